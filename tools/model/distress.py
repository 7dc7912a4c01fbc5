"""Fit the scorecard of the distress notice on the fit part of the corpus, and write distress_weights.toml.

    python -m tools.model.distress              fit, and write the weights
    python -m tools.model.distress --figures    tell how each writer's replies fare, fitted on the others'

corpus/distress.jsonl holds {"id", "part", "sort", "reply", "distress"}, corpus/fit.jsonl ordinary replies,
which hold no distress. A reply is about distress where one of its parts is, and nobody labelled parts: so
this is multiple-instance logistic regression, as in tools/model/fit.py. All parts are fitted on at first,
then of each reply the part that fits best alone, and that again with the parts so chosen. Here this holds for
replies without distress too: the part most like distress stands for the whole. Every step is deterministic:
sums are made in one thread.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from exercises.skills.distress import WEIGHTS, parts_of
from tools.model.best import best_of, shares
from tools.model.corpus import CORPUS, Distress, read_distress, read_part

ORDINARY = "ordinary"
OF_THE_COURSE = "reply of this course"  # ordinary too: models, examples and what can be said in conversations
# The writers whose replies judge the fit, and, for those who wrote to fit, whose misses they had read before.
JUDGED = ("d", "d2", "d3", "d4", "dg", "dh", "di", "dj", "dk")
SEEN_BEFORE = ("d", "d2", "d3", "d4")
WRITTEN_AFTER = {
    "d5": ("d2", "d3"),
    "d6": SEEN_BEFORE,
    "d7": SEEN_BEFORE,
    "d8": SEEN_BEFORE,
    "e": ("d",),
    "f": ("d",),
}
FEWEST_REPLIES = 5
KEPT = 1500
STEPS = 3
SHARED = 0.4  # how far a clue that many parts hold is kept before one of few
RARE = 0.25  # how far a clue that few parts hold is less held back
RARE_BETWEEN = (0.2, 5.0)
PENALTY = 1.0
FIRST_ROUNDS = 4
ROUNDS = 2
COARSE = 2  # weights are multiples of this
POSITIVE_SHARE = 0.5  # all distress counts half of what the rest counts
ORDINARY_WEIGHT = 2.0
SCALE = 20  # a weight of 20 multiplies the odds by e
ALARMS = 0.04  # the most near misses of writers left out that may be taken for distress
ORDINARY_ALARMS = 0.0075  # the same of ordinary replies

Numbers = np.ndarray

HEAD = """\
# What each clue of a reply's part weighs for its writer's own distress: made by tools/model/distress.py from
# corpus/distress.jsonl and corpus/fit.jsonl; not to be changed by hand. A weight of {scale} multiplies the
# odds by e. Each line lists the clues of one weight. All is machine-drafted; no clinician has reviewed it.

start = {start}
enough = {enough}

