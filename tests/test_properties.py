"""What holds for every response: 2,000 plausible ones a kind, and any value at all."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.dialogue.script import DialogueItem
from exercises.fields import Fields
from exercises.item import Item, Outcome
from exercises.kinds import KINDS
from exercises.knowledge import TestItem
from exercises.match import MatchItem
from exercises.order import Dependency, OrderItem, Step
from exercises.rating import RatingItem
from exercises.record import statement
from exercises.reply import ANSWERS, DISPUTABLE, ReplyItem
from exercises.reply_words import WORDS
from exercises.review import judge
from exercises.skills import HEARD
from exercises.tables import read_data
from tests.golden import FIXED
from tests.items import SAMPLES, item, parts, solution

ITEMS: dict[str, Any] = {name: item(text) for name, text in SAMPLES.items()}
FIELDS = ["item", "verdict", "score", "max_score", "feedback", "hint"]

every_item = pytest.mark.parametrize("name", ITEMS)
thorough = settings(max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
brisk = settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])

letters = st.text(st.characters(), max_size=20)
plain = st.none() | st.booleans() | st.integers() | st.floats() | letters
json_like = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(letters, inner, max_size=5)
)
odd = (
    st.binary(max_size=9)
    | st.complex_numbers()
    | st.dates()
    | st.frozensets(letters, max_size=4)
    | st.sets(letters, max_size=4)
    | st.sampled_from(
        [object, object(), len, ..., NotImplemented, range(3), Fields, iter([]), ValueError("a")]
    )
)
anything = (
    json_like
    | odd
    | st.lists(odd, max_size=3)
    | st.tuples(letters, odd)
    | st.dictionaries(plain, odd, max_size=3)
    | st.fixed_dictionaries({"text": odd | json_like})
)


def often(right: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Ids of the item, with now and then a strange one."""
    return st.integers(0, 19).flatmap(lambda dice: right if dice else letters)


def plausible(item: Item) -> st.SearchStrategy[Any]:
    """Responses that a learner, a broken form or an old export might send."""
    match item:
        case ChoiceItem():
            options = often(st.sampled_from([option.id for option in item.options]))
            return st.lists(options, max_size=6 if item.several else 2, unique=item.several)
        case MatchItem():
            utterances = often(st.sampled_from([utterance.id for utterance in item.utterances]))
            categories = often(st.sampled_from([category.id for category in item.categories]))
            return st.dictionaries(utterances, categories, max_size=5)
        case OrderItem():
            steps = [step.id for step in item.steps]
            return st.integers(0, 9).flatmap(
                lambda dice: (
                    st.permutations(steps) if dice else st.lists(often(st.sampled_from(steps)), max_size=6)
                )
            )
        case CuesItem():
            spans = often(st.sampled_from([span.id for span in item.spans]))
            labels = often(st.sampled_from([label.id for label in item.labels]))
            return st.dictionaries(spans, labels, max_size=5)
        case RatingItem():
            rated = often(st.sampled_from([part.id for part in item.utterances]))
            return st.dictionaries(rated, st.integers(0, len(item.anchors) + 1), max_size=4)
        case TestItem():
            questions = item.asked("a")
            given = {
                question.id: st.sampled_from([[option.id] for option in question.options] + [["unsure"]])
                for question in questions
            }
            whole = st.fixed_dictionaries(given)
            torn = st.dictionaries(
                often(st.sampled_from(list(given))), st.lists(letters, max_size=2), max_size=5
            )
            return st.fixed_dictionaries(
                {
                    "form": often(st.just("a")),
                    "answers": st.integers(0, 4).flatmap(lambda dice: whole if dice else torn),
                },
                optional={
                    "sure": st.dictionaries(st.sampled_from(list(given)), st.integers(0, 6), max_size=3)
                },
            )
        case ReplyItem():
            begun = st.sampled_from([model.text for model in item.models] + ["You should ", "I want to die "])
            return st.fixed_dictionaries(
                {"text": letters | st.tuples(begun, letters).map("".join)},
                optional={
                    "meant": st.lists(often(st.sampled_from(HEARD)), max_size=3),
                    "disputed": st.lists(often(st.sampled_from(sorted(DISPUTABLE))), max_size=3),
                    "rated": st.dictionaries(
                        often(st.sampled_from("123")), often(st.sampled_from(ANSWERS)), max_size=3
                    ),
                },
            )
        case DialogueItem():
            said = often(st.sampled_from([option.id for node in item.nodes for option in node.options]))
            return st.lists(said | st.fixed_dictionaries({"option": said, "typed": letters}), max_size=5)
    return st.fixed_dictionaries({"text": letters | st.text()})


def sentences(item: Item) -> set[str]:
    """What may be said where nothing is judged: the kind's own sentences, and a journal's closing."""
    source = Path(str(KINDS[item.kind].__file__)).read_text(encoding="utf-8")
    written = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    noted = set(read_data(WORDS)["note"].values()) if item.kind == "reply" else set()
    noted |= {f"{read_data(WORDS)['note']['summary']} {note}" for note in noted}
    endings = {f"{ending.text} {ending.learning}" for ending in getattr(item, "endings", ())}
    closing = {getattr(item, "closing", "")}
    return {text for text in written if isinstance(text, str)} | closing | endings | noted


SENTENCES = {name: sentences(item) for name, item in ITEMS.items()}


