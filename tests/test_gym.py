"""The Reflections gym: which statement comes next, and what is counted of what a learner confirmed."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.gym import ALWAYS_SHOWN, choose, confirmed, items, level_of, newest, standing, summarise, tell
from exercises.item import WHOLE
from exercises.reply import ANSWERS, OTHER
from exercises.skills import HEARD
from exercises.wire import train

FIRST = "gym-01"
BY_LEVEL = {level: [name for name, item in items().items() if item.level == level] for level in (1, 2, 3)}
YES, NOT_YET, PARTLY = "yes", "not yet", "partly"


def ratings(item: str, last: str) -> dict[str, str]:
    """Every criterion of a statement rated with yes, and the last one so."""
    count = len(items()[item].rubric)
    return {str(number): YES for number in range(1, count)} | {str(count): last}


def attempt(item: str, day: int = 1, heard: tuple[str, ...] = ("reflection",), **said: Any) -> dict[str, Any]:
    """An attempt as it is kept: what a program heard, and what its writer said (`rated`: all or last)."""
    if isinstance(said.get("rated"), str):
        said["rated"] = ratings(item, said["rated"])
    feedback = [{"part": WHOLE, "text": "…"}, *({"part": f"heard/{part}", "text": "…"} for part in heard)]
    return {
        "item": item,
        "when": f"2026-01-{day:02}T00:00:00.000Z",
        "response": {"text": "Quiet there.", **said},
        "outcome": {"item": item, "feedback": feedback},
    }


def run(*steps: tuple[str, str]) -> list[dict[str, Any]]:
    """Attempts on days in a row, each rated."""
    return [attempt(item, day, rated=rated) for day, (item, rated) in enumerate(steps, 1)]


# Which comes next


def test_there_are_forty_statements_the_easier_first() -> None:
    assert len(items()) == 40
    levels = [item.level for item in items().values()]
    assert levels == sorted(levels) and set(levels) == {1, 2, 3}


def test_it_begins_with_the_first_statement() -> None:
    assert choose([]) == FIRST
    assert level_of([]) == (1, "begin")


def test_two_in_a_row_that_did_what_was_asked_lead_one_level_up() -> None:
    one, two = BY_LEVEL[1][:2]
    assert choose(run((one, YES))) == two
    assert choose(run((one, YES), (two, YES))) == BY_LEVEL[2][0]
    assert choose(run((one, YES), (two, PARTLY))) == BY_LEVEL[1][2]


def test_after_a_step_up_two_more_are_needed_for_the_next() -> None:
    one, two = BY_LEVEL[1][:2]
    three, four = BY_LEVEL[2][:2]
    assert choose(run((one, YES), (two, YES), (three, YES))) == four
    assert choose(run((one, YES), (two, YES), (three, YES), (four, YES))) == BY_LEVEL[3][0]


def test_not_yet_twice_leads_one_level_down() -> None:
    three, four = BY_LEVEL[2][:2]
    assert choose(run((three, NOT_YET))) == four
    assert choose(run((three, NOT_YET), (four, NOT_YET))) == FIRST


@pytest.mark.parametrize(("level", "rated", "why"), [(3, YES, "highest"), (1, NOT_YET, "lowest")])
def test_there_is_no_level_beyond_the_last_or_below_the_first(level: int, rated: str, why: str) -> None:
    one, two = BY_LEVEL[level][:2]
    assert level_of(run((one, rated), (two, rated))) == (level, why)


def test_what_a_program_heard_moves_nothing_until_it_is_confirmed() -> None:
    one, two = BY_LEVEL[1][:2]
    heard = [attempt(one, 1), attempt(two, 2)]
    assert level_of(heard) == (1, "same")
    meant = [attempt(one, 1, meant=["reflection"]), attempt("gym-04", 2, meant=["reflection"])]
    assert level_of(meant) == (2, "higher")


def test_of_statements_that_were_all_seen_the_one_seen_longest_ago_comes() -> None:
    order = BY_LEVEL[1][::-1]
    done = [attempt(item, day) for day, item in enumerate(order, 1)]
    assert choose(done) == order[0]
    assert choose([*done, attempt(order[0], 28)]) == order[1]


def test_a_statement_can_be_passed_over() -> None:
    assert choose([], [FIRST]) == BY_LEVEL[1][1]
    assert choose([], BY_LEVEL[1]) == FIRST
    assert choose([attempt(FIRST)], [BY_LEVEL[1][1], "unheard-of"]) == BY_LEVEL[1][2]


def test_yes_to_some_criteria_is_not_yes_to_all() -> None:
    some = {name: answer for name, answer in ratings(FIRST, YES).items() if name != "1"}
    assert standing(attempt(FIRST, rated=some)) == "open"
    assert standing(attempt(FIRST, rated=YES)) == "met"
    assert standing(attempt(FIRST, rated={"1": NOT_YET})) == "not yet"


def test_the_newest_attempt_at_a_statement_counts() -> None:
    rewritten = [attempt(FIRST, 2, rated=YES), attempt(FIRST, 1, rated=NOT_YET)]
    assert [standing(reply) for reply in newest(rewritten)] == ["met"]


def test_what_is_no_attempt_at_a_statement_is_passed_over() -> None:
    strangers = [
        attempt("boiler-cues"),
        attempt(FIRST, meant="reflection"),
        attempt(FIRST, rated={"9": "yes"}),
    ]
    assert newest(strangers) == []


# What was confirmed


@pytest.mark.parametrize(
    ("heard", "said", "skills"),
    [
        (("reflection",), {}, None),
        (("reflection",), {"rated": YES}, ["reflection"]),
        (("reflection", "advice"), {"disputed": ["heard/advice"]}, ["reflection"]),
        (("reflection",), {"disputed": ["heard/reflection"]}, None),
        (("reflection",), {"disputed": ["heard/reflection"], "meant": ["open_question"]}, ["open_question"]),
        (("reflection", "advice"), {"disputed": [WHOLE], "meant": [OTHER]}, []),
        (("unsure",), {"rated": YES}, None),
        (("advice", "unsure"), {"rated": YES}, None),
        (("advice", "unsure"), {"meant": ["reflection"]}, ["reflection", "advice"]),
        (("none",), {"rated": YES}, None),
        (("none",), {"meant": [OTHER]}, []),
        ((), {"meant": ["reflection"]}, ["reflection"]),
    ],
)
def test_a_reply_holds_what_its_writer_confirms(
    heard: tuple[str, ...], said: dict[str, Any], skills: list[str] | None
) -> None:
    assert confirmed(attempt(FIRST, heard=heard, **said)) == skills


def test_the_summary_is_withheld_while_more_than_one_reply_in_five_is_unknown() -> None:
    known = [attempt(item, day, rated=YES) for day, item in enumerate(BY_LEVEL[1][:4], 1)]
    fifth, sixth = (attempt(item, 9) for item in BY_LEVEL[1][4:6])
    assert summarise([]) | {"withheld": True, "replies": 0} == summarise([])
    assert not summarise([*known, fifth])["withheld"]
    withheld = summarise([*known, fifth, sixth])
    assert withheld["withheld"] and withheld["counts"] == {} and withheld["ratio"] is None
    assert withheld["unknown"] == BY_LEVEL[1][4:6]
    said = tell([*known, fifth, sixth])
    assert said["rows"] == [] and said["says"][0].startswith("Too many replies are still unknown: 2 of 6.")
    assert said["ask"][0] == [BY_LEVEL[1][4], "Mr Adeyemi", "A program heard a reflection. Is that so?"]


def test_the_summary_counts_replies_and_gives_the_ratio_with_its_background() -> None:
    heard = (("reflection",), ("reflection", "open_question"), ("reflection", "closed_question"), ("advice",))
    done = [attempt(f"gym-0{n}", n, heard=parts, rated=YES) for n, parts in enumerate(heard, 1)]
    summary = summarise(done)
    assert {skill: count for skill, count in summary["counts"].items() if count} == {
        "open_question": 1,
        "closed_question": 1,
        "reflection": 3,
        "advice": 1,
    }
    assert summary["ratio"] == 1.5
    said = tell(done)
    assert [row[0] for row in said["rows"]] == list(ALWAYS_SHOWN)
    assert "Reflections to questions: 3 to 2, which is 1.5 to 1." in said["says"]
    assert "no mark here" in said["says"][-1]
    assert "Reflections: 3; Open questions: 1" in said["picture"]


def test_without_a_question_there_is_no_ratio() -> None:
    said = tell([attempt(FIRST, rated=YES)])
    assert summarise([attempt(FIRST, rated=YES)])["ratio"] is None
    assert "no ratio" in said["says"][1]


def test_the_page_asks_in_json() -> None:
    done = [attempt(FIRST, rated=YES)]
    assert json.loads(train(json.dumps({"attempts": done, "shown": [FIRST]}))) == tell(done, [FIRST])


# What holds for every list of attempts

skills = st.lists(st.sampled_from(HEARD), unique=True, max_size=4)
said = st.fixed_dictionaries(
    {},
    optional={
        "meant": st.lists(st.sampled_from([*HEARD, OTHER]), unique=True, max_size=3),
        "disputed": st.lists(st.sampled_from([WHOLE, "heard/reflection"]), unique=True),
        "rated": st.dictionaries(st.sampled_from("123"), st.sampled_from(ANSWERS)),
    },
)
made = st.builds(
    lambda item, day, heard, said: attempt(item, day, tuple(heard), **said),
    st.sampled_from(list(items())),
    st.integers(1, 28),
    st.lists(st.sampled_from([*HEARD, "unsure", "none"]), unique=True, max_size=4),
    said,
)
lists = st.lists(made, max_size=60)
brisk = settings(max_examples=300)


@brisk
@given(lists, st.lists(st.sampled_from([*items(), "elsewhere"]), max_size=30))
def test_the_next_is_another_statement_of_a_level_beside_the_last(
    done: list[dict[str, Any]], shown: list[str]
) -> None:
    chosen = items()[choose(done, shown)]
    replies = newest(done)
    assert choose(done, shown) == chosen.id
    if replies:
        assert chosen.id != replies[-1]["item"]
        assert abs(chosen.level - items()[replies[-1]["item"]].level) <= 1
    else:
        assert chosen.level == 1


@brisk
@given(lists)
def test_a_summary_counts_no_more_than_there_is_and_nothing_while_withheld(
    done: list[dict[str, Any]],
) -> None:
    summary = summarise(done)
    assert summary["replies"] == len({made["item"] for made in done})
    known = summary["replies"] - len(summary["unknown"])
    assert summary["withheld"] == (not done or known * 5 < summary["replies"] * 4)
    assert all(0 <= count <= known for count in summary["counts"].values())
    assert bool(summary["counts"]) != summary["withheld"]
    json.dumps(tell(done), allow_nan=False)


@brisk
@given(lists, st.randoms())
def test_the_order_in_which_attempts_are_read_changes_nothing(
    done: list[dict[str, Any]], random: Any
) -> None:
    one_a_moment = list({made["when"] + made["item"]: made for made in done}.values())
    mixed = sorted(one_a_moment, key=lambda made: (made["when"], made["item"]))
    for number, made_then in enumerate(mixed):
        made_then["when"] += f"{number:03}"
    other = mixed[:]
    random.shuffle(other)
    assert tell(mixed) == tell(other)


def test_a_learner_who_says_yes_meets_every_level() -> None:
    done: list[dict[str, Any]] = []
    for number in range(60):
        made_now = attempt(choose(done), 1, rated=YES)
        made_now["when"] = f"2026-02-01T00:00:{number:02}.000Z"
        done.append(made_now)
    levels = [items()[made_now["item"]].level for made_now in done]
    assert levels[:6] == [1, 1, 2, 2, 3, 3] and set(levels[4:]) == {3}
