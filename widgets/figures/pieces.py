"""What every figure is drawn with: text, marks, scales, labels that keep apart.

Marks carry a class and never a colour: figures.css gives each a colour of the page, in light and dark.
"""

import html
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

import svg

WIDTH = 300  # little more than the narrowest phone's column, so that text is never drawn under 12 px
TEXT = 14
LINE = 18
HEAD = 7  # an arrow's head, in length and in width


@dataclass(frozen=True, slots=True)
class Control:
    """A form control that changes a picture; `said` is its first value, where that stands beside it."""

    kind: str
    name: str
    label: str
    low: str
    high: str
    step: str
    start: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Live:
    """What live.js needs to redraw a picture: its controls, its words with {gaps}, what they say at first."""

    kind: str
    controls: Sequence[Control]
    finding: str
    told: str
    said: str
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture of a figure, with the words and the table that say the same."""

    name: str
    title: str
    finding: str
    told: str
    height: float
    marks: Sequence[svg.Element]
    columns: Sequence[str]
    rows: Sequence[Sequence[str | int | float]]
    live: Live | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Puts values from `low` to `high` on a line from `start` to `end`, in proportion."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where the value stands."""
        share = (value - self.low) / (self.high - self.low)
        return tidy(self.start + share * (self.end - self.start))


@dataclass(slots=True)
class _Block:
    wanted: list[float] = field(default_factory=list)

    @property
    def place(self) -> float:
        return sum(self.wanted) / len(self.wanted)


def spread(wanted: Sequence[float], gaps: Sequence[float], low: float, high: float) -> list[float]:
    """Places in the order given, each as near to where it is wanted as the gaps between neighbours allow.

    There is one gap fewer than there are places. Neighbours that want to stand too close move as one block
    (isotonic regression), and all stay between `low` and `high`.
    """
    offsets = list(accumulate(gaps, initial=0.0))
    blocks: list[_Block] = []
    for place, offset in zip(wanted, offsets, strict=True):
        blocks.append(_Block([place - offset]))
        while len(blocks) > 1 and blocks[-2].place > blocks[-1].place:
            last = blocks.pop()
            blocks[-1].wanted += last.wanted
    free = [block.place for block in blocks for _ in block.wanted]
    last_free = high - offsets[-1]
    return [
        tidy(min(max(place, low), last_free) + offset) for place, offset in zip(free, offsets, strict=True)
    ]


def tidy(number: float) -> float:
    """A coordinate to a tenth, whole where it is whole."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def live_text(
    at: tuple[float, float], name: str, template: str, said: str, *, anchor: str = "start"
) -> svg.Text:
    """One line of text that a script writes anew from its template."""
    x, y = (tidy(place) for place in at)
    says = {"says": html.escape(template)}
    return svg.Text(class_=[f"attune-{anchor}", name], x=x, y=y, text=svg.escape(said), data=says)


def text(x: float, y: float, *runs: tuple[str, str], anchor: str = "start") -> svg.Text:
    """One line of text at its baseline, in runs of (class, words)."""
    spans = [svg.TSpan(class_=[name], text=svg.escape(words)) for name, words in runs]
    return svg.Text(class_=[f"attune-{anchor}"], x=tidy(x), y=tidy(y), elements=list(spans))


def path(name: str, points: Iterable[tuple[float, float]]) -> svg.Polyline:
    """A line through the points."""
    return svg.Polyline(class_=[name], points=_points(points))


def arrow(name: str, start: tuple[float, float], end: tuple[float, float]) -> list[svg.Element]:
    """A straight arrow; its head is a shape of its own, so that no id is needed."""
    length = math.dist(start, end)
    x, y = ((there - here) / length for here, there in zip(start, end, strict=True))
    neck = (end[0] - HEAD * x, end[1] - HEAD * y)
    side = (-y * HEAD / 2, x * HEAD / 2)
    head = [end, (neck[0] + side[0], neck[1] + side[1]), (neck[0] - side[0], neck[1] - side[1])]
    return [path(name, [start, neck]), svg.Polygon(class_=[f"{name}-head"], points=_points(head))]


def _points(points: Iterable[tuple[float, float]]) -> list[svg.Point]:
    return [svg.Point(tidy(x), tidy(y)) for x, y in points]
