"""An author's second reader: what loading cannot refuse, but a learner would notice."""

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.dialogue.proof import LONGEST, SHORTEST, faults
from exercises.dialogue.script import DialogueItem
from exercises.item import Item, MalformedItem
from exercises.load import BANK, banks, load_all, load_bank
from exercises.match import MatchItem
from exercises.order import OrderItem
from exercises.rating import RatingItem
from exercises.reply import ReplyItem

QUOTE = 4
BRIEF = (15, 45)
FEW, MOST = 8, Fraction(1, 2)
CITED = re.compile(r"\[@[\w:-]+")


def lint(folder: Path = BANK) -> list[str]:
    """Every mistake in the folder's banks, one sentence each."""
    broken = [str(error) for path in banks(folder) if (error := _refused(path))]
    if broken:
        return broken
    try:
        items = load_all(folder)
    except MalformedItem as error:
        return [str(error)]
    choices = [item for item in items.values() if isinstance(item, ChoiceItem) and len(item.key) == 1]
    return [
        *(
            str(MalformedItem(f"{item.chapter}.toml", item.id, *found))
            for item in items.values()
            for found in _read(item)
        ),
        *(str(MalformedItem("the bank", "its choices", *found)) for found in _balance(choices)),
    ]


def _balance(items: list[ChoiceItem]) -> Iterator[tuple[str, str]]:
    """What would tell the key of many choices at once: its place, or its length."""
    if len(items) < FEW:
        return
    places = Counter([option.id for option in item.shown].index(item.key[0]) + 1 for item in items)
    lengths = [{option.id: len(option.text) for option in item.options} for item in items]
    keys = [(of[item.key[0]], of) for item, of in zip(items, lengths, strict=True)]
    longest = sum(key == max(of.values()) for key, of in keys)
    shortest = sum(key == min(of.values()) for key, of in keys)
    for place, count in sorted(places.items()):
        if count > MOST * len(items):
            yield (
                f"the key is shown at place {place} in {count} of {len(items)}",
                "change a word in some of them",
            )
    for name, count in (("longest", longest), ("shortest", shortest)):
        if count > MOST * len(items):
            yield (
                f"the key is the {name} option in {count} of {len(items)}",
                "make some keys longer or shorter",
            )


def _refused(path: Path) -> MalformedItem | None:
    try:
        load_bank(path)
    except MalformedItem as error:
        return error
    return None


def _read(item: Item) -> Iterator[tuple[str, str]]:
    if isinstance(item, DialogueItem):
        yield from faults(item)
        return
    texts = _feedback(item)
    for part, text in texts.items():
        length = len(text.split())
        shortest, longest = _lengths(item, part)
        if not shortest <= length <= longest:
            yield f"feedback of '{part}' has {length} words", f"write {shortest} to {longest}"
    for text in dict.fromkeys(text for text in texts.values() if list(texts.values()).count(text) > 1):
        parts = " and ".join(f"'{part}'" for part, other in texts.items() if other == text)
        yield f"{parts} share one feedback", "say to each what its own choice costs or gives"
    if isinstance(item, RatingItem):
        yield from _panels(item)
    for number, hint in enumerate(item.hints, 1):
        for key in _keys(item):
            if quoted := _shared(hint, key):
                yield f"hint {number} quotes the key (“{quoted}”)", "point at the way, not at the answer"


def _feedback(item: Item) -> dict[str, str]:  # noqa: PLR0911 (once for each kind)
    """Every text a response can lead to, by the part it belongs to."""
    match item:
        case ChoiceItem():
            return {option.id: option.feedback for option in item.options}
        case MatchItem():
            return {
                **{f"category {category.id}": category.feedback for category in item.categories},
                **{utterance.id: utterance.feedback for utterance in item.utterances},
                **{
                    f"{utterance.id} as {category}": text
                    for utterance in item.utterances
                    for category, text in utterance.confusions.items()
                },
            }
        case CuesItem():
            return {
                **{f"label {label.id}": label.feedback for label in item.labels},
                **{span.id: span.feedback for span in item.spans},
                **{f"{span.id} missed": span.missed for span in item.spans if span.missed},
                **{
                    f"{span.id} as {label}": text
                    for span in item.spans
                    for label, text in span.confusions.items()
                },
            }
        case RatingItem():
            return {
                f"{part.id}{side}": text
                for part in item.utterances
                for side, text in (("", part.feedback), (" lower", part.lower), (" higher", part.higher))
                if text
            }
        case OrderItem():
            broken = {f"{part.first} before {part.then}": part.because for part in item.dependencies}
            return {"the whole": item.feedback, **broken}
        case ReplyItem():
            return {
                **{f"hears {skill}": text for skill, text in item.hears.items()},
                **{f"try {skill}": text for skill, text in item.tries.items()},
                "met": item.met,
            }
    return {}


def _lengths(item: Item, part: str) -> tuple[int, int]:
    """How few and how many words feedback may have: fewer where several are shown together."""
    return BRIEF if isinstance(item, ReplyItem) and part != "met" else (SHORTEST, LONGEST)


def _panels(item: RatingItem) -> Iterator[tuple[str, str]]:
    """Panel figures whose source is not a work that can be looked up."""
    for part in item.utterances:
        if part.panel and not CITED.search(part.panel.source):
            yield f"the panel of '{part.id}' names no source", "cite it as [@key]; without one, leave it out"


def _keys(item: Item) -> list[str]:
    if isinstance(item, ChoiceItem):
        return [option.text for option in item.options if option.id in item.key]
    return []


def _shared(hint: str, key: str) -> str:
    """The first run of QUOTE words that a hint shares with a key."""
    hint_words, key_words = (re.findall(r"[\w'\u2019]+", text.casefold()) for text in (hint, key))
    runs = {tuple(key_words[start : start + QUOTE]) for start in range(len(key_words) - QUOTE + 1)}
    for start in range(len(hint_words) - QUOTE + 1):
        if (run := tuple(hint_words[start : start + QUOTE])) in runs:
            return " ".join(run)
    return ""
