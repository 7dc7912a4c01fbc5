"""The skills recogniser: its cues with their examples, what learners type, spans, hostile text."""

import importlib
import json
import re
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercises import skills
from exercises.skill import skills as named_skills
from exercises.skills import HEARD, recognise
from exercises.skills.features import CUES, features
from exercises.skills.parroting import copies, sentences_of
from exercises.skills.recognition import NOTICES
from exercises.skills.scorecard import SCORED, cards, probabilities
from exercises.skills.text import LONGEST, clauses, is_english, plain, words
from tools.model.corpus import PLAIN, read_part, read_sentences
from tools.model.shorthand import shorthand
from tools.pack import files_under

FOLDER = Path(skills.__file__).parent
ENDLESS_GROUP = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)[*+]")
GOLDEN = Path(__file__).parent / "recognised.json"
PLAIN_REPLIES = Path(__file__).with_name("plain_replies.toml")
ALL_CUES = [(skill, cue) for skill, cues in CUES.items() for cue in cues]
EXAMPLES = {
    skill: tomllib.loads((FOLDER / f"{skill}.examples.toml").read_text(encoding="utf-8")) for skill in CUES
}


def heard(reply: str, client: str = "") -> list[str]:
    """The skills found in a reply, in the order of their places."""
    return [find.skill for find in recognise(reply, client).found]


def named(pair: tuple) -> str:
    return f"{pair[0]}.{pair[1].name}"


@pytest.mark.parametrize("pair", ALL_CUES, ids=named)
def test_a_cue_finds_its_examples_and_passes_over_the_others(pair: tuple) -> None:
    skill, cue = pair
    examples = EXAMPLES[skill].get(cue.name, {})
    assert examples.get("yes") and examples.get("no"), "add a positive and a negative example"
    for text in examples["yes"]:
        assert any(cue.search(clause.text) for clause in clauses(text)), text
    for text in examples["no"]:
        assert not any(cue.search(clause.text) for clause in clauses(text)), text


def test_no_repetition_without_an_end_holds_another() -> None:
    groups = [group for _, cue in ALL_CUES for group in ENDLESS_GROUP.findall(cue.pattern)]
    assert [group for group in groups if re.search("[*+]", group[:-1])] == []


@pytest.mark.parametrize("skill", CUES)
def test_every_example_belongs_to_a_cue_and_no_two_cues_share_a_name(skill: str) -> None:
    names = [cue.name for cue in CUES[skill]]
    assert len(names) == len(set(names))
    assert set(EXAMPLES[skill]) == set(names)


@pytest.mark.parametrize("skill", CUES)
def test_a_module_of_cues_says_which_rule_it_follows(skill: str) -> None:
    module = importlib.import_module(f"exercises.skills.{skill}")
    assert module.CUES is CUES[skill]
    assert "manual" in (module.__doc__ or "") or "(1" in (module.__doc__ or "")


def test_the_thirteen_are_the_skills_that_a_machine_may_name() -> None:
    assert set(HEARD) == {skill.id for skill in named_skills().values() if skill.heard}
    assert {*SCORED, "reflection", "parroting"} == set(HEARD)


def test_the_weight_of_a_cue_belongs_to_one_that_there_is() -> None:
    assert list(cards()) == list(HEARD)
    cues = {f"{skill}.{cue.name}" for skill, cue in ALL_CUES}
    cues |= {f"{skill}.{more}" for skill in CUES for more in ("any", "two")}
    for skill, card in cards().items():
        assert card.weights, skill
        assert 0 < card.maybe <= card.sure < 1
        for name in card.weights:
            group = name.partition(".")[0]
            assert group not in CUES or name in cues, name


