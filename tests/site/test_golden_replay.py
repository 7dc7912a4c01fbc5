"""Every golden response, replayed in the published files' own Python in Chromium."""

import json
from typing import Any

from playwright.sync_api import BrowserContext

from exercises import find
from exercises.record import attempt
from tests.golden import FIXED, FOLDER, canonical
from tests.site.pages import FRONT
from tests.test_golden import STALE
from tools.model.corpus import read_part

MANY = 1_000


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


# A thousand replies of the corpus, put to one exercise: what is heard, quoted and left open, in both Pythons.
LISTENER = "gym-01"
GOLDEN = json.loads((FOLDER.parent / "recognised.json").read_text(encoding="ascii"))
REPLIES = [reply.text for part in ("fit", "tune") for reply in read_part(part) if reply.id in GOLDEN]


def answers(reader: BrowserContext, address: str, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the worker answers to each question."""
    page = reader.new_page()
    page.goto(address + FRONT)
    said: list[str] = page.evaluate(REPLAY, [canonical(question) for question in asked])
    return [json.loads(text, parse_float=number) for text in said]


def test_pyodide_says_byte_for_byte_what_cpython_says(reader: BrowserContext, address: str) -> None:
    asked = [{"item": line["item"], "response": line["response"], "about": FIXED} for line in LINES]
    asked.append({"item": "nowhere", "response": [], "about": FIXED})
    *known, unknown = answers(reader, address, asked)
    assert len(known) == len(LINES) > 0
    for line, answer in zip(LINES, known, strict=True):
        result = answer["answer"]
        if "statement" not in line["result"]:
            del result["statement"]
        said = {"item": line["item"], "response": line["response"], "result": result}
        assert canonical(said) == canonical(line), STALE
    assert unknown["why"] == "unknown item"


def test_a_thousand_replies_are_heard_alike(reader: BrowserContext, address: str) -> None:
    asked = [{"item": LISTENER, "response": {"text": reply}, "about": FIXED} for reply in REPLIES]
    listener = find(LISTENER)
    assert len(REPLIES) >= MANY
    for question, answer in zip(asked, answers(reader, address, asked), strict=True):
        here = attempt(listener, question["response"], about=FIXED)
        assert canonical(answer["answer"]["outcome"]) == canonical(here["outcome"]), question["response"]
