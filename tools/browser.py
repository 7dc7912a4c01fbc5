"""Find Chromium for the tests, or install it where this user may.

python -m tools.browser prints the browser's path.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
MANAGERS: dict[str, list[list[str]]] = {
    "apt-get": [
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"],
    ],
    "dnf": [["dnf", "install", "--assumeyes", "chromium"]],
    "apk": [["apk", "add", "chromium"]],
    "pacman": [["pacman", "--sync", "--refresh", "--noconfirm", "chromium"]],
    "zypper": [["zypper", "--non-interactive", "install", "chromium"]],
}
Run = Callable[[Sequence[str]], int]


def find() -> str | None:
    """Return the path of a Chromium or Chrome on this machine: CHROMIUM names one before all others."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*NAMES, *MAC]
    return next((path for name in candidates if (path := shutil.which(name))), None)


def installation() -> list[list[str]]:
    """Return the commands that install Chromium here, or none where no package manager is known."""
    return next((commands for manager, commands in MANAGERS.items() if shutil.which(manager)), [])


def run_aloud(command: Sequence[str]) -> int:
    """Run a command with its output on stderr, since stdout is for the browser's path."""
    print("browser:", " ".join(command), file=sys.stderr, flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=env, check=False)
    return done.returncode


def rights() -> list[str] | None:
    """Return what lets a command run as root: nothing for root, sudo where it asks nothing, else None."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo"):
        asked = subprocess.run([*sudo, "true"], capture_output=True, check=False)
        return sudo if asked.returncode == 0 else None
    return None


def install(commands: list[list[str]], prefix: list[str], run: Run = run_aloud) -> bool:
    """Run the commands until one fails, and tell whether all succeeded."""
    return all(run([*prefix, *command]) == 0 for command in commands)


def advice(commands: list[list[str]]) -> str:
    """Return one sentence that says how to get a browser."""
    if named := os.environ.get("CHROMIUM"):
        return f"CHROMIUM names {named}, which is no program: correct it or leave it unset."
    how = f"install it (sudo {' '.join(commands[-1])})" if commands else "install Chromium or Google Chrome"
    return f"the tests need Chromium: {how}, or name one with CHROMIUM=/path/to/it."


def main() -> int:
    """Print the path of a browser, installing one if need be and allowed."""
    path, commands = find(), installation()
    if path is None and commands and not os.environ.get("CHROMIUM"):
        prefix = rights()
        if prefix is not None and install(commands, prefix):
            path = find()
    if path is None:
        print(f"browser: {advice(commands)}", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
