"""What the recogniser says of a reply: which skills, where, in which words, and where it cannot tell."""

from dataclasses import dataclass
from typing import Any

HEARD = (
    "open_question",
    "closed_question",
    "reflection",
    "validation",
    "affirmation",
    "advice",
    "information",
    "reassurance",
    "self_disclosure",
    "judgement",
    "sympathy",
    "parroting",
    "stock_phrase",
)
NOTICES = ("distress", "too_long", "not_english", "empty")
Span = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """One skill heard, how sure that is, and the reply's own words that show it."""

    skill: str
    confidence: float
    span: Span
    cue: str

    def wire(self) -> dict[str, Any]:
        """The find as JSON."""
        return {
            "skill": self.skill,
            "confidence": self.confidence,
            "span": list(self.span),
            "cue": self.cue,
        }


@dataclass(frozen=True)
class Passage:
    """A sentence, or a clause of one with a verb of its own: what is heard in it, and what may be."""

    span: Span
    found: tuple[Found, ...] = ()
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recognition:
    """A whole reply. Spans count code points of the reply as it was typed."""

    passages: tuple[Passage, ...]
    notice: str | None = None

    @property
    def found(self) -> tuple[Found, ...]:
        """The surest find of each skill, in the order of their places."""
        best: dict[str, Found] = {}
        for passage in self.passages:
            for find in passage.found:
                if find.skill not in best or find.confidence > best[find.skill].confidence:
                    best[find.skill] = find
        return tuple(sorted(best.values(), key=lambda find: (find.span, HEARD.index(find.skill))))

    @property
    def unsure(self) -> tuple[str, ...]:
        """The skills that may be there and that no passage clearly shows."""
        found = {find.skill for find in self.found}
        maybe = {skill for passage in self.passages for skill in passage.unsure}
        return tuple(skill for skill in HEARD if skill in maybe - found)

    def wire(self) -> dict[str, Any]:
        """The recognition as the JSON of the command line."""
        return {
            "skills": [find.wire() for find in self.found],
            "unsure": list(self.unsure),
            "notice": self.notice,
        }
