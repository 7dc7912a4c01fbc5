"""The model card in the built site: each skill can be linked to, and its figures stand under its name."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from exercises.skills import HEARD

CARD = "chapters/behind/model_card.html"


@pytest.mark.parametrize("skill", HEARD)
def test_a_link_to_a_skill_leads_to_its_figures(reader: BrowserContext, address: str, skill: str) -> None:
    page = reader.new_page()
    page.goto(f"{address}{CARD}#{skill.replace('_', '-')}")
    part = page.locator(f"section#{skill.replace('_', '-')}")
    expect(part.get_by_role("heading").first).to_be_in_viewport()
    expect(part.get_by_role("row", name="Precision")).to_have_count(1)


def test_figures_are_there_without_scripts(readers: Callable[..., BrowserContext], address: str) -> None:
    page = readers(java_script_enabled=False).new_page()
    page.goto(address + CARD)
    expect(page.locator(".attune-measured table")).not_to_have_count(0)
