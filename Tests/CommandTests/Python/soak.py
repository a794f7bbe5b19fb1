"""A ledger in the middle of a busy office: python3 soak.py BINARY FOLDER SECONDS SEED

Writers, readers, backups and exports work on FOLDER/ledger.db at the same time, while at random the ledger is moved
away and back, a backup is restored, the disk is full (if FOLDER is a small file system of its own) and processes are
killed. After each round of some seconds all is quiet, and what the ledger holds is compared with what was said:

- what was acknowledged is there, or, if a backup was restored since, in the file that was kept;
- what was refused is not there; of what was killed nobody knows;
- `check` is silent on the ledger and the backup, and no other files are left.

Exit: 0 all of it holds; 1 something does not (one line each).
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time

ROUND = 4
# After so many rounds there is a new ledger, which has not grown to fill a small disk by itself.
ROUNDS = 20
SMALL = 256 << 20


class Office:
    """The folder, the model of what its ledger must hold, and the work of a round."""

    def __init__(self, binary, folder, seed):
        self.binary, self.folder = binary, folder
        self.chance = random.Random(seed)
        self.lock = threading.Lock()
        self.running = set()
        self.faults = []
        self.counts = {}
        self.quiet = threading.Event()
        status = os.statvfs(folder)
        self.is_small = status.f_blocks * status.f_frsize <= SMALL

    def begin(self):
        """Begins with a new ledger."""
        for name in os.listdir(self.folder):
            path = os.path.join(self.folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        # The notes of events: acknowledged, refused; of others it is not known.
        self.acknowledged, self.refused, self.unknown = set(), set(), set()
        self.since_restore = None
        self.backed_up = set()
        self.call("init")
        self.totals = self.call("totals", "--format", "csv")[1]
        self.call("backup", "backup.db")

    def fault(self, text):
        with self.lock:
            self.faults.append(text)

    def count(self, what):
        with self.lock:
            self.counts[what] = self.counts.get(what, 0) + 1

    def call(self, *arguments, ledger="ledger.db"):
        """Runs a command that may be killed: its status, negative for a signal, and what it printed."""
        process = subprocess.Popen(
            [self.binary, "--db", ledger, *arguments], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env=dict(os.environ, TMPDIR=self.folder, RIJKSLEDGER_BY="soak"))
        with self.lock:
            self.running.add(process)
        output, errors = process.communicate()
        with self.lock:
            self.running.discard(process)
        return process.returncode, output, errors

    # The actors of a round. ---------------------------------------------------------------------------------------

    def write(self, name, chance, is_disturbed):
        number = 0
        while not self.quiet.is_set():
            number += 1
            note = f"{name}.{number}"
            with self.lock:
                before_restore = self.since_restore
            status, _, errors = self.call(
                "tag", chance.choice(["in-overleg", "vastgesteld", "afgerond", "aangekondigd"]),
                *chance.sample(["woningbouwimpuls", "asielopvang", "szw-energietoeslag-studenten"], chance.randint(1, 3)),
                "--by", name, "--note", note)
            with self.lock:
                if status == 0:
                    self.acknowledged.add(note)
                    # Begun before a restore was done, it may be in the file that was kept.
                    if before_restore is not None and before_restore is self.since_restore:
                        before_restore.add(note)
                elif status < 0 or "moved" in errors or "replaced" in errors:
                    self.unknown.add(note)
                else:
                    self.refused.add(note)
            self.count("tags" if status == 0 else "killed tags" if status < 0 else "refused tags")
            if status > 0 and not is_disturbed:
                self.fault(f"tag: exit {status}: {errors}")

    def read(self, name, chance, is_disturbed):
        while not self.quiet.is_set():
            status, output, errors = self.call("totals", "--format", "csv")
            if status == 0 and output != self.totals:
                self.fault(f"totals: other figures than at the beginning: {output}")
            others = [["history", "--format", "csv"], ["measures"], ["show", "woningbouwimpuls"],
                      ["totals", "--by", "status"], ["totals", "--as-of", "#1"], ["check"]]
            second, _, second_errors = self.call(*chance.choice(others))
            self.count("queries")
            for code, text in ((status, errors), (second, second_errors)):
                if code > 0 and not is_disturbed:
                    self.fault(f"a query: exit {code}: {text}")

    def back_up(self, name, chance, is_disturbed):
        while not self.quiet.is_set():
            with self.lock:
                before = set(self.acknowledged)
            status, _, errors = self.call("backup", "backup.db", "--force")
            self.count("backups" if status == 0 else "failed backups")
            if status == 0:
                self.backed_up = before
            elif status > 0 and not is_disturbed:
                self.fault(f"backup: exit {status}: {errors}")
            time.sleep(chance.random())

    def export(self, name, chance, is_disturbed):
        while not self.quiet.is_set():
            form = chance.choice(["csv", "json", "datapackage", "xlsx"])
            place = "out" if form == "datapackage" else f"out.{form}"
            if form == "datapackage":
                shutil.rmtree(os.path.join(self.folder, place), ignore_errors=True)
            elif os.path.exists(os.path.join(self.folder, place)):
                os.unlink(os.path.join(self.folder, place))
            status, _, errors = self.call("export", "--format", form, "--output", place)
            self.count("exports" if status == 0 else "failed exports")
            if status > 0 and not is_disturbed:
                self.fault(f"export: exit {status}: {errors}")

    def kill(self, chance):
        while not self.quiet.is_set():
            time.sleep(chance.random() / 10)
            with self.lock:
                process = chance.choice(sorted(self.running, key=lambda one: one.pid)) if self.running else None
            if process and process.poll() is None:
                process.send_signal(chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
                self.count("signals")

    def move(self, chance):
        ledger, away = (os.path.join(self.folder, name) for name in ("ledger.db", "away.db"))
        while not self.quiet.is_set():
            time.sleep(chance.random() / 2)
            os.rename(ledger, away)
            time.sleep(chance.random() / 20)
            if os.path.exists(ledger):
                self.fault("a command made a ledger in the place of one that was moved away")
                os.unlink(ledger)
            os.rename(away, ledger)
            self.count("moves")

    def restore(self, chance):
        while not self.quiet.is_set():
            time.sleep(1 + chance.random())
            status, _, errors = self.call("restore", "backup.db", "--force", "--by", "soak")
            with self.lock:
                # Even one that was killed may have been done.
                if status <= 0:
                    self.since_restore = set()
            self.count("restores" if status == 0 else "failed restores")
            if status > 0 and "lock" not in errors and "busy" not in errors and "in use" not in errors:
                self.fault(f"restore: exit {status}: {errors}")

    def fill(self, chance):
        filler = os.path.join(self.folder, "filler")
        while not self.quiet.is_set():
            time.sleep(chance.random())
            status = os.statvfs(self.folder)
            with open(filler, "wb") as file:
                try:
                    os.posix_fallocate(file.fileno(), 0, max(1, status.f_bavail * status.f_frsize - chance.choice([0, 16, 64, 600]) * 1024))
                except OSError:
                    pass
            time.sleep(chance.random() / 2)
            os.unlink(filler)
            self.count("full disks")

    # A round, and what holds after it. ------------------------------------------------------------------------------

    def round(self, number, seconds):
        kind = self.chance.choice(["calm", "kill", "move", "restore", "fill"] if self.is_small else
                                  ["calm", "kill", "move", "restore"])
        is_disturbed = kind in ("move", "restore", "fill")
        self.quiet.clear()
        actors = [(self.write, f"w{actor}.{number}") for actor in range(8)]
        actors += [(self.read, "reader"), (self.read, "reader"), (self.back_up, "backup"), (self.export, "export")]
        threads = [
            threading.Thread(target=actor, args=(name, random.Random(self.chance.random()), is_disturbed))
            for actor, name in actors]
        disturber = {"kill": self.kill, "move": self.move, "restore": self.restore, "fill": self.fill}.get(kind)
        if disturber:
            threads.append(threading.Thread(target=disturber, args=(random.Random(self.chance.random()),)))
        if kind in ("restore", "fill", "move") and self.chance.random() < 0.5:
            threads.append(threading.Thread(target=self.kill, args=(random.Random(self.chance.random()),)))
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        self.quiet.set()
        for thread in threads:
            thread.join()
        self.verify(f"round {number}, {kind}")

    def notes(self, ledger):
        status, output, errors = self.call("history", "--format", "json", ledger=ledger)
        if status:
            self.fault(f"{ledger}: history: exit {status}: {errors}")
            return set()
        return {event["note"] for event in json.loads(output)}

    def verify(self, place):
        self.faults = [fault if fault.startswith("round") else f"{place}: {fault}" for fault in self.faults]
        recorded = self.hold("ledger.db", place)
        kept = set()
        backup = self.hold("backup.db", place)
        # What killed processes have left is taken away by the next that writes a file.
        for name in os.listdir(self.folder):
            if name.startswith("out."):
                os.unlink(os.path.join(self.folder, name))
        for arguments in (["backup", "backup.db", "--force"], ["export", "--format", "csv", "--output", "out.csv"]):
            status, _, errors = self.call(*arguments)
            if status:
                self.faults.append(f"{place}: {arguments[0]}: exit {status}: {errors}")
        for name in sorted(os.listdir(self.folder)):
            if name in ("ledger.db", "backup.db") or name.startswith("out"):
                continue
            if self.since_restore is not None and name.startswith("ledger.db") and not name.endswith(("-wal", "-shm")):
                kept |= self.hold(name, place)
                os.unlink(os.path.join(self.folder, name))
            else:
                self.faults.append(f"{place}: {name} was left behind")
        self.compare(recorded, kept, backup, place)
        self.acknowledged, self.refused, self.unknown = recorded, set(), set()
        self.since_restore, self.backed_up = None, set()

    def compare(self, recorded, kept, backup, place):
        def fault(what, notes):
            if notes:
                self.faults.append(f"{place}: {what}: {sorted(notes)[:5]} ({len(notes)})")

        fault("acknowledged and lost", self.acknowledged - recorded - kept)
        fault("refused and recorded", self.refused & (recorded | kept))
        if self.since_restore is None:
            fault("acknowledged and not in the ledger", self.acknowledged - recorded)
            fault("acknowledged and not in a later backup", self.backed_up - backup)
        fault("from nowhere", (recorded | kept) - self.acknowledged - self.unknown)

    def hold(self, ledger, place):
        """What a ledger holds, which `check` must find nothing wrong with."""
        status, output, errors = self.call("check", ledger=ledger)
        if status or output or errors:
            self.faults.append(f"{place}: check of {ledger}: exit {status}: {output}{errors}")
        return self.notes(ledger)


def main():
    binary, folder, seconds, seed = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    office = Office(os.path.abspath(binary), os.path.realpath(folder), int(seed))
    end = time.monotonic() + int(seconds)
    number = 0
    while time.monotonic() < end and len(office.faults) < 20:
        if number % ROUNDS == 0:
            office.begin()
        number += 1
        office.round(number, ROUND)
    for fault in office.faults[:20]:
        print(" ".join(fault.split()))
    print(f"{number} rounds: " + ", ".join(f"{count} {what}" for what, count in sorted(office.counts.items())),
          file=sys.stderr)
    return 1 if office.faults else 0


if __name__ == "__main__":
    sys.exit(main())
