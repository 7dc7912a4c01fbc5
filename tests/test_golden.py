from typing import Any

import pytest

from exercises import find, load_all
from tests.golden import FOLDER, canonical, entries, entry, kept

STALE = "what we say has changed: run `python -m tests.golden` and read the diff of tests/golden"
KEPT = kept()
LINES: dict[str, list[dict[str, Any]]] = {}
for line in (line for lines in KEPT.values() for line in lines):
    LINES.setdefault(line["item"], []).append(line)
ITEMS = load_all()


@pytest.mark.parametrize("item_id", ITEMS)
def test_each_response_still_gets_the_same_words_and_the_same_statement(item_id: str) -> None:
    assert item_id in LINES, STALE
    for line in LINES[item_id]:
        assert canonical(entry(find(item_id), line["response"])) == canonical(line), STALE


def test_the_files_hold_every_response_of_today_and_no_other() -> None:
    today = entries()
    assert sorted(today) == sorted(KEPT), STALE
    for name, lines in today.items():
        asked = [canonical([line["item"], line["response"]]) for line in lines]
        assert asked == [canonical([line["item"], line["response"]]) for line in KEPT[name]], STALE


@pytest.mark.parametrize("item_id", ITEMS)
def test_each_item_is_answered_well_and_not_at_all(item_id: str) -> None:
    outcomes = [line["result"]["outcome"] for line in LINES[item_id]]
    verdicts = {outcome["verdict"] for outcome in outcomes}
    if ITEMS[item_id].kind in ("journal", "reply", "rating", "dialogue"):
        assert verdicts == {"unjudged"}
    else:
        assert {"correct", "incorrect", "unjudged"} <= verdicts


def test_each_file_is_small_enough_to_send_to_a_browser() -> None:
    assert all(path.stat().st_size < 1_000_000 for path in FOLDER.glob("*.json"))
