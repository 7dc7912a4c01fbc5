"""What a reader finds again after a reload, in a new tab, in a new build; and text that looks like markup."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from exercises import find
from tests.items import solution
from tests.site.pages import (
    CHAPTER,
    CUES,
    FRONT,
    JOURNAL,
    KINDS,
    MATCH,
    ONE,
    ORDER,
    RATING,
    REPLY,
    SEVERAL,
    WASM,
    Card,
    Gate,
    open_card,
    reopen,
    rewrite,
    words,
)

WRITTEN = {"text": "So the table stays bare.\n\nTwo lines, “quoted”, 🙂."}
ANSWERS: dict[str, tuple[Any, str]] = {
    ONE: (["a"], "incorrect"),
    SEVERAL: (["b", "c"], "partial"),
    MATCH: (solution(find(MATCH)), "correct"),
    ORDER: (solution(find(ORDER)), "correct"),
    REPLY: (WRITTEN, "unjudged"),
    JOURNAL: (WRITTEN, "unjudged"),
}
DRAFTS: dict[str, Any] = {
    ONE: ["c"],
    SEVERAL: ["a", "e"],
    MATCH: dict([*solution(find(MATCH)).items()][:2]),
    ORDER: solution(find(ORDER)),
    CUES: dict([*solution(find(CUES)).items()][:3]),
    RATING: dict([*solution(find(RATING)).items()][:2]),
    REPLY: WRITTEN,
    JOURNAL: WRITTEN,
}
HOSTILE = '<img src=x onerror="document.title=\'gone\'"><script>document.title="gone"</script></ul></form>'


def test_a_reload_keeps_every_kind_of_answer(reader: BrowserContext, address: str) -> None:
    first = open_card(reader, address)
    for item_id, (response, verdict) in ANSWERS.items():
        Card(first.page, item_id).answer(response, verdict)
    first.page.reload()
    for item_id, (response, verdict) in ANSWERS.items():
        card = Card(first.page, item_id).live()
        card.judged(verdict)
        card.shows(response)
        expect(card.at.get_by_text("Tried", exact=True)).to_be_visible()
        expect(card.discussion).to_be_visible()
        expect(card.again_button).to_be_visible()
        expect(card.earlier).to_be_hidden()


def test_a_reload_keeps_the_words_confidence_and_hints_of_an_answer(
    reader: BrowserContext, address: str
) -> None:
    card = open_card(reader, address)
    card.hint_button.click()
    card.sure(4).check()
    card.answer(["a"], "incorrect")
    status, said = card.status.inner_text(), card.part("a").inner_text()
    card = reopen(card)
    card.judged("incorrect")
    expect(card.status).to_have_text(status)
    expect(card.part("a")).to_have_text(re.compile(re.escape(said.splitlines()[-1])))
    expect(card.sure(4)).to_be_checked()
    expect(card.at.locator(".attune-hints li:visible")).to_have_count(1)
    expect(card.hint_button).to_have_text(f"Hint 2 of {len(find(ONE).hints)}")


def test_the_front_page_and_the_chapter_share_an_answer(reader: BrowserContext, address: str) -> None:
    open_card(reader, address, path=FRONT).answer(["d"], "correct")
    card = open_card(reader, address, path=CHAPTER)
    card.judged("correct")
    card.shows(["d"])


@pytest.mark.parametrize("item_id", KINDS.values(), ids=KINDS)
def test_a_draft_survives_a_reload_right_after_it_is_typed(
    item_id: str, reader: BrowserContext, address: str
) -> None:
    Gate(reader, WASM)  # a draft needs no Python
    card = open_card(reader, address, item_id)
    card.fill(DRAFTS[item_id])
    card = reopen(card)
    card.shows(DRAFTS[item_id])
    expect(card.at).not_to_have_attribute("data-verdict", re.compile(""))


def test_a_draft_survives_closing_the_tab(reader: BrowserContext, address: str) -> None:
    Gate(reader, WASM)  # a draft needs no Python
    card = open_card(reader, address, JOURNAL)
    choice = Card(card.page)
    choice.option("c").check()
    choice.sure(5).check()
    card.area.press_sequentially("Standing up.")
    card.kept()
    choice.kept()
    card.page.close()
    card = open_card(reader, address, JOURNAL)
    card.shows({"text": "Standing up."})
    choice = Card(card.page)
    choice.shows(["c"])
    expect(choice.sure(5)).to_be_checked()


def test_a_draft_after_an_answer_is_found_again_with_that_answer_in_sight(
    reader: BrowserContext, address: str
) -> None:
    card = open_card(reader, address)
    card.answer(["a"], "incorrect")
    card.again_button.click()
    card.option("c").check()
    card = reopen(card)
    card.shows(["c"])
    expect(card.at).not_to_have_attribute("data-verdict", re.compile(""))
    assert card.earlier_words() == words(card.item, ["a"])[0]


def test_start_again_lets_the_draft_go(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address)
    card.answer(["a"], "incorrect")
    card.option("c").check()
    card.again_button.click()
    card = reopen(card)
    card.judged("incorrect")
    card.shows(["a"])


def test_what_is_typed_while_a_check_waits_is_not_lost(reader: BrowserContext, address: str) -> None:
    gate = Gate(reader, WASM)
    page = reader.new_page()
    with page.expect_request(gate.pattern):
        page.goto(address + CHAPTER)
    card = Card(page, JOURNAL).live()
    card.fill({"text": "First."})
    card.check()
    expect(card.at).to_have_attribute("aria-busy", "true")
    card.area.press("End")
    card.area.press_sequentially(" And then more.")
    gate.open()
    card.judged("unjudged")
    card = reopen(card)
    card.shows({"text": "First. And then more."})
    assert card.earlier_words() == "First."


def test_a_new_build_keeps_the_earlier_answer_in_its_words(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address)
    card.hint_button.click()
    card.answer(["a"], "incorrect")
    rewrite(
        reader,
        CHAPTER,
        {f'"version": "{card.item.version}"': '"version": "another"', "You poor thing.": "Oh dear."},
    )
    card = reopen(card)
    expect(card.status).to_contain_text("has changed since your earlier answer")
    expect(card.part("a")).to_contain_text("Oh dear.")
    card.shows([])
    expect(card.at).not_to_have_attribute("data-verdict", re.compile(""))
    expect(card.discussion).to_be_visible()
    assert card.earlier_words() == words(card.item, ["a"])[0]


def test_hostile_text_is_shown_as_text(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address, JOURNAL)
    inside = card.at.locator("*")
    count = inside.count()
    card.answer({"text": HOSTILE}, "unjudged")
    title = card.page.title()
    card = reopen(card)
    card.judged("unjudged")
    expect(card.area).to_have_value(HOSTILE)
    card.again_button.click()
    assert card.earlier_words() == HOSTILE
    expect(card.at.locator("img")).to_have_count(0)
    expect(inside).to_have_count(count + 1)  # the line of the earlier answer
    assert card.page.title() == title
