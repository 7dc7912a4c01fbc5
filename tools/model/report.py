"""Measure the recogniser beside its rivals, print one table, and write the figures of the model card.

    python -m tools.model.report [--test] [--annomi PATH] [--epitome PATH]

`--test` opens the test part of the corpus: once per release. Without it the figures are those of the tune
part. What was measured with these very weights before and is not measured now stays in the file.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
import sys
import tomllib
import zlib
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from exercises.skills import HEARD, distress, scorecard
from tools.model import measure, rivals
from tools.model.corpus import CORPUS, read_distress, read_part, read_recoded
from tools.model.distress import left_out_counts
from tools.model.measure import PROGRAM, Row
from tools.pack import files_under
from tools.setup import ROOT

FIGURES = ROOT / "chapters/behind/model_card_figures.toml"
PEOPLE = ROOT / "chapters/behind/human_figures.toml"
# What people coded that comes nearest to a code here; it alone tells how far people agree with people.
HUMAN = {
    "question": "a question is present",
    "open_question": "the question is open, or closed",
    "closed_question": "the question is open, or closed",
    "reflection": "a reflection is present",
    "advice": "advice or information is present",
    "information": "advice or information is present",
    "advice or information": "advice or information is present",
    "open, where a question is coded": "the question is open, or closed",
    "the same, where it is surest": "the question is open, or closed",
    "main behaviour, one of four": "question, reflection, input or other: the main behaviour",
    "exploration, as any question": "an exploration is present",
    "emotional reaction, as sympathy, comfort or praise": "an emotional reaction is present",
}
HEAD = """\
# The figures of the model card, written by tools/model/report.py: run `make model`, not mended by hand.
# part: what [skill.*] and [distress] were measured on; weights: a digest of the weights.
"""


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.model.report", description="Measure the recogniser."
    )
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of fit.jsonl and tune.jsonl")
    parser.add_argument("--test", action="store_true", help="open the test part: once per release")
    parser.add_argument("--annomi", type=Path, help="annomi_dev.csv")
    parser.add_argument("--epitome", type=Path, help="epitome_dev.csv")
    options = parser.parse_args(arguments)
    part = "test" if options.test else "tune"
    fit, judged = read_part("fit", options.corpus), read_part(part, options.corpus)
    systems: dict[str, rivals.Says | None] = {
        PROGRAM: rivals.this_program,
        "majority": rivals.majority,
        "plain rules": rivals.plain_rules,
        "TF-IDF": rivals.n_grams(fit),
        "MiniLM": rivals.embeddings(fit),
    }
    rows = measure.corpus_rows(part, judged, systems) + measure.marks_rows(
        part, judged, read_recoded(options.corpus)
    )
    if options.annomi:
        rows += measure.annomi_rows(options.annomi)
    if options.epitome:
        rows += measure.epitome_rows(options.epitome)
    noticed = measure.weighed()
    figures: dict[str, Any] = {
        "part": part,
        "weights": digest(),
        "fit": {
            "replies": len(fit),
            "statements": len({reply.statement for reply in fit}),
            "features": len(noticed),
            "single_words": sum(name.startswith("word.") for name in noticed),
            "milliseconds": round(measure.milliseconds(judged), 1),
        },
        "kilobytes": kilobytes(),
        "skill": {skill: skill_figures(skill, rows, part) for skill in HEARD},
        "distress": distress_figures(options.corpus, "test" if options.test else "fit"),
        "row": [row_figures(row) for row in rows],
    }
    print(table(rows))
    print(f"\nnotice of distress ({part}): {figures['distress']}")
    print(f"median time for a reply: {figures['fit']['milliseconds']} ms")
    print(f"each file deflated, kB: {figures['kilobytes']}")
    figures["row"] += kept_rows(FIGURES, figures)
    FIGURES.write_text(HEAD + as_toml(figures), encoding="utf-8")
    print(f"wrote {FIGURES.relative_to(ROOT)}")
    return 0


def digest() -> str:
    """What tells these weights from any others."""
    files = (scorecard.WEIGHTS, distress.WEIGHTS)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def kilobytes() -> dict[str, float]:
    """What ships of the recogniser, each file deflated: all, the notice of distress, the skills' weights."""
    files = files_under(scorecard.WEIGHTS.parent)
    size = {file.name: len(zlib.compress(file.read_bytes(), 9)) / 1000 for file in files}
    notice = sum(kilobytes for name, kilobytes in size.items() if name.startswith("distress"))
    told = {"all": sum(size.values()), "notice": notice, "weights": size[scorecard.WEIGHTS.name]}
    return {name: round(kilobytes, 1) for name, kilobytes in told.items()}


