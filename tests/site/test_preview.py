"""`make preview`: an author's page answers, and reloads when the bank changes."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.items import ONE
from tools.preview import Preview, server


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    bank = tmp_path / "00_test.toml"
    bank.write_text(ONE, encoding="utf-8")
    serving = server(Preview("an-item", tmp_path), 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}/", bank
    serving.shutdown()
    serving.server_close()


def test_a_changed_bank_reloads_the_page(browser: Browser, preview: tuple[str, Path]) -> None:
    address, bank = preview
    page = browser.new_page()
    page.goto(address)
    page.get_by_label("Fridays pull you back.").check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".attune")).to_have_attribute("data-verdict", "correct")
    bank.write_text(ONE.replace("Fridays pull you back.", "Fridays hold you."), encoding="utf-8")
    expect(page.get_by_label("Fridays hold you.")).to_be_visible()
    page.close()
