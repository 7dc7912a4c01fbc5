"""What a notebook keeps: attempts that are only ever added, and drafts."""

import json
import os
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import filelock
import pytest

from exercises.record import attempt, item_of
from tests.golden import FIXED
from tests.items import JOURNAL, ONE, item
from widgets import notebook_store
from widgets.notebook_store import NotebookStore, now

EARLY, LATE = "2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"
NEVER = "2999-01-01T00:00:00.000Z"
ITEM = item(ONE)
WRITE_MANY = """
import sys
from pathlib import Path
from tests.test_notebook_store import NotebookStore, statement
store = NotebookStore(Path(sys.argv[1]))
for number in range(200):
    store.keep(statement(id=f"{sys.argv[2]}-{number}"))
print(store.actor)
"""


def statement(response: Any = ("a",), of: Any = ITEM, **about: Any) -> dict[str, Any]:
    made = attempt(of, list(response) if of is ITEM else response, about={**FIXED, **about})["statement"]
    assert made
    return made


def draft(text: str, confidence: int | None = None) -> dict[str, Any]:
    return {"response": {"text": text}, "confidence": confidence}


@pytest.fixture
def store(tmp_path: Path) -> NotebookStore:
    return NotebookStore(tmp_path / "answers")


@pytest.fixture
def other(store: NotebookStore, monkeypatch: pytest.MonkeyPatch) -> NotebookStore:
    """A second notebook's store in the same folder: whatever it writes is written as by another process."""

    class Other(NotebookStore):
        def keep_draft(self, item_id: str, draft: dict[str, Any] | None) -> None:
            with monkeypatch.context() as patch:
                patch.setattr(notebook_store, "WRITER", "another")
                super().keep_draft(item_id, draft)

    return Other(store.folder)


def lines(store: NotebookStore) -> list[bytes]:
    return (store.folder / "attempts.jsonl").read_bytes().splitlines(keepends=True)


# Where it lies


def test_the_folder_is_the_one_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(notebook_store.FOLDER, str(tmp_path))
    assert NotebookStore().folder == tmp_path


def test_the_folder_lies_in_the_course_and_git_ignores_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(notebook_store.FOLDER, raising=False)
    root = Path(__file__).parents[1]
    assert NotebookStore().folder == root / "answers"
    assert "/answers/" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_reading_makes_no_folder(store: NotebookStore) -> None:
    assert list(store.statements()) == []
    assert store.last("an-item") is None
    assert store.draft("an-item") is None
    assert not store.folder.exists()


# Attempts


def test_each_attempt_is_one_line_in_the_order_made(store: NotebookStore) -> None:
    made = [statement(response) for response in (["a"], ["b"], ["a"])]
    for each in made:
        store.keep(each)
    assert [json.loads(line) for line in lines(store)] == made == list(store.statements())
    assert all(line.endswith(b"\n") for line in lines(store))


def test_a_line_break_in_the_learner_s_words_starts_no_line(store: NotebookStore) -> None:
    text = "one\ntwo\r\nthree\u2028four\u0085five 🙂"
    store.keep(statement({"text": text}, item(JOURNAL)))
    (kept,) = store.statements()
    assert kept["result"]["response"] == text
    assert len(lines(store)) == 1


def test_half_a_character_is_kept_and_not_refused(store: NotebookStore) -> None:
    store.keep(statement({"text": "half \ud83d of one"}, item(JOURNAL)))
    (kept,) = store.statements()
    assert kept["result"]["response"] == "half \ud83d of one"


def test_an_attempt_is_one_locked_and_flushed_write(
    store: NotebookStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, int]] = []

    def sync(_file: int) -> None:
        with pytest.raises(filelock.Timeout), filelock.FileLock(store.folder / ".lock", timeout=0):
            pass
        seen.append((True, len(lines(store))))

    monkeypatch.setattr(os, "fsync", sync)
    store.keep(statement())
    store.keep(statement())
    assert seen == [(True, 1), (True, 2)]


@pytest.mark.parametrize("cut", [1, 40, 7], ids=["its line break", "its end", "half a character"])
def test_a_torn_last_line_is_passed_over_and_the_next_starts_a_line(store: NotebookStore, cut: int) -> None:
    store.keep(statement(id="first"))
    store.keep({**statement(id="torn"), "note": "über"})
    file = store.folder / "attempts.jsonl"
    file.write_bytes(file.read_bytes()[:-cut])
    store.keep(statement(id="next"))
    kept = [each["id"] for each in store.statements()]
    assert kept == (["first", "torn", "next"] if cut == 1 else ["first", "next"])
    assert len(lines(store)) == 3


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"12",
        b"[]",
        b"{}",
        b'{"context": {}}',
        b"\xff\xfe",
        b"\0" * 64,
        b"[" * 100_000,
        json.dumps({**statement(), "result": {}}).encode(),
    ],
    ids=["blank", "null", "number", "list", "empty", "torn inside", "binary", "zeros", "deep", "no result"],
)
def test_a_line_that_is_no_attempt_is_passed_over(store: NotebookStore, line: bytes) -> None:
    store.keep(statement(id="first"))
    with (store.folder / "attempts.jsonl").open("ab") as file:
        file.write(line + b"\n")
    store.keep(statement(id="next"))
    assert [each["id"] for each in store.statements()] == ["first", "next"]
    assert store.last("an-item") is not None


def test_the_last_attempt_is_the_newest_of_this_item(store: NotebookStore) -> None:
    other_item = item(ONE.replace("an-item", "another-item"))
    store.keep(statement(id="late", timestamp=LATE))
    store.keep(statement(id="early", timestamp=EARLY))
    store.keep(statement(id="other", timestamp=NEVER, of=other_item) | {"id": "other"})
    last = store.last("an-item")
    assert last is not None and last["id"] == "late"
    assert store.last("nowhere") is None


