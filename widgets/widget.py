"""An exercise as a Jupyter widget: the same markup and modules as on the site, checked by the kernel."""

import json
import uuid
from typing import Any

import anywidget
import traitlets

from exercises.dialogue.script import DialogueItem
from exercises.dialogue.typed import hear
from exercises.dialogue.view import look, retrace
from exercises.item import Item
from exercises.knowledge import TestItem
from exercises.record import attempt, last
from widgets.joined import joined
from widgets.markup import render
from widgets.notebook_store import NotebookStore, now

NOBODY = "not kept"
SUREST = 5
UNSAVED = "It could not be kept on this computer ({}): copy it if you need it."


class Exercise(anywidget.AnyWidget):
    """One exercise in a notebook; an `ipywidgets.DOMWidget`, so it goes wherever a widget goes."""

    _esm = joined("exercise.js")
    _css = joined("exercise.css")

    markup = traitlets.Unicode().tag(sync=True)
    last = traitlets.Dict(allow_none=True).tag(sync=True)
    draft = traitlets.Dict(allow_none=True).tag(sync=True)
    place = traitlets.Unicode("kernel").tag(sync=True)
    draw = traitlets.Unicode("a").tag(sync=True)
    since = traitlets.Unicode("").tag(sync=True)

    def __init__(self, item: Item, store: NotebookStore | None = None, *, fresh: bool = False) -> None:
        self._item = item
        self._store = store or NotebookStore()
        super().__init__(markup=render(item, fresh=fresh), **self._kept())
        self.on_msg(self._hear)

    def _kept(self) -> dict[str, Any]:
        """What was answered or begun before; nothing where it cannot be read."""
        try:
            statement = self._store.last(self._item.id)
            draft = self._store.draft(self._item.id)
            before = self._store.last(self._item.after) if isinstance(self._item, TestItem) else None
            draw = self._draw() if isinstance(self._item, TestItem) else "a"
        except OSError:
            return {"last": None, "draft": None}
        since = before["timestamp"] if before else ""
        return {"last": last(statement) if statement else None, "draft": draft, "draw": draw, "since": since}

    def _draw(self) -> str:
        """The form that the random id of this folder draws, as widgets/site/host.js does."""
        return "b" if int(self._store.actor[0], 16) % 2 else "a"

    def _hear(self, _widget: Any, message: Any, _buffers: list[bytes]) -> None:
        """Answer what the page sends (`Ask` in widgets/types.js), and nothing else."""
        asked = _whole(message)
        match asked:
            case {"type": "check"}:
                self.send(self._check(asked))
            case {"type": "walk", "response": list() as path, "seed": str(seed)} if isinstance(
                self._item, DialogueItem
            ):
                self.send({"type": "view", "view": look(self._item, path, seed)})
            case {"type": "hear", "response": list() as path, "typed": str(typed)} if isinstance(
                self._item, DialogueItem
            ):
                self.send({"type": "heard", "heard": hear(self._item, path, typed)})
            case {"type": "replay", "response": list() as path} if isinstance(self._item, DialogueItem):
                self.send({"type": "replay", "replay": retrace(self._item, path, asked.get("earlier"))})
            case {"type": "draft", "number": int(number), "draft": None}:
                self._keep_draft(None, number)
            case {"type": "draft", "number": int(number), "draft": {"response": dict() | list() as response}}:
                draft = {"response": response, "confidence": _confidence(asked["draft"])}
                self._keep_draft(draft, number)

    def _check(self, asked: dict[str, Any]) -> dict[str, Any]:
        unsaved = ""
        try:
            made = self._attempt(asked, self._store.actor)
            if made["statement"]:
                self._store.keep(made["statement"])
        except OSError as error:
            made = self._attempt(asked, NOBODY)
            unsaved = _unsaved(error)
        statement = made.pop("statement")
        if statement:
            self.last = last(statement)
        return {"type": "answer", **made, "last": self.last if statement else None, "unsaved": unsaved}

    def _attempt(self, asked: dict[str, Any], actor: str) -> dict[str, Any]:
        about = {
            "id": str(uuid.uuid4()),
            "timestamp": now(),
            "actor": actor,
            "platform": "jupyter",
            "confidence": _confidence(asked),
            "hints_shown": _hints_shown(asked, len(self._item.hints)),
        }
        return attempt(self._item, asked.get("response"), about=about)

    def _keep_draft(self, draft: dict[str, Any] | None, number: int) -> None:
        try:
            self._store.keep_draft(self._item.id, draft)
            self.send({"type": "kept", "number": number})
        except OSError as error:
            self.send({"type": "unsaved", "text": _unsaved(error)})


def _whole(message: Any) -> Any:
    """The message without half characters, which no message back could hold."""
    return json.loads(json.dumps(message, ensure_ascii=False).encode(errors="replace"))


def _confidence(asked: dict[str, Any]) -> int | None:
    value = asked.get("confidence")
    return value if type(value) is int and 1 <= value <= SUREST else None


def _hints_shown(asked: dict[str, Any], most: int) -> int:
    value = asked.get("hints_shown")
    return value if type(value) is int and 0 <= value <= most else 0


def _unsaved(error: OSError) -> str:
    return UNSAVED.format(error.strerror or error)
