"""What a cell leaves in a page while the book is built: the item's id and nothing that can grow old."""

import re
from dataclasses import dataclass

BUILDING = "ATTUNE_BUILDING"
PLACE = re.compile(r'<div data-attune-place="(?P<item>[a-z0-9-]+)"></div>')


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Stands for an exercise in a cell's output until the page is written."""

    item: str

    def _repr_html_(self) -> str:
        return f'<div data-attune-place="{self.item}"></div>'


def place(html: str) -> str | None:
    """The id of the item that a piece of HTML stands for, or None."""
    found = PLACE.fullmatch(html.strip())
    return found["item"] if found else None
