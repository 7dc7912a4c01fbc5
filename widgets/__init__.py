"""How exercises and figures look. A chapter calls one: `exercise("neighbours-reply")`."""

import os
from typing import Any

from exercises import find
from exercises.item import Item
from widgets.placeholder import BUILDING, FIGURE, GYM, MEASURED, RECALL, Placeholder

__all__ = ["exercise", "figure", "measured", "recall", "reflections_gym"]


def exercise(item_id: str) -> Any:
    """The exercise with this id, to stand as the last line of a notebook cell.

    A live widget in a notebook; in the book's build only a place for the page to fill. Raises UnknownItem.
    """
    item = find(item_id)
    return Placeholder(item.id) if BUILDING in os.environ else _live(item)


def recall(item_id: str) -> Any:
    """An exercise of an earlier chapter once more, empty, as the last line of a notebook cell.

    Raises UnknownItem.
    """
    item = find(item_id)
    return Placeholder(RECALL + item.id) if BUILDING in os.environ else _live(item, fresh=True)


def _live(item: Item, *, fresh: bool = False) -> Any:
    from widgets.widget import Exercise  # noqa: PLC0415  a build needs no widget

    return Exercise(item, fresh=fresh)


def reflections_gym() -> Any:
    """The forty statements of the gym, one at a time, as the last line of a notebook cell."""
    if BUILDING in os.environ:
        return Placeholder(GYM)
    from widgets.gym.notebook import Gym  # noqa: PLC0415  a build needs no widget

    return Gym()


def figure(figure_id: str) -> Any:
    """The figure with this id, to stand as the last line of a notebook cell.

    Drawn in a notebook, as a live widget where a learner can change it; in the book's build only a place
    for the page to fill. Raises UnknownFigure.
    """
    from widgets.figures import Figure  # noqa: PLC0415  a chapter without one loads no library for it

    drawn = Figure(figure_id)
    if BUILDING in os.environ:
        return Placeholder(FIGURE + drawn.id)
    if not drawn.is_live:
        return drawn
    from widgets.figures.notebook import LiveFigure  # noqa: PLC0415  most figures need no widget

    return LiveFigure(drawn)


def measured(name: str) -> Any:
    """One sheet of the model card's figures, to stand as the last line of a notebook cell.

    A table in a notebook; in the book's build only a place for the page to fill. Raises UnknownMeasure.
    """
    from widgets.card import Measured  # noqa: PLC0415  only one page shows these

    sheet = Measured(name)
    return Placeholder(MEASURED + sheet.name) if BUILDING in os.environ else sheet
