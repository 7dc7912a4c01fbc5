"""An item's markup: safe whatever its author wrote, whole for the scripts, silent about the key."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.dialogue.script import DialogueItem
from exercises.item import Item
from exercises.knowledge import TestItem
from exercises.load import load_all
from exercises.match import MatchItem
from exercises.order import OrderItem
from exercises.rating import RatingItem
from exercises.reply import ReplyItem
from tests.items import SAMPLES, from_table, item
from widgets.markup import paragraphs, render, render_answers
from widgets.templating import data

WIDGETS = Path(__file__).parents[1] / "widgets"
BANK = load_all()
SAMPLE_ITEMS = {name: item(text) for name, text in SAMPLES.items()}
ITEMS: dict[str, Item] = {**SAMPLE_ITEMS, **BANK}
HOSTILE = """</script><script>alert(1)</script><img src=x onerror="alert(1)">'"&amp;{{ 7 * 7 }}<!--"""
NOT_FREE = {
    "id",
    "draws",
    "words",
    "label",
    "misconception",
    "kind",
    "key",
    "first",
    "then",
    "asks",
    "leaves_out",
    "role",
    "skill",
    "next",
    "typed",
    "state",
}
CONTROLS = "input, select, textarea, button"
CLASS = re.compile(r"[\"'`\s,(](?:[a-z]*)\.(attune(?:-[a-z]+)*)\b")
EVERY_KIND = ["exercise.js", "draw.js"]


def page(item: Item) -> BeautifulSoup:
    return BeautifulSoup(render(item), "html.parser")


def public(card: BeautifulSoup) -> Any:
    (script,) = card.select("script")
    return json.loads(script.string or "")


def sought(script: str) -> set[str]:
    """The class names that a script looks for."""
    return set(CLASS.findall((WIDGETS / script).read_text(encoding="utf-8")))


def texts(value: Any) -> Iterator[str]:
    """Every text in a piece of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


# Whatever an author writes


def table_of(kind: str) -> dict[str, Any]:
    """A sample's table with everything that an item may also have."""
    (table,) = tomllib.loads(SAMPLES[kind])["item"]
    table |= {
        "turn": [{"speaker": "Nadia", "cue": "waits", "says": "Well."}],
        "content_note": "Loss.",
        "discussion": "One.\n\nTwo.",
    }
    return table


def hostile_table(kind: str) -> dict[str, Any]:
    """That table with markup after every text that an author may write freely."""
    table: dict[str, Any] = _with_markup(table_of(kind))
    return table


def _with_markup(value: Any) -> Any:
    match value:
        case dict():
            return {name: part if is_id(name, part) else _with_markup(part) for name, part in value.items()}
        case list():
            return [_with_markup(part) for part in value]
        case str():
            return f"{value}{HOSTILE}"
    return value


def is_id(name: str, part: Any) -> bool:
    """Whether a field of this name holds ids; what an example hears is a list of skills."""
    return name in NOT_FREE or (name == "hears" and isinstance(part, list))


@pytest.mark.parametrize("kind", SAMPLES)
def test_markup_in_any_text_of_an_item_stays_text(kind: str) -> None:
    plain, hostile = page(from_table(table_of(kind))), page(from_table(hostile_table(kind)))
    assert [tag.name for tag in hostile.find_all(True)] == [tag.name for tag in plain.find_all(True)]
    assert [sorted(tag.attrs) for tag in hostile.find_all(True)] == [
        sorted(tag.attrs) for tag in plain.find_all(True)
    ]
    assert "49" not in hostile.get_text()
    assert HOSTILE in hostile.select_one(".attune-stem").get_text()  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_free_text_that_a_page_shows_is_shown_as_it_was_written(kind: str) -> None:
    table = hostile_table(kind)
    item = from_table(table)
    shown = page(item).get_text()
    unseen = {item.objective, item.source, item.ref, *_outcome_only(item)}
    for text in texts({name: part for name, part in table.items() if name not in NOT_FREE}):
        if text not in unseen and HOSTILE in text:
            for part in paragraphs(text):
                assert part in shown


