from typing import Any

import pytest

from exercises import journal
from exercises.review import judge
from tests import hostile
from tests.items import JOURNAL, item, said

ITEM = item(JOURNAL)


@pytest.mark.parametrize(
    "text",
    [
        "Warm.",
        " x ",
        "\U0001f642",
        "<b>bold</b>",
        "\u200f\u05e9\u05dc\u05d5\u05dd",
        "\ud83d",
        "a" * 1_000_000,
    ],
    ids=[
        "a word",
        "a letter",
        "an emoji",
        "markup",
        "right to left",
        "half a character",
        "a million letters",
    ],
)
def test_whatever_is_written_is_thanked_and_never_judged(text: str) -> None:
    outcome = judge(ITEM, {"text": text})
    assert (outcome.verdict, outcome.score, outcome.max_score, outcome.hint) == ("unjudged", None, None, None)
    assert said(outcome) == {"item": "Kept. Come back to it when you like."}


@pytest.mark.parametrize("text", ["", "  ", "\n\t\u00a0"], ids=["empty", "spaces", "white space"])
def test_an_empty_response_is_not_wrong(text: str) -> None:
    outcome = judge(ITEM, {"text": text})
    assert outcome.verdict == "unjudged"
    assert said(outcome)["item"].startswith("Nothing is written yet.")


@pytest.mark.parametrize(
    "response",
    ["Warm.", ["Warm."], {}, {"text": 1}, {"text": None}, {"text": "Warm.", "more": 1}, {"words": "Warm."}],
    ids=["bare text", "list", "no text", "number", "null", "more fields", "another field"],
)
def test_a_malformed_response_says_what_to_do(response: Any) -> None:
    assert "could not be read" in said(judge(ITEM, response))["item"]


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_not_kept(response: Any) -> None:
    assert journal.missing(ITEM, response) is not None
    assert judge(ITEM, response).verdict == "unjudged"


def test_a_journal_has_no_marks_and_its_words_are_the_text() -> None:
    assert journal.marks(ITEM, {"text": "Warm."}) == {}
    assert journal.words(ITEM, {"text": "Warm."}) == {"text": "Warm."}


def test_the_public_part_says_nothing_of_the_closing() -> None:
    assert "Come back" not in repr(ITEM.public())


def test_a_journal_needs_no_hints() -> None:
    assert item(JOURNAL.replace('hints = ["Read it once more.", "Who is it about?"]', "")).hints == ()
