from typing import Any

import pytest

from exercises import choice
from exercises.review import judge
from tests import hostile
from tests.items import ONE, SEVERAL, item, said

ONE_KEY = item(ONE)
SEVERAL_KEYS = item(SEVERAL)


def test_the_key_is_correct_and_earns_its_own_words() -> None:
    outcome = judge(ONE_KEY, ["b"])
    assert (outcome.verdict, outcome.score, outcome.max_score) == ("correct", 1, 1)
    assert said(outcome) == {"b": "That says it back."}
    assert outcome.hint is None


@pytest.mark.parametrize(("option", "words"), [("a", "That asks."), ("c", "That advises.")])
def test_a_distractor_is_incorrect_with_its_own_words_and_the_first_hint(option: str, words: str) -> None:
    outcome = judge(ONE_KEY, [option])
    assert (outcome.verdict, outcome.score) == ("incorrect", 0)
    assert said(outcome) == {option: words}
    assert outcome.hint == "Read it once more."


@pytest.mark.parametrize(
    ("response", "verdict", "score", "summary"),
    [
        (["a", "b", "c"], "correct", 3, "You kept 3."),
        (["c", "a", "b"], "correct", 3, "You kept 3."),
        (["a", "b"], "partial", 2, "You kept 2. You missed 1."),
        (["a", "b", "c", "d"], "partial", 2, "You kept 3. You added 1."),
        (["a", "b", "d"], "partial", 1, "You kept 2. You missed 1. You added 1."),
        (["a", "d"], "incorrect", 0, "You kept 1. You missed 2. You added 1."),
        (["d", "e"], "incorrect", 0, "You kept 0. You missed 3. You added 2."),
        (["a", "b", "c", "d", "e"], "partial", 1, "You kept 3. You added 2."),
    ],
    ids=lambda value: "".join(value) if isinstance(value, list) else None,
)
def test_each_key_kept_adds_one_and_each_distractor_takes_one_away(
    response: list[str], verdict: str, score: int, summary: str
) -> None:
    outcome = judge(SEVERAL_KEYS, response)
    assert (outcome.verdict, outcome.score, outcome.max_score) == (verdict, score, 3)
    assert said(outcome)["item"] == summary


def test_several_choices_each_get_their_words_in_the_order_of_the_options() -> None:
    outcome = judge(SEVERAL_KEYS, ["d", "a"])
    assert [feedback.part for feedback in outcome.feedback] == ["item", "a", "d"]
    assert said(outcome)["d"] == "Advice closes the door."


@pytest.mark.parametrize("sample", [ONE_KEY, SEVERAL_KEYS], ids=["one key", "several keys"])
def test_an_empty_response_is_not_wrong(sample: choice.ChoiceItem) -> None:
    outcome = judge(sample, [])
    assert (outcome.verdict, outcome.score, outcome.hint) == ("unjudged", None, None)
    assert said(outcome) == {"item": "Nothing is chosen yet. Choose an option and check again."}


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (["a", "b"], "More than one option is chosen."),
        (["z"], "an option twice, or one that this exercise does not have"),
        (["b", "b"], "an option twice, or one that this exercise does not have"),
        (["B"], "an option twice, or one that this exercise does not have"),
        (["b "], "an option twice, or one that this exercise does not have"),
        ("b", "could not be read"),
        ({"b": True}, "could not be read"),
        ([b"b"], "could not be read"),
    ],
    ids=["two for one", "unknown", "twice", "capital", "space", "bare text", "table", "bytes"],
)
def test_a_malformed_response_is_unjudged_and_says_what_to_do(response: Any, words: str) -> None:
    outcome = judge(ONE_KEY, response)
    assert (outcome.verdict, outcome.score) == ("unjudged", None)
    assert words in said(outcome)["item"]


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_unjudged(response: Any) -> None:
    assert judge(ONE_KEY, response).verdict == "unjudged"
    assert judge(SEVERAL_KEYS, response).verdict == "unjudged"
    assert choice.marks(ONE_KEY, response) == {}


def test_marks_tell_keys_from_distractors() -> None:
    assert choice.marks(SEVERAL_KEYS, ["a", "d"]) == {"a": "kept", "d": "again"}
    assert choice.marks(SEVERAL_KEYS, []) == {}


def test_words_are_the_chosen_options() -> None:
    assert choice.words(SEVERAL_KEYS, ["d", "a"]) == {"a": "Nod.", "d": "Advise."}


def test_the_public_part_shows_options_only() -> None:
    options = [{"id": option.id, "text": option.text} for option in ONE_KEY.shown]
    assert ONE_KEY.public()["options"] == options
    assert sorted(option["id"] for option in options) == ["a", "b", "c"]
    assert ONE_KEY.public()["several"] is False
