"""Looks at a workbook as printed pages, which LibreOffice made into a PDF.

Usage: python3 printed.py PAGES.pdf
Prints how many pages there are and how small the smallest type is, in points. Every fault is a line; then the exit status
is 1: a page that is not A4 in landscape or has no number, and figures for which a column is too narrow.
"""

import sys

import pypdf

A4 = (842, 595)


def main(path):
    faults = []
    smallest = 99.0
    pages = pypdf.PdfReader(path).pages
    for number, page in enumerate(pages, start=1):
        sizes = []

        def visit(text, current, matrix, font, size):
            if text.strip():
                sizes.append(abs(size * matrix[3] * current[3]))

        text = page.extract_text(visitor_text=visit)
        size = tuple(round(float(side)) for side in page.mediabox[2:])
        if size != A4:
            faults.append(f"page {number}: {size} is not A4 in landscape")
        if not any(f"{word} {number} {of} {len(pages)}" in text
                   for word, of in (("Bladzijde", "van"), ("Page", "of"))):
            faults.append(f"page {number}: no page number")
        if "###" in text:
            faults.append(f"page {number}: a column is too narrow")
        smallest = min([smallest] + sizes)
    for fault in faults:
        print(fault)
    print(f"{len(pages)} pages, type from {smallest:.1f} points")
    return 1 if faults or smallest < 7 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
