"""The distress notice: its signs with their examples, its clues, its weights, and text that is hostile."""

import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises.skills.distress import (
    WEIGHTS,
    compiled,
    is_distress,
    parts_of,
    says_only,
    scorecard,
)
from exercises.skills.distress_clues import Part, about, clauses_of
from exercises.skills.distress_words import Sentence, without_quotes
from tools.model import corpus
from tools.model import distress as model

ROOT = Path(__file__).parents[1]
SKILLS = ROOT / "exercises/skills"
TABLE = tomllib.loads((SKILLS / "distress.toml").read_text(encoding="utf-8"))
EXAMPLES: dict[str, dict[str, list[str]]] = tomllib.loads(
    (SKILLS / "distress.examples.toml").read_text(encoding="utf-8")
)
ELSE = "no sign at all"
SLIPS = 0.05  # the examples are among the replies that the scorecard was fitted on; it adds up, so some slip
SIGNS = {sign["name"]: compiled(sign["found"], TABLE["words"]) for sign in TABLE["sign"]}
WORDINGS = [(sign["name"], wording) for sign in TABLE["sign"] for wording in sign["found"]]
EXPRESSIONS = [
    wording
    for found in [
        *TABLE["marks"].values(),
        *TABLE["told"].values(),
        TABLE["alone"]["says"],
        TABLE["too"]["says"],
        *(sign["found"] for sign in TABLE["sign"]),
    ]
    for wording in found
] + list(TABLE["words"].values())
DISTRESS = [reply for examples in EXAMPLES.values() for reply in examples["distress"]]
NEAR_MISSES = [reply for examples in EXAMPLES.values() for reply in examples["near_misses"]]

HOSTILE = {
    "the writer again and again": "i " * 50_000,
    "one long word": "a" * 100_000,
    "padding": "i am so really just like " * 4_000,
    "open quotes": '"' * 100_000,
    "single quotes": "'a " * 33_000,
    "a lone quote": '"' + "a " * 50_000,
    "quotes of a letter": '"a' * 50_000,
    "short forms": "'cause " * 14_000,
    "labels": "me: " * 25_000,
    "marks": "?.!" * 33_000,
    "lines": "\n" * 100_000,
    "wishes without an end": "i want to to to of about " * 4_000,
    "half a report": "he says he a a a a a say " * 4_000,
    "openings": "i think i think i " * 5_500,
    "laughter": "\U0001f602" * 100_000,
    "bodies": "cut my a b c d my " * 5_500,
    "marks on": "marks a b c d " * 7_000,
    "commas": ", " * 50_000,
    "refusals": "i do not just so " * 6_000,
    "blanks": " " * 100_000,
}


def signs_in(part: Part) -> list[str]:
    return [name for name in SIGNS if f"sign {name}" in part.clues]


def test_replies_about_the_writers_own_distress_are_seen() -> None:
    missed = [reply for reply in DISTRESS if not is_distress(reply)]
    assert len(missed) <= SLIPS * len(DISTRESS), missed


def test_near_misses_are_no_distress() -> None:
    alarms = [reply for reply in NEAR_MISSES if is_distress(reply)]
    assert len(alarms) <= SLIPS * len(NEAR_MISSES), alarms


def test_each_sign_has_examples_of_both_sorts() -> None:
    assert list(EXAMPLES) == [*SIGNS, ELSE]
    assert [name for name in SIGNS if not all(EXAMPLES[name].values())] == []


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_stands_in_its_examples(name: str) -> None:
    for reply in EXAMPLES[name]["distress"]:
        assert name in [sign for part in parts_of(reply) for sign in signs_in(part)], reply


@pytest.mark.parametrize("name", SIGNS)
def test_a_near_miss_holds_the_words_of_its_sign(name: str) -> None:
    for reply in EXAMPLES[name]["near_misses"]:
        assert any(SIGNS[name].search(part.words) for part in parts_of(reply)), reply


