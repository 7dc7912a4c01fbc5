"""One small item of each kind, and how to read an item from TOML without the real bank."""

import json
import tempfile
from pathlib import Path
from typing import Any

from exercises import order
from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.dialogue.play import Moment, begin
from exercises.dialogue.proof import Graph, explore
from exercises.dialogue.script import DialogueItem
from exercises.item import Item
from exercises.knowledge import TestItem
from exercises.load import load_bank
from exercises.match import MatchItem
from exercises.order import OrderItem
from exercises.rating import RatingItem
from exercises.reply import DISPUTABLE, HELP, ReplyItem

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

UNHINTED = COMMON.replace('hints = ["Read it once more.", "Who is it about?"]', "")

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
"""
)

REPLY = (
    COMMON
    + """
kind = "reply"
level = 2
aim = "Say it back and ask one thing, without advice."
asks = ["reflection", "open_question|closed_question"]
leaves_out = ["advice"]
rubric = ["It names a feeling.", "It asks one thing.", "It leaves the plan to the client."]
closing = "Three ways among many."
met = "Say it once aloud, and listen for a pause."
  [[item.model]]
  style = "plain"
  text = "You feel pulled back on Fridays. What is it like?"
  [[item.model]]
  style = "two sides"
  text = "You feel pulled back, and you're still here. What helps?"
  [[item.model]]
  style = "a picture"
  text = "You feel a rope on Fridays. What holds the other end?"
  [item.hears]
  reflection = "Somebody may have heard the Fridays."
  open_question = "There may be room to go on."
  closed_question = "A yes or a no may be wanted."
  advice = "One more plan may have arrived."
  sympathy = "Somebody may be sorry."
  other = "It may not be clear yet what was heard."
  [item.try]
  reflection = "Say the Fridays back."
  open_question = "Ask one thing."
  advice = "Leave the plan out."
  [[item.example]]
  text = "You feel pulled back. What is it like?"
  hears = ["reflection", "open_question"]
  meets_aim = true
  [[item.example]]
  text = "You should go out."
  hears = ["advice"]
  meets_aim = false
"""
)

DIALOGUE = (
    UNHINTED
    + """
kind = "dialogue"
persona = "Sam is invented."
grounding = "You can stop here."
longest = 3
retry = ["Play it once without a question."]
  [item.state.trust]
  name = "trust"
  start = 4
  low = 0
  high = 6
  [item.state.asked]
  name = "asked"
  start = 0
  low = 0
  high = 1
  [[item.mood]]
  word = "distant"
  when = { trust = [0, 3] }
  [[item.mood]]
  word = "near"
  [[item.node]]
  id = "hello"
  says = "Hello."
  cue = "looks up"
  typed = { open_question = "ask", reassurance = "calm" }
    [[item.node.option]]
    id = "calm"
    text = "It will be fine, it always is in the end."
    skill = "reassurance"
    effect = { trust = -2 }
    next = "heart"
    says = "If you say so."
    feedback = "Comfort before anything was said."
    [[item.node.option]]
    id = "ask"
    text = "What brings you?"
    skill = "open_question"
    effect = { trust = 2, asked = 1 }
    next = "heart"
    says = "The bus."
    feedback = "An open door."
  [[item.node]]
  id = "heart"
  says = "It's my heart."
    [[item.node.instead]]
    when = { trust = [0, 3] }
    says = "Nothing."
    cue = "shrugs"
    [[item.node.option]]
    id = "say-back"
    text = "Your heart frightens you."
    skill = "complex_reflection"
    effect = { trust = 2 }
    next = "end"
    says = "Yes."
    feedback = "It names the fear."
      [[item.node.option.instead]]
      when = { trust = [0, 3] }
      effect = { trust = 1 }
      says = "Maybe."
      next = "late"
    [[item.node.option]]
    id = "advise"
    text = "See a doctor, please."
    skill = "advice"
    effect = { trust = -3 }
    next = "end"
    says = "Right."
    feedback = "It sends the fear away."
  [[item.node]]
  id = "late"
  says = "Well."
    [[item.node.option]]
    id = "wait"
    text = "(Wait.)"
    skill = "silence"
    effect = { trust = 1 }
    next = "end"
    says = "…"
    feedback = "It leaves room."
    [[item.node.option]]
    id = "ask-late"
    text = "May I ask what it was?"
    skill = "closed_question"
    when = { asked = [0, 0] }
    effect = { asked = 1 }
    next = "end"
    says = "The bus."
    feedback = "Late and still welcome."
  [[item.ending]]
  id = "full"
  name = "Heard"
  text = "Sam stays."
  learning = "Ask, then say back."
  when = { trust = [6, 6], asked = [1, 1] }
  fullest = true
  [[item.ending]]
  id = "low"
  name = "Gone"
  text = "Sam leaves."
  learning = "Comfort can close a door."
  when = { trust = [0, 2] }
  [[item.ending]]
  id = "middle"
  name = "Perhaps"
  text = "Sam thinks."
  learning = "Stay a little longer."
"""
)

CUES = (
    COMMON
    + """
