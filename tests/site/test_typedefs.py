"""The shapes that scripts document are the shapes that Python makes."""

import dataclasses
import re

import pytest

from exercises import find
from exercises.gym import tell
from exercises.item import Outcome, Verdict
from exercises.kinds import KINDS
from exercises.record import attempt, last
from tests.golden import FIXED
from tests.items import solution
from tests.site.pages import ONE
from tools.serve import ROOT
from widgets.book.finish import site_settings
from widgets.gym.notebook import Part
from widgets.widget import Exercise

WIDGETS = ROOT / "widgets"
TOLD = attempt(find(ONE), solution(find(ONE)), about=FIXED)


def typedef(file: str, name: str) -> dict[str, str]:
    """The names and types of one JSDoc typedef's properties."""
    text = (WIDGETS / file).read_text(encoding="utf-8")
    found = re.search(rf"@typedef {{object}} {name}\n((?: \* @property .*\n)+)", text)
    assert found, f"{file} has no {name}"
    return {name: kind for kind, name in re.findall(r"@property \{(.*)\} (\w+)", found[1])}


def texts(union: str) -> set[str]:
    """The texts of a union type."""
    return set(re.findall(r'"(\w+)"', union))


@pytest.mark.parametrize(
    ("file", "name", "fields"),
    [
        ("types.js", "State", set(Exercise.class_trait_names(sync=True)) & set(vars(Exercise))),
        ("types.js", "Outcome", {field.name for field in dataclasses.fields(Outcome)}),
        ("types.js", "Last", set(last(TOLD["statement"]))),
        ("site/host.js", "Site", set(site_settings("", ""))),
        ("gym.js", "State", set(Part.class_trait_names(sync=True)) & set(vars(Part))),
        ("gym/parts.js", "Trained", set(tell([]))),
    ],
    ids=["State", "Outcome", "Last", "Site", "State of the gym", "Trained"],
)
def test_a_typedef_lists_what_python_has(file: str, name: str, fields: set[str]) -> None:
    assert set(typedef(file, name)) == {field for field in fields if not field.startswith("_")}


def test_an_outcome_s_verdicts_are_python_s() -> None:
    assert texts(typedef("types.js", "Outcome")["verdict"]) == set(Verdict.__args__)


def test_the_scripts_know_every_kind() -> None:
    assert texts(typedef("types.js", "Public")["kind"]) == set(KINDS)
    register = re.search(r"FORMS = \{ (.*) \}", (WIDGETS / "forms.js").read_text(encoding="utf-8"))
    assert register and set(register[1].split(", ")) == set(KINDS)


def test_a_public_item_has_what_scripts_read() -> None:
    assert set(typedef("types.js", "Public")) <= set(find(ONE).public())
