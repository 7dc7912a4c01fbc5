"""Download, bring back, erase: the three buttons on "How to use this course"."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from exercises import find
from exercises.record import attempt, course
from tests.golden import FIXED
from tests.site.conftest import Guard, Host
from tests.site.pages import (
    FRONT,
    HOW_TO,
    JOURNAL,
    ONE,
    TROUBLE,
    WASM,
    AnswersBox,
    Card,
    open_answers,
    open_card,
    words,
)

STRANGE = "This file holds no answers of this course"
NOTHING = "This browser holds 0 answers and 0 drafts."
ONE_EACH = "This browser holds 1 answer and 1 draft."
IRI = course()["iri"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one answer and one draft."""
    statement = attempt(find(ONE), ["a"], about=FIXED)["statement"]
    draft = {
        "key": f"{JOURNAL}/a-tab",
        "item": JOURNAL,
        "when": FIXED["timestamp"],
        "response": {"text": "Half a sentence"},
        "confidence": None,
    }
    answers = {"format": 1, "course": course()["id"], "statements": [statement], "drafts": [draft]}
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    return path


@pytest.fixture
def box(file: Path, reader: BrowserContext, address: str) -> AnswersBox:
    """The box of a reader who has brought that file."""
    box = open_answers(reader, address)
    box.bring_back(file)
    expect(box.held).to_have_text(f"Brought back 2 that were not here yet. {ONE_EACH}")
    return box


def test_an_empty_browser_says_so(reader: BrowserContext, address: str) -> None:
    box = open_answers(reader, address)
    expect(box.held).to_have_text(NOTHING)
    expect(box.held).to_have_attribute("aria-live", "polite")
    expect(box.at.locator(".attune-lasting")).to_contain_text("This browser")


