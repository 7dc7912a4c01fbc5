"""What a learner sees of a conversation: the turns, what may be said now, and at the end the whole."""

from collections import Counter
from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from exercises.dialogue.play import (
    Moment,
    Step,
    begin,
    ending_at,
    heard_at,
    line_at,
    mood_at,
    options_at,
    steps_of,
    take,
)
from exercises.dialogue.proof import explore
from exercises.dialogue.script import DialogueItem
from exercises.shuffle import shuffled
from exercises.skill import Skill, skills

MOST = 3
Reach = dict[Moment, frozenset[str]]
EXPLORED: dict[tuple[str, str], Reach] = {}


def look(item: DialogueItem, response: Any, seed: str) -> dict[str, Any]:
    """The conversation at the end of a path, from its start where the path does not fit it."""
    return view(item, steps_of(item, response) or [], seed)


def retrace(item: DialogueItem, response: Any, earlier: Any = None) -> dict[str, Any]:
    """What happened along a path; nothing where the path does not fit the conversation.

    `earlier` is the path of another attempt, to be set beside this one where it fits.
    """
    steps = steps_of(item, response) or []
    return {**replay(item, steps), "beside": _beside(steps, steps_of(item, earlier) or [])}


def view(item: DialogueItem, steps: list[Step], seed: str = "") -> dict[str, Any]:
    """The conversation after these steps; `seed` keeps the order of options the same within an attempt.

    Holds `said` (each turn's client line, the learner's words and, where they were typed, the written reply
    they stand for, the reaction), `now` (the client's line, the options, whether a typed turn is taken), the
    soft word `mood`, and once it has ended `ending`.
    """
    moment = steps[-1].after if steps else begin(item)
    ending = ending_at(item, moment)
    return {
        "said": [_said(item, step) for step in steps],
        "mood": mood_at(item, moment),
        "now": None if ending else _now(item, moment, seed),
        "ending": None
        if ending is None
        else {"name": ending.name, "text": ending.text, "learning": ending.learning},
    }


def replay(item: DialogueItem, steps: list[Step]) -> dict[str, Any]:
    """What happened, turn by turn and in sum: skills, how the state moved, what lay beside the path."""
    used = Counter(_skill(step).counts for step in steps)
    return {
        "turns": [_happened(item, step) for step in steps],
        "skills": dict(Counter(_skill(step).name for step in steps).most_common()),
        "reflections": used["reflection"],
        "questions": used["question"],
        "series": [
            {
                "name": variable.name,
                "low": variable.low,
                "high": variable.high,
                "values": _values(steps, number, variable.start),
            }
            for number, variable in enumerate(item.state)
            if variable.high - variable.low > 1
        ],
        "turning_points": _turning_points(steps),
        "elsewhere": _elsewhere(item, steps),
        "revisit": _revisit(item, steps),
        "retry": list(item.retry),
    }


def _now(item: DialogueItem, moment: Moment, seed: str) -> dict[str, Any]:
    options = shuffled(options_at(item, moment), f"{seed}/{moment.place}")
    return {
        "client": asdict(line_at(item, moment)),
        "options": [{"id": option.id, "text": option.text} for option in options],
        "typed": bool(heard_at(item, moment)),
    }


def _said(item: DialogueItem, step: Step) -> dict[str, Any]:
    return {
        "client": asdict(line_at(item, step.before)),
        "learner": step.said,
        "stands_for": step.option.text if step.typed else "",
        "reaction": asdict(step.reaction),
        "happened": _happened(item, step),
    }


def _skill(step: Step) -> Skill:
    """The skill of a turn; of typed words only what a machine may hear, so never simple or complex."""
    chosen = skills()[step.option.skill]
    return skills().get(chosen.heard_as, chosen) if step.typed else chosen


def _happened(item: DialogueItem, step: Step) -> dict[str, Any]:
    skill = _skill(step)
    moved = zip(item.state, step.before.state, step.after.state, strict=True)
    return {
        "skill": skill.name,
        "code": skill.code,
        "feedback": step.option.feedback,
        "effect": {variable.name: after - before for variable, before, after in moved if after != before},
    }


def _values(steps: list[Step], number: int, start: int) -> list[int]:
    return [start, *(step.after.state[number] for step in steps)]


def _turning_points(steps: list[Step]) -> list[int]:
    """The numbers of the turns that moved the client most, at most three, in order."""
    moved = [
        sum(abs(a - b) for a, b in zip(step.after.state, step.before.state, strict=True)) for step in steps
    ]
    strongest = sorted(range(len(steps)), key=lambda number: -moved[number])[:MOST]
    return [number + 1 for number in sorted(strongest) if moved[number]]


def _revisit(item: DialogueItem, steps: list[Step]) -> list[dict[str, Any]]:
    """The turns that cost most, at most three, in order, each with where to read on, if anything is named."""
    costs = {
        number: (_cost(item, step), step.option.chapter or item.node[step.before.place].chapter)
        for number, step in enumerate(steps, 1)
    }
    costly = [number for number, (cost, chapter) in costs.items() if cost > 0 and chapter]
    worst = sorted(costly, key=lambda number: -costs[number][0])[:MOST]
    return [{"turn": number, "chapter": costs[number][1]} for number in sorted(worst)]


def _cost(item: DialogueItem, step: Step) -> int:
    """How much the state lost at a turn, all in all; what would better be low costs when it rises."""
    moved = zip(item.state, step.before.state, step.after.state, strict=True)
    return sum(
        after - before if variable.better == "low" else before - after for variable, before, after in moved
    )


def _beside(steps: list[Step], earlier: list[Step]) -> list[dict[str, Any]]:
    """Turn by turn, what was said now and what the time before; empty where nothing was said before."""
    if not steps or not earlier:
        return []
    return [
        {
            "turn": number,
            "now": now.said if now else "",
            "before": before.said if before else "",
            "same": now is not None and before is not None and now.said == before.said,
        }
        for number, (now, before) in enumerate(zip_longest(steps, earlier), 1)
    ]


def _elsewhere(item: DialogueItem, steps: list[Step]) -> list[dict[str, Any]]:
    """For each turn, the endings that other words there had left open and the words said had not."""
    reach = _reachable_endings(item)
    names = {ending.id: ending.name for ending in item.endings}
    beside = []
    for number, step in enumerate(steps, 1):
        others = {
            end
            for option in options_at(item, step.before)
            if option != step.option
            for end in reach[take(item, step.before, option).after]
        }
        lost = others - reach[step.after]
        if lost:
            beside.append({"turn": number, "endings": [names[ending] for ending in names if ending in lost]})
    return beside


def _reachable_endings(item: DialogueItem) -> Reach:
    """The endings that can still be reached from each moment, explored once for each version."""
    name = (item.id, item.version)
    if name not in EXPLORED:
        graph = explore(item)
        reach: Reach = {}
        for moment in graph.ends_first():
            steps = graph.steps[moment]
            reach[moment] = (
                frozenset(end for step in steps for end in reach[step.after])
                if steps
                else frozenset({moment.place})
            )
        EXPLORED[name] = reach
    return EXPLORED[name]
