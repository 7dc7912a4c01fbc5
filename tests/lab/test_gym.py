"""The Reflections gym in JupyterLab: chosen and counted by the kernel, kept over a restart."""

from collections.abc import Callable

from playwright.sync_api import expect

from exercises.gym import items
from tests.lab.jupyter import Notebook

PAGE = "practice/gym.md"
FIRST, SECOND, *_ = items()
REPLY = "It sounds like you feel so embarrassed."


def test_a_reply_is_counted_and_the_next_statement_comes(notebook: Callable[[str], Notebook]) -> None:
    opened = notebook(PAGE)
    opened.run_all()
    card = opened.live(FIRST)
    counts = opened.panel.locator(".attune-gym-counts")
    card.locator("textarea").fill(REPLY)
    card.locator(".attune-check").click()
    expect(counts).to_contain_text("Too many replies are still unknown: 1 of 1.")
    for box in card.locator(".attune-criterion input[value=yes]").all():
        box.check()
    card.locator(".attune-keep").click()
    expect(counts).to_contain_text("Replies so far: 1. You have said of 1 what you did.")
    expect(counts.get_by_role("img")).to_be_visible()
    counts.get_by_role("button", name="Next statement").click()
    opened.live(SECOND)
    expect(opened.panel.locator(".attune-gym-now")).to_contain_text("Statement 2 of 40, level 1.")
    expect(opened.panel.locator(f"[data-attune-item={FIRST}]")).to_have_count(0)
    opened.panel.locator(".attune-gym-list summary").click()
    opened.panel.locator(f".attune-gym-list a[href='#{FIRST}']").click()
    expect(opened.live(FIRST).locator("textarea")).to_have_value(REPLY)
