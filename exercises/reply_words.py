"""What the program says of any typed reply: the general sentences of reply_words.toml, filled in."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exercises.skills import Found
from exercises.tables import read_data

WORDS = Path(__file__).with_name("reply_words.toml")
LONGEST_QUOTE = 120


@dataclass(frozen=True)
class Name:
    """How one skill is named: in a sentence, when it is found, and when the wording shows it."""

    id: str
    name: str
    heard: str
    one: str
    probably: bool = False


@dataclass(frozen=True)
class Words:
    """The sentences by group and key, what parts of the feedback are called, and the skills' names by id."""

    sentences: dict[str, dict[str, str]]
    parts: dict[str, str]
    names: dict[str, Name]


@functools.cache
def words() -> Words:
    """All of the file."""
    data = read_data(WORDS)
    names = {entry["id"]: Name(**entry) for entry in data.pop("skill")}
    return Words(data, data["said"].pop("parts"), names)


def note(name: str) -> str:
    """What is said of a reply as a whole."""
    return words().sentences["note"][name]


def names_of(skills: Sequence[str], last: str = " or ") -> str:
    """Skills as a sentence names them.

    >>> names_of(["open_question", "advice"])
    'an open question or advice'
    """
    named = [words().names[skill].name for skill in skills]
    return last.join(filter(None, (", ".join(named[:-1]), named[-1])))


def heard(reply: str, found: Found) -> str:
    """One skill that was found, with the reply's own words."""
    return _filled("heard", "found", heard=words().names[found.skill].heard, words=_quoted(reply, found))


def unsure(skills: Sequence[str]) -> str:
    """What could not be told."""
    key = "unsure_of_one" if len(skills) == 1 else "unsure"
    return _filled("heard", key, names=names_of(skills), one=_one(skills))


def none_heard() -> str:
    """That nothing was recognised."""
    return _filled("heard", "none")


def aim(how: str, skills: Sequence[str], shown: str = "") -> str:
    """What the aim asks or leaves out, and whether the wording shows it: as surely as this skill is told."""
    probably = bool(shown) and words().names[shown].probably
    return _filled("aim", f"{how}_probably" if probably else how, names=names_of(skills), one=_one(skills))


def aim_of_another_sort() -> str:
    """That the aim asks for nothing that can be seen here."""
    return _filled("aim", "rest")


def kept() -> str:
    """That what a learner says about the feedback is kept."""
    return _filled("said", "kept")


def none_of_them() -> str:
    """That none of the skills was meant."""
    return _filled("said", "none")


def meant(skills: Sequence[str]) -> str:
    """Which skills a learner meant, or that it was none of them."""
    known = [skill for skill in skills if skill in words().names]
    names = names_of(known, " and ") if known else none_of_them()
    return _filled("said", "meant", names=names)


def disputed(parts: Sequence[str]) -> str:
    """Which feedback a learner holds not to be right, by the skill or the part that it speaks of."""
    called = words().parts | {skill: name.name for skill, name in words().names.items()}
    named = [called[part.rpartition("/")[2]] for part in parts]
    return _filled("said", "disputed", names=", ".join(named))


def rated(criterion: str, answer: str) -> str:
    """How a learner rates a reply by one criterion."""
    return _filled("said", "rated", criterion=criterion, answer=answer)


def _filled(group: str, key: str, **values: str) -> str:
    return words().sentences[group][key].format(**values)


def _one(skills: Sequence[str]) -> str:
    return words().names[skills[0]].one


def _quoted(reply: str, found: Found) -> str:
    """The cue's words, or those of its span, cut where they are many."""
    quoted = (found.cue or reply[slice(*found.span)]).strip()
    short = quoted[:LONGEST_QUOTE].rstrip()
    return f"“{short} …”" if len(quoted) > LONGEST_QUOTE else f"“{quoted}”"
