import json

import pytest

from exercises import find, load_all
from tests.golden import FILE, canonical, entries, entry

STALE = "what we say has changed: run `python -m tests.golden` and read the diff of tests/golden.json"
LINES = json.loads(FILE.read_text(encoding="ascii")) if FILE.exists() else []


@pytest.mark.parametrize("item_id", load_all())
def test_each_response_still_gets_the_same_words_and_the_same_statement(item_id: str) -> None:
    lines = [line for line in LINES if line["item"] == item_id]
    assert lines, STALE
    for line in lines:
        assert canonical(entry(find(item_id), line["response"])) == canonical(line), STALE


def test_the_file_holds_every_response_of_today_and_no_other() -> None:
    asked = [canonical([entry["item"], entry["response"]]) for entry in entries()]
    assert asked == [canonical([line["item"], line["response"]]) for line in LINES], STALE


@pytest.mark.parametrize("item_id", load_all())
def test_each_item_is_answered_well_and_not_at_all(item_id: str) -> None:
    outcomes = [line["result"]["outcome"] for line in LINES if line["item"] == item_id]
    verdicts = {outcome["verdict"] for outcome in outcomes}
    if load_all()[item_id].kind in ("journal", "dialogue"):
        assert verdicts == {"unjudged"}
    else:
        assert {"correct", "incorrect", "unjudged"} <= verdicts


def test_the_file_is_small_enough_to_send_to_a_browser() -> None:
    assert FILE.stat().st_size < 1_000_000
