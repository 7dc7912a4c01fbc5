"""Filling a page's places: the cached output of a cell holds an item's id, the page its markup."""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from exercises import UnknownItem, find
from exercises.load import BANK
from widgets.markup import TEMPLATES, render, render_answers
from widgets.placeholder import place

ANSWERS = "attune-answers"


def fill(app: Sphinx, doctree: nodes.document) -> None:
    """Put the exercises of a page in, and make it depend on all that they are made of."""
    filled = [_fill_exercise(raw) for raw in list(doctree.findall(nodes.raw))]
    filled += [_fill_answers(box) for box in list(doctree.findall(nodes.container))]
    if any(filled):
        for source in _sources():
            app.env.note_dependency(str(source))


def _fill_exercise(raw: nodes.raw) -> bool:
    item_id = place(raw.astext())
    if item_id is None:
        return False
    try:
        raw.children = [nodes.Text(render(find(item_id)))]
    except UnknownItem as error:
        raise UnknownItem(f"{raw.source}: {error}") from None
    return True


def _fill_answers(box: nodes.container) -> bool:
    if ANSWERS not in box["classes"]:
        return False
    box.children = [nodes.raw("", render_answers(), format="html")]
    return True


def _sources() -> list[Path]:
    package = Path(__file__).parent.parent
    return [*sorted(BANK.glob("*.toml")), *sorted(TEMPLATES.glob("*.j2")), *sorted(package.glob("**/*.py"))]
