"""Asks a ledger for totals by random fields and filters, and recounts each answer: python3 ask.py BINARY LEDGER FOLDER SEED COUNT

FOLDER is the whole ledger as a data package, no measure of which has been tagged. The contributions are recounted from its
tables (recount.py), chosen by the filters as docs/counting.md has them, and added up by the fields; what may be counted twice is
found within the choice. Every row and number of the answer is compared.

Exit: 0 all equal; 1 differences, one line each.
"""
import csv
import random
import subprocess
import sys

from recount import by_id, chain, contributions, dated, read, totals

BUCKETS = ["year", "structural", "undivided", "undated"]


class Package:
    """The tables of a package, and what is recounted from them."""

    def __init__(self, folder):
        self.rows, self.amounts, self.measures = [], {}, {}
        documents = read(folder, "documents.csv")
        self.routes = read(folder, "routes.csv")
        for edition in read(folder, "editions.csv"):
            year = edition["edition"]
            measures, amounts = (by_id(read(folder, f"{kind}-{year}.csv")) for kind in ("measures", "amounts"))
            letter = min((row for row in documents if row["edition"] == year), key=lambda row: int(row["position"]))
            self.rows += contributions(year, int(edition["horizon"]), letter["code"], measures, amounts)
            self.amounts |= amounts
            self.measures |= measures
        for row in self.rows:
            row["funding"] = self.measures[row["measure"]]["funding"]
            row["status"] = "aangekondigd"

    def under(self, route):
        """A route and all routes below it."""
        found = {route}
        while more := {row["code"] for row in self.routes if row["parent"] in found} - found:
            found |= more
        return found

    def touches(self, row, first, last):
        spanned = dated(chain(self.amounts[row["amount"]], self.amounts))
        return int(spanned["first_year"]) <= last and int(spanned["last_year"]) >= first


def question(package, dice):
    """Arguments, which contributions they keep, and which of the others these are looked for among."""
    arguments, tests, carriers = [], [], []

    def choose(option, field, several=False):
        values = sorted({row[field] for row in package.rows} - {""})
        if not values:
            return
        chosen = dice.sample(values, min(len(values), dice.randint(1, 2)))
        kept = set().union(*(package.under(value) for value in chosen)) if several else set(chosen)
        arguments.extend(word for value in chosen for word in (option, value))
        tests.append(lambda row: row[field] in kept)

    if dice.random() < 0.4:
        choose("--ministry", "ministry")
    if dice.random() < 0.4:
        choose("--route", "route", several=True)
    if dice.random() < 0.4:
        choose("--recipient", "recipient")
    if dice.random() < 0.2:
        choose("--funding", "funding")
    if dice.random() < 0.15:
        choose("--status", "status")
    if dice.random() < 0.2:
        sign = dice.choice(["plus", "minus"])
        arguments.extend(["--sign", sign])
        tests.append(lambda row: row["eur"] != "0" and row["eur"].startswith("-") == (sign == "minus"))
    if dice.random() < 0.15:
        arguments.append("--may-overlap")
        # It chooses the amounts that carry it; those that they name are looked for in all that is left.
        carriers.append(lambda row: package.amounts[row["amount"]]["may_overlap"] != "")
    years = sorted({int(row["year"]) for row in package.rows if row["year"]})
    beside = False
    if years and dice.random() < 0.5:
        first = dice.choice(years)
        last = first + dice.randint(0, 3)
        beside = dice.random() < 0.5
        arguments.extend(["--year", f"{first}-{last}"] + (["--with-undivided"] if beside else []))
        if dice.random() < 0.4:
            # What has no year stands beside the years if its bucket is named; structural is in them already.
            chosen = dice.sample([bucket for bucket in BUCKETS if bucket != "structural"], dice.randint(1, 3))
            beside = beside or chosen != ["year"]
            arguments.extend(word for bucket in chosen for word in ("--bucket", bucket))
            tests.append(lambda row: row["bucket"] in chosen)
        tests.append(lambda row: first <= int(row["year"]) <= last if row["bucket"] == "year" else
                     beside and (row["bucket"] == "undated" or
                                 row["bucket"] == "undivided" and package.touches(row, first, last)))
    elif dice.random() < 0.3:
        chosen = dice.sample(BUCKETS, dice.randint(1, 3))
        arguments.extend(word for bucket in chosen for word in ("--bucket", bucket))
        tests.append(lambda row: row["bucket"] in chosen)
    return arguments, lambda row: all(test(row) for test in carriers), lambda row: all(test(row) for test in tests)


def answer(binary, ledger, arguments):
    done = subprocess.run(
        [binary, "--db", ledger, "totals", "--edition", "all", "--format", "csv", *arguments],
        capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr)
    return list(csv.DictReader(done.stdout.splitlines(), strict=True))


def main(binary, ledger, folder, seed, count):
    package, dice, faults = Package(folder), random.Random(int(seed)), []
    doubled = 0
    for _ in range(int(count)):
        arguments, carries, keeps = question(package, dice)
        fields = dice.sample(["ministry", "route", "recipient", "basis", "duration", "theme", "topic"], dice.randint(0, 2))
        arguments = ["--by", ",".join(fields) or "year", *arguments]
        columns = ["edition", *fields, *(["measure"] if "topic" in fields else []), "bucket", "year"]
        among = [row for row in package.rows if keeps(row)]
        kept = [row for row in among if carries(row)]
        expected = {
            tuple(row[name] for name in columns): row for row in totals(kept, package.amounts, columns, among)}
        found = {tuple(row[name] for name in columns): row for row in answer(binary, ledger, arguments)}
        for key in sorted(set(expected) | set(found)):
            if expected.get(key) != found.get(key):
                faults.append(f"{' '.join(arguments)}: {key}: {found.get(key)}, recounted {expected.get(key)}")
        doubled += sum(row["may_overlap"] != "0" for row in expected.values())
    print(*faults, f"{count} questions, {doubled} sums that may be counted twice", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
