"""The chapters read no harder than CEFR B2, by the measure that tools/readability.py states."""

from pathlib import Path

import pytest

from tools.readability import CHAPTERS, body, body_words, prose, read, readings

PAGES = readings()
NUMBERED = [path for path in PAGES if path.name[:2].isdigit()]
SHORTEST, LONGEST = 2_000, 3_500


@pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(CHAPTERS)) for path in PAGES])
def test_a_page_keeps_to_the_measure(path: Path) -> None:
    assert PAGES[path].is_b2, PAGES[path]


@pytest.mark.parametrize("path", NUMBERED, ids=[path.stem for path in NUMBERED])
def test_a_chapter_is_as_long_as_a_chapter_may_be(path: Path) -> None:
    assert SHORTEST <= body_words(path) <= LONGEST


def test_boxes_are_no_part_of_a_chapter_s_body() -> None:
    page = "One two.\n\n::::{div} transcript\nNo.\n:::{note}\nNo.\n:::\n::::\n\nThree {term}`fours <four>`.\n"
    assert prose(body(page)).split() == ["One", "two.", "Three", "fours."]


def test_hard_words_and_long_sentences_are_found() -> None:
    hard = "The epistemological ramifications notwithstanding, he acquiesced to the perfunctory adjudication."
    assert not read(hard).is_b2
    assert not read("and so we went on and on " * 5 + ".").is_b2
    assert read("She looked at the door. Then she said nothing for a while.").is_b2


def test_only_prose_is_read() -> None:
    page = (
        "---\ntitle: No\n---\n# A cup\n\n```{code-cell}\nno()\n```\n\n"
        ":::{admonition} Tea\n:class: no\nWarm {cite:p}`no`.\n:::\n\n| no |\n| --- |\n"
    )
    assert prose(page).split() == ["A", "cup", "Warm", "."]
