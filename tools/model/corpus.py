"""Reading the corpus of typed replies, and turning replies into rows of features."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from exercises.skills.features import features
from exercises.skills.parroting import copies, sentences_of
from exercises.skills.text import clauses
from tools.model.best import best_of
from tools.setup import ROOT

CORPUS = ROOT / "corpus"
PRACTICE = Path(__file__).parent / "practice.toml"
PLAIN = Path(__file__).parent / "plain.toml"
_MARKS = re.compile(r"[.,;:!?\u2026]+")


@dataclass(frozen=True)
class Reply:
    """One reply, the statement it answers, and the skills that it is coded with."""

    id: str
    statement: str
    heard: str
    text: str
    codes: frozenset[str]

    @property
    def writer(self) -> str:
        """Who wrote it: the statement's id without its letter and the two digits that count."""
        return self.statement[1:-2]


def read_lines(name: str, folder: Path = CORPUS) -> list[dict[str, Any]]:
    """What one file of the corpus holds, line by line; raises FileNotFoundError."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_part(part: str, folder: Path = CORPUS) -> list[Reply]:
    """The replies of "fit", "tune" or "test"; raises FileNotFoundError."""
    return [
        Reply(entry["id"], entry["statement"], entry["heard"], entry["reply"], frozenset(entry["codes"]))
        for entry in read_lines(part, folder)
    ]


@dataclass(frozen=True)
class Distress:
    """One reply, and whether it was written as being about its writer's own distress; `sort` says how."""

    id: str
    sort: str
    text: str
    is_own: bool


def read_distress(part: str, folder: Path = CORPUS) -> list[Distress]:
    """The replies of "fit" or "test" by which the notice is fitted and judged; raises FileNotFoundError."""
    return [
        Distress(entry["id"], entry["sort"], entry["reply"], entry["distress"])
        for entry in read_lines("distress", folder)
        if entry["part"] == part
    ]


def read_recoded(folder: Path = CORPUS) -> dict[str, frozenset[str]]:
    """The questions in replies of the test part, coded anew without their punctuation, by their ids."""
    return {entry["id"]: frozenset(entry["codes"]) for entry in read_lines("unmarked", folder)}


def read_sentences(path: Path) -> list[Reply]:
    """Single sentences, coded while they were written: a table `codes` of lines by their codes.

    Those of practice.toml are by the writer of the rules, those of plain.toml by writers who saw no rule.
    Both are learnt from and never measure.
    """
    replies = []
    for key, block in tomllib.loads(path.read_text(encoding="utf-8"))["codes"].items():
        codes = frozenset() if key == "none" else frozenset(key.split("+"))
        for number, line in enumerate(block.strip().splitlines(), 1):
            replies.append(Reply(f"{key}-{number}", path.stem, "", line, codes))
    return replies


def without_marks(reply: Reply) -> Reply:
    """The same reply as somebody types it who uses no punctuation."""
    return Reply(reply.id, reply.statement, reply.heard, _MARKS.sub(" ", reply.text), reply.codes)


@dataclass(frozen=True)
class Clauses:
    """The clauses of many replies: what is seen in each, whose it is, which are copied from the client."""

    seen: tuple[frozenset[str], ...]
    owner: np.ndarray
    copied: np.ndarray
    replies: tuple[Reply, ...]

    def matrix(self, names: Sequence[str]) -> csr_matrix:
        """One row a clause, one column a feature."""
        column = {name: at for at, name in enumerate(names)}
        places = [
            (row, column[name])
            for row, seen in enumerate(self.seen)
            for name in sorted(seen)
            if name in column
        ]
        down, across = np.array(places).T
        return csr_matrix((np.ones(len(places)), (down, across)), shape=(len(self.seen), len(names)))

    def has(self, skill: str) -> np.ndarray:
        """Which replies are coded with a skill."""
        return np.array([skill in reply.codes for reply in self.replies])

    def best(self, values: np.ndarray) -> np.ndarray:
        """The highest value among each reply's clauses."""
        return best_of(values, self.owner, len(self.replies))


def clauses_in(replies: Iterable[Reply]) -> Clauses:
    """The clauses of these replies with their features."""
    seen: list[frozenset[str]] = []
    owner: list[int] = []
    copied: list[bool] = []
    kept = tuple(replies)
    for number, reply in enumerate(kept):
        parts, source = clauses(reply.text), sentences_of(reply.heard)
        seen += [frozenset(found) for found in features(parts)]
        owner += [number] * len(parts)
        copied += copies(parts, source)
    return Clauses(tuple(seen), np.array(owner), np.array(copied), kept)
