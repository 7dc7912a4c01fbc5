"""A conversation: what follows from what is said, what is seen of it, the proofs over every state."""

import json
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.dialogue import check, missing, words
from exercises.dialogue.play import begin, ending_at, line_at, mood_at, node_at, options_at, steps_of, take
from exercises.dialogue.proof import best_options, explore, faults
from exercises.dialogue.script import DialogueItem
from exercises.dialogue.view import look, replay, retrace, view
from exercises.load import load_all
from exercises.skill import skills
from tests.items import DIALOGUE, item, path_to

TALK: DialogueItem = item(DIALOGUE)
WARY = 'skill = "open_question"\n    when = { trust = [3, 6] }'
TYPED = 'typed = { open_question = "ask", reassurance = "calm" }'
READ_ON = "Chapter 6, Questions, reflections and validation"
CHAPTERS = Path(__file__).parents[1] / "chapters"
NAMED = f"{TYPED}\n  chapter = '{READ_ON}'"
GREETING = TYPED + '\n    [[item.node.instead]]\n    when = { trust = [4, 6] }\n    says = "Hm."'
BANK = [asked for asked in load_all().values() if isinstance(asked, DialogueItem)]
GRAPHS = {asked.id: explore(asked) for asked in BANK}
every_conversation = pytest.mark.parametrize("asked", BANK, ids=lambda asked: asked.id)


def said(*path: str) -> Any:
    """The steps of a path through the small conversation."""
    steps = steps_of(TALK, list(path))
    assert steps is not None
    return steps


def variant(old: str, new: str) -> DialogueItem:
    """The small conversation with one thing written otherwise."""
    assert DIALOGUE.count(old) >= 1
    changed: DialogueItem = item(DIALOGUE.replace(old, new, 1))
    return changed


def brute_force(asked: DialogueItem) -> list[list[str]]:
    """Every path from the start to an ending, walked one by one."""
    whole, waiting = [], [(begin(asked), [])]
    while waiting:
        moment, path = waiting.pop()
        steps = [take(asked, moment, option) for option in options_at(asked, moment)]
        waiting += [(step.after, [*path, step.option.id]) for step in steps]
        if not steps:
            whole.append(path)
    return whole


# Playing


def test_the_client_reacts_and_the_state_moves() -> None:
    (step,) = said("ask")
    assert (step.reaction.says, step.after.place, step.after.state) == ("The bus.", "heart", (6, 1))


def test_a_state_stays_between_its_bounds() -> None:
    assert [step.after.state[0] for step in said("ask", "say-back")] == [6, 6]


def test_a_line_and_a_consequence_may_depend_on_the_state() -> None:
    (step,) = said("calm")
    assert (line_at(TALK, step.after).says, line_at(TALK, said("ask")[0].after).says) == (
        "Nothing.",
        "It's my heart.",
    )
    late = said("calm", "say-back")[-1]
    assert (late.reaction.says, late.after.place) == ("Maybe.", "late")


def test_an_option_may_be_guarded() -> None:
    assert steps_of(TALK, ["calm", "say-back", "ask-late"]) is not None
    asked = variant("start = 0", "start = 1")
    assert steps_of(asked, ["calm", "say-back", "ask-late"]) is None
    late = steps_of(asked, ["calm", "say-back"])
    assert late is not None and [option.id for option in options_at(asked, late[-1].after)] == ["wait"]
    assert [option.id for option in options_at(TALK, said("calm", "say-back")[-1].after)] == [
        "wait",
        "ask-late",
    ]


def test_the_first_ending_that_fits_is_reached() -> None:
    assert said("ask", "say-back")[-1].after.place == "full"
    assert said("calm", "advise")[-1].after.place == "low"
    assert said("ask", "advise")[-1].after.place == "middle"
    assert said("calm", "say-back", "wait")[-1].after.place == "middle"


@pytest.mark.parametrize("path", [["zz"], ["say-back"], ["ask", "say-back", "wait"]], ids=str)
def test_what_may_not_be_said_leads_nowhere(path: list[str]) -> None:
    assert steps_of(TALK, path) is None
    assert check(TALK, path).feedback[0].text.startswith("This response holds a turn")