def _outcome_only(item: Any) -> set[str]:
    """What a learner reads in an outcome and not in the discussion, or never."""
    match item:
        case ChoiceItem():
            return {option.misconception for option in item.options}
        case MatchItem():
            confusions = [text for utterance in item.utterances for text in utterance.confusions.values()]
            return {*confusions, *(category.feedback for category in item.categories)}
        case OrderItem():
            return set()
        case CuesItem():
            said_of = [text for span in item.spans for text in (span.missed, *span.confusions.values())]
            return {*said_of, *(label.feedback for label in item.labels)}
        case TestItem():
            return set()
        case RatingItem():
            sides = {text for part in item.utterances for text in (part.lower, part.higher)}
            return sides | {part.panel.source for part in item.utterances if part.panel}
        case ReplyItem():
            told = {item.met, *item.hears.values(), *item.tries.values()}
            return told | {example.text for example in item.examples}
        case DialogueItem():
            options = [option for node in item.nodes for option in node.options]
            lines = [line for node in item.nodes for _, line in node.lines]
            lines += [part.reaction for option in options for part in option.consequences]
            said = {text for line in lines for text in (line.says, line.cue)}
            unsaid = {text for option in options for text in (option.text, option.feedback)}
            names = {variable.name for variable in item.state} | {mood.word for mood in item.moods}
            return said | unsaid | names | set(item.retry)
    return set()


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_json_inside_holds_no_bracket_that_could_end_it(kind: str) -> None:
    item = from_table(hostile_table(kind))
    inside = re.search(r'class="attune-public">(?P<json>.*?)</script>', render(item), re.DOTALL)
    assert inside and "<" not in inside["json"]
    assert json.loads(inside["json"]) == item.public()


@pytest.mark.parametrize("value", ["<", "</script>", "<!--", {"<": ["<"]}, "\u2028 & > ' \" 🙂"], ids=repr)
def test_data_is_json_without_an_opening_bracket(value: Any) -> None:
    assert "<" not in data(value)
    assert json.loads(data(value)) == value


def test_blank_lines_divide_paragraphs() -> None:
    assert paragraphs("one\ntwo\n\n\n three \n\n") == ["one\ntwo", "three"]
    assert paragraphs("") == []


# What a learner may not see before answering


@pytest.mark.parametrize("name", ITEMS)
def test_the_public_part_is_the_item_s_own(name: str) -> None:
    card = page(ITEMS[name])
    assert public(card) == ITEMS[name].public()
    assert (card.section or Tag(name="none"))["data-attune-item"] == ITEMS[name].id


@pytest.mark.parametrize("name", ITEMS)
def test_the_public_part_holds_neither_key_nor_feedback(name: str) -> None:
    item: Any = ITEMS[name]
    seen = set(texts(item.public()))
    match item:
        case ChoiceItem():
            hidden = {text for option in item.options for text in (option.feedback, option.misconception)}
        case MatchItem():
            hidden = {
                *(part.feedback for part in (*item.categories, *item.utterances)),
                *(text for part in item.utterances for text in part.confusions.values()),
            }
        case CuesItem():
            spans = [text for span in item.spans for text in (span.feedback, span.missed)]
            hidden = {*spans, *(label.feedback for label in item.labels)}
        case TestItem():
            hidden = {option.feedback for question in item.bank.questions for option in question.options}
        case RatingItem():
            hidden = {text for part in item.utterances for text in (part.feedback, part.lower, part.higher)}
        case OrderItem():
            hidden = {item.feedback, *(part.because for part in item.dependencies)}
        case DialogueItem():
            hidden = {option.feedback for node in item.nodes for option in node.options}
        case ReplyItem():
            models = [model.text for model in item.models]
            hidden = {item.closing, item.met, *item.hears.values(), *item.tries.values(), *models}
        case _:
            hidden = {item.closing}
    assert not seen & (hidden - {""})
    names = re.findall(r'"(\w+)":', json.dumps(item.public()))
    assert not {"key", "feedback", "confusions", "misconception", "dependencies", "closing"} & set(names)


@pytest.mark.parametrize("name", ITEMS)
def test_the_form_says_nothing_of_the_key(name: str) -> None:
    (form,) = page(ITEMS[name]).select("form")
    assert form.select("[checked], [selected], [data-key], [data-mark]") == []
    for place in form.select("[data-feedback]"):
        assert place.get_text(strip=True) == ""
    if isinstance(ITEMS[name], ChoiceItem | MatchItem | OrderItem | CuesItem | RatingItem):
        assert form.select("details:not(.attune-earlier)") == []


# What the scripts look for


@pytest.mark.parametrize("name", ITEMS)
@pytest.mark.parametrize("script", EVERY_KIND)
def test_a_card_has_every_part_that_the_scripts_look_for(script: str, name: str) -> None:
    card = page(ITEMS[name])
    wanted = sought(script)
    assert wanted
    if not ITEMS[name].hints:
        wanted -= {"attune-hint", "attune-hints"}
    if not card.select("[data-part]"):
        wanted -= {"attune-mark"}
    if ITEMS[name].kind == "dialogue":
        wanted -= {"attune-check"}
    assert {part for part in wanted if not card.select(f".{part}")} == set()


