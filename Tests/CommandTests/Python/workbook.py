"""Compares an exported workbook with the same one recalculated by LibreOffice, and with the command's totals.

Usage: python3 workbook.py WORKBOOK RECALCULATED BY_MINISTRY.json CONTRIBUTIONS.json BY_ROUTE.json BY_BOTH.json
The JSON files are what `totals --edition ... --format json` prints, with an edition in every object if there are several,
and `contributions`. The workbook is in Dutch.
Every difference is a line; then the exit status is 1.
"""

import decimal
import json
import sys
from collections import defaultdict

import openpyxl

TOTALS = ["Totalen", "Voornemen × jaar", "Routes", "Hoofdstuk × route"]
LISTS = ["Taken zonder geld", "Deels zonder geld", "Voornemens", "Bedragen", "Geteld", "Agenda", "Statussen"]
SHEETS = TOTALS + LISTS + ["Verantwoording"]
# What no Dutch sheet says to people; it may stand in a column that is called a code.
CODES = {"budget", "need", "level", "tariff", "exact", "at_least", "at_most", "year", "total", "structural", "undivided",
         "undated", "stated", "expected", "known", "uitdrukkelijk-geen", "niet-genoemd", "in-overleg"}
BUCKETS = {"structural": "struct.", "undivided": "meerjarig", "undated": "jaar onbekend"}
faults = []


def expect(condition, message):
    if not condition:
        faults.append(message)


def cents(value):
    """The cents that the number of a cell shows."""
    return int((decimal.Decimal(repr(value)) * 100).to_integral_value(decimal.ROUND_HALF_EVEN))


def totals(path, keys, horizons, of="eur"):
    """The command's totals by group and column; years past the horizon come together in later."""
    sums = defaultdict(int)
    with open(path, encoding="utf-8") as file:
        for row in json.load(file, parse_float=decimal.Decimal):
            edition = row.get("edition", next(iter(horizons)))
            column = BUCKETS.get(row["bucket"]) or (row["year"] if row["year"] <= max(horizons.values()) else "later")
            sums[(edition, *(row[key] for key in keys), column)] += int(decimal.Decimal(row[of]) * 100)
    return sums


def total_sheet(name, keys, path, overlaps, stored, recalculated, formulas, horizons):
    sheet, fresh, texts = stored[name], recalculated[name], formulas[name]
    several = len(horizons) > 1
    expect(sheet.freeze_panes is not None and sheet.auto_filter.ref, f"{name}: no frozen heading or filter")
    expect(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, f"{name}: no A4 landscape")
    heading = [cell.value for cell in sheet[5]]
    of_measures = keys == ["measure"]
    labels = len(keys) + (1 if several else 0) + 1
    found, checked, doubled, edition = {}, 0, {}, next(iter(horizons))
    for row in sheet.iter_rows(min_row=6):
        if several and str(row[0].value).startswith("Totaal "):
            edition = int(row[0].value.split()[1])
        for cell in row[labels:len(heading) - (1 if of_measures else 0)]:
            formula = texts[cell.coordinate].value
            if not isinstance(formula, str) or not formula.startswith("="):
                expect(cell.value in (None, "—") or "Controle" in str(row[0].value),
                       f"{name}!{cell.coordinate}: {cell.value} is no formula")
                continue
            checked += 1
            expect(isinstance(cell.value, (int, float)) and "#,##0" in cell.number_format,
                   f"{name}!{cell.coordinate}: {cell.value} is no number of euros")
            again = fresh[cell.coordinate].value
            expect(isinstance(again, (int, float)) and cents(again) == cents(cell.value),
                   f"{name}!{cell.coordinate}: {cell.value} is stored, {again} computed")
            label = str(row[0].value)
            if "verschil" in label:
                expect(cell.value == 0, f"{name}!{cell.coordinate}: a difference of {cell.value}")
            elif label.strip().startswith("mogelijk dubbel"):
                doubled[(edition, heading[cell.column - 1])] = cents(cell.value)
            elif any(str(entry.value).endswith("(subtotaal)") for entry in row[:labels]):
                expect(formula.startswith("=SUM("), f"{name}!{cell.coordinate}: {formula} adds up no rows of the sheet")
            elif row[labels - 1].value is not None and not label.strip().startswith(("Totaal", "waarvan", "mogelijk")):
                group = [row[-1].value] if of_measures else [entry.value for entry in row[:labels - 1]]
                if of_measures and several:
                    group.insert(0, row[0].value)
                own = group.pop(0) if several else next(iter(horizons))
                found[(own, *group, heading[cell.column - 1])] = cents(cell.value)
    expected = dict(totals(path, keys, horizons))
    for key in sorted(set(found) | set(expected), key=str):
        expect(found.get(key) == expected.get(key), f"{name}: {key}: {found.get(key)}, totals says {expected.get(key)}")
    twice = {key: value for key, value in totals(overlaps, [], horizons, of="may_overlap").items() if value}
    expect(doubled == twice, f"{name}: possibly counted twice {doubled}, totals says {twice}")
    return checked


