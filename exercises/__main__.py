"""`python -m exercises items | check | lint | recognise`: the exercises from a command line."""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from exercises.item import MalformedItem, Outcome, UnknownItem, unjudged
from exercises.lint import lint
from exercises.load import load_all
from exercises.review import check
from exercises.skills import recognise

_REPLY_LINE = 'Write {"reply": "…", "heard": "…"} on one line.'


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when the bank has a mistake."""
    parser = argparse.ArgumentParser(prog="python -m exercises", description=__doc__)
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="items | check | lint | recognise"
    )
    commands.add_parser("items", help="every item's public part, a JSON line each")
    commands.add_parser("check", help='reads JSON lines {"item", "response"}, writes an outcome for each')
    commands.add_parser("lint", help="reads the bank as an author's second reader")
    commands.add_parser("recognise", help='reads JSON lines {"reply", "heard"}, writes the skills of each')
    command = parser.parse_args(arguments).command
    _speak_utf8()
    try:
        return {"items": _items, "check": _check, "lint": _lint, "recognise": _recognise}[command]()
    except MalformedItem as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read this, as `head` does, has read enough
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  closed with the program
        return 0


def _items() -> int:
    for item in load_all().values():
        public = item.public()
        known = {name: public[name] for name in ("id", "ref", "kind", "chapter", "version")}
        _write({**known, "public": public})
    return 0


def _check() -> int:
    for outcome in outcomes(sys.stdin):
        _write(outcome.wire())
    return 0


def _lint() -> int:
    found = lint()
    for sentence in found:
        print(sentence)
    if not found:
        print("The bank has no mistake that the lint can find.")
    return 1 if found else 0


def _recognise() -> int:
    for line in recognitions(sys.stdin):
        _write(line)
    return 0


def outcomes(lines: TextIO) -> Iterator[Outcome]:
    """An outcome for every line that is not blank."""
    return (_outcome(line) for line in lines if line.strip())


def _outcome(line: str) -> Outcome:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return unjudged(None, None, 'This line is not JSON. Write {"item": "…", "response": …} on one line.')
    if not isinstance(asked, dict) or not isinstance(asked.get("item"), str):
        return unjudged(
            None, None, 'This line names no item. Write {"item": "…", "response": …} on one line.'
        )
    try:
        return check(asked["item"], asked.get("response"))
    except UnknownItem:
        return unjudged(
            asked["item"], None, "No exercise has this id. `python -m exercises items` lists them all."
        )


def recognitions(lines: TextIO) -> Iterator[dict[str, Any]]:
    """What is heard in the reply of every line that is not blank; a line that names none says so."""
    return (_recognition(line) for line in lines if line.strip())


def _recognition(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": f"This line is not JSON. {_REPLY_LINE}"}
    if not isinstance(asked, dict) or not isinstance(asked.get("reply"), str):
        return {"error": f"This line holds no reply. {_REPLY_LINE}"}
    heard = asked.get("heard", "")
    if not isinstance(heard, str):
        return {"error": f"What was heard is not a text in this line. {_REPLY_LINE}"}
    return recognise(asked["reply"], heard).wire()


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the machine's habit."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Half a character (a lone surrogate) is then written as JSON's own escape, \ud800.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _write(data: dict[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False))


if __name__ == "__main__":
    sys.exit(main())
