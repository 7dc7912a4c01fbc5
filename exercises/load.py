"""Bank files to items. A bank is read when one of its items is first asked for."""

import dataclasses
import functools
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from exercises.fields import Fields, read_turn
from exercises.item import Item, MalformedItem, UnknownItem
from exercises.kinds import KINDS
from exercises.near import nearest
from exercises.tables import data_files, read_data

BANK = Path(__file__).parent / "bank"
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION_LENGTH = 12
WITHOUT_HINTS = ("journal", "reply", "rating", "dialogue", "test")


def find(item_id: str, folder: Path = BANK) -> Item:
    """The item with this id; raises UnknownItem, with the nearest ids, where no bank holds it."""
    for path in banks(folder):
        text = path.read_text(encoding="utf-8", errors="replace")
        if _names(text, item_id) and item_id in (items := _bank(path)):
            return items[item_id]
    items = load_all(folder)
    if item_id in items:  # an id written in an unusual way, such as " a " or "\u0061"
        return items[item_id]
    near = nearest(item_id, items, most=3)
    raise UnknownItem(f"no exercise has the id '{item_id}'; {_nearest(near)}.")


@functools.cache
def remembered(item_id: str) -> Item:
    """The item as it was when first asked for, with no other look at the files; raises UnknownItem."""
    return find(item_id)


def load_all(folder: Path = BANK) -> dict[str, Item]:
    """Every item of every bank in the folder, by id; raises MalformedItem."""
    items: dict[str, Item] = {}
    for path in banks(folder):
        for item in load_bank(path):
            if other := items.get(item.id):
                what = f"the id is taken by an item of chapter {other.chapter}"
                raise MalformedItem(path.name, item.id, what, "give it another id")
            items[item.id] = item
    return items


def bank(name: str) -> dict[str, Item]:
    """The items of the bank with this name, by id, in the order of the file; raises MalformedItem."""
    return _bank(next(path for path in banks() if path.stem == name))


def banks(folder: Path = BANK) -> list[Path]:
    """The bank files, in the order of their names."""
    return data_files(folder)


def load_bank(path: Path) -> list[Item]:
    """The items of one bank file; raises MalformedItem."""
    try:
        tables = read_data(path)
    except UnicodeDecodeError:
        raise MalformedItem(path.name, "the file", "not UTF-8", "save it as UTF-8") from None
    except ValueError as error:
        raise MalformedItem(path.name, "the file", f"not TOML ({error})", "mend that line") from None
    file = Fields(tables, path.name, "the file")
    items = [_item(table, path) for table in file.tables("item")]
    file.done()
    return items


def _item(table: Fields, path: Path) -> Item:
    item_id = table.text("id")
    table.item, table.place = item_id, ""
    if not KEBAB.fullmatch(item_id):
        raise table.wrong("the id is not kebab case", "use small letters, digits and single hyphens")
    kind = table.text("kind")
    if kind not in KINDS:
        raise table.wrong(f"unknown kind '{kind}'", f"use one of {', '.join(KINDS)}")
    common: dict[str, Any] = {
        "id": item_id,
        "kind": kind,
        "chapter": path.stem,
        "version": "",
        "ref": table.text("ref"),
        "objective": table.text("objective"),
        "source": table.text("source"),
        "minutes": table.whole("minutes"),
        "stem": table.text("stem"),
        "turns": tuple(read_turn(part) for part in table.tables("turn")),
        "hints": table.texts("hints", optional=kind in WITHOUT_HINTS),
        "content_note": table.text("content_note", optional=True),
        "discussion": table.text("discussion", optional=True),
        "confidence": table.yes("confidence"),
    }
    if not common["hints"] and kind not in WITHOUT_HINTS:
        raise table.wrong("'hints' is empty", "write at least one hint")
    item: Item = KINDS[kind].read(table, common)
    table.done()
    return dataclasses.replace(item, version=_version(item))


def _version(item: Item) -> str:
    asked = [item.stem, [dataclasses.astuple(turn) for turn in item.turns], KINDS[item.kind].content(item)]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()[:VERSION_LENGTH]


@functools.cache
def _bank_at(path: Path, _changed: int) -> dict[str, Item]:
    return {item.id: item for item in load_bank(path)}


def _bank(path: Path) -> dict[str, Item]:
    return _bank_at(path, path.stat().st_mtime_ns)


def _names(text: str, item_id: str) -> bool:
    """Whether a bank's text may hold the item, without parsing it."""
    return f'"{item_id}"' in text or f"'{item_id}'" in text


def _nearest(ids: list[str]) -> str:
    return f"near it are {', '.join(ids)}" if ids else "`python -m exercises items` lists them all"
