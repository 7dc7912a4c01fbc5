"""Finding items in a folder of banks."""

import os
from pathlib import Path

import pytest

from exercises import MalformedItem, UnknownItem, find, load_all
from tests.items import JOURNAL, MATCH, ONE


def write(folder: Path, name: str, text: str) -> Path:
    """A bank of this text in the folder."""
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two banks of one item each."""
    write(tmp_path, "01_first", ONE)
    write(tmp_path, "02_second", MATCH.replace('"an-item"', '"another-item"'))
    return tmp_path


def test_items_come_in_the_order_of_the_files(folder: Path) -> None:
    assert [(item.id, item.chapter) for item in load_all(folder).values()] == [
        ("an-item", "01_first"),
        ("another-item", "02_second"),
    ]


@pytest.mark.parametrize("name", ["an-item", "another-item"])
def test_an_item_is_found_in_whichever_bank_holds_it(folder: Path, name: str) -> None:
    assert find(name, folder) == load_all(folder)[name]


@pytest.mark.parametrize("written", ["' an-item '", '"an\\u002ditem"', '"""an-item"""'])
def test_an_id_may_be_written_in_any_way_that_toml_allows(tmp_path: Path, written: str) -> None:
    write(tmp_path, "01_first", ONE.replace('"an-item"', written))
    assert find("an-item", tmp_path).id == "an-item"


def test_the_nearest_ids_are_named(folder: Path) -> None:
    with pytest.raises(UnknownItem, match="no exercise has the id 'an-itm'; near it are an-item"):
        find("an-itm", folder)


def test_the_way_to_all_ids_is_named_where_none_is_near(folder: Path) -> None:
    with pytest.raises(UnknownItem, match="'zzz'; `python -m exercises items` lists them all"):
        find("zzz", folder)


def test_the_id_of_a_part_is_not_the_id_of_an_item(folder: Path) -> None:
    with pytest.raises(UnknownItem):
        find("poor", folder)


def test_a_broken_bank_does_not_stop_another_from_answering(folder: Path) -> None:
    write(folder, "00_broken", "[[item]]\nid =")
    (folder / "00_latin.toml").write_bytes(b"# caf\xe9")
    assert find("an-item", folder).id == "an-item"
    with pytest.raises(MalformedItem):
        load_all(folder)


def test_a_bank_that_has_changed_is_read_again(folder: Path) -> None:
    assert find("an-item", folder).kind == "choice"
    changed = write(folder, "01_first", JOURNAL)
    os.utime(changed, ns=(0, 0))
    assert find("an-item", folder).kind == "journal"


def test_text_is_stripped_and_a_bank_may_be_empty(tmp_path: Path) -> None:
    write(tmp_path, "01_first", ONE.replace('"What would you say?"', '"""\n  What would you say?\n"""'))
    write(tmp_path, "02_second", "# Nothing yet.\n")
    assert [item.stem for item in load_all(tmp_path).values()] == ["What would you say?"]
