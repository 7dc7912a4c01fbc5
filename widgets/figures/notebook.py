"""A figure that a learner can change, as a Jupyter widget: all it does happens in the page, not in Python."""

from typing import Any

import anywidget
import traitlets

from widgets.figures import Figure
from widgets.joined import joined


class LiveFigure(anywidget.AnyWidget):
    """One figure in a notebook; its picture stands still where no script may run."""

    _esm = joined("figure.js")
    _css = joined("exercise.css")

    markup = traitlets.Unicode().tag(sync=True)

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        super().__init__(markup=figure.render())

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The widget, and the same picture for whoever shows no widgets."""
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/html": self._figure._repr_html_()}, metadata
