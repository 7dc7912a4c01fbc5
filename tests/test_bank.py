"""Every item of the real bank proves itself."""

import copy
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from exercises import find, load_all
from exercises.choice import ChoiceItem
from exercises.cues import CuesItem
from exercises.dialogue.script import DialogueItem
from exercises.item import Item
from exercises.journal import JournalItem
from exercises.kinds import KINDS
from exercises.knowledge import TestItem
from exercises.lint import lint
from exercises.load import BANK, KEBAB, banks
from exercises.match import MatchItem
from exercises.order import OrderItem
from exercises.rating import RatingItem
from exercises.reply import ReplyItem
from exercises.review import judge
from tests.items import from_table, parts, said, solution

REFERENCES = Path(__file__).parents[1] / "chapters" / "references.bib"
SECRETS = {
    "key",
    "label",
    "missed",
    "lower",
    "higher",
    "misconceptions",
    "feedback",
    "confusions",
    "misconception",
    "because",
    "dependencies",
    "discussion",
    "models",
    "examples",
}

ITEMS = load_all()
TABLES: dict[str, dict[str, Any]] = {
    table["id"].strip(): table
    for path in banks()
    for table in tomllib.loads(path.read_text(encoding="utf-8")).get("item", [])
}


def each(kind: type[Item] = Item) -> pytest.MarkDecorator:
    """Once for every item of this kind in the bank."""
    items = [item for item in ITEMS.values() if isinstance(item, kind)]
    return pytest.mark.parametrize("item", items, ids=[item.id for item in items])