def test_a_typed_turn_leads_where_the_chosen_one_does() -> None:
    typed = [{"option": "ask", "typed": " so what brings you here\n"}, "say-back"]
    steps = steps_of(TALK, typed)
    assert steps is not None
    assert [step.said for step in steps] == ["so what brings you here", "Your heart frightens you."]
    assert [replace(step, typed="") for step in steps] == said("ask", "say-back")
    assert missing(TALK, typed) is None


def test_an_unfinished_conversation_is_kept_and_not_judged() -> None:
    outcome = check(TALK, ["ask"])
    assert (outcome.verdict, outcome.score) == ("unjudged", None)
    assert outcome.feedback[0].text.startswith("The conversation has not ended yet")


def test_an_ending_is_told_with_what_each_turn_gave() -> None:
    parts = {feedback.part: feedback.text for feedback in check(TALK, ["ask", "say-back"]).feedback}
    assert parts == {
        "item": "Sam stays. Ask, then say back.",
        "hello/ask": "An open door.",
        "heart/say-back": "It names the fear.",
    }


@pytest.mark.parametrize(
    "response",
    [None, "ask", {"0": "ask"}, [1], [None], [["ask"]], [{"option": "ask"}], [{"option": 1, "typed": "a"}]],
    ids=str,
)
def test_what_is_no_list_of_turns_cannot_be_read(response: Any) -> None:
    assert steps_of(TALK, response) is None
    outcome = check(TALK, response)
    assert outcome.feedback[0].text == (missing(TALK, response) or "")
    assert outcome.feedback[0].text.startswith("This response could not be read")
    assert words(TALK, response) == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("start = 4", "start = 5"),
        ('text = "What brings you?"', 'text = "What is it?"'),
        ("effect = { trust = -3 }", "effect = { trust = -2 }"),
        ("when = { asked = [0, 0] }", "when = { asked = [0, 1] }"),
        ("when = { trust = [0, 3] }\n      effect", "when = { trust = [0, 2] }\n      effect"),
        ("when = { trust = [0, 2] }", "when = { trust = [0, 1] }"),
    ],
)
def test_the_version_changes_with_where_a_path_may_lead(old: str, new: str) -> None:
    assert variant(old, new).version != TALK.version


# What a learner sees


@pytest.mark.parametrize(
    "asked",
    [TALK, variant(TYPED, GREETING), variant('skill = "open_question"', WARY), *BANK],
    ids=["small", "greeted", "guarded", *(asked.id for asked in BANK)],
)
def test_the_page_opens_with_what_python_would_show(asked: DialogueItem) -> None:
    seen, now = asked.public(), look(asked, [], "")["now"]
    assert seen["opening"] == now["client"]
    assert sorted(option["id"] for option in seen["options"]) == sorted(
        option["id"] for option in now["options"]
    )


def test_skill_and_effect_stand_only_behind_what_happened() -> None:
    seen = view(TALK, said("ask"))
    (turn,) = seen["said"]
    assert turn["happened"] == {
        "skill": "open question",
        "code": "OQ",
        "feedback": "An open door.",
        "effect": {"trust": 2, "asked": 1},
    }
    assert "complex" not in json.dumps(seen["now"])
    assert seen["now"]["options"][0].keys() == {"id", "text"}
    assert "open_question" not in json.dumps(TALK.public()) and "effect" not in json.dumps(TALK.public())


def test_options_keep_their_order_within_an_attempt() -> None:
    orders = {
        tuple(option["id"] for option in look(TALK, [], str(seed))["now"]["options"]) for seed in range(20)
    }
    assert orders == {("calm", "ask"), ("ask", "calm")}
    assert look(TALK, [], "7") == look(TALK, [], "7")


def test_a_soft_word_tells_how_the_client_seems() -> None:
    assert (mood_at(TALK, begin(TALK)), mood_at(TALK, said("calm")[0].after)) == ("near", "distant")


def test_a_path_that_no_longer_fits_starts_again() -> None:
    assert look(TALK, ["gone"], "") == look(TALK, [], "") == look(TALK, "nonsense", "")


def test_a_replay_counts_what_was_said_and_how_the_state_moved() -> None:
    told = retrace(TALK, ["calm", "say-back", "ask-late"])
    assert told["skills"] == {"premature reassurance": 1, "complex reflection": 1, "closed question": 1}
    assert (told["reflections"], told["questions"]) == (1, 1)
    assert told["series"] == [{"name": "trust", "low": 0, "high": 6, "values": [4, 2, 3, 3]}]
    assert told["turning_points"] == [1, 2, 3]
    assert told["retry"] == ["Play it once without a question."]


