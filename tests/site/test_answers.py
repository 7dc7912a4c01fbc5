"""Answering on the site: by mouse, by keyboard, every kind; hints, a second try, Start again."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from exercises import check, find
from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.match import MatchItem
from exercises.rating import RatingItem
from tests.items import solution
from tests.site.pages import (
    BUILT,
    CHAPTER,
    CUES,
    FRONT,
    JOURNAL,
    MATCH,
    ONE,
    ORDER,
    PAGES,
    RATING,
    SEVERAL,
    WAITING,
    WASM,
    Card,
    Gate,
    open_card,
    reopen,
    words,
)

AGAIN = "rogers-as-if"
WRITTEN = {"text": "So the table stays bare."}


def feedback(item_id: str, response: object, part: str) -> str:
    """What Python says about one part of a response."""
    (text,) = [said.text for said in check(item_id, response).feedback if said.part == part]
    return text


@pytest.fixture
def page(reader: BrowserContext, address: str) -> Page:
    """The chapter, as a reader opens it."""
    page = reader.new_page()
    page.goto(address + CHAPTER)
    Card(page).live()
    return page


def test_a_choice_is_answered_by_mouse(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address, path=FRONT)
    card.option("a").click()
    card.sure(2).click()
    expect(card.discussion).to_be_hidden()
    card.check()
    card.judged("incorrect")
    expect(card.status).to_contain_text("Look again.")
    expect(card.part("a")).to_contain_text(feedback(ONE, ["a"], "a"))
    expect(card.part("a")).to_have_attribute("data-mark", "again")
    expect(card.part("a").locator(".attune-mark")).to_have_text("Look again")
    expect(card.part("d").locator("[data-feedback]")).to_be_hidden()
    expect(card.at.get_by_text("Tried", exact=True)).to_be_visible()
    expect(card.discussion).to_be_visible()
    expect(card.discussion).not_to_have_attribute("open", "")


def test_a_choice_is_answered_by_keyboard_alone(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address, path=FRONT)
    keyboard = card.page.keyboard
    assert isinstance(card.item, ChoiceItem)
    first, *_ = shown = [option.id for option in card.item.shown]
    for _ in range(60):
        keyboard.press("Tab")
        if card.option(first).evaluate("option => option === document.activeElement"):
            break
    keyboard.press("Space")
    expect(card.option(first)).to_be_checked()
    for _ in range(shown.index("d")):
        keyboard.press("ArrowDown")
    expect(card.option("d")).to_be_checked()
    keyboard.press("Tab")
    expect(card.sure(1)).to_be_focused()
    keyboard.press("Space")
    keyboard.press("ArrowRight")
    expect(card.sure(2)).to_be_checked()
    keyboard.press("Tab")
    expect(card.check_button).to_be_focused()
    keyboard.press("Enter")
    card.judged("correct")
    expect(card.check_button).to_be_focused()
    expect(card.part("d")).to_contain_text(feedback(ONE, ["d"], "d"))


def test_enter_in_a_choice_checks_it(page: Page) -> None:
    card = Card(page)
    card.option("d").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    card.judged("correct")


def test_several_options_are_chosen_by_keyboard(page: Page) -> None:
    card = Card(page, SEVERAL)
    for option in ("b", "c", "f"):
        card.option(option).focus()
        page.keyboard.press("Space")
    card.option("f").press("Enter")
    card.judged("correct")
    for option in ("b", "c", "f"):
        expect(card.part(option)).to_have_attribute("data-mark", "kept")


def test_several_options_are_judged_one_by_one(page: Page) -> None:
    card = Card(page, SEVERAL)
    card.answer(["a", "b"], check(SEVERAL, ["a", "b"]).verdict)
    expect(card.part("a")).to_have_attribute("data-mark", "again")
    expect(card.part("b")).to_have_attribute("data-mark", "kept")


def test_replies_are_sorted_by_selects(page: Page) -> None:
    card, item = Card(page, MATCH), find(MATCH)
    assert isinstance(item, MatchItem)
    card.answer(solution(item), "correct")
    first, *_, last = item.utterances
    wrong = next(category.id for category in item.categories if category.id != first.key)
    card.at.locator(f"select[name={first.id}]").focus()
    card.at.locator(f"select[name={first.id}]").select_option(wrong)
    card.check()
    card.judged("partial")
    expect(card.part(first.id)).to_have_attribute("data-mark", "again")
    expect(card.part(last.id)).to_have_attribute("data-mark", "kept")
    expect(card.part(first.id)).to_contain_text(
        feedback(MATCH, {**solution(item), first.id: wrong}, first.id)
    )


def test_a_select_is_set_by_keyboard(page: Page) -> None:
    card, item = Card(page, MATCH), find(MATCH)
    assert isinstance(item, MatchItem)
    for utterance in item.utterances:
        select = card.at.locator(f"select[name={utterance.id}]")
        expect(select).to_be_visible()
        select.focus()
        for _ in range([category.id for category in item.categories].index(utterance.key) + 1):
            page.keyboard.press("ArrowDown")
        expect(select).to_have_value(utterance.key)
    card.check_button.press("Enter")
    card.judged("correct")


def test_steps_are_ordered_by_keyboard(page: Page) -> None:
    card = Card(page, ORDER)
    last = card.steps()[-1]
    up = card.part(last).locator(".attune-up")
    up.focus()
    for place in range(len(card.steps()) - 1, 0, -1):
        page.keyboard.press("Enter")
        expect(card.moved).to_contain_text(f"Now number {place} of {len(card.steps())}")
    assert card.steps()[0] == last
    expect(up).to_be_disabled()
    expect(card.part(last).locator(".attune-down")).to_be_focused()
    page.keyboard.press("Space")
    assert card.steps()[1] == last
    card.fill(solution(find(ORDER)))
    card.check_button.press("Enter")
    card.judged("correct")


def test_a_step_is_dragged_to_its_place(page: Page) -> None:
    card = Card(page, ORDER)
    before = card.steps()
    step = card.part(before[0])
    step.locator(".attune-text").scroll_into_view_if_needed()
    start = step.locator(".attune-text").bounding_box()
    third = card.part(before[2]).bounding_box()
    assert start and third
    x, y = start["x"] + 20, start["y"] + 10
    page.mouse.move(x, y)
    page.mouse.down()
    expect(step).to_have_attribute("data-dragged", "")
    page.mouse.move(x, y + 40, steps=5)
    page.mouse.move(x, third["y"] + third["height"] * 0.8, steps=10)
    page.mouse.up()
    expect(step).not_to_have_attribute("data-dragged", "")
    assert card.steps() == [before[1], before[2], before[0], *before[3:]]
    expect(card.moved).to_contain_text(f"Now number 3 of {len(before)}")


def test_a_step_dropped_outside_the_list_is_let_go(page: Page) -> None:
    card = Card(page, ORDER)
    before = card.steps()
    step = card.part(before[0])
    card.at.locator(".attune-steps").scroll_into_view_if_needed()
    box, last = step.locator(".attune-text").bounding_box(), card.part(before[-1]).bounding_box()
    assert box and last
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 20, last["y"] + last["height"] - 2, steps=10)
    page.mouse.move(2, last["y"] + last["height"] + 40, steps=10)
    page.mouse.up()
    expect(step).not_to_have_attribute("data-dragged", "")
    dropped = card.steps()
    assert dropped == [*before[1:], before[0]]
    page.mouse.move(box["x"] + 20, box["y"] + 10, steps=10)
    assert card.steps() == dropped


def test_cues_are_marked_by_mouse_and_each_mark_is_announced(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address, CUES)
    assert isinstance(card.item, CuesItem)
    keyed = next(span for span in card.item.spans if span.label)
    names = {label.id: label.text for label in card.item.labels}
    card.fill({keyed.id: keyed.label})
    expect(card.moved).to_have_text(f"“{keyed.words}” marked: {names[keyed.label]}.")
    expect(card.part(keyed.id)).to_contain_text(names[keyed.label])
    card.check()
    card.judged("partial")
    expect(card.part(keyed.id)).to_have_attribute("data-mark", "kept")
    said = card.at.locator(f"[data-feedback='{keyed.id}']")
    expect(said).to_contain_text(feedback(CUES, {keyed.id: keyed.label}, keyed.id))
    missed = next(span for span in card.item.spans if span.label and span is not keyed)
    expect(card.at.locator(f"[data-feedback='{missed.id}']")).to_contain_text(missed.missed)
    card.again_button.click()
    card.shows({})
    assert keyed.words in card.earlier_words()


def test_cues_are_marked_by_keyboard_and_taken_back(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address, CUES)
    assert isinstance(card.item, CuesItem)
    span = card.at.locator("button.attune-span").first
    words = next(part for part in card.item.spans if part.id == span.get_attribute("value")).words
    span.focus()
    for label in card.item.labels:
        card.page.keyboard.press("Enter")
        expect(span).to_have_attribute("data-label", label.id)
    card.page.keyboard.press("Space")
    expect(span).to_have_attribute("aria-pressed", "false")
    expect(card.moved).to_have_text(f"“{words}” no longer marked.")
    card.fill(solution(card.item))
    card.check_button.press("Enter")
    card.judged("correct")


def test_a_rating_is_set_beside_the_author_s_by_keyboard(reader: BrowserContext, address: str) -> None:
    card = open_card(reader, address, RATING)
    assert isinstance(card.item, RatingItem)
    first = card.item.utterances[0]
    beside = card.at.get_by_text("the author", exact=True)
    expect(beside.first).to_be_hidden()
    card.point(first.id, 1).focus()
    card.page.keyboard.press("Space")
    card.page.keyboard.press("ArrowRight")
    card.shows({first.id: 2})
    card.check_button.press("Enter")
    card.judged("unjudged")
    expect(beside.first).to_be_visible()
    expect(card.at.locator(f"[data-feedback='{first.id}']")).to_contain_text("You: 2. The author:")
    expect(card.status).to_contain_text("A rating is a view, so none is wrong.")
    expect(card.at.locator("[data-mark]")).to_have_count(0)


def test_start_again_puts_the_options_in_another_order_and_a_reload_keeps_it(
    reader: BrowserContext, address: str
) -> None:
    card = open_card(reader, address)
    assert isinstance(card.item, ChoiceItem)
    shown = [option.id for option in card.item.shown]

    def order() -> list[str]:
        return [part.get_attribute("data-part") or "" for part in card.at.locator("[data-part]").all()]

    assert order() == shown
    card.answer(["a"], "incorrect")
    for _ in range(20):
        card.again_button.click()
        if order() != shown:
            break
    changed = order()
    assert changed != shown
    assert sorted(changed) == sorted(shown)
    card = reopen(card)
    assert order() == changed


def test_an_exercise_met_again_in_a_later_chapter_begins_empty(reader: BrowserContext, address: str) -> None:
    open_card(reader, address, AGAIN).answer(solution(find(AGAIN)), "correct")
    later = next(path for path in PAGES if f'data-attune-item="{AGAIN}"' in met_again(path))
    card = open_card(reader, address, AGAIN, later)
    expect(card.at).not_to_have_attribute("data-verdict", re.compile(""))
    expect(card.at.get_by_text("from an earlier chapter")).to_be_visible()
    card.shows([])
    card.answer(solution(find(AGAIN)), "correct")
    expect(card.earlier).to_be_visible()


def met_again(path: str) -> str:
    """The heads of a page's exercises that stem from an earlier chapter."""
    page = (BUILT / path).read_text(encoding="utf-8")
    return " ".join(re.findall(r"<section class=\"attune\"[^>]*data-attune-fresh[^>]*>", page))


