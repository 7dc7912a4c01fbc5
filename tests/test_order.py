import itertools
from typing import Any

import pytest

from exercises import order
from exercises.review import judge
from tests import hostile
from tests.items import ORDER, item, said

ITEM = item(ORDER)


ORDERS = list(itertools.permutations(("listen", "say", "check", "breathe")))


@pytest.mark.parametrize("response", ORDERS, ids="-".join)
def test_every_order_is_judged_by_the_dependencies_it_keeps(response: tuple[str, ...]) -> None:
    kept = [response.index("listen") < response.index("say"), response.index("say") < response.index("check")]
    outcome = judge(ITEM, list(response))
    assert (outcome.score, outcome.max_score) == (sum(kept), 2)
    assert outcome.verdict == ("incorrect", "partial", "correct")[sum(kept)]


def test_every_order_that_keeps_the_dependencies_gets_the_same_words() -> None:
    first, second = judge(ITEM, ["breathe", "listen", "say", "check"]), judge(ITEM, order.solution(ITEM))
    assert said(first) == said(second) == {"item": "Every step has what it needs."}
    assert first.hint is None


def test_a_broken_dependency_is_named_at_the_step_that_came_too_early() -> None:
    outcome = judge(ITEM, ["check", "listen", "say", "breathe"])
    assert said(outcome) == {
        "item": "Your order keeps 1 of the 2 things that must come before one another.",
        "check": "There is nothing to check before it is said.",
    }
    assert outcome.hint == "Read it once more."


def test_the_solution_is_an_order_that_works() -> None:
    assert judge(ITEM, order.solution(ITEM)).verdict == "correct"


def test_an_empty_response_is_not_wrong() -> None:
    outcome = judge(ITEM, [])
    assert (outcome.verdict, outcome.score, outcome.hint) == ("unjudged", None, None)
    assert said(outcome)["item"].startswith("Nothing is ordered yet.")


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (["listen", "say"], "every step once"),
        (["listen", "say", "check", "breathe", "breathe"], "every step once"),
        (["listen", "say", "check", "check"], "every step once"),
        (["listen", "say", "check", "sleep"], "every step once"),
        ({"1": "listen"}, "could not be read"),
        ("listen", "could not be read"),
        ([1, 2, 3, 4], "could not be read"),
    ],
    ids=["short", "long", "twice", "unknown", "table", "bare text", "places"],
)
def test_a_malformed_response_is_unjudged_and_says_what_to_do(response: Any, words: str) -> None:
    outcome = judge(ITEM, response)
    assert (outcome.verdict, outcome.score) == ("unjudged", None)
    assert words in said(outcome)["item"]


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_unjudged(response: Any) -> None:
    assert judge(ITEM, response).verdict == "unjudged"
    assert order.marks(ITEM, response) == {}


def test_marks_point_at_the_step_that_came_too_early() -> None:
    assert order.marks(ITEM, ["check", "listen", "say", "breathe"]) == {
        "check": "again",
        "listen": "kept",
        "say": "kept",
        "breathe": "kept",
    }


def test_words_stand_in_the_order_given() -> None:
    words = order.words(ITEM, ["say", "check", "listen", "breathe"])
    assert list(words.values()) == ["Say it back.", "Check it.", "Listen.", "Breathe."]


def test_the_public_part_shows_the_steps_as_the_author_shuffled_them() -> None:
    assert [step["id"] for step in ITEM.public()["steps"]] == ["check", "listen", "say", "breathe"]
    assert "dependencies" not in ITEM.public()