def list_sheets(stored):
    for name in LISTS:
        sheet = stored[name]
        expect(sheet.freeze_panes and sheet.auto_filter.ref, f"{name}: no frozen heading or filter")
    for name in SHEETS:
        sheet = stored[name]
        expect(sheet.print_area and (name == "Verantwoording" or sheet.print_title_rows), f"{name}: not set for print")
        # A program that guesses a height hides half a row.
        expect(all(sheet.row_dimensions[row[0].row].height for row in sheet.iter_rows() if row[0].value is not None),
               f"{name}: a row without a height")
        codes = {cell.column for row in sheet.iter_rows() for cell in row
                 if isinstance(cell.value, str) and cell.value.lower().endswith("code)") or cell.value == "Code"}
        for row in sheet.iter_rows():
            for cell in row:
                expect(cell.value not in CODES or cell.column in codes, f"{name}!{cell.coordinate}: {cell.value}")
    funding = {"Taken zonder geld": {"uitdrukkelijk geen", "niet genoemd"}, "Deels zonder geld": {"voor een deel"}}
    for name, words in funding.items():
        column = [cell.value for cell in stored[name][1]].index("Geld volgens de bron")
        found = {row[column] for row in stored[name].iter_rows(min_row=2, values_only=True)}
        expect(found <= words, f"{name}: {found}")
    columns = {cell.value: cell.column - 1 for cell in stored["Geteld"][1]}
    for row in stored["Geteld"].iter_rows(min_row=2, values_only=True):
        expect(isinstance(row[columns["Euro"]], (int, float)), f"Geteld: {row} has no number of euros")
        expect(all(isinstance(row[columns[name]], str) for name in ("Bedrag", "Route", "Route (code)", "Gedrukt", "Hoofdstuk")),
               f"Geteld: {row} has a text that is none")
    figures = {cell.value: cell.column - 1 for cell in stored["Bedragen"][1]}
    known = {row[figures["Bedrag"]]: row for row in stored["Bedragen"].iter_rows(min_row=2, values_only=True)}
    for row in stored["Geteld"].iter_rows(min_row=2, values_only=True):
        figure = known.get(row[columns["Bedrag"]])
        expect(figure is not None and figure[figures["Telt"]] == "ja" and figure[figures["Waarom niet"]] is None
               and figure[figures["Gedrukt"]] == row[columns["Gedrukt"]],
               f"Geteld: {row[columns['Bedrag']]} is not in Bedragen as a figure that counts")
    for row in known.values():
        expect((row[figures["Telt"]] == "ja") == (row[figures["Waarom niet"]] is None), f"Bedragen: {row}: why not?")


def main(path, recalculated_path, *json_paths):
    stored = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    recalculated = openpyxl.load_workbook(recalculated_path, data_only=True)
    expect(stored.sheetnames == SHEETS, f"the sheets are {stored.sheetnames}")
    account = {row[0]: row[1] for row in stored["Verantwoording"].iter_rows(values_only=True) if row[0]}
    horizons, edition = {}, None
    for row in stored["Verantwoording"].iter_rows(values_only=True):
        if str(row[0]).startswith("Begroting "):
            edition = int(row[0].split()[1])
        if row[0] == "Horizon":
            horizons[edition] = int(row[1])
    expect({"Journaal", "Programma", "Wat het toont", "Totalen"} <= set(account), f"Verantwoording: {account}")
    checked = 0
    for name, keys, json_path in zip(
            TOTALS, (["ministry"], ["measure"], ["route"], ["ministry", "route"]), json_paths):
        checked += total_sheet(name, keys, json_path, json_paths[0], stored, recalculated, formulas, horizons)
    list_sheets(stored)
    for fault in faults:
        print(fault)
    print(f"{checked} formulas")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
