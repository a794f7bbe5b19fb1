"""Writes a data package with one made-up edition of many amounts, right by the rules.

Usage: python3 large.py SEEDS FOLDER AMOUNTS [IN_A_MEASURE]
SEEDS: a folder with the code lists. IN_A_MEASURE: how many amounts a measure has, ten if nothing is said, or more tens.
"""

import csv
import os
import shutil
import sys

YEAR = 2024
MEASURE = ("id position ministry theme topic parent continues page funding routes summary impact").split()
AMOUNT = ("id measure label printed page eur first_year last_year per precision kind basis route route_basis recipient "
          "part_of repeats may_overlap note").split()
MINISTRIES = ["GF", "BZK", "JenV", "OCW", "IenW", "EZK", "LNV", "SZW", "VWS", "BZ"]
ROUTES = ["gemeentefonds", "gemeentefonds-au", "spuk", "bcf", "subsidie", "departement", "onbekend"]
RECIPIENTS = ["gemeenten", "medeoverheden", "rijk", "overig", "onbekend"]


def amounts(measure, number, first):
    """Ten figures from #first: a whole with two parts, a structural one, an undivided one with a dated part, and so on."""
    def amount(n, euros, years, per="year", kind="budget", **fields):
        route = ROUTES[(number + n) % len(ROUTES)]
        return dict({
            "id": f"{measure}#{first + n - 1}", "measure": measure, "label": f"Bijdrage {n} aan onderdeel {number}",
            "printed": f"€ {euros:,}".replace(",", "."), "page": 1 + number % 60, "eur": euros,
            "first_year": years[0], "last_year": years[1], "per": per, "precision": "exact", "kind": kind,
            "basis": "stand" if kind == "budget" else "", "route": route,
            "route_basis": "" if route == "onbekend" else "stated",
            "recipient": RECIPIENTS[(number + n) % len(RECIPIENTS)],
            "note": "Verzonnen bedrag, om te zien hoe het programma zich met veel bedragen houdt."}, **fields)
    base = 1_000_000 + number % 900_000
    yield amount(1, base, (2024, 2026))
    yield amount(2, base // 4, (2024, 2025), part_of=f"{measure}#{first}")
    yield amount(3, base // 3, (2025, 2025), part_of=f"{measure}#{first}")
    yield amount(4, base * 2, (2025, ""))
    yield amount(5, base * 5, (2024, 2027), per="total")
    yield amount(6, base, (2024, 2024), part_of=f"{measure}#{first + 4}")
    yield amount(7, base * 3, ("", ""), per="total")
    yield amount(8, base, (2023, 2023), kind="level")
    yield amount(9, base, (2024, 2026), repeats=f"{measure}#{first}")
    yield amount(10, base + 7, (2024, 2024), may_overlap=f"{measure}#{first}")


def main(seeds, folder, count, in_a_measure=10):
    os.mkdir(folder)
    for name in ("ministries", "routes", "recipients", "statuses"):
        shutil.copy(f"{seeds}/{name}.csv", folder)
    with open(f"{seeds}/datapackage.json", encoding="utf-8") as file:
        descriptor = file.read().replace("-2023", f"-{YEAR}")
    with open(f"{folder}/datapackage.json", "w", encoding="utf-8") as file:
        file.write(descriptor)
    with open(f"{folder}/editions.csv", "w", encoding="utf-8") as file:
        file.write("edition,title,horizon\n")
        file.write(f"{YEAR},Verzonnen begroting,{YEAR + 4}\n")
    with open(f"{folder}/documents.csv", "w", encoding="utf-8") as file:
        file.write("edition,code,position,title,publisher,published,source,sha256\n")
        file.write(f"{YEAR},ledenbrief,1,Verzonnen brief,Niemand,{YEAR - 1}-09,verzonnen,\n")
    with open(f"{folder}/measures-{YEAR}.csv", "w", encoding="utf-8") as measure_file, \
            open(f"{folder}/amounts-{YEAR}.csv", "w", encoding="utf-8") as amount_file:
        measures = csv.DictWriter(measure_file, MEASURE, lineterminator="\n")
        figures = csv.DictWriter(amount_file, AMOUNT, lineterminator="\n")
        measures.writeheader()
        figures.writeheader()
        for number in range(1, count // in_a_measure + 1):
            ministry = MINISTRIES[number * len(MINISTRIES) // (count // in_a_measure + 1)]
            measure = f"{YEAR}-{ministry.lower()}-onderdeel-{number}"
            measures.writerow({
                "id": measure, "position": number, "ministry": ministry, "theme": f"Thema {number % 20}" if number % 3 else "", "topic": f"Onderdeel {number}", "page": 1,
                "funding": "geld", "summary": f"Wat het kabinet wil met onderdeel {number}."})
            for first in range(1, in_a_measure, 10):
                for amount in amounts(measure, number, first):
                    figures.writerow(amount)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
