"""The chapters read no harder than CEFR B2, by the measure that tools/readability.py states."""

from pathlib import Path

import pytest

from tools.readability import CHAPTERS, prose, read, readings

PAGES = readings()


@pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(CHAPTERS)) for path in PAGES])
def test_a_page_keeps_to_the_measure(path: Path) -> None:
    assert PAGES[path].is_b2, PAGES[path]


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
