"""A copy of the course with one chapter, which a test may change and build in a few seconds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools.serve import ROOT
from widgets.placeholder import BUILDING

CHAPTER = "chapters/1_foundations/02_what_empathy_is"
FOLDERS = ("chapters", "exercises", "widgets", "_build/static")
TOC = f"""\
format: jb-book
root: {CHAPTER}
"""


def copy_folders(folders: Sequence[str], to: Path) -> None:
    """Copy folders of the course, without what Python and other tools left in them."""
    for folder in folders:
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))


def copy_course(to: Path) -> Path:
    """Copy what a build reads, with a table of contents that names the chapter alone."""
    if not (ROOT / "_build/static/attune/site.js").is_file():
        pytest.fail("_build/static is not packed: build the site with make site.", pytrace=False)
    copy_folders(FOLDERS, to)
    shutil.copyfile(ROOT / "_config.yml", to / "_config.yml")
    (to / "_toc.yml").write_text(TOC, encoding="utf-8")
    (to / "node_modules").symlink_to(ROOT / "node_modules")
    return to


def build(course: Path) -> str:
    """Build the copy with its own modules and give the chapter's page."""
    env = {name: value for name, value in os.environ.items() if name != BUILDING}
    done = subprocess.run(
        [Path(sys.executable).with_name("jupyter-book"), "build", "."],
        cwd=course,
        env={**env, "PYTHONPATH": str(course), "PYTHONDONTWRITEBYTECODE": "yes"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return (course / "_build/html" / f"{CHAPTER}.html").read_text(encoding="utf-8")
