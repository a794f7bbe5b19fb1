"""The limits of thresholds.csv."""

import csv
import os

from .tools import HERE

SMALLEST = 100_000
MEASURES = ("time ratio", "MB", "ms")


class Limits:
    """A limit holds for the largest size that was run; lines without a size have theirs always.

    Below 100,000 amounts nothing is held against a limit: starting the programs is most of what is measured there.
    """

    def __init__(self, path=os.path.join(HERE, "thresholds.csv")):
        self.at_most = {}
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["measure"] not in MEASURES:
                    raise ValueError(f"{path}: {row['measure']} is none of {', '.join(MEASURES)}")
                self.at_most[row["benchmark"], row["measure"]] = float(row["at_most"])

    def of(self, name):
        return {measure: limit for (line, measure), limit in self.at_most.items() if line == name}

    def passed(self, results):
        """A sentence for each limit that was passed, and for each line that failed."""
        largest = max((result.size or 0 for result in results), default=0)
        for result in results:
            for fault in result.faults:
                yield f"{label(result)}: {fault}"
            if result.size not in (None, largest) or (result.size or SMALLEST) < SMALLEST:
                continue
            for measure, limit in self.of(result.name).items():
                value = result.values.get(measure)
                if value is None and not result.faults:
                    yield f"{label(result)}: {measure} was not measured"
                elif value is not None and value > limit:
                    yield f"{label(result)}: {measure} {value:.4g} is more than {limit:g}"


def label(result):
    return result.name if result.size is None else f"{result.name}, {result.size:,} amounts"