def test_a_replay_names_the_endings_that_other_words_would_have_left_open() -> None:
    told = retrace(TALK, ["calm", "advise"])
    assert told["elsewhere"] == [{"turn": 1, "endings": ["Heard"]}, {"turn": 2, "endings": ["Perhaps"]}]
    assert retrace(TALK, ["gone"])["turns"] == []


def test_another_attempt_is_set_beside_this_one_turn_by_turn() -> None:
    beside = retrace(TALK, ["calm", "say-back", "ask-late"], ["ask", "say-back"])["beside"]
    assert [(row["turn"], row["same"]) for row in beside] == [(1, False), (2, True), (3, False)]
    assert beside[0]["now"] == "It will be fine, it always is in the end."
    assert (beside[0]["before"], beside[2]["before"]) == ("What brings you?", "")
    assert retrace(TALK, ["calm", "advise"])["beside"] == []
    assert retrace(TALK, ["calm", "advise"], ["gone"])["beside"] == []


def test_the_turns_that_moved_the_client_most_are_the_turning_points() -> None:
    """At most three, in the order of the conversation; a turn that moved nothing is none."""
    still = variant("effect = { trust = 2, asked = 1 }", "effect = { }")
    steps = steps_of(still, ["ask", "say-back"])
    assert steps is not None
    assert replay(still, steps)["turning_points"] == [2]
    for asked in BANK:
        taken = steps_of(asked, path_to(asked, asked.endings[-1].id)) or []
        moved = [
            sum(abs(a - b) for a, b in zip(step.before.state, step.after.state, strict=True))
            for step in taken
        ]
        points = replay(asked, taken)["turning_points"]
        assert points == sorted(points) and len(points) <= 3
        others = [by for turn, by in enumerate(moved, 1) if turn not in points]
        assert all(moved[turn - 1] >= max([*others, 1]) for turn in points)


def revisit(asked: DialogueItem, *path: str) -> Any:
    """What the replay of a path names to read again."""
    steps = steps_of(asked, list(path))
    assert steps is not None
    return replay(asked, steps)["revisit"]


def test_the_turns_that_cost_most_say_where_to_read_on() -> None:
    asked = variant('says = "It\'s my heart."', f"says = \"It's my heart.\"\n  chapter = '{READ_ON}'")
    assert revisit(asked, "calm", "advise") == [{"turn": 2, "chapter": READ_ON}]
    assert revisit(asked, "ask", "say-back") == []
    assert revisit(TALK, "calm", "advise") == []


def test_an_option_may_name_another_chapter_than_its_moment() -> None:
    asked = variant(TYPED, NAMED)
    assert revisit(asked, "calm", "advise") == [{"turn": 1, "chapter": READ_ON}]
    comfort = 'text = "It will be fine, it always is in the end."'
    other: DialogueItem = item(
        DIALOGUE.replace(TYPED, NAMED).replace(comfort, f"{comfort}\nchapter = 'Chapter 3'")
    )
    assert revisit(other, "calm", "advise") == [{"turn": 1, "chapter": "Chapter 3"}]


def test_where_less_is_wanted_a_rise_is_the_loss() -> None:
    asked: DialogueItem = item(
        DIALOGUE.replace("high = 6", 'high = 6\n  better = "low"').replace(TYPED, NAMED)
    )
    assert revisit(asked, "ask", "say-back") == [{"turn": 1, "chapter": READ_ON}]
    assert revisit(asked, "calm", "advise") == []


@every_conversation
def test_at_most_three_turns_are_named_in_order_and_each_of_them_cost_something(asked: DialogueItem) -> None:
    for ending in asked.endings:
        steps = steps_of(asked, path_to(asked, ending.id)) or []
        named = replay(asked, steps)["revisit"]
        turns = [row["turn"] for row in named]
        assert turns == sorted(set(turns)) and len(turns) <= 3
        low = [variable.better == "low" for variable in asked.state]
        for turn in turns:
            before, after = steps[turn - 1].before.state, steps[turn - 1].after.state
            assert any(b > a if less else a > b for less, a, b in zip(low, before, after, strict=True))


