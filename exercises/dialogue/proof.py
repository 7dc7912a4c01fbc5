"""Proving a conversation: every reachable moment is visited exactly once; paths are counted, never walked."""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from exercises.dialogue.play import Moment, Step, begin, node_at, options_at, take
from exercises.dialogue.script import DialogueItem, Option
from exercises.skill import skills

MOST = Fraction(1, 2)
SHORTEST, LONGEST = 25, 60


@dataclass(frozen=True)
class Graph:
    """Every reachable moment of a conversation with the steps that leave it; an ending has none."""

    item: DialogueItem
    steps: dict[Moment, tuple[Step, ...]]

    def paths(self) -> int:
        """How many different conversations there are."""
        return self._from_here(sum, 1)[begin(self.item)]

    def longest(self) -> int:
        """The most turns that a conversation can have."""
        return self._from_here(lambda turns: 1 + max(turns), 0)[begin(self.item)]

    def chance(self, ending: str) -> dict[Moment, Fraction]:
        """The chance of reaching an ending from each moment when every option is as likely as the next."""
        here: dict[Moment, Fraction] = {}
        for moment in self.ends_first():
            steps = self.steps[moment]
            if steps:
                here[moment] = sum((here[step.after] for step in steps), Fraction(0)) / len(steps)
            else:
                here[moment] = Fraction(moment.place == ending)
        return here

    def _from_here(self, join: Callable[[list[int]], int], at_an_end: int) -> dict[Moment, int]:
        here: dict[Moment, int] = {}
        for moment in self.ends_first():
            steps = self.steps[moment]
            here[moment] = join([here[step.after] for step in steps]) if steps else at_an_end
        return here

    def ends_first(self) -> list[Moment]:
        """The moments, each after all that can follow it."""
        order: dict[Moment, None] = {}
        waiting = [(begin(self.item), False)]
        while waiting:
            moment, followed = waiting.pop()
            if followed:
                order[moment] = None
            elif moment not in order:
                waiting.append((moment, True))
                waiting += [(step.after, False) for step in self.steps[moment] if step.after not in order]
        return list(order)


def explore(item: DialogueItem) -> Graph:
    """Visit every reachable moment and take every option there."""
    steps: dict[Moment, tuple[Step, ...]] = {}
    waiting = [begin(item)]
    while waiting:
        moment = waiting.pop()
        if moment in steps:
            continue
        steps[moment] = tuple(take(item, moment, option) for option in options_at(item, moment))
        waiting += [step.after for step in steps[moment]]
    return Graph(item, steps)


def faults(item: DialogueItem) -> Iterator[tuple[str, str]]:
    """What is wrong with a conversation, and the mend."""
    if circle := _circle(item):
        yield f"it can go round: {circle}", "let one of these options lead elsewhere"
        return
    graph = explore(item)
    reached = {moment.place for moment in graph.steps}
    for node in item.nodes:
        if node.id not in reached:
            yield f"node '{node.id}' can never be reached", "let an option lead there, or take it out"
    for ending in item.endings:
        if ending.id not in reached:
            yield f"ending '{ending.id}' can never be reached", "loosen its 'when', or take it out"
    for moment, steps in graph.steps.items():
        if not steps and node_at(item, moment):
            yield (
                f"nothing can be said at '{moment.place}' after {_way(graph, moment)}",
                "leave one option there without 'when'",
            )
            break
    if graph.longest() > item.longest:
        yield (
            f"a conversation can have {graph.longest()} turns, more than the {item.longest} it states",
            "write longest anew",
        )
    yield from _one_note(graph)
    yield from _told_by_its_look(graph)
    yield from _feedback(item)
    yield from _typed(item)


def _circle(item: DialogueItem) -> str:
    """The way round, where nodes lead back to an earlier one; empty where none does."""
    leads = {
        node.id: {part.next for option in node.options for part in option.consequences} for node in item.nodes
    }

    def walk(place: str, way: tuple[str, ...]) -> str:
        if place in way:
            return " → ".join([*way[way.index(place) :], place])
        return next(
            (found for after in sorted(leads.get(place, ())) if (found := walk(after, (*way, place)))), ""
        )

    return walk(item.nodes[0].id, ())


def _way(graph: Graph, goal: Moment) -> str:
    """A shortest path to a moment, as text."""
    ways: dict[Moment, list[str]] = {begin(graph.item): []}
    waiting = [begin(graph.item)]
    for moment in waiting:
        for step in graph.steps[moment]:
            if step.after not in ways:
                ways[step.after] = [*ways[moment], f"{moment.place}/{step.option.id}"]
                waiting.append(step.after)
    return ", ".join(ways[goal]) or "the start"


