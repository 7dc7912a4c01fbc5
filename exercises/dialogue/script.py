"""The shapes of a conversation with a scripted client, and how a bank's table becomes one."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from exercises.fields import Fields, known, unique
from exercises.item import Item
from exercises.skill import skills

END = "end"
BETTER = ("high", "low")

When = dict[str, tuple[int, int]]
Effect = dict[str, int]


@dataclass(frozen=True)
class Line:
    """What the client says, and the cue that can be seen while it is said."""

    says: str
    cue: str


@dataclass(frozen=True)
class Variable:
    """One whole number the client's state is made of, held between its bounds.

    `better` says which way is a gain: "high", or "low" where less of it is wanted, such as alarm.
    """

    id: str
    name: str
    start: int
    low: int
    high: int
    better: str = "high"


@dataclass(frozen=True)
class Mood:
    """A soft word for how the client seems; the first whose ranges hold is shown."""

    word: str
    when: When


@dataclass(frozen=True)
class Consequence:
    """What follows from an option: the client's reaction, the effect on the state, and where it leads."""

    when: When
    reaction: Line
    effect: Effect
    next: str


@dataclass(frozen=True)
class Option:
    """Something the learner may say: its skill, why it helps or costs, and what follows.

    `consequences` are tried in order; the last one has no condition.
    `chapter` says in words where to read on.
    """

    id: str
    text: str
    skill: str
    feedback: str
    when: When
    consequences: tuple[Consequence, ...]
    misconception: str = ""
    chapter: str = ""


@dataclass(frozen=True)
class Node:
    """One moment: what the client says (the first line whose ranges hold), and what may be said to it.

    `typed` names, for a skill heard in a typed reply, the option that it stands for.
    `chapter` says where to read on, for every option that names nothing else.
    """

    id: str
    lines: tuple[tuple[When, Line], ...]
    options: tuple[Option, ...]
    typed: dict[str, str]
    chapter: str = ""


@dataclass(frozen=True)
class Ending:
    """How a conversation ends: what happens then, and what can be learnt from it."""

    id: str
    name: str
    text: str
    learning: str
    when: When
    fullest: bool


@dataclass(frozen=True, kw_only=True)
class DialogueItem(Item):
    """A conversation: who the client is, the state, the moments and the endings."""

    persona: str
    grounding: str
    longest: int
    retry: tuple[str, ...]
    state: tuple[Variable, ...]
    moods: tuple[Mood, ...]
    nodes: tuple[Node, ...]
    endings: tuple[Ending, ...]

    @functools.cached_property
    def place_of(self) -> dict[str, int]:
        """Where each variable stands in a state."""
        return {variable.id: place for place, variable in enumerate(self.state)}

    @functools.cached_property
    def node(self) -> dict[str, Node]:
        """The nodes by their ids."""
        return {node.id: node for node in self.nodes}

    @functools.cached_property
    def ending(self) -> dict[str, Ending]:
        """The endings by their ids."""
        return {ending.id: ending for ending in self.endings}

    def holds(self, state: tuple[int, ...], when: When) -> bool:
        """Whether each named variable lies in its range."""
        return all(low <= state[self.place_of[name]] <= high for name, (low, high) in when.items())

    def public(self) -> dict[str, Any]:
        """What a learner may see before the first word: no skill, no effect, no feedback."""
        first = self.nodes[0]
        start = tuple(variable.start for variable in self.state)
        line = next(line for when, line in first.lines if self.holds(start, when))
        return {
            **Item.public(self),
            "persona": self.persona,
            "grounding": self.grounding,
            "longest": self.longest,
            "opening": {"says": line.says, "cue": line.cue},
            "options": [
                {"id": option.id, "text": option.text}
                for option in first.options
                if self.holds(start, option.when)
            ],
            "typed": bool(first.typed),
        }


