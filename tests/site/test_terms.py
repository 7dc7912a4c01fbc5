"""Glossary terms: a meaning beside each link, for pointer, keyboard and touch; pages that are gathered."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.pages import BUILT, CHAPTER, PAGES
from tests.site.test_access import violations

GLOSSARY, PLANS = "chapters/glossary.html", "chapters/instructors.html"
TERM = "a[data-attune-meaning]"


@pytest.fixture
def page(thrifty: BrowserContext, address: str) -> Page:
    page = thrifty.new_page()
    page.goto(address + CHAPTER)
    expect(page.locator("[data-live]").first).to_be_attached()
    return page


def test_pointing_at_a_term_shows_its_meaning_and_escape_takes_it_away(page: Page) -> None:
    link, note = page.locator(TERM).first, page.get_by_role("tooltip")
    link.hover()
    expect(note).to_have_text(link.get_attribute("data-attune-meaning") or "")
    note.hover()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_a_term_reached_by_keyboard_is_described_by_its_meaning(page: Page) -> None:
    link = page.locator(TERM).first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(link).to_have_accessible_description(link.get_attribute("data-attune-meaning") or "")
    page.keyboard.press("Tab")
    expect(page.get_by_role("tooltip")).to_be_hidden()


def test_a_first_tap_shows_the_meaning_and_a_second_one_leads_to_the_entry(
    readers: Callable[..., BrowserContext], address: str
) -> None:
    page = readers(has_touch=True, is_mobile=True).new_page()
    page.goto(address + CHAPTER)
    expect(page.locator("[data-live]").first).to_be_attached()
    link = page.locator(TERM).first
    link.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert "#" not in page.url
    link.tap()
    expect(page).to_have_url(re.compile(r"#term-"))


def test_the_note_stays_inside_a_narrow_window_and_pleases_axe(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + CHAPTER)
    expect(page.locator("[data-live]").first).to_be_attached()
    page.locator(TERM).first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    box = page.get_by_role("tooltip").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert violations(page) == []


def chapters() -> list[str]:
    return [path for path in PAGES if re.search(r"/\d\d_", path)]


def test_every_chapter_has_terms_that_lead_to_an_entry() -> None:
    for path in chapters():
        assert 'data-attune-meaning="' in (BUILT / path).read_text(encoding="utf-8"), path
        assert 'data-attune-meaning=""' not in (BUILT / path).read_text(encoding="utf-8"), path


def test_the_glossary_gathers_every_entry_in_order(page: Page, address: str) -> None:
    entries = sum(
        len(set(re.findall(r'<dt[^>]*id="(term-[^"]+)"', (BUILT / path).read_text(encoding="utf-8"))))
        for path in PAGES
    )
    page.goto(address + GLOSSARY)
    names = page.locator("article dt").all_inner_texts()
    assert len(names) == entries > 100
    assert names == sorted(names, key=str.casefold)
    page.locator("article dt a").first.click()
    expect(page).to_have_url(re.compile(r"#term-"))


def test_the_instructors_page_gathers_every_plan(page: Page, address: str) -> None:
    page.goto(address + PLANS)
    plans = page.locator("details.instructor")
    found = sum("attune-teach" in (BUILT / path).read_text(encoding="utf-8") for path in PAGES)
    expect(plans).to_have_count(found)
    assert found >= len(chapters())
    for plan in plans.all():
        expect(plan).to_have_attribute("open", "open")
