"""Talking with a client on the page: turns, steps back, leaving, coming back, and the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises import reply_words
from exercises.dialogue.play import begin, options_at, steps_of
from exercises.dialogue.script import DialogueItem
from exercises.load import load_all
from tests.items import path_to
from tests.site.pages import KEPT, open_answers, page_of
from tests.site.test_access import NARROW, TOO_WIDE, violations

TALKS = [item for item in load_all().values() if isinstance(item, DialogueItem)]
SCARF = next(item for item in TALKS if item.id == "the-scarf")
FULLEST = next(ending for ending in SCARF.endings if ending.fullest)
PATH = path_to(SCARF, FULLEST.id)
TOMASZ = next(item for item in TALKS if item.id == "first-session")
OPEN = "What brings you here today?"
UNTOLD = "Mm."
DISTRESS = "honestly I want to die myself"


def talk(page: Page, address: str, item: DialogueItem) -> Locator:
    """The conversation on its own page, once it is alive."""
    page.goto(address + page_of(item.id))
    card = page.locator(f"[data-attune-item={item.id}]")
    expect(card).to_have_attribute("data-live", "")
    return card


def say(card: Locator, option: str, turns: int) -> None:
    """Say an option, and wait until so many turns are behind."""
    card.locator(f".attune-reply[value={option}]").click()
    expect(card.locator(".attune-happened")).to_have_count(turns)


@pytest.mark.parametrize("item", TALKS, ids=lambda item: item.id)
def test_each_conversation_can_be_begun(reader: BrowserContext, address: str, item: DialogueItem) -> None:
    card = talk(reader.new_page(), address, item)
    option = options_at(item, begin(item))[0]
    say(card, option.id, 1)
    reaction = steps_of(item, [option.id]) or []
    expect(card.locator(".attune-latest")).to_contain_text(reaction[0].reaction.says)
    expect(card.locator(".attune-latest")).to_be_focused()


def test_a_conversation_is_played_to_its_end_and_seen_whole(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    card = talk(page, address, SCARF)
    for turns, option in enumerate(PATH, 1):
        say(card, option, turns)
    ending = card.locator(".attune-ending")
    expect(ending).to_contain_text(FULLEST.learning)
    card.locator(".attune-replay summary").click()
    expect(card.locator(".attune-chart svg").first).to_be_visible()
    expect(card.locator(".attune-chart figcaption").first).to_contain_text("Turn by turn")
    expect(card.get_by_text("Tried")).to_be_visible()
    page.reload()
    expect(card.locator(".attune-ending")).to_contain_text(FULLEST.name)


def test_a_second_play_is_set_beside_the_first(reader: BrowserContext, address: str) -> None:
    card = talk(reader.new_page(), address, SCARF)
    for turns, option in enumerate(PATH, 1):
        say(card, option, turns)
    card.locator(".attune-again").click()
    expect(card.locator(".attune-happened")).to_have_count(0)
    other = path_to(SCARF, SCARF.endings[-1].id)
    for turns, option in enumerate(other, 1):
        say(card, option, turns)
    card.locator(".attune-replay summary").click()
    rows = card.locator(".attune-compared li")
    expect(rows).to_have_count(max(len(PATH), len(other)))
    now, before = (steps_of(SCARF, path) or [] for path in (other, PATH))
    first = next(n for n, (a, b) in enumerate(zip(other, PATH, strict=False)) if a != b)
    expect(rows.nth(first)).to_contain_text(f"This time: {now[first].option.text}")
    expect(rows.nth(first)).to_contain_text(f"Before: {before[first].option.text}")


def test_by_keyboard_a_step_back_and_a_leave_keep_the_place(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    card = talk(page, address, SCARF)
    card.locator(f".attune-reply[value={PATH[0]}]").press("Enter")
    expect(card.locator(".attune-happened")).to_have_count(1)
    card.locator(f".attune-reply[value={PATH[1]}]").press("Enter")
    expect(card.locator(".attune-happened")).to_have_count(2)
    card.get_by_role("button", name="Step back").press("Enter")
    expect(card.locator(".attune-happened")).to_have_count(1)
    card.get_by_role("button", name="Leave it here").press("Enter")
    expect(card.locator(".attune-grounding")).to_have_text(SCARF.grounding)
    page.reload()
    expect(card.locator(".attune-happened")).to_have_count(1)
    expect(card.locator(f".attune-reply[value={PATH[1]}]")).to_be_enabled()


def test_skill_and_feedback_wait_until_they_are_opened(reader: BrowserContext, address: str) -> None:
    card = talk(reader.new_page(), address, SCARF)
    say(card, PATH[0], 1)
    happened = card.locator(".attune-happened")
    expect(happened.locator("p").first).to_be_hidden()
    happened.locator("summary").click()
    expect(happened.locator("p").first).to_be_visible()


def test_axe_finds_nothing_on_the_way_and_at_the_end(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    card = talk(page, address, SCARF)
    say(card, PATH[0], 1)
    card.locator(".attune-happened summary").click()
    card.get_by_role("button", name="Leave it here").click()
    assert violations(page) == []
    for turns, option in enumerate(PATH[1:], 2):
        say(card, option, turns)
    card.locator(".attune-replay summary").click()
    assert violations(page) == []


def test_a_whole_conversation_fits_into_320_pixels(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.set_viewport_size(NARROW)
    card = talk(page, address, SCARF)
    for turns, option in enumerate(PATH, 1):
        say(card, option, turns)
    card.locator(".attune-replay summary").click()
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_the_tab_key_leads_from_the_newest_turn_to_what_can_be_said(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    card = talk(page, address, SCARF)
    card.locator(".attune-reply").first.focus()
    page.keyboard.press("Enter")
    expect(card.locator(".attune-latest")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.locator(".attune-latest summary")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.locator(".attune-reply").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(card.locator(".attune-happened")).to_have_count(2)
    expect(card.locator(".attune-latest")).to_be_focused()


def test_the_end_takes_the_focus_and_a_step_back_returns_it(reader: BrowserContext, address: str) -> None:
    card = talk(reader.new_page(), address, SCARF)
    for turns, option in enumerate(PATH, 1):
        say(card, option, turns)
    expect(card.locator(".attune-ending")).to_be_focused()
    expect(card.locator(".attune-replies")).to_be_hidden()
    card.get_by_role("button", name="Step back").press("Enter")
    expect(card.locator(".attune-ending")).to_be_hidden()
    expect(card.locator(".attune-replay")).to_be_hidden()
    expect(card.locator(".attune-latest")).to_be_focused()


@pytest.mark.parametrize("item", TALKS, ids=lambda item: item.id)
def test_without_scripts_the_client_the_first_words_and_the_replies_can_be_read(
    readers: Callable[..., BrowserContext], address: str, item: DialogueItem
) -> None:
    page = readers(java_script_enabled=False).new_page()
    page.goto(address + page_of(item.id))
    card = page.locator(f"[data-attune-item={item.id}]")
    expect(card.locator(".attune-persona")).to_have_text(item.persona)
    opening = item.public()["opening"]
    expect(card.locator(".attune-now blockquote")).to_have_text(opening["says"])
    replies = card.locator(".attune-reply")
    expect(replies).to_have_text([option["text"] for option in item.public()["options"]])
    for reply in replies.all():
        expect(reply).to_be_disabled()


def test_the_whole_session_ends_with_the_chapters_to_revisit(reader: BrowserContext, address: str) -> None:
    leo = next(item for item in TALKS if item.id == "leos-first-session")
    path = path_to(leo, leo.endings[-1].id)
    card = talk(reader.new_page(), address, leo)
    for turns, option in enumerate(path, 1):
        say(card, option, turns)
    card.locator(".attune-replay summary").click()
    expect(card.get_by_text("Turns that cost most, and where to read on")).to_be_visible()
    expect(card.locator(".attune-replay li", has_text="Chapter").first).to_be_visible()


def write(card: Locator, words: str, *, press: bool = True) -> Locator:
    """Type a turn, and say it where that is asked."""
    box = card.get_by_label("Say it in your own words")
    box.fill(words)
    if press:
        card.get_by_role("button", name="Say this").click()
    return box


def kept(page: Page, item: DialogueItem) -> None:
    """Wait until the draft is known to be kept."""
    page.wait_for_function(KEPT, arg=item.id)


def test_a_typed_turn_is_said_in_the_learner_s_words_and_answered_as_the_reply(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    card = talk(page, address, TOMASZ)
    expect(card.locator(".attune-replies legend")).to_have_text("Or choose what to say")
    write(card, OPEN)
    latest = card.locator(".attune-latest")
    expect(latest.locator(".attune-turn-therapist blockquote")).to_have_text(OPEN)
    expect(latest).to_be_focused()
    everything = next(option for option in TOMASZ.nodes[0].options if option.id == "everything")
    expect(latest).to_contain_text(everything.consequences[-1].reaction.says)
    told = latest.locator(".attune-stands-for")
    expect(told).to_contain_text("Read as an open question (“What")
    expect(told).to_contain_text(f"Tomasz answers as to: “{everything.text}”")
    expect(card.get_by_label("Say it in your own words")).to_have_value("")
    kept(page, TOMASZ)
    page.reload()
    expect(latest.locator(".attune-turn-therapist blockquote")).to_have_text(OPEN)
    expect(told).to_have_text(f"Tomasz answers as to: “{everything.text}”")


def test_where_it_cannot_be_told_the_client_waits_and_the_words_stay(
    reader: BrowserContext, address: str
) -> None:
    card = talk(reader.new_page(), address, TOMASZ)
    box = write(card, UNTOLD)
    expect(card.locator(".attune-unheard")).to_contain_text("I cannot tell which of these it is.")
    expect(box).to_have_value(UNTOLD)
    expect(box).to_be_focused()
    expect(card.locator(".attune-happened")).to_have_count(0)
    expect(card.locator(".attune-unheard-help")).to_be_hidden()
    say(card, "everything", 1)
    expect(card.locator(".attune-unheard")).to_be_empty()
    expect(box).to_have_value("")


def test_a_learner_s_distress_is_answered_and_kept_nowhere(
    reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    page = reader.new_page()
    card = talk(page, address, TOMASZ)
    box = write(card, DISTRESS)
    expect(card.locator(".attune-unheard")).to_have_text(reply_words.note("distress"))
    expect(card.get_by_role("link", name="Crisis help")).to_be_visible()
    expect(card.locator(".attune-happened")).to_have_count(0)
    expect(box).to_have_value(DISTRESS)
    kept(page, TOMASZ)
    assert DISTRESS not in str(open_answers(reader, address).download(tmp_path / "answers.json"))
    page.reload()
    expect(card).to_have_attribute("data-live", "")
    expect(box).to_have_value("")


def test_words_that_are_not_said_yet_outlive_a_reload(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    card = talk(page, address, TOMASZ)
    say(card, "everything", 1)
    box = write(card, "You're frightened of", press=False)
    page.reload()
    expect(card).to_have_attribute("data-live", "")
    expect(box).to_have_value("You're frightened of")
    expect(card.locator(".attune-happened")).to_have_count(1)
    kept(page, TOMASZ)
    page.reload()
    expect(box).to_have_value("You're frightened of")


def test_by_keyboard_a_turn_is_typed_and_a_step_back_returns_its_words(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    card = talk(page, address, TOMASZ)
    box = card.get_by_label("Say it in your own words")
    box.focus()
    page.keyboard.type(OPEN)
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Say this")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card.locator(".attune-latest")).to_be_focused()
    card.get_by_role("button", name="Step back").press("Enter")
    expect(card.locator(".attune-happened")).to_have_count(0)
    expect(box).to_have_value(OPEN)


def test_the_box_stands_only_where_typed_words_are_taken(reader: BrowserContext, address: str) -> None:
    card = talk(reader.new_page(), address, SCARF)
    expect(card.locator(".attune-typing")).to_be_hidden()
    expect(card.locator(".attune-replies legend")).to_have_text("What do you say?")


def test_a_typed_play_is_seen_whole_at_its_end_and_beside_the_next(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    card = talk(page, address, TOMASZ)
    path = path_to(TOMASZ, TOMASZ.endings[-1].id)
    for again in (False, True):
        for turns, option in enumerate(path, 1):
            if turns == 1 and not again:
                write(card, OPEN if path[0] == "everything" else "Have you been to a therapist before?")
                expect(card.locator(".attune-happened")).to_have_count(1)
            else:
                say(card, option, turns)
        expect(card.locator(".attune-ending")).to_be_focused()
        if not again:
            expect(card.locator(".attune-said blockquote").nth(1)).not_to_have_text("")
            card.locator(".attune-again").click()
            expect(card.locator(".attune-happened")).to_have_count(0)
    card.locator(".attune-replay summary").click()
    expect(card.locator(".attune-compared li").first).to_contain_text("Before: ")


def test_axe_finds_nothing_where_a_turn_is_typed(watched: BrowserContext, address: str) -> None:
    page = watched.new_page()
    page.set_viewport_size(NARROW)
    card = talk(page, address, TOMASZ)
    write(card, DISTRESS)
    expect(card.locator(".attune-unheard-help")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(TOO_WIDE) == []
    write(card, OPEN)
    expect(card.locator(".attune-stands-for")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(TOO_WIDE) == []