def texts(value: Any) -> Iterator[str]:
    """Every text in plain data, names included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def feedback_texts(item: Item) -> list[str]:
    """Every text that only a response may lead to."""
    match item:
        case ChoiceItem():
            return [option.feedback for option in item.options]
        case MatchItem():
            said_of = [
                text for part in item.utterances for text in (part.feedback, *part.confusions.values())
            ]
            return [*said_of, *(category.feedback for category in item.categories)]
        case OrderItem():
            return [item.feedback, *(part.because for part in item.dependencies)]
        case CuesItem():
            said_of = [
                text
                for span in item.spans
                for text in (span.feedback, span.missed, *span.confusions.values())
            ]
            return [text for text in (*said_of, *(label.feedback for label in item.labels)) if text]
        case TestItem():
            return [option.feedback for question in item.bank.questions for option in question.options]
        case RatingItem():
            said_of = [text for part in item.utterances for text in (part.feedback, part.lower, part.higher)]
            return [text for text in said_of if text]
        case ReplyItem():
            return [
                *(item.closing, item.met),
                *(*item.hears.values(), *item.tries.values()),
                *(model.text for model in item.models),
                *(example.text for example in item.examples),
            ]
        case JournalItem():
            return [item.closing]
    return []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_item(kind: str) -> None:
    assert kind in {item.kind for item in ITEMS.values()}


def test_no_two_items_share_an_id() -> None:
    ids = [
        table["id"]
        for path in banks()
        for table in tomllib.loads(path.read_text(encoding="utf-8")).get("item", [])
    ]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_the_lint_has_nothing_to_say() -> None:
    assert lint(BANK) == []


@each()
def test_an_item_is_found_by_its_id(item: Item) -> None:
    assert find(item.id) == item


@each()
def test_the_solution_earns_full_score_and_no_hint(item: Item) -> None:
    outcome = judge(item, solution(item))
    if isinstance(item, JournalItem):
        assert (outcome.verdict, said(outcome)) == ("unjudged", {"item": item.closing})
    elif isinstance(item, ReplyItem):
        assert (outcome.verdict, outcome.score, outcome.hint) == ("unjudged", None, None)
        assert len(outcome.feedback) > 1
    elif isinstance(item, RatingItem):
        assert outcome.verdict == "unjudged"
        assert all(said(outcome)[part.id].endswith(part.feedback) for part in item.utterances)
    elif isinstance(item, DialogueItem):
        fullest = next(ending for ending in item.endings if ending.fullest)
        assert said(outcome)["item"] == f"{fullest.text} {fullest.learning}"
        assert len(outcome.feedback) == 1 + len(solution(item))
    else:
        assert (outcome.verdict, outcome.score, outcome.hint) == (
            "correct",
            KINDS[item.kind].max_score(item),
            None,
        )


@each()
def test_hints_exist_where_there_is_something_to_find(item: Item) -> None:
    assert item.hints or isinstance(item, JournalItem | ReplyItem | RatingItem | DialogueItem | TestItem)
    assert len(set(item.hints)) == len(item.hints)


@each()
def test_ids_of_parts_are_kebab_case(item: Item) -> None:
    if isinstance(item, ReplyItem):
        return  # its parts are skills
    named = {half for part in parts(item) for half in part.split("/")} | {
        category.id for category in getattr(item, "categories", ())
    }
    assert [part for part in named if not KEBAB.fullmatch(part)] == []


@each()
def test_sources_are_in_the_bibliography(item: Item) -> None:
    assert REFERENCES.exists(), f"{REFERENCES} is missing"
    known = set(re.findall(r"^@\w+\{([^,\s]+)", REFERENCES.read_text(encoding="utf-8"), re.MULTILINE))
    cited = {
        key
        for bracket in re.findall(r"\[([^]]*@[^]]*)\]", item.source)
        for key in re.findall(r"@([\w:-]+)", bracket)
    }
    assert cited <= known


@each()
def test_the_public_part_gives_nothing_away(item: Item) -> None:
    public = item.public()
    assert json.loads(json.dumps(public)) == public
    shown = list(texts(public))
    assert SECRETS.isdisjoint(shown)
    assert [text for text in feedback_texts(item) if any(text in other for other in shown)] == []


@each(ChoiceItem)
def test_each_distractor_fails_with_its_own_feedback(item: ChoiceItem) -> None:
    assert len({option.feedback for option in item.options}) == len(item.options)
    for option in item.options:
        if option.id not in item.key:
            outcome = judge(item, [option.id])
            assert (outcome.verdict, outcome.score) == ("incorrect", 0)
            assert said(outcome)[option.id] == option.feedback
            assert outcome.hint == item.hints[0]
            if item.several:
                assert judge(item, [*item.key, option.id]).verdict != "correct"


@each(ChoiceItem)
def test_each_key_alone_is_kept(item: ChoiceItem) -> None:
    for key in item.key:
        assert judge(item, [key]).verdict == ("correct" if len(item.key) == 1 else "partial")


@each(MatchItem)
def test_every_pair_leads_to_words_of_its_own_kind(item: MatchItem) -> None:
    for utterance in item.utterances:
        for category in item.categories:
            outcome = judge(item, {utterance.id: category.id})
            words = said(outcome)[utterance.id]
            assert words.strip()
            assert (words == utterance.feedback) == (category.id == utterance.key)
            assert outcome.score == (category.id == utterance.key)


@each(MatchItem)
def test_each_category_has_an_utterance_or_a_confusion(item: MatchItem) -> None:
    led_to = {part.key for part in item.utterances} | {
        name for part in item.utterances for name in part.confusions
    }
    assert {category.id for category in item.categories} <= led_to


@each(OrderItem)
def test_the_reverse_of_the_solution_breaks_every_dependency_and_names_each(item: OrderItem) -> None:
    outcome = judge(item, solution(item)[::-1])
    assert (outcome.verdict, outcome.score) == ("incorrect", 0)
    assert [feedback.text for feedback in outcome.feedback[1:]] == [
        part.because for part in item.dependencies
    ]
    assert len({(part.first, part.then) for part in item.dependencies}) == len(item.dependencies)


@each(CuesItem)
def test_each_cue_can_be_found_missed_and_misnamed_and_each_decoy_overread(item: CuesItem) -> None:
    for span in item.spans:
        for label in item.labels:
            words = said(judge(item, {span.id: label.id}))[span.id]
            assert words.startswith(f"“{span.words}”: ")
            assert words.endswith(span.feedback) == (label.id == span.label or not span.label)
        if span.label:
            other = next(part.id for part in item.spans if part is not span)
            assert said(judge(item, {other: item.labels[0].id}))[span.id].endswith(span.missed)
    assert any(not span.label for span in item.spans)


@each(RatingItem)
def test_every_point_leads_to_words_about_it(item: RatingItem) -> None:
    for part in item.utterances:
        texts = {said(judge(item, {part.id: point}))[part.id] for point in range(1, len(item.anchors) + 1)}
        assert len(texts) == len(item.anchors)
        assert len({text.partition(". ")[2] for text in texts}) > 1


@each(ReplyItem)
def test_a_reply_has_models_in_three_styles_and_examples_of_both_sorts(item: ReplyItem) -> None:
    assert len({model.style for model in item.models}) == len(item.models)
    assert {example.meets_aim for example in item.examples} in ({True, False}, set())
    assert len({example.text for example in item.examples}) == len(item.examples)


def changed(item: Item, change: str) -> str:
    """The item's version after one change to its table."""
    table = copy.deepcopy(TABLES[item.id])
    match change:
        case "stem":
            table["stem"] += " Why?"
        case "turn":
            table["turn"] = [*table.get("turn", []), {"speaker": "Helper", "says": "Mm."}]
        case "text" | "key" if item.kind == "dialogue":
            option = table["node"][0]["option"][0]
            option.update({"text": f"{option['text']} Now."} if change == "text" else {"next": "end"})
        case "text" | "key" if item.kind == "test":
            raise LookupError(change)
        case "text" | "key" if item.kind == "cues":
            span = next(span for span in table["span"] if "label" in span)
            if change == "text":
                table["line"].append({"speaker": "Client", "says": "Mm."})
            else:
                table["span"].remove(span)
        case "text":
            names = {"choice": "option", "order": "step"}
            table[names.get(item.kind, "utterance")][0]["text"] += " Now."
        case "key" if item.kind == "rating":
            key = table["utterance"][0]["key"]
            table["utterance"][0] |= {"key": key + 1 if key < len(table["anchor"]) else 1}
            table["utterance"][0] |= {"lower": "Low.", "higher": "High."}
        case "aim":
            table["aim"] = f"{table.get('aim', '')} In ten words."
        case "key" if item.kind == "choice":
            distractors = [option["id"] for option in table["option"] if option["id"] not in table["key"]]
            table["key"] = [*table["key"][1:], distractors[0]]
        case "key" if item.kind == "match":
            utterance = table["utterance"][0]
            others = (part["id"] for part in table["category"] if part["id"] != utterance["key"])
            utterance["key"] = next(others)
            utterance.get("confusions", {}).pop(utterance["key"], None)
        case "key":
            table["dependency"][0]["first"], table["dependency"][0]["then"] = (
                solution(item)[0],
                solution(item)[-1],
            )
            table["dependency"][1:] = []
            table["step"].sort(key=lambda step: solution(item).index(step["id"]), reverse=True)
        case "feedback":
            for part in [
                table,
                *(part for value in table.values() if isinstance(value, list) for part in value),
            ]:
                for name in {"feedback", "because", "closing", "discussion", "met"} & set(part):
                    part[name] += " Thank you."
        case "hint":
            table["hints"] = [*table.get("hints", []), "Once more."]
    return str(from_table(table).version)


@each()
def test_the_table_alone_makes_the_version(item: Item) -> None:
    assert changed(item, "nothing") == item.version


@pytest.mark.parametrize("change", ["stem", "turn", "text", "key"])
@each()
def test_the_version_changes_with_what_is_asked(item: Item, change: str) -> None:
    if isinstance(item, ReplyItem) and change in ("text", "key"):
        change = "aim"
    if isinstance(item, JournalItem | TestItem) and change in ("text", "key"):
        return  # a journal has its stem alone, and the questions of a test are not in its table
    assert changed(item, change) != item.version


@pytest.mark.parametrize("change", ["feedback", "hint"])
@each()
def test_the_version_stays_when_only_our_words_change(item: Item, change: str) -> None:
    assert changed(item, change) == item.version
