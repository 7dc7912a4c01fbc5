"""Journal: write for yourself. Never scored, never read by a checker.

Form after the QTI 3 extended text interaction.
"""

from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields
from exercises.item import Item, Mark, Outcome, unjudged

NAME = "journal"


@dataclass(frozen=True, kw_only=True)
class JournalItem(Item):
    """A prompt, and closing words."""

    closing: str


def read(fields: Fields, common: dict[str, Any]) -> JournalItem:
    """The item that a bank's table describes."""
    return JournalItem(closing=fields.text("closing"), **common)


def content(_item: JournalItem) -> list[Any]:
    """What a learner's answer depends on beyond the prompt, for the item's version: nothing."""
    return []


def max_score(_item: JournalItem) -> None:
    """A journal has no score."""


def missing(_item: JournalItem, response: Any) -> str | None:
    """What keeps the response from being kept as an attempt, or None."""
    if not isinstance(response, dict) or not isinstance(response.get("text"), str) or len(response) != 1:
        return "This response could not be read. Write a few words and keep them again."
    if not response["text"].strip():
        return "Nothing is written yet. A few words are enough, and so is leaving this one out."
    return None


def check(item: JournalItem, response: Any) -> Outcome:
    """Thank the writer; nothing is judged."""
    return unjudged(item.id, None, missing(item, response) or item.closing)


def marks(_item: JournalItem, _response: Any) -> dict[str, Mark]:
    """A journal has no marks."""
    return {}


def misconceptions(_item: JournalItem, _response: Any) -> list[str]:
    """A journal shows no misconception."""
    return []


def words(_item: JournalItem, response: Any) -> dict[str, str]:
    """What was written."""
    return {"text": response["text"]}


def joined(response: Any) -> str:
    """What was written, for xAPI."""
    return str(response["text"])
