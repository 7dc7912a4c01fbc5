"""Time a cold build of the book beside stock Jupyter Book's on the same chapters, and print a table.

    python -m tools.bench_build [ROUNDS]

Both build a copy of the chapters from nothing, in turn: no cached notebook, no cached page. What is packed
for the site (Pyodide, scripts) is taken as it lies there.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.serve import ROOT

ROUNDS = 3
BOOK = Path(sys.executable).with_name("jupyter-book")
STOCK = """\
title: Attune
only_build_toc_files: true
execute: {execute_notebooks: force}
bibtex_bibfiles: [chapters/references.bib]
sphinx: {config: {include_patterns: [chapters/**]}}
"""


def copy_book(folder: Path) -> Path:
    """Copy what a build reads; the packages are found through the environment."""
    shutil.copytree(ROOT / "chapters", folder / "chapters")
    shutil.copytree(ROOT / "_build/static", folder / "_build/static")
    shutil.copytree(ROOT / "widgets/look", folder / "widgets/look")
    for name in ("_config.yml", "_toc.yml"):
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def build(config: str | None) -> float:
    """Return the seconds that a cold build takes, with our settings or with others."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = copy_book(Path(scratch) / "book")
        if config is not None:
            (folder / "_config.yml").write_text(config, encoding="utf-8")
        begun = time.perf_counter()
        subprocess.run([BOOK, "build", folder], check=True, capture_output=True)
        return time.perf_counter() - begun


def main() -> int:
    """Measure, and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    ours, stock = [], []
    for _ in range(rounds):
        ours.append(build(None))
        stock.append(build(STOCK))
    print("| cold build, s | median | min | max |\n| --- | ---: | ---: | ---: |")
    for name, seconds in (("this course", ours), ("stock Jupyter Book, same chapters", stock)):
        print(f"| {name} | {statistics.median(seconds):.1f} | {min(seconds):.1f} | {max(seconds):.1f} |")
    ratios = [a / b for a, b in zip(ours, stock, strict=True)]
    print(f"| ratio | {statistics.median(ratios):.2f} | {min(ratios):.2f} | {max(ratios):.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
