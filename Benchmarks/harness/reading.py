"""The lines that only read a ledger."""

import json
import subprocess

from .line import Line, Result
from .lines import Lines
from .rounds import OURS, SHELL, Entrant
from .tools import built

LISTINGS = ("amounts", "measures", "contributions")


def start(lines: Lines):
    """The whole process on the shipped edition."""
    def entrants(sql, peers):
        file = lines.ledgers.shipped()
        made = [
            Entrant(OURS, lines.ledgers.ours(file, "totals")),
            Entrant(SHELL, [lines.tools.sqlite3, file, sql])]
        if peers and lines.tools.python:
            made.append(Entrant("sqlite-utils", [lines.tools.sqlite_utils, "query", file, sql]))
        return made
    yield Line("start", None, lambda: entrants("SELECT * FROM v_totals", True), note="`SELECT * FROM v_totals`")
    yield Line("start-bare", None, lambda: entrants("SELECT 1", False), note="`SELECT 1`")


def listings(lines: Lines, size):
    for name in LISTINGS:
        for mode in ("csv", "json"):
            peers = ("sqlite", f"duckdb-{name}") if mode == "csv" and name != "measures" else ()
            yield lines.query(
                f"{name}-{mode}", size, [name, "--format", mode], lambda name=name: lines.ledgers.sql(name), mode,
                peers=peers)


def measures_filtered(lines: Lines, size):
    arguments = ["measures", "--ministry", "BZK", "--year", "2025"]
    def sql():
        return lines.ledgers.sql("measures-filtered")
    yield lines.query(
        "measures-filtered", size, arguments, sql, mode="column", compared=False,
        note="as a table, the shell in `.mode column`")
    yield lines.query("measures-filtered-csv", size, [*arguments, "--format", "csv"], sql)


def one_measure(lines: Lines, size):
    """What is asked of a single measure."""
    for name in ("show", "history"):
        # Lazily: the id is one of the package, which need not be there yet.
        def entrants(name=name):
            identifier = lines.a_measure(size)
            return [
                lines.ours(size, name, identifier),
                lines.shell(size, lines.ledgers.sql(name, id=identifier))]
        yield Line(name, size, entrants)


def check(lines: Lines, size):
    def entrants():
        return [lines.ours(size, "check"), lines.shell(size, lines.ledgers.sql("check"))]
    yield Line("check", size, entrants, note="the shell: integrity, foreign keys and control totals only")


def wrapper(_most):
    """Reading rows into Strings against a loop in C, which Benchmarks/Wrapper measures."""
    program = built("Wrapper", "Wrapper")
    if not program:
        return Result("wrapper", None, note="Benchmarks/Wrapper is not there")
    done = subprocess.run([program], text=True, stdout=subprocess.PIPE, check=True)
    report = json.loads(done.stdout)
    numbers = ", ".join(f"{name} {value:.4g}" for name, value in sorted(report.items()) if name != "ratio")
    return Result("wrapper", None, values={"time ratio": report["ratio"]}, note=numbers)