def test_so_do_i_takes_on_what_was_said_of_you() -> None:
    taken_on = parts_of("You think of death. So do I.")[1].clues
    assert "too die" in taken_on
    for reply in ("So do I.", "Me too", "me too, my dad did that as well"):
        assert not any(clue.startswith("too ") for part in parts_of(reply) for clue in part.clues)
        assert not is_distress(reply)


@pytest.mark.parametrize(
    ("reply", "alone"),
    [
        ("wanna die", True),
        ("i just want to die", True),
        ("dont want to be here anymore", True),
        ("I can't go on", True),
        ("scared to go home tonight", True),
        ("cut too deep this time", True),
        ("i feel like ending it all too", True),
        ("I was raped", True),
        ("you were raped", False),
        ("You feel like ending it all", False),
        ("wanna die? is that what you mean", False),
        ("Can't go on. Without biscuits, that is.", False),
        ("You can't go on", False),
        ("cut to the chase", False),
    ],
)
def test_a_saying_is_enough_where_it_is_all_that_a_reply_says(reply: str, alone: bool) -> None:
    assert says_only(parts_of(reply)) is alone


@pytest.mark.parametrize(("name", "wording"), WORDINGS)
def test_each_wording_is_met_by_an_example(name: str, wording: str) -> None:
    alone = compiled([wording], TABLE["words"])
    assert any(alone.search(part.words) for reply in EXAMPLES[name]["distress"] for part in parts_of(reply))


def test_clues_alone_decide_where_no_sign_stands() -> None:
    for reply in EXAMPLES[ELSE]["distress"]:
        assert not any(signs_in(part) for part in parts_of(reply)), reply


def test_a_sign_counts_where_nobody_is_addressed() -> None:
    assert [signs_in(part) for part in parts_of("Do you want to die?")] == [[]]
    assert [signs_in(part) for part in parts_of("I want to die.")] == [["wants to die"]]


def test_no_name_no_wording_and_no_word_of_a_kind_stands_twice() -> None:
    names = [sign["name"] for sign in TABLE["sign"]]
    assert len(names) == len(set(names))
    assert len(EXPRESSIONS) == len(set(EXPRESSIONS))
    for kind, words in TABLE["kinds"].items():
        assert len(words.split()) == len(set(words.split())), kind


def test_each_clue_is_weighed_once_by_a_whole_number_other_than_nothing() -> None:
    lines = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    clues = [clue for listed in lines.values() for clue in listed.split(", ")]
    assert len(clues) == len(set(clues)) == len(scorecard().weights)
    assert "0" not in lines


def test_the_weights_are_those_the_corpus_gives() -> None:
    """Another processor may add in another order: so a few weights may differ by a step."""
    fitted = tomllib.loads(model.scorecard_of(corpus.CORPUS))
    committed = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    weights, others = weight_of(fitted), weight_of(committed)
    assert sum(weights.get(clue) != weight for clue, weight in others.items()) <= len(others) / 50
    assert abs(fitted["start"] - committed["start"]) <= 2
    assert abs(fitted["enough"] - committed["enough"]) <= 2


def weight_of(table: dict[str, Any]) -> dict[str, int]:
    return {clue: int(weight) for weight, clues in table["weights"].items() for clue in clues.split(", ")}


def test_no_group_repeats_without_an_end() -> None:
    assert [wording for wording in EXPRESSIONS if re.search(r"\)[*+]", wording)] == []


def test_padding_is_never_looked_for() -> None:
    padding = set(TABLE["padding"])
    looked_for = [*(wording for _, wording in WORDINGS), *TABLE["kinds"].values()]
    assert [words for words in looked_for if padding & set(re.findall(r"[a-z]+", words))] == []


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("honestly i can not cope", "I"),
        ("so you can not cope", "Y"),
        ("he hits me", "H"),
        ("it is too much", "T"),
        ("going to bed and waking up with me", "i"),
        ("can not cope", "n"),
    ],
)
def test_a_clause_is_about_the_first_it_names(words: str, whom: str) -> None:
    assert about(words.split()) == whom


