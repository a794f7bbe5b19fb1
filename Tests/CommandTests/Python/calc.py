"""Fills in the template of an edition, as somebody does in a spreadsheet: three measures of the earlier edition go on, and
figures are typed as numbers.

Usage: python3 calc.py FOLDER
The folder has documents.xlsx, measures-2024.xlsx and amounts-2024.xlsx, as LibreOffice opened the tables.
"""

import sys

import openpyxl

MEASURES = {
    # Page and funding, and a heading in which a spreadsheet might see something else.
    "2024-gf-accres": (3, "geld", "Accres 2024; € 1 miljard", "Het accres stijgt, \"trap op trap af\"."),
    "2024-bzk-verkiezingen": (9, "geld", "Verkiezingen", None),
    "2024-bzk-woningbouwimpuls": (12, "deels", "Woningbouwimpuls (zesde tranche)", "Één regeling, geen façade."),
}
AMOUNTS = [
    {"id": "2024-gf-accres#1", "measure": "2024-gf-accres", "label": "Accres 2024", "printed": "€ 1,25 miljard",
     "page": 3, "eur": 1250000000, "first_year": 2024, "per": "year", "precision": "circa", "kind": "budget",
     "basis": "mutatie", "route": "gemeentefonds", "route_basis": "stated", "recipient": "gemeenten"},
    {"id": "2024-bzk-verkiezingen#1", "measure": "2024-bzk-verkiezingen", "label": "Tarief per kiezer",
     "printed": "€ 2,13", "page": 9, "eur": 2.13, "first_year": 2024, "last_year": 2024, "precision": "exact",
     "kind": "tariff"},
    {"id": "2024-bzk-woningbouwimpuls#1", "measure": "2024-bzk-woningbouwimpuls", "label": "Zesde tranche",
     "printed": "300.000 × € 1.000", "page": 12, "eur": 300000000, "first_year": 2024, "last_year": 2026,
     "per": "total", "precision": "exact", "kind": "budget", "basis": "stand", "route": "spuk",
     "route_basis": "known", "recipient": "gemeenten", "note": "Route bekend uit het Besluit Woningbouwimpuls."},
    {"id": "2024-bzk-woningbouwimpuls#2", "measure": "2024-bzk-woningbouwimpuls", "label": "Korting",
     "printed": "€ 5 miljoen", "page": 12, "eur": -5000000, "per": "total", "precision": "exact", "kind": "budget",
     "basis": "mutatie", "route": "onbekend", "recipient": "onbekend", "may_overlap": "2024-gf-accres#1"},
]


def opened(folder, name):
    book = openpyxl.load_workbook(f"{folder}/{name}.xlsx")
    sheet = book.active
    return book, sheet, {cell.value: cell.column for cell in sheet[1]}


def main(folder):
    book, sheet, columns = opened(folder, "documents")
    sheet.cell(2, columns["published"], "2023-09")
    sheet.cell(2, columns["source"], "VNG, ledenbrief; een verzonnen brief")
    book.save(f"{folder}/documents.xlsx")

    book, sheet, columns = opened(folder, "measures-2024")
    for row in range(sheet.max_row, 1, -1):
        filled = MEASURES.get(sheet.cell(row, columns["id"]).value)
        if filled is None:
            sheet.delete_rows(row)
            continue
        for name, value in zip(("page", "funding", "topic", "summary"), filled):
            sheet.cell(row, columns[name], value)
    book.save(f"{folder}/measures-2024.xlsx")

    book, sheet, columns = opened(folder, "amounts-2024")
    for row, amount in enumerate(AMOUNTS, start=2):
        for name, value in amount.items():
            sheet.cell(row, columns[name], value)
    book.save(f"{folder}/amounts-2024.xlsx")


main(sys.argv[1])
