"""The files that the lines are measured on: packages, ledgers, and the same rows in a file of each peer."""

import csv
import functools
import os
import shutil
import sys

from .process import Runner
from .tools import HERE, ROOT, Tools

EDITION = 2024


class Ledgers:
    """Makes each file when a line first asks for it. A folder that was kept has them already."""

    def __init__(self, folder, tools: Tools, runner: Runner):
        self.folder, self.tools, self.runner = folder, tools, runner

    def path(self, *names):
        path = os.path.join(self.folder, *map(str, names))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def ours(self, ledger, *arguments):
        return [self.tools.rijksledger, "--db", ledger, *arguments]

    def shell(self, database, sql, *commands):
        """The sqlite3 shell on a file of SQL."""
        options = [word for command in commands for word in ("-cmd", command)]
        return [self.tools.sqlite3, "-batch", *options, database, f".read '{sql}'"]

    def sql(self, name, **values):
        """A file of Benchmarks/sql, with a literal for each `:name` that is given, and with the file that it ends with.

        The last line of several is `-- Then: FILE COLUMN`: what follows, and how it names its column `name`.
        """
        text = self.sql_text(f"{name}.sql")
        begin, _, rest = text.partition("-- Then: ")
        if rest:
            file, column = rest.split()
            text = begin + self.sql_text(file).replace('AS "name"', f"AS {column}")
        for key, value in values.items():
            literal = str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
            text = text.replace(f":{key}", literal)
        path = self.path("sql", "-".join([name, *(str(v).replace("/", "_") for v in values.values())])[:200] + ".sql")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def sql_text(self, name):
        with open(os.path.join(HERE, "sql", name), encoding="utf-8") as file:
            return file.read()

    @functools.cache
    def shipped(self):
        """A ledger with the built-in edition."""
        return self.made(self.path("shipped.db"), lambda path: self.runner.must(self.ours(path, "init")))

    @functools.cache
    def empty(self):
        return self.made(self.path("empty.db"), lambda path: self.runner.must(self.ours(path, "init", "--empty")))

    @functools.cache
    def package(self, size, each=10):
        """The package that the tests make for sizes: `each` amounts in a measure."""
        large = os.path.join(ROOT, "Tests", "CommandTests", "Python", "large.py")
        command = [sys.executable, large, os.path.join(ROOT, "Seeds")]
        return self.made(
            self.path(size, f"package-{each}"),
            lambda path: self.runner.must([*command, path, str(size), str(each)]))

    @functools.cache
    def ledger(self, size, each=10):
        def make(path):
            shutil.copy(self.empty(), path)
            self.runner.must(self.ours(path, "import", self.package(size, each)))
        return self.made(self.path(size, f"ledger-{each}.db"), make)

    @functools.cache
    def changed_package(self, size):
        """The package with another page in one amount of a hundred."""
        def make(path):
            shutil.copytree(self.package(size), path)
            table = os.path.join(path, f"amounts-{EDITION}.csv")
            with open(table, encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            for row in rows[::100]:
                row["page"] = str(int(row["page"]) + 1)
            with open(table, "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        return self.made(self.path(size, "package-changed"), make)

    def amounts(self, size):
        return os.path.join(self.package(size), f"amounts-{EDITION}.csv")

    @functools.cache
    def measures(self, size):
        """The measures of a package, as its CSV has them."""
        with open(os.path.join(self.package(size), f"measures-{EDITION}.csv"), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    @functools.cache
    def contributions(self, size):
        """The contributions of a ledger as CSV, for peers that have no SQLite file."""
        command = self.ours(self.ledger(size), "contributions", "--format", "csv")
        return self.made(self.path(size, "contributions.csv"), lambda path: self.runner.must(command, path))

    @functools.cache
    def duckdb(self, size):
        """A DuckDB file with the amounts and the contributions of a ledger."""
        def make(path):
            self.runner.must(self.tools.duckdb("load", path, "amounts", self.amounts(size)))
            self.runner.must(self.tools.duckdb("load", path, "contributions", self.contributions(size)))
        return self.made(self.path(size, "duck.db"), make)

    def copy(self, source, path):
        """A copy to write into; what an earlier run left beside it is removed."""
        self.remove(path)
        shutil.copy(source, path)
        os.sync()

    def remove(self, path):
        for end in ("", "-wal", "-shm", "-journal", ".wal"):
            if os.path.exists(path + end):
                os.remove(path + end)

    @staticmethod
    def made(path, make):
        """Makes a file or a folder unless it is there whole."""
        if not os.path.exists(path):
            making = f"{path}.making"
            shutil.rmtree(making, ignore_errors=True)
            if os.path.exists(making):
                os.remove(making)
            make(making)
            os.rename(making, path)
        return path
