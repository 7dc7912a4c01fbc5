"""The Reflections gym on its page: one statement at a time, levels that move, what is counted."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises.gym import items
from tests.site.conftest import Guard
from tests.site.pages import PACKED, TROUBLE, Card, anywhere
from tests.site.test_access import NARROW, TOO_WIDE, violations

GYM = "chapters/practice/gym.html"
NAMES = list(items())
LEVEL_2 = next(name for name, item in items().items() if item.level == 2)
REFLECTION = "It sounds like you feel so embarrassed."
UNREAD = "Das ist schwer für Sie und für Ihre Familie."  # it reads English only


class Gym:
    """The gym as a reader meets it."""

    def __init__(self, page: Page, address: str, at: str = "") -> None:
        self.page = page
        page.goto(address + GYM + at)
        self.live()

    def live(self) -> None:
        """Wait until the gym has come alive."""
        self.at = self.page.locator(".attune-gym")
        expect(self.at).to_have_attribute("data-live", "")
        self.now = self.at.locator(".attune-gym-now")
        self.says = self.at.locator(".attune-gym-says")
        self.picture = self.at.locator(".attune-gym-picture")
        self.unknown = self.at.locator(".attune-gym-unknown li")
        self.more = self.at.get_by_role("button", name="Next statement")

    def shows(self, item: str) -> Card:
        """Expect this statement alone to be in sight."""
        expect(self.at.locator(".attune-gym-one:visible")).to_have_count(1)
        expect(self.at.locator(f"#{item}")).to_be_visible()
        return Card(self.page, item).live()

    def standing(self, item: str) -> Locator:
        """What the list says of a statement."""
        return self.at.locator(f".attune-gym-list li:has([href='#{item}']) .attune-gym-standing")


def keep(card: Card, *, rated: str = "", meant: str = "") -> None:
    """Say something about a reply that was read, and keep it."""
    if rated:
        for box in card.at.locator(f".attune-criterion input[value='{rated}']").all():
            box.check()
    if meant:
        if card.at.locator(".attune-meant").get_attribute("open") is None:
            card.at.locator(".attune-meant summary").click()
        card.at.locator(f"[name=meant][value={meant}]").check()
    card.at.locator(".attune-keep").click()
    expect(card.at.locator("[data-feedback=said]")).to_be_visible()


@pytest.fixture
def gym(reader: BrowserContext, address: str) -> Gym:
    return Gym(reader.new_page(), address)


def test_counts_are_withheld_until_they_are_known_and_levels_move(gym: Gym) -> None:
    first = gym.shows(NAMES[0])
    expect(gym.now).to_have_text("Statement 1 of 40, level 1.")
    expect(gym.says).to_contain_text("No reply yet")
    first.answer({"text": REFLECTION}, "unjudged")
    expect(gym.says).to_contain_text("Too many replies are still unknown: 1 of 1.")
    expect(gym.unknown).to_contain_text("Bastian: A program heard a reflection. Is that so?")
    expect(gym.picture).to_be_hidden()
    keep(first, rated="yes")
    expect(gym.says).to_contain_text("Replies so far: 1. You have said of 1 what you did.")
    gym.more.press("Enter")
    second = gym.shows(NAMES[1])
    expect(gym.now).to_contain_text("Statement 2 of 40, level 1. What you say about your own")
    expect(gym.now).to_be_focused()
    second.answer({"text": UNREAD}, "unjudged")
    expect(gym.says).to_contain_text("Too many replies are still unknown: 1 of 2.")
    keep(second, rated="yes")
    expect(gym.standing(NAMES[1])).to_have_text("did what was asked, you say")
    expect(gym.says).to_contain_text(
        "still unknown"
    )  # it could not tell, and a rating does not say what was meant
    keep(second, meant="open_question")
    expect(gym.says).to_contain_text("Reflections to questions: 1 to 1, which is 1 to 1.")
    expect(gym.says).to_contain_text("no mark here")
    drawing = gym.picture.get_by_role("img")
    expect(drawing).to_have_attribute("aria-label", drawing_of("Reflections: 1; Open questions: 1"))
    expect(drawing.locator("rect")).to_have_count(2)
    gym.picture.locator("summary").click()
    expect(gym.picture.locator("tbody tr")).to_have_text(
        ["Reflections1", "Open questions1", "Closed questions0", "Advice0"]
    )
    gym.more.click()
    gym.shows(LEVEL_2)
    expect(gym.now).to_contain_text("level 2. You said of your last two replies that they did what was asked")


def drawing_of(counts: str) -> re.Pattern[str]:
    return re.compile(f"^Counts of what you confirmed.*{re.escape(counts)}")


def test_not_yet_twice_leads_down_and_any_statement_can_be_taken(gym: Gym) -> None:
    gym.at.locator(".attune-gym-list summary").click()
    for item in (LEVEL_2, NAMES[NAMES.index(LEVEL_2) + 1]):
        gym.at.locator(f".attune-gym-list a[href='#{item}']").click()
        card = gym.shows(item)
        card.answer({"text": REFLECTION}, "unjudged")
        keep(card, rated="not yet")
    gym.more.click()
    gym.shows(NAMES[1])  # the first was in sight already
    expect(gym.now).to_contain_text("so this statement is one level lower")


def test_a_statement_is_passed_over_and_the_way_back_is_the_browser_s(gym: Gym) -> None:
    for item in NAMES[1:3]:
        gym.more.click()
        gym.shows(item)
    for item in (NAMES[1], NAMES[0]):
        gym.page.go_back()
        gym.shows(item)


def test_a_reload_brings_back_the_statement_its_words_and_the_counts(gym: Gym, address: str) -> None:
    first = gym.shows(NAMES[0])
    first.answer({"text": REFLECTION}, "unjudged")
    keep(first, rated="yes")
    gym.more.click()
    second = gym.shows(NAMES[1])
    second.fill({"text": "So quiet"})
    second.kept()
    again = Gym(gym.page.context.new_page(), address)
    again.shows(NAMES[1]).shows({"text": "So quiet"})
    expect(again.says).to_contain_text("Replies so far: 1. You have said of 1 what you did.")
    named = Gym(gym.page.context.new_page(), address, f"#{NAMES[0]}")
    named.shows(NAMES[0]).shows({"text": REFLECTION})


def test_without_scripts_all_forty_can_be_read(readers: Callable[..., BrowserContext], address: str) -> None:
    page = readers(java_script_enabled=False).new_page()
    page.goto(address + GYM)
    expect(page.locator(".attune-gym-one:visible")).to_have_count(len(NAMES))
    expect(page.locator(".attune-gym-level:visible")).to_have_count(3)
    expect(page.get_by_role("button", name="Next statement")).to_be_hidden()
    page.locator(".attune-gym-list summary").click()
    page.locator(f".attune-gym-list a[href='#{NAMES[-1]}']").click()
    expect(page.locator(f"#{NAMES[-1]}")).to_be_in_viewport()


def test_where_python_cannot_start_the_list_still_leads_on(
    reader: BrowserContext, address: str, guard: Guard
) -> None:
    guard.expects_errors = True
    reader.route(anywhere(PACKED + "exercises.zip"), lambda route: route.abort())
    gym = Gym(reader.new_page(), address)
    gym.more.click()
    expect(gym.at.locator(".attune-gym-trouble")).to_contain_text("Choose a statement from the list")
    gym.at.locator(".attune-gym-list summary").click()
    gym.at.locator(f".attune-gym-list a[href='#{NAMES[5]}']").click()
    card = gym.shows(NAMES[5])
    card.fill({"text": REFLECTION})
    card.check()
    expect(card.status).to_contain_text(TROUBLE)


def test_axe_finds_nothing_once_something_is_counted_and_nothing_is_cut_off(
    watched: BrowserContext, address: str
) -> None:
    gym = Gym(watched.new_page(), address)
    card = gym.shows(NAMES[0])
    card.answer({"text": REFLECTION}, "unjudged")
    keep(card, rated="yes")
    expect(gym.picture).to_be_visible()
    gym.at.locator(".attune-gym-list summary").click()
    assert violations(gym.page) == []
    gym.page.set_viewport_size(NARROW)
    assert gym.page.evaluate(TOO_WIDE) == []
    assert gym.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
