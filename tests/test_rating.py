from typing import Any

import pytest

from exercises import rating
from exercises.review import judge
from tests import hostile
from tests.items import RATING, item, said

ITEM = item(RATING)


def test_a_rating_beside_the_author_s_is_near_and_never_right() -> None:
    outcome = judge(ITEM, {"hiding": 1, "fine": 3, "light": 3})
    assert (outcome.verdict, outcome.score, outcome.max_score, outcome.hint) == ("unjudged", None, None, None)
    assert said(outcome)["item"] == (
        "Near the comparison, within 1 point: 3 of 3. A rating is a view, so none is wrong."
    )
    assert said(outcome)["hiding"] == (
        "You: 1. The author: 1, one view and no panel. It names a secret that nobody told."
    )


def test_a_panel_s_ratings_are_shown_with_size_and_source_in_place_of_the_author_s() -> None:
    assert said(judge(ITEM, {"light": 3}))["light"] == (
        "You: 3. A panel of 5 ([@somebody2020]) chose 1: 0, 2: 1, 3: 3, 4: 1. It notices and leaves room."
    )


def test_a_panel_s_middle_decides_what_is_near() -> None:
    assert [part.compared for part in ITEM.utterances] == [1, 4, 3]
    assert said(judge(ITEM, {"light": 1}))["light"].endswith("It presses less than that.")
    assert "author" not in said(judge(ITEM, {"light": 1}))["light"]


@pytest.mark.parametrize(
    ("response", "part", "words"),
    [
        ({"hiding": 2}, "hiding", "It names a secret that nobody told."),
        ({"hiding": 3}, "hiding", "It pries more than that."),
        ({"fine": 2}, "fine", "It looks away more than that."),
        ({"fine": 4}, "fine", "It takes fine at its word."),
    ],
    ids=["within", "above", "below", "equal"],
)
def test_a_rating_beyond_the_tolerance_gets_the_words_for_its_side(
    response: dict[str, int], part: str, words: str
) -> None:
    assert said(judge(ITEM, response))[part].endswith(words)


def test_what_is_not_rated_yet_is_counted() -> None:
    assert said(judge(ITEM, {"hiding": 4}))["item"] == (
        "Near the comparison, within 1 point: 0 of 1. A rating is a view, so none is wrong. Not rated yet: 2."
    )


def test_words_are_the_points_with_their_anchors() -> None:
    assert rating.words(ITEM, {"hiding": 2}) == {"hiding": "What are you hiding? → 2, presses"}
    assert rating.marks(ITEM, {"hiding": 2}) == {}
    assert rating.misconceptions(ITEM, {"hiding": 2}) == []


def test_nothing_rated_is_not_a_response() -> None:
    outcome = judge(ITEM, {})
    assert said(outcome) == {
        "item": "Nothing is rated yet. Choose a point for each utterance and check again."
    }


@pytest.mark.parametrize("response", [{"hiding": 0}, {"hiding": 5}, {"zz": 1}], ids=str)
def test_unknown_points_and_utterances_are_sent_back(response: Any) -> None:
    assert said(judge(ITEM, response))["item"].endswith("does not have. Rate again.")


@pytest.mark.parametrize("response", [{"hiding": "1"}, {"hiding": True}, {"hiding": 1.0}, {1: 1}], ids=str)
def test_points_are_whole_numbers(response: Any) -> None:
    assert said(judge(ITEM, response))["item"].startswith("This response could not be read.")


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_sent_back(response: Any) -> None:
    assert len(judge(ITEM, response).feedback) == 1
