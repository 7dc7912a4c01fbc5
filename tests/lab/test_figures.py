"""A figure that a learner can change, in JupyterLab."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.lab.jupyter import Notebook

CHAPTER = "1_foundations/03_does_empathy_help.md"


def test_a_figure_is_changed_by_keyboard_inside_a_notebook(
    notebook: Callable[[str], Notebook], page: Page
) -> None:
    opened = notebook(CHAPTER)
    opened.run_all()
    cells = opened.panel.locator(".jp-Cell").count()
    shown = opened.panel.locator("[data-attune-live=display]")
    expect(shown).to_have_attribute("data-live", "")
    expect(shown.locator("[data-dots=more] .attune-filled")).to_have_count(64)
    slider = shown.get_by_role("slider")
    slider.focus()
    page.keyboard.press("End")
    expect(shown.locator("[data-dots=more] .attune-filled")).to_have_count(80)
    expect(shown.locator("output")).to_contain_text("80 of 100 against 20 of 100")
    for key in ("ArrowLeft", "d", "d", "x", "b"):  # JupyterLab's own keys stay away from it
        page.keyboard.press(key)
    expect(shown.locator("output")).to_contain_text("r = .59")
    assert opened.panel.locator(".jp-Cell").count() == cells
    expect(shown.locator("circle").first).to_have_css("fill", "rgb(14, 98, 89)")
