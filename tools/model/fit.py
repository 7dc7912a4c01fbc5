"""Fit the scorecards on the fit part of the corpus, choose the thresholds, and write weights.toml.

    python -m tools.model.fit     (or: make model)

A reply has a skill if one of its clauses has it, and nobody coded clauses. So the clause that fits best
carries the label of a reply that has the skill, every clause of one that has it not carries "absent", and
the fit is repeated until the chosen clauses stay the same: multiple-instance logistic regression. Reflections
are fitted last, for they see how strongly the other skills claim a clause. Every step is deterministic.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score
from tqdm import tqdm

from exercises.skills.recognise import recognise
from exercises.skills.recognition import HEARD
from exercises.skills.scorecard import QUESTIONS, SCORED, WEIGHTS, ask, cards, claims
from tools.model.corpus import CORPUS, ROOT, Reply, Rows, read_part, read_practice, rows, without_marks
from tools.model.shorthand import shorthand

GOLDEN = ROOT / "tests/recognised.json"
REPLAYED = 1_000
FOLDS = 6
PENALTY = 1.5
REFLECTION_PENALTY = 3.0
WORD_SHARE = 0.6  # single words count for less than named features, so they are fitted as smaller ones
OWN_CUE = 1.0  # what a skill's own cue is worth before any reply was seen
REFLECTION_CUE = 0.3
FEWEST_CLAUSES = 5
FEWEST_STATEMENTS = 8
STEP = 0.05
LEAST = 0.3  # features that weigh less are left out
ROUNDS = 6
PRECISION = dict.fromkeys(HEARD, 0.9) | {"reflection": 0.8}
OPEN_BAND = 1 / 3  # where a skill is left open, it is there in one case of three at least
COPIED = 0.98


@dataclass(frozen=True)
class Line:
    """A fitted sum of weights."""

    start: float
    weights: np.ndarray

    def of(self, table: csr_matrix) -> np.ndarray:
        """The sum for each row."""
        return table @ self.weights + self.start


def logistic(
    table: csr_matrix, there: np.ndarray, weight: np.ndarray, penalty: float, prior: np.ndarray
) -> Line:
    """Logistic regression that is drawn towards a prior."""
    width = table.shape[1]
    sign = np.where(there, 1.0, -1.0)

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (table @ values[:width] + values[width])
        away = values[:width] - prior
        slope = -weight * sign / (1 + np.exp(np.clip(margin, -30, 30)))
        total = weight @ np.logaddexp(0, -margin) + penalty / 2 * away @ away + 0.005 * values[width] ** 2
        return total, np.append(table.T @ slope + penalty * away, slope.sum() + 0.01 * values[width])

    start = np.append(prior, -2.0)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return Line(float(found[width]), found[:width])


def multiple_instance(
    table: csr_matrix, owner: np.ndarray, has: np.ndarray, penalty: float, prior: np.ndarray
) -> Line:
    """Fit on clauses what is known of replies: in a reply that has the skill, the best clause carries it."""
    there = has[owner]
    clauses_of = np.bincount(owner, minlength=len(has))[owner]
    line = logistic(table, there, np.where(there, 1 / clauses_of, 1.0), penalty, prior)
    chosen: np.ndarray | None = None
    for _ in range(ROUNDS):
        value = line.of(table)
        best = np.full(len(has), -np.inf)
        np.maximum.at(best, owner, value)
        carries = there & (value >= best[owner] - 1e-9)
        if chosen is not None and (carries == chosen).all():
            break
        chosen, kept = carries, carries | ~there
        line = logistic(table[kept], carries[kept], np.ones(kept.sum()), penalty, prior)
    return line


def pruned(table: csr_matrix, owner: np.ndarray, has: np.ndarray, penalty: float, prior: np.ndarray) -> Line:
    """The same fit with the features that weigh little left out, and the others fitted again without them."""
    first = multiple_instance(table, owner, has, penalty, prior)
    kept = np.flatnonzero(np.abs(first.weights) >= LEAST)
    again = multiple_instance(table[:, kept], owner, has, penalty, prior[kept])
    weights = np.zeros(len(prior))
    weights[kept] = again.weights
    return Line(again.start, weights)


def vocabulary(data: Rows) -> list[str]:
    """The features frequent enough to be weighed; a single word stands under several statements."""
    count: dict[str, int] = defaultdict(int)
    statements: dict[str, set[str]] = defaultdict(set)
    for found, owner in zip(data.seen, data.owner, strict=True):
        for name in found:
            count[name] += 1
            statements[name].add(data.replies[owner].statement)
    return sorted(
        name
        for name, times in count.items()
        if times >= FEWEST_CLAUSES
        and (not name.startswith("word.") or len(statements[name]) >= FEWEST_STATEMENTS)
    )


class Fit:
    """The data of one fit as tables, and the folds by statement."""

    def __init__(self, fit: Sequence[Reply], practice: Sequence[Reply]) -> None:
        self.size = len(fit)
        self.rows = rows([*fit, *(without_marks(reply) for reply in fit), *practice])
        self.names = vocabulary(rows(fit))
        self.share = np.array([WORD_SHARE if name.startswith("word.") else 1.0 for name in self.names])
        self.table = (self.rows.matrix(self.names) @ diags(self.share)).tocsr()
        statements = sorted({reply.statement for reply in fit})
        fold = {statement: at % FOLDS for at, statement in enumerate(statements)}
        # Practice sentences are in every fit, by halves where they are looked at themselves.
        self.fold = np.array(
            [fold.get(reply.statement, FOLDS + at % 2) for at, reply in enumerate(self.rows.replies)]
        )

    def folds(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Pairs of masks over the replies: to learn from, and to look at."""
        real = [(self.fold != at, self.fold == at) for at in range(FOLDS)]
        practice = [(self.fold != FOLDS + half, self.fold == FOLDS + half) for half in range(2)]
        return real + practice

    def prior(self, skill: str, own: float, more: int = 0) -> np.ndarray:
        """What a skill's weights are before any reply is seen."""
        return np.array([own if name.startswith(f"{skill}.") else 0.0 for name in self.names] + [0.0] * more)

    def line(self, skill: str, learn: np.ndarray) -> Line:
        """One skill's weights from the replies of a mask."""
        mask = learn[self.rows.owner]
        owner = (np.cumsum(learn) - 1)[self.rows.owner[mask]]
        return pruned(
            self.table[mask], owner, self.rows.has(skill)[learn], PENALTY, self.prior(skill, OWN_CUE)
        )

    def reflection_line(self, table: csr_matrix, learn: np.ndarray) -> Line:
        """The weights of a reflection, from the corpus alone and without what is copied from the client."""
        learn = learn & (self.fold < FOLDS)
        mask = learn[self.rows.owner] & ~self.rows.copied
        owner = (np.cumsum(learn) - 1)[self.rows.owner[mask]]
        prior = self.prior("reflection", REFLECTION_CUE, table.shape[1] - self.table.shape[1])
        return pruned(table[mask], owner, self.rows.has("reflection")[learn], REFLECTION_PENALTY, prior)


