"""Draw a conversation as a graph for its author: moments, what may be said there, and where it leads.

python -m tools.map ITEM     writes _build/maps/ITEM.svg
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from exercises import MalformedItem, UnknownItem, find
from exercises.dialogue.script import END, Consequence, DialogueItem, Effect, Option, When
from exercises.skill import skills
from tools.pack import PackError
from tools.setup import ROOT

MAPS = ROOT / "_build/maps"
DRAW = ROOT / "tools/map.mjs"
WIDTH = 38  # letters on a line
SHORT = 70  # letters of an option
SLACK = 1.25  # Graphviz measures Helvetica; a browser may draw a wider font


def graph(item: DialogueItem) -> str:
    """The conversation in Graphviz's language."""
    return "\n".join(["digraph {", *_lines(item), "}"])


def _lines(item: DialogueItem) -> Iterator[str]:
    yield "graph [rankdir=TB, nodesep=0.3, ranksep=0.6]"
    yield f"node [shape=box, style=rounded, fontname=Helvetica, fontsize={12 * SLACK}, margin=0.15]"
    yield f"edge [fontname=Helvetica, fontsize={10 * SLACK}]"
    for node in item.nodes:
        says = [(when, line.says) for when, line in node.lines]
        yield f"{_quoted(node.id)} [label={_label(node.id, *(_said(item, *line) for line in says))}]"
        for option in node.options:
            for part in option.consequences:
                yield from _edge(item, node.id, option, part)
    for ending in item.endings:
        when = _conditions(item, ending.when) or "otherwise"
        mark = " (the fullest)" if ending.fullest else ""
        yield f"{_quoted(ending.id)} [shape=oval, label={_label(ending.name + mark, when)}]"
        yield f"{_quoted(END)} -> {_quoted(ending.id)} [style=dashed]"
    yield f'{_quoted(END)} [shape=point, xlabel="the first that fits"]'


def _edge(item: DialogueItem, node: str, option: Option, part: Consequence) -> Iterator[str]:
    conditions = [_conditions(item, when) for when in (option.when, part.when) if when]
    moved = _effect(item, part.effect)
    words = textwrap.shorten(option.text, SHORT, placeholder=" …")
    label = _label(f"{skills()[option.skill].code}: {words}", *filter(None, [*conditions, moved]))
    yield f"{_quoted(node)} -> {_quoted(part.next)} [label={label}]"


def _said(item: DialogueItem, when: When, says: str) -> str:
    return f"“{says}”" if not when else f"if {_conditions(item, when)}: “{says}”"


def _conditions(item: DialogueItem, when: When) -> str:
    names = {variable.id: variable.name for variable in item.state}
    return ", ".join(f"{names[name]} {low} to {high}" for name, (low, high) in when.items())


def _effect(item: DialogueItem, effect: Effect) -> str:
    names = {variable.id: variable.name for variable in item.state}
    return ", ".join(f"{names[name]} {by:+d}" for name, by in effect.items())


def _label(*paragraphs: str) -> str:
    return _quoted("\n".join(line for text in paragraphs for line in textwrap.wrap(text, WIDTH) or [""]))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def draw(item: DialogueItem) -> Path:
    """Write the graph as SVG, and return where it lies; raises PackError."""
    target = MAPS / f"{item.id}.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    node = ROOT / ".venv/bin/node"
    done = subprocess.run(
        [node if node.exists() else "node", DRAW],
        input=graph(item), capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    if done.returncode:
        raise PackError(f"drawing {item.id} failed: {(done.stderr.strip().splitlines() or ['no word'])[-1]}")
    drawn = re.sub(
        r'font-size="([\d.]+)"', lambda size: f'font-size="{float(size[1]) / SLACK:g}"', done.stdout
    )
    target.write_text(drawn, encoding="utf-8")
    return target


def main(arguments: list[str] | None = None) -> int:
    """Draw one conversation, or say what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tools.map", description=__doc__)
    parser.add_argument("item", help="the id of a conversation")
    item_id = parser.parse_args(arguments).item
    try:
        item = find(item_id)
        if not isinstance(item, DialogueItem):
            print(f"map: {item_id} is no conversation; its kind is {item.kind}.", file=sys.stderr)
            return 1
        print(draw(item).relative_to(ROOT))
    except (UnknownItem, MalformedItem, PackError) as error:
        print(f"map: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
