"""Match: sort each utterance into a category.

An utterance in its own category scores 1; one not yet sorted scores 0 and is named.
Form after the QTI 3 match interaction.
"""

from dataclasses import dataclass, field
from typing import Any

from exercises.fields import Fields, known, unique
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, scored, unjudged
from exercises.notation import paired

NAME = "match"


@dataclass(frozen=True)
class Category:
    """A place to sort into, and what we say where no expected confusion fits."""

    id: str
    text: str
    feedback: str


@dataclass(frozen=True)
class Utterance:
    """Something to sort: its key, feedback for the key, and for each confusion expected.

    `misconceptions` names, for a category, what is misunderstood by whoever sorts it there.
    """

    id: str
    text: str
    key: str
    feedback: str
    confusions: dict[str, str]
    misconceptions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class MatchItem(Item):
    """Utterances and the categories they are sorted into."""

    categories: tuple[Category, ...]
    utterances: tuple[Utterance, ...]

    def public(self) -> dict[str, Any]:
        """What a learner may see: utterances and categories without key or feedback."""
        return {
            **Item.public(self),
            "categories": [{"id": part.id, "text": part.text} for part in self.categories],
            "utterances": [{"id": part.id, "text": part.text} for part in self.utterances],
        }


def read(fields: Fields, common: dict[str, Any]) -> MatchItem:
    """The item that a bank's table describes."""
    categories = tuple(_category(part) for part in fields.tables("category", at_least=2))
    ids = [category.id for category in categories]
    utterances = tuple(_utterance(part, ids) for part in fields.tables("utterance", at_least=2))
    unique(ids, fields, "categories")
    unique([utterance.id for utterance in utterances], fields, "utterances")
    return MatchItem(categories=categories, utterances=utterances, **common)


def _category(fields: Fields) -> Category:
    category = Category(fields.text("id"), fields.text("text"), fields.text("feedback"))
    fields.done()
    return category


def _utterance(fields: Fields, categories: list[str]) -> Utterance:
    utterance = Utterance(
        fields.text("id"),
        fields.text("text"),
        fields.text("key"),
        fields.text("feedback"),
        fields.mapping("confusions"),
        fields.mapping("misconceptions"),
    )
    known(utterance.key, categories, fields, "key", "categories")
    for part in (*utterance.confusions, *utterance.misconceptions):
        known(part, categories, fields, "confusion", "categories")
    if utterance.key in utterance.confusions:
        raise fields.wrong(f"its key '{utterance.key}' is among its confusions", "remove that confusion")
    fields.done()
    return utterance


def content(item: MatchItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [
        [[category.id, category.text] for category in item.categories],
        [[utterance.id, utterance.text, utterance.key] for utterance in item.utterances],
    ]


def max_score(item: MatchItem) -> int:
    """The best possible score."""
    return len(item.utterances)


def missing(item: MatchItem, response: Any) -> str | None:
    """What keeps the response from being judged, or None."""
    if not isinstance(response, dict) or not all(
        isinstance(part, str) for pair in response.items() for part in pair
    ):
        return "This response could not be read. Sort an utterance and check again."
    if not response:
        return "Nothing is sorted yet. Choose a category for each utterance and check again."
    if not set(response) <= {utterance.id for utterance in item.utterances} or not set(response.values()) <= {
        category.id for category in item.categories
    }:
        return "This response names an utterance or a category that this exercise does not have. Sort again."
    return None


def check(item: MatchItem, response: Any) -> Outcome:
    """Judge each sorted utterance, with the words written for that very pair."""
    if gap := missing(item, response):
        return unjudged(item.id, max_score(item), gap)
    placed = [utterance for utterance in item.utterances if utterance.id in response]
    score = sum(response[utterance.id] == utterance.key for utterance in placed)
    feedback = [Feedback(WHOLE, _summary(score, len(placed), len(item.utterances)))]
    feedback += [Feedback(part.id, _feedback(item, part, response[part.id])) for part in placed]
    return scored(item, score, max_score(item), feedback)


def marks(item: MatchItem, response: Any) -> dict[str, Mark]:
    """How each sorted utterance fared."""
    if missing(item, response):
        return {}
    return {
        part.id: "kept" if response[part.id] == part.key else "again"
        for part in item.utterances
        if part.id in response
    }


def misconceptions(item: MatchItem, response: Any) -> list[str]:
    """The misconceptions that the response shows, as its author named them."""
    named = [part.misconceptions.get(response.get(part.id, ""), "") for part in item.utterances]
    return [name for name in named if name]


def words(item: MatchItem, response: Any) -> dict[str, str]:
    """Each sorted utterance in words, with the category chosen for it."""
    categories = {category.id: category.text for category in item.categories}
    return {
        utterance.id: f"{utterance.text} → {categories[response[utterance.id]]}"
        for utterance in item.utterances
        if utterance.id in response
    }


def joined(response: Any) -> str:
    """The sorted utterances, for xAPI."""
    return paired(response)


def _feedback(item: MatchItem, utterance: Utterance, category: str) -> str:
    if category == utterance.key:
        return utterance.feedback
    fallback = next(part.feedback for part in item.categories if part.id == category)
    return utterance.confusions.get(category, fallback)


def _summary(kept: int, placed: int, total: int) -> str:
    summary = f"You kept {kept} of {total}."
    if placed - kept:
        summary += f" Look again at {placed - kept}."
    if total - placed:
        summary += f" Not sorted yet: {total - placed}."
    return summary
