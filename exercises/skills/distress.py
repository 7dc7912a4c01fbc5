"""Whether what a learner types seems to be about their own distress or danger, and not about the client's.

A reply is read in parts told by one side (distress_clues.py). The clues of each part have weights, fitted by
tools/model/distress.py; where the weights of one part come to enough, or to less beside a sign, the answer is
yes. Words, signs and marks stand in distress.toml. It is a guess from wording alone: it misses some.
"""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from exercises.skills.distress_clues import Clues, Part
from exercises.skills.distress_words import Reader
from exercises.tables import read_data

TABLE = Path(__file__).parent / "distress.toml"
WEIGHTS = Path(__file__).parent / "distress_weights.toml"

_NAME = re.compile(r"<([a-z]+)>")


@dataclass(frozen=True)
class Sign:
    """A sign's name, and the wordings that show it in a part where nobody is addressed or asked."""

    name: str
    found: re.Pattern[str]


@dataclass(frozen=True)
class Table:
    """What distress.toml holds, compiled."""

    reader: Reader
    clues: Clues
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Scorecard:
    """The weight of each clue, what every part starts with, and what is enough without and with a sign."""

    weights: dict[str, int]
    start: int
    enough: int
    enough_with_sign: int


def is_distress(text: str) -> bool:
    """Tell whether this reply should be answered with a signpost to help."""
    card = scorecard()
    return any(
        total(part) >= (card.enough_with_sign if signs_in(part) else card.enough) for part in parts_of(text)
    )


def parts_of(text: str) -> list[Part]:
    """The parts of a reply, each told by one side, with their clues."""
    return table().clues.parts(table().reader.read(text))


def total(part: Part) -> int:
    """What the clues of a part come to."""
    card = scorecard()
    return card.start + sum(card.weights.get(clue, 0) for clue in part.clues)


def signs_in(part: Part) -> list[str]:
    """The names of the signs in a part, in the table's order."""
    if part.to_you:
        return []
    return [sign.name for sign in table().signs if sign.found.search(part.words)]


@functools.cache
def table() -> Table:
    """The table of words, marks and signs; read once."""
    data = read_data(TABLE)
    marks = {name: compiled(found, data["words"]) for name, found in data["marks"].items()}
    return Table(
        Reader(data),
        Clues(data["kinds"], data["mark_kinds"], marks),
        tuple(Sign(sign["name"], compiled(sign["found"], data["words"])) for sign in data["sign"]),
    )


@functools.cache
def scorecard() -> Scorecard:
    """The fitted weights; read once. The file lists the clues of each weight in one line."""
    data = read_data(WEIGHTS)
    weights = {clue: int(weight) for weight, clues in data["weights"].items() for clue in clues.split(", ")}
    return Scorecard(weights, data["start"], data["enough"], data["enough_with_sign"])


def compiled(found: list[str], words: dict[str, str]) -> re.Pattern[str]:
    """One expression for several wordings, in which each <name> has become the words of that name."""
    wordings = _NAME.sub(lambda name: words[name[1]], "|".join(f"(?:{wording})" for wording in found))
    return re.compile(wordings, re.ASCII)
