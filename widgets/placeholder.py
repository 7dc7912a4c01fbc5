"""What a cell leaves in a page while the book is built: a name and nothing that can grow old."""

import re
from dataclasses import dataclass

BUILDING = "ATTUNE_BUILDING"
PLACE = re.compile(r'<div data-attune-place="(?P<name>[a-z0-9:-]+)"></div>')
FIGURE = "figure:"
RECALL = "recall:"
GYM = "gym"
MEASURED = "measured:"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Stands for an exercise, a figure, a sheet of figures or the gym until the page is written."""

    name: str

    def _repr_html_(self) -> str:
        return f'<div data-attune-place="{self.name}"></div>'


def place(html: str) -> str | None:
    """The name of what a piece of HTML stands for, or None.

    An item's id, `recall:` and an item's id, `figure:` and a figure's, `measured:` and a sheet's, or `gym`.
    """
    found = PLACE.fullmatch(html.strip())
    return found["name"] if found else None
