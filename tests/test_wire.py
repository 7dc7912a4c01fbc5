"""The exercises from JSON to JSON, as the page in the browser calls them."""

import json
from typing import Any

import pytest

from exercises import load_all, wire
from exercises.record import attempt
from exercises.wire import answer, rehearse, warm
from tests.golden import FIXED
from tests.items import solution

BANK = load_all()
JOURNALS = [item.id for item in BANK.values() if item.kind == "journal"]


def answered(item_id: str, response: Any) -> Any:
    """The attempt as the browser gets it."""
    return json.loads(answer(json.dumps({"item": item_id, "response": response, "about": FIXED})))


@pytest.mark.parametrize("item_id", BANK)
def test_an_answer_is_the_attempt_as_json(item_id: str) -> None:
    response = solution(BANK[item_id])
    assert answered(item_id, response) == attempt(BANK[item_id], response, about=FIXED)


def test_an_unknown_item_is_named_back() -> None:
    assert answered("no-such-item", []) == {"unknown": "no-such-item"}


@pytest.mark.parametrize("item_id", JOURNALS)
@pytest.mark.parametrize("text", ["\ud800", "\U0001f642\udc00", "\u0000", "</script>"], ids=ascii)
def test_strange_letters_come_back_as_they_were_typed(item_id: str, text: str) -> None:
    assert answered(item_id, {"text": text})["statement"]["result"]["response"] == text


def test_warming_up_passes_over_items_that_are_not_there() -> None:
    warm(json.dumps(["no-such-item", *BANK]))


@pytest.mark.parametrize(
    ("item_ids", "words"),
    [
        (["no-such-item", "neighbours-reply"], []),
        (["neighbours-reply", "gym-01", "gym-02"], ["Mm."]),
        (["first-session"], ["Mm."]),
        (["the-scarf"], []),
    ],
)
def test_a_word_is_heard_before_the_first_reply_where_replies_are_typed(
    item_ids: list[str], words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(wire, "recognise", heard.append)
    rehearse(json.dumps(item_ids))
    assert heard == words
