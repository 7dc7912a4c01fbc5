"""What a notebook keeps of a learner: attempts, one line each and only ever added, and drafts."""

import contextlib
import json
import os
import uuid
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from exercises.record import item_of, last

FOLDER = "ATTUNE_ANSWERS"
WRITER = str(uuid.uuid4())
PATIENCE = 5  # seconds to wait for another notebook that is writing


def now() -> str:
    """The time in UTC, as ISO 8601 with milliseconds, so that texts sort as times do."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class NotebookStore:
    """A folder of answers that any number of notebooks may write to at once."""

    def __init__(self, folder: Path | None = None) -> None:
        default = Path(__file__).parent.parent / "answers"
        self.folder = folder or Path(os.environ.get(FOLDER, default))
        self._attempts = self.folder / "attempts.jsonl"
        self._drafts = self.folder / "drafts"

    @property
    def actor(self) -> str:
        """A random id made in this folder, the same for all who write here; raises OSError."""
        path = self.folder / "actor"
        with self._lock():
            actor = path.read_text(encoding="utf-8") if path.exists() else ""
            if not actor:
                actor = str(uuid.uuid4())
                path.write_text(actor, encoding="utf-8")
            return actor

    def statements(self) -> Iterator[dict[str, Any]]:
        """Every attempt, oldest first; a line torn by a crash is passed over. Raises OSError."""
        if not self._attempts.exists():
            return
        for line in self._attempts.read_bytes().split(b"\n"):
            statement = _read(line)
            if _is_attempt(statement):
                yield statement

    def last(self, item_id: str) -> dict[str, Any] | None:
        """The newest attempt at an item; raises OSError."""
        return max(
            (statement for statement in self.statements() if item_of(statement) == item_id),
            key=lambda statement: str(statement["timestamp"]),
            default=None,
        )

    def keep(self, statement: dict[str, Any]) -> None:
        """Add an attempt in one locked, flushed write, and let its draft go; raises OSError."""
        line = _written(statement) + b"\n"
        with self._lock(), self._attempts.open("a+b") as file:
            if file.tell() and not _ends_a_line(file):
                line = b"\n" + line
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        self.keep_draft(item_of(statement), None)

    def draft(self, item_id: str) -> dict[str, Any] | None:
        """The newest draft of an item that is newer than its newest attempt; raises OSError."""
        draft = max(self._drafts_of(item_id), key=lambda draft: str(draft["when"]), default=None)
        attempt = self.last(item_id)
        if draft is None or (attempt and str(attempt["timestamp"]) > str(draft["when"])):
            return None
        return {"response": draft["response"], "confidence": draft["confidence"]}

    def begun(self, item_ids: Collection[str]) -> str:
        """Which of these items was last answered or written on, or empty; raises OSError."""
        touched = [(str(one["timestamp"]), item_of(one)) for one in self.statements()]
        touched += [(str(draft["when"]), item) for item in item_ids for draft in self._drafts_of(item)]
        return max((one for one in touched if one[1] in item_ids), default=("", ""))[1]

    def keep_draft(self, item_id: str, draft: dict[str, Any] | None) -> None:
        """Keep what is being written, apart from what other notebooks write; raises OSError."""
        path = self._drafts / f"{item_id}.{WRITER}.json"
        if draft is None:
            path.unlink(missing_ok=True)
            return
        self._drafts.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_bytes(_written({**draft, "item": item_id, "when": now()}))
        unfinished.replace(path)

    def _drafts_of(self, item_id: str) -> Iterator[dict[str, Any]]:
        for path in self._drafts.glob(f"{item_id}.*.json"):
            with contextlib.suppress(FileNotFoundError):  # let go by another notebook just now
                draft = _read(path.read_bytes())
                if _is_draft(draft):
                    yield draft

    def _lock(self) -> FileLock:
        self.folder.mkdir(parents=True, exist_ok=True)
        return FileLock(self.folder / ".lock", timeout=PATIENCE)


def _written(value: dict[str, Any]) -> bytes:
    """JSON on one line; half a character, which UTF-8 cannot hold, as JSON's own escape."""
    return json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace")


def _read(text: bytes) -> Any:
    """What a piece of JSON holds, or None where a crash or a hand has left something else."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _is_attempt(value: Any) -> bool:
    try:
        return isinstance(item_of(value), str) and isinstance(last(value), dict) and bool(value["timestamp"])
    except (KeyError, TypeError):
        return False


def _is_draft(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() >= {"response", "confidence", "when"}


def _ends_a_line(file: Any) -> bool:
    file.seek(-1, os.SEEK_END)
    ends: bool = file.read(1) == b"\n"
    return ends
