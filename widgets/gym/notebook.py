"""The Reflections gym in a notebook: one exercise at a time, chosen and counted by the kernel."""

from typing import Any

import anywidget
import ipywidgets
import traitlets

from exercises import find
from exercises.gym import Attempt, choose, items, tell
from exercises.record import item_of, last
from widgets.gym import render_counts, render_way
from widgets.joined import joined
from widgets.notebook_store import NotebookStore
from widgets.widget import Exercise


class Part(anywidget.AnyWidget):
    """What stands above the exercise or below it."""

    _esm = joined("gym.js")
    _css = joined("exercise.css")

    markup = traitlets.Unicode().tag(sync=True)
    item = traitlets.Unicode().tag(sync=True)
    why = traitlets.Unicode().tag(sync=True)
    trained = traitlets.Dict().tag(sync=True)


class Gym(ipywidgets.VBox):
    """The way, the exercise in sight, and the counts, which follow whatever is kept."""

    def __init__(self, store: NotebookStore | None = None) -> None:
        self._store = store or NotebookStore()
        self._shown: list[str] = []
        self._exercise: Exercise | None = None
        self._parts = [Part(markup=render_way()), Part(markup=render_counts())]
        super().__init__()
        for part in self._parts:
            part.on_msg(self._hear)
        self._show(self._begun() or choose([]))

    def _hear(self, _part: Any, message: Any, _buffers: list[bytes]) -> None:
        """Lead on, or to the statement that was chosen, and hear nothing else."""
        match message:
            case {"type": "next"}:
                told = self._tell()
                self._show(told["next"], told["why"])
            case {"type": "go", "item": str(item)} if item in items():
                self._show(item)

    def _show(self, item: str, why: str = "") -> None:
        exercise = Exercise(find(item), self._store)
        exercise.observe(lambda _change: self._draw(), "last")
        way, counts = self._parts
        before, self._exercise = self._exercise, exercise
        self.children = (way, exercise, counts)
        if before:
            before.close()
        self._shown.append(item)
        way.why = why
        way.item = item
        self._draw()

    def _draw(self) -> None:
        told = self._tell()
        for part in self._parts:
            part.trained = told

    def _tell(self) -> dict[str, Any]:
        return tell(self._attempts(), self._shown)

    def _attempts(self) -> list[Attempt]:
        """What was kept of the gym's statements; nothing where it cannot be read."""
        try:
            kept = [statement for statement in self._store.statements() if item_of(statement) in items()]
        except OSError:
            return []
        return [
            {"item": item_of(statement), "when": statement["timestamp"]}
            | {name: last(statement)[name] for name in ("response", "outcome")}
            for statement in kept
        ]

    def _begun(self) -> str:
        """The statement that was last worked on, or empty."""
        try:
            return self._store.begun(items())
        except OSError:
            return ""
