"""A typed turn: what it stands for, where nothing is guessed, and that it leads where choosing leads."""

import json
import time
import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises import reply_words
from exercises.dialogue import check, typed, words
from exercises.dialogue.play import Moment, Step, begin, heard_at, options_at, steps_of, take
from exercises.dialogue.proof import explore
from exercises.dialogue.script import DialogueItem
from exercises.dialogue.typed import ASK, DANGER, NOTICES, SAFETY, hear
from exercises.dialogue.view import look, retrace
from exercises.load import load_all
from exercises.skill import skills
from exercises.skills import HEARD, Found, Passage, Recognition
from exercises.wire import hear as hear_by_wire
from tests.items import DIALOGUE, item

TALK: DialogueItem = item(DIALOGUE)
TYPED = Path(__file__).with_name("typed_lines.toml")
TABLE: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(TYPED.read_text(encoding="utf-8"))
BANK = {asked.id: asked for asked in load_all().values() if isinstance(asked, DialogueItem)}
GRAPHS = {name: explore(asked) for name, asked in BANK.items()}
NODES = [(name, node.id) for name, asked in BANK.items() for node in asked.nodes if node.typed]
WANTED = ("first-session", "im-fine", "leos-first-session")
AT_LEAST = 3
LINES = 6
HALF = 0.5
HASTE = 0.2  # seconds


def reached(name: str, node: str) -> list[str]:
    """A shortest path to a moment of a conversation."""
    graph = GRAPHS[name]
    ways: dict[Moment, list[str]] = {begin(graph.item): []}
    for moment in (waiting := list(ways)):
        if moment.place == node:
            return ways[moment]
        for step in graph.steps[moment]:
            if step.after not in ways:
                ways[step.after] = [*ways[moment], step.option.id]
                waiting.append(step.after)
    raise AssertionError(node)


def recognised(monkeypatch: pytest.MonkeyPatch, *passages: str, notice: str = "") -> None:
    """Let the recogniser find these skills, passage by passage; after a question mark is what it may be."""
    made = []
    for passage in passages:
        found, _, unsure = passage.partition("?")
        finds = tuple(Found(skill, 0.9, (0, 2), f"cue of {skill}") for skill in found.split())
        made.append(Passage((0, 2), finds, tuple(unsure.split())))
    recognition = Recognition(tuple(made), notice or None)
    monkeypatch.setattr(typed, "recognise", lambda _reply, _heard: recognition)


# What typed words stand for


@pytest.mark.parametrize(
    ("passages", "option"),
    [
        (["open_question"], "ask"),
        (["reassurance"], "calm"),
        (["reassurance closed_question"], "calm"),
        (["reassurance", "closed_question"], "calm"),
        (["stock_phrase", "open_question"], "ask"),
        (["parroting open_question"], "ask"),
        (["open_question", "open_question"], "ask"),
        (["open_question?advice"], "ask"),
    ],
    ids=str,
)
def test_one_skill_stands_for_the_reply_that_the_author_names(
    monkeypatch: pytest.MonkeyPatch, passages: list[str], option: str
) -> None:
    recognised(monkeypatch, *passages)
    told = hear(TALK, [], "…")
    assert told["option"] == option
    skill = "open_question" if option == "ask" else "reassurance"
    assert told == {"option": option, "heard": reply_words.names_of([skill]), "cue": f"cue of {skill}"}


@pytest.mark.parametrize(
    "passages",
    [
        [],
        ["?open_question"],
        ["advice"],
        ["stock_phrase"],
        ["closed_question"],
        ["reassurance", "open_question"],
        ["reassurance advice"],
        ["reassurance", "judgement"],
        ["reassurance?open_question"],
        ["open_question?reassurance"],
    ],
    ids=str,
)
def test_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch, passages: list[str]) -> None:
    recognised(monkeypatch, *passages)
    told = hear(TALK, [], "…")
    assert (told["option"], told["private"]) == (None, False)
    assert told["why"].endswith(ASK)


