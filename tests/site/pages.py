"""What the tests know of the pages: where they are, and how a reader answers on them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from exercises import find
from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.item import Item
from exercises.match import MatchItem
from exercises.order import OrderItem
from exercises.rating import RatingItem
from tools.serve import ROOT

BUILT = ROOT / "_build" / "html"
PAGES = sorted(
    page.relative_to(BUILT).as_posix() for page in BUILT.rglob("*.html") if "_static" not in page.parts
)
FRONT = "chapters/index.html"
CHAPTER = "chapters/1_foundations/02_what_empathy_is.html"
HOW_TO = "chapters/how_to_use.html"
PACKED = "_static/attune/"
WASM = PACKED + "pyodide/pyodide.asm.wasm"

ONE = "neighbours-reply"
SEVERAL = "what-belongs"
MATCH = "five-definitions"
ORDER = "empathy-cycle"
JOURNAL = "lonelier-after-sympathy"
REPLY = "rewrite-the-pity"
CUES = "boiler-cues"
RATING = "monday-call"
KINDS = {
    "one": ONE,
    "several": SEVERAL,
    "match": MATCH,
    "order": ORDER,
    "cues": CUES,
    "rating": RATING,
    "reply": REPLY,
    "journal": JOURNAL,
}

WAITING = "Python is still getting ready"
TROUBLE = "Python could not start in this browser"
UNSAVED = "It could not be kept in this browser"
KEPT = """(item) => sessionStorage.getItem(`attune-unsent/${item}`) === null"""


def anywhere(path: str) -> str:
    """The pattern of requests for a file of the site, whatever stands before and after it."""
    return f"**/{path}*"


def page_of(item_id: str) -> str:
    """The page of the chapter that an item belongs to."""
    stem = find(item_id).chapter
    return next(path for path in PAGES if path.endswith(f"/{stem}.html"))


class Card:
    """One exercise on a page, as a reader meets it."""

    def __init__(self, page: Page, item_id: str = ONE) -> None:
        self.page, self.item = page, find(item_id)
        self.at = page.locator(f"[data-attune-item={item_id}]")
        self.form = self.at.locator("form")
        self.status = self.at.locator(".attune-status")
        self.check_button = self.at.locator(".attune-check")
        self.hint_button = self.at.locator(".attune-hint")
        self.again_button = self.at.locator(".attune-again")
        self.earlier = self.at.locator(".attune-earlier")
        self.discussion = self.at.locator(".attune-discussion")
        self.area = self.at.get_by_role("textbox")
        self.moved = self.at.locator(".attune-moved")

    def live(self) -> "Card":
        """This card, once its script has taken it over."""
        expect(self.at).to_have_attribute("data-live", "")
        return self

    def option(self, option_id: str) -> Locator:
        """The radio button or box of an option."""
        return self.at.locator(f"[name=response][value={option_id}]")

    def sure(self, level: int) -> Locator:
        """The radio button of one level of confidence."""
        return self.at.locator(f"[name=confidence][value='{level}']")

    def point(self, utterance: str, point: int) -> Locator:
        """The radio button of one point of a rating."""
        return self.at.locator(f"[name='{utterance}'][value='{point}']")

    def part(self, part_id: str) -> Locator:
        """An option, utterance or step with what is said about it."""
        return self.at.locator(f"[data-part='{part_id}']")

    def steps(self) -> list[str]:
        """The ids of the steps in the order shown."""
        return [step.get_attribute("data-part") or "" for step in self.at.locator(".attune-steps li").all()]

    def fill(self, response: Any) -> None:
        """Put a response into the form, as a reader with a mouse would."""
        match self.item:
            case ChoiceItem():
                for option in response:
                    self.option(option).check()
            case MatchItem():
                for utterance, category in response.items():
                    self.at.locator(f"select[name={utterance}]").select_option(category)
            case OrderItem():
                for place, step in enumerate(response):
                    while (at := self.steps().index(step)) > place:
                        self.part(step).locator(".attune-up").click()
                        expect(self.moved).to_contain_text(f"Now number {at} of")
            case CuesItem():
                for span, label in response.items():
                    while self.part(span).get_attribute("data-label") != label:
                        self.part(span).click()
            case RatingItem():
                for utterance, point in response.items():
                    self.point(utterance, point).check()
            case _:
                self.area.fill(response["text"])

    def shows(self, response: Any) -> None:
        """Expect the form to hold a response."""
        match self.item:
            case ChoiceItem():
                for option in self.item.options:
                    expect(self.option(option.id)).to_be_checked(checked=option.id in response)
            case MatchItem():
                for part in self.item.utterances:
                    expect(self.at.locator(f"select[name={part.id}]")).to_have_value(
                        response.get(part.id, "")
                    )
            case OrderItem():
                assert self.steps() == response
            case CuesItem():
                for span in self.item.spans:
                    pressed = str(span.id in response).lower()
                    expect(self.part(span.id)).to_have_attribute("aria-pressed", pressed)
                for span_id, label in response.items():
                    expect(self.part(span_id)).to_have_attribute("data-label", label)
            case RatingItem():
                for part in self.item.utterances:
                    for point in range(1, len(self.item.anchors) + 1):
                        checked = response.get(part.id) == point
                        expect(self.point(part.id, point)).to_be_checked(checked=checked)
            case _:
                expect(self.area).to_have_value(response["text"])

    def check(self) -> None:
        """Press the button that sends the response."""
        self.check_button.click()

    def judged(self, verdict: str) -> None:
        """Expect a verdict to be shown."""
        expect(self.at).to_have_attribute("data-verdict", verdict)

    def answer(self, response: Any, verdict: str) -> None:
        """Give a response, and see it judged."""
        self.fill(response)
        self.check()
        self.judged(verdict)

    def kept(self) -> None:
        """Wait until what was typed is known to be kept."""
        self.page.wait_for_function(KEPT, arg=self.item.id)

    def earlier_words(self) -> str:
        """What stands under "Your earlier answer", unfolded."""
        expect(self.earlier).to_be_visible()
        self.earlier.locator("summary").click()
        return self.earlier.locator("ul").inner_text()


def open_card(reader: BrowserContext, address: str, item_id: str = ONE, path: str = "") -> Card:
    """An exercise on a page that a reader opens, that of its chapter unless another is named."""
    page = reader.new_page()
    page.goto(address + (path or page_of(item_id)))
    return Card(page, item_id).live()


def reopen(card: Card) -> Card:
    """The same exercise after a reload."""
    card.page.reload()
    return Card(card.page, card.item.id).live()


def words(item: Item, response: list[str]) -> list[str]:
    """The words of the options that a choice names."""
    assert isinstance(item, ChoiceItem)
    return [option.text for option in item.options if option.id in response]


def rewrite(reader: BrowserContext, path: str, changes: Mapping[str, str]) -> None:
    """Let a page of the site reach the reader with some of its text changed."""

    def change(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        for old, new in changes.items():
            assert old in text, f"{path} holds no {old}"
            text = text.replace(old, new)
        route.fulfill(response=answer, body=text)

    reader.route(anywhere(path), change)


def prepend(reader: BrowserContext, path: str, script: str) -> None:
    """Let a script of the site begin with a line of the test's own."""

    def change(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=script + "\n" + answer.text())

    reader.route(anywhere(path), change)