def _one_note(graph: Graph) -> Iterator[tuple[str, str]]:
    """No play that follows one rule, whatever the client says, may reach the fullest ending."""
    fullest = next(ending.id for ending in graph.item.endings if ending.fullest)
    named = sorted({option.skill for node in graph.item.nodes for option in node.options})
    plays: dict[str, Callable[[list[Step]], Step]] = {
        "the first option": lambda steps: steps[0],
        "the last option": lambda steps: steps[-1],
        "the longest option": lambda steps: max(steps, key=lambda step: len(step.option.text)),
        "the shortest option": lambda steps: min(steps, key=lambda step: len(step.option.text)),
        **{f"'{skill}' wherever it can be chosen": functools.partial(_always, skill) for skill in named},
    }
    for name, choose in plays.items():
        moment = begin(graph.item)
        while steps := graph.steps[moment]:
            moment = choose(list(steps)).after
        if moment.place == fullest:
            yield (
                f"always choosing {name} reaches the fullest ending",
                "let the client need more than one thing",
            )


def _always(skill: str, steps: list[Step]) -> Step:
    return next((step for step in steps if step.option.skill == skill), steps[0])


def _told_by_its_look(graph: Graph) -> Iterator[tuple[str, str]]:
    """The best option of a node must not be known by its length or its place."""
    best = best_options(graph)
    nodes = [node for node in graph.item.nodes if node.id in best]
    places: dict[int, int] = {}
    longest = 0
    for node in nodes:
        ids = [option.id for option in node.options]
        places[ids.index(best[node.id].id)] = places.get(ids.index(best[node.id].id), 0) + 1
        longest += best[node.id].text == max((option.text for option in node.options), key=len)
    for place, count in sorted(places.items()):
        if count > MOST * len(nodes):
            yield (
                f"the best option stands at place {place + 1} in {count} of {len(nodes)} nodes",
                "move it about",
            )
    if longest > MOST * len(nodes):
        yield (
            f"the best option is the longest in {longest} of {len(nodes)} nodes",
            "shorten it, or lengthen another",
        )


def best_options(graph: Graph) -> dict[str, Option]:
    """For each reachable node the option that most often leads on to the fullest ending."""
    chance = graph.chance(next(ending.id for ending in graph.item.endings if ending.fullest))
    totals: dict[str, dict[str, Fraction]] = {}
    for moment, steps in graph.steps.items():
        for step in steps:
            node = totals.setdefault(moment.place, {})
            node[step.option.id] = node.get(step.option.id, Fraction(0)) + chance[step.after]
    return {
        node.id: max(node.options, key=lambda option: totals[node.id].get(option.id, Fraction(-1)))
        for node in graph.item.nodes
        if node.id in totals
    }


def _typed(item: DialogueItem) -> Iterator[tuple[str, str]]:
    """A skill heard in a typed reply must be enough to tell which option it stands for, and what follows."""
    flags = {variable.id for variable in item.state if (variable.low, variable.high) == (0, 1)}
    for node in item.nodes:
        if len(node.typed) == 1:
            yield f"a typed reply at '{node.id}' can be only one skill", "name a second in typed, or none"
        for skill, option_id in node.typed.items():
            part = f"{node.id}/{option_id}"
            alike = [option.id for option in node.options if skills()[option.skill].heard_as == skill]
            option = next(option for option in node.options if option.id == option_id)
            if option_id not in alike:
                yield f"typed: '{part}' is not heard as '{skill}'", "name an option of that skill"
            elif len(alike) > 1:
                yield (
                    f"typed: '{skill}' at '{node.id}' could be {' or '.join(alike)}",
                    "name only a skill that one option there has",
                )
            if told := sorted(flags & {name for after in option.consequences for name in after.effect}):
                yield (
                    f"typed: '{part}' sets '{told[0]}', which the skill alone cannot tell",
                    "let it be chosen, not typed",
                )


def _feedback(item: DialogueItem) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for node in item.nodes:
        for option in node.options:
            part, words = f"{node.id}/{option.id}", len(option.feedback.split())
            if not SHORTEST <= words <= LONGEST:
                yield f"feedback of '{part}' has {words} words", f"write {SHORTEST} to {LONGEST}"
            if other := seen.get(option.feedback):
                yield (
                    f"'{other}' and '{part}' share one feedback",
                    "say to each what its own words cost or give",
                )
            seen[option.feedback] = part
