"""The Reflections gym as markup and as a widget: what stands in it, what it hears, what it shows."""

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from exercises.gym import items
from widgets import reflections_gym
from widgets.gym import render_gym
from widgets.gym.notebook import Gym
from widgets.notebook_store import NotebookStore
from widgets.placeholder import BUILDING, GYM, Placeholder, place

SCRIPTS = Path(__file__).parents[1] / "widgets"
SOUGHT = re.compile(r"\.attune-gym-[\w-]+")
NAMES = list(items())
TEXT = "It sounds like you feel so embarrassed."
RATED = {"1": "yes", "2": "yes", "3": "yes"}
STRANGE = [None, "next", {}, {"type": "go"}, {"type": "go", "item": "boiler-cues"}, {"type": "go", "item": 7}]


class Unreadable(NotebookStore):
    """A store in a folder that nobody may read."""

    def statements(self) -> Any:
        raise PermissionError(13, "Permission denied")


@pytest.fixture
def store(tmp_path: Path) -> NotebookStore:
    return NotebookStore(tmp_path / "answers")


@pytest.fixture
def gym(store: NotebookStore) -> Gym:
    return Gym(store)


def send(gym: Gym, message: Any) -> None:
    """A message of the page, by the comm, as in a kernel."""
    content = {"content": {"data": {"method": "custom", "content": message}}, "buffers": []}
    gym._parts[0]._handle_msg(content)


def answer(gym: Gym, response: dict[str, Any]) -> None:
    """Check a reply to the statement in sight."""
    message = {"type": "check", "response": response, "confidence": None, "hints_shown": 0}
    gym.children[1]._handle_msg(
        {"content": {"data": {"method": "custom", "content": message}}, "buffers": []}
    )


def in_sight(gym: Gym) -> str:
    way, exercise, _ = gym.children
    assert exercise._item.id == way.item
    return str(way.item)


def test_the_page_holds_every_statement_once_with_its_link() -> None:
    page = BeautifulSoup(render_gym(), "html.parser")
    assert [one["id"] for one in page.select(".attune-gym-one")] == NAMES
    assert [card["data-attune-item"] for card in page.select("[data-attune-item]")] == NAMES
    assert [str(link["href"]) for link in page.select(".attune-gym-list a")] == [f"#{name}" for name in NAMES]
    ids = [str(part["id"]) for part in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert not re.search(r"\bon\w+=", str(page.select_one(".attune-gym-counts")))


def test_what_the_scripts_look_for_stands_in_the_markup() -> None:
    page = BeautifulSoup(render_gym(), "html.parser")
    for script in ("gym/parts.js", "site/gym.js"):
        sought = SOUGHT.findall((SCRIPTS / script).read_text(encoding="utf-8"))
        assert sought and all(page.select_one(name) for name in sought), script


def test_the_page_is_light(store: NotebookStore) -> None:
    assert len(render_gym(lambda page: f"../{page}.html").encode()) < 400_000
    assert len(Gym(store)._parts[0].markup.encode()) < 20_000


def test_while_the_book_is_built_the_gym_is_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BUILDING, "yes")
    shown = reflections_gym()
    assert isinstance(shown, Placeholder) and place(shown._repr_html_()) == GYM


def test_one_statement_at_a_time_and_the_next_by_what_was_said(gym: Gym) -> None:
    assert in_sight(gym) == NAMES[0]
    answer(gym, {"text": TEXT})
    assert gym._parts[1].trained["says"][0].startswith("Too many replies are still unknown: 1 of 1")
    answer(gym, {"text": TEXT, "rated": RATED, "meant": ["reflection"]})
    assert gym._parts[1].trained["says"][0] == "Replies so far: 1. You have said of 1 what you did."
    send(gym, {"type": "next"})
    assert in_sight(gym) == NAMES[1]
    answer(gym, {"text": TEXT, "rated": RATED, "meant": ["reflection"]})
    send(gym, {"type": "next"})
    assert items()[in_sight(gym)].level == 2
    assert "one level higher" in gym._parts[0].why


def test_any_statement_can_be_taken_and_strange_messages_change_nothing(gym: Gym) -> None:
    send(gym, {"type": "go", "item": NAMES[30]})
    assert in_sight(gym) == NAMES[30] and gym._parts[0].why == ""
    for message in STRANGE:
        send(gym, message)
    assert in_sight(gym) == NAMES[30]


def test_a_new_notebook_begins_where_the_last_one_was_left(gym: Gym, store: NotebookStore) -> None:
    answer(gym, {"text": TEXT})
    assert in_sight(Gym(store)) == NAMES[0]
    store.keep_draft("gym-20", {"response": {"text": "Two"}, "confidence": None})
    later = Gym(store)
    assert in_sight(later) == "gym-20" and later.children[1].draft["response"] == {"text": "Two"}


def test_where_nothing_can_be_read_the_gym_begins(tmp_path: Path) -> None:
    assert in_sight(Gym(Unreadable(tmp_path))) == NAMES[0]


def test_words_of_distress_are_kept_nowhere_and_counted_nowhere(gym: Gym, store: NotebookStore) -> None:
    answer(gym, {"text": "honestly I want to die myself"})
    assert [*store.statements()] == []
    assert gym._parts[1].trained["says"][0].startswith("No reply yet")