kind = "cues"
tolerance = 1
  [[item.label]]
  id = "seen"
  text = "can be seen"
  feedback = "This can't be seen."
  [[item.label]]
  id = "guessed"
  text = "is a guess"
  feedback = "This is no guess."
  [[item.line]]
  speaker = "Client"
  cue = "laughs, and looks away"
  says = "They gave my job to Tom. It's fine."
  [[item.line]]
  speaker = "Helper"
  role = "therapist"
  says = "You are hiding your pain."
  [[item.span]]
  id = "laugh"
  line = 1
  words = "laughs"
  label = "seen"
  feedback = "A laugh, as it was."
  missed = "The laugh was passed over."
  confusions = { guessed = "A laugh can be heard." }
  misconception = "laugh-is-joy"
  [[item.span]]
  id = "pain"
  line = 2
  words = "hiding your pain"
  label = "guessed"
  feedback = "Nobody saw pain."
  missed = "The guess was passed over."
  [[item.span]]
  id = "job"
  line = 1
  words = "my job"
  feedback = "The job is a fact of the story."
  [[item.span]]
  id = "tom"
  line = 1
  words = "Tom"
  feedback = "Tom is only named."
  misconception = "names-are-cues"
"""
)

RATING = (
    COMMON
    + """
kind = "rating"
scale = "from intrusive to collusive"
tolerance = 1
  [[item.anchor]]
  text = "pries"
  [[item.anchor]]
  text = "presses"
  [[item.anchor]]
  text = "leaves room"
  [[item.anchor]]
  text = "looks away"
  [[item.utterance]]
  id = "hiding"
  text = "What are you hiding?"
  key = 1
  feedback = "It names a secret that nobody told."
  higher = "It pries more than that."
  [[item.utterance]]
  id = "fine"
  text = "Good that you are fine."
  key = 4
  feedback = "It takes fine at its word."
  lower = "It looks away more than that."
  [[item.utterance]]
  id = "light"
  text = "Fine, and a small laugh."
  key = 2
  feedback = "It notices and leaves room."
  lower = "It presses less than that."
  higher = "It asks for more than that."
    [[item.utterance.panel]]
    source = "[@somebody2020]"
    n = 5
    counts = [0, 1, 3, 1]
"""
)

TEST = (
    UNHINTED
    + """
kind = "test"
draws = "drawn"
explains = true
closing = "Kept. Open the chapters again where you like."
"""
)

SAMPLES = {
    "one": ONE,
    "several": SEVERAL,
    "match": MATCH,
    "order": ORDER,
    "cues": CUES,
    "rating": RATING,
    "reply": REPLY,
    "journal": JOURNAL,
    "dialogue": DIALOGUE,
    "test": TEST,
}


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
        case CuesItem():
            return {span.id: span.label for span in item.spans if span.label}
        case RatingItem():
            return {part.id: part.compared for part in item.utterances}
        case TestItem():
            answers = {question.id: list(question.key) for question in item.asked("a")}
            return {"form": "a", "answers": answers, "sure": dict.fromkeys(answers, 4)}
        case ReplyItem():
            return {"text": item.models[0].text}
        case DialogueItem():
            return path_to(item, next(ending.id for ending in item.endings if ending.fullest))
    return {"text": "I noticed how quickly I wanted to help."}


GRAPHS: dict[tuple[str, str], Graph] = {}


def graph_of(item: DialogueItem) -> Graph:
    """All that can be reached in a conversation, explored once for each version."""
    known = (item.id, item.version)
    if known not in GRAPHS:
        GRAPHS[known] = explore(item)
    return GRAPHS[known]


def path_to(item: DialogueItem, ending: str) -> list[str]:
    """A shortest path to an ending, the first in the order of the options."""
    steps = graph_of(item).steps
    ways: dict[Moment, list[str]] = {begin(item): []}
    waiting = list(ways)
    for moment in waiting:
        if moment.place == ending:
            return ways[moment]
        for step in steps[moment]:
            if step.after not in ways:
                ways[step.after] = [*ways[moment], step.option.id]
                waiting.append(step.after)
    raise LookupError(ending)


def parts(item: Item) -> set[str]:
    """What a feedback on this item may be about."""
    match item:
        case ChoiceItem():
            return {"item", *(option.id for option in item.options)}
        case MatchItem():
            return {"item", *(utterance.id for utterance in item.utterances)}
        case OrderItem():
            return {"item", *(step.id for step in item.steps)}
        case CuesItem():
            return {"item", *(span.id for span in item.spans)}
        case RatingItem():
            return {"item", *(part.id for part in item.utterances)}
        case TestItem():
            asked = [question.id for form in ("a", "b") for question in item.asked(form)]
            return {"item", *(objective.id for objective in item.bank.objectives), *asked}
        case ReplyItem():
            return {HELP, "said", *DISPUTABLE}
        case DialogueItem():
            return {"item", *(f"{node.id}/{option.id}" for node in item.nodes for option in node.options)}
    return {"item"}


def said(outcome: Any) -> dict[str, str]:
    """The words of an outcome by the part they are about, joined where there are several."""
    texts: dict[str, str] = {}
    for feedback in outcome.feedback:
        texts[feedback.part] = " ".join(filter(None, (texts.get(feedback.part), feedback.text)))
    return texts
