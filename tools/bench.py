"""Measure the built site in Chromium and print a table; nothing here passes or fails.

    python -m tools.bench [ROUNDS]
    python -m tools.bench --card    only the time of a reply, written for the model card

Everything is served on loopback, compressed as a web host would. Each round uses fresh browser profiles
and takes its figures in turn, so that a machine whose speed drifts slows all of them alike.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tools.browser import find
from tools.model.corpus import read_part
from tools.serve import ROOT, serve

CARD_FIGURES = ROOT / "chapters/behind/browser_figures.toml"
HEAD = "# How fast the program is in a browser, written by `python -m tools.bench --card` on one machine.\n"
ROUNDS = 7
REPLIES = 300
WARM_CHECKS = 30
LOOK = 5_000
PATIENCE = 120_000
FRONT = "chapters/index.html"
CARD = "[data-attune-item=neighbours-reply]"
TALK = "chapters/practice/bd1_first_session.html"
TALK_CARD = "[data-attune-item=first-session]"
ITEM = "two-reflections"
WRITING = "chapters/3_skills/06_questions_reflections_validation.html"
WRITING_CARD = f"[data-attune-item={ITEM}]"
REPLY = "You were there every evening, and nobody saw it. What was that like for you?"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
STOCK_FILES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"]
STOCK_WORKER = """
import { loadPyodide } from "./pyodide.mjs";
const pyodide = await loadPyodide();
postMessage(pyodide.runPython("1 + 1"));
"""
STOCK_START = """
() => new Promise((resolve, reject) => {
  const worker = new Worker("worker.js", { type: "module" });
  worker.onerror = reject;
  worker.onmessage = () => resolve(performance.now());
})
"""
CLICK_AT_ONCE = """
new MutationObserver((_, observer) => {
  const exercise = document.querySelector("%s");
  if (exercise?.dataset.live === undefined) return;
  observer.disconnect();
  exercise.querySelector("[value=a]").click();
  exercise.querySelector(".attune-check").click();
  new MutationObserver(() => {
    if (exercise.dataset.verdict) window.firstFeedback ??= performance.now();
  }).observe(exercise, { attributes: true });
}).observe(document, { attributes: true, childList: true, subtree: true });
"""
FIRST_FEEDBACK = """
() => new Promise((resolve) => {
  const look = () => (window.firstFeedback ? resolve(window.firstFeedback) : requestAnimationFrame(look));
  look();
})
"""
ANSWER = """
async ([card, given]) => {
  const exercise = document.querySelector(card);
  %s
  delete exercise.dataset.verdict;
  const clicked = performance.now();
  const drawn = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!exercise.dataset.verdict) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(exercise, { attributes: true });
  });
  exercise.querySelector(".attune-check").click();
  const done = await drawn;
  return done - clicked;
}
"""
CHECK = ANSWER % "exercise.querySelector(`[value=${given}]`).click();"
WRITE = (
    ANSWER
    % """
  const area = exercise.querySelector("textarea");
  area.value = given;
  area.dispatchEvent(new Event("input", { bubbles: true }));
"""
)
STEP = """
async (card) => {
  const exercise = document.querySelector(card);
  const turns = () => exercise.querySelectorAll(".attune-happened").length;
  const next = (act, wanted) => new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (turns() !== wanted) return;
      observer.disconnect();
      resolve(performance.now() - begun);
    }).observe(exercise, { childList: true, subtree: true });
    act();
  });
  const said = await next(() => exercise.querySelector(".attune-reply:enabled").click(), 1);
  await next(() => exercise.querySelector(".attune-back").click(), 0);
  return said;
}
"""


KEEP_WORKER = """
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    window.python = this;
  }
};
"""
ASK = """
async ([item, replies]) => {
  const about = { id: "", timestamp: "", actor: "", platform: "", confidence: null, hints_shown: 0 };
  const ask = (text, number) => new Promise((resolve, reject) => {
    const begun = performance.now();
    const hear = ({ data }) => {
      if (data.number !== number) return;
      window.python.removeEventListener("message", hear);
      if (data.answer) resolve(performance.now() - begun);
      else reject(new Error(data.why));
    };
    window.python.addEventListener("message", hear);
    window.python.postMessage({
      type: "ask", number, call: "answer", asked: { item, response: { text }, about },
    });
  });
  const times = [];
  for (const text of replies) times.push(await ask(text, `bench ${times.length}`));
  return times;
}
"""


def fresh(browser: Browser, address: str, measure: Callable[[Page], float], script: str = "") -> float:
    """Return what a measure gives in a new profile, where a script may run before the page's own."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    if script:
        context.add_init_script(script)
    try:
        page = context.new_page()
        page.goto(address, wait_until="commit")
        return measure(page)
    finally:
        context.close()


def check(page: Page, option: str = "a") -> float:
    """Answer the first exercise and return the milliseconds from click to feedback."""
    page.locator(f"{CARD}[data-live]").wait_for()
    milliseconds: float = page.evaluate(CHECK, [CARD, option])
    return milliseconds


def cold(page: Page) -> float:
    """Return the time from navigation to feedback, clicked as soon as the page shows."""
    milliseconds: float = page.evaluate(FIRST_FEEDBACK)
    return milliseconds


def after_a_look(page: Page) -> float:
    """Return the time from click to feedback for someone who looked at the page for five seconds first."""
    page.wait_for_load_state()
    page.wait_for_timeout(LOOK)
    return check(page)


def warm(page: Page) -> float:
    """Return the median time from click to feedback once Python is up."""
    check(page)
    return statistics.median(check(page, "abcd"[number % 4]) for number in range(WARM_CHECKS))


