"""What a reply offers the scorecard of distress: for each part told by one side, its clues.

A clue is a word or two neighbouring words of a clause with who the clause is about: "I:cope" in a clause that
begins with the writer, "y:want_die" for two words in one about "you". "@drink" stands for any word of that
kind in distress.toml, "!@live" for one that follows a "not". "sign suicidal" says that the part has a wording
of that sign, "sign suicidal 2" that it has the second. What stands around the part are clues too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exercises.skills.distress_words import Sentence

FIRST_WORDS = 6
AFTER_NOT = 4
MANY = 4

_WRITER = frozenset({"i", "me", "my", "mine", "myself", "we", "our", "us"})
_YOU = frozenset({"you", "your", "yours", "yourself"})
_OTHERS = frozenset(
    {"he", "she", "they", "him", "her", "his", "hers", "their", "them", "someone", "somebody", "people"}
    | {"client", "clients", "everyone", "anyone", "who"}
)
_THINGS = frozenset({"it", "this", "that", "there", "what", "everything", "nothing"})
_ASKING = frozenset(
    {"do", "does", "did", "are", "is", "was", "were", "have", "has", "had", "what", "how", "when", "where"}
    | {"who", "why", "can", "could", "would", "will", "any", "ever"}
)
_ASKED = _YOU | {"it", "there", "that"}
_NOT = frozenset({"not", "never", "no", "without", "hardly", "barely", "nothing"})
_CLAUSE = re.compile(
    " , | (?=(?:and|but|because|so|when|if|then|while|or|that|than|like|as)"
    " (?:i|you|he|she|they|it|my|your|we|there|no one|nothing|his|her) )"
)


@dataclass(frozen=True)
class Clause:
    """The words of a clause, whom it is about, and whether it asks.

    `about` is I, Y (you), H (others) or T (a thing) where a word among the first says so, i, y or h where one
    further on does, and n where none does.
    """

    words: tuple[str, ...]
    about: str
    asks: bool

    @property
    def to_you(self) -> bool:
        """Whether the clause is about "you" or asks something."""
        return self.asks or self.about in "Yy"

    @property
    def whom(self) -> str:
        """Whom the clause is about, with a question mark where it asks."""
        return self.about + "?" * self.asks


@dataclass(frozen=True)
class Part:
    """Neighbouring clauses of one sentence that are all about "you", or none of them; its clues."""

    words: str
    to_you: bool
    clues: frozenset[str]


@dataclass(frozen=True)
class _Piece:
    """A part before its surroundings are known: its sentence's number, kinds of words, and who is in it."""

    sentence: int
    clauses: tuple[Clause, ...]
    kinds: frozenset[str]
    who: str

    @property
    def words(self) -> str:
        """Its words, with commas between its clauses."""
        return " , ".join(" ".join(clause.words) for clause in self.clauses)

    @property
    def to_you(self) -> bool:
        """Whether "you" are addressed or asked."""
        return self.clauses[0].to_you


