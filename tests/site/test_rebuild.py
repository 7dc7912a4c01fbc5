"""A changed bank or template reaches the page of a chapter that did not change itself."""

from pathlib import Path

import pytest

from tests.small_course import CHAPTER, build, copy_course

BANK = "exercises/bank/02_what_empathy_is.toml"
TEMPLATE = "widgets/templates/exercise.html.j2"
IMPORT = "from widgets import exercise"
IMPORTED_HERE = """\
import exercises, widgets
assert all(package.__file__.startswith({!r}) for package in (exercises, widgets)), widgets.__file__
"""


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course, whose chapter must import it and not ours."""
    copy = copy_course(tmp_path_factory.mktemp("course"))
    change(copy / f"{CHAPTER}.md", IMPORT, IMPORTED_HERE.format(str(copy)) + IMPORT)
    return copy


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BANK, "You poor thing. Nineteen years", "You poor thing. Ninety years"),
        (TEMPLATE, "Your earlier answer", "What you said earlier"),
    ],
    ids=["bank", "template"],
)
def test_a_changed_word_reaches_the_page(file: str, old: str, new: str, course: Path) -> None:
    before = build(course)
    assert old in before and new not in before
    change(course / file, old, new)
    after = build(course)
    assert new in after and old not in after
