"""Reading a reply for signs of distress: its sentences in plain words, without what it quotes or plays."""

import re
from dataclasses import dataclass
from typing import Any

from exercises.skills.text import plain as written_out
from exercises.skills.text import slips_of

READ_AT_EACH_END = 2_000

_CURLY = str.maketrans("‘’‛ʼ`´“”„‟«»", "''''''\"\"\"\"\"\"")  # noqa: RUF001 (these are what is mended)
_LAUGHTER = re.compile("[\U0001f602\U0001f923\U0001f605\U0001f606\U0001f480\U0001f643]")
_ENDS = re.compile(r"[.!?;\n\r\u2026]+")
_QUOTED = re.compile(
    r"\"[^\"]*\""
    r"|(?:^|(?<=[ \n(:,]))'(?!(?:cause|cos|til|till|em|bout|round)\b)[^\"\n]{1,600}?'(?=[ .,;:!?)\n]|$)"
)
_OWN_THOUGHT = re.compile(
    r"(?:\bi (?:just )?(?:keep|kept|am) (?:on )?|\bmy (?:head|mind|brain|only thought) )[a-z ]{0,24}[:, ]*$",
    re.ASCII,
)
_LABEL = re.compile(r"(?:^|(?<=[\n.!?\" ]))([a-z]{1,10}) ?:(?= |\n|$)")
_STRANGE = re.compile(r"[^a-z0-9, ]+")
_I_WILL = re.compile(r"\bill (?=(?:be|never|not|just|kill|end|do|die|make|see|go|take|probably)\b)", re.ASCII)
_BESIDE = {
    "a": "qsz", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
    "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad",
    "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """One sentence in plain words, and whether it ends with "?"."""

    words: str
    asks: bool


class Reader:
    """Reads replies by the lists of distress.toml.

    "reported" finds others' words with what leads in to them, "told_by_another" those whose lead is kept.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        slips = {slip: word for word in data["cue_words"] for slip in slips_of(word) | set(beside(word))}
        for word in data["real_words"]:
            slips.pop(word, None)
        self._spelling = {**slips, **{word: word for word in data["cue_words"]}, **data["spelling"]}
        self._padding = frozenset(data["padding"])
        self._joined = data["joined"]
        self._speakers = frozenset(data["speakers"])
        self._own_labels = frozenset(data["own_labels"])
        self._reported, self._told = (
            re.compile("|".join(f"(?:{found})" for found in data["told"][name]), re.ASCII)
            for name in ("reported", "told_by_another")
        )

    def read(self, reply: str) -> list[Sentence]:
        """The sentences of a reply; of a very long one, those at its two ends."""
        if len(reply) > 2 * READ_AT_EACH_END:
            reply = f"{reply[:READ_AT_EACH_END]}\n{reply[-READ_AT_EACH_END:]}"
        straight = _LAUGHTER.sub(" lol ", reply.translate(_CURLY)).lower()
        return self._sentences(self._without_roles(without_quotes(straight)))

    def plain(self, sentence: str) -> str:
        """A sentence in words and commas: no apostrophes, short forms, padding or common slips."""
        words = (
            sentence.replace("let's", "lets")
            .replace("'s ", " is ")
            .replace("'ll ", " will ")
            .replace("'", "")
            .replace("-", " ")
        )
        words = _I_WILL.sub("i will ", _STRANGE.sub(" ", words.replace(",", " , ")))
        spelt = " ".join(
            self._spelling.get(word) or written_out(word)
            for word in words.split()
            if word not in self._padding
        )
        for apart, together in self._joined.items():
            spelt = f" {spelt} ".replace(f" {apart} ", f" {together} ").strip()
        return spelt

    def _sentences(self, text: str) -> list[Sentence]:
        """Each sentence in plain words, without others' reported speech."""
        ends = [*_ENDS.finditer(text)]
        starts = [0, *(end.end() for end in ends)]
        stops = [*((end.start(), "?" in end.group()) for end in ends), (len(text), False)]
        plain = [
            (self.plain(text[start:stop]), asks) for start, (stop, asks) in zip(starts, stops, strict=True)
        ]
        return [Sentence(self._own(words), asks) for words, asks in plain if words]

    def _own(self, words: str) -> str:
        """A sentence without what it reports as said or thought by another."""
        return self._told.sub(lambda told: told.group().partition(" i ")[0], self._reported.sub(" ", words))

    def _without_roles(self, text: str) -> str:
        """A text without the turns of anyone but the writer, where turns are labelled."""
        labels = [label for label in _LABEL.finditer(text) if label[1] in self._speakers]
        parts = [text[: labels[0].start()] if labels else text]
        for label, end in zip(labels, [*(label.start() for label in labels[1:]), len(text)], strict=False):
            turn = text[label.end() : end]
            parts.append(turn if label[1] in self._own_labels else turn.partition("\n")[2])
        return "\n".join(parts)


def without_quotes(text: str) -> str:
    """A text without what stands in quotation marks, unless the writer gives it as their own thought."""

    def kept(quoted: re.Match[str]) -> str:
        lead = text[max(0, quoted.start() - 60) : quoted.start()]
        return f" {quoted.group()[1:-1]} " if _OWN_THOUGHT.search(lead) else " quoted "

    return _QUOTED.sub(kept, text)


def beside(word: str) -> list[str]:
    """A word with one letter after the first struck on a key beside it."""
    return [word[:at] + key + word[at + 1 :] for at in range(1, len(word)) for key in _BESIDE[word[at]]]
