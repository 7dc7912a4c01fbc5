"""What a learner does in JupyterLab: open, run, answer, restart, come back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from exercises.record import last
from tests.lab.jupyter import PATIENCE, TOKEN, Notebook, Server
from tests.test_chapters import CHAPTERS, FOLDER, NOTEBOOKS, embeds, named

CHAPTER = "1_foundations/02_what_empathy_is.md"
CHOICE, MATCH, ORDER = "neighbours-reply", "five-definitions", "empathy-cycle"
JOURNAL = "lonelier-after-sympathy"
SHORT = "short.md"
TABS = "deep/deeper/tabs.md"
GONE = "Python has been restarted. Run this cell again"
RAW = (":::", "```{", "{cite", "{admonition}", "{div}", "{dropdown}", "(crisis-help)=")
Opener = Callable[[str], Notebook]


def option(card: Locator, name: str) -> Locator:
    return card.locator(f'[name=response][value="{name}"]')


def check(card: Locator) -> None:
    card.locator(".attune-check").click()


def shows(card: Locator, verdict: str) -> None:
    expect(card).to_have_attribute("data-verdict", verdict)


@pytest.fixture
def short(notebook: Opener) -> Notebook:
    """A short notebook with some exercises of the chapter, every cell run."""
    opened = notebook(SHORT)
    opened.run_all()
    return opened


# Opening


def test_a_chapter_opens_as_a_notebook_at_a_double_click(page: Page) -> None:
    page.goto(f"/lab/workspaces/tests?reset&token={TOKEN}")
    *folders, file = CHAPTER.split("/")
    for name in (*folders, file):
        page.locator(".jp-DirListing-item", has_text=name).dblclick(timeout=PATIENCE * 1000)
    Notebook(page, CHAPTER).ready()
    expect(page.locator(".jp-NotebookPanel .jp-MarkdownCell").first).to_contain_text("What empathy is")


def test_every_chapter_is_drawn_and_comes_alive_and_saving_it_changes_no_byte(
    page: Page, lab: Server, subtests: pytest.Subtests
) -> None:
    page.goto(f"/lab/workspaces/tests?reset&token={TOKEN}")
    for file in CHAPTERS:
        with subtests.test(named(file)):
            opened = Notebook(page, named(file)).open_here().whole()
            drawn = opened.panel.locator(".jp-MarkdownCell .myst")
            expect(drawn.first.locator("h1")).to_be_visible()
            text = "\n".join(drawn.all_text_contents())
            assert len(text) > len(file.read_text(encoding="utf-8")) / 4
            assert [mark for mark in RAW if mark in text] == []
            assert page.locator(".jp-Dialog").count() == 0
            if file in NOTEBOOKS:
                opened.run_all()
                for item_id in embeds(file):
                    opened.live(item_id)
            opened.save()
            assert (lab.root / file.relative_to(FOLDER)).read_bytes() == file.read_bytes()
            opened.close()
            lab.end_sessions()


def test_directives_are_drawn_as_in_the_book(notebook: Opener) -> None:
    panel = notebook(CHAPTER).panel
    aims = panel.locator("aside", has_text="By the end you can")
    expect(aims.locator("li").first).to_contain_text("empathy by its components")
    expect(panel.locator("aside", has_text="Key points").locator("li")).to_have_count(7)
    plan = panel.locator("details", has_text="For the instructor")
    expect(plan.locator("table").first).to_be_attached()


# Answering


def test_an_answer_by_mouse_is_met_with_feedback_and_kept(short: Notebook, lab: Server) -> None:
    card = short.live(CHOICE)
    option(card, "a").click()
    check(card)
    shows(card, "incorrect")
    expect(card.locator(".attune-status")).to_contain_text("Look again.")
    expect(card.locator('[data-feedback="a"]')).to_contain_text("looks at Nadia from above")
    option(card, "d").click()
    check(card)
    shows(card, "correct")
    expect(card.locator(".attune-earlier")).to_be_visible()
    assert [last(each)["response"] for each in lab.attempts()] == [["a"], ["d"]]
    assert {each["context"]["platform"] for each in lab.attempts()} == {"jupyter"}


def test_an_answer_by_keyboard_alone(short: Notebook, page: Page, lab: Server) -> None:
    cells = short.panel.locator(".jp-Cell").count()
    card = short.live(CHOICE)
    option(card, "a").focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
    expect(option(card, "d")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    shows(card, "correct")
    (kept,) = lab.attempts()
    assert (last(kept)["response"], last(kept)["confidence"]) == (["d"], 2)
    for key in ("d", "d", "x", "b", "m"):
        page.keyboard.press(key)
    assert short.panel.locator(".jp-Cell").count() == cells


def test_steps_are_moved_by_keyboard(short: Notebook, page: Page) -> None:
    card = short.live(ORDER)
    before = card.locator("[data-part]").evaluate_all("steps => steps.map(step => step.dataset.part)")
    card.locator(".attune-down").first.focus()
    page.keyboard.press("Enter")
    after = card.locator("[data-part]").evaluate_all("steps => steps.map(step => step.dataset.part)")
    assert after == [before[1], before[0], *before[2:]]
    expect(card.locator(".attune-moved")).to_contain_text("Now number 2 of")


def test_sorting_is_answered(short: Notebook) -> None:
    card = short.live(MATCH)
    card.locator("select").first.select_option("cognition")
    check(card)
    shows(card, "partial")
    expect(card.locator(".attune-status")).to_contain_text("You kept 1 of")


def test_two_exercises_in_a_tab_both_answer_from_a_folder_within_a_folder(
    notebook: Opener, page: Page, lab: Server
) -> None:
    tabs = notebook(TABS)
    tabs.run_all()
    expect(tabs.panel.locator(".jp-OutputArea-output").first).to_have_text("correct")
    option(tabs.live(CHOICE), "d").click()
    check(tabs.card(CHOICE))
    shows(tabs.card(CHOICE), "correct")
    page.get_by_role("tab", name="Two", exact=True).click()
    second = tabs.live("rogers-as-if")
    expect(second).to_be_visible()
    second.locator("[name=response]").first.click()
    check(second)
    expect(second.locator(".attune-status")).not_to_be_empty()
    page.get_by_role("tab", name="One", exact=True).click()
    shows(tabs.card(CHOICE), "correct")
    assert len(lab.attempts()) == 2


# Coming back


def test_a_restarted_kernel_is_told_and_the_earlier_answer_comes_back(short: Notebook, lab: Server) -> None:
    card = short.live(CHOICE)
    option(card, "a").click()
    check(card)
    shows(card, "incorrect")
    short.restart()
    expect(card.locator(".attune-status")).to_contain_text(GONE)
    option(card, "b").click()
    check(card)
    expect(card.locator(".attune-status")).to_contain_text(GONE)
    short.run_all()
    again = short.live(CHOICE)
    expect(option(again, "b")).to_be_checked()
    expect(again.locator(".attune-earlier")).to_be_visible()
    check(again)
    expect(again.locator('[data-feedback="b"]')).to_be_visible()
    assert [last(each)["response"] for each in lab.attempts()] == [["a"], ["b"]]


def test_an_answered_exercise_run_again_shows_its_answer(short: Notebook) -> None:
    card = short.live(CHOICE)
    option(card, "d").click()
    check(card)
    shows(card, "correct")
    short.restart()
    expect(card.locator(".attune-status")).to_contain_text(GONE)
    short.run_all()
    again = short.live(CHOICE)
    shows(again, "correct")
    expect(option(again, "d")).to_be_checked()


def test_what_is_written_while_python_is_gone_comes_back(short: Notebook) -> None:
    journal = short.live(JOURNAL)
    journal.locator("textarea").fill("Written before.")
    short.restart()
    expect(journal.locator(".attune-status")).to_contain_text(GONE)
    journal.locator("textarea").press_sequentially(" And after, é 🙂.")
    written = journal.locator("textarea").input_value()
    short.run_all()
    expect(short.live(JOURNAL).locator("textarea")).to_have_value(written)
    assert "And after" in written and "before" in written


def test_a_page_loaded_again_shows_the_earlier_answer(short: Notebook) -> None:
    card = short.live(CHOICE)
    option(card, "a").click()
    check(card)
    shows(card, "incorrect")
    short.open()
    short.run_all()
    again = short.live(CHOICE)
    shows(again, "incorrect")
    expect(again.locator('[data-feedback="a"]')).to_be_visible()


def test_a_kernel_that_was_only_reconnected_goes_on_answering(short: Notebook, page: Page) -> None:
    card = short.live(CHOICE)
    with page.expect_websocket():
        short.menu("Kernel", "kernelmenu:reconnect-to-kernel")
    option(card, "d").click()
    check(card)
    shows(card, "correct")
    expect(card.locator(".attune-status")).not_to_contain_text(GONE)
