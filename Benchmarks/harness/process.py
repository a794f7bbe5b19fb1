"""One command run once: how long it took, how much memory it had at most, and what became of it."""

import os
import shlex
import tempfile
import time
from dataclasses import dataclass

TIME = "/usr/bin/time"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Outcome:
    seconds: float
    status: int  # as a shell says it: 128 and more is a signal
    error: str  # what it wrote to standard error
    megabytes: float | None = None
    inside: float | None = None  # what a peer measured in its own process, without its start

    @property
    def failure(self):
        if self.status == 0:
            return None
        lines = self.error.strip().splitlines() or ["nothing on standard error"]
        telling = next((line for line in lines if "error" in line.lower()), lines[-1])
        return f"exit status {self.status}: {telling}"


class Runner:
    """Runs commands without a shell, in an environment in which no setting of the user counts."""

    def __init__(self, folder):
        self.folder = folder
        home = os.path.join(folder, "home")
        os.makedirs(home, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self.environment = kept | {"HOME": home, "LANG": "C.UTF-8", "NO_COLOR": "1", "RIJKSLEDGER_BY": "benchmark"}

    def run(self, command, output=os.devnull, memory=False):
        """With `memory`, through GNU time, whose own memory is small.

        Linux counts a new program's peak from the memory of the one that started it, so what wait4 says of a child of
        Python is never less than Python's own. Going through GNU time takes half a millisecond, which is left out of
        the times of short commands: those are run once more for their memory.
        """
        with tempfile.NamedTemporaryFile(dir=self.folder) as error, \
                tempfile.NamedTemporaryFile(dir=self.folder, mode="r") as peak, \
                tempfile.NamedTemporaryFile(dir=self.folder, mode="r") as inside:
            arguments = [TIME, "--quiet", "--output", peak.name, "--format", "%M", *command] if memory else command
            files = [
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
                (os.POSIX_SPAWN_DUP2, error.fileno(), 2),
            ]
            environment = self.environment | {"BENCHMARK_SECONDS": inside.name}
            start = time.perf_counter()
            child = os.posix_spawnp(arguments[0], arguments, environment, file_actions=files)
            _, status, _ = os.wait4(child, 0)
            seconds = time.perf_counter() - start
            code = os.waitstatus_to_exitcode(status)
            error.seek(0)
            own = inside.read().strip()
            kilobytes = peak.read().split()
            return Outcome(
                seconds, code if code >= 0 else 128 - code, error.read().decode(errors="replace"),
                int(kilobytes[-1]) * 1024 / MEGABYTE if kilobytes else None, float(own) if own else None)

    def text(self, command):
        """What a command prints; an error if it fails."""
        with tempfile.NamedTemporaryFile(dir=self.folder) as output:
            must(command, self.run(command, output.name))
            return output.read().decode()

    def must(self, command, output=os.devnull):
        must(command, self.run(command, output))


def must(command, outcome):
    if outcome.failure:
        raise RuntimeError(f"{shlex.join(command)}\n{outcome.failure}")
