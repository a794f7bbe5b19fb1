"""Commands measured side by side: A B A B, so that a machine that slows down slows them all."""

import os
import statistics
from dataclasses import dataclass, field
from typing import Callable

from .process import Outcome

OURS = "rijksledger"
SHELL = "sqlite3"


@dataclass(frozen=True)
class Entrant:
    """One of the commands of a line."""

    name: str
    command: list[str]
    prepare: Callable[[], None] | None = None  # before each run, outside the time
    output: str = os.devnull
    once: bool = False  # a peer that takes minutes is run in the first round only


@dataclass
class Measured:
    """What the rounds gave for one entrant."""

    seconds: list[float] = field(default_factory=list)
    inside: list[float] = field(default_factory=list)
    megabytes: float = 0
    failure: str | None = None

    def add(self, outcome: Outcome, timed=True):
        self.failure = self.failure or outcome.failure
        self.megabytes = max(self.megabytes, outcome.megabytes or 0)
        if timed:
            self.seconds.append(outcome.seconds)
        if timed and outcome.inside is not None:
            self.inside.append(outcome.inside)

    @property
    def median(self):
        return statistics.median(self.seconds)


def rounds_for(seconds, most):
    """How many rounds a line gets, by what one round of it takes."""
    wanted = 40 if seconds < 0.2 else 15 if seconds < 1 else 5 if seconds < 10 else 3 if seconds < 60 else 1
    return min(wanted, most)


def measure(runner, entrants, most=40):
    """The first round is for memory, and warms up; of a command that takes a second or more it counts."""
    measured = {entrant.name: Measured() for entrant in entrants}
    took = 0
    for entrant in entrants:
        outcome = once(runner, entrant, memory=True)
        counts = outcome.seconds >= 1 or entrant.once
        measured[entrant.name].add(outcome, timed=counts)
        took += 0 if entrant.once else outcome.seconds
    going = [e for e in entrants if not (e.once or measured[e.name].failure)]
    most = rounds_for(took, most)
    while any(len(measured[e.name].seconds) < most for e in going):
        for entrant in going:
            heavy = len(measured[entrant.name].seconds) > 0 and measured[entrant.name].median >= 1
            if len(measured[entrant.name].seconds) < most:
                measured[entrant.name].add(once(runner, entrant, memory=heavy))
    for entrant in entrants:
        if not measured[entrant.name].seconds and not measured[entrant.name].failure:
            measured[entrant.name].failure = "was not timed"
    return measured


def once(runner, entrant, memory):
    if entrant.prepare:
        entrant.prepare()
    return runner.run(entrant.command, entrant.output, memory)