def test_the_download_holds_every_answer_and_draft(
    reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    card = open_card(reader, address)
    card.sure(3).check()
    card.answer(["a"], "incorrect")
    journal = Card(card.page, JOURNAL)
    journal.fill({"text": "Half a sentence"})
    journal.kept()
    box = open_answers(reader, address)
    expect(box.held).to_have_text(ONE_EACH)
    answers = box.download(tmp_path / "answers.json")
    assert (answers["format"], answers["course"]) == (1, course()["id"])
    (statement,), (draft,) = answers["statements"], answers["drafts"]
    last = statement["result"]["extensions"][f"{IRI}attempt"]
    assert list(last["words"].values()) == words(card.item, ["a"])
    assert last["confidence"] == 3
    assert card.item.stem in statement["object"]["definition"]["description"]["en-GB"]
    assert statement["context"]["platform"] == "site"
    assert draft["item"] == JOURNAL and draft["response"] == {"text": "Half a sentence"}
    expect(box.held).to_have_text("Saved 1 answer and 1 draft to a file.")


def test_what_was_brought_back_goes_out_again_unchanged(box: AnswersBox, file: Path, tmp_path: Path) -> None:
    assert box.download(tmp_path / "again.json") == json.loads(file.read_text(encoding="utf-8"))


def test_the_file_s_name_says_whose_it_is_and_of_which_day(box: AnswersBox) -> None:
    with box.page.expect_download() as saving:
        box.at.get_by_role("button", name="Download my answers").click()
    name = saving.value.suggested_filename
    assert name.startswith(f"{course()['id']}-answers-20") and name.endswith(".json")


def test_erasing_asks_first_and_can_be_called_off(box: AnswersBox) -> None:
    expect(box.yes).to_be_hidden()
    box.erase.click()
    expect(box.no).to_be_focused()
    expect(box.at.get_by_text("cannot be undone")).to_be_visible()
    box.page.keyboard.press("Enter")
    expect(box.yes).to_be_hidden()
    expect(box.erase).to_be_focused()
    expect(box.held).to_contain_text(ONE_EACH)


def test_erasing_empties_the_browser(
    box: AnswersBox, reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    box.erase.click()
    box.yes.click()
    expect(box.held).to_have_text(f"Everything is erased. {NOTHING}")
    expect(box.erase).to_be_focused()
    answers = box.download(tmp_path / "after.json")
    assert answers["statements"] == answers["drafts"] == []
    card = open_card(reader, address)
    card.shows([])
    expect(card.earlier).to_be_hidden()
    Card(card.page, JOURNAL).live().shows({"text": ""})


def test_erasing_takes_what_this_tab_still_held(reader: BrowserContext, guard: Guard, host: Host) -> None:
    guard.expects_errors = True
    host.missing.add(WASM)
    card = open_card(reader, host.address, path=FRONT)
    card.fill(["a"])
    card.check()
    expect(card.status).to_contain_text(TROUBLE)
    card.page.goto(host.address + HOW_TO)
    box = AnswersBox(card.page)
    box.erase.click()
    box.yes.click()
    expect(box.held).to_contain_text("Everything is erased.")
    card.page.goto(host.address + FRONT)
    card.live().shows([])


def test_bringing_the_same_file_back_adds_nothing(box: AnswersBox, file: Path) -> None:
    for _ in range(2):
        box.bring_back(file)
        expect(box.held).to_have_text(f"Brought back 0 that were not here yet. {ONE_EACH}")


def test_a_fresh_browser_shows_the_outcome_that_was_brought_back(
    box: AnswersBox, reader: BrowserContext, address: str
) -> None:
    expect(box.held).to_contain_text("Brought back 2")
    card = open_card(reader, address)
    card.judged("incorrect")
    card.shows(["a"])
    expect(card.sure(3)).to_be_checked()
    Card(card.page, JOURNAL).live().shows({"text": "Half a sentence"})


def test_bringing_back_merges_and_removes_nothing(
    file: Path, reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    open_card(reader, address, path=FRONT).answer(["d"], "correct")
    box = open_answers(reader, address)
    box.bring_back(file)
    expect(box.held).to_contain_text("This browser holds 2 answers and 1 draft.")
    merged = box.download(tmp_path / "merged.json")["statements"]
    assert sorted(statement["result"]["response"] for statement in merged) == ["a", "d"]
    card = open_card(reader, address, path=FRONT)
    card.judged("correct")  # the newer of the two, which was given here
    card.shows(["d"])


def spoilt(file: dict[str, Any], *path: str | int, value: Any) -> str:
    """The file with one thing in it replaced."""
    at: Any = file
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return json.dumps(file)


ATTEMPT = ("statements", 0, "result", "extensions", f"{IRI}attempt")
STRANGERS: dict[str, Callable[[dict[str, Any]], str]] = {
    "not JSON": lambda _: "no JSON at all {",
    "nothing": lambda _: "",
    "null": lambda _: "null",
    "a list": lambda _: "[]",
    "another course's": lambda file: spoilt(file, "course", value="another"),
    "no statements": lambda file: spoilt(file, "statements", value=None),
    "no drafts": lambda file: spoilt(file, "drafts", value={}),
    "a statement of nothing": lambda file: spoilt(file, "statements", 0, value=None),
    "an id that is a number": lambda file: spoilt(file, "statements", 0, "id", value=7),
    "an attempt without an outcome": lambda file: spoilt(file, *ATTEMPT, "outcome", value=None),
    "an outcome without feedback": lambda file: spoilt(file, *ATTEMPT, "outcome", "feedback", value="none"),
    "an attempt without words": lambda file: spoilt(file, *ATTEMPT, "words", value=None),
    "an attempt without marks": lambda file: spoilt(file, *ATTEMPT, "marks", value=None),
    "a draft of nothing": lambda file: spoilt(file, "drafts", 0, "response", value=None),
}


def test_a_strange_file_gives_one_sentence_and_changes_nothing(
    file: Path, reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    box = open_answers(reader, address)
    for name, strange in STRANGERS.items():
        path = tmp_path / f"{name}.json"
        path.write_text(strange(json.loads(file.read_text(encoding="utf-8"))), encoding="utf-8")
        box.held.evaluate("element => element.replaceChildren()")
        box.bring_back(path)
        expect(box.held, name).to_contain_text(STRANGE)
        assert box.held.inner_text().count(".") == 1
    after = box.download(tmp_path / "after.json")
    assert after["statements"] == after["drafts"] == []


def test_where_nothing_can_be_kept_bringing_back_says_so(
    file: Path, reader: BrowserContext, address: str
) -> None:
    reader.add_init_script("indexedDB.open = () => { throw new DOMException('closed', 'SecurityError'); }")
    box = open_answers(reader, address)
    box.bring_back(file)
    expect(box.held).to_contain_text("could not be brought back")


def test_hostile_words_from_a_file_are_shown_as_text(
    file: Path, reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    hostile = "<img src=x onerror=\"document.title='gone'\">"
    answers = json.loads(file.read_text(encoding="utf-8"))
    attempt = answers["statements"][0]["result"]["extensions"][f"{IRI}attempt"]
    attempt["words"] = {"a": hostile}
    attempt["version"] = hostile
    attempt["outcome"]["feedback"] = [{"part": "a", "text": hostile}, {"part": "item", "text": hostile}]
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    box = open_answers(reader, address)
    box.bring_back(path)
    expect(box.held).to_contain_text("Brought back 2")
    card = open_card(reader, address)
    assert card.earlier_words() == hostile
    expect(card.at.locator("img")).to_have_count(0)
