"""Build the book, and where it fails say why in one last sentence: `python -m tools.book`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tools.setup import ROOT

BUILD = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", "-W", "-n", "--keep-going"]
BOX = re.compile(r"={20,}|You can look at your book|Or paste this line|file://|Your book's HTML pages")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
OURS = "ExtensionError|MalformedItem|UnknownItem|UnknownFigure|UnknownMeasure"
REASON = re.compile(rf"(?:^|\s)(?:\w+\.)*(?:{OURS}): (?P<why>.+)$")
WARNING = re.compile(r"(?:WARNING|ERROR): (?P<why>.+)$")


def reason(lines: list[str]) -> str:
    """Return why a build failed: an error of ours, else the first warning, else its last words."""
    for pattern in (REASON, WARNING):
        if found := next((match for line in lines if (match := pattern.search(line))), None):
            return found[0].strip() if pattern is WARNING else found["why"].strip()
    return next((line.strip() for line in reversed(lines) if line.strip()), "no word was said")


def main() -> int:
    """Build, show what is said on the way, and end with where the pages lie or with the reason."""
    said: list[str] = []
    with subprocess.Popen(
        BUILD, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as building:
        assert building.stdout
        for line in building.stdout:
            plain = COLOURS.sub("", line).rstrip()
            said.append(plain)
            if not BOX.search(plain):
                print(line, end="", flush=True)
    if building.returncode:
        print(f"site: {reason(said)}", file=sys.stderr)
        return 1
    print("site: built into _build/html; `make serve` opens it (a page opened as a file runs no scripts).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
