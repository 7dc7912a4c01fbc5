"""The widget without a browser: what it syncs, what it hears, what it says."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import ipywidgets
import pytest
from bs4 import BeautifulSoup

import exercises
from exercises import UnknownItem, find, load_all
from exercises.item import Item
from exercises.load import remembered
from exercises.record import last
from tests import hostile
from tests.golden import responses
from tests.items import SAMPLES, item, solution
from widgets import exercise
from widgets.card.sheets import RECOGNISER, label
from widgets.markup import render
from widgets.notebook_store import NotebookStore
from widgets.placeholder import BUILDING, PLACE, Placeholder, place
from widgets.widget import NOBODY, Exercise

ROOT = Path(__file__).parents[1]
VIEW = "application/vnd.jupyter.widget-view+json"
BANK = load_all()
NEIGHBOURS = "neighbours-reply"
RIGHT = {"type": "check", "response": ["d"], "confidence": 4, "hints_shown": 1}


class Heard(Exercise):
    """An exercise whose messages to the page are kept for the test."""

    def __init__(self, item: Item, store: NotebookStore) -> None:
        self.told: list[Any] = []
        super().__init__(item, store)

    def send(self, content: Any, buffers: Any = None) -> None:
        json.dumps(content, ensure_ascii=False, allow_nan=False).encode()  # as the kernel packs it
        self.told.append(content)
        super().send(content, buffers)

    def hear(self, message: Any) -> Any:
        """What the widget says to a message of the page, or None; it comes in by the comm, as in a kernel."""
        before = len(self.told)
        self._handle_msg({"content": {"data": {"method": "custom", "content": message}}, "buffers": []})
        new = self.told[before:]
        assert len(new) <= 1
        return new[0] if new else None


class Full(NotebookStore):
    """A store on a full disk."""

    def keep(self, *_: Any) -> None:
        raise OSError(28, "No space left on device")

    keep_draft = keep


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NotebookStore:
    monkeypatch.setenv("ATTUNE_ANSWERS", str(tmp_path / "answers"))
    monkeypatch.delenv(BUILDING, raising=False)
    return NotebookStore()


@pytest.fixture
def widget(store: NotebookStore) -> Heard:
    return Heard(find(NEIGHBOURS), store)


@pytest.fixture
def errors(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What ipywidgets logs where a message handler raises: a traceback in a learner's notebook."""
    return caplog


# What it is


@pytest.mark.usefixtures("store")
def test_an_exercise_is_a_widget_like_any_other() -> None:
    made = exercise(NEIGHBOURS)
    assert isinstance(made, Exercise)
    assert isinstance(made, ipywidgets.DOMWidget)


@pytest.mark.usefixtures("store")
def test_its_output_is_the_widget_s_view() -> None:
    made = exercise(NEIGHBOURS)
    data, _ = made._repr_mimebundle_()
    assert data[VIEW]["model_id"] == made.model_id
    assert "text/html" not in data


def test_it_syncs_the_names_that_the_script_lists(widget: Heard) -> None:
    types = (ROOT / "widgets/types.js").read_text(encoding="utf-8")
    state = re.search(r"@typedef \{object\} State\n(?P<lines>(?: \* @property .*\n)+)", types)
    assert state
    listed = set(re.findall(r"@property \{[^}]*\} (\w+)", state["lines"]))
    ours = {name for name in widget.keys if not name.startswith("_")} - set(ipywidgets.DOMWidget().keys)
    assert ours == listed == {"markup", "last", "draft", "place", "draw", "since"}


def test_it_brings_its_markup_and_no_more_than_that_of_the_item(widget: Heard) -> None:
    assert widget.markup == render(find(NEIGHBOURS))
    assert (widget.last, widget.draft, widget.place) == (None, None, "kernel")


def test_the_module_is_the_joined_one(widget: Heard) -> None:
    state = widget.get_state()
    assert state["_esm"] == (ROOT / "_build/widgets/exercise.js").read_text(encoding="utf-8")
    assert state["_css"] == (ROOT / "_build/widgets/exercise.css").read_text(encoding="utf-8")
    assert not re.search(r"\bimport\s*[({\"*]", state["_esm"])


@pytest.mark.parametrize("near", ["nowhere", "neighbours-replie"])
def test_an_unknown_id_names_the_nearest(near: str) -> None:
    with pytest.raises(UnknownItem) as raised:
        exercise(near)
    assert near in str(raised.value)
    assert near == "nowhere" or NEIGHBOURS in str(raised.value)


# Checking


@pytest.mark.parametrize(
    ("response", "verdict"), [(["d"], "correct"), (["a"], "incorrect")], ids=["right", "wrong"]
)
def test_a_check_is_answered_and_kept(
    response: list[str], verdict: str, widget: Heard, store: NotebookStore
) -> None:
    told = widget.hear({**RIGHT, "response": response})
    assert told["type"] == "answer"
    assert told["outcome"] == exercises.check(NEIGHBOURS, response).wire()
    assert told["outcome"]["verdict"] == verdict
    assert told["marks"] == exercises.marks(NEIGHBOURS, response)
    assert told["unsaved"] == ""
    (kept,) = store.statements()
    assert told["last"] == widget.last == last(kept)
    assert (last(kept)["confidence"], last(kept)["hints_shown"]) == (4, 1)
    assert kept["context"]["platform"] == "jupyter"
    assert kept["actor"]["account"]["name"] == store.actor


