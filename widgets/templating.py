"""How every template of the course is read: autoescaped, and strict about names it is not given."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup


def templates_in(folder: Path, **filters: Callable[..., Any]) -> Environment:
    """The templates of a folder, with the filters that they use."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(filters)
    return environment


def data(value: Any) -> Markup:
    """JSON that may stand inside a script element: no `<` that could end it."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704
