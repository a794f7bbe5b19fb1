"""Whether two programs gave the same answer: only then do their times say anything about each other."""

import csv
import json

BOOLEANS = {"true": "1", "false": "0"}
# Columns that hold truth values; elsewhere "true" is a text like any other.
TRUTH = {"structural", "counted", "cancelled"}


def compare_csv(ours, theirs, ordered=True):
    """What differs between our CSV and the shell's, which has money as whole cents and truth as 0 and 1."""
    return compare(rows_of_csv(ours), rows_of_csv(theirs), ordered)


def compare_json(ours, theirs):
    return compare(rows_of_json(ours), rows_of_json(theirs), ordered=True)


def compare(ours, theirs, ordered):
    if not ours or not theirs:
        return [] if len(ours) == len(theirs) else [f"{len(ours)} rows, the counterpart {len(theirs)}"]
    # The shell answers what the views have; what the command has besides is not compared.
    columns = [column for column in theirs[0] if column in ours[0]]
    missing = [column for column in theirs[0] if column not in ours[0]]
    if missing:
        return [f"the counterpart's columns {', '.join(missing)} are not in our answer"]
    ours, theirs = ([tuple(row[column] for column in columns) for row in rows] for rows in (ours, theirs))
    if not ordered:
        ours, theirs = sorted(ours), sorted(theirs)
    if len(ours) != len(theirs):
        return [f"{len(ours)} rows, the counterpart {len(theirs)}"]
    for number, (one, other) in enumerate(zip(ours, theirs), 1):
        if one != other:
            differing = [f"{c} {a!r}, not {b!r}" for c, a, b in zip(columns, one, other) if a != b]
            return [f"row {number} of the answer differs: {'; '.join(differing)}"]
    return []


def rows_of_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [normal(row) for row in csv.DictReader(file)]


def rows_of_json(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    rows = json.loads(text, parse_float=str) if text.strip() else []
    return [normal({name: texts(value) for name, value in row.items()}) for row in rows]


def texts(value):
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, list):
        return ";".join(map(str, value))
    return "" if value is None else str(value)


def normal(row):
    """Money as cents, truth as 0 and 1."""
    if "eur" in row:
        row["cents"] = cents(row.pop("eur"))
        # In a list of amounts it has ids.
        if "amounts" in row:
            row["may_overlap"] = cents(row["may_overlap"])
    return {name: BOOLEANS.get(value, value) if name in TRUTH else value for name, value in row.items()}


def cents(euros):
    """Exact: a float would round a trillion."""
    if not euros:
        return ""
    whole, _, part = euros.partition(".")
    digits = f"{whole}{part.ljust(2, '0')}"
    return str(int(digits))
