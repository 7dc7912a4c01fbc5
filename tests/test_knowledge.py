"""The tests of knowledge: two parallel forms, answered whole, told by objective at the end."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from exercises import MalformedItem, find
from exercises.knowledge import TestItem, marks, shown
from exercises.questions import QUESTIONS, all_questions
from exercises.review import judge
from tests import hostile
from tests.items import said, solution

TESTS: list[Any] = [find(name) for name in ("pre-test", "post-test", "delayed-test")]
PRE, POST, DELAYED = TESTS
BANK = all_questions()
FORM = {form: [question for question in BANK.questions if question.form == form] for form in ("a", "b")}
CHAPTERS = Path(__file__).parents[1] / "chapters"
SHORTEST, LONGEST = 25, 60

each_test = pytest.mark.parametrize("item", TESTS, ids=lambda item: item.id)


@each_test
def test_all_right_earns_all_and_says_so_by_objective(item: TestItem) -> None:
    outcome = judge(item, solution(item))
    total = len(item.asked("a"))
    assert (outcome.verdict, outcome.score, outcome.max_score, outcome.hint) == (
        "correct",
        total,
        total,
        None,
    )
    words = said(outcome)
    assert words["item"].startswith(f"You answered {total} of {total} as the authors do.")
    for objective in BANK.objectives:
        count = sum(question.objective == objective.id for question in item.asked("a"))
        assert words.get(objective.id) == (f"{count} of {count}" if count else None)


@each_test
def test_not_to_know_is_an_answer_and_earns_nothing(item: TestItem) -> None:
    answers = {question.id: ["unsure"] for question in item.asked("b")}
    outcome = judge(item, {"form": "b", "answers": answers})
    assert (outcome.verdict, outcome.score) == ("incorrect", 0)


def test_the_first_test_gives_nothing_of_its_questions_away() -> None:
    response = solution(PRE)
    assert marks(PRE, response) == {}
    told = " ".join(feedback.text for feedback in judge(PRE, response).feedback)
    assert not any(option.feedback in told for question in BANK.questions for option in question.options)


def test_the_later_tests_explain_every_question_and_name_the_key_where_another_was_chosen() -> None:
    answers = {question.id: ["unsure"] for question in POST.asked("b")}
    words = said(judge(POST, {"form": "b", "answers": answers}))
    for question in POST.asked("b"):
        for option in question.options:
            named = f"The authors' answer: {option.text} {option.feedback}"
            assert (named in words[question.id]) == (option.id in question.key)
    right = said(judge(POST, solution(POST)))
    assert not any("The authors' answer" in text for text in right.values())


def test_a_test_is_answered_whole() -> None:
    response = solution(PRE)
    del response["answers"]["a3"], response["answers"]["a7"]
    outcome = judge(PRE, response)
    assert outcome.verdict == "unjudged"
    assert said(outcome)["item"] == "Not answered yet: 3, 7. “I don't know” is an answer too."


@pytest.mark.parametrize(
    "change",
    [
        {"form": "c"},
        {"form": None},
        {"answers": []},
        {"sure": {"a1": 6}},
        {"sure": {"a1": True}},
        {"more": 1},
        {"answers": {"b1": ["a"]}},
        {"answers": {"a1": ["zz"]}},
        {"answers": {"a1": ["a", "unsure"]}},
        {"answers": {"a1": ["a", "b"]}},
        {"answers": {"a1": []}},
    ],
    ids=str,
)
def test_what_is_not_an_answer_is_sent_back(change: dict[str, Any]) -> None:
    outcome = judge(PRE, {**solution(PRE), **change})
    assert (outcome.verdict, len(outcome.feedback)) == ("unjudged", 1)


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_sent_back(response: Any) -> None:
    assert judge(PRE, response).verdict == "unjudged"


def test_the_second_test_has_the_other_form_and_the_third_the_first_one_and_four_new_cases() -> None:
    assert [item.draws for item in TESTS] == ["drawn", "other", "drawn"]
    assert [item.after for item in TESTS] == ["", "pre-test", "post-test"]
    assert [item.days for item in TESTS] == [0, 0, 28]
    assert [len(item.asked("a")) for item in TESTS] == [20, 20, 24]
    assert len({question.stem for question in DELAYED.asked("a")} - {q.stem for q in PRE.asked("a")}) == 4


# The two forms


def test_both_forms_ask_twenty_questions_for_the_same_objectives_in_the_same_order() -> None:
    assert [len(form) for form in FORM.values()] == [20, 20]
    assert [question.objective for question in FORM["a"]] == [question.objective for question in FORM["b"]]
    assert [len(question.options) for question in FORM["a"]] == [len(q.options) for q in FORM["b"]]


def test_no_question_stands_in_both_forms() -> None:
    stems = [(question.stem, tuple(turn.says for turn in question.turns)) for question in BANK.questions]
    assert len(set(stems)) == len(stems)


@pytest.mark.parametrize("form", FORM)
def test_keys_are_spread_over_places_and_lengths(form: str) -> None:
    single = [question for question in FORM[form] if not question.several]
    places = Counter([option.id for option in shown(question)].index(question.key[0]) for question in single)
    assert max(places.values()) <= len(single) / 2
    longest = sum(
        len(next(option.text for option in question.options if option.id == question.key[0]))
        == max(len(option.text) for option in question.options)
        for question in single
    )
    assert longest <= len(single) / 2


def test_feedback_keeps_to_its_length_and_none_is_shared() -> None:
    texts = [option.feedback for question in BANK.questions for option in question.options]
    assert [text for text in texts if not SHORTEST <= len(text.split()) <= LONGEST] == []
    assert len(set(texts)) == len(texts)


def test_every_objective_leads_to_chapters_that_are_there() -> None:
    for objective in BANK.objectives:
        assert objective.pages
        for page in objective.pages:
            assert (CHAPTERS / f"{page}.md").exists(), page


# An author's mistakes


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('key = ["', 'key = ["zz", "', "questions.toml: a1: key 'zz' is not one of its options"),
        ('form = "a"', 'form = "c"', "questions.toml: a1: form 'c' is not one of its forms; use one of a, b"),
        ('objective = "clo1"', 'objective = "clo99"', "a1: objective 'clo99' is not one of its objectives"),
        ('form = "a"', 'form = "a"\nseveral = true', "a1: 'key' and 'several' do not fit; name one key, or"),
        ('id = "a2"', 'id = "a1"', "two questions have the id 'a1'"),
    ],
    ids=["unknown key", "unknown form", "unknown objective", "one key of several", "id taken"],
)
def test_a_mistake_in_the_questions_is_one_sentence(old: str, new: str, words: str, tmp_path: Path) -> None:
    broken = tmp_path / "questions.toml"
    broken.write_text(QUESTIONS.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(MalformedItem, match=re.escape(words)):
        all_questions(broken)
