"""Every page of the built site, and every page without scripts."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import BrowserContext, expect

from tests.site.conftest import Guard
from tests.site.pages import BUILT, CHAPTER, FRONT, HOW_TO, KINDS, PACKED, PAGES, Card, page_of, prepend

every_page = pytest.mark.parametrize("path", PAGES)
VIOLATION = "Refused to"
Readers = Callable[..., BrowserContext]


def soup(path: str) -> BeautifulSoup:
    return BeautifulSoup((BUILT / path).read_text(encoding="utf-8"), "html.parser")


def test_the_pages_of_the_course_are_all_there() -> None:
    assert {"index.html", "search.html", "genindex.html", FRONT, CHAPTER, HOW_TO} <= set(PAGES)


@pytest.mark.usefixtures("guard")
@every_page
def test_a_page_opens_without_an_error_and_asks_no_other_host(
    path: str, thrifty: BrowserContext, address: str
) -> None:
    page = thrifty.new_page()
    page.goto(address + path, wait_until="load")
    expect(page.locator("[data-attune-item]:not([data-live]):visible")).to_have_count(0)
    expect(page.locator(".attune-answers-box:not([data-live])")).to_have_count(0)
    assert page.title()


@every_page
def test_a_page_has_a_policy_that_lets_no_script_run_unnamed(path: str) -> None:
    page = soup(path)
    if path == "index.html":  # only a redirection to the front page
        assert page.find_all("script") == []
        return
    (meta,) = page.find_all("meta", attrs={"http-equiv": "Content-Security-Policy"})
    rules = dict(rule.strip().split(" ", 1) for rule in str(meta["content"]).split(";"))
    scripts = rules["script-src"].split()
    assert rules["default-src"] == rules["script-src"].split()[0] == "'self'"
    assert not {"'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'", "*", "https:", "data:"} & set(
        scripts
    )
    assert all(re.fullmatch(r"'self'|'sha256-[\w+/=]+'", script) for script in scripts)
    before = [tag.name for tag in meta.find_all_previous(["script", "link", "style", "img"])]
    assert before == [], "what stands before the policy escapes it"


@every_page
def test_a_page_has_no_inline_handler_no_widget_state_and_nothing_from_elsewhere(path: str) -> None:
    page = soup(path)
    handlers = [name for tag in page.find_all(True) for name in tag.attrs if name.lower().startswith("on")]
    assert handlers == []
    assert "widget-state" not in str(page) and "widget-view" not in str(page)
    assert page.find_all(href=re.compile("^javascript:", re.IGNORECASE)) == []
    loaded = [
        tag.get("src") or tag.get("href")
        for tag in page.find_all(["script", "link", "img", "iframe", "source"])
    ]
    assert [url for url in loaded if url and re.match(r"(\w+:)?//", str(url))] == []


def test_the_search_finds_the_chapter(thrifty: BrowserContext, address: str) -> None:
    page = thrifty.new_page()
    page.goto(address + "search.html?q=Einfühlung")
    expect(page.locator("#search-results a[href*='02_what_empathy_is']").first).to_be_visible()


def test_the_theme_s_buttons_do_what_their_handlers_did(thrifty: BrowserContext, address: str) -> None:
    page = thrifty.new_page()
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.goto(address + FRONT)
    page.get_by_role("button", name="Download this page").click()
    page.locator("[data-attune-press=print]").click()
    expect(page).to_have_title("printed")
    page.locator("[data-attune-press=fullscreen]").click()
    page.wait_for_function("() => document.fullscreenElement !== null")


def test_the_switch_for_teachers_opens_the_plans_and_is_remembered(
    thrifty: BrowserContext, address: str
) -> None:
    page = thrifty.new_page()
    page.goto(address + CHAPTER)
    switch, plan = page.get_by_label("I teach this"), page.locator("details.instructor").first
    Card(page).live()
    expect(plan).not_to_have_attribute("open", "")
    switch.check()
    expect(plan).to_have_attribute("open", "")
    page.reload()
    Card(page).live()
    expect(switch).to_be_checked()
    expect(plan).to_have_attribute("open", "")
    switch.uncheck()
    expect(plan).not_to_have_attribute("open", "")


def test_the_guard_sees_a_page_and_a_worker_that_ask_another_host(
    reader: BrowserContext, guard: Guard, address: str
) -> None:
    prepend(reader, PACKED + "worker.js", "fetch('https://elsewhere.invalid/worker').catch(() => {});")
    page = reader.new_page()
    with page.expect_event("requestfailed", lambda request: request.url.endswith("/worker")):
        page.goto(address + FRONT)
    page.evaluate("fetch('https://elsewhere.invalid/page').catch(() => {})")
    assert guard.foreign() == ["https://elsewhere.invalid/worker"]
    assert any("Content Security Policy" in error and "/page" in error for error in guard.errors)
    guard.requests.clear()
    guard.errors.clear()


@pytest.mark.usefixtures("guard")
class TestWithoutScripts:
    @pytest.mark.parametrize("item_id", KINDS.values(), ids=KINDS)
    def test_an_exercise_and_its_discussion_can_be_read(
        self, item_id: str, readers: Readers, address: str
    ) -> None:
        page = readers(java_script_enabled=False).new_page()
        page.goto(address + page_of(item_id))
        card = Card(page, item_id)
        for stem in card.at.locator(".attune-stem").all():
            expect(stem).to_be_visible()
        for text in card.at.locator("form .attune-text").all():
            expect(text).to_be_visible()
        if card.discussion.get_attribute("open") is None:
            card.discussion.locator("summary").click()
        expect(card.discussion.locator("dl, ul, p").first).to_be_visible()

    @pytest.mark.parametrize("path", [FRONT, CHAPTER, HOW_TO])
    def test_no_dead_button_is_shown(self, path: str, readers: Readers, address: str) -> None:
        page = readers(java_script_enabled=False).new_page()
        page.goto(address + path)
        dead = page.locator("button:visible, [type=file]:visible, .attune-teach:visible")
        assert [button.evaluate("button => button.outerHTML") for button in dead.all()] == []

    def test_the_box_of_answers_says_that_it_needs_scripts(self, readers: Readers, address: str) -> None:
        page = readers(java_script_enabled=False).new_page()
        page.goto(address + HOW_TO)
        expect(page.get_by_text("These buttons need scripts")).to_be_visible()