@pytest.mark.parametrize("name", ITEMS)
def test_a_form_has_every_part_that_its_kind_looks_for(name: str) -> None:
    card = page(ITEMS[name])
    script = (WIDGETS / "forms" / f"{ITEMS[name].kind}.js").read_text(encoding="utf-8")
    assert {part for part in set(CLASS.findall(script)) if not card.select(f".{part}")} == set()
    for selector in re.findall(r"querySelector(?:All)?\(\"([^\"]+)\"\)", script):
        if ":enabled" not in selector:
            assert card.select(selector), selector


def test_every_script_that_looks_for_a_class_is_read() -> None:
    scripts = [path for path in WIDGETS.glob("*.js") if CLASS.search(path.read_text(encoding="utf-8"))]
    assert sorted(path.name for path in scripts) == sorted(EVERY_KIND)
    assert {"attune-up", "attune-steps"} <= sought("forms/order.js")
    assert {"attune-status", "attune-hints", "attune-earlier"} <= sought("draw.js")
    kinds = {path.stem for path in (WIDGETS / "forms").glob("*.js")} - {"steps", "elements", "replay"}
    assert kinds == {item.kind for item in SAMPLE_ITEMS.values()}


@pytest.mark.parametrize("name", ITEMS)
def test_each_part_has_its_mark_and_its_place_for_feedback(name: str) -> None:
    item: Any = ITEMS[name]
    card = page(item)
    names = ("shown", "utterances", "steps", "spans")
    ids = [part.id for part in next((getattr(item, name) for name in names if hasattr(item, name)), ())]
    marked = [] if item.kind == "rating" else ids
    if item.kind == "reply":
        ids = ["help", "client", "aim", "try", "said"]
    if item.kind == "cues":
        ids, marked = sorted(ids), sorted(marked)
    if item.kind == "test":
        marked = [question.id for form in ("a", "b") for question in item.asked(form)]
        ids = [*marked, *(objective.id for objective in item.bank.objectives)]
    assert in_order(item, [part["data-part"] for part in card.select("[data-part]")]) == marked
    assert in_order(item, [place["data-feedback"] for place in card.select("[data-feedback]")]) == ids
    assert len(card.select("[data-part] .attune-mark")) == len(marked)


def in_order(item: Item, ids: list[Any]) -> list[Any]:
    """Ids as they come, but those of a transcript sorted: it shows its spans where they stand."""
    return sorted(ids) if item.kind == "cues" else ids


def test_the_answers_box_has_every_part_that_its_script_looks_for() -> None:
    box = BeautifulSoup(render_answers(), "html.parser")
    wanted = sought("site/answers.js")
    assert {part for part in wanted if not box.select(f".{part}")} == set()


# Read aloud, or without scripts


@pytest.mark.parametrize("name", ITEMS)
def test_every_control_has_a_name(name: str) -> None:
    card = page(ITEMS[name])
    controls = card.select(CONTROLS)
    assert controls
    for control in controls:
        label = control.find_parent("label")
        spoken = control.get("aria-label") or (label or control).get_text(strip=True)
        assert spoken, control
    for group in card.select("fieldset"):
        assert group.legend and group.legend.get_text(strip=True)
    for section in card.select("section"):
        assert section["aria-label"]


def test_the_answers_box_names_every_control() -> None:
    box = BeautifulSoup(render_answers(), "html.parser")
    for control in box.select(CONTROLS):
        assert control.get("aria-label") or control.get_text(strip=True)


@pytest.mark.parametrize("name", ITEMS)
def test_a_card_holds_no_id_so_that_two_of_one_item_can_share_a_page(name: str) -> None:
    assert page(ITEMS[name]).select("[id], [for]") == []


@pytest.mark.parametrize("name", ITEMS)
def test_before_scripts_run_no_button_pretends_to_work(name: str) -> None:
    for button in page(ITEMS[name]).select(".attune-actions button"):
        assert button.has_attr("disabled") or button.has_attr("hidden")


@pytest.mark.parametrize("name", ITEMS)
def test_the_discussion_can_be_read_without_scripts(name: str) -> None:
    (discussion,) = page(ITEMS[name]).select("details.attune-discussion")
    assert discussion.summary and discussion.summary.get_text(strip=True)
    assert len(discussion.get_text(" ", strip=True)) > len(discussion.summary.get_text(strip=True))


@pytest.mark.parametrize("name", ITEMS)
def test_a_card_asks_no_other_host_for_anything(name: str) -> None:
    card = page(ITEMS[name])
    assert card.select("[src], [href], [action], [srcset], [style]") == []
