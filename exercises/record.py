"""An attempt as one xAPI statement, the only thing about a learner that is ever kept.

Shape after xAPI 1.0.3; interaction types after its section on interaction activities.
The statement carries the stem and the words chosen, so that it stays readable when the item changes.
"""

import functools
from pathlib import Path
from typing import Any

from exercises.item import Item, Outcome
from exercises.kinds import KINDS
from exercises.review import judge
from exercises.tables import read_data

COURSE = Path(__file__).parent / "course.toml"
VERBS = {
    "answered": "http://adlnet.gov/expapi/verbs/answered",
    "responded": "http://adlnet.gov/expapi/verbs/responded",
}
ACTIVITY = "http://adlnet.gov/expapi/activities/cmi.interaction"
INTERACTIONS = {
    "choice": "choice",
    "match": "matching",
    "order": "sequencing",
    "cues": "matching",
    "rating": "matching",
    "test": "other",
    "journal": "long-fill-in",
    "reply": "long-fill-in",
    "dialogue": "other",
}
LANGUAGE = "en-GB"


@functools.cache
def course() -> dict[str, str]:
    """The course's own id and the start of every IRI it makes."""
    return read_data(COURSE)


def attempt(item: Item, response: Any, *, about: dict[str, Any]) -> dict[str, Any]:
    """Outcome, marks and statement of one attempt; the statement is null where the response was not whole.

    `about` holds what only the host knows: `id` (a UUID), `timestamp` (ISO 8601), `actor` (a random id
    made on this device), `platform`, `hints_shown`, and `confidence` (1 to 5, or null).
    """
    kind = KINDS[item.kind]
    outcome = judge(item, response)
    whole = kind.missing(item, response) is None
    return {
        "outcome": outcome.wire(),
        "marks": kind.marks(item, response),
        "statement": statement(item, response, outcome, about) if whole else None,
    }


def last(statement: dict[str, Any]) -> dict[str, Any]:
    """What a page shows of an attempt when the learner comes back to it."""
    shown: dict[str, Any] = statement["result"]["extensions"][_iri("attempt")]
    return shown


def item_of(statement: dict[str, Any]) -> str:
    """The id of the item that a statement is about."""
    item_id: str = statement["context"]["extensions"][_iri("item")]
    return item_id


def statement(item: Item, response: Any, outcome: Outcome, about: dict[str, Any]) -> dict[str, Any]:
    """The attempt in xAPI's words."""
    verb = "responded" if outcome.score is None else "answered"
    return {
        "id": about["id"],
        "timestamp": about["timestamp"],
        "actor": {"objectType": "Agent", "account": {"homePage": _iri("learner"), "name": about["actor"]}},
        "verb": {"id": VERBS[verb], "display": {LANGUAGE: verb}},
        "object": {
            "objectType": "Activity",
            "id": _iri(f"item/{item.id}"),
            "definition": {
                "type": ACTIVITY,
                "interactionType": INTERACTIONS[item.kind],
                "name": {LANGUAGE: item.objective},
                "description": {LANGUAGE: _asked(item)},
            },
        },
        "result": {
            **_score(outcome),
            "completion": True,
            "response": KINDS[item.kind].joined(response),
            "extensions": {
                _iri("attempt"): {
                    "version": item.version,
                    "response": response,
                    "words": KINDS[item.kind].words(item, response),
                    "outcome": outcome.wire(),
                    "marks": KINDS[item.kind].marks(item, response),
                    "confidence": about["confidence"],
                    "hints_shown": about["hints_shown"],
                }
            },
        },
        "context": {
            "platform": about["platform"],
            "language": LANGUAGE,
            "contextActivities": {
                "parent": [{"objectType": "Activity", "id": _iri(f"chapter/{item.chapter}")}]
            },
            "extensions": {
                _iri("item"): item.id,
                _iri("ref"): item.ref,
                _iri("version"): item.version,
                _iri("misconceptions"): KINDS[item.kind].misconceptions(item, response),
            },
        },
    }


def _asked(item: Item) -> str:
    """What was said before and what is asked, a paragraph each."""
    turns = [f"{turn.speaker}{f' ({turn.cue})' if turn.cue else ''}: “{turn.says}”" for turn in item.turns]
    return "\n\n".join([*turns, item.stem])


def _iri(path: str) -> str:
    return course()["iri"] + path


def _score(outcome: Outcome) -> dict[str, Any]:
    if outcome.score is None or not outcome.max_score:
        return {}
    score = {
        "raw": outcome.score,
        "min": 0,
        "max": outcome.max_score,
        "scaled": outcome.score / outcome.max_score,
    }
    return {"success": outcome.verdict == "correct", "score": score}
