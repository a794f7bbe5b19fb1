"""Loses power while a ledger is written: python3 powerloss.py BINARY FOLDER PACKAGE POINTS SEED

Runs commands that make, tag, import, back up and restore a ledger, and records with powerloss.c every change to the
files in FOLDER. Then power is lost POINTS times, each at a random place of the record: of what was not yet on the
disk, a random part is there, a random part is not, and a write may be there by half. The ledger that is left must
be silent under `check` and hold exactly what was acknowledged, with or without what was under way.

What is on the disk: the content of a file after `fsync` of it, and a name after `fsync` of its directory; and names
reach the disk in the order in which they were given.

Exit: 0 nothing was lost; 1 something was (one line each).
"""
import json
import os
import random
import shutil
import subprocess
import sys

SECTOR = 512


class File:
    """A file: the bytes that are on the disk, and the changes that may not be."""

    def __init__(self):
        self.durable = bytearray()
        self.pending = []

    @staticmethod
    def apply(content, change):
        kind, offset, data = change
        if kind == "cut":
            del content[offset:]
            content.extend(bytes(offset - len(content)))
            return
        content.extend(bytes(max(0, offset - len(content))))
        content[offset:offset + len(data)] = data

    def sync(self):
        for change in self.pending:
            self.apply(self.durable, change)
        self.pending.clear()

    def after_loss(self, chance):
        """The content once the power is back: some changes, in their order, the last perhaps by half."""
        content = bytearray(self.durable)
        share = chance.choice([0, 0.5, 0.9, 1])
        for change in self.pending:
            if chance.random() >= share:
                continue
            kind, offset, data = change
            if kind == "write" and len(data) > SECTOR and chance.random() < 0.1:
                change = (kind, offset, data[:chance.randrange(len(data)) // SECTOR * SECTOR])
            self.apply(content, change)
        return bytes(content)


class Disk:
    """The files of a folder as far as they are on the disk."""

    def __init__(self, folder):
        self.folder = folder
        self.inodes = {}
        self.names = {}
        self.pending_names = []

    def file(self, inode):
        # One that was there before the record began would have no content here.
        return self.inodes[inode]

    def take(self, change):
        kind, *values = change
        if kind == "make":
            self.inodes[values[0]] = File()
            if values[1] != "-":
                self.pending_names.append(("name", self.file(values[0]), values[1]))
        elif kind == "name":
            self.pending_names.append(("name", self.file(values[0]), values[1]))
        elif kind in ("rename", "swap", "unlink"):
            self.pending_names.append(change)
        elif kind == "write":
            self.file(values[0]).pending.append(("write", int(values[1]), values[2]))
        elif kind == "cut":
            self.file(values[0]).pending.append(("cut", int(values[1]), b""))
        elif kind == "sync":
            self.file(values[0]).sync()
        elif kind == "syncfolder":
            left = []
            for name in self.pending_names:
                if os.path.dirname(name[-1]) == values[0]:
                    self.apply(self.names, name)
                else:
                    left.append(name)
            self.pending_names = left

    @staticmethod
    def apply(names, change):
        kind, first, second = (*change, None)[:3]
        if kind == "name":
            names[second] = first
        elif kind == "unlink":
            names.pop(first, None)
        elif kind == "rename":
            # A name outside the folder, or one that was given and taken back, is not known here.
            if first in names:
                names[second] = names.pop(first)
        elif kind == "swap":
            names[first], names[second] = names[second], names[first]

    def write_after_loss(self, chance, folder):
        names = dict(self.names)
        for change in self.pending_names[:chance.randint(0, len(self.pending_names))]:
            self.apply(names, change)
        for path, file in names.items():
            place = os.path.join(folder, os.path.relpath(path, self.folder))
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as copy:
                copy.write(file.after_loss(chance))


def read_record(path):
    """The changes of a record, with the heads after each command that was acknowledged."""
    changes = []
    with open(path, "rb") as record:
        while line := record.readline():
            kind, _, rest = line.decode().rstrip("\n").partition(" ")
            if kind == "write":
                inode, offset, count = rest.split()
                changes.append(("write", inode, offset, record.read(int(count))))
                record.readline()
            elif kind == "acknowledged":
                changes.append((kind, json.loads(rest)))
            else:
                changes.append((kind, *rest.split(" ")))
    return changes


class Work:
    """The commands that are recorded, with the head of the journal of the ledger and of its backup after each."""

    def __init__(self, binary, folder, package, chance):
        self.binary, self.folder, self.package, self.chance = binary, folder, package, chance
        self.log = folder + ".log"
        tests = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        shim = folder + ".so"
        compiler = shutil.which("cc") or shutil.which("clang")
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", shim, tests + "/C/powerloss.c", "-ldl"], check=True)
        self.environment = dict(
            os.environ, LD_PRELOAD=shim, POWERLOSS_FOLDER=folder, POWERLOSS_LOG=self.log, TMPDIR=folder,
            RIJKSLEDGER_BY="tester")

    def run(self, *arguments):
        subprocess.run(
            [self.binary, "--db", "ledger.db", *arguments], cwd=self.folder, env=self.environment, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        heads = {name: head(self.binary, self.folder, name) for name in ("ledger.db", "backup.db")}
        with open(self.log, "a", encoding="utf-8") as log:
            log.write(f"acknowledged {json.dumps(heads)}\n")

    def all(self, count):
        self.run("init")
        self.run("backup", "backup.db")
        for number in range(count):
            kind = self.chance.random()
            if number == count // 2:
                self.run("import", self.package)
            elif kind < 0.75:
                self.run("tag", "in-overleg", "2023-bzk-woningbouwimpuls", "--note", str(number))
            elif kind < 0.9:
                self.run("backup", "backup.db", "--force")
            else:
                self.run("restore", "backup.db", "--force")


def head(binary, folder, name):
    """The head of a ledger's journal, which nothing that counts can be changed without; None if there is none."""
    if not os.path.exists(os.path.join(folder, name)):
        return None
    found = subprocess.run(
        [binary, "--db", name, "journal", "--head"], cwd=folder, capture_output=True, text=True)
    return found.stdout.strip() if found.returncode == 0 else found.stderr.strip()


def state(binary, folder, name):
    """The head of a ledger that holds; what `check` says of one that does not."""
    if os.path.exists(os.path.join(folder, name)):
        check = subprocess.run([binary, "--db", name, "check"], cwd=folder, capture_output=True, text=True)
        if check.returncode or check.stdout or check.stderr:
            return f"check: {check.returncode} {check.stdout}{check.stderr}".strip()
    return head(binary, folder, name)


def lose(binary, folder, changes, points, chance):
    """How often something was lost."""
    disk = Disk(folder)
    lost = 0
    places = set(chance.sample(range(len(changes)), min(points, len(changes))))
    # What was acknowledged before each change, and what is acknowledged next.
    before = {"ledger.db": None, "backup.db": None}
    acknowledged = [change[1] for change in changes if change[0] == "acknowledged"]
    for place, change in enumerate(changes):
        if change[0] == "acknowledged":
            before = acknowledged.pop(0)
        else:
            disk.take(change)
        if place not in places:
            continue
        after = acknowledged[0] if acknowledged else before
        left = folder + ".left"
        shutil.rmtree(left, ignore_errors=True)
        os.mkdir(left)
        disk.write_after_loss(chance, left)
        for name in before:
            found = state(binary, left, name)
            if found not in (before[name], after[name]):
                lost += 1
                print(f"change {place} of {len(changes)}, {name}: {found} (expected {before[name]} or {after[name]})")
    return lost


def main():
    binary, folder, package, points, seed = sys.argv[1:]
    folder = os.path.realpath(folder)
    os.mkdir(folder)
    chance = random.Random(int(seed))
    work = Work(os.path.abspath(binary), folder, os.path.abspath(package), chance)
    work.all(60)
    changes = read_record(work.log)
    lost = lose(work.binary, folder, changes, int(points), chance)
    print(f"{len(changes)} changes, power lost {points} times", file=sys.stderr)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
