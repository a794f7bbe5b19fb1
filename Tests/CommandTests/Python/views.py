"""Compares the views of a ledger with what the command lists. Usage: python3 views.py LEDGER COMMAND"""

import decimal
import json
import sqlite3
import subprocess
import sys


def listed(command, ledger, *arguments):
    output = subprocess.run([command, "--db", ledger, *arguments, "--edition", "all", "--format", "json"],
                            check=True, capture_output=True, text=True).stdout
    return json.loads(output, parse_float=decimal.Decimal)


def same(view, column):
    """The column of a view that has what a key of the command has."""
    return view["cents"] / decimal.Decimal(100) if column == "eur" else view[column]


def value(column, text):
    if column in ("may_overlap", "routes"):
        return text.split(";") if text else []
    return bool(text) if column in ("structural", "counted", "cancelled") else text


def main(ledger, command):
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    faults = count = 0
    for name, arguments, ignored in [
        ("v_measures", ["measures"], []), ("v_amounts", ["amounts"], []),
        ("v_contributions", ["contributions"], []),
        # What may be counted twice depends on what is selected, which a view does not know.
        ("v_totals", ["totals", "--by", "topic,ministry,route,recipient,basis,theme,status"], ["measure", "may_overlap"]),
    ]:
        rows = listed(command, ledger, *arguments)
        columns = [column for column in (rows[0] if rows else {}) if column not in ignored]
        expected = sorted(json.dumps([row[column] for column in columns], default=str) for row in rows)
        found = sorted(
            json.dumps([value(column, same(row, column)) for column in columns],
                       default=lambda number: int(number) if number == int(number) else f"{number:.2f}")
            for row in database.execute(f"SELECT * FROM {name}"))
        expected = [text.replace('"', "") for text in expected]
        found = [text.replace('"', "") for text in found]
        if expected != found:
            faults += 1
            print(name, [pair for pair in zip(expected, found) if pair[0] != pair[1]][:2], len(expected), len(found))
        count += len(found)
    print(f"{count} rows")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