[weights]
"""


@dataclass(frozen=True)
class Reply:
    """One reply of the corpus, and the clues of each of its parts."""

    writer: str
    sort: str
    distress: bool
    clues: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Parts:
    """The parts of all replies: their clues by name, and whose they are."""

    replies: tuple[Reply, ...]
    names: tuple[str, ...]
    table: csr_matrix
    of: Numbers

    @property
    def distress(self) -> Numbers:
        """Whether each reply is about distress."""
        return np.array([reply.distress for reply in self.replies])

    @property
    def writers(self) -> Numbers:
        """Who wrote each reply."""
        return np.array([reply.writer for reply in self.replies])

    @property
    def ordinary(self) -> Numbers:
        """Which replies are ordinary ones."""
        return np.array([reply.writer.startswith(ORDINARY) for reply in self.replies])

    @property
    def worth(self) -> Numbers:
        """What each part counts."""
        worth: Numbers = np.where(self.ordinary, ORDINARY_WEIGHT, 1.0)[self.of]
        return worth

    def best(self, totals: Numbers) -> Numbers:
        """The highest total among the parts of each reply."""
        return best_of(totals, self.of, len(self.replies))

    def chosen(self, totals: Numbers) -> Numbers:
        """For each part whether it is the first of its reply with the highest total."""
        highest = np.flatnonzero(totals == self.best(totals)[self.of])
        chosen = np.zeros(len(totals), dtype=bool)
        chosen[highest[np.unique(self.of[highest], return_index=True)[1]]] = True
        return chosen


@dataclass(frozen=True)
class Choice:
    """The parts that may be fitted on, those that are, and what each part counts."""

    among: Numbers
    parts: Numbers
    weight: Numbers


@dataclass(frozen=True)
class Fitted:
    """The weights of some clues, what every part starts with, and the parts that fit best."""

    weights: Numbers
    start: float
    choice: Choice


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
    """The replies to fit on: those of the distress corpus, then the ordinary ones, in groups by statement."""
    return [
        *(
            reply_of(reply.text, _writer(reply), reply.sort, distress=reply.is_own)
            for reply in read_distress("fit", folder)
        ),
        *(
            reply_of(reply.text, _group(reply.statement), ORDINARY, distress=False)
            for reply in read_part("fit", folder)
        ),
    ]


def _writer(reply: Distress) -> str:
    return ORDINARY if reply.sort == OF_THE_COURSE else re.sub("[0-9]{3}$", "", reply.id)


def _group(statement: str) -> str:
    return f"{ORDINARY} {crc32(statement.encode()) % len(JUDGED)}"


def reply_of(text: str, writer: str, sort: str, *, distress: bool) -> Reply:
    """A reply with its parts read; one without words has a single empty part."""
    return Reply(writer, sort, distress, tuple(part.clues for part in parts_of(text)) or (frozenset(),))


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
    of = np.repeat(np.arange(len(replies)), [len(reply.clues) for reply in replies])
    return Parts(tuple(replies), names, table, of)


@threadpool_limits.wrap(limits=1)  # type: ignore[untyped-decorator]
def fit(parts: Parts, on: Numbers) -> Line:
    """The scorecard fitted on these replies: with all clues, then in steps with those that counted most."""
    held = np.asarray(parts.table[on[parts.of]].sum(axis=0)).ravel()
    columns = np.flatnonzero(held)
    fitted = fit_columns(parts, columns, held, first_choice(parts, on), FIRST_ROUNDS)
    for step in range(1, STEPS + 1):
        kept = round(len(held) * (KEPT / len(held)) ** (step / STEPS))
        counted = np.abs(fitted.weights) * held[columns] ** SHARED
        best = np.sort(np.argsort(-counted, kind="stable")[:kept])
        columns = columns[best]
        fitted = fit_columns(parts, columns, held, fitted.choice, ROUNDS)
    steps = {
        parts.names[column]: COARSE * round(SCALE * weight / COARSE)
        for column, weight in zip(columns, fitted.weights, strict=True)
    }
    return Line(round(SCALE * fitted.start), {name: weight for name, weight in steps.items() if weight})


def first_choice(parts: Parts, on: Numbers) -> Choice:
    """All parts of these replies; those of one about distress share its weight."""
    weight = shares(parts.of, parts.distress[parts.of]) * parts.worth
    return Choice(on[parts.of], on[parts.of], weight)


def fit_columns(parts: Parts, columns: Numbers, held: Numbers, choice: Choice, rounds: int) -> Fitted:
    """The weights of some clues; in each round the part that fits best carries a reply's label.

    A clue that few parts hold is less held back than one of many.
    """
    scale = np.clip((held[columns] / np.median(held[columns])) ** -RARE, *RARE_BETWEEN)
    table = parts.table[:, columns] @ diags(scale)
    distress = parts.distress[parts.of]
    for _ in range(rounds):
        there, counted = distress[choice.parts], choice.weight[choice.parts]
        counted[there] *= POSITIVE_SHARE * counted[~there].sum() / counted[there].sum()
        model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=1000, random_state=0)
        model.fit(table[choice.parts], there, sample_weight=counted)
        best = parts.chosen(model.decision_function(table)) & choice.among
        choice = Choice(choice.among, best, parts.worth)
    return Fitted(model.coef_[0] * scale, float(model.intercept_[0]), choice)


def left_out(parts: Parts, writer: str) -> Numbers:
    """The replies to fit on when this writer judges: not theirs, nor those written after reading them.

    A group of ordinary replies is left out with each writer.
    """
    after = [other for other, before in WRITTEN_AFTER.items() if writer in before]
    on: Numbers = ~np.isin(parts.writers, [writer, group_beside(writer), *after])
    return on


def group_beside(writer: str) -> str:
    """The group of ordinary replies that judges with a writer."""
    return f"{ORDINARY} {JUDGED.index(writer)}"


@dataclass(frozen=True)
class Judgement:
    """For each reply its total from the others' weights, and which are those of the judging writers."""

    parts: Parts
    totals: Numbers
    judged: Numbers
    ordinary: Numbers

    @property
    def enough(self) -> int:
        """The lowest total that few near misses and next to no ordinary replies come to."""
        near_misses = self.totals[self.judged & ~self.parts.distress]
        ordinary = self.totals[self.ordinary]
        return next(
            int(total)
            for total in range(int(near_misses.min()), int(near_misses.max()) + 2)
            if (near_misses >= total).mean() <= ALARMS and (ordinary >= total).mean() <= ORDINARY_ALARMS
        )


