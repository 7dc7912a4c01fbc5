"""What one visit asks of the host, and when."""

from collections import Counter

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.site.conftest import Guard
from tests.site.pages import CHAPTER, FRONT, HOW_TO, PACKED, Card, open_answers, open_card

FILES = (
    "exercises.zip",
    "pyodide/pyodide.asm.js",
    "pyodide/pyodide.asm.wasm",
    "pyodide/python_stdlib.zip",
)
WORKER = f"{PACKED}worker.js"  # small, and on its way before the rest may come
PYTHON = [WORKER, *(f"{PACKED}{name}" for name in FILES)]
ICON = "_static/logo.svg"  # the page's picture, and asked for once more as the tab's icon


def plain(path: str) -> str:
    """A path without its version."""
    return path.partition("?")[0]


@pytest.mark.parametrize("path", [FRONT, CHAPTER])
def test_a_cold_visit_fetches_nothing_twice_and_python_last(
    path: str, reader: BrowserContext, guard: Guard, address: str
) -> None:
    card = open_card(reader, address, path=path)
    card.answer(["d"], "correct")
    asked = [plain(url) for url in guard.asked() if plain(url) != ICON]
    assert [url for url, times in Counter(asked).items() if times > 1] == []
    assert sorted([WORKER, *asked[-len(FILES) :]]) == sorted(PYTHON)
    assert WORKER in asked
    assert not [url for url in asked if url.endswith((".map", ".mjs", "pyodide-lock.json"))]


def test_a_second_page_asks_for_python_under_the_same_addresses(
    reader: BrowserContext, guard: Guard, address: str
) -> None:
    open_card(reader, address, path=FRONT).answer(["d"], "correct")
    open_card(reader, address, path=CHAPTER).answer(["a"], "incorrect")
    urls = guard.asked(PACKED)
    assert all(len({url for url in urls if plain(url) == path}) == 1 for path in PYTHON)
    assert all("?v=" in url for url in urls if not url.endswith(".woff2"))


def test_a_page_without_exercises_fetches_no_python(
    reader: BrowserContext, guard: Guard, address: str
) -> None:
    page = open_answers(reader, address).page
    page.wait_for_load_state("networkidle")
    assert [url for url in guard.asked() if plain(url) in PYTHON] == []
    assert HOW_TO in guard.asked()


def test_where_data_is_saved_python_waits_for_the_first_touch(
    thrifty: BrowserContext, guard: Guard, address: str
) -> None:
    card = open_card(thrifty, address, path=FRONT)
    card.page.wait_for_load_state("networkidle")
    assert [url for url in guard.asked() if plain(url) in PYTHON] == []
    card.option("d").focus()
    card.page.keyboard.press("Space")
    card.check_button.press("Enter")
    card.judged("correct")
    assert Counter(plain(url) for url in guard.asked() if plain(url) in PYTHON) == Counter(PYTHON)


def test_a_warm_check_asks_for_nothing(reader: BrowserContext, guard: Guard, address: str) -> None:
    card = open_card(reader, address, path=FRONT)
    card.answer(["a"], "incorrect")
    before = len(guard.requests)
    card.answer(["d"], "correct")
    expect(Card(card.page).earlier).to_be_visible()
    assert guard.requests[before:] == []
