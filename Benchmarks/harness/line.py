"""A line of the benchmark: one piece of work, done by several programs, and what came of it."""

from dataclasses import dataclass, field
from typing import Callable

from .rounds import OURS, SHELL, Entrant, Measured, measure


@dataclass
class Result:
    """What a line gave. `values` are what limits are compared with: time ratio, MB, ms."""

    name: str
    size: int | None
    measured: dict[str, Measured] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)
    note: str = ""
    detail: str = ""  # a table of its own, in Markdown
    faults: list[str] = field(default_factory=list)  # what makes the line fail, whatever the limits


class NotMeasured(Exception):
    """Why a line can't be measured here; with a limit on it that is as bad as passing the limit."""


@dataclass(frozen=True)
class Line:
    """Measured by running its entrants in turns; `against` is the one of the ratio."""

    name: str
    size: int | None  # how many amounts; none for the shipped edition
    entrants: Callable[[], list[Entrant]]
    against: str = SHELL
    note: str = ""
    less: str | None = None  # the one whose time is taken off ours before the ratio
    # Looks, once and outside the times, whether the entrants gave the same; says what differs.
    compare: Callable[[], list[str]] | None = None

    def run(self, runner, most):
        result = Result(self.name, self.size, note=self.note)
        try:
            result.measured = measure(runner, self.entrants(), most)
        except NotMeasured as reason:
            result.note = f"not measured: {reason}"
            return result
        result.faults += [
            f"{name}: {measured.failure}" for name, measured in result.measured.items()
            if measured.failure and name in (OURS, self.against, self.less)]
        ours, theirs = result.measured[OURS], result.measured.get(self.against)
        if ours.seconds:
            result.values |= {"ms": ours.median * 1000, "MB": ours.megabytes}
        if ours.seconds and theirs and theirs.seconds and not result.faults:
            part = result.measured[self.less].median if self.less else 0
            result.values["time ratio"] = (ours.median - part) / theirs.median
        if self.compare and not result.faults:
            result.faults += self.compare()
        return result


@dataclass(frozen=True)
class Special:
    """A line that measures something else than the time of commands."""

    name: str
    size: int | None
    measure: Callable[[int], Result]  # takes how many rounds there may be

    def run(self, runner, most):
        return self.measure(most)
