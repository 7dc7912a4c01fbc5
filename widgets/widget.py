"""An exercise as a Jupyter widget: the same markup and modules as on the site, checked by the kernel."""

import uuid
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from exercises.item import Item
from exercises.record import attempt, last
from widgets.markup import render
from widgets.notebook_store import NotebookStore, now

JOINED = Path(__file__).parent.parent / "_build" / "widgets"
NOBODY = "not kept"
UNSAVED = "It could not be kept on this computer ({}): copy it if you need it."


class Exercise(anywidget.AnyWidget):
    """One exercise in a notebook; an `ipywidgets.DOMWidget`, so it goes wherever a widget goes."""

    _esm = JOINED / "exercise.js"
    _css = JOINED / "exercise.css"

    markup = traitlets.Unicode().tag(sync=True)
    last = traitlets.Dict(allow_none=True).tag(sync=True)
    draft = traitlets.Dict(allow_none=True).tag(sync=True)
    place = traitlets.Unicode("kernel").tag(sync=True)

    def __init__(self, item: Item, store: NotebookStore | None = None) -> None:
        self._item = item
        self._store = store or NotebookStore()
        statement = self._store.last(item.id)
        super().__init__(
            markup=render(item),
            last=last(statement) if statement else None,
            draft=self._store.draft(item.id),
        )
        self.on_msg(self._hear)

    def _hear(self, _widget: Any, message: dict[str, Any], _buffers: list[bytes]) -> None:
        if message["type"] == "check":
            self.send(self._check(message))
        else:
            self._keep_draft(message["draft"], message["number"])

    def _check(self, asked: dict[str, Any]) -> dict[str, Any]:
        unsaved = ""
        try:
            made = self._attempt(asked, self._store.actor)
            if made["statement"]:
                self._store.keep(made["statement"])
        except OSError as error:
            made = self._attempt(asked, NOBODY)
            unsaved = UNSAVED.format(error.strerror)
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
            "confidence": asked["confidence"],
            "hints_shown": asked["hints_shown"],
        }
        return attempt(self._item, asked["response"], about=about)

    def _keep_draft(self, draft: dict[str, Any] | None, number: int) -> None:
        try:
            self._store.keep_draft(self._item.id, draft)
            self.send({"type": "kept", "number": number})
        except OSError as error:
            self.send({"type": "trouble", "text": UNSAVED.format(error.strerror)})
