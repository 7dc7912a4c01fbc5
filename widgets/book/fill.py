"""Filling a page's places: the cached output of a cell holds a name, the page the markup of what it names."""

import functools
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from exercises import UnknownItem, find
from exercises.load import BANK
from widgets.card import FOLDER as CARD
from widgets.card import Measured, UnknownMeasure
from widgets.card.sheets import SOURCES
from widgets.figures import FOLDER as FIGURES
from widgets.figures import Figure, UnknownFigure
from widgets.figures.reference import BIBLIOGRAPHY
from widgets.gym import TEMPLATES as GYM_TEMPLATES
from widgets.gym import render_gym
from widgets.markup import TEMPLATES, render, render_answers
from widgets.placeholder import FIGURE, GYM, MEASURED, RECALL, place

ANSWERS = "attune-answers"


def fill(app: Sphinx, doctree: nodes.document) -> None:
    """Put the exercises and figures of a page in, and make it depend on all that they are made of."""
    filled = [_fill_place(app, raw) for raw in list(doctree.findall(nodes.raw))]
    filled += [_fill_answers(box) for box in list(doctree.findall(nodes.container))]
    if any(filled):
        for source in _sources():
            app.env.note_dependency(str(source))


def _fill_place(app: Sphinx, raw: nodes.raw) -> bool:
    name = place(raw.astext())
    if name is None:
        return False
    try:
        raw.children = [nodes.Text(_markup(app, name))]
    except (UnknownItem, UnknownFigure, UnknownMeasure) as error:
        raise type(error)(f"{raw.source}: {error}") from None
    return True


def _markup(app: Sphinx, name: str) -> str:
    if name.startswith(FIGURE):
        return Figure(name.removeprefix(FIGURE)).render()
    if name.startswith(MEASURED):
        return Measured(name.removeprefix(MEASURED)).render()
    link = functools.partial(_address, app)
    if name == GYM:
        return render_gym(link)
    return render(find(name.removeprefix(RECALL)), fresh=name.startswith(RECALL), link=link)


def _address(app: Sphinx, page: str) -> str:
    """The address of a chapter, from the page that is being read."""
    address: str = app.builder.get_relative_uri(app.env.docname, f"chapters/{page}")
    return address


def _fill_answers(box: nodes.container) -> bool:
    if ANSWERS not in box["classes"]:
        return False
    box.children = [nodes.raw("", render_answers(), format="html")]
    return True


def _sources() -> list[Path]:
    package = Path(__file__).parent.parent
    data = [*sorted(BANK.glob("*.toml")), *sorted(FIGURES.glob("*.toml")), *SOURCES, BIBLIOGRAPHY]
    folders = (TEMPLATES, FIGURES, CARD, GYM_TEMPLATES)
    templates = [part for folder in folders for part in sorted(folder.glob("*.j2"))]
    return [*data, *templates, *sorted(package.glob("**/*.py"))]