def test_the_weights_ship_and_examples_do_not() -> None:
    shipped = files_under(FOLDER.parent)
    assert not [path for path in shipped if path.name.endswith(".examples.toml")]
    assert FOLDER / "weights.toml" in shipped


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("What was that like for you?", ["open_question"]),
        ("what was that like for you", ["open_question"]),
        ("WHAT WAS THAT LIKE FOR YOU", ["open_question"]),
        ("Whta was that like for you??", ["open_question"]),
        ("what was that like for you 🙂", ["open_question"]),
        ("do you miss him", ["closed_question"]),
        ("how long have you had that desk?", ["closed_question"]),
        ("You miss him", ["reflection"]),
        ("You miss him?", ["closed_question", "reflection"]),
        ("you miss him. \uff1f", ["closed_question", "reflection"]),
        ("youre worn out from the nights", ["reflection"]),
        ("You\u2019re worn out from the nights.", ["reflection"]),
        ("im so sorry", ["sympathy"]),
        ("I'm so sory.", ["sympathy"]),
        ("It makes sense that you left.", ["validation"]),
        ("Thats totally understandible", ["validation"]),
        ("you should get it in writing", ["advice"]),
        ("Have you tried talking to her?", ["advice", "closed_question"]),
        ("I hear you.", ["stock_phrase"]),
        ("That sounds really hard", ["stock_phrase"]),
        ("You should have told her.", ["judgement"]),
        ("Don't worry, it'll be fine.", ["reassurance"]),
        ("Don\u2019t worry, it\u2019ll be fine\u2026", ["reassurance"]),
        ("me too, my dad did that as well", ["self_disclosure"]),
        ("That took a lot of courage.", ["affirmation"]),
        ("That took a lot of honour and courage.", ["affirmation"]),
        ("We have about ten minutes left.", ["information"]),
        ("Mm.", []),
        ("Take your time.", []),
        ("I won't tell you what to do.", []),
        ("You feel you should have called.", ["reflection"]),
        ("You think people would laugh.", ["reflection"]),
        ("It sounds like that's hard, always being the one who rings.", ["reflection"]),
        ("My own therapist once told me to breathe.", ["self_disclosure"]),
        ("Tell me if I've got this wrong, but you sound angry.", ["reflection"]),
        ("I'm sorry, I interrupted you.", []),
        ("I'm so sorry, I misunderstood you.", []),
        ("What happened to you was wrong.", []),
        ("i dont know what to write", []),
        ("Calm down.", ["reassurance"]),
        ("shut up", []),
        ("oh just fuck off", []),
    ],
)
def test_what_is_heard_in_what_learners_type(reply: str, found: list[str]) -> None:
    assert sorted(heard(reply)) == sorted(found)


@pytest.mark.parametrize(
    "reply",
    [
        "Have you ever tried to kill yourself before?",
        "Have you tried to hurt yourself before?",
        "have u tried ending it before",
        "Did you try to end your life?",
        "Have you ever tried to take your own life?",
        "have you tried suicide before",
        "Have you ever considered ending your life?",
        "Have you tried overdosing before?",
        "Did you ever try to hang yourself?",
        "Have you ever tried to do something to end your life?",
        "Have you tried to harm yourself, or thought about it?",
        "Have you thought about dying?",
        "Has it got so bad that you tried to kill yourself?",
        "can i ask, have you ever tried to end it all?",
        "Ever tried to hurt yourself?",
        "are you thinking of killing yourself",
    ],
)
def test_a_question_about_danger_is_a_closed_one_and_nothing_else(reply: str) -> None:
    said = recognise(reply)
    assert ([find.skill for find in said.found], said.unsure) == (["closed_question"], ())


@pytest.mark.parametrize("reply", ["1234", "10?", "2026.", "?!", "\U0001f642 3"])
def test_nothing_is_heard_where_no_letter_is_typed(reply: str) -> None:
    assert recognise(reply).wire() == {"skills": [], "unsure": [], "notice": None}


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("Lonely.", ["reflection"]),
        ("drowning", ["reflection"]),
        ("Brave.", ["affirmation"]),
        ("You.", []),
        ("Never.", []),
        ("Nothing.", []),
        ("Fine.", []),
    ],
)
def test_one_word_is_a_reflection_where_it_is_a_feeling_or_a_picture(reply: str, found: list[str]) -> None:
    assert heard(reply) == found


