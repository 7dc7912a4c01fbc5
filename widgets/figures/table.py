"""Reading one TOML table of a figure, with a clear sentence for every mistake."""

from decimal import Decimal
from typing import Any

from exercises.fields import Fields
from exercises.item import MalformedItem
from widgets.figures.reference import is_listed

FILE = "the file"


class MalformedFigure(MalformedItem):
    """An author's mistake in a figure's data, in one sentence: file, panel, what, mend."""


class Table(Fields):
    """One table of a figure, emptied field by field; what is left at the end is unknown."""

    def wrong(self, what: str, mend: str) -> MalformedFigure:
        """The mistake `what`, said of this table."""
        return MalformedFigure(self.file, self.item, f"{self.place}{what}", mend)

    def number(self, name: str) -> Decimal:
        """A number, with as many decimals as it is written with."""
        value = self.maybe_number(name)
        if value is None:
            raise self.wrong(f"no '{name}'", f"add {name} = 0.28")
        return value

    def maybe_number(self, name: str) -> Decimal | None:
        """A number, or None where it is left out."""
        value = self._take(name)
        if value is None:
            return None
        if type(value) not in (int, Decimal) or not Decimal(value).is_finite():
            raise self.wrong(f"'{name}' is not a number", f"write {name} = 0.28")
        return Decimal(value)

    def count(self, name: str) -> int | str | None:
        """How many: a whole number above nought, "more than 30,000", or None where it is left out."""
        value = self._take(name)
        if value is None or (type(value) is int and value > 0):
            return value
        if isinstance(value, str) and value.startswith("more than "):
            return value
        raise self.wrong(f"'{name}' is not a whole number above 0", f'write {name} = 82 or "more than 80"')

    def source(self) -> str:
        """A key of the bibliography."""
        key = self.text("source")
        if not is_listed(key):
            raise self.wrong(
                f"source '{key}' is not in the bibliography", "add it to chapters/references.bib"
            )
        return key

    def table(self, name: str) -> "Table":
        """The table `[name]`."""
        value = self._take(name)
        if not isinstance(value, dict):
            raise self.wrong(f"'{name}' is not a table", f"write [{name}] above it")
        return Table(value, self.file, name if self.item == FILE else f"{self.item}.{name}")

    def rows(self, name: str, heading: str, *, at_least: int = 0) -> list["Table"]:
        """The tables under one repeated heading, each to be read in turn."""
        value = self._take(name)
        value = [] if value is None else value
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise self.wrong(f"'{name}' is not a list of tables", f"write [[{heading}]] above each")
        if len(value) < at_least:
            raise self.wrong(f"no '{name}'", f"add [[{heading}]]")
        return [Table(row, self.file, self.item, _place(name, row, at)) for at, row in enumerate(value, 1)]


def _place(name: str, row: dict[str, Any], at: int) -> str:
    label = row.get("label")
    return f"{name} '{label}': " if isinstance(label, str) and label.strip() else f"{name} {at}: "
