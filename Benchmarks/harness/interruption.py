"""Interrupts imports at random moments: they must end at once and leave the ledger as it was."""

import hashlib
import os
import random
import signal
import subprocess
import time

from .ledgers import Ledgers
from .line import Result
from .process import must

MOMENTS = 10
# Longer than any limit: what has not ended by then is killed, and the line fails.
PATIENCE = 60


def interrupted(ledgers: Ledgers, size):
    """SIGINT at ten moments, drawn from the time that a whole import takes."""
    ledger, package = ledgers.path(size, "interrupted.db"), ledgers.package(size)
    command = ledgers.ours(ledger, "import", package)
    ledgers.copy(ledgers.shipped(), ledger)
    outcome = ledgers.runner.run(command)
    must(command, outcome)
    whole = outcome.seconds
    result = Result("interrupt", size)
    chance = random.Random(size)  # the same moments each time
    moments = sorted(chance.random() for _ in range(MOMENTS))
    times, finished = [], 0
    for moment in moments:
        ledgers.copy(ledgers.shipped(), ledger)
        before = state(ledgers, ledger)
        status, seconds = interrupt(ledgers, command, moment * whole)
        if status == 0:
            finished += 1  # the import was quicker this time; then its entry is there, and rightly
            continue
        times.append(seconds)
        after = state(ledgers, ledger)
        result.faults += [f"at {moment:.0%} of the import: {what}" for what in differences(before, after, seconds)]
    ledgers.remove(ledger)
    if times:
        result.values["ms"] = max(times) * 1000
    at = ", ".join(f"{moment:.0%}" for moment in moments)
    result.note = (
        f"the longest of {len(times)} to end after SIGINT, sent at {at} of an import of {whole:.1f} s"
        + (f"; {finished} had finished before" if finished else ""))
    return result


def interrupt(ledgers, command, after):
    """The exit status, and how long after the signal it came."""
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=ledgers.runner.environment)
    try:
        return child.wait(timeout=after), 0
    except subprocess.TimeoutExpired:
        pass
    start = time.perf_counter()
    child.send_signal(signal.SIGINT)
    try:
        status = child.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        status = child.wait()
    return status, time.perf_counter() - start


def state(ledgers, ledger):
    """The bytes of the ledger, the head of its journal, and the files beside it."""
    with open(ledger, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    folder, name = os.path.split(ledger)
    beside = sorted(other for other in os.listdir(folder) if other.startswith(name))
    return {"bytes": digest, "files": beside, "journal": ledgers.runner.text(ledgers.ours(ledger, "journal", "--head"))}


def differences(before, after, seconds):
    if before["bytes"] != after["bytes"]:
        yield "the bytes of the ledger are not what they were"
    if before["journal"] != after["journal"]:
        yield "the journal has another head"
    if before["files"] != after["files"]:
        yield f"left beside the ledger: {', '.join(set(after['files']) - set(before['files']))}"
    if seconds >= PATIENCE:
        yield f"it did not end within {PATIENCE} s and was killed"