@pytest.mark.parametrize("reply", ["", " ", "\n\t\u00a0", "\u200b"])
def test_nothing_typed_is_told(reply: str) -> None:
    assert recognise(reply).wire() == {"skills": [], "unsure": [], "notice": "empty"}


@pytest.mark.parametrize(
    "reply",
    [
        "Ich verstehe dich sehr gut, das ist nicht einfach",
        "Je comprends que vous soyez triste et que c'est dur",
        "Entiendo que es muy duro para ti y tu familia",
        "\u6211\u660e\u767d\u4f60\u7684\u611f\u53d7",
        "\u042f \u0442\u0435\u0431\u044f \u043f\u043e\u043d\u0438\u043c\u0430\u044e",
        "You feel sad. Aber das ist nicht schlimm, denn du bist nicht allein und es wird auch besser",
    ],
)
def test_another_language_is_named_and_not_read(reply: str) -> None:
    assert recognise(reply).wire() == {"skills": [], "unsure": [], "notice": "not_english"}


@pytest.mark.parametrize(
    "reply",
    [
        "Lonely?",
        "ok",
        "Gracias. You feel left out at your own party.",
        "abuela is the word you miss",
        "So Łukasz drove.",
    ],
)
def test_a_word_of_another_language_is_let_pass(reply: str) -> None:
    assert is_english(reply)


def test_a_long_reply_is_read_in_its_first_part() -> None:
    said = recognise("What was that like? " + "And then, hm. " * 400)
    assert said.notice == "too_long"
    assert "open_question" in {find.skill for find in said.found}
    assert all(find.span[1] <= LONGEST for find in said.found)


def test_the_clients_words_count_for_parroting_alone() -> None:
    client = "I've lost my place in the choir. They gave it to a girl of nineteen."
    assert heard("So you've lost your place in the choir.", client) == ["parroting"]
    assert "parroting" not in heard("So you've lost your place in the choir.")
    assert "closed_question" in heard("They gave it to a girl of nineteen?", client)
    assert "parroting" not in heard("A girl of nineteen has it, and you've lost your place.", client)


@pytest.mark.parametrize(
    ("reply", "copy"),
    [
        ("so youve lost your place in the choir", True),
        ("I hear that they gave it to a girl of nineteen.", True),
        ("You have lost your plcae in the choir", True),
        ("Your place went to somebody much younger.", False),
        ("the choir", False),
    ],
)
def test_a_copy_has_nothing_new(reply: str, copy: bool) -> None:
    source = sentences_of("I've lost my place in the choir. They gave it to a girl of nineteen.")
    assert any(copies(clauses(reply), source)) is copy


def test_a_stock_phrase_is_none_where_something_is_taken_up() -> None:
    assert heard("I hear you.") == ["stock_phrase"]
    assert heard("I hear you. You're worn out from the nights.") == ["reflection"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Youre", "you are"),
        ("dont", "do not"),
        ("couldn\u2019t", "could not"),
        ("shouldnt", "should not"),
        ("undrestand", "understand"),
        ("becuase", "because"),
        ("osrry", "sorry"),
        ("ssorry", "sorry"),
        ("rave", "rave"),
        ("judgment", "judgement"),
        ("realize", "realise"),
        ("world", "world"),
        ("wonder", "wonder"),
        ("lovely", "lovely"),
    ],
)
def test_slips_are_mended_and_words_are_left(typed: str, meant: str) -> None:
    assert plain(typed) == meant


def test_no_word_that_is_real_is_taken_for_a_slip() -> None:
    for name in ("real", "english", "feeling", "worth", "people"):
        for word in words()[name]:
            assert plain(word).split()[0] == word or word in ALSO_MENDED, word


@pytest.mark.parametrize(
    ("reply", "parts"),
    [
        ("that must be hard do you miss him", ["that must be hard", "do you miss him"]),
        ("You're worn out, but it'll pass.", ["You're worn out", "but it'll pass"]),
        (
            "what is that like for you do you want to say more",
            ["what is that like for you", "do you want to say more"],
        ),
        ("I know what it is like", ["I know what it is like"]),
        (
            "Part of you says \u201cwhat if I fail\u201d and stays.",
            ["Part of you says \u201cwhat if I fail\u201d and stays"],
        ),
    ],
)
def test_a_reply_without_marks_is_parted_where_a_verb_of_its_own_begins(reply: str, parts: list[str]) -> None:
    spans = [clause.span for clause in clauses(reply)]
    assert [reply[start:end] for start, end in spans] == parts


