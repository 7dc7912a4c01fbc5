"""Two tabs of one browser: neither writes over what the other keeps."""

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.site.pages import CHAPTER, FRONT, JOURNAL, ONE, WASM, Card, Gate, open_answers, open_card, reopen


def test_the_answers_of_both_tabs_are_kept_and_downloaded(
    reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    one, other = open_card(reader, address, path=FRONT), open_card(reader, address, path=CHAPTER)
    one.answer(["a"], "incorrect")
    other.answer(["d"], "correct")
    one.answer(["b"], "incorrect")
    Card(other.page, JOURNAL).answer({"text": "From the other tab."}, "unjudged")
    reopen(other).shows(["b"])
    answers = open_answers(reader, address).download(tmp_path / "answers.json")
    responses = [statement["result"]["response"] for statement in answers["statements"]]
    assert sorted(responses) == sorted(["a", "b", "d", "From the other tab."])
    assert len({statement["id"] for statement in answers["statements"]}) == 4
    assert len({statement["actor"]["account"]["name"] for statement in answers["statements"]}) == 1


def test_a_draft_does_not_write_over_the_other_tab_s(
    reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    Gate(reader, WASM)  # a draft needs no Python
    one, other = (open_card(reader, address, JOURNAL) for _ in range(2))
    one.fill({"text": "In the first tab."})
    one.kept()
    other.fill({"text": "In the second."})
    other.kept()
    reopen(one).shows({"text": "In the first tab."})
    reopen(other).shows({"text": "In the second."})
    answers = open_answers(reader, address).download(tmp_path / "answers.json")
    assert {draft["response"]["text"] for draft in answers["drafts"]} == {
        "In the first tab.",
        "In the second.",
    }


def test_an_answer_in_one_tab_leaves_the_other_tab_s_newer_draft(
    reader: BrowserContext, address: str
) -> None:
    one, other = (open_card(reader, address, JOURNAL) for _ in range(2))
    one.answer({"text": "Kept in the first."}, "unjudged")
    other.fill({"text": "Begun in the second."})
    other.kept()
    other = reopen(other)
    other.shows({"text": "Begun in the second."})
    assert other.earlier_words() == "Kept in the first."
    expect(reopen(one).area).not_to_be_empty()


def test_an_answer_brings_an_end_to_older_drafts_elsewhere(reader: BrowserContext, address: str) -> None:
    one, other = (open_card(reader, address, ONE) for _ in range(2))
    one.option("a").check()
    one.kept()
    other.answer(["d"], "correct")
    open_card(reader, address, ONE).shows(["d"])