def test_an_empty_response_is_not_an_attempt(widget: Heard, store: NotebookStore) -> None:
    told = widget.hear({**RIGHT, "response": []})
    assert told["outcome"]["verdict"] == "unjudged"
    assert told["last"] is None and widget.last is None
    assert list(store.statements()) == []


@pytest.mark.parametrize("item_id", BANK)
def test_the_kernel_says_what_plain_python_says(item_id: str, store: NotebookStore) -> None:
    remembered.cache_clear()
    widget = Heard(BANK[item_id], store)
    for response in responses(BANK[item_id]):
        told = widget.hear({**RIGHT, "response": response})
        if "\ufffd" not in json.dumps(response):
            assert told["outcome"] == exercises.check(item_id, response).wire()


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_kind_is_checked(kind: str, store: NotebookStore) -> None:
    sample = item(SAMPLES[kind])
    widget = Heard(sample, store)
    response = solution(sample)
    assert widget.hear({**RIGHT, "response": response})["last"]["response"] == response


# Messages that no page of ours sends


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        "check",
        7,
        {},
        {"type": None},
        {"type": ["check"]},
        {"type": "erase"},
        {"response": ["d"]},
        {"type": "draft"},
        {"type": "draft", "draft": None},
        {"type": "draft", "number": "1", "draft": None},
        {"type": "draft", "number": 1},
        {"type": "draft", "number": 1, "draft": "text"},
        {"type": "draft", "number": 1, "draft": {}},
        {"type": "draft", "number": 1, "draft": {"response": "text"}},
    ],
    ids=str,
)
def test_a_message_of_another_shape_is_passed_over(
    message: Any, widget: Heard, store: NotebookStore, errors: pytest.LogCaptureFixture
) -> None:
    assert widget.hear(message) is None
    assert errors.records == []
    assert not store.folder.exists()


@pytest.mark.parametrize("name", ["confidence", "hints_shown"])
@pytest.mark.parametrize("value", [None, -1, 99, 2.5, True, "3", [], {}], ids=repr)
def test_a_check_with_a_strange_number_is_answered_without_it(name: str, value: Any, widget: Heard) -> None:
    told = widget.hear({**RIGHT, name: value})
    assert told["outcome"]["verdict"] == "correct"
    assert told["last"][name] == {"confidence": None, "hints_shown": 0}[name]


def test_a_check_with_nothing_else_is_answered(widget: Heard) -> None:
    told = widget.hear({"type": "check"})
    assert told["outcome"] == exercises.check(NEIGHBOURS, None).wire()


@pytest.mark.parametrize("kind", SAMPLES)
def test_hostile_responses_are_answered_and_never_raise(
    kind: str, store: NotebookStore, errors: pytest.LogCaptureFixture
) -> None:
    widget = Heard(item(SAMPLES[kind]), store)
    for response in hostile.RESPONSES.values():
        told = widget.hear({**RIGHT, "response": response})
        assert told["type"] == "answer"
    assert errors.records == []


def test_half_a_character_is_answered_and_kept(store: NotebookStore) -> None:
    widget = Heard(item(SAMPLES["journal"]), store)
    told = widget.hear({**RIGHT, "response": {"text": "half \ud83d of one"}})
    assert told["last"]["words"] == {"text": "half ? of one"}
    assert store.last("an-item") is not None


# Drafts


def test_a_draft_is_kept_and_told_by_its_number(widget: Heard, store: NotebookStore) -> None:
    draft = {"response": ["a"], "confidence": 2}
    assert widget.hear({"type": "draft", "number": 5, "draft": draft}) == {"type": "kept", "number": 5}
    assert store.draft(NEIGHBOURS) == draft
    assert Heard(find(NEIGHBOURS), store).draft == draft


def test_no_draft_lets_the_draft_go(widget: Heard, store: NotebookStore) -> None:
    widget.hear({"type": "draft", "number": 1, "draft": {"response": ["a"], "confidence": None}})
    assert widget.hear({"type": "draft", "number": 2, "draft": None}) == {"type": "kept", "number": 2}
    assert store.draft(NEIGHBOURS) is None


def test_only_what_a_draft_is_made_of_is_kept(widget: Heard, store: NotebookStore) -> None:
    strange = {"response": ["a"], "confidence": "high", "when": "2999", "item": "other"}
    widget.hear({"type": "draft", "number": 1, "draft": strange})
    (file,) = store.folder.glob("drafts/*.json")
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert (kept["item"], kept["confidence"]) == (NEIGHBOURS, None)
    assert not kept["when"].startswith("2999")


# Coming back


def test_a_cell_run_again_shows_the_earlier_answer(widget: Heard, store: NotebookStore) -> None:
    widget.hear({**RIGHT, "response": ["a"]})
    again = Heard(find(NEIGHBOURS), store)
    assert again.last == widget.last
    assert again.last["response"] == ["a"]
    assert again.draft is None


