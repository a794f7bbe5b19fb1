"""Reads documents in HTML as a program that pastes them does, and says what is wrong with them.

Usage: python3 tables.py FILE...
Every element is closed, every row has as many cells as the others, and every number stands at the right: by its style, and
by its attribute for programs that read no styles. Prints how many tables and cells there are in each.
"""

import html.parser
import re
import sys

NUMBER = re.compile(r"^[<>]?-?[0-9][0-9.,]*$")


class Document(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.rows, self.faults, self.tables = [], [], [], 0
        self.cell = None

    def handle_starttag(self, tag, attributes):
        if tag in ("meta", "br"):
            return
        self.open.append(tag)
        attributes = dict(attributes)
        if "class" in attributes:
            self.faults.append(f"{tag} has a class")
        if tag == "table":
            self.tables += 1
            self.rows = []
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th"):
            self.rows[-1] += int(attributes.get("colspan", 1))
            self.cell = (attributes, [])

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            self.faults.append(f"{tag} ends what is not open")
        if tag in ("td", "th"):
            attributes, texts = self.cell
            text = "".join(texts).strip()
            right = attributes["align"] == "right" and "text-align:right" in attributes["style"]
            # A year is no number, and what a field said may be any text.
            if tag == "td" and NUMBER.match(text) and not right and len(text) > 4:
                self.faults.append(f"{text} is not at the right")
            self.cell = None
            self.count = getattr(self, "count", 0) + 1
        if tag == "table" and len(set(self.rows)) > 1:
            self.faults.append(f"rows of {sorted(set(self.rows))} cells")

    def handle_data(self, data):
        if self.cell:
            self.cell[1].append(data)


def main(paths):
    status = 0
    for path in paths:
        document = Document()
        with open(path, encoding="utf-8") as file:
            document.feed(file.read())
        document.close()
        faults = document.faults + ([f"{document.open} are open"] if document.open else [])
        for fault in faults:
            print(f"{path}: {fault}")
            status = 1
        print(f"{path}: {document.tables} tables, {document.count > 0}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
