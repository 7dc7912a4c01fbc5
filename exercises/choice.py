"""Choose: pick one option, or all that belong.

One: the key scores 1. Several: each key kept adds 1, each distractor takes 1 away, never below 0.
Form after the QTI 3 choice interaction.
"""

from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields, known, unique
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, scored, unjudged
from exercises.notation import listed
from exercises.shuffle import shuffled

NAME = "choice"


@dataclass(frozen=True)
class Option:
    """One thing to choose, and what we say to whoever chose it."""

    id: str
    text: str
    feedback: str
    misconception: str = ""


@dataclass(frozen=True, kw_only=True)
class ChoiceItem(Item):
    """A stem and its options; `several` tells whether more than one may be chosen.

    The options are shown shuffled, unless they are `fixed`.
    """

    options: tuple[Option, ...]
    key: tuple[str, ...]
    several: bool
    fixed: bool

    @property
    def shown(self) -> list[Option]:
        """The options in the order of a first attempt."""
        return list(self.options) if self.fixed else shuffled(self.options, self.version)

    def public(self) -> dict[str, Any]:
        """What a learner may see: the options without key or feedback."""
        options = [{"id": option.id, "text": option.text} for option in self.shown]
        return {**Item.public(self), "several": self.several, "options": options}


def read(fields: Fields, common: dict[str, Any]) -> ChoiceItem:
    """The item that a bank's table describes."""
    options = tuple(_option(part) for part in fields.tables("option", at_least=2))
    key = fields.texts("key")
    several = fields.yes("several")
    ids = [option.id for option in options]
    unique(ids, fields, "options")
    for part in key:
        known(part, ids, fields, "key", "options")
    if len(set(key)) < len(key):
        raise fields.wrong("'key' names an option twice", "name each once")
    if not key:
        raise fields.wrong("'key' is empty", "name the option that is right")
    if len(key) > 1 and not several:
        raise fields.wrong(f"{len(key)} keys, but only one may be chosen", "add several = true")
    if len(key) == len(ids):
        raise fields.wrong("every option is a key", "add a distractor")
    return ChoiceItem(options=options, key=key, several=several, fixed=fields.yes("fixed"), **common)


def _option(fields: Fields) -> Option:
    option = Option(
        fields.text("id"),
        fields.text("text"),
        fields.text("feedback"),
        fields.text("misconception", optional=True),
    )
    fields.done()
    return option


def content(item: ChoiceItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [[[option.id, option.text] for option in item.options], list(item.key), item.several]


def max_score(item: ChoiceItem) -> int:
    """The best possible score."""
    return len(item.key)


def missing(item: ChoiceItem, response: Any) -> str | None:
    """What keeps the response from being judged, or None."""
    if not isinstance(response, list | tuple) or not all(isinstance(part, str) for part in response):
        return "This response could not be read. Choose an option and check again."
    if not response:
        return "Nothing is chosen yet. Choose an option and check again."
    if not set(response) <= {option.id for option in item.options} or len(set(response)) < len(response):
        return "This response names an option twice, or one that this exercise does not have. Choose again."
    if len(response) > 1 and not item.several:
        return "More than one option is chosen. Choose one and check again."
    return None


def check(item: ChoiceItem, response: Any) -> Outcome:
    """Judge the chosen options, each with its own feedback."""
    if gap := missing(item, response):
        return unjudged(item.id, max_score(item), gap)
    chosen = [option for option in item.options if option.id in response]
    kept = [option for option in chosen if option.id in item.key]
    added, missed = len(chosen) - len(kept), len(item.key) - len(kept)
    feedback = [Feedback(option.id, option.feedback) for option in chosen]
    if item.several:
        feedback.insert(0, Feedback(WHOLE, _summary(len(kept), missed, added)))
    return scored(item, max(0, len(kept) - added), max_score(item), feedback)


def marks(item: ChoiceItem, response: Any) -> dict[str, Mark]:
    """How each chosen option fared."""
    if missing(item, response):
        return {}
    return {part: "kept" if part in item.key else "again" for part in response}


def misconceptions(item: ChoiceItem, response: Any) -> list[str]:
    """The misconceptions that the response shows, as its author named them."""
    chosen = [option for option in item.options if option.id in response and option.id not in item.key]
    return [option.misconception for option in chosen if option.misconception]


def words(item: ChoiceItem, response: Any) -> dict[str, str]:
    """The chosen options in words."""
    return {option.id: option.text for option in item.options if option.id in response}


def joined(response: Any) -> str:
    """The chosen options, for xAPI."""
    return listed(response)


def _summary(kept: int, missed: int, added: int) -> str:
    parts = [f"You kept {kept}.", f"You missed {missed}.", f"You added {added}."]
    return " ".join(part for part, count in zip(parts, (1, missed, added), strict=True) if count)