def assert_sound(name: str, outcome: Outcome) -> None:
    """Everything that holds for every outcome of this item."""
    item, wire = ITEMS[name], outcome.wire()
    assert list(wire) == FIELDS
    assert json.loads(json.dumps(wire)) == wire
    assert outcome.item == item.id
    assert outcome.feedback
    for feedback in wire["feedback"]:
        assert list(feedback) == ["part", "text"]
        assert feedback["part"] in parts(item)
        assert feedback["text"].strip()
    assert outcome.max_score == KINDS[item.kind].max_score(item)
    if outcome.verdict == "unjudged":
        assert outcome.score is None and outcome.hint is None
        whole, *turns = [feedback.part for feedback in outcome.feedback]
        assert whole == "item" or (item.kind, whole, turns) == ("reply", "help", [])
        assert item.kind in ("dialogue", "rating", "reply") or not turns
        if item.kind == "test" and outcome.feedback[0].text.startswith("Not answered yet: "):
            return
        assert (item.kind == "rating" and turns) or outcome.feedback[0].text in SENTENCES[name]
        return
    assert type(outcome.score) is int and type(outcome.max_score) is int
    assert 0 <= outcome.score <= outcome.max_score
    assert (outcome.verdict == "correct") == (outcome.score == outcome.max_score)
    assert (outcome.verdict == "incorrect") == (outcome.score == 0)
    assert (outcome.verdict == "partial") == (0 < outcome.score < outcome.max_score)
    hint = item.hints[0] if item.hints and outcome.verdict != "correct" else None
    assert outcome.hint == hint


@every_item
@thorough
@given(data=st.data())
def test_a_plausible_response_gets_a_sound_outcome(name: str, data: st.DataObject) -> None:
    response = data.draw(plausible(ITEMS[name]))
    outcome = judge(ITEMS[name], response)
    assert_sound(name, outcome)
    assert outcome == judge(ITEMS[name], response)


@brisk
@given(response=anything)
def test_any_value_gets_a_sound_outcome_and_marks_only_where_it_is_judged(response: Any) -> None:
    for name, asked in ITEMS.items():
        outcome = judge(asked, response)
        assert_sound(name, outcome)
        assert outcome == judge(asked, response)
        assert bool(KINDS[asked.kind].marks(asked, response)) == (outcome.score is not None)


@every_item
@brisk
@given(data=st.data())
def test_marks_agree_with_the_verdict(name: str, data: st.DataObject) -> None:
    item = ITEMS[name]
    response = data.draw(plausible(item))
    marks, verdict = KINDS[item.kind].marks(item, response), judge(item, response).verdict
    assert set(marks) <= parts(item) - {"item"}
    assert set(marks.values()) <= {"kept", "again"}
    if verdict == "correct":
        assert set(marks.values()) == {"kept"}
    if verdict == "incorrect":
        assert "again" in marks.values()


@every_item
@brisk
@given(data=st.data())
def test_the_statement_of_whatever_is_kept_is_plain_json(name: str, data: st.DataObject) -> None:
    item = ITEMS[name]
    response = data.draw(plausible(item))
    if KINDS[item.kind].missing(item, response) is None:
        written = statement(item, response, judge(item, response), FIXED)
        assert json.loads(json.dumps(written, allow_nan=False)) == written


@brisk
@given(data=st.data())
def test_choice_scores_the_keys_kept_less_the_distractors(data: st.DataObject) -> None:
    item = ITEMS["several"]
    chosen = data.draw(st.lists(st.sampled_from("abcde"), min_size=1, unique=True))
    expected = len(set(chosen) & set(item.key)) - len(set(chosen) - set(item.key))
    assert judge(item, chosen).score == max(0, expected)


@brisk
@given(data=st.data())
def test_match_scores_the_utterances_in_their_categories(data: st.DataObject) -> None:
    item = ITEMS["match"]
    pairs = st.dictionaries(
        st.sampled_from(["poor", "hard", "walk"]), st.sampled_from(["empathy", "pity", "advice"]), min_size=1
    )
    response = data.draw(pairs)
    assert judge(item, response).score == len(response.items() & solution(item).items())


@st.composite
def orderings(draw: st.DrawFn) -> tuple[OrderItem, list[str]]:
    """An order item with any dependencies that do not go round in a circle, and a response to it."""
    steps = draw(st.lists(st.sampled_from("abcdefgh"), min_size=3, unique=True))
    pair = st.tuples(st.integers(0, len(steps) - 1), st.integers(0, len(steps) - 1)).filter(
        lambda ends: ends[0] < ends[1]
    )
    pairs = draw(st.lists(pair, min_size=1, max_size=10, unique=True))
    made = OrderItem(
        id="made", ref="", kind="order", chapter="", objective="", source="", minutes=1, stem="", version="",
        hints=("A hint.",),
        feedback="It works.",
        steps=tuple(Step(step, step) for step in draw(st.permutations(steps))),
        dependencies=tuple(Dependency(steps[first], steps[then], "Because.") for first, then in pairs),
    )  # fmt: skip
    return made, draw(st.permutations(steps))


@thorough
@given(made=orderings())
def test_order_scores_the_dependencies_kept_whatever_they_are(made: tuple[OrderItem, list[str]]) -> None:
    item, response = made
    kept = [part for part in item.dependencies if response.index(part.first) < response.index(part.then)]
    outcome = judge(item, response)
    assert outcome.score == len(kept)
    assert len(outcome.feedback) == 1 + len(item.dependencies) - len(kept)
    assert judge(item, solution(item)).verdict == "correct"
    assert judge(item, solution(item)[::-1]).verdict == "incorrect"