ALSO_MENDED = {"its", "mom", "paralyzed", "wont"}
HOSTILE = {
    "one letter": "a" * 100_000,
    "one word": "you " * 25_000,
    "marks": "?!" * 50_000,
    "commas": " , " * 30_000,
    "lines": "\n" * 100_000,
    "leads": "so and but " * 9_000,
    "apostrophes": "'" * 100_000,
    "questions": "what is it " * 9_000,
    "sorrow": "i am so very " * 8_000,
    "quotes": "\u201ca\u201d " * 25_000,
    "worth": "you are so very really such a " * 3_000,
    "accents": "e\u0301" * 50_000,
    "halves": "\ud800 you feel " * 8_000,
    "pictures": "\U0001f642" * 50_000,
    "not a word": "not " * 25_000,
    "dashes": "-" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_runs_away(text: str) -> None:
    recognise("a warm-up: you feel left out", "they left me out")
    quickest = min(_seconds(text) for _ in range(3))
    assert quickest < 0.2


def _seconds(text: str) -> float:
    begun = time.process_time()
    recognise(text, text)
    return time.process_time() - begun


WORDS = [
    "you feel",
    "what",
    "is it",
    "I'm sorry",
    "you should",
    "do you",
    "my dad",
    "that must be hard",
    "no",
]
MARKS = [
    " and ",
    "?",
    "...",
    ",",
    "-",
    "\n",
    "\u2019",
    "\u201c",
    "\U0001f642",
    "0",
    "\u00e9",
    "\ud800",
    "\u0000",
]
PIECES = st.sampled_from([*WORDS, "it'll be fine", "i hear you", *MARKS])


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=20).map(" ".join)), st.text(max_size=100))
def test_any_text_is_answered_in_the_same_way_twice(reply: str, client: str) -> None:
    said = recognise(reply, client)
    assert said == recognise(reply, client)
    assert said.notice is None or said.notice in NOTICES
    json.dumps(said.wire())
    assert not {find.skill for find in said.found} & set(said.unsure)
    for passage in said.passages:
        for find in passage.found:
            start, end = find.span
            assert 0 <= passage.span[0] <= start < end <= passage.span[1] <= len(reply)
            assert find.cue == reply[start:end]
            assert find.confidence == round(find.confidence, 3)
    if said.notice in ("distress", "empty", "not_english"):
        assert (said.found, said.unsure) == ((), ())


def test_probabilities_are_rounded_before_they_are_compared() -> None:
    parts = clauses("You feel left out. It'll pass, won't it? What helps?")
    for chances in probabilities(features(parts), [False] * len(parts)):
        assert set(chances) == set(HEARD)
        assert all(chance == round(chance, 3) for chance in chances.values())


def test_a_thousand_replies_are_heard_as_before() -> None:
    replies = {reply.id: reply for part in ("fit", "tune") for reply in read_part(part)}
    golden = json.loads(GOLDEN.read_text(encoding="ascii"))
    assert len(golden) == 1_000
    now = {name: shorthand(recognise(replies[name].text, replies[name].heard)) for name in golden}
    assert now == golden, "run make model, and read the difference"


def test_most_plain_replies_are_heard_as_they_are_coded() -> None:
    replies = read_sentences(PLAIN_REPLIES)
    alike = [reply for reply in replies if set(heard(reply.text)) == reply.codes]
    assert len(alike) >= 0.85 * len(replies), [r.text for r in replies if r not in alike]


def test_no_plain_reply_that_is_fitted_on_is_asked_for_here() -> None:
    fitted = {reply.text.lower().strip(".!?") for reply in read_sentences(PLAIN)}
    assert not fitted & {reply.text.lower().strip(".!?") for reply in read_sentences(PLAIN_REPLIES)}
