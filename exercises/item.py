"""The shapes every other module speaks in: an item, an outcome, an author's mistake.

==========  =====================================================================
Outcome     on the wire
==========  =====================================================================
item        id of the item, or null where the line named none
verdict     "correct" | "partial" | "incorrect" | "unjudged"
score       whole number from 0 to max_score, or null when unjudged
max_score   whole number, or null where the item has nothing to score
feedback    [{"part": "item" or the id of an option, utterance or step, "text"}];
            of a reply "heard/advice" and the like, or "help" alone
hint        the first hint after a partial or incorrect response, else null
==========  =====================================================================
"""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Verdict = Literal["correct", "partial", "incorrect", "unjudged"]
Mark = Literal["kept", "again"]
ROLES = ("client", "therapist", "text")

WHOLE = "item"


@dataclass(frozen=True)
class Turn:
    """One thing said or shown before the exercise begins: who, the words, the visible cue, the role."""

    speaker: str
    says: str
    cue: str = ""
    role: str = ROLES[0]


@dataclass(frozen=True, kw_only=True)
class Item:
    """One exercise with everything its author wrote; each kind adds its own fields."""

    id: str
    ref: str
    kind: str
    chapter: str
    objective: str
    source: str
    minutes: int
    stem: str
    version: str
    turns: tuple[Turn, ...] = ()
    hints: tuple[str, ...] = ()
    content_note: str = ""
    discussion: str = ""
    confidence: bool = False

    def public(self) -> dict[str, Any]:
        """The part a learner may see before answering: no key, no feedback."""
        return {
            "id": self.id,
            "ref": self.ref,
            "kind": self.kind,
            "chapter": self.chapter,
            "version": self.version,
            "objective": self.objective,
            "minutes": self.minutes,
            "stem": self.stem,
            "turns": [asdict(turn) for turn in self.turns],
            "hints": list(self.hints),
            "content_note": self.content_note,
            "confidence": self.confidence,
        }


@dataclass(frozen=True)
class Feedback:
    """What we say about one part of a response."""

    part: str
    text: str


@dataclass(frozen=True)
class Outcome:
    """What a check returns; `asdict` of it is the wire form in the table above."""

    item: str | None
    verdict: Verdict
    score: int | None
    max_score: int | None
    feedback: tuple[Feedback, ...]
    hint: str | None

    def wire(self) -> dict[str, Any]:
        """The outcome as plain data, ready for JSON."""
        return {**asdict(self), "feedback": [asdict(part) for part in self.feedback]}


def scored(item: Item, score: int, max_score: int, feedback: list[Feedback]) -> Outcome:
    """An outcome with the verdict that the score stands for."""
    verdict: Verdict = "correct" if score == max_score else "partial" if score else "incorrect"
    hint = item.hints[0] if item.hints and verdict != "correct" else None
    return Outcome(item.id, verdict, score, max_score, tuple(feedback), hint)


def unjudged(item_id: str | None, max_score: int | None, text: str) -> Outcome:
    """An outcome that says what is missing and takes no score."""
    return Outcome(item_id, "unjudged", None, max_score, (Feedback(WHOLE, text),), None)


class MalformedItem(ValueError):
    """An author's mistake in a bank, in one sentence: file, item, what, mend."""

    def __init__(self, file: str, item: str, what: str, mend: str) -> None:
        super().__init__(f"{file}: {item}: {what}; {mend}.")
        self.file, self.item, self.what, self.mend = file, item, what, mend


class UnknownItem(LookupError):
    """No bank holds the item that was asked for."""