def out_of_fold(fit: Fit, skill: str) -> np.ndarray:
    """The sums of every clause by a fit that has not seen its statement."""
    values = np.zeros(len(fit.rows.owner))
    for learn, look in fit.folds():
        mask = look[fit.rows.owner]
        values[mask] = fit.line(skill, learn).of(fit.table[mask])
    return values


def calibration(fit: Fit, skill: str, values: np.ndarray) -> tuple[float, float]:
    """The scale and the shift that turn sums into honest log-odds of the reply."""
    best = np.clip(fit.rows.best(values)[: 2 * fit.size], -20, 20)
    model = LogisticRegression(C=1e6).fit(best[:, None], fit.rows.has(skill)[: 2 * fit.size])
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def chances(values: np.ndarray) -> np.ndarray:
    """Probabilities of sums, rounded as the scorecard rounds them."""
    return np.round(1 / (1 + np.exp(-np.clip(values, -30, 30))), 3)


def by_reply(data: Rows, chance: dict[str, np.ndarray]) -> Iterator[tuple[int, list[dict[str, float]]]]:
    """The first row of each reply, and the probabilities of its clauses as the scorecard has them."""
    bounds = np.searchsorted(data.owner, np.arange(len(data.replies) + 1))
    for first, last in itertools.pairwise(bounds):
        yield (
            int(first),
            [{skill: float(chance[skill][row]) for skill in SCORED} for row in range(first, last)],
        )


def by_form(data: Rows, chance: dict[str, np.ndarray]) -> None:
    """Let the form of a question decide, as the scorecard does."""
    for first, chances_of in by_reply(data, chance):
        ask(data.seen[first : first + len(chances_of)], chances_of)
        for at, skills in enumerate(chances_of):
            for skill in QUESTIONS:
                chance[skill][first + at] = skills[skill]


