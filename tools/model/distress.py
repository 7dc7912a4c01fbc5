"""Fit the scorecard of the distress notice on the fit part of the corpus, and write distress_weights.toml.

    python -m tools.model.distress              fit, and write the weights
    python -m tools.model.distress --figures    tell how each writer's replies fare, fitted on the others'

corpus/distress.jsonl holds {"id", "part", "sort", "reply", "distress"}, corpus/fit.jsonl ordinary replies,
which hold no distress. A reply is about distress where one of its parts is, and nobody labelled parts: so the
part that fits best carries a reply's label, and the fit is repeated with the parts so chosen (this is
multiple-instance logistic regression). Every step is deterministic.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from exercises.skills.distress import WEIGHTS, parts_of, signs_in
from tools.setup import ROOT

CORPUS = ROOT / "corpus"
ORDINARY = "ordinary"
OF_THE_COURSE = "reply of this course"  # ordinary too: models, examples and what can be said in conversations
# The writers whose replies judge the fit, and, for those who wrote to fit, whose misses they had read before.
JUDGED = ("d", "d2", "d3", "d4", "dg", "dh", "di")
READ = ("d", "d2", "d3", "d4")
WRITTEN_AFTER = {"d5": ("d2", "d3"), "d6": READ, "d7": READ, "d8": READ, "e": ("d",), "f": ("d",)}
FEWEST_REPLIES = 3
KEPT = 1500
PENALTY = 0.5
ROUNDS = 3
POSITIVE_SHARE = 0.5  # all distress counts half of what the rest counts
ORDINARY_WEIGHT = 2.0
SCALE = 20  # a weight of 20 multiplies the odds by e
ALARMS = 0.04  # the most near misses of a writer left out that may be taken for distress
SIGN_IS_WORTH = 2.0  # a part with a sign may come to this much less

Numbers = np.ndarray

HEAD = """\
# What each clue of a reply's part weighs for its writer's own distress: made by tools/model/distress.py from
# corpus/distress.jsonl and corpus/fit.jsonl; not to be changed by hand. A weight of {scale} multiplies the
# odds by e. Each line lists the clues of one weight. All is machine-drafted; no clinician has reviewed it.

start = {start}
enough = {enough}
enough_with_sign = {with_sign}

[weights]
"""


@dataclass(frozen=True)
class Reply:
    """One reply of the corpus; `clues` and `signs` say what each of its parts holds."""

    writer: str
    sort: str
    distress: bool
    clues: tuple[frozenset[str], ...]
    signs: tuple[bool, ...]


@dataclass(frozen=True)
class Parts:
    """The parts of all replies: their clues by name, whose they are, and where each reply's begin."""

    replies: tuple[Reply, ...]
    names: tuple[str, ...]
    table: csr_matrix
    of: Numbers
    starts: Numbers

    @property
    def distress(self) -> Numbers:
        """Whether each reply is about distress."""
        return np.array([reply.distress for reply in self.replies])

    @property
    def writers(self) -> Numbers:
        """Who wrote each reply."""
        return np.array([reply.writer for reply in self.replies])

    @property
    def signs(self) -> Numbers:
        """Whether each part has a sign."""
        return np.array([sign for reply in self.replies for sign in reply.signs])

    def best(self, totals: Numbers) -> Numbers:
        """The highest total among the parts of each reply."""
        best: Numbers = np.maximum.reduceat(totals, self.starts)
        return best

    def chosen(self, totals: Numbers) -> Numbers:
        """For each part whether it is the first of its reply with the highest total."""
        highest = np.flatnonzero(totals == self.best(totals)[self.of])
        chosen = np.zeros(len(totals), dtype=bool)
        chosen[highest[np.unique(self.of[highest], return_index=True)[1]]] = True
        return chosen


@dataclass(frozen=True)
class Line:
    """A fitted sum of rounded weights, in steps of 1/SCALE."""

    start: int
    weights: dict[str, int]

    def of(self, parts: Parts) -> Numbers:
        """The total of each part."""
        weights = np.array([self.weights.get(name, 0) for name in parts.names])
        totals: Numbers = parts.table @ weights + self.start
        return totals