def test_a_question_does_not_yield_where_a_reply_asks_one_that_no_skill_alone_can_tell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At this moment two replies are open questions, so neither is named, and yet each is in question."""
    recognised(monkeypatch, "reflection", "open_question")
    assert hear(BANK["im-fine"], reached("im-fine", "boring"), "…")["option"] is None
    recognised(monkeypatch, "reflection", "closed_question")
    assert hear(BANK["im-fine"], reached("im-fine", "boring"), "…")["option"] == "yours"


def test_more_than_one_thing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    recognised(monkeypatch, "open_question", "advice")
    told = hear(TALK, [], "…")
    assert told["option"] is None
    assert told["why"].startswith("I hear more than one thing in it: an open question and advice.")


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_is_told_and_the_client_waits(monkeypatch: pytest.MonkeyPatch, notice: str) -> None:
    recognised(monkeypatch, "open_question", notice=notice)
    assert hear(TALK, [], "…") == {"option": None, "why": NOTICES[notice], "private": False}


@pytest.mark.parametrize(
    "risk",
    [
        "have you had thoughts of ending your life?",
        "Are you thinking about suicide",
        "do you ever hurt yourself?",
        "Are you feeling suicidal?",
        "do you sometimes not want to wake up",
        "Is it that you don\u2019t want to be here any more?",
        "Have you thought of killing yourself?",
        "did you self-harm",
        "Have you thought about taking your own life?",
        "do you think about dying?",
    ],
)
@pytest.mark.parametrize(("name", "node"), NODES)
def test_words_about_dying_or_harm_never_stand_for_a_reply(name: str, node: str, risk: str) -> None:
    told = hear(BANK[name], reached(name, node), risk)
    assert told["option"] is None
    assert told["why"] in (SAFETY, reply_words.note("distress"))


def test_a_learner_s_own_distress_is_answered_with_the_way_to_help(monkeypatch: pytest.MonkeyPatch) -> None:
    recognised(monkeypatch, "open_question", notice="distress")
    assert hear(TALK, [], "…") == {"option": None, "why": reply_words.note("distress"), "private": True}


@pytest.mark.parametrize("path", [["ask"], ["ask", "say-back"]], ids=["chosen only", "ended"])
def test_where_nothing_may_be_typed_it_says_so(path: list[str]) -> None:
    assert hear(TALK, path, "What is it?")["why"].startswith("At this moment the client waits")


@pytest.mark.parametrize("path", [None, "ask", [1], ["gone"]], ids=str)
def test_a_path_that_does_not_fit_is_heard_at_the_start_as_it_is_shown(path: Any) -> None:
    assert hear(TALK, path, "What brings you?")["option"] == "ask"


def test_the_page_hears_the_same_by_its_own_way() -> None:
    asked = {"item": "first-session", "response": [], "typed": "What brings you here?"}
    assert json.loads(hear_by_wire(json.dumps(asked))) == hear(BANK["first-session"], [], asked["typed"])
    assert json.loads(hear_by_wire(json.dumps(asked | {"item": "nowhere"}))) == {"unknown": "nowhere"}


def test_a_hundred_thousand_letters_are_read_at_once() -> None:
    hostile = ("don't want to " * 7_000)[:100_000]
    begun = time.process_time()
    assert DANGER.search(hostile) is None
    assert time.process_time() - begun < HASTE


# What is shown of a typed turn, and kept


def test_the_learner_s_own_words_are_shown_with_the_reply_that_they_stand_for() -> None:
    path = [{"option": "ask", "typed": "So, why now?"}, "say-back"]
    first, second = look(TALK, path, "")["said"]
    assert (first["learner"], first["stands_for"]) == ("So, why now?", "What brings you?")
    assert (second["learner"], second["stands_for"]) == ("Your heart frightens you.", "")
    assert words(TALK, path)["hello/ask"] == "So, why now?"
    beside = retrace(TALK, path, ["ask", "say-back"])["beside"]
    assert (beside[0]["now"], beside[0]["before"], beside[0]["same"]) == (
        "So, why now?",
        "What brings you?",
        False,
    )


def test_of_typed_words_it_is_never_said_that_they_are_simple_or_complex() -> None:
    chosen, by_hand = (
        retrace(TALK, ["ask", turn])
        for turn in ("say-back", {"option": "say-back", "typed": "Your heart scares you."})
    )
    assert chosen["turns"][1]["skill"] == "complex reflection"
    assert by_hand["turns"][1]["skill"] == "reflection"
    assert by_hand["reflections"] == chosen["reflections"] == 1
    assert "complex reflection" not in by_hand["skills"]


@pytest.mark.parametrize("blank", ["", " \n", "\t"], ids=repr)
def test_blank_words_are_no_words(blank: str) -> None:
    assert steps_of(TALK, [{"option": "ask", "typed": blank}]) == steps_of(TALK, ["ask"])


# Typing and choosing lead through the same graph


@pytest.mark.parametrize("name", BANK)
def test_at_every_moment_a_typed_turn_leads_where_the_chosen_one_does(name: str) -> None:
    asked = BANK[name]
    for moment, steps in GRAPHS[name].steps.items():
        by_id = {step.option.id: step for step in steps}
        options = heard_at(asked, moment)
        assert set(options.values()) <= set(by_id)
        for option in options.values():
            by_hand = take(asked, moment, by_id[option].option, "In my own words.")
            assert by_hand.typed and replace(by_hand, typed="") == by_id[option]


@pytest.mark.parametrize("name", BANK)
@settings(max_examples=60)
@given(data=st.data())
def test_whatever_is_heard_is_something_that_could_be_chosen(name: str, data: st.DataObject) -> None:
    """And whole conversations typed or chosen have the same steps, ending and feedback."""
    asked, path, kept = BANK[name], [], []
    moment = begin(asked)
    while options := options_at(asked, moment):
        finds = data.draw(st.lists(st.sampled_from(HEARD), max_size=2))
        with pytest.MonkeyPatch.context() as patch:
            recognised(patch, " ".join(finds))
            told = hear(asked, kept, "…")
        ids = [option.id for option in options]
        assert told["option"] is None or told["option"] in ids
        option = told["option"] or data.draw(st.sampled_from(ids))
        path.append(option)
        kept.append({"option": option, "typed": "…"} if told["option"] else option)
        steps: list[Step] = steps_of(asked, kept) or []
        assert [replace(step, typed="") for step in steps] == steps_of(asked, path)
        moment = steps[-1].after
    assert check(asked, kept) == check(asked, path)


@pytest.mark.parametrize("name", WANTED)
def test_two_turns_can_be_typed_on_every_way_through_and_three_where_none_stops_early(name: str) -> None:
    graph = GRAPHS[name]
    fewest: dict[Moment, int] = {}
    for moment in graph.ends_first():
        rest = min((fewest[step.after] for step in graph.steps[moment]), default=0)
        fewest[moment] = rest + bool(heard_at(graph.item, moment))
    early = {"leftout", "passed"} & set(graph.item.place_of)  # a part may be left out, and with it the end
    assert sum(bool(node.typed) for node in graph.item.nodes) >= AT_LEAST
    assert fewest[begin(graph.item)] >= (AT_LEAST - 1 if early else AT_LEAST)


# What learners might type


def test_every_moment_that_takes_typed_words_has_lines() -> None:
    assert [(name, node) for name, nodes in TABLE.items() for node in nodes] == NODES
    for name, node in NODES:
        lines = TABLE[name][node]
        assert set(lines) - {"ask"} == set(BANK[name].node[node].typed.values())
        assert sum(map(len, lines.values())) == LINES


def test_no_line_leads_elsewhere_and_at_least_half_lead_somewhere() -> None:
    counts: Counter[str] = Counter()
    astray, silent = [], []
    for name, node in NODES:
        path = reached(name, node)
        for option, lines in TABLE[name][node].items():
            for line in lines:
                told = hear(BANK[name], path, line)["option"] or "ask"
                if told not in (option, "ask"):
                    astray.append(f"{node}: “{line}” leads to {told}, not to {option}")
                counts["to lead somewhere"] += option != "ask"
                counts["led there"] += told == option != "ask"
                if told == "ask" != option:
                    silent.append(f"{node}/{option}: “{line}”")
    print(f"{counts['led there']} of {counts['to lead somewhere']} lines led somewhere; not told:")
    print("\n".join(silent))
    assert astray == []
    assert counts["led there"] >= HALF * counts["to lead somewhere"]


@pytest.mark.parametrize("name", BANK)
def test_the_words_of_a_written_reply_never_stand_for_another(name: str) -> None:
    asked = BANK[name]
    for node in asked.nodes:
        if node.typed:
            path = reached(name, node.id)
            for option in node.options:
                assert hear(asked, path, option.text)["option"] in (None, option.id), option.text


def test_a_heard_skill_sounds_like_itself() -> None:
    for skill in skills().values():
        assert not (skill.heard and skill.sounds_like)
        assert not skill.sounds_like or skills()[skill.sounds_like].heard
    assert {skill.id for skill in skills().values() if skill.heard} == set(HEARD)
