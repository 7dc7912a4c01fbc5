"""Dialogue: talk with a scripted client, by choosing or by typing. Never scored.

The response is the path: the id of the option said at each turn, or {"option", "typed"} where it was typed.
"""

from typing import Any

from exercises.dialogue.play import ending_at, steps_of, turns_of
from exercises.dialogue.script import DialogueItem, read
from exercises.item import WHOLE, Feedback, Mark, Outcome, unjudged
from exercises.notation import listed

__all__ = [
    "NAME",
    "check",
    "content",
    "joined",
    "marks",
    "max_score",
    "misconceptions",
    "missing",
    "read",
    "words",
]

NAME = "dialogue"
UNREADABLE = "This response could not be read. Choose what to say, and go on."
ASTRAY = "This response holds a turn that this conversation does not offer there. Step back and choose again."
GOING_ON = "The conversation has not ended yet. Go on, or leave it here: your place is kept."


def content(item: DialogueItem) -> list[Any]:
    """What a learner's path depends on, for the item's version."""
    return [
        [[variable.id, variable.start, variable.low, variable.high] for variable in item.state],
        [
            [
                node.id,
                [
                    [
                        option.id,
                        option.text,
                        option.when,
                        [[part.when, part.effect, part.next] for part in option.consequences],
                    ]
                    for option in node.options
                ],
            ]
            for node in item.nodes
        ],
        [[ending.id, ending.when] for ending in item.endings],
    ]


def max_score(_item: DialogueItem) -> None:
    """A conversation has no score."""


def missing(item: DialogueItem, response: Any) -> str | None:
    """What keeps the response from being a whole conversation, or None."""
    if turns_of(response) is None:
        return UNREADABLE
    steps = steps_of(item, response)
    if steps is None:
        return ASTRAY
    if not steps or not ending_at(item, steps[-1].after):
        return GOING_ON
    return None


def check(item: DialogueItem, response: Any) -> Outcome:
    """Say how the conversation ended, what can be learnt from it, and what each turn gave or cost."""
    if gap := missing(item, response):
        return unjudged(item.id, None, gap)
    steps = steps_of(item, response)
    assert steps
    ending = ending_at(item, steps[-1].after)
    assert ending
    turns = [Feedback(f"{step.before.place}/{step.option.id}", step.option.feedback) for step in steps]
    whole = Feedback(WHOLE, f"{ending.text} {ending.learning}")
    return Outcome(item.id, "unjudged", None, None, (whole, *turns), None)


def marks(_item: DialogueItem, _response: Any) -> dict[str, Mark]:
    """A conversation has no marks."""
    return {}


def misconceptions(item: DialogueItem, response: Any) -> list[str]:
    """The misconceptions that the turns show, as their author named them."""
    steps = steps_of(item, response) or []
    return [step.option.misconception for step in steps if step.option.misconception]


def words(item: DialogueItem, response: Any) -> dict[str, str]:
    """What was said at each turn."""
    steps = steps_of(item, response) or []
    return {f"{step.before.place}/{step.option.id}": step.said for step in steps}


def joined(response: Any) -> str:
    """The options said, for xAPI."""
    return listed(step if isinstance(step, str) else step["option"] for step in response)
