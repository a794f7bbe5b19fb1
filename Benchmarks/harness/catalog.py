"""All lines, in the order in which they run and are reported."""

from . import desk, reading, totals, writing
from .line import Result, Special
from .lines import Lines


def catalog(lines: Lines, sizes):
    yield from reading.start(lines)
    for size in sizes:
        yield from writing.imports(lines, size)
    yield from writing.interrupt(lines, max(sizes))
    for size in sizes:
        yield from totals.totals(lines, size)
        if size > 1000:
            yield Special("totals-every", size, totals.totals_every(lines, size))
        yield from totals.added_up(lines, size)
        yield from totals.as_of(lines, size)
        yield from reading.one_measure(lines, size)
        yield from writing.tag(lines, size)
        yield from writing.amend(lines, size)
        yield from writing.import_again(lines, size)
        yield from reading.measures_filtered(lines, size)
        yield from reading.listings(lines, size)
        yield from writing.export(lines, size)
        yield from reading.check(lines, size)
    yield from desk.desk(lines, max(sizes))
    yield from desk.desk(lines, None)
    yield from writing.tag_long(lines)
    yield from writing.one_measure(lines)
    yield Special("wrapper", None, reading.wrapper)


def growth(results):
    """How much longer a row of an import takes in the largest size than in the one before."""
    imports = sorted((r for r in results if r.name == "import" and "ms" in r.values), key=lambda r: r.size)
    if len(imports) < 2:
        return []
    small, large = imports[-2:]
    ratio = large.values["ms"] / small.values["ms"] * small.size / large.size
    note = f"time for a row, of {large.size:,} amounts against {small.size:,}"
    return [Result("import-growth", large.size, values={"time ratio": ratio}, note=note)]
