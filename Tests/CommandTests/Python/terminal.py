"""What the command shows on a pseudo-terminal. Usage: python3 terminal.py TASK RIJKSLEDGER LEDGER

fits      prints the lines that are wider than the terminal
plain     prints the commands that write escape codes though TERM or NO_COLOR forbids them
columns   prints in which cells a column begins, row by row
errors    prints messages on terminals of two widths, and what of them is wider or broken
progress  prints whether an export that takes long shows escape codes, for each TERM
"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import time
import unicodedata

TABLES = [
    ["totals"], ["totals", "--by", "route"], ["totals", "--by", "topic"], ["totals", "--by", "ministry,route,recipient"],
    ["totals", "--by", "route", "--explain"], ["measures"], ["amounts"], ["contributions"],
    ["show", "gemeentefonds-2026"], ["show", "woningbouwimpuls"], ["agenda"], ["agenda", "--sort", "since"],
    ["history"], ["diff", "2023#2", "2023"], ["diff", "2023#2", "2023", "--totals"],
    ["diff", "2023#2", "2023", "--summary"], ["journal"], ["statuses"], ["documents"],
]


def environment(**more):
    return {"PATH": os.environ["PATH"], "HOME": os.getcwd(), "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm", **more}


def terminal(width):
    """Both ends of a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    return ours, theirs


def drained(ours):
    """All that is written on it until nobody has it open."""
    data = b""
    while True:
        try:
            part = os.read(ours, 1 << 16)
        except OSError:  # EIO: the last writer has closed it.
            part = b""
        if not part:
            os.close(ours)
            return data.decode().replace("\r\n", "\n")
        data += part


def shown(arguments, width=80, **more):
    """What a command writes on a terminal; messages go elsewhere."""
    ours, theirs = terminal(width)
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE,
                               env=environment(**more))
    os.close(theirs)
    text = drained(ours)
    errors = process.communicate()[1].decode()
    if process.returncode != 0 or not text:
        print(arguments, process.returncode, errors)
    return text


def cells(text):
    """How many cells of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf")
               else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def without_escapes(text):
    for code in ("\x1b[1m", "\x1b[0m", "\x1b[31m", "\x1b[39m"):
        text = text.replace(code, "")
    return text


def fits(base):
    for width in (60, 80, 120, 200):
        for language in ("nl", "en"):
            for table in TABLES:
                text = without_escapes(shown(base + table + ["--lang", language], width))
                for line in text.split("\n"):
                    # A command that is to be copied is left whole.
                    is_wide = cells(line) > width and not line.startswith("rijksledger ")
                    if is_wide or "\x1b" in line:
                        print(width, language, " ".join(table), cells(line), line)


def plain(base):
    for table in TABLES:
        for more in ({"TERM": "dumb"}, {"TERM": ""}, {"NO_COLOR": "1"}):
            if "\x1b" in shown(base + table, **more):
                print(more, " ".join(table))
    print("bold" if "\x1b[1m" in shown(base + ["totals"]) else "no bold")
    print("red" if "\x1b[31m" in shown(base + ["totals"]) else "no red")


def columns(base):
    for line in without_escapes(shown(base + ["history"], 120)).split("\n"):
        if "EINDE" in line:
            print(cells(line[:line.index("EINDE")]))


def errors(base):
    missing = base[:1] + ["--db", "there-is-no-such-ledger.db"]
    for command in (missing + ["totals"], base + ["measures", "--ministry", "nergens"], base + ["totals", "--limt"]):
        piped = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment()).stderr.decode()
        for width in (60, 80):
            ours, theirs = terminal(width)
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs,
                                       env=environment())
            os.close(theirs)
            text = drained(ours)
            process.wait()
            for line in text.split("\n"):
                if cells(line) > width and not line.startswith("rijksledger "):
                    print(width, "wide", line)
            if text.split() != piped.split():
                print(width, "other words", text)
            print(width, len(piped.rstrip("\n").split("\n")), len(text.rstrip("\n").split("\n")))


def progress(base):
    for kind in ("xterm", "dumb"):
        ours, theirs = terminal(80)
        pipe = f"pipe-{kind}"
        os.mkfifo(pipe)
        # It waits for a reader of the pipe, and so takes more than the second after which progress is shown.
        process = subprocess.Popen(base + ["export", "--format", "csv", "--output", pipe], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=theirs, env=environment(TERM=kind))
        os.close(theirs)
        time.sleep(1.5)
        with open(pipe, "rb") as reader:
            reader.read()
        text = drained(ours)
        print(kind, process.wait(), "escapes" if "\x1b" in text else "none")


if __name__ == "__main__":
    task, command, ledger = sys.argv[1:]
    {"fits": fits, "plain": plain, "columns": columns, "errors": errors, "progress": progress}[task]([command, "--db", ledger])
