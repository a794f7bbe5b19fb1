"""RESULTS.md: what was measured, on what, against which limits."""

import datetime

from .limits import Limits
from .rounds import OURS

PEERS = ("sqlite-utils", "DuckDB", "GRDB")
HEADER = """# Results

Written by `Benchmarks/run`; README.md says what each line measures and how. Times are medians of runs in turns, of
whole processes; behind them the peak memory. In brackets: without the start of the process, as a peer measures it
itself. The ratio is rijksledger to its counterpart. MB are millions of bytes.
"""


def markdown(results, limits: Limits, machine, versions):
    parts = [HEADER, f"- {datetime.date.today().isoformat()}, {machine}"]
    parts += [f"- {name} {version}" for name, version in versions]
    sizes = sorted({result.size for result in results if result.size is not None})
    for size in [None, *reversed(sizes)]:
        lines = [result for result in results if result.size == size]
        if lines:
            parts.append(f"\n## {'The shipped edition and others' if size is None else f'{size:,} amounts'}\n")
            parts += table(lines, limits, judged=size in (None, max(sizes, default=0)))
    for result in results:
        if result.detail:
            parts.append(f"\n## {result.name}, {result.size:,} amounts: ms (ratio)\n\n{result.detail}")
    passed = list(limits.passed(results))
    parts.append("\n## Limits\n")
    parts += [f"- {fault}" for fault in passed] or ["All kept."]
    return "\n".join(parts) + "\n"


def table(results, limits, judged):
    columns = ["line", OURS, "counterpart", "ratio", "limit", *PEERS, "what"]
    yield "| " + " | ".join(columns) + " |"
    yield "| --- " * 2 + "| --- | ---: " + "| --- " * (len(columns) - 4) + "|"
    for result in results:
        other = next((name for name in result.measured if name not in (OURS, *PEERS)), None)
        ratio = result.values.get("time ratio")
        cells = [
            result.name, cell(result.measured.get(OURS)) or own(result), cell(result.measured.get(other)),
            f"{ratio:.2f}" if ratio is not None else "", limit(limits.of(result.name)) if judged else "",
            *(cell(result.measured.get(peer)) for peer in PEERS), result.note]
        yield "| " + " | ".join(cells) + " |"


def cell(measured):
    if not measured:
        return ""
    if measured.failure:
        return f"failed: {measured.failure}".replace("|", "/")[:120]
    inside = f" ({seconds(sorted(measured.inside)[len(measured.inside) // 2])})" if measured.inside else ""
    return f"{seconds(measured.median)}{inside}, {measured.megabytes:.0f} MB"


def own(result):
    values = [f"{result.values[name]:.4g} {name}" for name in ("ms", "MB") if name in result.values]
    return ", ".join(values)


def limit(limits):
    return ", ".join(f"{value:g}" if name == "time ratio" else f"{value:g} {name}" for name, value in limits.items())


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"
