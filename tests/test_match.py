from typing import Any

import pytest

from exercises import match
from exercises.review import judge
from tests import hostile
from tests.items import MATCH, item, said

ITEM = item(MATCH)
RIGHT = {"poor": "pity", "hard": "empathy", "walk": "advice"}


def test_every_utterance_in_its_category_is_correct() -> None:
    outcome = judge(ITEM, RIGHT)
    assert (outcome.verdict, outcome.score, outcome.max_score) == ("correct", 3, 3)
    assert said(outcome) == {
        "item": "You kept 3 of 3.",
        "poor": "It looks down.",
        "hard": "It stays near.",
        "walk": "It tells what to do.",
    }
    assert outcome.hint is None


def test_an_expected_confusion_gets_the_words_written_for_it() -> None:
    assert said(judge(ITEM, {**RIGHT, "poor": "empathy"}))["poor"] == "It is warm, and it looks down."


def test_any_other_confusion_gets_the_words_of_the_category() -> None:
    assert said(judge(ITEM, {**RIGHT, "poor": "advice"}))["poor"] == "Advice tells what to do; this does not."


@pytest.mark.parametrize(
    ("response", "verdict", "score", "summary"),
    [
        ({**RIGHT, "poor": "empathy"}, "partial", 2, "You kept 2 of 3. Look again at 1."),
        ({"poor": "pity"}, "partial", 1, "You kept 1 of 3. Not sorted yet: 2."),
        (
            {"poor": "pity", "hard": "advice"},
            "partial",
            1,
            "You kept 1 of 3. Look again at 1. Not sorted yet: 1.",
        ),
        ({"poor": "advice"}, "incorrect", 0, "You kept 0 of 3. Look again at 1. Not sorted yet: 2."),
        (dict.fromkeys(RIGHT, "pity"), "partial", 1, "You kept 1 of 3. Look again at 2."),
        (
            {"poor": "empathy", "hard": "advice", "walk": "pity"},
            "incorrect",
            0,
            "You kept 0 of 3. Look again at 3.",
        ),
    ],
    ids=["one astray", "two unsorted", "astray and unsorted", "one alone astray", "all in one", "all astray"],
)
def test_each_utterance_in_its_category_scores_one(
    response: dict[str, str], verdict: str, score: int, summary: str
) -> None:
    outcome = judge(ITEM, response)
    assert (outcome.verdict, outcome.score, outcome.max_score) == (verdict, score, 3)
    assert said(outcome)["item"] == summary
    assert set(said(outcome)) == {"item", *response}
    assert outcome.hint == "Read it once more."


def test_an_empty_response_is_not_wrong() -> None:
    outcome = judge(ITEM, {})
    assert (outcome.verdict, outcome.score, outcome.hint) == ("unjudged", None, None)
    assert said(outcome)["item"].startswith("Nothing is sorted yet.")


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ({"nobody": "pity"}, "does not have"),
        ({"poor": "nowhere"}, "does not have"),
        ({"poor": "Pity"}, "does not have"),
        ({"pity": "poor"}, "does not have"),
        ({"poor": ["pity"]}, "could not be read"),
        ({"poor": None}, "could not be read"),
        ({1: "pity"}, "could not be read"),
        ([["poor", "pity"]], "could not be read"),
        ("poor", "could not be read"),
    ],
    ids=["utterance", "category", "capital", "reversed", "list", "null", "number", "pairs", "bare text"],
)
def test_a_malformed_response_is_unjudged_and_says_what_to_do(response: Any, words: str) -> None:
    outcome = judge(ITEM, response)
    assert (outcome.verdict, outcome.score) == ("unjudged", None)
    assert words in said(outcome)["item"]


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_unjudged(response: Any) -> None:
    assert judge(ITEM, response).verdict == "unjudged"
    assert match.marks(ITEM, response) == {}


def test_marks_are_for_sorted_utterances_only() -> None:
    assert match.marks(ITEM, {"walk": "advice", "poor": "empathy"}) == {"poor": "again", "walk": "kept"}


def test_words_pair_each_utterance_with_the_category_chosen() -> None:
    assert match.words(ITEM, {"poor": "empathy"}) == {"poor": "You poor thing. → Empathy"}


def test_the_public_part_shows_neither_key_nor_confusions() -> None:
    assert ITEM.public()["utterances"][0] == {"id": "poor", "text": "You poor thing."}
    assert ITEM.public()["categories"][0] == {"id": "empathy", "text": "Empathy"}
