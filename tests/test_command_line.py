"""`python -m exercises` from a shell, and its `main` called from here."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from exercises import check, load_all
from exercises.__main__ import main, outcomes, recognitions
from tests.items import solution

BANK = load_all()

ROOT = Path(__file__).parents[1]
FIELDS = {"item", "verdict", "score", "max_score", "feedback", "hint"}
NOT_JSON = 'This line is not JSON. Write {"item": "…", "response": …} on one line.'
NO_ITEM = 'This line names no item. Write {"item": "…", "response": …} on one line.'
UNKNOWN = "No exercise has this id. `python -m exercises items` lists them all."


def shell(command: str, typed: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """One command in a shell of its own."""
    command_line = [sys.executable, "-m", "exercises", command]
    return subprocess.run(
        command_line, input=typed, capture_output=True, cwd=ROOT, env=environment, check=False
    )


def answers(text: str) -> list[dict[str, Any]]:
    """The outcomes of these lines, as they are on the wire."""
    return [outcome.wire() for outcome in outcomes(io.StringIO(text))]


def test_items_lists_every_item_as_a_json_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["items"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == list(BANK)
    for line in lines:
        assert list(line) == ["id", "ref", "kind", "chapter", "version", "public"]
        assert line["public"] == BANK[line["id"]].public()


def test_lint_is_content_with_the_real_bank(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint"]) == 0
    assert capsys.readouterr().out == "The bank has no mistake that the lint can find.\n"


@pytest.mark.parametrize("item_id", BANK)
def test_check_answers_as_the_function_does(item_id: str) -> None:
    response = solution(BANK[item_id])
    assert answers(json.dumps({"item": item_id, "response": response})) == [check(item_id, response).wire()]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", NOT_JSON),
        ("item: neighbours-reply", NOT_JSON),
        ("{'item': 'neighbours-reply'}", NOT_JSON),
        ('{"item": "neighbours-reply", "response": ["d"]} and more', NOT_JSON),
        ("\ufeff{}", NOT_JSON),
        ("[" * 100_000, NOT_JSON),
        ('{"item": "neighbours-reply", "response": ' + '{"a":' * 100_000, NOT_JSON),
        ("1" * 10_000, NOT_JSON),
        ("null", NO_ITEM),
        ("NaN", NO_ITEM),
        ("[]", NO_ITEM),
        ('"neighbours-reply"', NO_ITEM),
        ("{}", NO_ITEM),
        ('{"response": ["d"]}', NO_ITEM),
        ('{"item": null}', NO_ITEM),
        ('{"item": ["neighbours-reply"]}', NO_ITEM),
        ('{"item": NaN, "response": NaN}', NO_ITEM),
    ],
    ids=lambda value: value[:24] if value not in (NOT_JSON, NO_ITEM) else "",
)
def test_a_bad_line_is_answered_and_not_judged(line: str, words: str) -> None:
    (outcome,) = answers(line)
    assert outcome == {
        "item": None,
        "verdict": "unjudged",
        "score": None,
        "max_score": None,
        "feedback": [{"part": "item", "text": words}],
        "hint": None,
    }


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nobody",
        "neighbours",
        "NEIGHBOURS-REPLY",
        "a",
        "d",
        "item",
        "../bank",
        '"',
        "'",
        "\\",
        "\u202e",
        "\ud800",
        "x" * 100_000,
    ],
    ids=lambda name: ascii(name[:24]),
)
def test_an_unknown_id_is_answered_and_not_judged(name: str) -> None:
    (outcome,) = answers(json.dumps({"item": name, "response": ["d"]}))
    assert outcome["item"] == name
    assert outcome["verdict"] == "unjudged"
    assert outcome["feedback"] == [{"part": "item", "text": UNKNOWN}]


@pytest.mark.parametrize(
    "response",
    [
        "NaN",
        "[NaN]",
        "Infinity",
        "1e999",
        "{}",
        '"d"',
        '["\\ud800"]',
        "[" * 500 + "]" * 500,
        '{"d": {}}',
        "null",
    ],
    ids=lambda text: text[:12],
)
def test_an_odd_response_is_answered_and_not_judged(response: str) -> None:
    (outcome,) = answers(f'{{"item": "neighbours-reply", "response": {response}}}')
    assert (outcome["item"], outcome["verdict"], outcome["score"]) == ("neighbours-reply", "unjudged", None)


def test_a_line_without_a_response_is_not_wrong() -> None:
    (outcome,) = answers('{"item": "neighbours-reply"}')
    assert outcome["verdict"] == "unjudged"


def test_blank_lines_are_passed_over_and_the_order_is_kept() -> None:
    good = '{"item": "neighbours-reply", "response": ["d"]}'
    verdicts = [outcome["verdict"] for outcome in answers(f"\n  \n{good}\n\t\nbad\n{good}\r\n\n")]
    assert verdicts == ["correct", "unjudged", "correct"]


def test_no_lines_no_outcomes() -> None:
    assert answers("") == []


def test_the_shell_answers_good_and_bad_lines_alike() -> None:
    lines = [
        '{"item": "neighbours-reply", "response": ["d"]}',
        "not json",
        '{"item": "nobody"}',
        '{"item": "half a character \\ud800"}',
        '{"item": "neighbours-reply", "response": NaN}',
        "[" * 100_000,
    ]
    done = shell("check", "\n\n".join(lines).encode() + b"\n\xff\xfe\n")
    assert (done.returncode, done.stderr) == (0, b"")
    found = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [outcome["verdict"] for outcome in found] == ["correct"] + 6 * ["unjudged"]
    assert found[3]["item"] == "half a character \ud800"
    assert all(set(outcome) == FIELDS for outcome in found)


def test_the_shell_speaks_utf_8_whatever_the_machine_does() -> None:
    typed = '{"item": "“Zoë” \U0001f642"}\n{"item": "neighbours-reply", "response": ["a"]}'
    done = shell("check", typed.encode(), PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    first, second = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    assert first["item"] == "“Zoë” \U0001f642"
    assert "“They just let you go”" in second["feedback"][0]["text"]


def test_the_shell_lists_the_items_and_reads_the_bank() -> None:
    listed = shell("items")
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert len(listed.stdout.decode("utf-8").splitlines()) == len(BANK)
    assert shell("lint").returncode == 0


@pytest.mark.parametrize(
    "arguments", [[], ["judge"], ["check", "neighbours-reply"]], ids=["none", "unknown", "too many"]
)
def test_an_unknown_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m exercises" in capsys.readouterr().err


def test_recognise_writes_a_line_for_each_line() -> None:
    lines = [
        '{"reply": "What was that like?"}',
        "not json",
        "[]",
        '{"reply": 3}',
        '{"reply": "", "heard": 1}',
    ]
    good, *bad = recognitions(io.StringIO("\n\n".join(lines)))
    assert list(good) == ["skills", "unsure", "notice"]
    (find,) = good["skills"]
    assert list(find) == ["skill", "confidence", "span", "cue"]
    assert (find["skill"], find["span"], find["cue"]) == ("open_question", [0, 18], "What was that like")
    assert [line["error"].partition(". ")[0] for line in bad] == [
        "This line is not JSON",
        "This line holds no reply",
        "This line holds no reply",
        "What was heard is not a text in this line",
    ]


def test_the_shell_recognises_replies() -> None:
    done = shell("recognise", '{"reply": "You\u2019re worn out.", "heard": "Mm."}'.encode() + b"\n\xff\n")
    assert (done.returncode, done.stderr) == (0, b"")
    good, bad = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    assert [find["skill"] for find in good["skills"]] == ["reflection"]
    assert set(bad) == {"error"}
