"""Whether what a learner types seems to be about their own distress or danger, and not about the client's.

A reply is read in parts told by one side (distress_clues.py). The clues of each part have weights, fitted by
tools/model/distress.py; where the weights of one part come to enough, the answer is yes. Words, signs and
marks stand in distress.toml. It is a guess from wording alone: it misses some.
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
class Table:
    """What distress.toml holds, compiled."""

    reader: Reader
    clues: Clues
    alone: re.Pattern[str]


@dataclass(frozen=True)
class Scorecard:
    """The weight of each clue, what every part starts with, and what is enough."""

    weights: dict[str, int]
    start: int
    enough: int


def is_distress(text: str) -> bool:
    """Tell whether this reply should be answered with a signpost to help."""
    parts = parts_of(text)
    return says_only(parts) or any(total(part) >= scorecard().enough for part in parts)


def says_only(parts: list[Part]) -> bool:
    """Tell whether a reply is nothing but a saying that is enough alone; few words have few clues."""
    return len(parts) == 1 and not parts[0].to_you and table().alone.search(parts[0].words) is not None


def parts_of(text: str) -> list[Part]:
    """The parts of a reply, each told by one side, with their clues."""
    return table().clues.parts(table().reader.read(text))


def total(part: Part) -> int:
    """What the clues of a part come to."""
    card = scorecard()
    return card.start + sum(card.weights.get(clue, 0) for clue in part.clues)


@functools.cache
def table() -> Table:
    """The table of words, marks and signs; read once."""
    data = read_data(TABLE)
    marks = {name: compiled(found, data["words"]) for name, found in data["marks"].items()}
    signs = {
        sign["name"]: [compiled([found], data["words"]) for found in sign["found"]] for sign in data["sign"]
    }
    return Table(
        Reader(data),
        Clues(data["kinds"], data["mark_kinds"], marks, signs, compiled(data["too"]["says"], data["words"])),
        compiled(data["alone"]["says"], data["words"]),
    )


@functools.cache
def scorecard() -> Scorecard:
    """The fitted weights; read once. The file lists the clues of each weight in one line."""
    data = read_data(WEIGHTS)
    weights = {clue: int(weight) for weight, clues in data["weights"].items() for clue in clues.split(", ")}
    return Scorecard(weights, data["start"], data["enough"])


def compiled(found: list[str], words: dict[str, str]) -> re.Pattern[str]:
    """One expression for several wordings, in which each <name> has become the words of that name."""
    wordings = _NAME.sub(lambda name: words[name[1]], "|".join(f"(?:{wording})" for wording in found))
    return re.compile(wordings, re.ASCII)
