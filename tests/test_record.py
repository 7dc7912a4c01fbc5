"""An attempt as an xAPI statement."""

import json
import re
import uuid
from typing import Any

import pytest

from exercises import find, load_all
from exercises.item import Item
from exercises.journal import JournalItem
from exercises.record import attempt, course, item_of, last, statement
from exercises.review import judge
from tests.golden import FIXED
from tests.items import (
    CUES,
    DIALOGUE,
    JOURNAL,
    MATCH,
    ONE,
    ORDER,
    RATING,
    REPLY,
    SAMPLES,
    SEVERAL,
    TEST,
    item,
    parts,
    solution,
)

UNSURE = {"form": "a", "answers": {question.id: ["unsure"] for question in item(TEST).asked("a")}}
UNSURE_JOINED = "[,]".join(f"{question}[.]unsure" for question in UNSURE["answers"])
UNSURE_WORDS = {question.id: f"{question.stem} → I don't know" for question in item(TEST).asked("a")}
BANK = load_all()
ITEMS: dict[str, Any] = {name: item(text) for name, text in SAMPLES.items()}
START = course()["iri"]
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ALLOWED = {
    "statement": "id actor verb object result context timestamp stored authority version attachments",
    "result": "score success completion response duration extensions",
    "context": "registration instructor team contextActivities revision platform language "
    "statement extensions",
    "definition": "name description type moreInfo extensions interactionType correctResponsesPattern "
    "choices scale source target steps",
    "interactionType": "true-false choice fill-in long-fill-in matching performance sequencing likert "
    "numeric other",
}


def written(item: Item, response: Any) -> Any:
    """The statement of one attempt."""
    return statement(item, response, judge(item, response), FIXED)


def assert_language_map(value: Any) -> None:
    assert value and all(LANGUAGE_TAG.fullmatch(tag) and isinstance(text, str) for tag, text in value.items())


def assert_no_null(value: Any) -> None:
    """xAPI allows null inside extensions only."""
    assert value is not None
    for name, part in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        if name != "extensions":
            assert_no_null(part)


def assert_activity(activity: dict[str, Any]) -> None:
    assert activity["objectType"] == "Activity"
    assert IRI.fullmatch(activity["id"])


def assert_valid(made: dict[str, Any]) -> None:
    """What xAPI 1.0.3 asks of a statement's structure, as far as ours go."""
    assert set(made) <= set(ALLOWED["statement"].split())
    assert {"id", "actor", "verb", "object", "timestamp"} <= set(made)
    assert str(uuid.UUID(made["id"])) == made["id"]
    assert TIMESTAMP.fullmatch(made["timestamp"])
    assert_no_null(made)

    assert set(made["actor"]) == {"objectType", "account"}
    assert made["actor"]["objectType"] == "Agent"
    assert set(made["actor"]["account"]) == {"homePage", "name"}
    assert IRI.fullmatch(made["actor"]["account"]["homePage"])
    assert isinstance(made["actor"]["account"]["name"], str)

    assert set(made["verb"]) == {"id", "display"}
    assert IRI.fullmatch(made["verb"]["id"])
    assert_language_map(made["verb"]["display"])

    assert_activity(made["object"])
    definition = made["object"]["definition"]
    assert set(definition) <= set(ALLOWED["definition"].split())
    assert IRI.fullmatch(definition["type"])
    assert definition["interactionType"] in set(ALLOWED["interactionType"].split())
    assert_language_map(definition["name"])
    assert_language_map(definition["description"])

    result = made["result"]
    assert set(result) <= set(ALLOWED["result"].split())
    assert isinstance(result["response"], str)
    assert type(result["completion"]) is bool
    assert all(IRI.fullmatch(name) for name in result["extensions"])
    if "score" in result:
        score = result["score"]
        assert set(score) == {"raw", "min", "max", "scaled"}
        assert score["min"] <= score["raw"] <= score["max"] and score["min"] < score["max"]
        assert -1 <= score["scaled"] <= 1
        assert type(result["success"]) is bool

    context = made["context"]
    assert set(context) <= set(ALLOWED["context"].split())
    assert isinstance(context["platform"], str) and LANGUAGE_TAG.fullmatch(context["language"])
    assert set(context["contextActivities"]) <= {"parent", "grouping", "category", "other"}
    for activities in context["contextActivities"].values():
        for activity in activities:
            assert_activity(activity)
    assert all(IRI.fullmatch(name) for name in context["extensions"])


@pytest.mark.parametrize("name", ITEMS)
def test_a_statement_is_valid_xapi(name: str) -> None:
    assert_valid(written(ITEMS[name], solution(ITEMS[name])))


@pytest.mark.parametrize("item_id", BANK)
def test_every_item_of_the_bank_makes_a_valid_statement(item_id: str) -> None:
    made = attempt(find(item_id), solution(find(item_id)), about=FIXED)["statement"]
    assert_valid(made)
    assert json.loads(json.dumps(made, allow_nan=False)) == made


@pytest.mark.parametrize("name", ITEMS)
def test_a_statement_stays_readable_when_the_item_has_changed(name: str) -> None:
    made = written(ITEMS[name], solution(ITEMS[name]))
    assert made["object"]["definition"]["description"] == {"en-GB": "What would you say?"}
    words = last(made)["words"]
    assert set(words) <= parts(ITEMS[name]) | {"text"}
    assert words and all(words.values())
    assert made["context"]["extensions"][START + "version"] == last(made)["version"] == ITEMS[name].version