def claim_table(
    data: Rows, chance: dict[str, np.ndarray], names: list[str] | None = None
) -> tuple[csr_matrix, list[str]]:
    """What the other skills claim around each clause, and the names of the columns."""
    shares = [
        claims(data.seen[first : first + len(chances_of)], chances_of, at)
        for first, chances_of in by_reply(data, chance)
        for at in range(len(chances_of))
    ]
    names = names or sorted({name for share in shares for name in share})
    table = np.array([[share.get(name, 0.0) for name in names] for share in shares])
    return csr_matrix(table), names


@dataclass(frozen=True)
class Written:
    """One skill as it is written: weights by name, where it starts, and how likely it is in each reply."""

    start: float
    weights: dict[str, float]
    fit: np.ndarray
    tune: np.ndarray


def rounded(  # noqa: PLR0913
    line: Line, table: csr_matrix, names: Sequence[str], share: np.ndarray, *, scale: float, shift: float
) -> tuple[float, dict[str, float]]:
    """The weights in steps; the start makes up for what that changes on average."""
    whole = line.weights * share * scale
    kept = np.round(whole / STEP) * STEP
    frequent = np.asarray(table.mean(axis=0)).ravel() / share
    start = line.start * scale + shift + float(frequent @ (whole - kept))
    weights = {name: round(float(weight), 2) for name, weight in zip(names, kept, strict=True) if weight}
    return round(round(start / STEP) * STEP, 2), weights


def summed(data: Rows, start: float, weights: dict[str, float]) -> np.ndarray:
    """The sums of written weights for each clause."""
    return np.array([start + sum(weights.get(name, 0.0) for name in sorted(seen)) for seen in data.seen])


def fit_all(
    fit_replies: Sequence[Reply], tune_replies: Sequence[Reply], practice: Sequence[Reply]
) -> dict[str, Written]:
    """Every skill, fitted."""
    fit, tune = Fit(fit_replies, practice), rows(tune_replies)
    everything = np.ones(len(fit.rows.replies), bool)
    written: dict[str, Written] = {}
    fitted: dict[str, tuple[float, dict[str, float]]] = {}
    blind: dict[str, np.ndarray] = {}
    seen: dict[str, np.ndarray] = {}
    for skill in tqdm(SCORED, desc="skills", file=sys.stderr):
        values = out_of_fold(fit, skill)
        scale, shift = calibration(fit, skill, values)
        start, weights = rounded(
            fit.line(skill, everything), fit.table, fit.names, fit.share, scale=scale, shift=shift
        )
        fitted[skill] = start, weights
        blind[skill] = chances(values * scale + shift)
        seen[skill] = chances(summed(tune, start, weights))
    by_form(fit.rows, blind)
    by_form(tune, seen)
    for skill in set(SCORED) - set(QUESTIONS):
        blind[skill][fit.rows.copied] = seen[skill][tune.copied] = 0.0
    for skill, card in fitted.items():
        written[skill] = Written(*card, fit.rows.best(blind[skill])[: fit.size], tune.best(seen[skill]))
    written["reflection"] = _reflection(fit, tune, blind, seen)
    written["parroting"] = Written(
        -6.0,
        {"copied": round(round((np.log(COPIED / (1 - COPIED)) + 6.0) / STEP) * STEP, 2)},
        fit.rows.best(np.where(fit.rows.copied, COPIED, 0.0))[: fit.size],
        tune.best(np.where(tune.copied, COPIED, 0.0)),
    )  # fmt: skip
    return {skill: written[skill] for skill in HEARD}


def _reflection(fit: Fit, tune: Rows, blind: dict[str, np.ndarray], seen: dict[str, np.ndarray]) -> Written:
    claimed, extra = claim_table(fit.rows, blind)
    names = [*fit.names, *extra]
    table = hstack([fit.table, claimed]).tocsr()
    values = np.zeros(len(fit.rows.owner))
    for learn, look in tqdm(fit.folds(), desc="reflection", file=sys.stderr):
        mask = look[fit.rows.owner]
        values[mask] = fit.reflection_line(table, learn).of(table[mask])
    values[fit.rows.copied] = -30
    scale, shift = calibration(fit, "reflection", values)
    line = fit.reflection_line(table, np.ones(len(fit.rows.replies), bool))
    start, weights = rounded(
        line, table, names, np.append(fit.share, np.ones(len(extra))), scale=scale, shift=shift
    )
    on_tune, _ = claim_table(tune, seen, extra)
    sums = summed(tune, start, weights) + on_tune @ np.array([weights.get(name, 0.0) for name in extra])
    tuned = np.where(tune.copied, 0.0, chances(sums))
    on_fit = chances(values * scale + shift)
    on_fit[fit.rows.copied] = 0.0
    return Written(start, weights, fit.rows.best(on_fit)[: fit.size], tune.best(tuned))


