"""Reading one TOML table of a bank, with a clear sentence for every mistake."""

from collections.abc import Iterable
from typing import Any

from exercises.item import ROLES, WHOLE, MalformedItem, Turn
from exercises.near import nearest


class Fields:
    """One table of a bank, emptied field by field; what is left at the end is unknown."""

    def __init__(self, table: dict[str, Any], file: str, item: str, place: str = "") -> None:
        self._left = dict(table)
        self._known: list[str] = []
        self.file, self.item, self.place = file, item, place

    def wrong(self, what: str, mend: str) -> MalformedItem:
        """The mistake `what`, said of this table."""
        return MalformedItem(self.file, self.item, f"{self.place}{what}", mend)

    def _take(self, name: str) -> Any:
        self._known.append(name)
        return self._left.pop(name, None)

    def text(self, name: str, *, optional: bool = False) -> str:
        """A piece of text, stripped; empty only where it is optional."""
        value = self._take(name)
        if value is None and optional:
            return ""
        if value is None:
            raise self.wrong(f"no '{name}'", f'add {name} = "…"')
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(f"'{name}' is not a text with words in it", f'write {name} = "…"')
        return value.strip()

    def texts(self, name: str, *, optional: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        value = self._take(name)
        if value is None and optional:
            return ()
        if value is None:
            raise self.wrong(f"no '{name}'", f'add {name} = ["…"]')
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.wrong(f"'{name}' is not a list of texts", f'write {name} = ["…", "…"]')
        return tuple(v.strip() for v in value)

    def whole(self, name: str) -> int:
        """A whole number above nought."""
        value = self._take(name)
        if type(value) is not int or value < 1:
            raise self.wrong(f"'{name}' is not a whole number above 0", f"write {name} = 2")
        return value

    def natural(self, name: str) -> int:
        """A whole number from nought up; nought where it is left out."""
        value = self._take(name)
        if value is None:
            return 0
        if type(value) is not int or value < 0:
            raise self.wrong(f"'{name}' is not a whole number from 0 up", f"write {name} = 1 or leave it out")
        return value

    def counts(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers from nought up."""
        value = self._take(name)
        if not isinstance(value, list) or not all(type(v) is int and v >= 0 for v in value):
            raise self.wrong(f"'{name}' is not a list of counts", f"write {name} = [0, 2, 5]")
        return tuple(value)

    def yes(self, name: str) -> bool:
        """A yes or no; no where it is left out."""
        value = self._take(name)
        if value is not None and not isinstance(value, bool):
            raise self.wrong(f"'{name}' is neither true nor false", f"write {name} = true or leave it out")
        return bool(value)

    def tables(self, name: str, *, at_least: int = 0) -> list["Fields"]:
        """The tables `[[item.name]]`, each to be read in turn."""
        value = self._take(name)
        heading = "[[item]]" if name == "item" else f"[[item.{name}]]"
        if value is None:
            value = []
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.wrong(f"'{name}' is not a list of tables", f"write {heading} above each")
        if len(value) < at_least:
            found = f"{len(value)} '{name}' where at least {at_least} are needed"
            raise self.wrong(found, f"add {heading}")
        return [
            Fields(v, self.file, self.item, f"{name} {v.get('id', number)}: ")
            for number, v in enumerate(value, 1)
        ]

    def mapping(self, name: str) -> dict[str, str]:
        """A table of texts, empty where it is left out."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(isinstance(v, str) and v.strip() for v in value.values()):
            raise self.wrong(f"'{name}' is not a table of texts", f'write {name} = {{ id = "…" }}')
        return {k: v.strip() for k, v in value.items()}

    def numbers(self, name: str) -> dict[str, int]:
        """A table of whole numbers, empty where it is left out."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(type(v) is int for v in value.values()):
            raise self.wrong(f"'{name}' is not a table of whole numbers", f"write {name} = {{ trust = 1 }}")
        return dict(value)

    def ranges(self, name: str) -> dict[str, tuple[int, int]]:
        """A table of ranges from a lowest to a highest whole number, empty where it is left out."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(_is_range(v) for v in value.values()):
            raise self.wrong(f"'{name}' is not a table of ranges", f"write {name} = {{ trust = [0, 3] }}")
        return {k: (v[0], v[1]) for k, v in value.items()}

    def named(self, name: str) -> dict[str, "Fields"]:
        """The tables `[item.name.…]`, by their own names."""
        value = self._take(name)
        if not isinstance(value, dict) or not value or not all(isinstance(v, dict) for v in value.values()):
            raise self.wrong(f"no tables [item.{name}.…]", f"add [item.{name}.trust]")
        return {k: Fields(v, self.file, self.item, f"{name} {k}: ") for k, v in value.items()}

    def integer(self, name: str) -> int:
        """A whole number of any sign."""
        value = self._take(name)
        if type(value) is not int:
            raise self.wrong(f"'{name}' is not a whole number", f"write {name} = 0")
        return value

    def done(self) -> None:
        """Refuse whatever no reader asked for."""
        for name in self._left:
            near = nearest(name, self._known)
            mend = f"write '{near[0]}'" if near else f"known are {', '.join(self._known)}"
            raise self.wrong(f"unknown field '{name}'", mend)


def read_turn(fields: Fields, *, wordless: bool = False) -> Turn:
    """One thing said or shown; a wordless one may have a cue alone."""
    turn = Turn(
        fields.text("speaker"),
        fields.text("says", optional=wordless),
        fields.text("cue", optional=True),
        fields.text("role", optional=True) or ROLES[0],
    )
    known(turn.role, ROLES, fields, "role", "roles")
    fields.done()
    return turn


def _is_range(value: Any) -> bool:
    pair = isinstance(value, list) and len(value) == 2 and all(type(v) is int for v in value)  # noqa: PLR2004
    return bool(pair) and value[0] <= value[1]


def unique(ids: Iterable[str], fields: Fields, names: str) -> None:
    """Refuse two parts of one item with the same id, or one with the id of the whole."""
    seen: set[str] = set()
    for part in ids:
        if part == WHOLE:
            raise fields.wrong(
                f"one of its {names} has the id '{part}', which stands for the whole exercise", "rename it"
            )
        if part in seen:
            raise fields.wrong(f"two {names} have the id '{part}'", "rename one of them")
        seen.add(part)


def known(part: str, ids: Iterable[str], fields: Fields, role: str, names: str) -> None:
    """Refuse a reference to a part that the item does not have."""
    ids = list(ids)
    if part not in ids:
        raise fields.wrong(f"{role} '{part}' is not one of its {names}", f"use one of {', '.join(ids)}")
