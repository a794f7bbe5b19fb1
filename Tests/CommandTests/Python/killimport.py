"""Kills an import over an edition that is there, at random moments: the ledger is as before or as after.

    killimport.py BINARY FOLDER PACKAGE KILLS SEED

PACKAGE has an edition; one in a hundred of its figures is changed for the import that is killed.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import time

binary, folder, package, kills, seed = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
random.seed(seed)
os.makedirs(folder, exist_ok=True)
ledger, first = os.path.join(folder, "ledger.db"), os.path.join(folder, "first.db")
changed = os.path.join(folder, "changed")


def run(*arguments, check=True):
    return subprocess.run([binary, "--db", ledger, *arguments], capture_output=True, text=True, check=check)


def change():
    """A copy of the package in which one row in a hundred says another page."""
    shutil.copytree(package, changed, dirs_exist_ok=True)
    (table,) = [name for name in os.listdir(changed) if re.fullmatch(r"amounts-\d+\.csv", name)]
    path = os.path.join(changed, table)
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    page = re.compile(r"^([^,]*,[^,]*,[^,]*,[^,]*),(\d+),")
    for number in range(1, len(lines), 100):
        lines[number] = page.sub(lambda found: f"{found[1]},{int(found[2]) + 1},", lines[number])
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


change()
for path in (ledger, first):
    if os.path.exists(path):
        os.remove(path)
run("init", "--empty", "--by", "x")
run("import", package, "--by", "x")
run("backup", first)
before = run("journal", "--head").stdout
began = time.monotonic()
run("import", changed, "--edited", "--by", "x")
length = time.monotonic() - began
assert run("journal", "--head").stdout != before, "the changed package changes nothing"
states = {"before": 0, "after": 0}
for number in range(kills):
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(ledger + suffix):
            os.remove(ledger + suffix)
    shutil.copy(first, ledger)
    process = subprocess.Popen(
        [binary, "--db", ledger, "import", changed, "--edited", "--by", "x"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0, length * 1.1))
    process.kill()
    process.wait()
    head = run("journal", "--head").stdout
    entries = int(head.split(":")[0]) - int(before.split(":")[0])
    if entries == 0:
        assert head == before, f"kill {number}: another head without an entry"
        states["before"] += 1
    else:
        assert entries == 1, f"kill {number}: {entries} entries"
        states["after"] += 1
    found = run("check", "journal", "totals", "parts", "codes", "integrity", "search", check=False)
    assert found.returncode == 0, f"kill {number}: {found.stdout}{found.stderr}"
    stray = [name for name in os.listdir(folder) if name.endswith(".tmp")]
    assert not stray, f"kill {number}: {stray}"
print(f"{kills} kills: {states['before']} as before, {states['after']} as after", file=sys.stderr)
