"""Every number of an evidence box stands in its chapter's figure data under the source that the box cites."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.test_chapters import CITATION, NUMBERED, calls, named, text_of
from widgets.figures import FIGURES, Figure

BOX = re.compile(
    r"^(?P<fence>:{3,})\{admonition\}[^\n]*\n:class: evidence\n(?P<text>.*?)^(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)
ROLE = re.compile(r"\{[\w:]+\}`[^`]*`|\]\([^)]*\)")
CHECKED = re.compile(r"^Checked\b.*$", re.MULTILINE)
MINUS = "\u2212"
NUMBER = re.compile(rf"(?<![\w.,])[{MINUS}-]?(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)*|\.\d+)(?![\w])")
YEAR = re.compile(r"(?:19|20)\d\d")

every_numbered = pytest.mark.parametrize("chapter", NUMBERED, ids=named)


def numbers(text: str) -> set[Decimal | str]:
    """The numbers of a text, without years; a number of a version, such as 4.2.1, as it is written."""
    written = {found for found in NUMBER.findall(text) if not YEAR.fullmatch(found)}
    plain = {found.replace(",", "").replace(MINUS, "-") for found in written}
    return {one if one.count(".") > 1 else Decimal(one) for one in plain}


def known(data: Any, source: str = "") -> Iterator[tuple[str, set[Decimal | str]]]:
    """What a figure's data tells under each source: numbers, and those that its texts hold."""
    if isinstance(data, dict):
        source = data.get("source", source)
        for part in data.values():
            yield from known(part, source)
    elif isinstance(data, list):
        for part in data:
            yield from known(part, source)
    elif isinstance(data, str):
        yield source, numbers(data)
    elif not isinstance(data, bool):
        yield source, {Decimal(data)}


def paragraphs(chapter: Path) -> list[str]:
    """The paragraphs of a chapter's evidence boxes."""
    boxes = [CHECKED.sub("", found["text"]) for found in BOX.finditer(text_of(chapter))]
    return [paragraph for box in boxes for paragraph in box.split("\n\n") if paragraph.strip()]


def untold(paragraph: str, data: list[dict[str, Any]]) -> set[Decimal | str]:
    """The numbers of a paragraph that no figure's data gives under one of the works it cites."""
    cited = {key.strip() for found in CITATION.finditer(paragraph) for key in found["keys"].split(",")}
    told = set().union(*(found for part in data for source, found in known(part) if source in cited))
    return numbers(ROLE.sub(" ", paragraph)) - told


@every_numbered
def test_every_number_of_the_evidence_box_stands_in_the_figure_s_data(chapter: Path) -> None:
    data = [Figure(name).data for kind, name in calls(chapter) if kind == "figure"]
    missing = {paragraph.splitlines()[0]: untold(paragraph, data) for paragraph in paragraphs(chapter)}
    assert {start: found for start, found in missing.items() if found} == {}


@every_numbered
def test_a_chapter_has_an_evidence_box_that_says_when_it_was_checked(chapter: Path) -> None:
    boxes = BOX.findall(text_of(chapter))
    assert boxes
    assert all(re.search(r"^Checked \w+ 20\d\d\b", text, re.MULTILINE) for _, text in boxes)


@every_numbered
def test_a_chapter_shows_its_own_figure(chapter: Path) -> None:
    own = f"f{int(chapter.name[:2])}"
    if own in FIGURES:
        assert ("figure", own) in calls(chapter)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("r = .28 [.23, .33]", {".28", ".23", ".33"}),
        (f"r = {MINUS}.16 [-.30, {MINUS}.03]", {"-.16", "-.3", "-.03"}),
        ("6,138 clients, more than 30,000.", {"6138", "30000"}),
        ("About 8 % in 2018, 2,018 people.", {"8", "2018"}),
        ("18.7 to 20.7.", {"18.7", "20.7"}),
        ("1:1 and 2:1", {"1", "2"}),
        ("F3, E3.4, r2 and a 3rd", set()),
        ("d = 0.50", {".5"}),
    ],
)
def test_numbers_are_found_as_people_write_them(text: str, found: set[str]) -> None:
    assert numbers(text) == {Decimal(one) for one in found}


def test_the_number_of_a_version_is_a_word() -> None:
    assert numbers("MITI 4.2.1, 3.5") == {"4.2.1", Decimal("3.5")}


def test_a_number_of_another_work_is_missed() -> None:
    data = [{"fact": [{"source": "a2018", "says": "82 samples"}, {"source": "b2011", "says": "59 samples"}]}]
    assert untold("**82** {cite:p}`a2018`.", data) == set()
    assert untold("**82, 59** {cite:p}`a2018, b2011`.", data) == set()
    assert untold("**59** {cite:p}`a2018`.", data) == {Decimal(59)}