def step(page: Page) -> float:
    """Return the median time from a reply in a conversation to the client's reaction, once Python is up."""
    page.locator(f"{TALK_CARD}[data-live]").wait_for()
    page.evaluate(STEP, TALK_CARD)
    return statistics.median(float(page.evaluate(STEP, TALK_CARD)) for _ in range(WARM_CHECKS))


def write(page: Page) -> float:
    """Return the median time from a typed reply's check to what is heard in it, once Python is up."""
    page.locator(f"{WRITING_CARD}[data-live]").wait_for()
    page.evaluate(WRITE, [WRITING_CARD, REPLY])
    return statistics.median(
        float(page.evaluate(WRITE, [WRITING_CARD, f"{REPLY} {number}"])) for number in range(WARM_CHECKS)
    )


def replies(page: Page) -> float:
    """Return the median time in which the page's Python answers a reply of the corpus, once it is up."""
    page.locator(f"{WRITING_CARD}[data-live]").wait_for()
    page.evaluate(WRITE, [WRITING_CARD, REPLY])
    corpus = read_part("fit")
    texts = [reply.text for reply in corpus[:: len(corpus) // REPLIES]][:REPLIES]
    times: list[float] = page.evaluate(ASK, [ITEM, texts])
    return statistics.median(times)


def stock(page: Page) -> float:
    """Return the time from navigation until stock Pyodide, in a worker of its own, has run a line."""
    page.wait_for_load_state()
    milliseconds: float = page.evaluate(STOCK_START)
    return milliseconds


def stock_site(folder: Path) -> Path:
    """Make a page that does nothing but start Pyodide as it comes."""
    for name in STOCK_FILES:
        shutil.copyfile(ROOT / "node_modules/pyodide" / name, folder / name)
    (folder / "worker.js").write_text(STOCK_WORKER, encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>Stock Pyodide</title>", encoding="utf-8")
    return folder


def measure(rounds: int) -> dict[str, list[float]]:
    """Return every figure's milliseconds, one for each round."""
    figures: dict[str, list[float]] = {
        "stock": [],
        "cold": [],
        "look": [],
        "warm": [],
        "step": [],
        "write": [],
        "replies": [],
    }
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(ROOT / "_build/html") as site,
        serve(stock_site(Path(folder))) as plain,
        sync_playwright() as playwright,
    ):
        browser = launched(playwright)
        for number in range(rounds):
            print(f"bench: round {number + 1} of {rounds}", file=sys.stderr, flush=True)
            figures["stock"].append(fresh(browser, plain, stock))
            figures["cold"].append(fresh(browser, site + FRONT, cold, CLICK_AT_ONCE % CARD))
            figures["look"].append(fresh(browser, site + FRONT, after_a_look))
            figures["warm"].append(fresh(browser, site + FRONT, warm))
            figures["step"].append(fresh(browser, site + TALK, step))
            figures["write"].append(fresh(browser, site + WRITING, write))
            figures["replies"].append(fresh(browser, site + WRITING, replies, KEEP_WORKER))
    return figures


def write_card() -> None:
    """Measure a reply alone, and write it for the model card."""
    with serve(ROOT / "_build/html") as site, sync_playwright() as playwright:
        median = fresh(launched(playwright), site + WRITING, replies, KEEP_WORKER)
    CARD_FIGURES.write_text(f"{HEAD}replies = {REPLIES}\nmilliseconds = {median:.1f}\n", encoding="utf-8")
    print(f"{REPLIES} replies, median {median:.1f} ms; wrote {CARD_FIGURES.relative_to(ROOT)}")


def launched(playwright: Playwright) -> Browser:
    """Return Chromium, started."""
    return playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or find(), args=FLAGS)


def table(figures: dict[str, list[float]]) -> str:
    """Return the figures as a Markdown table."""
    ratios = [cold / stock for cold, stock in zip(figures["cold"], figures["stock"], strict=True)]
    rows = [
        ("stock Pyodide's own start, ms", figures["stock"], ""),
        ("cold: navigation to first feedback, ms", figures["cold"], ""),
        ("cold, as a share of stock's start", ratios, "at most 0.45"),
        ("click to feedback after a look of 5 s, ms", figures["look"], "under 100"),
        (f"warm: click to feedback, median of {WARM_CHECKS}, ms", figures["warm"], "under 20"),
        (f"a turn in a conversation, median of {WARM_CHECKS}, ms", figures["step"], "under 30"),
        (f"a typed reply, click to feedback, median of {WARM_CHECKS}, ms", figures["write"], ""),
        (f"a reply of the corpus, median of {REPLIES}, ms", figures["replies"], "at most 20"),
    ]
    lines = ["| figure | median | min | max | aim |", "| --- | ---: | ---: | ---: | --- |"]
    for name, values, aim in rows:
        digits = 2 if max(values) < PATIENCE / 1e5 else 1
        numbers = (f"{value:,.{digits}f}" for value in (statistics.median(values), min(values), max(values)))
        lines.append(f"| {name} | {' | '.join(numbers)} | {aim} |")
    return "\n".join(lines)


def main() -> int:
    """Measure, and print the table or write the model card's figure."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description="Measure the built site.")
    parser.add_argument("rounds", type=int, nargs="?", default=ROUNDS)
    parser.add_argument("--card", action="store_true", help="only a reply's time, for the model card")
    options = parser.parse_args()
    if options.card:
        write_card()
    else:
        print(table(measure(options.rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
