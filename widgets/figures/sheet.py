"""The pictures that a figure's data asks for: charts, and pictures that a learner can change."""

import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from widgets.figures import charts, counts, display
from widgets.figures.chart import read_charts
from widgets.figures.pieces import Panel
from widgets.figures.table import FILE, MalformedFigure, Table

LIVE: dict[str, Callable[[Table], Panel]] = {"display": display.panel, "counts": counts.panel}


def read(path: Path) -> dict[str, Any]:
    """What a figure's file says, each number with its own decimals; raises MalformedFigure."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except UnicodeDecodeError:
        raise MalformedFigure(path.name, FILE, "not UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise MalformedFigure(path.name, FILE, f"not TOML ({error})", "mend that line") from None


def draw(data: dict[str, Any], file: str) -> tuple[Panel, ...]:
    """All pictures of one figure; raises MalformedFigure."""
    table = Table(data, file, FILE)
    table.text("caption")
    drawn = [charts.panel(chart) for chart in read_charts(table.rows("panel", "panel"))]
    drawn += [picture(table.table(name)) for name, picture in LIVE.items() if name in data]
    if not drawn:
        raise table.wrong("no picture", "add [[panel]]")
    for fact in table.rows("fact", "fact"):
        fact.text("says")
        fact.source()
        fact.done()
    table.done()
    return tuple(drawn)
