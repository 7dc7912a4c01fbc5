"""The model card: every figure comes from a file, every skill has its place, and its examples hold."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes

from exercises.skills import HEARD, recognise
from tests.test_chapters import calls
from widgets import measured
from widgets.book.fill import _fill_place, _sources
from widgets.card import SHEETS, Measured, UnknownMeasure, sheets
from widgets.figures.reference import is_listed
from widgets.placeholder import BUILDING, Placeholder

PAGE = Path(__file__).parents[1] / "chapters/behind/model_card.md"
TEXT = PAGE.read_text(encoding="utf-8")
PART = re.compile(
    r"^\((?P<anchor>[a-z-]+)\)=\n### (?P<title>.+)\n(?P<body>(?:(?!^\(|^## ).*\n)+)", re.MULTILINE
)
PARTS = {part["anchor"].replace("-", "_"): part for part in PART.finditer(TEXT)}
CLIENT = re.compile(r"^\*Client: “(.+)”\*$", re.MULTILINE)
EXAMPLE = re.compile(r"^- (Heard|Missed) in: “(.+)”$", re.MULTILINE)
FIGURE = re.compile(r"(?<![\w.])\.\d|\b\d+\.\d+|\b\d+ (?:%|in 100|of 100|ms)")
PLAIN = ("95 %", "CC BY 4.0")
NO_APP: Any = None  # a sheet asks nothing of the build

each_skill = pytest.mark.parametrize("skill", HEARD)


def table(name: str) -> dict[str, list[str]]:
    """A sheet's table as the page shows it: each row's cells under its heading."""
    page = BeautifulSoup(Measured(name).render(), "html.parser")
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr")]
    return {head: cells for head, *cells in rows}


def written(value: float) -> str:
    """A share as the page writes it."""
    return str(Decimal(str(value)).quantize(Decimal("0.01"))).removeprefix("0")


# The page


def test_the_thirteen_skills_stand_in_the_manual_s_order_under_their_links() -> None:
    assert tuple(PARTS) == HEARD
    assert [part["title"] for part in PARTS.values()] == [sheets.label(skill) for skill in HEARD]


@each_skill
def test_a_skill_says_what_is_heard_when_and_what_it_may_be_mistaken_for(skill: str) -> None:
    body = PARTS[skill]["body"]
    assert [kind for kind, _ in EXAMPLE.findall(body)] == ["Heard", "Missed"]
    assert f'measured("{skill.replace("_", "-")}")' in body
    assert "**Said only when** " in body and "**What it may be mistaken for.** " in body


@each_skill
def test_a_skill_s_examples_are_heard_and_missed(skill: str) -> None:
    body = PARTS[skill]["body"]
    client = CLIENT.findall(body)[0]
    found = {
        kind: {find.skill for find in recognise(reply, client).found} for kind, reply in EXAMPLE.findall(body)
    }
    assert skill in found["Heard"], found
    assert skill not in found["Missed"], found


def test_the_page_shows_every_sheet_once() -> None:
    assert sorted(calls(PAGE)) == sorted(("measured", name) for name in SHEETS)


def test_no_figure_is_typed_into_the_page() -> None:
    prose = TEXT.replace("|", "")
    for plain in PLAIN:
        prose = prose.replace(plain, "")
    assert FIGURE.findall(prose) == []


# The figures


@each_skill
def test_a_skill_s_table_tells_what_the_file_tells(skill: str) -> None:
    told = tomllib.loads(sheets.RECOGNISER.read_text(encoding="utf-8"))["skill"][skill]
    shown = table(skill.replace("_", "-"))
    assert shown["Replies with this code"] == [f"{told['positives']:,} of {told['n']:,}"]
    assert shown["Precision: said, and coded"] == [written(told["precision"])]
    assert shown["Recall: coded, and said"] == [written(told["recall"])]
    assert written(told["kappa"]) in shown[sheets.KAPPA][0]


def test_the_first_opening_of_the_test_stands_beside_the_second() -> None:
    first = tomllib.loads(sheets.FIRST.read_text(encoding="utf-8"))
    now = tomllib.loads(sheets.RECOGNISER.read_text(encoding="utf-8"))
    assert first["weights"] != now["weights"]
    assert [row["code"] for row in first["row"]] == ["question", *HEARD]
    shown = table("first-opening")
    for row in first["row"][1:]:
        kappa, *_, recall = shown[sheets.label(row["code"])]
        assert kappa.startswith(written(row["kappa"]))
        assert recall == written(now["skill"][row["code"]]["recall"])


def test_where_counted_words_do_better_and_what_marks_cost_is_said() -> None:
    better, marks = sheets.rivals().said
    assert better.startswith("Counted words do better than this program on ")
    assert "The aim was at most .05." in marks


def test_aims_of_the_notice_are_met_or_missed_in_words() -> None:
    row = {"found": 95, "own": 100, "false_alarms": 2, "others": 100}
    assert sheets._aims(row, "") == "Both aims are met."
    assert sheets._aims(row | {"found": 94}, "") == "One of the aims is missed."
    assert sheets._aims(row | {"found": 94, "false_alarms": 3}, "") == "Both aims are missed."
    assert any(said.endswith("Both aims are missed.") for said in sheets.distress().said)


def test_people_s_kappa_stands_beside_the_program_s_elsewhere() -> None:
    people = table("people")
    shown = table("elsewhere")
    assert shown["Question"][2] == people["a question is present"][0]
    assert shown["Exploration, as any question"][2] == people["an exploration is present"][0]


def test_people_s_figures_are_those_of_works_in_the_bibliography() -> None:
    rows = tomllib.loads(sheets.PEOPLE.read_text(encoding="utf-8"))["row"]
    assert all(is_listed(row["source"]) for row in rows)
    assert {row["code"]: written(row["kappa"]) for row in rows} == {
        code: cells[0] for code, cells in table("people").items()
    }


def test_a_share_is_written_with_two_decimals_and_no_nought_before() -> None:
    assert [sheets._share(value) for value in (0.866, 1.0, 0.0, None)] == [
        ".87",
        "1.00",
        ".00",
        "not measured",
    ]


def test_a_figure_that_no_file_tells_is_not_made_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sheets, "RECOGNISER", tmp_path / "none.toml")
    assert sheets.skill("reflection") == sheets.Sheet((sheets.NOT_YET,))


# In a cell


def test_a_cell_leaves_a_place_in_the_book_and_a_table_in_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BUILDING, "yes")
    assert measured("people") == Placeholder("measured:people")
    monkeypatch.delenv(BUILDING)
    assert measured("people")._repr_html_() == Measured("people").render()


def test_a_page_takes_a_sheet_in_and_depends_on_its_files() -> None:
    raw = nodes.raw("", Placeholder("measured:people")._repr_html_(), format="html")
    assert _fill_place(NO_APP, raw)
    assert "<table" in raw.astext()
    assert set(sheets.SOURCES) <= set(_sources())


def test_an_unknown_sheet_is_refused_by_name() -> None:
    with pytest.raises(UnknownMeasure, match="hope"):
        measured("hope")