def test_a_journal_is_kept_and_not_judged(page: Page) -> None:
    card = Card(page, JOURNAL)
    expect(card.check_button).to_have_text("Keep this")
    expect(card.at.get_by_text("stays on this device, in this browser")).to_be_visible()
    expect(card.at.get_by_text("where this notebook's kernel runs")).to_be_hidden()
    card.answer(WRITTEN, "unjudged")
    expect(card.status).to_have_text(re.compile(r"^Kept\."))
    expect(card.area).to_have_value(WRITTEN["text"])


def test_an_empty_response_is_not_wrong(page: Page) -> None:
    for item_id in (ONE, SEVERAL, MATCH, JOURNAL):
        card = Card(page, item_id).live()
        card.check()
        card.judged("unjudged")
        expect(card.status).not_to_be_empty()
        expect(card.at.get_by_text("Tried", exact=True)).to_be_hidden()
        expect(card.discussion).to_be_hidden()
        expect(card.again_button).to_be_hidden()


def test_hints_come_one_at_a_time_and_are_counted(page: Page) -> None:
    card, rungs = Card(page), find(ONE).hints
    expect(card.at.locator(".attune-hints li:visible")).to_have_count(0)
    for number, rung in enumerate(rungs, 1):
        expect(card.hint_button).to_have_text(f"Hint {number} of {len(rungs)}")
        card.hint_button.click()
        expect(card.at.locator(".attune-hints li:visible")).to_have_count(number)
        expect(card.at.get_by_text(rung)).to_be_visible()
    expect(card.hint_button).to_be_hidden()