@every_conversation
def test_a_chapter_to_read_on_is_called_by_its_title(asked: DialogueItem) -> None:
    """Chapters that are still being written are left out."""
    named = {node.chapter for node in asked.nodes} | {
        option.chapter for node in asked.nodes for option in node.options
    }
    for reference in filter(None, named):
        title = reference.removesuffix(" (practice)")
        if number := re.match(r"Chapter (\d+), ", reference):
            pages = list(CHAPTERS.glob(f"*/{int(number[1]):02}_*.md"))
            title = reference.removeprefix(number[0])
        else:
            pages = list((CHAPTERS / "practice").glob("*.md"))
        titles = [re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE) for page in pages]
        assert not pages or title in [found[1] for found in titles if found], reference


# Proofs


def test_paths_are_counted_as_walking_them_would() -> None:
    graph = explore(TALK)
    walked = brute_force(TALK)
    assert graph.paths() == len(walked)
    assert graph.longest() == max(map(len, walked))
    chance = graph.chance("full")[begin(TALK)]
    assert chance == Fraction(1, 4)
    assert {moment.place for moment in graph.steps} == {"hello", "heart", "late", "full", "low", "middle"}
    assert best_options(graph)["hello"].id == "ask"


@every_conversation
def test_every_reachable_moment_is_visited_and_every_option_taken(asked: DialogueItem) -> None:
    graph = GRAPHS[asked.id]
    for moment, steps in graph.steps.items():
        assert [step.option for step in steps] == options_at(asked, moment)
        assert bool(steps) == bool(node_at(asked, moment)) != bool(ending_at(asked, moment))
        for step in steps:
            assert step.after in graph.steps
            assert all(
                v.low <= value <= v.high for v, value in zip(asked.state, step.after.state, strict=True)
            )
    assert {node.id for node in asked.nodes} <= {moment.place for moment in graph.steps}


@every_conversation
def test_no_fault_is_found(asked: DialogueItem) -> None:
    assert list(faults(asked)) == []


@every_conversation
def test_each_ending_is_reached_and_told(asked: DialogueItem) -> None:
    for ending in asked.endings:
        path = path_to(asked, ending.id)
        assert check(asked, path).feedback[0].text == f"{ending.text} {ending.learning}"
        told = replay(asked, steps_of(asked, path) or [])
        assert len(told["turns"]) == len(path) <= asked.longest
        assert sum(told["skills"].values()) == len(path)


@every_conversation
@settings(max_examples=60)
@given(data=st.data())
def test_any_choices_end_validly_and_can_be_undone_and_restored(
    asked: DialogueItem, data: st.DataObject
) -> None:
    path: list[str] = []
    moments = [begin(asked)]
    while options := options_at(asked, moments[-1]):
        path.append(data.draw(st.sampled_from([option.id for option in options])))
        steps = steps_of(asked, json.loads(json.dumps(path)))
        assert steps is not None
        moments.append(steps[-1].after)
    assert ending_at(asked, moments[-1])
    typed = data.draw(st.lists(st.booleans(), min_size=len(path), max_size=len(path)))
    kept = [
        {"option": option, "typed": "…"} if by_hand else option
        for option, by_hand in zip(path, typed, strict=True)
    ]
    for length in range(len(path) + 1):
        restored = steps_of(asked, json.loads(json.dumps(kept[:length])))
        assert restored is not None
        assert [begin(asked), *(step.after for step in restored)] == moments[: length + 1]
        one, other = look(asked, kept[:length], "7"), look(asked, path[:length], "7")
        assert [turn["reaction"] for turn in one.pop("said")] == [
            turn["reaction"] for turn in other.pop("said")
        ]
        assert one == other
        undone = look(asked, path[:length], "7")["now"]
        assert undone is None or sorted(option["id"] for option in undone["options"]) == sorted(
            option.id for option in options_at(asked, moments[length])
        )


def test_the_register_of_skills_is_sound() -> None:
    codes = [skill.code for skill in skills().values()]
    assert len(set(codes)) == len(codes)
    assert {skill.counts for skill in skills().values()} <= {"", "reflection", "question"}
    assert not skills()["complex_reflection"].heard and skills()["reflection"].heard
