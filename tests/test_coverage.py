"""Every concept that the course promised stands in its section and is trained by its exercise.

coverage.csv is the blueprint's table: a concept's sections with words that each must hold (`;` between words,
`|` between words of which one is enough), and its exercises. What belongs to an unwritten chapter is skipped.
"""

import csv
import re
from pathlib import Path

import pytest

from exercises.load import load_all
from tests.test_chapters import NUMBERED, text_of

TABLE = Path(__file__).parent / "coverage.csv"
CHAPTERS = {int(chapter.name[:2]): chapter for chapter in NUMBERED}
REFS = {(item.chapter, item.ref) for item in load_all().values()}
LINES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
SECTION = re.compile(r"(?P<chapter>\d+)\.(?P<number>\d+)")
EXERCISE = re.compile(r"E(?P<chapter>\d+)\.\d+|BD\d+")


def sections(text: str) -> list[str]:
    """A chapter's sections: each `##` heading with what follows it."""
    return re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]


def holds(text: str, words: str) -> bool:
    """Whether a text holds all the words, capitals and kinds of apostrophe aside."""
    plain = text.casefold().replace("\u2019", "'")
    return all(
        any(word.strip().casefold() in plain for word in either.split("|")) for either in words.split(";")
    )


def written(number: int) -> Path:
    """The chapter of that number, or a visible skip."""
    if number not in CHAPTERS:
        pytest.skip(f"chapter {number} is not written yet")
    return CHAPTERS[number]


def lines_with(column: str) -> pytest.MarkDecorator:
    """A test for each line of the table that has something in a column."""
    lines = [line for line in LINES if line[column]]
    return pytest.mark.parametrize("line", lines, ids=[f"{line[column]} {line['concept']}" for line in lines])


@lines_with("section")
def test_a_concept_stands_in_its_section(line: dict[str, str]) -> None:
    found = SECTION.fullmatch(line["section"])
    assert found and line["words"]
    chapter = written(int(found["chapter"]))
    text = sections(text_of(chapter))[int(found["number"]) - 1]
    heading = text.splitlines()[0].removeprefix("## ")
    assert holds(text, line["words"]), f"{chapter.name}, “{heading}” does not hold: {line['words']}"


@lines_with("exercise")
def test_a_concept_is_trained_by_its_exercise(line: dict[str, str]) -> None:
    found = EXERCISE.fullmatch(line["exercise"])
    assert found
    if found["chapter"]:
        chapter = written(int(found["chapter"])).stem
        assert (chapter, line["exercise"]) in REFS
    else:
        assert line["exercise"] in {ref for _, ref in REFS}


def test_a_concept_has_a_section_and_an_exercise() -> None:
    assert list(LINES[0]) == ["concept", "section", "words", "exercise"]
    concepts = {line["concept"] for line in LINES}
    assert concepts == {line["concept"] for line in LINES if line["section"]}
    assert concepts == {line["concept"] for line in LINES if line["exercise"]}
    assert all(bool(line["section"]) == bool(line["words"]) for line in LINES)


@pytest.mark.parametrize(
    ("words", "found"),
    [("fine", True), ("fine; tired", True), ("fine; glad", False), ("glad|tired", True), ("glad|sad", False),
     ("I'm FINE", True), ("open question", False)],
)  # fmt: skip
def test_words_are_found_in_a_text(words: str, found: bool) -> None:
    assert holds("“I\u2019m fine,” she said. She looked tired.", words) is found


def test_a_chapter_falls_into_its_sections() -> None:
    assert sections("# A\n\nb\n\n## C\nd\n### E\n## F\n") == ["## C\nd\n### E\n", "## F\n"]
