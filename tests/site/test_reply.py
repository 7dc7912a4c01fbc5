"""A typed reply on the page: feedback in its order, versions side by side, a say about it, and a signpost."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises import check, reply_words
from exercises.reply import ReplyItem
from tests.site.pages import HOW_TO, REPLY, Card, open_answers, open_card, page_of, reopen
from tests.site.test_access import NARROW, TOO_WIDE, violations

ADVICE = {"text": "You should go out and eat with somebody."}
BETTER = {"text": "What was the table like before? You feel it most when you eat."}
OWN = {"text": "Honestly I want to die myself."}
STORED = """([store, item]) => new Promise((resolve) => {
  indexedDB.databases().then(([{ name }]) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const asked = opening.result.transaction(store).objectStore(store).getAll();
      asked.onsuccess = () => resolve(asked.result.filter((row) => row.item === item));
    };
  });
})"""


@pytest.fixture
def card(reader: BrowserContext, address: str) -> Card:
    """The reply of chapter 2, as a reader meets it."""
    return open_card(reader, address, REPLY)


def parts(response: Any) -> list[tuple[str, str]]:
    """What Python says of a response, part by part."""
    return [(said.part, said.text) for said in check(REPLY, response).feedback]


def of(response: Any, group: str) -> list[str]:
    """What Python says in one group of parts."""
    return [text for part, text in parts(response) if part.partition("/")[0] == group]


def heard(card: Card) -> Locator:
    """The list of what was heard."""
    return card.at.locator(".attune-heard li")


def answer(card: Card, response: dict[str, str]) -> None:
    """Check a reply, and see what is said of it."""
    card.fill(response)
    card.check()
    expect(heard(card).first).to_contain_text(of(response, "heard")[0])


def say(card: Card) -> None:
    """Say what was meant, that something is not right, and how the reply compares."""
    card.at.get_by_text("Say what you meant, or what is not right").click()
    card.at.get_by_label("a reflection", exact=True).check()
    heard(card).first.get_by_role("checkbox").check()
    card.at.locator(".attune-criterion").first.get_by_label("partly").check()
    card.at.get_by_role("button", name="Keep what I say about it").click()
    expect(card.at.locator("[data-feedback=said]")).to_have_text(reply_words.kept())


def kept(page: Page) -> list[Any]:
    """The attempts at the reply that this browser keeps."""
    rows: list[Any] = page.evaluate(STORED, ["attempts", REPLY])
    return sorted(rows, key=lambda row: str(row["when"]))


def led_to_help(card: Card) -> None:
    """Check words of distress, and see them led to help and no draft of them left."""
    card.fill(OWN)
    card.check()
    expect(card.at.locator(".attune-help")).to_contain_text(reply_words.note("distress"))
    card.page.wait_for_function(f"async (asked) => !(await ({STORED})(asked)).length", arg=["drafts", REPLY])


def test_feedback_stands_in_its_order(card: Card) -> None:
    answer(card, ADVICE)
    card.judged("unjudged")
    expect(card.status).to_have_text(reply_words.note("summary"))
    for group in ("client", "aim", "try"):
        expect(card.at.locator(f"[data-feedback={group}] p")).to_have_text(of(ADVICE, group))
    tops = [
        card.at.locator(selector).bounding_box() or {"y": 0}
        for selector in (
            ".attune-status", ".attune-heard", "[data-feedback=client]", "[data-feedback=aim]",
            "[data-feedback=try]", ".attune-discussion", ".attune-about",
        )
    ]  # fmt: skip
    assert [box["y"] for box in tops] == sorted(box["y"] for box in tops)
    assert isinstance(card.item, ReplyItem)
    for model in card.item.models:
        expect(card.discussion.get_by_text(model.text)).to_be_visible()
    expect(card.at.locator(".attune-criterion legend")).to_have_text(list(card.item.rubric))


def test_each_skill_heard_links_to_how_often_that_is_right(card: Card, address: str) -> None:
    answer(card, ADVICE)
    link = heard(card).filter(has_text="Advice").get_by_role("link", name="How often is this right?")
    assert link.evaluate("link => link.href") == f"{address}chapters/behind/model_card.html#advice"


def test_a_rewrite_shows_both_versions(card: Card) -> None:
    answer(card, ADVICE)
    expect(card.earlier).to_be_hidden()
    answer(card, BETTER)
    expect(card.area).to_have_value(BETTER["text"])
    expect(card.earlier.locator("li")).to_have_text([ADVICE["text"]])
    expect(card.earlier.locator("li")).to_be_visible()


def test_what_is_said_about_a_reply_is_kept_exported_and_there_again(
    card: Card, reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    answer(card, ADVICE)
    answer(card, BETTER)
    say(card)
    expect(card.earlier.locator("li")).to_have_text([ADVICE["text"]])
    said = {
        **BETTER,
        "meant": ["reflection"],
        "disputed": [next(part for part, _ in parts(BETTER) if part.startswith("heard/"))],
        "rated": {"1": "partly"},
    }
    exported = open_answers(reader, address).download(tmp_path / "answers.json")
    responses = [
        statement["result"]["extensions"]["tag:attune.invalid,2026:attempt"]["response"]
        for statement in sorted(exported["statements"], key=lambda statement: statement["timestamp"])
    ]
    assert responses == [ADVICE, BETTER, said]
    card = reopen(card)
    expect(card.at.locator("[name=meant][value=reflection]")).to_be_checked()
    expect(heard(card).first.get_by_role("checkbox")).to_be_checked()
    expect(card.at.locator("[name=rated-1][value=partly]")).to_be_checked()


def test_what_was_ticked_and_not_yet_kept_outlives_a_reload(card: Card) -> None:
    answer(card, ADVICE)
    card.at.locator("[name=rated-2][value=yes]").check()
    card.kept()
    card = reopen(card)
    expect(card.at.locator("[name=rated-2][value=yes]")).to_be_checked()
    expect(heard(card).first).to_be_visible()
    assert len(kept(card.page)) == 1


def test_what_is_said_about_one_text_is_not_said_about_another(card: Card) -> None:
    answer(card, ADVICE)
    card.at.locator("[name=rated-1][value=yes]").check()
    card.area.press_sequentially(" Soon.")
    expect(card.at.locator(".attune-about")).to_be_hidden()
    card.fill(BETTER)
    card.check()
    expect(card.status).to_have_text(reply_words.note("summary"))
    expect(card.at.locator(".attune-about")).to_be_visible()
    expect(card.at.locator("[name=rated-1][value=yes]")).not_to_be_checked()
    assert [row["statement"]["result"]["response"] for row in kept(card.page)] == [
        ADVICE["text"],
        BETTER["text"],
    ]


def test_distress_gets_a_signpost_and_nothing_of_it_is_kept(
    card: Card, reader: BrowserContext, address: str, tmp_path: Path
) -> None:
    assert parts(OWN) == [("help", reply_words.note("distress"))]
    led_to_help(card)
    link = card.at.get_by_role("link", name="Crisis help")
    assert link.evaluate("link => link.href") == f"{address}{HOW_TO}#crisis-help"
    expect(card.status).to_be_empty()
    for hidden in (card.discussion, card.at.locator(".attune-told"), card.at.locator(".attune-about")):
        expect(hidden).to_be_hidden()
    expect(card.at.get_by_text("Tried", exact=True)).to_be_hidden()
    expect(card.area).to_have_value(OWN["text"])
    assert kept(card.page) == []
    exported = open_answers(reader, address).download(tmp_path / "answers.json")
    assert (exported["statements"], exported["drafts"]) == ([], [])
    card = reopen(card)
    expect(card.area).to_have_value("")
    expect(card.at.locator(".attune-help")).not_to_contain_text("about you")
    link = card.at.get_by_role("link", name="Crisis help")
    expect(link).to_have_count(0)


def test_words_that_were_changed_after_a_signpost_are_kept_again(card: Card) -> None:
    led_to_help(card)
    card.fill(BETTER)
    card.kept()
    reopen(card).shows(BETTER)


def test_an_earlier_reply_is_there_again_after_a_signpost(card: Card) -> None:
    answer(card, ADVICE)
    led_to_help(card)
    card = reopen(card)
    card.shows(ADVICE)
    expect(heard(card).first).to_be_visible()


def test_the_signpost_goes_when_another_reply_is_checked(card: Card) -> None:
    led_to_help(card)
    answer(card, ADVICE)
    expect(card.at.get_by_role("link", name="Crisis help")).to_be_hidden()


def test_start_again_takes_the_say_away_and_keeps_the_earlier_reply(card: Card) -> None:
    answer(card, ADVICE)
    say(card)
    card.again_button.click()
    expect(card.area).to_have_value("")
    expect(card.area).to_be_focused()
    expect(card.at.locator(".attune-told")).to_be_hidden()
    expect(card.at.locator(".attune-about")).to_be_hidden()
    expect(card.at.locator("input:checked")).to_have_count(0)
    expect(card.earlier.locator("li").first).to_have_text(ADVICE["text"])


def test_by_keyboard_a_reply_is_written_checked_and_rated(card: Card) -> None:
    keyboard = card.page.keyboard
    card.area.focus()
    keyboard.type(ADVICE["text"])
    keyboard.press("Tab")
    expect(card.check_button).to_be_focused()
    keyboard.press("Enter")
    expect(heard(card).first).to_be_visible()
    rating = card.at.get_by_role("group", name=re.compile(re.escape(card.item.rubric[0])))  # type: ignore[attr-defined]
    rating.get_by_label("yes", exact=True).focus()
    keyboard.press("ArrowRight")
    expect(rating.get_by_label("partly")).to_be_checked()
    card.at.locator(".attune-meant summary").focus()
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.press("Space")
    expect(card.at.get_by_label("an open question")).to_be_checked()
    card.at.locator(".attune-keep").focus()
    keyboard.press("Enter")
    expect(card.at.locator("[data-feedback=said]")).to_be_visible()


def test_axe_finds_nothing_with_feedback_with_a_say_and_with_a_signpost(
    watched: BrowserContext, address: str
) -> None:
    card = open_card(watched, address, REPLY)
    answer(card, ADVICE)
    answer(card, BETTER)
    say(card)
    assert violations(card.page) == []
    led_to_help(card)
    assert violations(card.page) == []


def test_everything_fits_into_320_pixels(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.set_viewport_size(NARROW)
    page.goto(address + page_of(REPLY))
    card = Card(page, REPLY).live()
    answer(card, ADVICE)
    answer(card, BETTER)
    say(card)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_without_scripts_the_aim_the_models_and_the_criteria_can_be_read(
    readers: Callable[..., BrowserContext], address: str
) -> None:
    page = readers(java_script_enabled=False).new_page()
    page.goto(address + page_of(REPLY))
    card = Card(page, REPLY)
    assert isinstance(card.item, ReplyItem)
    expect(card.at.locator(".attune-aim")).to_have_text(card.item.aim)
    expect(card.discussion.locator(".attune-model")).to_have_text([model.text for model in card.item.models])
    expect(card.discussion.locator(".attune-rubric li")).to_have_text(list(card.item.rubric))
    expect(card.at.locator(".attune-about")).to_be_hidden()