@pytest.mark.parametrize(
    ("text", "response", "joined", "words"),
    [
        (ONE, ["b"], "b", {"b": "Fridays pull you back."}),
        (SEVERAL, ["d", "a"], "d[,]a", {"a": "Nod.", "d": "Advise."}),
        (
            MATCH,
            {"walk": "pity", "hard": "empathy"},
            "walk[.]pity[,]hard[.]empathy",
            {"hard": "Fridays are hard. → Empathy", "walk": "Try a walk. → Pity"},
        ),
        (
            ORDER,
            ["say", "check", "listen", "breathe"],
            "say[,]check[,]listen[,]breathe",
            {"say": "Say it back.", "check": "Check it.", "listen": "Listen.", "breathe": "Breathe."},
        ),
        (
            CUES,
            {"laugh": "guessed", "tom": "seen"},
            "laugh[.]guessed[,]tom[.]seen",
            {"laugh": "“laughs” → is a guess", "tom": "“Tom” → can be seen"},
        ),
        (RATING, {"hiding": 3}, "hiding[.]3", {"hiding": "What are you hiding? → 3, leaves room"}),
        (
            REPLY,
            {"text": "Warm.", "meant": ["reflection"], "disputed": ["item"], "rated": {"2": "not yet"}},
            "Warm.",
            {
                "text": "Warm.",
                "meant": "Meant as: a reflection",
                "disputed": "Not right in the feedback: all of it",
                "rated/2": "It asks one thing. → not yet",
            },
        ),
        (JOURNAL, {"text": "Warm."}, "Warm.", {"text": "Warm."}),
        (
            DIALOGUE,
            ["ask", {"option": "advise", "typed": "Do see a doctor."}],
            "ask[,]advise",
            {"hello/ask": "What brings you?", "heart/advise": "Do see a doctor."},
        ),
        (TEST, UNSURE, UNSURE_JOINED, UNSURE_WORDS),
    ],
    ids=SAMPLES,
)
def test_a_statement_holds_the_response_and_its_words(
    text: str, response: Any, joined: str, words: Any
) -> None:
    made = written(item(text), response)
    assert made["result"]["response"] == joined
    assert last(made)["response"] == response
    assert last(made)["words"] == words


@pytest.mark.parametrize(
    ("response", "success", "raw", "scaled"),
    [(["a", "b", "c"], True, 3, 1.0), (["a"], False, 1, 1 / 3), (["d"], False, 0, 0.0)],
    ids=["correct", "partial", "incorrect"],
)
def test_a_judged_response_is_answered_with_its_score(
    response: Any, success: bool, raw: int, scaled: float
) -> None:
    made = written(ITEMS["several"], response)
    assert made["verb"]["display"] == {"en-GB": "answered"}
    assert made["result"]["success"] is success
    assert made["result"]["score"] == {"raw": raw, "min": 0, "max": 3, "scaled": scaled}


def test_a_journal_is_responded_to_without_a_score() -> None:
    made = written(ITEMS["journal"], {"text": "Warm."})
    assert made["verb"]["display"] == {"en-GB": "responded"}
    assert {"score", "success"}.isdisjoint(made["result"])
    assert made["result"]["completion"] is True


@pytest.mark.parametrize("response", [[], None, ["zz"], "d", {"text": "Warm."}], ids=str)
def test_nothing_is_recorded_where_nothing_was_judged(response: Any) -> None:
    judged = next(item for item in BANK.values() if item.kind == "choice")
    made = attempt(judged, response, about=FIXED)
    assert made["statement"] is None
    assert made["marks"] == {}
    assert made["outcome"]["verdict"] == "unjudged"


@pytest.mark.parametrize("item_id", [item.id for item in BANK.values() if isinstance(item, JournalItem)])
def test_an_empty_journal_is_not_recorded_and_a_written_one_is(item_id: str) -> None:
    assert attempt(find(item_id), {"text": " "}, about=FIXED)["statement"] is None
    assert attempt(find(item_id), {"text": "Warm."}, about=FIXED)["statement"] is not None


@pytest.mark.parametrize("name", ITEMS)
def test_our_iris_start_with_the_setting_that_is_nobodys_domain(name: str) -> None:
    made = written(ITEMS[name], solution(ITEMS[name]))
    ours = [
        made["object"]["id"],
        made["actor"]["account"]["homePage"],
        *(activity["id"] for activity in made["context"]["contextActivities"]["parent"]),
        *made["context"]["extensions"],
        *made["result"]["extensions"],
    ]
    assert START.startswith(("tag:", "urn:"))
    assert [iri for iri in ours if not iri.startswith(START)] == []


def test_what_only_the_host_knows_is_kept_as_it_was_told() -> None:
    made = statement(
        ITEMS["one"], ["b"], judge(ITEMS["one"], ["b"]), {**FIXED, "confidence": None, "hints_shown": 2}
    )
    assert made["id"] == FIXED["id"]
    assert made["timestamp"] == FIXED["timestamp"]
    assert made["actor"]["account"]["name"] == FIXED["actor"]
    assert made["context"]["platform"] == "golden"
    assert last(made)["hints_shown"] == 2
    assert last(made)["confidence"] is None
    assert_valid(made)


def test_outcome_and_marks_stand_in_the_statement_as_they_were_shown() -> None:
    item_id = next(iter(BANK))
    made = attempt(find(item_id), solution(find(item_id)), about=FIXED)
    shown = last(made["statement"])
    assert (shown["outcome"], shown["marks"]) == (made["outcome"], made["marks"])


def test_a_statement_tells_which_item_it_is_about() -> None:
    assert item_of(written(ITEMS["one"], ["b"])) == "an-item"