def test_two_widgets_of_one_item_share_what_is_kept(widget: Heard, store: NotebookStore) -> None:
    other = Heard(find(NEIGHBOURS), store)
    assert other.model_id != widget.model_id
    widget.hear({**RIGHT, "response": ["a"]})
    other.hear({**RIGHT, "response": ["b"]})
    assert [last(each)["response"] for each in store.statements()] == [["a"], ["b"]]
    assert widget.last["response"] == ["a"]
    assert Heard(find(NEIGHBOURS), store).last["response"] == ["b"]


@pytest.mark.usefixtures("store")
def test_exercises_go_into_a_tab() -> None:
    tab = ipywidgets.Tab([exercise(NEIGHBOURS), exercise("twelve-replies")], titles=["One", "Two"])
    assert all(isinstance(child, Exercise) for child in tab.children)
    assert len({child.model_id for child in tab.children}) == 2


# Where nothing can be kept


def test_a_full_disk_is_told_and_the_outcome_still_shown(tmp_path: Path) -> None:
    widget = Heard(find(NEIGHBOURS), Full(tmp_path))
    told = widget.hear(RIGHT)
    assert told["outcome"] == exercises.check(NEIGHBOURS, ["d"]).wire()
    assert told["last"]["response"] == ["d"]
    assert "could not be kept on this computer (No space left on device)" in told["unsaved"]
    told = widget.hear({"type": "draft", "number": 1, "draft": {"response": ["a"], "confidence": None}})
    assert told["type"] == "unsaved" and "No space left on device" in told["text"]


def test_a_folder_that_cannot_be_made_is_told_and_the_outcome_still_shown(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    widget = Heard(find(NEIGHBOURS), NotebookStore(tmp_path / "file" / "answers"))
    told = widget.hear(RIGHT)
    assert told["outcome"]["verdict"] == "correct"
    assert told["unsaved"] and NOBODY not in told["unsaved"] and "None" not in told["unsaved"]


def test_answers_that_cannot_be_read_do_not_keep_the_exercise_away(store: NotebookStore) -> None:
    (store.folder / "attempts.jsonl").mkdir(parents=True)  # a folder where the file should be
    widget = Heard(find(NEIGHBOURS), store)
    assert (widget.last, widget.draft) == (None, None)
    told = widget.hear(RIGHT)
    assert told["outcome"]["verdict"] == "correct" and told["unsaved"]


# While the book is built


@pytest.fixture
def building(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BUILDING, "yes")


@pytest.mark.usefixtures("building")
@pytest.mark.parametrize("item_id", BANK)
def test_a_built_cell_leaves_only_the_place(item_id: str) -> None:
    made = exercise(item_id)
    assert made == Placeholder(item_id)
    html = made._repr_html_()
    assert place(html) == item_id
    assert BANK[item_id].stem not in html


@pytest.mark.usefixtures("building")
def test_an_unknown_id_stops_the_build() -> None:
    with pytest.raises(UnknownItem):
        exercise("nowhere")


def test_no_widget_is_even_loaded_while_the_book_is_built(tmp_path: Path) -> None:
    code = f"""
import sys, widgets
widgets.exercise({NEIGHBOURS!r})
print(sorted({{"widgets.widget", "ipywidgets", "anywidget"}} & set(sys.modules)))
"""
    env = {**os.environ, BUILDING: "yes", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout == b"[]\n"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>text</p>",
        '<div data-attune-place="a"></div><p>more</p>',
        '<div data-attune-place="A B"></div>',
    ],
)
def test_only_a_whole_place_is_a_place(html: str) -> None:
    assert place(html) is None
    assert PLACE.fullmatch('<div data-attune-place="a-1"></div>')


def test_a_typed_turn_is_heard_in_a_conversation_and_nowhere_else(store: NotebookStore) -> None:
    asked = {"type": "hear", "response": [], "typed": "What brings you here today?"}
    told = Heard(find("first-session"), store).hear(asked)
    assert (told["type"], told["heard"]["option"]) == ("heard", "everything")
    assert Heard(find(NEIGHBOURS), store).hear(asked) is None
    assert Heard(find("first-session"), store).hear({**asked, "typed": 1}) is None
    assert store.last("first-session") is None and store.draft("first-session") is None


@pytest.mark.parametrize("item_id", [item.id for item in BANK.values() if item.kind == "reply"][:1])
def test_how_often_each_skill_is_right_is_one_click_away(item_id: str, store: NotebookStore) -> None:
    (details,) = BeautifulSoup(Exercise(find(item_id), store).markup, "html.parser").select(
        ".attune-how-often"
    )
    figures = tomllib.loads(RECOGNISER.read_text(encoding="utf-8"))["skill"]
    rows = [[cell.get_text() for cell in row.select("th, td")] for row in details.select("tbody tr")]
    assert [row[0] for row in rows] == [label(skill) for skill in figures]
    for row, figure in zip(rows, figures.values(), strict=True):
        assert row[1].startswith(f"{figure['kappa']:.2f}".removeprefix("0"))