def read(folder: Path) -> list[Reply]:
    """The replies to fit on: those of the distress corpus, then the ordinary ones."""
    lines = [
        json.loads(line) for line in (folder / "distress.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    ordinary = [json.loads(line) for line in (folder / "fit.jsonl").read_text(encoding="utf-8").splitlines()]
    return [
        *(
            reply_of(line["reply"], _writer(line), line["sort"], distress=line["distress"])
            for line in lines
            if line["part"] == "fit"
        ),
        *(reply_of(line["reply"], ORDINARY, ORDINARY, distress=False) for line in ordinary),
    ]


def _writer(line: dict[str, Any]) -> str:
    return ORDINARY if line["sort"] == OF_THE_COURSE else re.sub("[0-9]{3}$", "", line["id"])


def reply_of(text: str, writer: str, sort: str, *, distress: bool) -> Reply:
    """A reply with its parts read; one without words has a single empty part."""
    parts = parts_of(text)
    clues = tuple(part.clues for part in parts) or (frozenset(),)
    return Reply(writer, sort, distress, clues, tuple(bool(signs_in(part)) for part in parts) or (False,))


def parts_in(replies: Sequence[Reply]) -> Parts:
    """The parts of these replies in one table, with the clues that stand in enough of them."""
    held = Counter(clue for reply in replies for clue in frozenset().union(*reply.clues))
    names = tuple(sorted(clue for clue, count in held.items() if count >= FEWEST_REPLIES))
    columns = {name: column for column, name in enumerate(names)}
    rows = [
        sorted(columns[clue] for clue in part if clue in columns) for reply in replies for part in reply.clues
    ]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    flat = np.array([column for row in rows for column in row])
    table = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
    counts = np.array([len(reply.clues) for reply in replies])
    of = np.repeat(np.arange(len(replies)), counts)
    return Parts(tuple(replies), names, table, of, np.cumsum([0, *counts[:-1]]))


def fit(parts: Parts, on: Numbers) -> Line:
    """The scorecard fitted on these replies: once with all clues, and again with those that weighed most."""
    weights, _ = fit_columns(parts, on, np.arange(len(parts.names)))
    kept = np.sort(np.argsort(-np.abs(weights), kind="stable")[:KEPT])
    weights, start = fit_columns(parts, on, kept)
    steps = {parts.names[column]: round(SCALE * weight) for column, weight in zip(kept, weights, strict=True)}
    return Line(round(SCALE * start), {name: weight for name, weight in steps.items() if weight})


def fit_columns(parts: Parts, on: Numbers, columns: Numbers) -> tuple[Numbers, float]:
    """The weights of some clues and the start, where the part that fits best carries a reply's label."""
    table = parts.table[:, columns]
    distress, train = parts.distress[parts.of], on[parts.of]
    ordinary = np.where(parts.writers == ORDINARY, ORDINARY_WEIGHT, 1.0)[parts.of]
    counts = np.bincount(parts.of)[parts.of]
    chosen, weight = train, np.where(distress, 1 / counts, 1.0) * ordinary
    for _ in range(ROUNDS):
        there, counted = distress[chosen], weight[chosen]
        counted[there] *= POSITIVE_SHARE * counted[~there].sum() / counted[there].sum()
        model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=1000, random_state=0)
        model.fit(table[chosen], there, sample_weight=counted)
        chosen, weight = parts.chosen(model.decision_function(table)) & train, ordinary
    return model.coef_[0], float(model.intercept_[0])


def left_out(parts: Parts, writer: str) -> Numbers:
    """The replies to fit on when this writer judges: not theirs, nor those written after reading them."""
    after = [other for other, before in WRITTEN_AFTER.items() if writer in before]
    on: Numbers = ~np.isin(parts.writers, [writer, *after])
    return on


def totals_left_out(parts: Parts) -> tuple[Numbers, Numbers]:
    """For each judged reply its total from the others' weights, plain, and with what a sign is worth."""
    totals = np.zeros(len(parts.replies))
    for writer in JUDGED:
        part_totals = fit(parts, left_out(parts, writer)).of(parts)
        theirs = parts.writers == writer
        signed = part_totals + parts.signs * round(SCALE * SIGN_IS_WORTH)
        totals[theirs] = parts.best(signed)[theirs]
    return totals, np.isin(parts.writers, JUDGED)


def enough(totals: Numbers, judged: Numbers, distress: Numbers) -> int:
    """The lowest total at which no more of the judged near misses are taken for distress than ALARMS."""
    near_misses = totals[judged & ~distress]
    return next(
        int(total)
        for total in range(int(near_misses.min()), int(near_misses.max()) + 2)
        if (near_misses >= total).mean() <= ALARMS
    )


def written(line: Line, needed: int) -> str:
    """The scorecard as TOML."""
    clues: dict[int, list[str]] = {}
    for name, weight in sorted(line.weights.items()):
        clues.setdefault(weight, []).append(name)
    head = HEAD.format(
        scale=SCALE, start=line.start, enough=needed, with_sign=needed - round(SCALE * SIGN_IS_WORTH)
    )
    return head + "".join(f'{weight} = "{", ".join(names)}"\n' for weight, names in sorted(clues.items()))


def fitted(folder: Path) -> str:
    """The scorecard that the corpus in this folder gives, as TOML."""
    parts = parts_in(read(folder))
    totals, judged = totals_left_out(parts)
    return written(
        fit(parts, np.ones(len(parts.replies), dtype=bool)), enough(totals, judged, parts.distress)
    )


def figures(folder: Path) -> str:
    """How many replies of each writer and sort are taken for distress when the writer is left out."""
    parts = parts_in(read(folder))
    totals, judged = totals_left_out(parts)
    needed = enough(totals, judged, parts.distress)
    told = Counter[tuple[bool, str]]()
    seen = Counter[tuple[bool, str]]()
    for at in np.flatnonzero(judged):
        reply = parts.replies[at]
        for row in (f"writer {reply.writer}", reply.sort, "all"):
            told[reply.distress, row] += 1
            seen[reply.distress, row] += bool(totals[at] >= needed)
    return "\n".join(
        f"{'distress' if distress else 'near miss'}  {row}: {seen[distress, row]} of {count}"
        f" ({seen[distress, row] / count:.3f})"
        for (distress, row), count in sorted(told.items(), reverse=True)
    )


def main() -> None:
    """Fit, and write the weights or tell the figures."""
    options = argparse.ArgumentParser(description="Fit the scorecard of the distress notice.")
    options.add_argument(
        "--corpus", type=Path, default=CORPUS, help="the folder of distress.jsonl and fit.jsonl"
    )
    options.add_argument("--figures", action="store_true", help="tell the figures, write nothing")
    given = options.parse_args()
    if given.figures:
        print(figures(given.corpus))
    else:
        WEIGHTS.write_text(fitted(given.corpus), encoding="utf-8")


if __name__ == "__main__":
    main()