def test_where_the_first_clause_asks_all_do() -> None:
    asked = clauses_of(Sentence("is it more like i want to die , or like i want to sleep", asks=False))
    assert len(asked) > 1
    assert all(clause.asks for clause in asked)


def test_a_part_is_told_by_one_side() -> None:
    parts = parts_of("You feel empty and I feel the same, I can not go on.")
    assert [part.to_you for part in parts] == [True, False]
    assert "i:can_not" in parts[1].clues


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_time(name: str) -> None:
    is_distress("")
    start = time.process_time()
    is_distress(HOSTILE[name])
    assert time.process_time() - start < 0.2


def test_a_reply_takes_two_milliseconds_at_most() -> None:
    replies = DISTRESS + NEAR_MISSES
    start = time.process_time()
    for reply in replies:
        is_distress(reply)
    assert (time.process_time() - start) / len(replies) < 0.002


@given(st.text())
def test_any_text_gets_an_answer_and_the_same_again(text: str) -> None:
    assert is_distress(text) is is_distress(text)


@pytest.mark.parametrize("reply", ["", " ", "\n", "?", "\u0130", "\U0001f642", "Ich m\u00f6chte nicht mehr."])
def test_a_text_without_english_words_is_no_distress(reply: str) -> None:
    assert not is_distress(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "I don\u2019t want to be here anymore",
        "I DON'T WANT TO BE HERE ANYMORE",
        "i dont want to be here any more",
        "I do n't wnat to die, I do, I wnat to die",
        "i am sucidal",
        "i am suicdal again",
    ],
)
def test_marks_capitals_and_slips_of_the_keys_do_not_hide_it(reply: str) -> None:
    assert is_distress(reply)


def test_the_end_of_a_very_long_reply_is_read_too() -> None:
    assert is_distress("You were tired. " * 1_000 + "I want to die.")


def test_quoted_words_are_left_out_unless_they_are_the_writers_own_thought() -> None:
    assert without_quotes('she said "i want to die" and left') == "she said  quoted  and left"
    assert "i want to die" in without_quotes('i keep thinking "i want to die"')


@pytest.mark.parametrize(
    ("reply", "own"),
    [
        ("I'm 5'6\" and I want to die.", True),
        ("He said \u201cfine. I want to die.", True),
        (f"You wrote \u201c{'and it went on ' * 50}\u201d. I want to die myself.", True),
        (f"You wrote \u201cI want to die {'and it went on ' * 50}\u201d.", False),
        ("'cause I want to die an' nobody cares", True),
        ("'I want to die' is what she wrote", False),
    ],
)
def test_a_lone_mark_hides_nothing_and_a_quotation_of_any_length_is_one(reply: str, *, own: bool) -> None:
    assert is_distress(reply) is own


def test_the_same_words_count_by_who_says_them() -> None:
    said: dict[str, Any] = {
        "I want to die.": True,
        "You want to die.": False,
        "Do you want to die?": False,
        '"I want to die," she says.': False,
        "Client: I want to die.": False,
        "You think, I want to die.": False,
        "You want to die. So do I.": True,
        "When I was a student I wanted to die.": False,
        "i feel like ending it all too": True,
        "You feel like ending it all.": False,
        "there's no reason for me to live": True,
        "She says there's no reason to live.": False,
        "I tried to kill myself when I was 17 and it never left me": True,
        "You tried to kill yourself when you were 17 and it never left you.": False,
        "i self harm too": True,
        "You self-harm. I self harm too.": True,
        "Do you self-harm?": False,
        "You self-harm too.": False,
        "I was raped": True,
        "She was raped.": False,
        "She says she'd be better off dead.": False,
    }
    assert {reply: is_distress(reply) for reply in said} == said
