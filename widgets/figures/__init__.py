"""The course's figures: each a TOML file of data, drawn by sheet.py or by a module of its own in DRAWN."""

import functools
import html
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import svg
from jinja2 import Environment
from markupsafe import Markup

from widgets.figures import f2
from widgets.figures.pieces import WIDTH, Panel
from widgets.figures.sheet import draw, read
from widgets.templating import data, templates_in

FOLDER = Path(__file__).parent
STYLES = (FOLDER.parent / "look" / "tokens.css", FOLDER / "figures.css")

FIGURES = tuple(sorted((path.stem for path in FOLDER.glob("*.toml")), key=lambda name: (len(name), name)))
DRAWN: dict[str, Callable[[dict[str, Any]], tuple[Panel, ...]]] = {
    "f2": f2.panels,
}


class UnknownFigure(LookupError):
    """No figure has the name that was asked for."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, to be shown in a page or in a notebook."""

    id: str

    def __post_init__(self) -> None:
        """Refuse a figure that is not there."""
        if self.id not in FIGURES:
            raise UnknownFigure(f"no figure is called '{self.id}'; there are: {', '.join(FIGURES)}.")

    @property
    def data(self) -> dict[str, Any]:
        """What its file says."""
        return read(FOLDER / f"{self.id}.toml")

    def panels(self) -> tuple[Panel, ...]:
        """Its pictures."""
        own = DRAWN.get(self.id)
        return own(self.data) if own else draw(self.data, f"{self.id}.toml")

    @property
    def is_live(self) -> bool:
        """Whether a learner can change one of its pictures."""
        return any(panel.live for panel in self.panels())

    def render(self) -> str:
        """The figure as HTML: pictures, caption, and the data behind a fold."""
        template = _environment().get_template("figure.html.j2")
        return template.render(id=self.id, caption=self.data["caption"], panels=self.panels())

    def _repr_html_(self) -> str:
        """What a notebook shows: a page of the book has the styles already, a notebook has none."""
        styles = "".join(path.read_text(encoding="utf-8") for path in STYLES)
        return f"<style>{styles}</style>{self.render()}"


def picture(panel: Panel, figure_id: str) -> Markup:
    """One panel as an SVG element that stands in the page and says in words what it shows."""
    name = f"attune-{figure_id}-{panel.name}"
    finding, told = (panel.live.finding, panel.live.told) if panel.live else (None, None)
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, WIDTH, panel.height),
        width=WIDTH,
        height=panel.height,
        extra={"role": "img", "aria-labelledby": f"{name}-title", "aria-describedby": f"{name}-desc"},
        elements=[
            svg.Title(id=f"{name}-title", text=svg.escape(panel.finding), data=_says(finding)),
            svg.Desc(id=f"{name}-desc", text=svg.escape(panel.told), data=_says(told)),
            *panel.marks,
        ],
    )
    return Markup(drawing.as_str())  # noqa: S704  every text in it was escaped where it was drawn


def _says(template: str | None) -> dict[str, str]:
    return {"says": html.escape(template)} if template else {}


@functools.cache
def _environment() -> Environment:
    return templates_in(FOLDER, picture=picture, data=data)
