"""Rating: place each utterance on a scale whose points are described. Never right or wrong.

A rating is compared with a panel's, where one has rated, else with the author's, and is said to be near
where it lies within the item's tolerance. Form after the QTI 3 slider interaction.
"""

from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields, unique
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, unjudged
from exercises.notation import paired

NAME = "rating"
FEWEST, MOST = 3, 7


@dataclass(frozen=True)
class Panel:
    """The ratings of real people: who they were and where it is written, and how many chose each point."""

    source: str
    counts: tuple[int, ...]

    @property
    def n(self) -> int:
        """How many rated."""
        return sum(self.counts)

    @property
    def middle(self) -> int:
        """The lowest point that at least half of them did not go beyond."""
        return next(
            point for point in range(1, len(self.counts) + 1) if 2 * sum(self.counts[:point]) >= self.n
        )


@dataclass(frozen=True)
class Utterance:
    """Something to rate: the author's rating and why, and what we say to a rating below or above it."""

    id: str
    text: str
    key: int
    feedback: str
    lower: str
    higher: str
    panel: Panel | None

    @property
    def compared(self) -> int:
        """The point that a rating is set beside: the middle of the panel's ratings, else the author's."""
        return self.panel.middle if self.panel else self.key


@dataclass(frozen=True, kw_only=True)
class RatingItem(Item):
    """A scale, the words for each of its points, and the utterances to be placed on it."""

    scale: str
    anchors: tuple[str, ...]
    utterances: tuple[Utterance, ...]
    tolerance: int

    def public(self) -> dict[str, Any]:
        """What a learner may see: the scale and the utterances, no rating."""
        return {
            **Item.public(self),
            "scale": self.scale,
            "anchors": list(self.anchors),
            "utterances": [{"id": part.id, "text": part.text} for part in self.utterances],
        }


def read(fields: Fields, common: dict[str, Any]) -> RatingItem:
    """The item that a bank's table describes."""
    anchors = tuple(_anchor(part) for part in fields.tables("anchor", at_least=FEWEST))
    if len(anchors) > MOST:
        raise fields.wrong(f"{len(anchors)} points on its scale", f"keep at most {MOST}")
    tolerance = fields.natural("tolerance")
    utterances = tuple(
        _utterance(part, len(anchors), tolerance) for part in fields.tables("utterance", at_least=2)
    )
    unique([part.id for part in utterances], fields, "utterances")
    return RatingItem(
        scale=fields.text("scale"), anchors=anchors, utterances=utterances, tolerance=tolerance, **common
    )


def _anchor(fields: Fields) -> str:
    anchor = fields.text("text")
    fields.done()
    return anchor


def _utterance(fields: Fields, points: int, tolerance: int) -> Utterance:
    key = fields.whole("key")
    if key > points:
        raise fields.wrong(f"its key {key} lies beyond the scale", f"choose 1 to {points}")
    panel = _panel(fields, points)
    beside = panel.middle if panel else key
    utterance = Utterance(
        fields.text("id"),
        fields.text("text"),
        key,
        fields.text("feedback"),
        fields.text("lower", optional=beside - tolerance <= 1),
        fields.text("higher", optional=beside + tolerance >= points),
        panel,
    )
    fields.done()
    return utterance


def _panel(fields: Fields, points: int) -> Panel | None:
    found = fields.tables("panel")
    if not found:
        return None
    if len(found) > 1:
        raise fields.wrong("two panels", "keep one")
    part = found[0]
    panel = Panel(part.text("source"), part.counts("counts"))
    n = part.whole("n")
    part.done()
    if len(panel.counts) != points:
        raise part.wrong(f"{len(panel.counts)} counts for {points} points", "write one for each point")
    if panel.n != n or not n:
        raise part.wrong(f"its counts add up to {panel.n}, not to n = {n}", "mend one of them")
    return panel


def content(item: RatingItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [item.scale, list(item.anchors), [[part.id, part.text, part.key] for part in item.utterances]]


def max_score(_item: RatingItem) -> None:
    """A rating has no score."""


def missing(item: RatingItem, response: Any) -> str | None:
    """What keeps the response from being read, or None."""
    if not isinstance(response, dict) or not all(
        isinstance(part, str) and type(point) is int for part, point in response.items()
    ):
        return "This response could not be read. Rate an utterance and check again."
    if not response:
        return "Nothing is rated yet. Choose a point for each utterance and check again."
    if not set(response) <= {part.id for part in item.utterances} or not all(
        1 <= point <= len(item.anchors) for point in response.values()
    ):
        return "This response names an utterance or a point that this exercise does not have. Rate again."
    return None


def check(item: RatingItem, response: Any) -> Outcome:
    """Set each rating beside the panel's or the author's; nothing is judged."""
    if gap := missing(item, response):
        return unjudged(item.id, None, gap)
    rated = [part for part in item.utterances if part.id in response]
    near = sum(_is_near(item, part, response[part.id]) for part in rated)
    feedback = [Feedback(WHOLE, _summary(near, len(rated), len(item.utterances), item.tolerance))]
    feedback += [Feedback(part.id, _said(item, part, response[part.id])) for part in rated]
    return Outcome(item.id, "unjudged", None, None, tuple(feedback), None)


def marks(_item: RatingItem, _response: Any) -> dict[str, Mark]:
    """A rating has no marks."""
    return {}


def misconceptions(_item: RatingItem, _response: Any) -> list[str]:
    """A rating shows no misconception."""
    return []


def words(item: RatingItem, response: Any) -> dict[str, str]:
    """Each rating in words."""
    return {
        part.id: f"{part.text} → {response[part.id]}, {item.anchors[response[part.id] - 1]}"
        for part in item.utterances
        if part.id in response
    }


def joined(response: Any) -> str:
    """The ratings, for xAPI."""
    return paired(response)


def _is_near(item: RatingItem, part: Utterance, point: int) -> bool:
    return abs(point - part.compared) <= item.tolerance


def _said(item: RatingItem, part: Utterance, point: int) -> str:
    beside = f"You: {point}. {_panel_words(part.panel) or f'The author: {part.key}, one view and no panel.'}"
    if _is_near(item, part, point):
        return f"{beside} {part.feedback}"
    return f"{beside} {part.lower if point < part.compared else part.higher}"


def _panel_words(panel: Panel | None) -> str:
    """How a panel rated, point by point, with its size and source; nothing where there is no panel."""
    if panel is None:
        return ""
    spread = ", ".join(f"{point}: {count}" for point, count in enumerate(panel.counts, 1))
    return f"A panel of {panel.n} ({panel.source}) chose {spread}."


def _summary(near: int, rated: int, total: int, tolerance: int) -> str:
    within = f", within {tolerance} {'point' if tolerance == 1 else 'points'}" if tolerance else ""
    summary = f"Near the comparison{within}: {near} of {rated}. A rating is a view, so none is wrong."
    if total - rated:
        summary += f" Not rated yet: {total - rated}."
    return summary
