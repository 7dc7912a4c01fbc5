"""Playing a conversation: from a moment and an option to the next moment. Nothing here is random."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from exercises.dialogue.script import END, Consequence, DialogueItem, Ending, Line, Node, Option, When

State = tuple[int, ...]
Turn = tuple[str, str]  # the id of an option, and what was typed for it or nothing


@dataclass(frozen=True)
class Moment:
    """Where a conversation stands: the id of a node or an ending, and the state in the item's order."""

    place: str
    state: State


@dataclass(frozen=True)
class Step:
    """One turn taken: from which moment, what was said, how the client reacted, and where it led.

    `typed` holds the learner's own words, where the option was not chosen but heard in them.
    """

    before: Moment
    option: Option
    reaction: Line
    after: Moment
    typed: str = ""

    @property
    def said(self) -> str:
        """The words of this turn, as they were typed or chosen."""
        return self.typed or self.option.text


def begin(item: DialogueItem) -> Moment:
    """The first moment."""
    return Moment(item.nodes[0].id, tuple(variable.start for variable in item.state))


def node_at(item: DialogueItem, moment: Moment) -> Node | None:
    """The node of a moment, or None where the conversation has ended."""
    return item.node.get(moment.place)


def ending_at(item: DialogueItem, moment: Moment) -> Ending | None:
    """The ending of a moment, or None where the conversation goes on."""
    return item.ending.get(moment.place)


def options_at(item: DialogueItem, moment: Moment) -> list[Option]:
    """What may be said at a moment."""
    node = node_at(item, moment)
    return [option for option in node.options if holds(item, moment.state, option.when)] if node else []


def heard_at(item: DialogueItem, moment: Moment) -> dict[str, str]:
    """The option that each heard skill stands for at a moment; none that may not be said there."""
    node = node_at(item, moment)
    options = {option.id for option in options_at(item, moment)}
    return {skill: option for skill, option in node.typed.items() if option in options} if node else {}


def line_at(item: DialogueItem, moment: Moment) -> Line:
    """What the client says at a node's moment."""
    node = node_at(item, moment)
    assert node, moment
    return next(line for when, line in node.lines if holds(item, moment.state, when))


def mood_at(item: DialogueItem, moment: Moment) -> str:
    """The soft word for a moment."""
    return next(mood.word for mood in item.moods if holds(item, moment.state, mood.when))


def take(item: DialogueItem, moment: Moment, option: Option, typed: str = "") -> Step:
    """Say an option at a moment, in the author's words or in one's own; what follows is the same."""
    follows = next(part for part in option.consequences if holds(item, moment.state, part.when))
    state = changed(item, moment.state, follows)
    return Step(moment, option, follows.reaction, Moment(_place(item, state, follows.next), state), typed)


def follow(item: DialogueItem, turns: Iterable[Turn]) -> list[Step] | None:
    """The steps of a path, or None where one of its options may not be said."""
    steps: list[Step] = []
    moment = begin(item)
    for option_id, typed in turns:
        option = next((option for option in options_at(item, moment) if option.id == option_id), None)
        if option is None:
            return None
        steps.append(take(item, moment, option, typed))
        moment = steps[-1].after
    return steps


def holds(item: DialogueItem, state: State, when: When) -> bool:
    """Whether each named variable lies in its range."""
    return item.holds(state, when)


def changed(item: DialogueItem, state: State, consequence: Consequence) -> State:
    """The state after what was said, each variable held between its bounds."""
    values = list(state)
    for name, change in consequence.effect.items():
        place = item.place_of[name]
        variable = item.state[place]
        values[place] = max(variable.low, min(variable.high, values[place] + change))
    return tuple(values)


def turns_of(response: Any) -> list[Turn] | None:
    """The turns of a response, which are ids of options or {"option", "typed"}; None where malformed."""
    if not isinstance(response, list | tuple):
        return None
    turns: list[Turn] = []
    for turn in response:
        match turn:
            case str(option):
                turns.append((option, ""))
            case {"option": str(option), "typed": str(typed)}:
                turns.append((option, typed.strip()))
            case _:
                return None
    return turns


def steps_of(item: DialogueItem, response: Any) -> list[Step] | None:
    """The steps of a response, or None where it is malformed or names something that may not be said."""
    turns = turns_of(response)
    return None if turns is None else follow(item, turns)


def _place(item: DialogueItem, state: State, following: str) -> str:
    if following != END:
        return following
    return next(ending.id for ending in item.endings if holds(item, state, ending.when))