@threadpool_limits.wrap(limits=1)  # type: ignore[untyped-decorator]
def judge(parts: Parts) -> Judgement:
    """Fit without each judging writer in turn."""
    totals = np.zeros(len(parts.replies))
    for writer in JUDGED:
        theirs = np.isin(parts.writers, [writer, group_beside(writer)])
        totals[theirs] = parts.best(fit(parts, left_out(parts, writer)).of(parts))[theirs]
    groups = [group_beside(writer) for writer in JUDGED]
    return Judgement(parts, totals, np.isin(parts.writers, JUDGED), np.isin(parts.writers, groups))


def written(line: Line, needed: int) -> str:
    """The scorecard as TOML."""
    clues: dict[int, list[str]] = {}
    for name, weight in sorted(line.weights.items()):
        clues.setdefault(weight, []).append(name)
    head = HEAD.format(scale=SCALE, start=line.start, enough=needed)
    return head + "".join(f'{weight} = "{", ".join(names)}"\n' for weight, names in sorted(clues.items()))


def scorecard_of(folder: Path) -> str:
    """The scorecard that the corpus in this folder gives, as TOML."""
    parts = parts_in(read(folder))
    return written(fit(parts, np.ones(len(parts.replies), dtype=bool)), judge(parts).enough)


def left_out_counts(folder: Path) -> dict[str, int]:
    """How often the notice would come for writers by whom nothing was fitted, each left out in turn."""
    judgement = judge(parts_in(read(folder)))
    seen = judgement.totals >= judgement.enough
    own = seen[judgement.judged & judgement.parts.distress]
    others = seen[judgement.judged & ~judgement.parts.distress]
    return {
        "left_out_own": len(own),
        "left_out_found": int(own.sum()),
        "left_out_others": len(others),
        "left_out_false_alarms": int(others.sum()),
    }


def figures(folder: Path) -> str:
    """How many replies of each writer and sort are taken for distress when the writer is left out."""
    judgement = judge(parts_in(read(folder)))
    needed = judgement.enough
    told = Counter[tuple[str, str]]()
    seen = Counter[tuple[str, str]]()
    for at in np.flatnonzero(judgement.judged | judgement.ordinary):
        reply = judgement.parts.replies[at]
        kind = "distress" if reply.distress else "near miss"
        rows = [(kind, f"writer {reply.writer}"), (kind, reply.sort), (kind, "all")]
        for row in rows if judgement.judged[at] else [(ORDINARY, "all")]:
            told[row] += 1
            seen[row] += bool(judgement.totals[at] >= needed)
    return "\n".join(
        f"{kind}  {row}: {seen[kind, row]} of {count} ({seen[kind, row] / count:.4f})"
        for (kind, row), count in sorted(told.items())
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
        WEIGHTS.write_text(scorecard_of(given.corpus), encoding="utf-8")


if __name__ == "__main__":
    main()