def distress_figures(folder: Path, part: str) -> dict[str, int]:
    """How often the notice comes, also for replies that stand in no fit and for writers left out of it."""
    judged = read_distress(part, folder)
    told = measure.distress_counts(judged) | left_out_counts(folder)
    if part == "fit":
        return told
    new = measure.not_fitted_on(judged, [*read_distress("fit", folder), *read_part("fit", folder)])
    return told | {f"new_{name}": count for name, count in measure.distress_counts(new).items()}


@functools.cache
def people() -> dict[str, dict[str, Any]]:
    """How far people agree with people, for each code that has something near it: kappa, source, code."""
    told = {row["code"]: row for row in tomllib.loads(PEOPLE.read_text(encoding="utf-8"))["row"]}
    return {code: told[coded] for code, coded in HUMAN.items()}


def row_figures(row: Row) -> dict[str, Any]:
    """What was measured of a row, with people's kappa beside this program's."""
    told = {name: value for name, value in asdict(row).items() if value is not None}
    if row.by == PROGRAM and row.code in people():
        told["people"] = people()[row.code]["kappa"]
    return told


def skill_figures(skill: str, rows: Sequence[Row], part: str) -> dict[str, Any]:
    """What the model card tells of one skill."""
    found = next(row for row in rows if (row.data, row.code, row.by) == (part, skill, PROGRAM))
    card = scorecard.cards()[skill]
    fields = ("n", "positives", "unsure", "kappa", "low", "high", "precision", "recall")
    figures = {name: getattr(found, name) for name in fields}
    return {"threshold": card.sure, "unsure_from": card.maybe} | figures


def kept_rows(path: Path, figures: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of an earlier measurement with the same weights, of data that were not measured now."""
    if not path.exists():
        return []
    earlier = tomllib.loads(path.read_text(encoding="utf-8"))
    if earlier.get("weights") != figures["weights"]:
        return []
    now = {row["data"] for row in figures["row"]}
    return [row for row in earlier["row"] if row["data"] not in now]


def table(rows: Sequence[Row]) -> str:
    """The rows as text, each program's kappa beside this one's, and that of people."""
    head = (
        f"{'data':18} {'code':50} {'n':>5} {'has':>4}  {'kappa [95 %]':20} {'people':>6} {'P':>4} {'R':>4} "
        f"{'F1 [95 %]':16}  others"
    )
    lines = [head]
    for row in rows:
        if row.by != PROGRAM:
            continue
        others = [
            other
            for other in rows
            if (other.data, other.code) == (row.data, row.code) and other.by != PROGRAM
        ]
        beside = [
            f"{other.by} {_figure(other.f1 if row.kappa is None else other.kappa) or 'not measured'}"
            for other in others
        ]
        coded = people().get(row.code, {})
        if coded:
            beside.append(f"people: {coded['source']}, {coded['code']}")
        kappa = _with_interval(row.kappa, row.low, row.high)
        f1 = _with_interval(row.f1, row.f1_low, row.f1_high)
        lines.append(
            f"{row.data:18} {row.code:50} {row.n:>5} {row.positives or '':>4}  {kappa:20} "
            f"{_figure(coded.get('kappa')):>6} {_figure(row.precision):>4} {_figure(row.recall):>4} "
            f"{f1:16}  {'; '.join(beside)}"
        )
    return "\n".join(lines)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _with_interval(value: float | None, low: float | None, high: float | None) -> str:
    return _figure(value) if low is None else f"{_figure(value)} [{_figure(low)}, {_figure(high)}]"


def as_toml(figures: dict[str, Any]) -> str:
    """The figures as TOML, in the order that they have."""
    lines = [f"{name} = {json.dumps(value)}" for name, value in figures.items() if isinstance(value, str)]
    for name, value in figures.items():
        if name == "skill":
            for skill, fields in value.items():
                lines += ["", f"[skill.{skill}]", *_fields(fields)]
        elif isinstance(value, dict):
            lines += ["", f"[{name}]", *_fields(value)]
    for row in figures["row"]:
        lines += ["", "[[row]]", *_fields(row)]
    return "\n".join(lines) + "\n"


def _fields(fields: dict[str, Any]) -> list[str]:
    return [f"{name} = {json.dumps(value)}" for name, value in fields.items() if value is not None]


if __name__ == "__main__":
    sys.exit(main())
