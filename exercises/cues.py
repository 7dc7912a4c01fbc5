"""Cues: mark the words of a transcript that carry something, and name what they carry.

Each keyed span marked and named rightly adds 1. A mark on a span without a key takes 1 away once there are
more of them than the item's tolerance, never below 0. Form after the QTI 3 hottext interaction.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from exercises.fields import Fields, known, read_turn, unique
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, Turn, scored, unjudged
from exercises.notation import paired

NAME = "cues"
FIELDS = ("cue", "says")


@dataclass(frozen=True)
class Label:
    """A name that a mark can have, and what we say to whoever gives it wrongly."""

    id: str
    text: str
    feedback: str


@dataclass(frozen=True)
class Span:
    """Words that can be marked: `label` is the key, empty where they carry nothing.

    `place` names the line (from 0), the text in it (its cue, or what it says), and where the words begin.
    """

    id: str
    words: str
    place: tuple[int, str, int]
    label: str
    feedback: str
    missed: str
    confusions: dict[str, str]
    misconception: str


@dataclass(frozen=True, kw_only=True)
class CuesItem(Item):
    """A transcript, the spans in it, and the names that marks can have."""

    lines: tuple[Turn, ...]
    labels: tuple[Label, ...]
    spans: tuple[Span, ...]
    tolerance: int

    def public(self) -> dict[str, Any]:
        """What a learner may see: the transcript in pieces, each plain or to be marked."""
        return {
            **Item.public(self),
            "tolerance": self.tolerance,
            "labels": [{"id": label.id, "text": label.text} for label in self.labels],
            "lines": [
                {
                    "speaker": line.speaker,
                    "role": line.role,
                    **{field: self._pieces(number, field, getattr(line, field)) for field in FIELDS},
                }
                for number, line in enumerate(self.lines)
            ],
        }

    def _pieces(self, line: int, field: str, text: str) -> list[dict[str, str]]:
        """A text cut at its spans, in order; pieces that can be marked have the span's id."""
        pieces, end = [], 0
        for span in sorted(self.spans, key=lambda span: span.place):
            if span.place[:2] != (line, field):
                continue
            start = span.place[2]
            pieces += [{"text": text[end:start]}, {"text": span.words, "span": span.id}]
            end = start + len(span.words)
        return [piece for piece in [*pieces, {"text": text[end:]}] if piece["text"]]


def read(fields: Fields, common: dict[str, Any]) -> CuesItem:
    """The item that a bank's table describes."""
    labels = tuple(_label(part) for part in fields.tables("label", at_least=1))
    lines = tuple(_line(part) for part in fields.tables("line", at_least=1))
    ids = [label.id for label in labels]
    spans = tuple(_span(part, lines, ids) for part in fields.tables("span", at_least=2))
    tolerance = fields.natural("tolerance")
    unique(ids, fields, "labels")
    unique([span.id for span in spans], fields, "spans")
    if not any(span.label for span in spans):
        raise fields.wrong("no span has a label", "name the label of one that carries something")
    _refuse_overlaps(spans, fields)
    return CuesItem(lines=lines, labels=labels, spans=spans, tolerance=tolerance, **common)


def _label(fields: Fields) -> Label:
    label = Label(fields.text("id"), fields.text("text"), fields.text("feedback"))
    fields.done()
    return label


def _line(fields: Fields) -> Turn:
    line = read_turn(fields, wordless=True)
    if not line.says and not line.cue:
        raise fields.wrong("neither 'says' nor 'cue'", 'add says = "…"')
    return line


def _span(fields: Fields, lines: tuple[Turn, ...], labels: list[str]) -> Span:
    words, line = fields.text("words"), fields.whole("line")
    label = fields.text("label", optional=True)
    if line > len(lines):
        raise fields.wrong(f"line {line} is not there", f"there are {len(lines)}")
    places = [
        (line - 1, field, text.index(words))
        for field in FIELDS
        if (text := getattr(lines[line - 1], field)).count(words) == 1
    ]
    if len(places) != 1:
        mend = "take words that stand once in its cue or in what it says"
        raise fields.wrong(f"“{words}” does not stand exactly once in line {line}", mend)
    span = Span(
        fields.text("id"),
        words,
        places[0],
        label,
        fields.text("feedback"),
        fields.text("missed", optional=not label),
        fields.mapping("confusions"),
        fields.text("misconception", optional=True),
    )
    fields.done()
    if not label and (span.missed or span.confusions):
        raise fields.wrong("it has no label, so it can't be missed or confused", "add its label")
    for part in (label, *span.confusions) if label else ():
        known(part, labels, fields, "label", "labels")
    if label in span.confusions:
        raise fields.wrong(f"its label '{label}' is among its confusions", "remove that confusion")
    return span


