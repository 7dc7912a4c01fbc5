"""Journal: write for yourself. Never scored, never read by a checker.

Form after the QTI 3 extended text interaction.
"""

from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields
from exercises.item import Item, Mark, Outcome, unjudged

NAME = "journal"


@dataclass(frozen=True)
class Model:
    """One way an experienced helper might put it, and in which style."""

    style: str
    text: str


@dataclass(frozen=True)
class Example:
    """A reply a learner might write, and what a checker that reads replies should hear in it."""

    text: str
    hears: tuple[str, ...]
    meets_aim: bool


@dataclass(frozen=True, kw_only=True)
class JournalItem(Item):
    """A prompt, closing words, and for written replies an aim, a rubric, models and examples."""

    closing: str
    aim: str
    rubric: tuple[str, ...]
    models: tuple[Model, ...]
    examples: tuple[Example, ...]

    def public(self) -> dict[str, Any]:
        """What a learner may see before writing: the aim, not the models."""
        return {**Item.public(self), "aim": self.aim}


def read(fields: Fields, common: dict[str, Any]) -> JournalItem:
    """The item that a bank's table describes."""
    return JournalItem(
        closing=fields.text("closing"),
        aim=fields.text("aim", optional=True),
        rubric=fields.texts("rubric", optional=True),
        models=tuple(_model(part) for part in fields.tables("model")),
        examples=tuple(_example(part) for part in fields.tables("example")),
        **common,
    )


def _model(fields: Fields) -> Model:
    model = Model(fields.text("style"), fields.text("text"))
    fields.done()
    return model


def _example(fields: Fields) -> Example:
    example = Example(fields.text("text"), fields.texts("hears"), fields.yes("meets_aim"))
    fields.done()
    return example


def content(item: JournalItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [item.aim]


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
