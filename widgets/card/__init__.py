"""The model card's figures: read from the files that scripts write, and never typed into the page."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from exercises.skills import HEARD
from widgets.card import sheets
from widgets.card.sheets import Sheet
from widgets.templating import templates_in

FOLDER = Path(__file__).parent
SHEETS: dict[str, Callable[[], Sheet]] = {
    **{skill.replace("_", "-"): functools.partial(sheets.skill, skill) for skill in HEARD},
    "skills": sheets.skills,
    "corpus": sheets.corpus,
    "codings": sheets.codings,
    "fit": sheets.fit,
    "first-opening": sheets.first_opening,
    "rivals": sheets.rivals,
    "people": sheets.people,
    "elsewhere": sheets.elsewhere,
    "distress": sheets.distress,
}


class UnknownMeasure(LookupError):
    """No sheet of figures has the name that was asked for."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One sheet of figures, to be shown in a page or in a notebook."""

    name: str

    def __post_init__(self) -> None:
        """Refuse a sheet that is not there."""
        if self.name not in SHEETS:
            raise UnknownMeasure(f"nothing measured is called '{self.name}'; there are: {', '.join(SHEETS)}.")

    def render(self) -> str:
        """The sheet as HTML: what it says in words, and the table."""
        return _environment().get_template("sheet.html.j2").render(sheet=SHEETS[self.name]())

    def _repr_html_(self) -> str:
        return self.render()


@functools.cache
def _environment() -> Environment:
    return templates_in(FOLDER)
