"""One small item of each kind, and how to read an item from TOML without the real bank."""

import json
import tempfile
from pathlib import Path
from typing import Any

from exercises import order
from exercises.choice import ChoiceItem
from exercises.item import Item
from exercises.load import load_bank
from exercises.match import MatchItem
from exercises.order import OrderItem

COMMON = """
[[item]]
id = "an-item"
ref = "E0.1"
objective = "Tell the parts of an item from one another."
source = "The tests"
minutes = 1
stem = "What would you say?"
hints = ["Read it once more.", "Who is it about?"]
"""

ONE = (
    COMMON
    + """
kind = "choice"
key = ["b"]
  [[item.option]]
  id = "a"
  text = "Why?"
  feedback = "That asks."
  misconception = "asking"
  [[item.option]]
  id = "b"
  text = "Fridays pull you back."
  feedback = "That says it back."
  [[item.option]]
  id = "c"
  text = "Go out."
  feedback = "That advises."
"""
)

SEVERAL = (
    COMMON
    + """
kind = "choice"
several = true
key = ["a", "b", "c"]
  [[item.option]]
  id = "a"
  text = "Nod."
  feedback = "A nod leaves room."
  [[item.option]]
  id = "b"
  text = "Wait."
  feedback = "Waiting leaves room."
  [[item.option]]
  id = "c"
  text = "Look up."
  feedback = "Looking up is a welcome."
  [[item.option]]
  id = "d"
  text = "Advise."
  feedback = "Advice closes the door."
  [[item.option]]
  id = "e"
  text = "Reassure."
  feedback = "Reassurance comes too early."
"""
)

MATCH = (
    COMMON
    + """
kind = "match"
  [[item.category]]
  id = "empathy"
  text = "Empathy"
  feedback = "Empathy stays with the client; this does not."
  [[item.category]]
  id = "pity"
  text = "Pity"
  feedback = "Pity looks down; this does not."
  [[item.category]]
  id = "advice"
  text = "Advice"
  feedback = "Advice tells what to do; this does not."
  [[item.utterance]]
  id = "poor"
  text = "You poor thing."
  key = "pity"
  feedback = "It looks down."
  confusions = { empathy = "It is warm, and it looks down." }
  [[item.utterance]]
  id = "hard"
  text = "Fridays are hard."
  key = "empathy"
  feedback = "It stays near."
  [[item.utterance]]
  id = "walk"
  text = "Try a walk."
  key = "advice"
  feedback = "It tells what to do."
"""
)

ORDER = (
    COMMON
    + """
kind = "order"
feedback = "Every step has what it needs."
  [[item.step]]
  id = "check"
  text = "Check it."
  [[item.step]]
  id = "listen"
  text = "Listen."
  [[item.step]]
  id = "say"
  text = "Say it back."
  [[item.step]]
  id = "breathe"
  text = "Breathe."
  [[item.dependency]]
  first = "listen"
  then = "say"
  because = "You can only say back what you heard."
  [[item.dependency]]
  first = "say"
  then = "check"
  because = "There is nothing to check before it is said."
"""
)

JOURNAL = (
    COMMON
    + """
kind = "journal"
closing = "Kept. Come back to it when you like."
aim = "Say it back without a question."
rubric = ["It names a feeling."]
  [[item.model]]
  style = "plain"
  text = "Fridays are hard."
  [[item.example]]
  text = "Fridays are hard for you."
  hears = ["reflection"]
  meets_aim = true
"""
)

SAMPLES = {"one": ONE, "several": SEVERAL, "match": MATCH, "order": ORDER, "journal": JOURNAL}


def bank(text: str) -> list[Item]:
    """The items that a bank of this text holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "00_test.toml"
        path.write_text(text, encoding="utf-8")
        return load_bank(path)


def item(text: str) -> Any:
    """The one item that a bank of this text holds."""
    (only,) = bank(text)
    return only


def toml(value: Any) -> str:
    """A value from `tomllib` as TOML again, on one line."""
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False)
        case bool() | int():
            return json.dumps(value)
        case list():
            return f"[{', '.join(toml(part) for part in value)}]"
        case dict():
            return f"{{{', '.join(f'{toml(name)} = {toml(part)}' for name, part in value.items())}}}"
    raise TypeError(type(value))


def from_table(table: dict[str, Any]) -> Any:
    """The item that one `[[item]]` table describes."""
    return item(f"item = [{toml(table)}]")


def solution(item: Item) -> Any:
    """A response that is right, or for a journal one that is kept."""
    match item:
        case ChoiceItem():
            return list(item.key)
        case MatchItem():
            return {utterance.id: utterance.key for utterance in item.utterances}
        case OrderItem():
            return order.solution(item)
    return {"text": "I noticed how quickly I wanted to help."}


def parts(item: Item) -> set[str]:
    """What a feedback on this item may be about."""
    match item:
        case ChoiceItem():
            return {"item", *(option.id for option in item.options)}
        case MatchItem():
            return {"item", *(utterance.id for utterance in item.utterances)}
        case OrderItem():
            return {"item", *(step.id for step in item.steps)}
    return {"item"}


def said(outcome: Any) -> dict[str, str]:
    """The words of an outcome by the part they are about, joined where there are several."""
    texts: dict[str, str] = {}
    for feedback in outcome.feedback:
        texts[feedback.part] = " ".join(filter(None, (texts.get(feedback.part), feedback.text)))
    return texts
