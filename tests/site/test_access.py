"""Everyone can use the pages: axe finds nothing, names are there, nothing is cut off or shifts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.items import solution
from tests.site.pages import CHAPTER, FRONT, KINDS, PAGES, Card, page_of
from tools.serve import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
FOUND = """
async (rules) => (await axe.run({
  resultTypes: ["violations"],
  ...(rules && { runOnly: { type: "rule", values: rules } }),
})).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
"""
COLOURS = ["color-contrast", "link-in-text-block"]  # what a theme can break: all else is the same in both
SOME = re.compile(".+")
READ = [path for path in PAGES if path != "index.html"]  # which only leads on
THEME = "theme => Object.assign(document.documentElement.dataset, { mode: theme, theme })"
NARROW = {"width": 320, "height": 640}
TOO_WIDE = """
() => [...document.querySelectorAll("article *")]
  .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
  .filter((part) => !part.closest(".pst-scrollable-table-container, svg"))
  .map((part) => part.outerHTML.slice(0, 80))
"""
SHIFTS = """
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries()) {
    if (!hadRecentInput) window.shifted = (window.shifted ?? 0) + value;
  }
}).observe({ type: "layout-shift", buffered: true });
"""


def violations(page: Page) -> list[str]:
    """What axe finds with its default rules in the light theme, and with those of colours in the dark one."""
    page.add_script_tag(content=AXE)
    page.evaluate(THEME, "light")
    found: list[str] = page.evaluate(FOUND)
    page.evaluate(THEME, "dark")
    return found + [f"dark: {fault}" for fault in page.evaluate(FOUND, COLOURS)]


def test_axe_finds_nothing_on_any_page(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    for path in READ:
        page.goto(address + path)
        assert violations(page) == [], path


def test_axe_finds_nothing_once_every_exercise_is_answered(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    for path in dict.fromkeys(map(page_of, KINDS.values())):
        page.goto(address + path)
        for item in (item for item in KINDS.values() if page_of(item) == path):
            card = Card(page, item).live()
            card.fill(solution(card.item))
            card.check()
            expect(card.at).to_have_attribute("data-verdict", SOME)
            if card.discussion.get_attribute("open") is None:
                card.discussion.locator("summary").click()
        assert violations(page) == []


def test_axe_sees_faint_letters_in_the_dark(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    page.goto(address + FRONT)
    page.add_style_tag(content="html[data-theme=dark] h1 { color: #333 !important; }")
    assert [fault for fault in violations(page) if fault.startswith("dark: color-contrast")] != []


def test_every_control_has_a_name_and_every_outcome_is_announced(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address + FRONT)
    card = Card(page).live()
    exercise = page.get_by_role("region", name="Exercise: Tell empathy from its neighbours")
    group = exercise.get_by_role("group", name="Which reply stays with Nadia's own experience")
    expect(group.get_by_role("radio")).to_have_count(4)
    expect(
        exercise.get_by_role("group", name="How sure are you").get_by_role("radio", name="3")
    ).to_be_visible()
    exercise.get_by_role("button", name="Hint 1 of").click()
    expect(exercise.get_by_role("list", name="Hints").get_by_role("listitem")).to_have_count(1)
    group.get_by_role("radio", name="You poor thing").check()
    exercise.get_by_role("button", name="Check").click()
    expect(exercise.get_by_role("status")).to_have_text("Look again.")
    expect(card.part("a").locator("[aria-live=polite]")).to_contain_text("Nadia")


def test_steps_are_moved_by_named_buttons_and_each_move_is_announced(
    thrifty: BrowserContext, address: str
) -> None:
    page = thrifty.new_page()
    page.goto(address + CHAPTER)
    card = Card(page, KINDS["order"]).live()
    first = card.at.get_by_role("listitem").first
    text = first.locator(".attune-text").inner_text()
    first.get_by_role("button", name=f"Move down: {text}").press("Enter")
    expect(card.moved).to_have_text(f"{text} Now number 2 of 7.")
    expect(card.at.get_by_role("button", name=f"Move down: {text}")).to_be_focused()


@pytest.mark.parametrize("path", READ)
def test_nothing_is_cut_off_at_320_pixels(thrifty: BrowserContext, address: str, path: str) -> None:
    page = thrifty.new_page()
    page.set_viewport_size(NARROW)
    page.goto(address + path)
    wide: list[str] = page.evaluate(TOO_WIDE)
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_nothing_shifts_when_exercises_come_alive(thrifty: BrowserContext, address: str) -> None:
    thrifty.add_init_script(SHIFTS)
    page = thrifty.new_page()
    page.route(
        "**/site.js*", lambda route: (page.evaluate("document.fonts.ready.then(() => 1)"), route.continue_())
    )
    page.goto(address + CHAPTER)
    page.evaluate("document.fonts.ready.then(() => { window.shifted = 0; })")
    Card(page).live()
    assert page.evaluate("window.shifted") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_answered_at_200_percent_without_loss(
    reader: BrowserContext, address: str, kind: str
) -> None:
    page = reader.new_page()
    page.set_viewport_size({"width": 640, "height": 400})  # a window of 1280 by 800 at 200 percent
    page.goto(address + page_of(KINDS[kind]))
    card = Card(page, KINDS[kind]).live()
    card.fill(solution(card.item))
    card.check()
    expect(card.at).to_have_attribute("data-verdict", SOME)
    page.set_viewport_size(NARROW)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_works_by_touch(readers: Callable[..., BrowserContext], address: str, kind: str) -> None:
    page = readers(has_touch=True, is_mobile=True).new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + page_of(KINDS[kind]))
    card = Card(page, KINDS[kind]).live()
    if kind in ("one", "several"):
        card.part("b").locator("label").tap()
        expect(card.option("b")).to_be_checked()
    elif kind == "match":
        card.at.locator("select").first.tap()
        card.at.locator("select").first.select_option(index=1)
    elif kind == "order":
        before = card.steps()
        card.part(before[0]).locator(".attune-down").tap()
        assert card.steps()[:2] == [before[1], before[0]]
    elif kind == "cues":
        span = card.at.locator("button.attune-span").first
        span.tap()
        expect(span).to_have_attribute("aria-pressed", "true")
    elif kind == "rating":
        card.at.locator(".attune-rating label").first.tap()
        expect(card.at.locator(".attune-rating input").first).to_be_checked()
    else:
        card.area.tap()
        page.keyboard.type("Quiet at your table.")
    card.check_button.tap()
    expect(card.at).to_have_attribute("data-verdict", SOME)
