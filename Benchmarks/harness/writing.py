"""The lines that write: a ledger, an entry, a package."""

import os
import shutil

from .interruption import interrupted
from .ledgers import EDITION
from .line import Line, Result, Special
from .lines import COMPARED_UP_TO, Lines
from .rounds import OURS, SHELL, Entrant


def imports(lines: Lines, size):
    """A package into an empty ledger; the peers load its largest table as it is."""
    ledgers, tools = lines.ledgers, lines.tools
    def path(name):
        return ledgers.path(size, f"import-{name}.db")

    def entrants():
        package, amounts = ledgers.package(size), ledgers.amounts(size)
        def empty(name):
            return lambda: ledgers.copy(ledgers.empty(), path(name))
        def nothing(name):
            return lambda: ledgers.remove(path(name))
        sql = ledgers.sql("import", year=EDITION)
        made = [
            Entrant(OURS, ledgers.ours(path("ours"), "import", package), empty("ours")),
            Entrant(SHELL, ledgers.shell(path("shell"), sql, ".bail on", f".cd '{package}'"), empty("shell"))]
        if tools.grdb:
            made.append(Entrant("GRDB", [tools.grdb, "load", amounts, path("grdb")], nothing("grdb"), once=True))
        if tools.python:
            load = [tools.sqlite_utils, "insert", path("sqlite-utils"), "amounts", amounts, "--csv"]
            made.append(Entrant("sqlite-utils", load, nothing("sqlite-utils"), once=True))
            load = tools.duckdb("load", path("duckdb"), "amounts", amounts)
            made.append(Entrant("DuckDB", load, nothing("duckdb"), once=True))
        return made

    def compare():
        """The last ledgers that were made are those that other lines read."""
        for name, kept in (("ours", ledger(size)), ("shell", shell_ledger(size))):
            ledgers.remove(kept)
            os.rename(path(name), kept)
        return differences(size) if size <= COMPARED_UP_TO else []

    def ledger(size):
        return ledgers.path(size, "ledger-10.db")

    def shell_ledger(size):
        return ledgers.path(size, "ledger-shell.db")

    def differences(size):
        command = [
            tools.sqlite3, "-batch", "-csv", ledger(size), f"ATTACH '{shell_ledger(size)}' AS theirs",
            f".read '{ledgers.sql('same-ledger')}'"]
        rows = [row.rsplit(",", 1) for row in ledgers.runner.text(command).splitlines()]
        return [f"{count} {what} differ from what the shell made" for what, count in rows if int(count)]

    def file(_most):
        """The size of the file, beside that of the others."""
        files = {"sqlite3": shell_ledger(size), "sqlite-utils, one plain table": path("sqlite-utils"),
                 "GRDB, one plain table": path("grdb"), "DuckDB, one plain table": path("duckdb")}
        others = [f"{name} {megabytes(other):.0f} MB" for name, other in files.items() if os.path.exists(other)]
        own = megabytes(ledgers.ledger(size))
        return Result("file", size, values={"MB": own}, note=", ".join(others) or "the others come with `import`")

    yield Line("import", size, entrants, compare=compare, note="the peers load one plain table, once")
    yield Special("file", size, file)


def interrupt(lines: Lines, size):
    yield Special("interrupt", size, lambda most: interrupted(lines.ledgers, size))


def tag(lines: Lines, size):
    """One status: an event and a journal entry, on the disk when the command returns."""
    ledgers = lines.ledgers
    def entrants():
        identifier = lines.a_measure(size)
        for name in ("ours", "shell"):
            ledgers.copy(lines.file(size), ledgers.path(size, f"tag-{name}.db"))
        ours = ledgers.ours(ledgers.path(size, "tag-ours.db"), *tagging(identifier))
        shell = ledgers.shell(ledgers.path(size, "tag-shell.db"), ledgers.sql("tag", id=identifier), ".bail on")
        return [Entrant(OURS, ours), Entrant(SHELL, shell)]
    yield Line("tag", size, entrants)


