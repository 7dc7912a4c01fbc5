"""The Reflections gym: which statement comes next, and what a learner has confirmed so far.

All it knows is a list of attempts as they were kept: {"item", "when", "response", "outcome"} of each, where
`response` and `outcome` are those of the reply kind and `when` is ISO 8601. What a program heard is a
proposal: a reply counts once its writer has said something about it. Thresholds after MITI 4.2.1.
"""

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from exercises import reply_words
from exercises.item import WHOLE
from exercises.load import bank
from exercises.reply import LEVELS, OTHER, ReplyItem, unreadable
from exercises.skills import HEARD
from exercises.tables import read_data

BANK = "gym"
WORDS = Path(__file__).with_name("gym_words.toml")
IN_A_ROW = 2
ONE_IN = 5
ALWAYS_SHOWN = ("reflection", "open_question", "closed_question", "advice")
MET, NOT_YET, OPEN = "met", "not yet", "open"
Attempt = dict[str, Any]


@functools.cache
def items() -> dict[str, ReplyItem]:
    """The statements by id, the easier levels first, as they were when first asked for."""
    return {name: item for name, item in bank(BANK).items() if isinstance(item, ReplyItem)}


def choose(attempts: Sequence[Attempt], shown: Sequence[str] = ()) -> str:
    """The id of the statement that comes next, never the one just done.

    Of the level that `level_of` tells, it is the first one not seen, else the one seen longest ago. `shown`
    names what was in sight during this visit, oldest first, so that a statement can be passed over.
    """
    replies = newest(attempts)
    level = level_of(replies)[0]
    seen = [*(reply["item"] for reply in replies), *(name for name in shown if name in items())]
    just = {*seen[-1:], *(reply["item"] for reply in replies[-1:])}
    places = {name: place for place, name in enumerate(seen)}
    waiting = [name for name, item in items().items() if item.level == level and name not in just]
    return min(waiting, key=lambda name: places.get(name, -1))


def summarise(attempts: Sequence[Attempt]) -> dict[str, Any]:
    """What was confirmed: `replies`, ids of the `unknown`, whether counts are `withheld`, `counts`, `ratio`.

    `counts` has the number of replies with each skill and is empty while withheld; `ratio` is reflections to
    one question, to a hundredth, or None.
    """
    said = {reply["item"]: confirmed(reply) for reply in newest(attempts)}
    unknown = [name for name, skills in said.items() if skills is None]
    is_withheld = not said or ONE_IN * len(unknown) > len(said)
    known = [skills for skills in said.values() if skills is not None]
    counts = {} if is_withheld else {skill: sum(skill in skills for skills in known) for skill in HEARD}
    questions = counts.get("open_question", 0) + counts.get("closed_question", 0)
    return {
        "replies": len(said),
        "unknown": unknown,
        "withheld": is_withheld,
        "counts": counts,
        "questions": questions,
        "ratio": _ratio(counts["reflection"], questions) if questions else None,
    }


def tell(attempts: Sequence[Attempt], shown: Sequence[str] = ()) -> dict[str, Any]:
    """What the page shows: `next` and `why`, `standing` by id in words, what it `says`, `rows` and `ask`.

    `rows` are [skill, name, count], `picture` says the same, `ask` are [id, client, question].
    """
    replies = newest(attempts)
    summary = summarise(attempts)
    rows = _rows(summary["counts"])
    counts = "; ".join(f"{name}: {count}" for _, name, count in rows)
    standings = {reply["item"]: standing(reply) for reply in replies}
    return {
        "next": choose(attempts, shown),
        "why": _words()["why"][level_of(replies)[1]],
        "standing": {name: _words()["standing"][stands] for name, stands in standings.items()},
        "says": _says(summary),
        "rows": rows,
        "picture": _words()["summary"]["picture"].format(counts=counts),
        "ask": [_asked(reply) for reply in replies if reply["item"] in summary["unknown"]],
    }


def newest(attempts: Sequence[Attempt]) -> list[Attempt]:
    """The newest attempt at each statement, oldest first; what is no attempt at one is passed over."""
    last = {
        attempt["item"]: attempt
        for attempt in sorted(attempts, key=lambda attempt: str(attempt["when"]))
        if attempt["item"] in items() and not unreadable(items()[attempt["item"]], attempt["response"])
    }
    return sorted(last.values(), key=lambda attempt: str(attempt["when"]))


