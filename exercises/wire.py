"""The exercises as one function from JSON to JSON, for hosts that speak no Python."""

import json

from exercises.dialogue.script import DialogueItem
from exercises.dialogue.typed import hear as heard
from exercises.dialogue.view import look, retrace
from exercises.gym import tell
from exercises.item import Item, MalformedItem, UnknownItem
from exercises.load import remembered
from exercises.record import attempt
from exercises.reply import ReplyItem
from exercises.skills import recognise


def warm(item_ids: str) -> None:
    """Read the banks of these items (a JSON list) before anyone answers them."""
    _known(item_ids)


def rehearse(item_ids: str) -> None:
    """Hear one word if any of these items (a JSON list) takes typed ones: it makes the first reply quick."""
    if any(isinstance(item, ReplyItem) or _is_typed(item) for item in _known(item_ids)):
        recognise("Mm.")


def answer(asked: str) -> str:
    """The attempt that {"item", "response", "about"} asks for, or {"unknown": id}.

    >>> answer('{"item": "nowhere", "response": [], "about": {}}')
    '{"unknown": "nowhere"}'
    """
    ask = json.loads(asked)
    try:
        item = remembered(ask["item"])
    except UnknownItem:
        return json.dumps({"unknown": ask["item"]})
    return json.dumps(attempt(item, ask["response"], about=ask["about"]), ensure_ascii=False)


def walk(asked: str) -> str:
    """Where a conversation stands, or {"unknown": id}: {"item", "response", "seed"} to `look` of view.py."""
    ask = json.loads(asked)
    item = _conversation(ask["item"])
    found = look(item, ask["response"], ask["seed"]) if item else {"unknown": ask["item"]}
    return json.dumps(found, ensure_ascii=False)


def hear(asked: str) -> str:
    """What typed words stand for, or {"unknown": id}: {"item", "response", "typed"} to `hear` of typed.py."""
    ask = json.loads(asked)
    item = _conversation(ask["item"])
    found = heard(item, ask["response"], ask["typed"]) if item else {"unknown": ask["item"]}
    return json.dumps(found, ensure_ascii=False)


def replay(asked: str) -> str:
    """What happened, or {"unknown": id}: {"item", "response", "earlier"} to `retrace` of view.py."""
    ask = json.loads(asked)
    item = _conversation(ask["item"])
    found = retrace(item, ask["response"], ask.get("earlier")) if item else {"unknown": ask["item"]}
    return json.dumps(found, ensure_ascii=False)


def train(asked: str) -> str:
    """What the Reflections gym shows: {"attempts", "shown"} to `tell` of gym.py."""
    ask = json.loads(asked)
    return json.dumps(tell(ask["attempts"], ask["shown"]), ensure_ascii=False)


def _known(item_ids: str) -> list[Item]:
    items = []
    for item_id in json.loads(item_ids):
        try:
            items.append(remembered(item_id))
        except (MalformedItem, UnknownItem):
            continue
    return items


def _is_typed(item: Item) -> bool:
    return isinstance(item, DialogueItem) and any(node.typed for node in item.nodes)


def _conversation(item_id: str) -> DialogueItem | None:
    try:
        item = remembered(item_id)
    except UnknownItem:
        return None
    return item if isinstance(item, DialogueItem) else None
