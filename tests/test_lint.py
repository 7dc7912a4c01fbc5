"""Every mistake an author can make has a bank in `bad_banks/` and a line in its `sentences.txt`."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exercises import MalformedItem, load_all
from exercises.lint import lint
from exercises.load import banks

BAD = Path(__file__).with_name("bad_banks")
PACKAGE = Path(__file__).parents[1] / "exercises"
BY_THE_LINT_ALONE = (
    "feedback_too_short",
    "feedback_too_long",
    "feedback_shared",
    "hears_too_short",
    "hint_quotes_the_key",
    "panel_without_a_source",
    "keys_in_one_place",
    "keys_are_longest",
    "keys_are_shortest",
    "conversation_goes_round",
    "node_out_of_reach",
    "ending_out_of_reach",
    "nothing_can_be_said",
    "too_many_turns",
    "always_one_skill",
    "best_told_by_its_place",
    "best_told_by_its_length",
    "reply_feedback_too_short",
    "reply_feedback_shared",
    "typed_is_one_skill",
    "typed_is_another_skill",
    "typed_could_be_two",
    "typed_sets_a_flag",
)

TABLE = (BAD / "sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = dict(line.split("\t") for line in TABLE)


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder that holds nothing but one broken bank."""
    shutil.copy(BAD / f"{request.param}.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("folder", "name"), [(name, name) for name in SENTENCES], ids=SENTENCES, indirect=["folder"]
)
def test_each_mistake_gets_its_own_sentence_and_no_other(folder: Path, name: str) -> None:
    assert lint(folder) == [SENTENCES[name]]


@pytest.mark.parametrize(
    ("folder", "name"),
    [(name, name) for name in SENTENCES if name not in BY_THE_LINT_ALONE],
    ids=[name for name in SENTENCES if name not in BY_THE_LINT_ALONE],
    indirect=["folder"],
)
def test_a_bank_that_cannot_be_used_stops_the_load(folder: Path, name: str) -> None:
    with pytest.raises(MalformedItem) as stopped:
        load_all(folder)
    assert str(stopped.value) == SENTENCES[name]


@pytest.mark.parametrize("folder", BY_THE_LINT_ALONE, indirect=True)
def test_what_only_a_reader_would_notice_does_not_stop_the_load(folder: Path) -> None:
    assert load_all(folder)


def test_every_broken_bank_is_in_the_table_and_the_other_way_round() -> None:
    assert [path.stem for path in banks(BAD)] == sorted(SENTENCES)


def test_two_chapters_may_not_share_an_id(tmp_path: Path) -> None:
    good = (BAD / "feedback_shared.toml").read_text(encoding="utf-8")
    for name in ("01_first", "02_second"):
        (tmp_path / f"{name}.toml").write_text(good, encoding="utf-8")
    sentence = "02_second.toml: an-item: the id is taken by an item of chapter 01_first; give it another id."
    assert lint(tmp_path) == [sentence]


def test_broken_banks_are_all_named_at_once(tmp_path: Path) -> None:
    for name in ("key_empty", "no_id", "feedback_shared"):
        shutil.copy(BAD / f"{name}.toml", tmp_path)
    assert lint(tmp_path) == [SENTENCES[name] for name in ("key_empty", "no_id")]


def test_an_empty_folder_has_no_mistakes(tmp_path: Path) -> None:
    assert lint(tmp_path) == []


def messages() -> Iterator[tuple[str, str]]:
    """Where the package words a mistake (in `wrong`, MalformedItem or a yield), and a pattern for it."""
    for path in sorted(set(PACKAGE.rglob("*.py")) - {PACKAGE / "questions.py"}):  # no bank: test_knowledge.py
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            names = {
                target.id: node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name)
            }
            for node in ast.walk(function):
                if what_and_mend := _said(node):
                    what, mend = (
                        names.get(part.id, part) if isinstance(part, ast.Name) else part
                        for part in what_and_mend
                    )
                    if pattern(what):
                        where = f"{path.relative_to(PACKAGE).as_posix()}:{what.lineno}"
                        yield where, f": {pattern(what)}; {pattern(mend) or '.+'}\\.$"


def _said(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    match node:
        case ast.Call(func=ast.Attribute(attr="wrong"), args=[what, mend]):
            return what, mend
        case ast.Call(func=ast.Name(id="MalformedItem"), args=[_, _, what, mend]):
            return what, mend
        case ast.Yield(value=ast.Tuple(elts=[what, mend])):
            return what, mend
    return None


def pattern(message: ast.expr) -> str:
    """A regular expression for whatever is said here; empty where there are no words of its own."""
    match message:
        case ast.Constant(value=str(text)):
            return re.escape(text)
        case ast.JoinedStr(values=parts) if any(
            isinstance(part, ast.Constant) and re.search("[a-z]", str(part.value)) for part in parts
        ):
            return "".join(pattern(part) or ".+" for part in parts)
    return ""


PATTERNS = dict(messages())


@pytest.mark.parametrize("where", PATTERNS)
def test_every_message_in_the_package_has_a_broken_bank(where: str) -> None:
    assert any(re.search(PATTERNS[where], sentence) for sentence in SENTENCES.values()), PATTERNS[where]


def test_the_messages_were_found() -> None:
    assert {where.partition(".")[0] for where in PATTERNS} == {
        "choice",
        "cues",
        "dialogue/proof",
        "dialogue/script",
        "fields",
        "knowledge",
        "lint",
        "load",
        "match",
        "order",
        "rating",
        "reply",
    }
    assert len(PATTERNS) >= 60
