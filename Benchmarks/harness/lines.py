"""What the lines of both kinds need: the same query asked of each program, and its answers compared."""

from .answers import compare_csv, compare_json
from .ledgers import Ledgers
from .line import Line
from .rounds import OURS, SHELL, Entrant
from .tools import Tools

# Comparing answers reads them whole in Python; larger sizes have the same code and the same kinds of amount.
COMPARED_UP_TO = 100_000


class Lines:
    """Makes lines on the ledgers of a run."""

    def __init__(self, ledgers: Ledgers, tools: Tools):
        self.ledgers, self.tools = ledgers, tools

    def ours(self, size, *arguments):
        return Entrant(OURS, self.ledgers.ours(self.file(size), *arguments))

    def file(self, size):
        return self.ledgers.shipped() if size is None else self.ledgers.ledger(size)

    def shell(self, size, sql, mode="csv"):
        command = self.ledgers.shell(self.file(size), sql, ".headers on", f".mode {mode}")
        return Entrant(SHELL, command)

    def sqlite_peers(self, size, sql):
        """GRDB and sqlite-utils read the ledger's own tables and views, with the same SQL."""
        if self.tools.grdb:
            yield Entrant("GRDB", [self.tools.grdb, "query", self.file(size), sql])
        if self.tools.python:
            with open(sql, encoding="utf-8") as file:
                text = "".join(line for line in file if not line.startswith("--")).strip().rstrip(";")
            yield Entrant("sqlite-utils", [self.tools.sqlite_utils, "query", self.file(size), text, "--csv"])

    def duckdb(self, size, name):
        """DuckDB has the amounts as the package and the contributions as a listing give them."""
        if self.tools.python:
            yield Entrant("DuckDB", self.tools.duckdb("query", self.ledgers.duckdb(size), self.ledgers.sql(name)))

    def query(self, name, size, arguments, sql, mode="csv", peers=(), ordered=True, compared=True, note=""):
        """A question: the command with `arguments`, the shell with a file of SQL, and peers."""
        def entrants():
            return [self.ours(size, *arguments), self.shell(size, sql(), mode), *self.peers(size, sql(), peers)]

        def compare():
            return self.compared(name, entrants()[:2], mode, ordered)

        small = size is None or size <= COMPARED_UP_TO
        return Line(name, size, entrants, note=note, compare=compare if compared and small else None)

    def peers(self, size, sql, peers):
        for peer in peers:
            yield from self.sqlite_peers(size, sql) if peer == "sqlite" else self.duckdb(size, peer)

    def compared(self, name, entrants, mode, ordered):
        paths = [self.ledgers.path("answers", f"{name}-{entrant.name}") for entrant in entrants]
        for path, entrant in zip(paths, entrants):
            self.ledgers.runner.must(entrant.command, path)
        return compare_json(*paths) if mode == "json" else compare_csv(*paths, ordered)

    def a_measure(self, size):
        """One in the middle, so that no order of searching favours it."""
        measures = self.ledgers.measures(size)
        return measures[len(measures) // 2]["id"]
