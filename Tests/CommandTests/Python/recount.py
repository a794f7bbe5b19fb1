"""Recounts an exported rijksledger package: python3 recount.py FOLDER

From editions.csv, documents.csv, measures-YEAR.csv and amounts-YEAR.csv alone it counts all contributions and
totals again by the rules of docs/counting.md, quoted where each is applied, and
compares them with contributions.csv and totals.csv: every row and field, except the status, which does not
bear on the counting. Money is whole cents. Where the data break the rules so that a figure has no place to
go, it says so and stops; it does not look for the other data errors, which import refuses.

Exit: 0 all equal; 1 differences (one line each) or unreadable data; 2 wrong usage, or a selection.
"""
import csv
import json
import re
import sys

CONTRIBUTION = ("amount bucket year measure edition ministry theme topic route recipient basis eur printed"
                " page duration document").split()
TOTAL = "edition ministry route recipient basis bucket year eur amounts may_overlap".split()


def read(folder, name):
    with open(f"{folder}/{name}", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    if any(None in row or None in row.values() for row in rows):
        raise ValueError(f"{name}: a row is longer or shorter than the header")
    return rows


def by_id(rows):
    result = {row["id"]: row for row in rows}
    if len(result) < len(rows):
        raise ValueError("an id of a measure or amount stands there twice")
    return result


def cents(text):
    match = re.fullmatch(r"([+-]?)([0-9]+)(?:\.([0-9]{2}))?", text)
    if not match:
        raise ValueError(f"{text!r} is no sum of money")
    return int(match[1] + match[2] + (match[3] or "00"))


def euros(value):
    whole, rest = divmod(abs(value), 100)
    return ("-" if value < 0 else "") + str(whole) + (f".{rest:02}" if rest else "")


def counted(amount):
    # An amount is counted when kind = budget and it repeats nothing.
    return amount["kind"] == "budget" and not amount["repeats"]


def chain(amount, amounts):
    """The amount, its whole, the whole of that, and so on up."""
    result = [amount]
    while whole := result[-1]["part_of"]:
        if whole not in amounts or amounts[whole] in result:
            raise ValueError(f"{amount['id']}: its whole {whole} is not in this edition, or goes in a circle")
        result.append(amounts[whole])
    return result


def dated(line):
    """The nearest of an amount and the wholes above it that has years."""
    # A part without years of its own has the span and per of its whole.
    return next((amount for amount in line if amount["first_year"]), None)


def duration(line):
    # Its duration is structural if the amount is open-ended and one-off if not
    spanned = dated(line)
    return "structural" if spanned and not spanned["last_year"] else "one-off"


def buckets(line, horizon):
    """What an amount, given with the wholes above it, puts in each (bucket, year), its parts included."""
    value = cents(line[0]["eur"])
    spanned = dated(line)
    if not spanned:
        return {("undated", ""): value}  # without years it is undated
    first, last = int(spanned["first_year"]), int(spanned["last_year"] or horizon)
    # per = total over more years is undivided (never spread over years)
    if spanned["last_year"] and last > first and spanned["per"] == "total":
        return {("undivided", ""): value}
    # per = year gives one year bucket for each year of the span (open-ended: up to the horizon) and, if
    # open-ended, also the structural bucket
    # An open-ended span that begins after the horizon has the structural bucket only.
    years = {("year", str(year)): value for year in range(first, last + 1)}
    return years if spanned["last_year"] else years | {("structural", ""): value}


def subtract(part, rest, horizon, name):
    """Takes what a part puts in its buckets out of the rest of its whole."""
    # A dated part of an undivided whole is subtracted from the undivided rest with the sum of its years; any
    # part of an undated whole from the undated rest.
    lump = next((key for key in (("undivided", ""), ("undated", "")) if key in rest), None)
    for (bucket, year), value in part.items():
        place = lump if lump and bucket != "structural" else (bucket, year)
        if place in rest:
            rest[place] -= value
        # An open-ended whole has no bucket in the years past the horizon, so there nothing is subtracted.
        elif not (("structural", "") in rest and bucket == "year" and int(year) > horizon):
            raise ValueError(f"{name}: its whole has no place for a part in {year or bucket}")


def contributions(edition, horizon, document, measures, amounts):
    lines = {name: chain(amount, amounts) for name, amount in amounts.items() if counted(amount)}
    figures = {name: buckets(line, horizon) for name, line in lines.items()}
    # The contribution of an amount to a bucket is its own figure less what its counted parts put there; a
    # part of a whole that does not count is subtracted from the nearest whole above it that does.
    rests = {name: dict(figure) for name, figure in figures.items()}
    for name, line in lines.items():
        if whole := next((above["id"] for above in line[1:] if counted(above)), None):
            subtract(figures[name], rests[whole], horizon, name)
    # A bucket in which a counted amount has a rest of 0 is a row with 0; no data is no row.
    for name, rest in rests.items():
        amount, measure = amounts[name], measures[amounts[name]["measure"]]
        fields = {key: amount[key] for key in "measure route recipient basis printed page".split()}
        fields |= {key: measure[key] for key in "ministry theme topic".split()}
        fields |= {"duration": duration(lines[name]), "document": document}
        for (bucket, year), value in rest.items():
            yield fields | {"amount": name, "edition": edition, "bucket": bucket, "year": year,
                            "eur": euros(value)}


def counted_twice(rows, amounts):
    """What may be counted twice in a selection of contributions, by amount, bucket and year."""
    cells = {(row["amount"], row["bucket"], row["year"]): cents(row["eur"]) for row in rows}
    result = {}
    for (name, *column), own in cells.items():
        # For each amount that carries may_overlap, the smaller in magnitude of its own contribution to a column and of
        # those that the amounts it names have in the same column, taken together, with its sign. What has no counterpart
        # in the column, or in the selection, cannot be counted twice there.
        named = {target for target in amounts[name]["may_overlap"].split(";") if target}
        others = [cells.get((target, *column), 0) for target in named]
        smaller = min(abs(own), sum(abs(other) for other in others if other * own > 0))
        result[(name, *column)] = -smaller if own < 0 else smaller
    return result


def totals(rows, amounts, fields=TOTAL[:7], among=None):
    """The sums of rows; among are the rows in which the other side of what may be counted twice is looked for."""
    # Totals are of one edition; editions are never added to each other.
    # year, structural, undivided and undated are never added to each other.
    # In a grouped total what may be counted twice belongs to the row of the amount that carries may_overlap.
    twice = counted_twice(rows if among is None else among, amounts)
    groups = {}
    for row in rows:
        value = (cents(row["eur"]), twice[row["amount"], row["bucket"], row["year"]])
        groups.setdefault(tuple(row[column] for column in fields), []).append(value)
    return [dict(zip([*fields, *TOTAL[7:]], (
        *key, euros(sum(own for own, _ in values)), str(len(values)), euros(sum(double for _, double in values)))))
            for key, values in groups.items()]


def differences(name, columns, keys, expected, found):
    """A line for each row missing or extra and each field that differs; the first columns identify a row."""
    missing = {tuple(row[column] for column in columns[:keys]): row for row in expected}
    for row in found:
        key = tuple(row[column] for column in columns[:keys])
        label = f"{name}: {' '.join(filter(None, key))}"
        right = missing.pop(key, None)
        if right is None:
            yield f"{label}: extra row, eur {row['eur']}"
            continue
        for column in columns[keys:]:
            if row[column] != right[column]:
                yield f"{label}: {column} is {row[column]!r}, recounted {right[column]!r}"
    for key, row in missing.items():
        yield f"{name}: {' '.join(filter(None, key))}: missing row, recounted eur {row['eur']}"


def recount(folder):
    """What was counted, and the differences."""
    number, rows, stated = 0, [], {}
    documents = read(folder, "documents.csv")
    for edition in read(folder, "editions.csv"):
        year = edition["edition"]
        measures, amounts = (by_id(read(folder, f"{kind}-{year}.csv")) for kind in ("measures", "amounts"))
        number += len(amounts)
        stated |= amounts
        # The first document of an edition states its amounts.
        letter = min((row for row in documents if row["edition"] == year), key=lambda row: int(row["position"]))
        rows += contributions(year, int(edition["horizon"]), letter["code"], measures, amounts)
    sums = totals(rows, stated)
    return (f"{number} amounts, {len(rows)} contributions, {len(sums)} totals",
            [*differences("contributions.csv", CONTRIBUTION, 3, rows, read(folder, "contributions.csv")),
             *differences("totals.csv", TOTAL, 7, sums, read(folder, "totals.csv"))])


def refuse(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def main(arguments):
    if len(arguments) != 1:
        refuse("usage: python3 recount.py FOLDER")
    try:
        with open(f"{arguments[0]}/datapackage.json", encoding="utf-8") as file:
            selection = json.load(file)["rijksledger"]["filters"]
    except (OSError, ValueError, LookupError, TypeError) as error:
        refuse(f"{arguments[0]} is not an exported package: {type(error).__name__}: {error}")
    if selection:  # Contributions are computed over the whole edition; a filter only chooses among them.
        refuse(f"{arguments[0]} is a selection; only a whole edition can be recounted")
    try:
        counts, faults = recount(arguments[0])
    except (OSError, ValueError, KeyError, csv.Error) as error:
        counts, faults = "", [f"{arguments[0]} cannot be recounted: {type(error).__name__}: {error}"]
    print(*faults or [f"{counts}: all equal"], sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
