"""The tests of knowledge on the page: one form drawn, answered whole, told at the end, kept side by side."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises import find
from tests.site.pages import page_of
from tests.site.test_access import NARROW, TOO_WIDE, violations

PRE: Any = find("pre-test")
POST: Any = find("post-test")


def opened(page: Page, address: str, item: Any) -> Locator:
    """One of the tests on its page, once it is alive."""
    if not page.url.startswith(address):
        page.goto(address + page_of(item.id))
    card = page.locator(f"[data-attune-item={item.id}]")
    expect(card).to_have_attribute("data-live", "")
    return card


def form_of(card: Locator) -> str:
    """The form whose paper is shown."""
    papers = card.locator(".attune-paper:visible")
    expect(papers).to_have_count(1)
    return papers.get_attribute("data-paper") or ""


def finish(card: Locator, item: Any, *, knows: bool) -> str:
    """Answer every question of the shown form and finish."""
    form = form_of(card)
    for question in item.asked(form):
        for value in question.key if knows else ("unsure",):
            card.locator(f"[data-paper={form}] [name={question.id}][value={value}]").check()
    card.locator(".attune-check").click()
    expect(card.locator(".attune-status")).to_contain_text("of 20 as the authors do")
    return form


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    return reader.new_page()


def test_a_test_is_finished_whole_and_told_by_objective_with_links(page: Page, address: str) -> None:
    card = opened(page, address, PRE)
    card.locator(".attune-check").click()
    expect(card.locator(".attune-status")).to_contain_text("Not answered yet: 1, 2, 3")
    expect(card.locator(".attune-objectives")).to_be_hidden()
    form = finish(card, PRE, knows=True)
    expect(card.locator(".attune-status")).to_contain_text("You answered 20 of 20 as the authors do.")
    first = PRE.bank.objectives[0]
    expect(card.locator(f"[data-feedback={first.id}]")).to_have_text("2 of 2")
    expect(card.locator(".attune-objectives a").first).to_have_attribute("href", f"{first.pages[0]}.html")
    expect(card.locator(f"[data-paper={form}] [data-feedback]:visible")).to_have_count(0)
    page.reload()
    card = opened(page, address, PRE)
    assert form_of(card) == form
    expect(card.locator(".attune-status")).to_contain_text("You answered 20 of 20")


def test_the_second_test_has_the_other_form_and_explains_and_results_stand_side_by_side(
    page: Page, address: str
) -> None:
    first = finish(opened(page, address, PRE), PRE, knows=False)
    card = opened(page, address, POST)
    expect(card.locator(".attune-wait")).to_contain_text("take that first")
    page.reload()
    card = opened(page, address, POST)
    form = form_of(card)
    assert {first, form} == {"a", "b"}
    finish(card, POST, knows=False)
    question = POST.asked(form)[0]
    said = card.locator(f"[data-paper={form}] [data-feedback={question.id}]")
    expect(said).to_contain_text("The authors' answer:")
    page.reload()
    rows = page.locator(".attune-results-table tbody tr")
    expect(rows.first).to_contain_text("0 of 20")
    expect(rows).to_have_count(2 + len(POST.bank.objectives))


def test_the_third_test_waits_and_can_be_taken_all_the_same(page: Page, address: str) -> None:
    card = opened(page, address, find("delayed-test"))
    expect(card.locator(".attune-paper:visible")).to_have_count(0)
    card.get_by_role("button", name="Take it now all the same").press("Enter")
    form_of(card)
    expect(card.locator(".attune-paper:visible input").first).to_be_focused()


def test_what_is_answered_so_far_survives_a_reload(page: Page, address: str) -> None:
    card = opened(page, address, PRE)
    form = form_of(card)
    question = PRE.asked(form)[0]
    box = card.locator(f"[data-paper={form}] [name={question.id}][value=unsure]")
    box.check()
    page.reload()
    card = opened(page, address, PRE)
    expect(card.locator(f"[data-paper={form}] [name={question.id}][value=unsure]")).to_be_checked()


def test_axe_finds_nothing_in_a_finished_test(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    card = opened(page, address, PRE)
    finish(card, PRE, knows=False)
    expect(card.locator(".attune-objectives")).to_be_visible()
    assert violations(page) == []
    page.set_viewport_size(NARROW)
    assert page.evaluate(TOO_WIDE) == []
