from typing import Any

import pytest

from exercises import cues
from exercises.review import judge
from tests import hostile
from tests.items import CUES, item, said

ITEM = item(CUES)
RIGHT = {"laugh": "seen", "pain": "guessed"}


def test_every_cue_found_and_named_is_correct() -> None:
    outcome = judge(ITEM, RIGHT)
    assert (outcome.verdict, outcome.score, outcome.max_score, outcome.hint) == ("correct", 2, 2, None)
    assert said(outcome) == {
        "item": "You found 2.",
        "laugh": "“laughs”: A laugh, as it was.",
        "pain": "“hiding your pain”: Nobody saw pain.",
    }


@pytest.mark.parametrize(
    ("response", "verdict", "score", "summary"),
    [
        ({"laugh": "seen"}, "partial", 1, "You found 1. Passed over: 1."),
        ({**RIGHT, "laugh": "guessed"}, "partial", 1, "You found 1. Found, and named otherwise: 1."),
        ({**RIGHT, "job": "seen"}, "correct", 2, "You found 2. Marked too many: 1, which costs nothing."),
        ({**RIGHT, "job": "seen", "tom": "seen"}, "partial", 1, "You found 2. Marked too many: 2."),
        ({"job": "seen", "tom": "seen"}, "incorrect", 0, "You found 0. Passed over: 2. Marked too many: 2."),
        (
            {"laugh": "guessed", "pain": "seen"},
            "incorrect",
            0,
            "You found 0. Found, and named otherwise: 2.",
        ),
    ],
    ids=["one missed", "one misnamed", "one over", "two over", "only decoys", "all misnamed"],
)
def test_cues_add_and_marks_beyond_the_tolerance_take_away(
    response: dict[str, str], verdict: str, score: int, summary: str
) -> None:
    outcome = judge(ITEM, response)
    assert (outcome.verdict, outcome.score, said(outcome)["item"]) == (verdict, score, summary)


def test_a_cue_passed_over_is_named_with_its_words() -> None:
    assert said(judge(ITEM, {"laugh": "seen"}))["pain"] == "“hiding your pain”: The guess was passed over."


def test_a_wrong_name_gets_the_words_for_that_confusion_or_else_the_label_s() -> None:
    assert said(judge(ITEM, {"laugh": "guessed"}))["laugh"] == "“laughs”: A laugh can be heard."
    assert said(judge(ITEM, {"pain": "seen"}))["pain"] == "“hiding your pain”: This can't be seen."


def test_an_overread_word_gets_its_own_words_under_any_name() -> None:
    for label in ("seen", "guessed"):
        assert said(judge(ITEM, {"tom": label}))["tom"] == "“Tom”: Tom is only named."


def test_marks_tell_the_found_from_the_rest_and_leave_out_what_costs_nothing() -> None:
    one, two = {**RIGHT, "job": "seen"}, {**RIGHT, "job": "seen", "tom": "seen"}
    assert cues.marks(ITEM, one) == {"laugh": "kept", "pain": "kept"}
    assert cues.marks(ITEM, two) == {"laugh": "kept", "pain": "kept", "job": "again", "tom": "again"}
    assert cues.marks(ITEM, {"job": "seen"}) == {"laugh": "again", "pain": "again"}


def test_misconceptions_are_named_for_what_was_missed_misnamed_or_overread() -> None:
    assert cues.misconceptions(ITEM, RIGHT) == []
    assert cues.misconceptions(ITEM, {"pain": "guessed"}) == ["laugh-is-joy"]
    assert cues.misconceptions(ITEM, {"laugh": "guessed", "tom": "seen"}) == [
        "laugh-is-joy",
        "names-are-cues",
    ]


def test_the_public_transcript_is_cut_at_its_spans_and_reads_as_before() -> None:
    first = ITEM.public()["lines"][0]
    assert first["says"] == [
        {"text": "They gave "},
        {"text": "my job", "span": "job"},
        {"text": " to "},
        {"text": "Tom", "span": "tom"},
        {"text": ". It's fine."},
    ]
    assert first["cue"] == [{"text": "laughs", "span": "laugh"}, {"text": ", and looks away"}]


def test_nothing_marked_is_not_wrong() -> None:
    outcome = judge(ITEM, {})
    assert (outcome.verdict, outcome.score, outcome.max_score) == ("unjudged", None, 2)
    assert said(outcome) == {
        "item": "Nothing is marked yet. Mark the words that carry something and check again."
    }


@pytest.mark.parametrize("response", [{"laugh": "zz"}, {"zz": "seen"}], ids=str)
def test_unknown_words_and_names_are_sent_back(response: Any) -> None:
    outcome = judge(ITEM, response)
    assert outcome.verdict == "unjudged"
    assert said(outcome)["item"].endswith("that this exercise does not have. Mark again.")


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_sent_back(response: Any) -> None:
    assert judge(ITEM, response).verdict == "unjudged"
    assert cues.marks(ITEM, response) == {}