def _refuse_overlaps(spans: tuple[Span, ...], fields: Fields) -> None:
    ordered = sorted(spans, key=lambda span: span.place)
    for one, other in pairwise(ordered):
        same_text = one.place[:2] == other.place[:2]
        if same_text and one.place[2] + len(one.words) > other.place[2]:
            raise fields.wrong(f"the spans '{one.id}' and '{other.id}' overlap", "shorten one of them")


def content(item: CuesItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [
        [[line.speaker, line.says, line.cue, line.role] for line in item.lines],
        [[label.id, label.text] for label in item.labels],
        [[span.id, span.words, span.place, span.label] for span in item.spans],
        item.tolerance,
    ]


def max_score(item: CuesItem) -> int:
    """The best possible score."""
    return sum(bool(span.label) for span in item.spans)


def missing(item: CuesItem, response: Any) -> str | None:
    """What keeps the response from being judged, or None."""
    if not isinstance(response, dict) or not all(
        isinstance(part, str) for pair in response.items() for part in pair
    ):
        return "This response could not be read. Mark some words and check again."
    if not response:
        return "Nothing is marked yet. Mark the words that carry something and check again."
    if not set(response) <= {span.id for span in item.spans} or not set(response.values()) <= {
        label.id for label in item.labels
    }:
        return "This response marks words, or gives a name, that this exercise does not have. Mark again."
    return None


def check(item: CuesItem, response: Any) -> Outcome:
    """Judge each mark and each cue that was passed over, with the words written for it."""
    if gap := missing(item, response):
        return unjudged(item.id, max_score(item), gap)
    found, astray, missed, over = _sorted(item, response)
    score = max(0, len(found) - max(0, len(over) - item.tolerance))
    feedback = [Feedback(WHOLE, _summary(len(found), len(astray), len(missed), len(over), item.tolerance))]
    for span in item.spans:
        if span.id in response:
            feedback.append(Feedback(span.id, _said(item, span, response[span.id])))
        elif span.label:
            feedback.append(Feedback(span.id, f"“{span.words}”: {span.missed}"))
    return scored(item, score, max_score(item), feedback)


def marks(item: CuesItem, response: Any) -> dict[str, Mark]:
    """How each mark fared and each cue passed over; one mark too many within the tolerance has none."""
    if missing(item, response):
        return {}
    found, astray, missed, over = _sorted(item, response)
    again = [*astray, *missed, *(over if len(over) > item.tolerance else [])]
    return {
        **{span.id: "kept" for span in found},
        **{span.id: "again" for span in again},
    }


def misconceptions(item: CuesItem, response: Any) -> list[str]:
    """The misconceptions that the response shows, as its author named them."""
    _, astray, missed, over = _sorted(item, response)
    return [span.misconception for span in (*astray, *missed, *over) if span.misconception]


def words(item: CuesItem, response: Any) -> dict[str, str]:
    """Each mark in words, with its name."""
    names = {label.id: label.text for label in item.labels}
    return {
        span.id: f"“{span.words}” → {names[response[span.id]]}" for span in item.spans if span.id in response
    }


def joined(response: Any) -> str:
    """The marks, for xAPI."""
    return paired(response)


def _sorted(item: CuesItem, response: dict[str, str]) -> tuple[list[Span], ...]:
    """The spans found, found under another name, missed, and marked too many."""
    keyed = [span for span in item.spans if span.label]
    found = [span for span in keyed if response.get(span.id) == span.label]
    astray = [span for span in keyed if span.id in response and span not in found]
    missed = [span for span in keyed if span.id not in response]
    over = [span for span in item.spans if not span.label and span.id in response]
    return found, astray, missed, over


def _said(item: CuesItem, span: Span, label: str) -> str:
    if not span.label or label == span.label:
        return f"“{span.words}”: {span.feedback}"
    fallback = next(part.feedback for part in item.labels if part.id == label)
    return f"“{span.words}”: {span.confusions.get(label, fallback)}"


def _summary(found: int, astray: int, missed: int, over: int, tolerance: int) -> str:
    parts = [
        (True, f"You found {found}."),
        (astray, f"Found, and named otherwise: {astray}."),
        (missed, f"Passed over: {missed}."),
        (over, f"Marked too many: {over}{', which costs nothing' if over <= tolerance else ''}."),
    ]
    return " ".join(text for counts, text in parts if counts)
