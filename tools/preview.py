"""Show one exercise to its author, as a page that reloads when the bank changes.

    python -m tools.preview ITEM     PORT chooses the port

Nothing is kept: the page asks this program, which reads the bank anew for each answer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import sys
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from markupsafe import escape

from exercises import MalformedItem, UnknownItem, find
from exercises.dialogue.script import DialogueItem
from exercises.dialogue.view import look, retrace
from exercises.lint import lint
from exercises.load import BANK
from exercises.record import attempt, last
from tools.setup import ROOT
from widgets.markup import TEMPLATES, render

HOST = "127.0.0.1"
WIDGETS = ROOT / "_build/widgets"
SCRIPT = ROOT / "tools/preview.js"
FILES = {
    "/exercise.js": (WIDGETS / "exercise.js", "text/javascript; charset=utf-8"),
    "/exercise.css": (WIDGETS / "exercise.css", "text/css; charset=utf-8"),
    "/preview.js": (SCRIPT, "text/javascript; charset=utf-8"),
}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="stylesheet" href="/exercise.css"><link rel="icon" href="data:,">
<style>body {{ font: 100%/1.6 system-ui; margin: 2rem auto; max-width: 44rem; padding: 0 1rem }}</style>
</head><body data-digest="{digest}"><main><h1>{title}</h1>{exercise}{mistakes}</main>
<script type="module" src="/preview.js"></script></body></html>
"""


@dataclass(frozen=True)
class Preview:
    """One item's page and its answers."""

    item_id: str
    bank: Path = BANK

    def digest(self) -> str:
        """A word that changes when the bank or a template does."""
        files = [*sorted(self.bank.glob("*.toml")), *sorted(TEMPLATES.glob("*.j2"))]
        return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]

    def page(self) -> str:
        """The exercise, or the mistake that keeps it from being shown, and what the lint says of it."""
        digest = self.digest()
        try:
            exercise = render(find(self.item_id, self.bank))
        except (MalformedItem, UnknownItem) as error:
            exercise = f'<p role="alert">{escape(error)}</p>'
        found = [sentence for sentence in lint(self.bank) if f" {self.item_id}: " in sentence]
        mistakes = "".join(f"<li>{escape(sentence)}</li>" for sentence in found)
        listed = (
            f"<h2>The lint says</h2><ul>{mistakes}</ul>" if found else "<p>The lint has nothing to say.</p>"
        )
        return PAGE.format(title=escape(self.item_id), digest=digest, exercise=exercise, mistakes=listed)

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """What Python says to a message of the page; raises UnknownItem or MalformedItem."""
        item, response = find(self.item_id, self.bank), asked.get("response")
        if asked.get("type") == "check":
            made = attempt(item, response, about=ABOUT)
            statement = made.pop("statement")
            return {"type": "answer", **made, "last": last(statement) if statement else None, "unsaved": ""}
        if asked.get("type") == "walk" and isinstance(item, DialogueItem):
            return {"type": "view", "view": look(item, response, str(asked.get("seed")))}
        if asked.get("type") == "replay" and isinstance(item, DialogueItem):
            return {"type": "replay", "replay": retrace(item, response, asked.get("earlier"))}
        return {"type": "kept", "number": asked.get("number")}


ABOUT = {
    "id": "00000000-0000-4000-8000-000000000000",
    "timestamp": "2000-01-01T00:00:00.000Z",
    "actor": "author",
    "platform": "preview",
    "confidence": None,
    "hints_shown": 0,
}


class Answer(BaseHTTPRequestHandler):
    """One request of the page."""

    def __init__(self, preview: Preview, *arguments: Any) -> None:
        """Answer for this preview."""
        self.preview = preview
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Send the page, its digest, or one of its files."""
        if self.path == "/":
            self._send(self.preview.page().encode(), "text/html; charset=utf-8")
        elif self.path == "/digest":
            self._send(self.preview.digest().encode(), "text/plain")
        elif self.path in FILES:
            path, kind = FILES[self.path]
            self._send(path.read_bytes(), kind)
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        """Answer a message of the exercise."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        try:
            told = self.preview.answer(asked)
        except (MalformedItem, UnknownItem) as error:
            told = {"type": "trouble", "text": str(error)}
        self._send(json.dumps(told).encode(), "application/json")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing of each request."""


def server(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server of this preview, not yet at work; port 0 takes any that is free."""
    return ThreadingHTTPServer((HOST, port), partial(Answer, preview))


def main(arguments: list[str] | None = None) -> int:
    """Serve the page until it is stopped."""
    parser = argparse.ArgumentParser(prog="python -m tools.preview", description=__doc__)
    parser.add_argument("item", help="the id of an exercise")
    preview = Preview(parser.parse_args(arguments).item)
    try:
        find(preview.item_id)
    except UnknownItem as error:
        print(f"preview: {error}", file=sys.stderr)
        return 1
    except MalformedItem as error:
        print(f"preview: {error}", file=sys.stderr)  # shown in the page too, until it is mended
    port = int(os.environ.get("PORT") or 8001)
    try:
        serving = server(preview, port)
    except OSError as error:
        print(
            f"preview: port {port} can't be used ({error.strerror}); choose another: PORT=8002",
            file=sys.stderr,
        )
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"preview: http://{HOST}:{serving.server_port}/ (stop it with Ctrl-C)", flush=True)
    try:
        serving.serve_forever()
    except KeyboardInterrupt:
        return 0
    finally:
        serving.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
