"""A typed reply: what is said of it, in which order, what is kept, and what is kept nowhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from exercises import reply, reply_words
from exercises.item import WHOLE
from exercises.record import attempt, last
from exercises.reply import ANSWERS, DISPUTABLE, OTHER, ReplyItem, say
from exercises.review import judge
from exercises.skill import skills
from exercises.skills import HEARD, Found, Passage, Recognition
from exercises.tables import read_data
from tests import hostile
from tests.golden import FIXED
from tests.items import REPLY, item
from widgets.notebook_store import NotebookStore
from widgets.widget import Exercise

ITEM: ReplyItem = item(REPLY)
TEXT = "You feel pulled back. What is it like? Go out."
SHOWN = {"reflection": "You feel pulled back", "open_question": "What is it like", "advice": "Go out"}
SUMMARY = reply_words.note("summary")
HELP = reply_words.note("distress")
OWN = "Honestly I want to die myself."
NEVER = ("simple", "complex", "score", "good", "well done", "correct", "wrong", "!", "empath", "accurate")


def recognised(*found: str, unsure: tuple[str, ...] = (), notice: str | None = None) -> Recognition:
    """A recognition of these skills, where TEXT shows them."""
    finds = []
    for skill in found:
        cue = SHOWN.get(skill, "You")
        start = TEXT.index(cue)
        finds.append(Found(skill, 0.9, (start, start + len(cue)), cue))
    return Recognition((Passage((0, len(TEXT)), tuple(finds), unsure),), notice)


def told(recognition: Recognition, **about: Any) -> dict[str, str]:
    """What is said of TEXT where this was recognised, by part."""
    said = list(say(ITEM, {"text": TEXT, **about}, recognition))
    assert len({feedback.part for feedback in said}) == len(said)
    return {feedback.part: feedback.text for feedback in said}


# What is said


def test_feedback_comes_in_its_order() -> None:
    said = told(recognised("reflection", "open_question", "advice"))
    assert list(said) == [
        "item",
        "heard/reflection", "heard/open_question", "heard/advice",
        "client/advice", "client/reflection", "client/open_question",
        "aim/reflection", "aim/open_question", "aim/advice",
        "try",
    ]  # fmt: skip


def test_the_summary_claims_no_more_than_a_look_at_the_wording() -> None:
    assert told(recognised("reflection"))["item"] == SUMMARY
    assert "cannot know what you meant" in SUMMARY


def test_what_is_heard_is_named_with_the_words_quoted() -> None:
    said = told(recognised("reflection", "open_question", "advice"))
    assert said["heard/reflection"] == "Probably a reflection: “You feel pulled back”."
    assert said["heard/open_question"] == "An open question: “What is it like”."
    assert said["heard/advice"] == "Probably advice: “Go out”."


def test_a_long_quotation_is_cut_and_one_without_a_cue_quotes_its_span() -> None:
    text = "You " + "x" * 500
    cut = reply_words.heard(text, Found("reflection", 0.9, (0, 504), text))
    assert cut.endswith("x …”.") and len(cut) < 200
    assert reply_words.heard("Go out.", Found("advice", 0.9, (0, 6), "")) == "Probably advice: “Go out”."


def test_where_it_cannot_tell_it_asks() -> None:
    assert told(recognised(unsure=("advice",)))["heard/unsure"] == (
        "I cannot tell whether this is advice: did you intend some?"
    )
    several = told(recognised("open_question", unsure=("reflection", "validation", "advice")))
    assert several["heard/unsure"] == (
        "I cannot tell whether this is a reflection, validation or advice: which did you intend?"
    )


def test_where_nothing_was_recognised_the_client_s_other_words_stand() -> None:
    said = told(recognised())
    assert said["heard/none"] == reply_words.none_heard()
    assert said["client/other"] == ITEM.hears["other"]
    assert [part for part in said if part.startswith("client/")] == ["client/other"]


def test_a_skill_without_words_of_its_own_gets_the_other_words_only_where_it_stands_alone() -> None:
    assert told(recognised("validation"))["client/other"] == ITEM.hears["other"]
    assert "client/other" not in told(recognised("validation", "advice"))


def test_the_client_hears_at_most_three_things_and_what_the_aim_leaves_out_first() -> None:
    said = told(recognised("sympathy", "open_question", "closed_question", "reflection", "advice"))
    heard = [part for part in said if part.startswith("client/")]
    assert heard == ["client/advice", "client/reflection", "client/open_question"]


@pytest.mark.parametrize(
    ("recognition", "about", "sentence"),
    [
        (recognised("reflection"), {}, "The aim asks for a reflection: the wording probably shows one."),
        (recognised(), {}, "I see none in the wording; if you meant one, say so below."),
        (recognised(unsure=("reflection",)), {}, "I cannot tell whether the wording shows one."),
        (recognised(), {"meant": ["reflection"]}, "you say that you meant one."),
    ],
    ids=["shown", "unseen", "unsure", "meant"],
)
def test_the_aim_is_told_with_whether_the_wording_shows_it(
    recognition: Recognition, about: Any, sentence: str
) -> None:
    assert sentence in told(recognition, **about)["aim/reflection"]


def test_either_of_two_skills_is_enough_for_an_aim_that_asks_for_one_of_them() -> None:
    asked = "The aim asks for an open question or a closed question: the wording shows one."
    assert told(recognised("closed_question"))["aim/open_question"] == asked
    assert told(recognised("open_question"))["aim/open_question"] == asked


def test_an_aim_is_shown_as_surely_as_the_skill_that_shows_it() -> None:
    asked = ["reflection", "open_question"]
    assert reply_words.aim("shows", asked, "open_question").endswith("the wording shows one.")
    assert reply_words.aim("shows", asked, "reflection").endswith("the wording probably shows one.")


@pytest.mark.parametrize("part", sorted(DISPUTABLE))
def test_whatever_is_not_right_has_a_name(part: str) -> None:
    named = reply_words.disputed([part]).removeprefix("Not right in the feedback: ")
    assert named not in {"", WHOLE, OTHER, "none", "unsure", "try"}


def test_what_the_aim_leaves_out_is_told_only_where_it_was_seen() -> None:
    said = told(recognised("advice"))["aim/advice"]
    assert said == "The aim leaves out advice: the wording probably shows some."
    assert "aim/advice" not in told(recognised("reflection", unsure=("advice",)))


def test_an_aim_without_skills_is_left_to_the_learner() -> None:
    open_item = item(REPLY.replace('asks = ["reflection", "open_question|closed_question"]', "asks = []"))
    said = {feedback.part: feedback.text for feedback in say(open_item, {"text": TEXT}, recognised())}
    assert said["aim/other"] == reply_words.aim_of_another_sort()
    assert said["try"] == ITEM.met


@pytest.mark.parametrize(
    ("recognition", "about", "text"),
    [
        (recognised("reflection", "open_question"), {}, ITEM.met),
        (recognised("reflection"), {}, ITEM.tries["open_question"]),
        (recognised("open_question"), {}, ITEM.tries["reflection"]),
        (recognised("reflection", "open_question", "advice"), {}, ITEM.tries["advice"]),
        (recognised("open_question", unsure=("reflection",)), {}, ITEM.tries["reflection"]),
        (recognised("open_question", unsure=("reflection",)), {"meant": ["reflection"]}, ITEM.met),
        (recognised("open_question"), {"meant": ["reflection"]}, ITEM.tries["reflection"]),
    ],
    ids=["met", "one missing", "first missing", "left out", "unsure", "confirmed", "meant but unseen"],
)
def test_one_thing_to_try(recognition: Recognition, about: Any, text: str) -> None:
    assert told(recognition, **about)["try"] == text


def test_a_reply_is_never_judged() -> None:
    for recognition in (recognised(*HEARD), recognised(), recognised(notice="too_long")):
        said = " ".join(told(recognition).values()).lower()
        assert [word for word in NEVER if word in said] == []
    outcome = judge(ITEM, {"text": TEXT})
    assert (outcome.verdict, outcome.score, outcome.max_score, outcome.hint) == ("unjudged", None, None, None)
    assert reply.marks(ITEM, {"text": TEXT}) == {}
    assert reply.misconceptions(ITEM, {"text": TEXT}) == []


# What cannot be read


@pytest.mark.parametrize("text", ["", "  ", "\n\t\u00a0"], ids=["empty", "spaces", "white space"])
def test_an_empty_reply_is_asked_for_and_not_kept(text: str) -> None:
    made = attempt(ITEM, {"text": text}, about=FIXED)
    assert made["outcome"]["feedback"] == [{"part": "item", "text": reply_words.note("empty")}]
    assert made["statement"] is None


@pytest.mark.parametrize(
    "response",
    [
        "Warm.", ["Warm."], {}, {"text": 1}, {"text": None}, {"text": "Warm.", "score": 1},
        {"text": "Warm.", "meant": "reflection"}, {"text": "Warm.", "meant": ["warmth"]},
        {"text": "Warm.", "meant": ["advice", "advice"]}, {"text": "Warm.", "meant": [["advice"]]},
        {"text": "Warm.", "disputed": ["heard/warmth"]}, {"text": "Warm.", "rated": ["yes"]},
        {"text": "Warm.", "rated": {"4": "yes"}}, {"text": "Warm.", "rated": {"1": "perhaps"}},
        {"text": "Warm.", "rated": {1: "yes"}}, {"text": "Warm.", "rated": {"1": ["yes"]}},
    ],
    ids=repr,
)  # fmt: skip
def test_a_malformed_response_says_what_to_do_and_is_not_kept(response: Any) -> None:
    made = attempt(ITEM, response, about=FIXED)
    (said,) = made["outcome"]["feedback"]
    assert said["text"] in (reply_words.note("unreadable"), reply_words.note("unknown"))
    assert made["statement"] is None


@pytest.mark.parametrize("response", hostile.RESPONSES.values(), ids=hostile.RESPONSES)
def test_an_absurd_response_is_not_kept(response: Any) -> None:
    assert reply.missing(ITEM, response) is not None
    assert judge(ITEM, response).verdict == "unjudged"


@pytest.mark.parametrize("text", ["\U0001f642", "<b>bold</b>", "\ud83d warm", "{text}", "a" * 100_000])
def test_strange_letters_are_answered(text: str) -> None:
    assert judge(ITEM, {"text": text}).feedback


def test_a_reply_that_is_too_long_is_read_in_part_and_says_so() -> None:
    said = told(recognised("advice", notice="too_long"))
    assert said["item"] == f"{SUMMARY} {reply_words.note('too_long')}"
    assert "heard/advice" in said
    made = attempt(ITEM, {"text": "You should go out. " * 500}, about=FIXED)
    assert made["outcome"]["feedback"][0]["text"].endswith(reply_words.note("too_long"))
    assert made["statement"] is not None


def test_a_reply_in_another_language_is_kept_and_not_read() -> None:
    assert told(recognised(notice="not_english")) == {"item": reply_words.note("not_english")}
    said = told(recognised(notice="not_english"), rated={"1": "yes"})
    assert list(said) == ["item", "said"]


# Distress


def test_a_signpost_is_all_that_is_said() -> None:
    for about in ({}, {"meant": ["reflection"], "rated": {"1": "yes"}}):
        assert told(recognised(notice="distress"), **about) == {"help": HELP}
    assert "Crisis help" not in HELP  # the page itself links to it, beside these words


def test_distress_makes_no_attempt_and_stands_in_no_statement() -> None:
    for response in ({"text": OWN}, {"text": f"You feel low. {OWN}", "meant": ["reflection"]}):
        made = attempt(ITEM, response, about=FIXED)
        assert made["outcome"]["feedback"] == [{"part": "help", "text": HELP}]
        assert (made["statement"], made["marks"], made["outcome"]["verdict"]) == (None, {}, "unjudged")
        assert reply.missing(ITEM, response) == HELP


def test_a_notebook_keeps_neither_the_notice_nor_an_attempt(tmp_path: Path) -> None:
    store = NotebookStore(tmp_path)
    widget = Exercise(ITEM, store)
    asked = {"type": "check", "response": {"text": OWN}, "confidence": None, "hints_shown": 0}
    answer = widget._check(asked)
    assert (answer["last"], widget.last) == (None, None)
    assert list(store.statements()) == []
    kept = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.json*"))
    assert HELP not in kept and "distress" not in kept


def test_a_question_about_risk_to_the_client_is_answered_as_any_reply() -> None:
    response = {"text": "Have you had thoughts of ending your life?"}
    assert reply.missing(ITEM, response) is None
    assert len(judge(ITEM, response).feedback) > 1


# What the learner says about it


def test_what_was_meant_disputed_and_rated_is_kept_with_the_reply() -> None:
    about = {
        "meant": ["reflection"],
        "disputed": ["heard/advice", "item"],
        "rated": {"1": "partly", "3": "yes"},
    }
    made = attempt(ITEM, {"text": TEXT, **about}, about=FIXED)
    assert made["outcome"]["feedback"][-1] == {"part": "said", "text": reply_words.kept()}
    shown = last(made["statement"])
    assert shown["response"] == {"text": TEXT, **about}
    assert shown["words"] == {
        "text": TEXT,
        "meant": "Meant as: a reflection",
        "disputed": "Not right in the feedback: advice, all of it",
        "rated/1": "It names a feeling. → partly",
        "rated/3": "It leaves the plan to the client. → yes",
    }
    assert made["statement"]["result"]["response"] == TEXT


def test_saying_something_about_it_changes_nothing_of_what_was_heard() -> None:
    plain = [part for part in judge(ITEM, {"text": TEXT}).feedback if part.part.startswith("heard/")]
    rated = judge(ITEM, {"text": TEXT, "disputed": ["item"], "rated": {"1": "not yet"}}).feedback
    assert plain == [part for part in rated if part.part.startswith("heard/")]


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_criterion_is_rated_in_three_steps(answer: str) -> None:
    assert reply.missing(ITEM, {"text": TEXT, "rated": {"2": answer}}) is None


# Words and examples


def test_every_skill_that_is_heard_has_its_words_and_no_other() -> None:
    assert tuple(reply_words.words().names) == HEARD
    assert {skill.id for skill in skills().values() if skill.heard} == set(HEARD)
    notes = read_data(reply_words.WORDS)["note"]
    assert {"too_long", "not_english", "empty", "distress"} <= set(notes)


def test_our_sentences_never_judge() -> None:
    said = json.dumps(read_data(reply_words.WORDS), ensure_ascii=False).lower()
    assert [word for word in NEVER if word in said] == []


def test_the_public_part_shows_the_aim_and_the_level_and_no_model() -> None:
    public = ITEM.public()
    assert (public["aim"], public["level"]) == ("Say it back and ask one thing, without advice.", 2)
    assert "rope" not in repr(public)
    assert item(REPLY.replace("level = 2\n", "")).public()["level"] == 0