@pytest.mark.parametrize(
    ("item_id", "response"),
    [(ONE, ["a"]), (SEVERAL, ["a", "b"]), (JOURNAL, WRITTEN)],
    ids=["one", "several", "journal"],
)
def test_start_again_keeps_the_earlier_answer_in_sight(
    item_id: str, response: dict[str, str] | list[str], page: Page
) -> None:
    card = Card(page, item_id)
    card.fill(response)
    card.check()
    expect(card.again_button).to_be_visible()
    card.again_button.click()
    expect(card.at).not_to_have_attribute("data-verdict", re.compile(""))
    expect(card.at.locator("[data-mark]")).to_have_count(0)
    expect(card.status).to_be_empty()
    card.shows([] if isinstance(response, list) else {"text": ""})
    said = words(card.item, response) if isinstance(response, list) else list(response.values())
    shown = card.earlier_words()
    assert all(text in shown for text in said)
    assert card.at.locator("form :focus").count() == 1


def test_a_second_check_shows_the_earlier_answer(page: Page) -> None:
    card = Card(page)
    card.answer(["a"], "incorrect")
    expect(card.earlier).to_be_hidden()
    card.answer(["d"], "correct")
    assert card.earlier_words() == "\n".join(words(card.item, ["a"]))
    expect(card.part("a")).not_to_have_attribute("data-mark", re.compile(""))


def test_a_check_pressed_before_python_is_ready_waits_and_then_answers(
    reader: BrowserContext, address: str
) -> None:
    gate = Gate(reader, WASM)
    page = reader.new_page()
    with page.expect_request(gate.pattern):
        page.goto(address + FRONT)
    card = Card(page).live()
    card.fill(["d"])
    card.check()
    expect(card.status).to_contain_text(WAITING)
    expect(card.at).to_have_attribute("aria-busy", "true")
    expect(card.option("d")).to_be_checked()
    gate.open()
    card.judged("correct")
    expect(card.at).not_to_have_attribute("aria-busy", "true")
    expect(card.status).not_to_contain_text(WAITING)