def level_of(replies: Sequence[Attempt]) -> tuple[int, str]:
    """The level that comes next and why: a key of [why] in gym_words.toml. Begins at 1."""
    if not replies:
        return 1, "begin"
    level = items()[replies[-1]["item"]].level
    last = [standing(reply) for reply in replies[-IN_A_ROW:] if items()[reply["item"]].level == level]
    if last == [MET] * IN_A_ROW:
        return (level + 1, "higher") if level < LEVELS else (level, "highest")
    if last == [NOT_YET] * IN_A_ROW:
        return (level - 1, "lower") if level > 1 else (level, "lowest")
    return level, "same"


def standing(reply: Attempt) -> str:
    """Whether its writer says that a reply did what was asked: `met`, `not yet`, or left `open`.

    A rating by the criteria decides: "yes" to every one, or any "not yet". Without one, what was confirmed
    is held against what the aim asks for and leaves out.
    """
    item, rated = items()[reply["item"]], reply["response"].get("rated", {})
    if rated:
        is_met = len(rated) == len(item.rubric) and set(rated.values()) == {"yes"}
        return NOT_YET if "not yet" in rated.values() else MET if is_met else OPEN
    skills = confirmed(reply)
    if skills is None:
        return OPEN
    has_all = all(set(ask) & set(skills) for ask in item.asks)
    return MET if item.asks and has_all and not set(item.leaves_out) & set(skills) else OPEN


def confirmed(reply: Attempt) -> list[str] | None:
    """The skills that a reply holds by its writer's own word, or None while that is unknown.

    Heard and not disputed counts once anything is said about the reply; where a program could not tell, or
    heard nothing, only what the writer meant does.
    """
    response, parts = reply["response"], _heard_parts(reply)
    disputed, meant = response.get("disputed", []), response.get("meant", [])
    found = [skill for skill in HEARD if f"heard/{skill}" in parts]
    kept = [skill for skill in found if not {WHOLE, skill, f"heard/{skill}"} & set(disputed)]
    if meant:
        return [skill for skill in HEARD if skill in {*kept, *meant} - {OTHER}]
    is_clear = kept and "heard/unsure" not in parts
    return kept if is_clear and (disputed or response.get("rated")) else None


def _heard_parts(reply: Attempt) -> list[str]:
    return [feedback["part"] for feedback in reply["outcome"]["feedback"]]


def _ratio(reflections: int, questions: int) -> float:
    """A quotient to a hundredth, a half upwards."""
    return (200 * reflections + questions) // (2 * questions) / 100


def _rows(counts: dict[str, int]) -> list[list[Any]]:
    """Id, name and count of each skill that is always shown or was confirmed; nothing while withheld."""
    rows = [[row["id"], row["name"], counts.get(row["id"], 0)] for row in _words()["row"]]
    return [row for row in rows if row[2] or row[0] in ALWAYS_SHOWN] if counts else []


def _says(summary: dict[str, Any]) -> list[str]:
    words, replies = _words()["summary"], summary["replies"]
    if not replies:
        return [words["none"]]
    unknown = len(summary["unknown"])
    if summary["withheld"]:
        return [words["withheld"].format(replies=replies, unknown=unknown)]
    known = words["replies"].format(replies=replies, known=replies - unknown)
    if summary["ratio"] is None:
        return [known, words["no_questions"], words["thresholds"]]
    reflections, questions = summary["counts"]["reflection"], summary["questions"]
    ratio = words["ratio"].format(reflections=reflections, questions=questions, ratio=f"{summary['ratio']:g}")
    return [known, ratio, words["thresholds"]]


def _asked(reply: Attempt) -> list[str]:
    """A reply that is still unknown: its id, its client, and what its writer is asked."""
    parts, words = _heard_parts(reply), _words()["summary"]
    found = [skill for skill in HEARD if f"heard/{skill}" in parts]
    question = (
        words["heard"].format(names=reply_words.names_of(found, " and ")) if found else words["unheard"]
    )
    return [reply["item"], items()[reply["item"]].turns[0].speaker, question]


@functools.cache
def _words() -> dict[str, Any]:
    return read_data(WORDS)
