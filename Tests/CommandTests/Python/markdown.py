"""Prints the cells of a table in Markdown as two renderers show them, one JSON list of rows for each.

Usage: python3 markdown.py FILE
"""

import html.parser
import json
import sys

import marko
from markdown_it import MarkdownIt


class Cells(html.parser.HTMLParser):
    """The text of the cells, and the elements inside them."""

    def __init__(self):
        super().__init__()
        self.rows, self.elements, self.inside = [], set(), False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True
        elif tag == "br":
            self.rows[-1][-1] += "\n"
        elif self.inside:
            self.elements.add(tag)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


def main(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    marked = marko.Markdown(extensions=["gfm"])
    for rendered in (MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text), marked.convert(text)):
        cells = Cells()
        cells.feed(rendered)
        print(json.dumps([cells.rows, sorted(cells.elements)], ensure_ascii=False))


main(sys.argv[1])