def thresholds(
    skill: str, written: Written, fit_has: np.ndarray, tune_has: np.ndarray
) -> tuple[float, float]:
    """From where a skill is said, and from where it is left open.

    It is said from the lowest probability at which the wanted precision is reached on the fit part (by fits
    that have not seen the statement) and confirmed on the tune part; never below the best kappa on both.
    """
    wanted = PRECISION[skill]
    grid = [at / 100 for at in range(10, 99)]
    value, has = np.append(written.fit, written.tune), np.append(fit_has, tune_has)
    kappa = [cohen_kappa_score(has, value >= at) for at in grid]
    lowest = grid[int(np.argmax(kappa))]

    def reaches(at: float) -> bool:
        parts = ((written.fit, fit_has), (written.tune, tune_has))
        return all((said := values >= at).any() and truth[said].mean() >= wanted for values, truth in parts)

    sure = next((at for at in grid if at >= lowest and reaches(at)), grid[-1])
    open_from = sure
    for at in grid:
        band = (value >= at) & (value < sure)
        if band.any() and has[band].mean() >= OPEN_BAND:
            open_from = at
            break
    return sure, min(open_from, sure)


def main(arguments: list[str] | None = None) -> int:
    """Fit, choose and write."""
    parser = argparse.ArgumentParser(prog="python -m tools.model.fit", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of fit.jsonl and tune.jsonl")
    options = parser.parse_args(arguments)
    fit, tune = read_part("fit", options.corpus), read_part("tune", options.corpus)
    written = fit_all(fit, tune, read_practice())
    WEIGHTS.write_text(_weights(written, fit, tune), encoding="utf-8")
    cards.cache_clear()
    GOLDEN.write_text(golden([*fit, *tune]), encoding="ascii")
    for path in (WEIGHTS, GOLDEN):
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


def golden(replies: Sequence[Reply]) -> str:
    """What is heard in a thousand replies, by their ids, for the tests of other Pythons."""
    step = max(1, len(replies) // REPLAYED)
    chosen = sorted(replies, key=lambda reply: reply.id)[::step][:REPLAYED]
    return (
        json.dumps({reply.id: shorthand(recognise(reply.text, reply.heard)) for reply in chosen}, indent=0)
        + "\n"
    )


def agreement(replies: Sequence[Reply], skill: str) -> tuple[float, int]:
    """Kappa of the two codings, and how many replies have the skill."""
    coded = [reply for reply in replies if len(reply.codings) == 2]  # noqa: PLR2004
    first, second = ([skill in reply.codings[at] for reply in coded] for at in (0, 1))
    kappa = cohen_kappa_score(first, second) if coded else float("nan")
    return round(float(kappa), 2), sum(skill in reply.codes for reply in replies)


def _weights(written: dict[str, Written], fit: Sequence[Reply], tune: Sequence[Reply]) -> str:
    lines = [
        "# The recogniser's scorecards, written by tools/model/fit.py: run `make model`.",
        "# start: log-odds before anything is seen. sure: the probability from which a skill is said;",
        "# maybe: from which it is left open. agreement: kappa of two machine codings, an upper bound on",
        "# consistency and no evidence about people; n: replies with the skill in the fit and tune parts.",
        "# kappa, precision, recall: of what is said, on the tune part.",
        "",
    ]
    for skill, card in written.items():
        lines += [f"[skill.{skill}]", f"start = {card.start}", *_figures(skill, card, fit, tune), ""]
    lines += ["# What a feature adds to each skill, in the order above, in twentieths.", "[weights]"]
    for name in sorted({name for card in written.values() for name in card.weights}):
        steps = [str(round(card.weights.get(name, 0.0) / STEP)) for card in written.values()]
        lines.append(f'"{name}" = [{", ".join(steps)}]')
    return "\n".join([*lines, ""])


def _figures(skill: str, card: Written, fit: Sequence[Reply], tune: Sequence[Reply]) -> list[str]:
    fit_has, tune_has = (np.array([skill in reply.codes for reply in part]) for part in (fit, tune))
    sure, maybe = thresholds(skill, card, fit_has, tune_has)
    kappa, count = agreement([*fit, *tune], skill)
    said = card.tune >= sure
    return [
        f"sure = {sure}",
        f"maybe = {maybe}",
        f"agreement = {kappa}",
        f"n = {count}",
        f"kappa = {round(float(cohen_kappa_score(tune_has, said)), 2)}",
        f"precision = {round(float(tune_has[said].mean()), 2) if said.any() else 0.0}",
        f"recall = {round(float(said[tune_has].mean()), 2)}",
    ]


if __name__ == "__main__":
    sys.exit(main())