class Clues:
    """Finds the clues of a reply.

    `kinds` are the words of each kind; a sentence is marked by what it holds of `mark_kinds` and by `marks`.
    `signs` are the wordings of each sign, which count where nobody is addressed or asked. `too` is found
    where the writer takes on what was said of "you".
    """

    def __init__(
        self,
        kinds: Mapping[str, str],
        mark_kinds: Sequence[str],
        marks: Mapping[str, re.Pattern[str]],
        signs: Mapping[str, Sequence[re.Pattern[str]]],
        too: re.Pattern[str],
    ) -> None:
        self._kinds: dict[str, list[str]] = {}
        for kind, words in kinds.items():
            for word in words.split():
                self._kinds.setdefault(word, []).append(kind)
        self._mark_kinds = frozenset(mark_kinds)
        self._marks = marks
        self._signs = signs
        self._too = too

    def parts(self, sentences: Sequence[Sentence]) -> list[Part]:
        """The parts of a reply with their clues, in order."""
        pieces = [
            self._piece(number, told)
            for number, sentence in enumerate(sentences)
            for told in told_by_one(clauses_of(sentence))
        ]
        marks = [self._marks_of(sentence.words) for sentence in sentences]
        return [
            Part(
                piece.words,
                piece.to_you,
                frozenset(
                    {
                        *self._within(piece),
                        *self._shown_in(piece),
                        *self._taken_on(at, pieces),
                        *_around(at, pieces),
                        *_marked(piece.sentence, marks),
                    }
                ),
            )
            for at, piece in enumerate(pieces)
        ]

    def _piece(self, number: int, clauses: tuple[Clause, ...]) -> _Piece:
        kinds = {kind for clause in clauses for word in clause.words for kind in self._kinds.get(word, ())}
        about = {clause.about.lower() for clause in clauses}
        who = "".join(side for side in "iy" if side in about) or "-"
        return _Piece(number, clauses, frozenset(kinds), who + "?" * any(clause.asks for clause in clauses))

    def _marks_of(self, words: str) -> frozenset[str]:
        kinds = {kind for word in words.split() for kind in self._kinds.get(word, ())}
        found = {mark for mark, wordings in self._marks.items() if wordings.search(words)}
        return frozenset(kinds & self._mark_kinds | found)

    def _within(self, piece: _Piece) -> Iterator[str]:
        """The clues of a part's own words."""
        before = "start"
        for clause in piece.clauses:
            names = [["^"], *self._names(clause.words), ["$"]]
            yield from (f"{clause.whom}:{name}" for named in names for name in named)
            yield from (name for named in names for name in named)
            for firsts, seconds in pairwise(names):
                yield from (f"{clause.whom.lower()}:{one}_{two}" for one in firsts for two in seconds)
            yield f"about {clause.whom}"
            yield f"{before} then {clause.whom}"
            before = clause.whom
        yield f"part {piece.who}"

    def _shown_in(self, piece: _Piece) -> Iterator[str]:
        """The clues of the signs in a part: each sign, and each of its wordings by number."""
        if piece.to_you:
            return
        for sign, wordings in self._signs.items():
            for number, wording in enumerate(wordings, 1):
                if wording.search(piece.words):
                    yield from (f"sign {sign}", f"sign {sign} {number}")

    def _taken_on(self, at: int, pieces: Sequence[_Piece]) -> Iterator[str]:
        """The kinds of words said of "you" shortly before that a part like "so do I" takes on."""
        if pieces[at].to_you or not self._too.search(pieces[at].words):
            return
        for earlier in pieces[max(0, at - 2) : at]:
            if earlier.to_you:
                yield from (f"too {kind}" for kind in earlier.kinds)

    def _names(self, words: Sequence[str]) -> Iterator[list[str]]:
        """Each word with the names of its kinds."""
        since_not = AFTER_NOT
        for word in words:
            mark = "!@" if since_not < AFTER_NOT else "@"
            yield [word, *(mark + kind for kind in self._kinds.get(word, ()))]
            since_not = 0 if word in _NOT else since_not + 1


def clauses_of(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence; where the first one asks, all do."""
    clauses: list[Clause] = []
    for words in filter(None, (part.replace(",", " ").split() for part in _CLAUSE.split(sentence.words))):
        turned = words[0] in _ASKING and len(words) > 1 and words[1] in _ASKED
        asks = sentence.asks or turned or bool(clauses and clauses[0].asks)
        clauses.append(Clause(tuple(words), about(words), asks))
    return clauses


def about(words: Sequence[str]) -> str:
    """Whom a clause is about, as in Clause."""
    sides = (("I", _WRITER), ("Y", _YOU), ("H", _OTHERS), ("T", _THINGS))
    for word in words[:FIRST_WORDS]:
        for side, those in sides:
            if word in those:
                return side
    return next((side.lower() for side, those in sides[:3] if not those.isdisjoint(words)), "n")


def told_by_one(clauses: Sequence[Clause]) -> list[tuple[Clause, ...]]:
    """The clauses of a sentence, joined while they stay about "you", or not about "you"."""
    told: list[list[Clause]] = []
    for clause in clauses:
        if told and told[-1][-1].to_you == clause.to_you:
            told[-1].append(clause)
        else:
            told.append([clause])
    return [tuple(clauses) for clauses in told]


def _around(at: int, pieces: Sequence[_Piece]) -> Iterator[str]:
    """The clues of the parts before and after, and of the reply as a whole."""
    piece = pieces[at]
    for side, beside in (("before", at - 1), ("after", at + 1)):
        if 0 <= beside < len(pieces):
            joined = " joined" * (pieces[beside].sentence == piece.sentence)
            yield f"{side} {pieces[beside].who}{joined}"
        else:
            yield f"{side} none"
    echoed = pieces[at - 1].kinds & piece.kinds if at else frozenset()
    yield from ("echo", *(f"echo {kind}" for kind in echoed)) if echoed else ()
    if not any("y" in other.who for other in pieces):
        yield from ("no you", f"no you {piece.who}")
    elif "y" not in piece.who:
        yield "with you"
    yield f"sentences {min(MANY, 1 + pieces[-1].sentence)}"


def _marked(number: int, marks: Sequence[frozenset[str]]) -> Iterator[str]:
    """What marks the sentence of a part, the sentences next to it, and those further away."""
    here = marks[number]
    near = frozenset().union(*marks[max(0, number - 1) : number + 2]) - here
    yield from (f"here {mark}" for mark in here)
    yield from (f"near {mark}" for mark in near)
    yield from (f"far {mark}" for mark in frozenset().union(*marks) - near - here)
    yield from (f"here {one}+{two}" for one in here for two in here if one < two)