def amend(lines: Lines, size):
    """One figure corrected: judged, counted again with what it is linked to, and on the disk when the command returns."""
    ledgers = lines.ledgers
    def entrants():
        identifier = lines.a_measure(size)
        path = ledgers.path(size, "amend.db")
        arguments = ["amend", f"{identifier}#1", "page=77", "--note", "noot"]
        def fresh():
            ledgers.copy(lines.file(size), path)
        return [Entrant(OURS, ledgers.ours(path, *arguments), fresh)]
    yield Line("amend", size, entrants)


def import_again(lines: Lines, size):
    """An edition that is there, of which one row in a hundred has changed, against its first import."""
    ledgers = lines.ledgers
    def entrants():
        package, changed = ledgers.package(size), ledgers.changed_package(size)
        again, first = ledgers.path(size, "again.db"), ledgers.path(size, "first.db")
        return [
            Entrant(
                OURS, ledgers.ours(again, "import", changed, "--edited"), lambda: ledgers.copy(ledgers.ledger(size), again)),
            Entrant(
                "first import", ledgers.ours(first, "import", package), lambda: ledgers.copy(ledgers.empty(), first))]
    yield Line("import-again", size, entrants, against="first import", note="one row in a hundred has changed")


def tag_long(lines: Lines):
    """A tag must not cost more in a ledger with a long history."""
    ledgers = lines.ledgers
    def entrants():
        measure = ledgers.runner.text(ledgers.ours(ledgers.shipped(), "measures", "--format", "ids")).split()[0]
        short, long = ledgers.path("tag-short.db"), ledgers.path("tag-long.db")
        for path in (short, long):
            ledgers.copy(ledgers.shipped(), path)
        ledgers.runner.must(ledgers.shell(long, ledgers.sql("events"), ".bail on"))
        return [
            Entrant(OURS, ledgers.ours(long, *tagging(measure))),
            Entrant("no history", ledgers.ours(short, *tagging(measure)))]
    yield Line("tag-long", None, entrants, against="no history", note="after 100,000 events, and after none")


def tagging(identifier):
    return ["tag", "in-overleg", identifier, "--note", "noot"]


def export(lines: Lines, size):
    ledgers = lines.ledgers
    def entrants():
        ours, shell = ledgers.path(size, "export-ours"), ledgers.path(size, "export-shell")
        sql = ledgers.sql("export", year=EDITION)
        def remove(path):
            return lambda: shutil.rmtree(path, ignore_errors=True)
        def folder():
            shutil.rmtree(shell, ignore_errors=True)
            os.mkdir(shell)
        command = ["export", "--format", "datapackage", "--output", ours]
        return [
            Entrant(OURS, ledgers.ours(lines.file(size), *command), remove(ours)),
            Entrant(SHELL, ledgers.shell(lines.file(size), sql, ".bail on", f".cd '{shell}'"), folder)]
    def check():
        return Entrant("check --quick", ledgers.ours(lines.file(size), "check", "--quick"))
    yield Line(
        "export", size, lambda: [*entrants(), check()], less="check --quick",
        note="the ratio is without the check of the record that comes first")
    def checked():
        whole = entrants()[0]
        return [Entrant(OURS, check().command), Entrant("export", whole.command, whole.prepare)]
    yield Line(
        "export-check", size, checked, against="export",
        note="the check that an export makes, against the whole: half is as long as the export itself")


def one_measure(lines: Lines):
    """What is counted together takes its time by the amount, not by the measure."""
    ledgers = lines.ledgers
    def entrants():
        def export(each):
            path = ledgers.path(20_000, f"export-{each}.csv")
            command = ["export", "--format", "csv", "--output", path]
            return ledgers.ours(ledgers.ledger(20_000, each), *command), lambda: ledgers.remove(path)
        return [Entrant(OURS, *export(20_000)), Entrant("2,000 measures", *export(10))]
    yield Line(
        "one-measure", None, entrants, against="2,000 measures", note="20,000 amounts in one measure, and in 2,000")


def megabytes(path):
    return os.path.getsize(path) / 1_000_000
