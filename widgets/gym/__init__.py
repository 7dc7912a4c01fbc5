"""The Reflections gym as HTML: the way through it, the cards of all its statements, and what is confirmed."""

import functools
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment

from exercises.gym import items
from exercises.item import Item
from exercises.reply import LEVELS, ReplyItem
from widgets.markup import render
from widgets.templating import templates_in

TEMPLATES = Path(__file__).parent
NAMES = {
    1: "one clear feeling or fact, said aloud",
    2: "something under the words, two sides, a cue that does not fit",
    3: "strong feeling, anger at you, silence, power in the room, irony",
}


def render_gym(link: Callable[[str], str] | None = None) -> str:
    """All of it for a page: every card inside, so that it can be read before any script runs."""

    def card(item: Item) -> str:
        return render(item, link=link)

    return _environment().get_template("gym.html.j2").render(levels=_levels(), names=NAMES, card=card)


def render_way() -> str:
    """Which statement is in sight, and the list of all, for a notebook."""
    return _environment().get_template("way.html.j2").render(levels=_levels(), names=NAMES)


def render_counts() -> str:
    """The button that leads on and what is confirmed, for a notebook."""
    return _environment().get_template("counts.html.j2").render()


def _levels() -> dict[int, list[tuple[int, ReplyItem]]]:
    """The statements of each level with their numbers."""
    numbered = list(enumerate(items().values(), 1))
    return {level: [one for one in numbered if one[1].level == level] for level in range(1, LEVELS + 1)}


@functools.cache
def _environment() -> Environment:
    return templates_in(TEMPLATES)
