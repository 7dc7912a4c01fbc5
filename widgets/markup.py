"""An item's markup, made once for every host by autoescaping templates."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from exercises.item import Item
from exercises.knowledge import shown
from widgets.card import Measured
from widgets.templating import data, templates_in

TEMPLATES = Path(__file__).parent / "templates"
WORDS = {
    "choice": "Choose one",
    "match": "Sort",
    "order": "Put in order",
    "cues": "Mark what you notice",
    "rating": "Rate",
    "reply": "Write a reply",
    "journal": "For yourself",
    "dialogue": "Talk with a client",
    "test": "Test yourself",
}
SEVERAL = "Choose all that belong"


def render(item: Item, *, fresh: bool = False, link: Callable[[str], str] | None = None) -> str:
    """The exercise as HTML: readable before any script runs, its public part inside.

    A fresh one begins empty, whatever was answered before. `link` gives the address of a chapter's page.
    """
    public = item.public()
    template = _environment().get_template(f"{item.kind}.html.j2")
    return template.render(item=item, public=public, kind=_kind(public), fresh=fresh, link=link)


def render_answers() -> str:
    """The three buttons with which a learner keeps, brings back and erases answers."""
    return _environment().get_template("answers.html.j2").render()


def _kind(public: dict[str, Any]) -> str:
    return SEVERAL if public.get("several") else WORDS[public["kind"]]


@functools.cache
def _environment() -> Environment:
    return templates_in(
        TEMPLATES, paragraphs=paragraphs, data=data, shown=shown, chapter=chapter, measured=measured
    )


def paragraphs(text: str) -> list[str]:
    """A text's paragraphs: blank lines divide them."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def chapter(page: str) -> int:
    """The number of a chapter by its page's name, as in `1_foundations/02_what_empathy_is`."""
    return int(page.partition("/")[2][:2])


def measured(name: str) -> Markup:
    """A sheet of the model card's figures."""
    return Markup(Measured(name).render())  # noqa: S704 (its own template has escaped it)
