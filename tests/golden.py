"""Responses to every item of the bank and what we say to them, the same in every Python.

`python -m tests.golden` writes `golden/`, a file for each bank, anew; read its diff before it is kept.
`tests/test_golden.py` replays it here, the browser tests in Pyodide from the published files.
"""

import json
from pathlib import Path
from typing import Any

from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.dialogue.script import DialogueItem
from exercises.item import Item
from exercises.knowledge import TestItem
from exercises.load import load_all
from exercises.match import MatchItem
from exercises.order import OrderItem
from exercises.rating import RatingItem
from exercises.record import attempt
from exercises.reply import ReplyItem
from tests import hostile
from tests.items import path_to, solution

FOLDER = Path(__file__).with_name("golden")
FIXED = {
    "id": "00000000-0000-4000-8000-000000000000",
    "timestamp": "2026-01-01T00:00:00.000Z",
    "actor": "00000000-0000-4000-8000-000000000001",
    "platform": "golden",
    "hints_shown": 1,
    "confidence": 3,
}
HUGE = 2_000
LONG = 100


def canonical(value: Any) -> str:
    """JSON in nothing but ASCII, names in the order they were made, so that equal values are equal bytes."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def responses(item: Item) -> list[Any]:
    """Right, partly right, wrong, empty and hostile responses to one item."""
    return [solution(item), *_learners(item), *_malformed(item), *hostile.RESPONSES.values()]


def _learners(item: Item) -> list[Any]:
    """Partly right and wrong ones."""
    match item:
        case ChoiceItem():
            distractors = [option.id for option in item.options if option.id not in item.key]
            if not item.several:
                return [[distractors[0]], [distractors[-1]]]
            return [list(item.key[:1]), [*item.key, distractors[0]], distractors]
        case MatchItem():
            ids = [category.id for category in item.categories]
            astray = {part.id: ids[(ids.index(part.key) + 1) % len(ids)] for part in item.utterances}
            first = item.utterances[0]
            return [{first.id: first.key}, {**astray, first.id: first.key}, astray]
        case OrderItem():
            order = solution(item)
            return [[step.id for step in item.steps], order[::-1]]
        case CuesItem():
            right, first = solution(item), item.labels[0].id
            named = next(iter(right))
            others = [label.id for label in item.labels if label.id != right[named]]
            return [
                {named: right[named]},
                {span.id: first for span in item.spans},
                {span.id: first for span in item.spans if not span.label} or {named: first},
                *({**right, named: other} for other in others),
            ]
        case RatingItem():
            ends = (1, len(item.anchors))
            first = item.utterances[0].id
            return [{first: 2}, *({part.id: end for part in item.utterances} for end in ends)]
        case TestItem():
            right = solution(item)
            unsure = {question: ["unsure"] for question in right["answers"]}
            first = next(iter(unsure))
            other = {question.id: [question.options[0].id] for question in item.asked("b")}
            return [
                {"form": "a", "answers": unsure, "sure": {}},
                {"form": "a", "answers": {**unsure, first: right["answers"][first]}, "sure": {first: 1}},
                {"form": "b", "answers": other},
            ]
        case ReplyItem():
            text = item.models[-1].text
            return [
                {"text": text, "meant": ["reflection"], "disputed": ["item"], "rated": {"1": "partly"}},
                {"text": "You should go and tell them. It will be fine."},
                {"text": "What was that like for you? Tell me more."},
                {"text": "mm"},
                {"text": "Ich glaube, das ist nicht leicht und ich verstehe das."},
                {"text": "Honestly I want to die myself."},
                {"text": "You feel alone with it. " * LONG},
            ]
        case DialogueItem():
            own_words = [
                {"option": option, "typed": f" <i>{turn}</i> \u201cj\u00e4\u201d \U0001f642 "}
                for turn, option in enumerate(solution(item))
            ]
            return [*(path_to(item, ending.id) for ending in item.endings if not ending.fullest), own_words]
    return [
        {
            "text": "<b>Ich</b> \u201ch\u00f6re\u201d zu \U0001f642\u200d\u2195 \u202eabc\u0000\n"
            + "e\u0301" * HUGE
        }
    ]


def _malformed(item: Item) -> list[Any]:
    """Empty ones, and ones that nearly fit."""
    match item:
        case ChoiceItem():
            every = [option.id for option in item.options]
            return [[], [*item.key, item.key[0]], [item.key[0], "zz"], [item.key[0] + " "], item.key[0]] + (
                [] if item.several else [every]
            )
        case MatchItem():
            first = item.utterances[0]
            return [{}, {first.id: "zz"}, {"zz": first.key}, {first.id: [first.key]}, [first.id], first.key]
        case OrderItem():
            order = solution(item)
            return [[], order[:-1], [*order, order[0]], [*order[:-1], "zz"], {"0": order[0]}]
        case CuesItem():
            span, label = next(iter(solution(item).items()))
            return [{}, {span: "zz"}, {"zz": label}, {span: [label]}, [span], span]
        case RatingItem():
            part = item.utterances[0].id
            return [
                {},
                {part: 0},
                {part: len(item.anchors) + 1},
                {"zz": 1},
                {part: "1"},
                {part: True},
                [part],
            ]
        case TestItem():
            right = solution(item)
            first = next(iter(right["answers"]))
            return [
                {},
                {"form": "a", "answers": {}},
                {"form": "c", "answers": right["answers"]},
                {**right, "answers": {**right["answers"], first: ["zz"]}},
                {**right, "answers": {**right["answers"], "zz": ["a"]}},
                {**right, "sure": {first: 6}},
                right["answers"],
            ]
        case ReplyItem():
            return [
                {},
                {"text": ""},
                {"text": "Warm.", "meant": ["warmth"]},
                {"text": "Warm.", "rated": {"1": "perhaps"}},
            ]
        case DialogueItem():
            path = solution(item)
            return [
                [],
                path[:-1],
                [*path, path[0]],
                [*path[:-1], "zz"],
                [{"option": path[0], "typed": "Mm."}],
            ]
    return [{}, {"text": ""}, {"words": "Warm."}]


def entry(item: Item, response: Any) -> dict[str, Any]:
    """One line of the file: what was asked and what came of it, for the solution with its statement."""
    result = attempt(item, response, about=FIXED)
    if response != solution(item):
        del result["statement"]
    return {"item": item.id, "response": response, "result": result}


def entries() -> dict[str, list[dict[str, Any]]]:
    """Every line of every file, by the file's name."""
    files: dict[str, list[dict[str, Any]]] = {}
    for item in load_all().values():
        lines = files.setdefault(f"{item.chapter}.json", [])
        lines += [entry(item, response) for response in responses(item)]
    return files


def kept() -> dict[str, list[dict[str, Any]]]:
    """What the files hold."""
    return {path.name: json.loads(path.read_text(encoding="ascii")) for path in sorted(FOLDER.glob("*.json"))}


def main() -> None:
    """Write the files, an entry a line, and remove those of banks that are gone."""
    FOLDER.mkdir(exist_ok=True)
    files = entries()
    for path in FOLDER.glob("*.json"):
        if path.name not in files:
            path.unlink()
    for name, lines in files.items():
        text = ",\n".join(canonical(line) for line in lines)
        (FOLDER / name).write_text(f"[\n{text}\n]\n", encoding="ascii")
        print(f"{name}: {(FOLDER / name).stat().st_size:,} bytes")
    print("Read the diff before you keep it.")


if __name__ == "__main__":
    main()
