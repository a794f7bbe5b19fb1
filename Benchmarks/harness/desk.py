"""The lines of the advisers' desk: a ledger with 100,000 events."""

from .line import Line
from .lines import Lines
from .rounds import OURS, SHELL, Entrant
from .writing import tagging


def desk(lines: Lines, size):
    """As many events as a long history has, over the measures of the ledger."""
    ledgers = lines.ledgers

    def long():
        def make(path):
            ledgers.copy(lines.file(size), path)
            ledgers.runner.must(ledgers.shell(path, ledgers.sql("events"), ".bail on"))
        return ledgers.made(ledgers.path(size, "events.db") if size else ledgers.path("events.db"), make)

    def ours(*arguments):
        return Entrant(OURS, ledgers.ours(long(), *arguments))

    def shell(sql):
        return Entrant(SHELL, ledgers.shell(long(), sql, ".headers on", ".mode csv"))

    def measure():
        return ledgers.runner.text(ledgers.ours(lines.file(size), "measures", "--format", "ids")).split()[0]

    note = "100,000 events"
    if size:
        yield Line("desk-tag", size, lambda: [ours(*tagging(measure()))], note=note)
        yield Line("desk-history", size, lambda: [ours("history", measure())], note=note)
        yield Line(
            "desk-measures", size,
            lambda: [
                ours("measures", "--status", "in-overleg", "--format", "csv"), shell(ledgers.sql("desk-measures"))],
            note=note)
    else:
        yield Line(
            "desk-agenda", size, lambda: [ours("agenda", "--format", "csv")], note=f"{note}, of 117 measures")