class Gate:
    """Holds the requests for a file of the site back until it is opened."""

    def __init__(self, reader: BrowserContext, path: str) -> None:
        self.pattern = anywhere(path)
        self._held: list[Route] = []
        self._is_open = False
        reader.route(self.pattern, self._take)

    def _take(self, route: Route) -> None:
        if self._is_open:
            route.continue_()
        else:
            self._held.append(route)

    def open(self) -> None:
        """Let everything pass, now and from now on."""
        self._is_open = True
        for route in self._held:
            route.continue_()


class AnswersBox:
    """The three buttons on "How to use this course"."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at = page.locator(".attune-answers-box")
        self.held = self.at.get_by_role("status")
        self.erase = self.at.get_by_role("button", name="Erase everything", exact=True)
        self.yes = self.at.get_by_role("button", name="Yes, erase everything")
        self.no = self.at.get_by_role("button", name="No, keep them")

    def download(self, to: Path) -> dict[str, Any]:
        """Save the file of answers and read it."""
        with self.page.expect_download() as saving:
            self.at.get_by_role("button", name="Download my answers").click()
        saving.value.save_as(to)
        answers: dict[str, Any] = json.loads(to.read_text(encoding="utf-8"))
        return answers

    def bring_back(self, file: Path) -> None:
        """Choose a file of answers."""
        with self.page.expect_file_chooser() as choosing:
            self.at.get_by_role("button", name="Bring them back").click()
        choosing.value.set_files(file)


def open_answers(reader: BrowserContext, address: str) -> AnswersBox:
    """The box of answers on a page that a reader opens."""
    page = reader.new_page()
    page.goto(address + HOW_TO)
    box = AnswersBox(page)
    expect(box.at).to_have_attribute("data-live", "")
    expect(box.held).to_contain_text("This browser holds")
    return box
