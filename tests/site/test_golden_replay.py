"""Every golden response, replayed in the published files' own Python in Chromium."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.golden import FIXED, FOLDER, canonical
from tests.site.pages import FRONT
from tests.test_golden import STALE


def number(text: str) -> int | float:
    """A JSON number; what crosses JavaScript no longer shows whether it was written 1.0 or 1."""
    value = float(text)
    return int(value) if value.is_integer() else value


LINES: list[dict[str, Any]] = [
    line
    for path in sorted(FOLDER.glob("*.json"))
    for line in json.loads(path.read_text(encoding="ascii"), parse_float=number)
]
# The protocol of widgets/site/python.js, without its second try.
REPLAY = """async (asked) => {
  const site = JSON.parse(document.getElementById("attune-site").textContent);
  const worker = new Worker(new URL(site.worker, document.baseURI), { type: "module" });
  const heard = (wanted) => new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === "failed") reject(new Error(data.why));
      else if (wanted(data)) resolve(data);
    };
  });
  worker.postMessage({ type: "start", plain: false, items: [] });
  await heard(({ type }) => type === "ready");
  const answers = [];
  for (const [number, text] of asked.entries()) {
    worker.postMessage({ type: "ask", number, call: "answer", asked: JSON.parse(text) });
    answers.push(JSON.stringify(await heard((data) => data.number === number)));
  }
  worker.terminate();
  return answers;
}"""


@pytest.fixture
def answers(reader: BrowserContext, address: str) -> list[dict[str, Any]]:
    """What the worker answers to each line of the golden file, and then to an item that nobody knows."""
    page = reader.new_page()
    page.goto(address + FRONT)
    asked = [{"item": line["item"], "response": line["response"], "about": FIXED} for line in LINES]
    asked.append({"item": "nowhere", "response": [], "about": FIXED})
    said: list[str] = page.evaluate(REPLAY, [canonical(question) for question in asked])
    return [json.loads(text, parse_float=number) for text in said]


def test_pyodide_says_byte_for_byte_what_cpython_says(answers: list[dict[str, Any]]) -> None:
    *known, unknown = answers
    assert len(known) == len(LINES) > 0
    for line, answer in zip(LINES, known, strict=True):
        result = answer["answer"]
        if "statement" not in line["result"]:
            del result["statement"]
        said = {"item": line["item"], "response": line["response"], "result": result}
        assert canonical(said) == canonical(line), STALE
    assert unknown["why"] == "unknown item"
