"""Print how hard each chapter's prose is to read.

    python -m tools.readability

The measure: of the running words, names and the course's own key terms left out, at least 97 in 100 stand
at CEFR level B2 or below in the word list of cefrpy, and a sentence has at most 18 words on average.
It says nothing about how ideas are built up; a reader can.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cefrpy import CEFRAnalyzer
from markdown_it import MarkdownIt

from tools.setup import ROOT

CHAPTERS = ROOT / "chapters"
B2 = 4
EASY_SHARE, SENTENCE = 0.97, 18
WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
SETTINGS = re.compile(r"^(:{3,}.*|:[\w-]+:.*|\|.*|---.*)$", re.MULTILINE)
TERM = re.compile(r"\{term\}`([^`<]+?)(?: <[^`]*)?`")
ROLE = re.compile(r"\{[\w:-]+\}`[^`]*`")
BOX = re.compile(r"^(:{3,})\{")
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
SENTENCE_END = re.compile(r"(?<=[.?!:])[\u201d\u2019\")]*\s")
KEY_TERMS = frozenset(
    {
        "boundaries", "boundary", "client", "clients", "compassion", "congruence", "contagion",
        "countertransference", "cue", "cues", "distress", "empathic", "empathise", "empathy",
        "humility", "identification", "introspection", "pity", "resonance", "resonate", "rupture",
        "sympathy", "therapist", "therapists", "transference", "unconditional", "unfelt",
        "unreceived", "unsaid", "vicarious",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """How a text reads: its words, the share of easy ones, words a sentence, and the hard words."""

    words: int
    easy: float
    sentence: float
    hard: list[str]

    @property
    def is_b2(self) -> bool:
        """Tell whether the text keeps to the measure."""
        return self.easy >= EASY_SHARE and self.sentence <= SENTENCE


def prose(markdown: str) -> str:
    """Return the sentences of a chapter: no code, settings, tables or citations."""
    text = SETTINGS.sub("", ROLE.sub("", TERM.sub(r"\1", FRONT.sub("", markdown))))
    tokens = MarkdownIt().parse(text)
    inline = (token.children or [] for token in tokens if token.type == "inline")
    return "\n".join("".join(part.content or " " for part in children) for children in inline)


def body(markdown: str) -> str:
    """Return a chapter without its boxes: transcript, key terms, evidence, session plan and the like."""
    lines, fence = [], ""
    for line in markdown.splitlines():
        if fence:
            fence = "" if line.rstrip() == fence else fence
        elif found := BOX.match(line):
            fence = found[1]
        else:
            lines.append(line)
    return "\n".join(lines)


def body_words(path: Path) -> int:
    """Return how many words of running prose a chapter has, outside its boxes."""
    return len(WORD.findall(prose(body(path.read_text(encoding="utf-8")))))


def read(text: str) -> Reading:
    """Return how a text reads."""
    words = [word for word in WORD.findall(text) if not is_name(word, text) and word.lower() not in KEY_TERMS]
    hard = [word for word in words if (level(word.lower()) or 0) > B2]
    sentences = [part for part in SENTENCE_END.split(text) if WORD.search(part)]
    total = len(WORD.findall(text))
    return Reading(
        total,
        1 - len(hard) / max(1, len(words)),
        total / max(1, len(sentences)),
        [f"{word} {count}" for word, count in Counter(word.lower() for word in hard).most_common(8)],
    )


def is_name(word: str, text: str) -> bool:
    """Tell whether a word is only ever written with a capital."""
    return word[0].isupper() and word.lower() not in lower_words(text)


@cache
def lower_words(text: str) -> frozenset[str]:
    """Return the words that stand in a text with a small first letter."""
    return frozenset(word for word in WORD.findall(text) if word[0].islower())


@cache
def analyser() -> CEFRAnalyzer:
    """Return the word list."""
    return CEFRAnalyzer()


def level(word: str) -> float | None:
    """Return a word's CEFR level, 1 for A1 to 6 for C2, or None where the list does not have it."""
    found: float | None = analyser().get_average_word_level_float(word)
    return found


def readings() -> dict[Path, Reading]:
    """Return how each chapter reads."""
    return {path: read(prose(path.read_text(encoding="utf-8"))) for path in sorted(CHAPTERS.rglob("*.md"))}


def main() -> int:
    """Print a line for each chapter."""
    print("| chapter | words | outside boxes | at B2 or below | words a sentence | hard words |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    for path, reading in readings().items():
        name = path.relative_to(CHAPTERS)
        figures = f"{reading.words:,} | {body_words(path):,} | {reading.easy:.1%} | {reading.sentence:.1f}"
        print(f"| {name} | {figures} | {', '.join(reading.hard)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
