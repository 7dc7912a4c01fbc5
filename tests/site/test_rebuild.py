"""A changed bank or template reaches the page, though its notebook's outputs come from the cache."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.pages import CHAPTER
from tools.serve import ROOT
from widgets.placeholder import BUILDING

FOLDERS = ("chapters", "exercises", "widgets", "_build/static")
FILES = ("_config.yml", "_toc.yml")
BANK = "exercises/bank/02_what_empathy_is.toml"
TEMPLATE = "widgets/templates/exercise.html.j2"
IMPORT = "from widgets import exercise"
IMPORTED_HERE = """\
import exercises, widgets
assert all(package.__file__.startswith({!r}) for package in (exercises, widgets)), widgets.__file__
"""
Build = Callable[[], str]


def page(course: Path) -> str:
    return (course / "_build/html" / CHAPTER).read_text(encoding="utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course, so that ours stays as it is; its kernel must import it too."""
    copy = tmp_path_factory.mktemp("course")
    if not (ROOT / "_build/static/attune/site.js").is_file():
        pytest.fail("_build/static is not packed: build the site with make site.", pytrace=False)
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for file in FILES:
        shutil.copyfile(ROOT / file, copy / file)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    change(copy / CHAPTER.replace(".html", ".md"), IMPORT, IMPORTED_HERE.format(str(copy)) + IMPORT)
    return copy


@pytest.fixture(scope="module")
def build(course: Path) -> Build:
    """Builds the copy and gives what the build said; built once already."""

    def build() -> str:
        env = {name: value for name, value in os.environ.items() if name != BUILDING}
        done = subprocess.run(
            [Path(sys.executable).with_name("jupyter-book"), "build", ".", "-W", "-n", "--keep-going"],
            cwd=course,
            env={**env, "PYTHONPATH": str(course), "PYTHONDONTWRITEBYTECODE": "yes"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    build()
    return build


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BANK, "You poor thing. Nineteen years", "You poor thing. Ninety years"),
        (TEMPLATE, "Your earlier answer", "What you said earlier"),
    ],
    ids=["bank", "template"],
)
def test_a_changed_word_reaches_the_page(file: str, old: str, new: str, course: Path, build: Build) -> None:
    assert old in page(course) and new not in page(course)
    change(course / file, old, new)
    build()
    assert new in page(course) and old not in page(course)