def read(fields: Fields, common: dict[str, Any]) -> DialogueItem:
    """The item that a bank's table describes; the first node is where it starts."""
    state = tuple(_variable(name, part) for name, part in fields.named("state").items())
    moods = tuple(_mood(part, state) for part in fields.tables("mood", at_least=1))
    endings = tuple(_ending(part, state) for part in fields.tables("ending", at_least=3))
    nodes = tuple(_node(part, state) for part in fields.tables("node", at_least=2))
    item = DialogueItem(
        persona=fields.text("persona"),
        grounding=fields.text("grounding"),
        longest=fields.whole("longest"),
        retry=fields.texts("retry", optional=True),
        state=state,
        moods=moods,
        nodes=nodes,
        endings=endings,
        **common,
    )
    places = [*(node.id for node in nodes), *(ending.id for ending in endings)]
    unique([*places, END], fields, "nodes or endings")
    for node in nodes:
        for option in node.options:
            for part in option.consequences:
                known(
                    part.next, [*places, END], fields, f"next of {node.id}/{option.id}", "nodes and endings"
                )
    if endings[-1].when:
        raise fields.wrong(
            f"the last ending '{endings[-1].id}' has a 'when'",
            "leave it out, so that some ending always fits",
        )
    if moods[-1].when:
        raise fields.wrong(
            f"the last mood '{moods[-1].word}' has a 'when'", "leave it out, so that some mood always fits"
        )
    if sum(ending.fullest for ending in endings) != 1:
        raise fields.wrong("not exactly one ending is the fullest", "write fullest = true in one of them")
    return item


def _variable(name: str, fields: Fields) -> Variable:
    variable = Variable(
        name,
        fields.text("name"),
        fields.integer("start"),
        fields.integer("low"),
        fields.integer("high"),
        fields.text("better", optional=True) or BETTER[0],
    )
    fields.done()
    known(variable.better, BETTER, fields, "better", "two ways")
    if not variable.low <= variable.start <= variable.high:
        raise fields.wrong("'start' lies outside 'low' and 'high'", "move one of them")
    return variable


def _mood(fields: Fields, state: tuple[Variable, ...]) -> Mood:
    mood = Mood(fields.text("word"), _when(fields, state))
    fields.done()
    return mood


def _ending(fields: Fields, state: tuple[Variable, ...]) -> Ending:
    ending = Ending(
        fields.text("id"),
        fields.text("name"),
        fields.text("text"),
        fields.text("learning"),
        _when(fields, state),
        fields.yes("fullest"),
    )
    fields.done()
    return ending


def _node(fields: Fields, state: tuple[Variable, ...]) -> Node:
    others = tuple(_variant(part, state) for part in fields.tables("instead"))
    node = Node(
        fields.text("id"),
        (*others, ({}, _line(fields))),
        tuple(_option(part, state) for part in fields.tables("option", at_least=2)),
        fields.mapping("typed"),
        fields.text("chapter", optional=True),
    )
    fields.done()
    ids = [option.id for option in node.options]
    unique(ids, fields, "options")
    for skill, option in node.typed.items():
        known(
            skill,
            [skill.id for skill in skills().values() if skill.heard],
            fields,
            "typed skill",
            "heard skills",
        )
        known(option, ids, fields, "typed option", "options")
    return node


def _variant(fields: Fields, state: tuple[Variable, ...]) -> tuple[When, Line]:
    variant = (_when(fields, state), _line(fields))
    fields.done()
    return variant


def _option(fields: Fields, state: tuple[Variable, ...]) -> Option:
    others = tuple(_consequence(part, state, _when(part, state)) for part in fields.tables("instead"))
    option = Option(
        fields.text("id"),
        fields.text("text"),
        fields.text("skill"),
        fields.text("feedback"),
        _when(fields, state),
        (*others, _consequence(fields, state, {}, done=False)),
        fields.text("misconception", optional=True),
        fields.text("chapter", optional=True),
    )
    fields.done()
    known(option.skill, skills(), fields, "skill", "skills")
    return option


def _consequence(
    fields: Fields, state: tuple[Variable, ...], when: When, *, done: bool = True
) -> Consequence:
    turn = Consequence(when, _line(fields), fields.numbers("effect"), fields.text("next"))
    _named(turn.effect, fields, state)
    if done:
        fields.done()
    return turn


def _line(fields: Fields) -> Line:
    return Line(fields.text("says"), fields.text("cue", optional=True))


def _when(fields: Fields, state: tuple[Variable, ...]) -> When:
    when = fields.ranges("when")
    _named(when, fields, state)
    return when


def _named(names: Iterable[str], fields: Fields, state: tuple[Variable, ...]) -> None:
    for name in names:
        known(name, [variable.id for variable in state], fields, "variable", "state variables")