def test_two_processes_lose_nothing(store: NotebookStore) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE_MANY, store.folder, name],
            cwd=Path(__file__).parents[1],
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    actors = {writer.communicate()[0].strip() for writer in writers}
    assert [writer.returncode for writer in writers] == [0, 0]
    kept = [each["id"] for each in store.statements()]
    assert len(lines(store)) == 400
    for name in ("one", "two"):
        assert [each for each in kept if each.startswith(name)] == [
            f"{name}-{number}" for number in range(200)
        ]
    assert actors == {store.actor}


# The actor


def test_the_actor_is_a_random_id_that_stays(store: NotebookStore, tmp_path: Path) -> None:
    actor = store.actor
    assert uuid.UUID(actor).version == 4
    assert store.actor == NotebookStore(store.folder).actor == actor
    assert NotebookStore(tmp_path / "elsewhere").actor != actor


def test_an_actor_that_a_crash_left_empty_is_made_again(store: NotebookStore) -> None:
    store.folder.mkdir()
    (store.folder / "actor").touch()
    assert uuid.UUID(store.actor)
    assert store.actor == store.actor


# Drafts


def test_a_draft_comes_back_as_it_was(store: NotebookStore) -> None:
    written = draft("half a\nsentence \ud83d, 🙂", 3)
    store.keep_draft("an-item", written)
    assert NotebookStore(store.folder).draft("an-item") == written
    assert store.draft("another-item") is None


def test_a_draft_let_go_is_gone(store: NotebookStore) -> None:
    store.keep_draft("an-item", None)
    store.keep_draft("an-item", draft("so far"))
    store.keep_draft("an-item", None)
    assert store.draft("an-item") is None


def test_an_id_that_begins_like_another_has_its_own_draft(store: NotebookStore) -> None:
    store.keep_draft("an-item-more", draft("more"))
    assert store.draft("an-item") is None


def test_two_writers_never_overwrite_each_other_s_drafts(store: NotebookStore, other: NotebookStore) -> None:
    store.keep_draft("an-item", draft("mine"))
    other.keep_draft("an-item", draft("theirs"))
    texts = {json.loads(file.read_text())["response"]["text"] for file in store.folder.glob("drafts/*.json")}
    assert texts == {"mine", "theirs"}
    other.keep_draft("an-item", None)
    assert store.draft("an-item") == draft("mine")


def test_of_two_drafts_the_newer_comes_back(
    store: NotebookStore, other: NotebookStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook_store, "now", lambda: LATE)
    store.keep_draft("an-item", draft("late"))
    monkeypatch.setattr(notebook_store, "now", lambda: EARLY)
    other.keep_draft("an-item", draft("early"))
    assert store.draft("an-item") == other.draft("an-item") == draft("late")


def test_an_attempt_lets_its_own_draft_go_and_hides_older_ones(
    store: NotebookStore, other: NotebookStore
) -> None:
    store.keep_draft("an-item", draft("mine"))
    other.keep_draft("an-item", draft("theirs"))
    store.keep(statement(timestamp=NEVER))
    assert store.draft("an-item") is None
    assert [json.loads(file.read_text())["response"]["text"] for file in store.folder.glob("drafts/*")] == [
        "theirs"
    ]


def test_a_draft_newer_than_the_last_attempt_comes_back(store: NotebookStore) -> None:
    store.keep(statement(timestamp=EARLY))
    store.keep_draft("an-item", draft("a second thought"))
    assert store.draft("an-item") == draft("a second thought")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff", b"[]", b"null", b"{}", b'{"response": {"text": "x"}, "when": "2999"}'],
    ids=["empty", "torn", "binary", "list", "null", "no fields", "no confidence"],
)
def test_a_corrupted_draft_is_passed_over(store: NotebookStore, content: bytes) -> None:
    store.keep_draft("an-item", draft("whole"))
    (store.folder / "drafts" / "an-item.another.json").write_bytes(content)
    assert store.draft("an-item") == draft("whole")


def test_a_draft_torn_while_it_was_written_leaves_the_one_before(
    store: NotebookStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep_draft("an-item", draft("whole"))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        store.keep_draft("an-item", draft("torn"))
    assert store.draft("an-item") == draft("whole")


# Where nothing can be kept


def refuses(store: NotebookStore) -> None:
    with pytest.raises(OSError):  # noqa: PT011 (which one depends on the system)
        store.keep(statement())
    with pytest.raises(OSError):  # noqa: PT011
        store.keep_draft("an-item", draft("so far"))
    with pytest.raises(OSError):  # noqa: PT011
        _ = store.actor


def test_a_folder_that_cannot_be_made_raises_oserror(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refuses(NotebookStore(tmp_path / "file" / "answers"))
    refuses(NotebookStore(tmp_path / "file"))


def test_a_lock_that_another_holds_too_long_raises_oserror(
    store: NotebookStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook_store, "PATIENCE", 0)
    store.folder.mkdir()
    with filelock.FileLock(store.folder / ".lock"), pytest.raises(OSError, match="could not be acquired"):
        store.keep(statement())
    store.keep(statement())
    assert len(lines(store)) == 1


def test_now_sorts_as_time_does() -> None:
    first, second = now(), now()
    assert first <= second
    assert first.endswith("Z") and len(first) == len(EARLY)


def test_an_attempt_names_its_item() -> None:
    assert item_of(statement()) == "an-item"
