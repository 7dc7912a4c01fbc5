"""Order: put steps in an order that works.

The key is a set of dependencies (this before that, because …); each one kept scores 1,
and every order that keeps them all is right. Form after the QTI 3 order interaction.
"""

from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields, known, unique
from exercises.item import WHOLE, Feedback, Item, Mark, Outcome, scored, unjudged
from exercises.notation import listed

NAME = "order"


@dataclass(frozen=True)
class Step:
    """One thing to put in its place."""

    id: str
    text: str


@dataclass(frozen=True)
class Dependency:
    """`first` comes before `then`, and `because` says why."""

    first: str
    then: str
    because: str
    misconception: str = ""


@dataclass(frozen=True, kw_only=True)
class OrderItem(Item):
    """Steps, shown in the author's shuffled order, and the dependencies among them."""

    steps: tuple[Step, ...]
    dependencies: tuple[Dependency, ...]
    feedback: str

    def public(self) -> dict[str, Any]:
        """What a learner may see: the steps without their dependencies."""
        return {**Item.public(self), "steps": [{"id": step.id, "text": step.text} for step in self.steps]}


def read(fields: Fields, common: dict[str, Any]) -> OrderItem:
    """The item that a bank's table describes."""
    steps = tuple(_step(part) for part in fields.tables("step", at_least=3))
    ids = [step.id for step in steps]
    dependencies = tuple(_dependency(part, ids) for part in fields.tables("dependency", at_least=1))
    unique(ids, fields, "steps")
    feedback = fields.text("feedback")
    item = OrderItem(steps=steps, dependencies=dependencies, feedback=feedback, **common)
    if not solution(item):
        raise fields.wrong("its dependencies go round in a circle", "remove one of them")
    if not _broken(item, ids):
        raise fields.wrong("its steps already stand in an order that works", "shuffle them in the bank")
    return item


def _step(fields: Fields) -> Step:
    step = Step(fields.text("id"), fields.text("text"))
    fields.done()
    return step


def _dependency(fields: Fields, steps: list[str]) -> Dependency:
    dependency = Dependency(
        fields.text("first"),
        fields.text("then"),
        fields.text("because"),
        fields.text("misconception", optional=True),
    )
    known(dependency.first, steps, fields, "first", "steps")
    known(dependency.then, steps, fields, "then", "steps")
    fields.done()
    return dependency


def content(item: OrderItem) -> list[Any]:
    """What a learner's answer depends on, for the item's version."""
    return [
        [[step.id, step.text] for step in item.steps],
        [[part.first, part.then] for part in item.dependencies],
    ]


def max_score(item: OrderItem) -> int:
    """The best possible score."""
    return len(item.dependencies)


def solution(item: OrderItem) -> list[str]:
    """One order that keeps every dependency, or an empty list where there is none."""
    left, order = [step.id for step in item.steps], []
    while left:
        waiting = {part.then for part in item.dependencies if part.first in left}
        free = next((step for step in left if step not in waiting), None)
        if free is None:
            return []
        left.remove(free)
        order.append(free)
    return order


def missing(item: OrderItem, response: Any) -> str | None:
    """What keeps the response from being judged, or None."""
    if not isinstance(response, list | tuple) or not all(isinstance(part, str) for part in response):
        return "This response could not be read. Put the steps in order and check again."
    if not response:
        return "Nothing is ordered yet. Put the steps in order and check again."
    if sorted(response) != sorted(step.id for step in item.steps):
        return "This response does not hold every step once. Put the steps in order again."
    return None


def check(item: OrderItem, response: Any) -> Outcome:
    """Judge the order by the dependencies it keeps, and name those it broke."""
    if gap := missing(item, response):
        return unjudged(item.id, max_score(item), gap)
    broken = _broken(item, response)
    kept = len(item.dependencies) - len(broken)
    whole = item.feedback if not broken else _summary(kept, len(item.dependencies))
    feedback = [Feedback(WHOLE, whole)]
    feedback += [Feedback(part.then, part.because) for part in broken]
    return scored(item, kept, max_score(item), feedback)


def marks(item: OrderItem, response: Any) -> dict[str, Mark]:
    """How each step fared: one that stands before what it needs is to be looked at again."""
    if missing(item, response):
        return {}
    early = {part.then for part in _broken(item, response)}
    return {step: "again" if step in early else "kept" for step in response}


def misconceptions(item: OrderItem, response: Any) -> list[str]:
    """The misconceptions that the response shows, as its author named them."""
    return [part.misconception for part in _broken(item, response) if part.misconception]


def words(item: OrderItem, response: Any) -> dict[str, str]:
    """The steps in words, in the order given."""
    texts = {step.id: step.text for step in item.steps}
    return {step: texts[step] for step in response}


def joined(response: Any) -> str:
    """The steps in the order given, for xAPI."""
    return listed(response)


def _broken(item: OrderItem, order: list[str]) -> list[Dependency]:
    place = {step: number for number, step in enumerate(order)}
    return [part for part in item.dependencies if place[part.first] > place[part.then]]


def _summary(kept: int, total: int) -> str:
    return f"Your order keeps {kept} of the {total} things that must come before one another."
