"""The lines about totals: those that kept totals answer, and those that have to add contributions up."""

import statistics

from .line import Line, NotMeasured, Result
from .lines import Lines
from .rounds import OURS, Entrant, measure

DIMENSIONS = ("ministry", "route", "recipient", "basis", "year")
BY = [*DIMENSIONS, *(f"{a},{b}" for i, a in enumerate(DIMENSIONS) for b in DIMENSIONS[i + 1:])]
FILTERS = [
    (), ("--ministry", "BZK"), ("--route", "spuk"), ("--recipient", "gemeenten"), ("--year", "2025"),
    ("--bucket", "year"), ("--edition", "2024")]


def totals(lines: Lines, size):
    """One total, and what it costs others that keep none."""
    arguments = ["totals", "--format", "csv"]
    yield lines.query(
        "totals", size, arguments, lambda: lines.ledgers.sql("totals"), peers=("sqlite", "duckdb-totals"),
        ordered=False, note="the others add up the contributions")
    yield lines.query(
        "totals-kept", size, arguments, lambda: lines.ledgers.sql("totals-kept"), ordered=False,
        note="the shell reads the kept totals too")


def as_of(lines: Lines, size):
    def entrants():
        file = lines.file(size)
        entry = lines.ledgers.runner.text(lines.ledgers.ours(file, "journal", "--head")).split(":")[0]
        return [
            lines.ours(size, "totals", "--as-of", f"#{entry}"),
            lines.shell(size, lines.ledgers.sql("totals-kept"))]
    yield Line("totals-as-of", size, entrants, note="the last entry; the shell reads the kept totals")


def added_up(lines: Lines, size):
    """By or filtered on what the kept totals don't have."""
    def question(name, arguments, sql, **options):
        return lines.query(name, size, ["totals", *arguments, "--format", "csv"], sql, ordered=False, **options)

    for by in ("status", "theme", "topic"):
        yield question(f"totals-by-{by}", ["--by", by], lambda by=by: lines.ledgers.sql(f"totals-by-{by}"))
    yield question(
        "totals-status", ["--status", "aangekondigd"], lambda: lines.ledgers.sql("totals-status"))
    yield question("totals-funding", ["--funding", "geld"], lambda: lines.ledgers.sql("totals-funding"))
    yield Line("totals-theme", size, lambda: of_a_theme(lines, size))
    # What is typed, and the words of the index that it means.
    searches = (
        ("totals-search", "onderdeel", "onderdeel"), ("totals-search-forms", "bedragen", "bedrag OR bedragen"),
        ("totals-search-rare", "77", "77"))
    for name, typed, words in searches:
        yield question(
            name, ["--search", typed], lambda words=words: lines.ledgers.sql("totals-search", words=words),
            note=f"`{typed}`")


def of_a_theme(lines: Lines, size):
    themes = sorted({measure["theme"] for measure in lines.ledgers.measures(size)} - {""})
    if not themes:
        raise NotMeasured("no measure of the package has a theme")
    return [
        lines.ours(size, "totals", "--theme", themes[0], "--format", "csv"),
        lines.shell(size, lines.ledgers.sql("totals-theme", theme=themes[0]))]


def totals_every(lines: Lines, size):
    """Every question that the kept totals answer, on `size` amounts and on 1,000: the slowest of each."""
    def run(most):
        result = Result("totals-every", size)
        slowest, largest, cells = 0, 0, {}
        for by in BY:
            for filters in FILTERS:
                arguments = ["totals", "--by", by, *filters]
                measured = measure(lines.ledgers.runner, [
                    Entrant(OURS, lines.ledgers.ours(lines.file(size), *arguments)),
                    Entrant("1,000", lines.ledgers.ours(lines.file(1000), *arguments))], min(most, 15))
                failed = [m.failure for m in measured.values() if m.failure]
                if failed:
                    result.faults.append(f"{' '.join(arguments)}: {failed[0]}")
                    continue
                ours, small = measured[OURS].median, measured["1,000"].median
                cells[by, filters] = (ours * 1000, ours / small)
                slowest, largest = max(slowest, ours), max(largest, ours / small)
        result.values = {"ms": slowest * 1000, "time ratio": largest}
        if cells:
            middle = statistics.median(ms for ms, _ in cells.values())
            result.note = (
                f"the slowest and the largest ratio of {len(cells)} questions; the median is {middle:.1f} ms. "
                "The ratio is to the same question on 1,000 amounts")
            result.detail = matrix(cells)
        return result
    return run


def matrix(cells):
    """Milliseconds, and the ratio to 1,000 amounts, of each question."""
    rows = ["| `--by` | " + " | ".join(f"`{' '.join(f)}`" if f else "no filter" for f in FILTERS) + " |"]
    rows.append("| --- |" + " ---: |" * len(FILTERS))
    for by in BY:
        values = [cells.get((by, f)) for f in FILTERS]
        rows.append(f"| {by} | " + " | ".join(f"{v[0]:.1f} ({v[1]:.2f})" if v else "failed" for v in values) + " |")
    return "\n".join(rows)
