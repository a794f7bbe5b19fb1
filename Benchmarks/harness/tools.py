"""What is measured with: installs it, and says which versions and which machine it was."""

import filecmp
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(HERE)
BUILD = os.path.join(ROOT, ".build", "benchmarks")


class Tools:
    """Paths of the programs that take part; a peer that could not be had is None, and its column stays empty."""

    def __init__(self, peers=True):
        script("Scripts/install", "sqlite3", "libsqlite3-dev", "pkg-config", "time", "python3-venv")
        os.makedirs(BUILD, exist_ok=True)
        self.rijksledger = os.environ.get("RIJKSLEDGER_BINARY") or script("Scripts/build")
        self.sqlite3 = shutil.which("sqlite3")
        self.python = attempt("sqlite-utils and DuckDB", python_peers) if peers else None
        self.grdb = attempt("GRDB", lambda: built("GRDB", "grdb-peer")) if peers else None

    @property
    def sqlite_utils(self):
        return self.python and os.path.join(os.path.dirname(self.python), "sqlite-utils")

    def duckdb(self, *arguments):
        return [self.python, os.path.join(HERE, "peers", "duckdb_peer.py"), *arguments]

    def versions(self):
        """Name and version of all that was measured, and of what it was built with."""
        commit = said("git", "-C", ROOT, "describe", "--always", "--dirty", "--abbrev=12")
        yield "rijksledger", f"{said(self.rijksledger, '--version')}, commit {commit}"
        yield "sqlite3", said(self.sqlite3, "--version").split()[0]
        if self.python:
            yield "sqlite-utils", said(self.sqlite_utils, "--version").split()[-1]
            yield "DuckDB", said(self.python, "-c", "import duckdb; print(duckdb.__version__)")
            yield "Python", said(self.python, "--version").split()[-1]
        if self.grdb:
            yield "GRDB", said(self.grdb, "version")
        yield "Swift", said("swift", "--version").splitlines()[0]


def machine():
    """The processor, its cores, the memory, the system and how busy it was."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024 ** 3
    with open("/etc/os-release", encoding="utf-8") as file:
        system = dict(line.rstrip().split("=", 1) for line in file if "=" in line)["PRETTY_NAME"].strip('"')
    load = os.getloadavg()[0]
    return (f"{models[0] if models else 'unknown processor'}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}, "
            f"Linux {os.uname().release}; load average at the start {load:.1f}")


def script(name, *arguments):
    command = [os.path.join(ROOT, name), *arguments]
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout.strip()


def said(*command):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return done.stdout.strip() or "unknown"


def attempt(name, make):
    try:
        return make()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{name} could not be had, so its column stays empty: {error}", file=sys.stderr)
        return None


def python_peers():
    """A virtual environment with the Python peers; its python."""
    folder = os.path.join(BUILD, "python")
    wanted, had = os.path.join(HERE, "requirements.txt"), os.path.join(folder, "requirements.txt")
    if not (os.path.exists(had) and filecmp.cmp(wanted, had, shallow=False)):
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        pip = [os.path.join(folder, "bin", "pip"), "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--requirement", wanted], check=True)
        shutil.copy(wanted, had)
    return os.path.join(folder, "bin", "python")


def built(package, product):
    """The release build of a Swift package beside this one; its program, or None where the package is not there."""
    if not os.path.exists(os.path.join(HERE, package, "Package.swift")):
        return None
    build = ["swift", "build", "--package-path", os.path.join(HERE, package), "--configuration", "release",
             "--static-swift-stdlib", "--scratch-path", os.path.join(BUILD, package)]
    done = subprocess.run(
        [*build, "--product", product], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        done.check_returncode()
    return os.path.join(said(*build, "--show-bin-path"), product)
