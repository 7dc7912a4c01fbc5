"""Fit the scorecards on the fit part of the corpus, choose the thresholds, and write weights.toml.

    python -m tools.model.fit [--left-out]     (or: make model)

A reply has a skill if one of its clauses has it, and nobody coded clauses. So the clause that fits best
carries the label of a reply that has the skill, every clause of one that has it not carries "absent", and
the fit is repeated until the chosen clauses stay the same: multiple-instance logistic regression. Reflections
are fitted last, for they see how strongly the other skills claim a clause. Every step is deterministic.

How sure the program must be is chosen on the fit and tune parts, by fits that have not seen the writer of a
reply: new replies come from new writers. `--left-out` does that alone, prints how well it goes for a writer
by whom nothing was fitted and no threshold chosen, and writes no weights. The cues are another matter: who
wrote them had read the fit part, its writers included. The rows of the tune part, which nobody read, are
fairer.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits
from tqdm import tqdm

from exercises.skills.distress import is_distress
from exercises.skills.recognise import TAKEN_UP, recognise
from exercises.skills.recognition import HEARD
from exercises.skills.scorecard import ASKED, QUESTIONS, SCORED, STEP, WEIGHTS, ask, cards, claims
from exercises.skills.text import is_english
from tools.model import report
from tools.model.best import best_of, shares
from tools.model.corpus import (
    CORPUS,
    PLAIN,
    PRACTICE,
    Clauses,
    Reply,
    clauses_in,
    read_part,
    read_sentences,
    without_marks,
)
from tools.model.kappa import kappa
from tools.model.measure import QUESTION, Row, question, row
from tools.model.shorthand import shorthand
from tools.setup import ROOT

LEFT_OUT = "left out"
GOLDEN = ROOT / "tests/recognised.json"
REPLAYED = 1_000
PENALTY = 1.5
REFLECTION_PENALTY = 3.0
WORD_SHARE = 0.6  # single words count for less than named features, so they are fitted as smaller ones
OWN_CUE = 1.0  # what a skill's own cue is worth before any reply was seen
REFLECTION_CUE = 0.3
FEWEST_CLAUSES = 5
FEWEST_STATEMENTS = 8
LEAST = 0.3  # features that weigh less are left out
ROUNDS = 6
PLAIN_COUNTS = 2  # a plain sentence counts as so many replies
PRECISION = dict.fromkeys(HEARD, 0.9) | {"reflection": 0.8}
KAPPA = dict.fromkeys(HEARD, 0.75) | {"reassurance": 0.7}
OPEN_BAND = 1 / 3  # where a skill is left open, it is there in one case of three at least
COPIED = 0.98
UNCOPIED = -6.0  # the log-odds of parroting where nothing is copied
_GRID = [at / 100 for at in range(10, 99)]


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
    line = logistic(table, there, shares(owner, there), penalty, prior)
    chosen: np.ndarray | None = None
    for _ in range(ROUNDS):
        value = line.of(table)
        carries = there & (value >= best_of(value, owner, len(has))[owner] - 1e-9)
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


def vocabulary(data: Clauses) -> list[str]:
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
    """The data of one fit as tables: the fit part, the tune part, both without marks, and sentences."""

    def __init__(
        self,
        fit: Sequence[Reply],
        tune: Sequence[Reply] = (),
        practice: Sequence[Reply] = (),
        plain: Sequence[Reply] = (),
    ) -> None:
        corpus = [*fit, *tune]
        plain = [*plain, *map(without_marks, plain)] * PLAIN_COUNTS
        self.size, self.read = len(corpus), len(fit)
        self.clauses = clauses_in([*corpus, *map(without_marks, corpus), *practice, *plain])
        self.names = vocabulary(clauses_in(fit))
        self.share = np.array([WORD_SHARE if name.startswith("word.") else 1.0 for name in self.names])
        self.table = (self.clauses.matrix(self.names) @ diags(self.share)).tocsr()
        place = np.arange(len(self.clauses.replies))
        self.is_corpus = place < 2 * self.size
        self.is_whole = self.is_corpus | (place >= len(place) - len(plain))
        self.learns = ~self.is_corpus | (place % self.size < len(fit))
        self.writer = np.array([reply.writer for reply in self.clauses.replies])

    def folds(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Pairs of masks over the replies: to learn from, and the one writer's to look at."""
        for writer in sorted(set(self.writer[self.is_corpus])):
            look = self.is_corpus & (self.writer == writer)
            yield self.learns & ~look, look

    def prior(self, skill: str, own: float, more: int = 0) -> np.ndarray:
        """What a skill's weights are before any reply is seen."""
        return np.array([own if name.startswith(f"{skill}.") else 0.0 for name in self.names] + [0.0] * more)

    def line(self, skill: str, learn: np.ndarray | None = None) -> Line:
        """One skill's weights from the replies of a mask, or from all that may be learnt from."""
        learn = self.learns if learn is None else learn
        mask = learn[self.clauses.owner]
        owner = (np.cumsum(learn) - 1)[self.clauses.owner[mask]]
        return pruned(
            self.table[mask], owner, self.clauses.has(skill)[learn], PENALTY, self.prior(skill, OWN_CUE)
        )

    def reflection_line(self, table: csr_matrix, learn: np.ndarray) -> Line:
        """The weights of a reflection, without practice and without what is copied from the client."""
        learn = learn & self.is_whole
        mask = learn[self.clauses.owner] & ~self.clauses.copied
        owner = (np.cumsum(learn) - 1)[self.clauses.owner[mask]]
        prior = self.prior("reflection", REFLECTION_CUE, table.shape[1] - self.table.shape[1])
        return pruned(table[mask], owner, self.clauses.has("reflection")[learn], REFLECTION_PENALTY, prior)


def left_out(fit: Fit, skill: str) -> np.ndarray:
    """The sums of every clause by a fit that has not seen its writer."""
    values = np.zeros(len(fit.clauses.owner))
    for learn, look in fit.folds():
        mask = look[fit.clauses.owner]
        values[mask] = fit.line(skill, learn).of(fit.table[mask])
    return values


def calibration(fit: Fit, skill: str, values: np.ndarray) -> tuple[float, float]:
    """The scale and the shift that turn sums into honest log-odds of the reply."""
    best = np.clip(fit.clauses.best(values)[: 2 * fit.size], -20, 20)
    model = LogisticRegression(C=1e6).fit(best[:, None], fit.clauses.has(skill)[: 2 * fit.size])
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def chances(values: np.ndarray) -> np.ndarray:
    """Probabilities of sums, rounded as the scorecard rounds them."""
    return np.round(1 / (1 + np.exp(-np.clip(values, -30, 30))), 3)


def by_reply(data: Clauses, chance: dict[str, np.ndarray]) -> Iterator[tuple[int, list[dict[str, float]]]]:
    """The first row of each reply, and the probabilities of its clauses as the scorecard has them."""
    bounds = np.searchsorted(data.owner, np.arange(len(data.replies) + 1))
    for first, last in itertools.pairwise(bounds):
        yield (
            int(first),
            [{skill: float(chance[skill][row]) for skill in SCORED} for row in range(first, last)],
        )


def by_form(data: Clauses, chance: dict[str, np.ndarray]) -> None:
    """Let the form of a question decide, as the scorecard does."""
    for first, chances_of in by_reply(data, chance):
        ask(data.seen[first : first + len(chances_of)], chances_of)
        for at, skills in enumerate(chances_of):
            for skill in QUESTIONS:
                chance[skill][first + at] = skills[skill]


def claim_table(
    data: Clauses, chance: dict[str, np.ndarray], names: list[str] | None = None
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
    """One skill as it is written: where it starts, weights by name, how likely it is for a new writer."""

    start: float
    weights: dict[str, float]
    blind: np.ndarray


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


def fit_all(fit: Fit, *, weigh: bool = True) -> dict[str, Written]:
    """Every skill, fitted; without weights where they are not asked for."""
    cards: dict[str, tuple[float, dict[str, float]]] = {}
    blind: dict[str, np.ndarray] = {}
    for skill in tqdm(SCORED, desc="skills", file=sys.stderr):
        values = left_out(fit, skill)
        scale, shift = calibration(fit, skill, values)
        blind[skill] = chances(values * scale + shift)
        cards[skill] = (0.0, {})
        if weigh:
            cards[skill] = rounded(fit.line(skill), fit.table, fit.names, fit.share, scale=scale, shift=shift)
    by_form(fit.clauses, blind)
    for skill in set(SCORED) - set(QUESTIONS):
        blind[skill][fit.clauses.copied] = 0.0
    written = {skill: Written(*card, _of_replies(fit, blind[skill])) for skill, card in cards.items()}
    written["reflection"] = _reflection(fit, blind, weigh=weigh)
    written["parroting"] = Written(
        UNCOPIED,
        {"copied": round(round((np.log(COPIED / (1 - COPIED)) - UNCOPIED) / STEP) * STEP, 2)},
        _of_replies(fit, np.where(fit.clauses.copied, COPIED, 0.0)),
    )
    return {skill: written[skill] for skill in HEARD}


def _of_replies(fit: Fit, chance: np.ndarray) -> np.ndarray:
    """How likely a skill is in each reply of the corpus, as it was typed and then without its marks."""
    return fit.clauses.best(chance)[: 2 * fit.size]


def _reflection(fit: Fit, blind: dict[str, np.ndarray], *, weigh: bool) -> Written:
    claimed, extra = claim_table(fit.clauses, blind)
    names = [*fit.names, *extra]
    table = hstack([fit.table, claimed]).tocsr()
    values = np.zeros(len(fit.clauses.owner))
    for learn, look in tqdm(list(fit.folds()), desc="reflection", file=sys.stderr):
        mask = look[fit.clauses.owner]
        values[mask] = fit.reflection_line(table, learn).of(table[mask])
    values[fit.clauses.copied] = -30
    scale, shift = calibration(fit, "reflection", values)
    chance = chances(values * scale + shift)
    chance[fit.clauses.copied] = 0.0
    card: tuple[float, dict[str, float]] = (0.0, {})
    if weigh:
        line = fit.reflection_line(table, fit.learns)
        share = np.append(fit.share, np.ones(len(extra)))
        card = rounded(line, table, names, share, scale=scale, shift=shift)
    return Written(*card, _of_replies(fit, chance))


def thresholds(skill: str, chance: np.ndarray, has: np.ndarray) -> tuple[float, float]:
    """From where a skill is said, and from where it is left open, by probabilities for new writers.

    It is said from where the wanted precision is reached with the best kappa. Where that kappa misses its
    aim and another does not, precision gives way as far as it must; where none reaches it, the best is taken.
    """
    grid = [at for at in _GRID if at <= ASKED or skill not in QUESTIONS]
    rated = []
    for at in grid:
        said = chance >= at
        rated.append((at, kappa(has, said), float(has[said].mean()) if said.any() else 0.0))
    wanted = [one for one in rated if one[2] >= PRECISION[skill]]
    enough = [one for one in rated if one[1] >= KAPPA[skill]]
    if wanted and (max(one[1] for one in wanted) >= KAPPA[skill] or not enough):
        sure = max(wanted, key=lambda one: one[1])[0]
    else:
        sure = max(enough or rated, key=lambda one: one[2] if enough else one[1])[0]
    for at in grid:
        band = (chance >= at) & (chance < sure)
        if band.any() and has[band].mean() >= OPEN_BAND:
            return sure, at
    return sure, sure


def said_of_new_writers(
    fit: Fit, written: Mapping[str, Written], *, marks: bool = True
) -> dict[str, np.ndarray]:
    """What is said of each reply by weights and thresholds that know nothing of its writer."""
    part = slice(0, fit.size) if marks else slice(fit.size, 2 * fit.size)
    replies = fit.clauses.replies[part]
    silent = np.array([is_distress(reply.text) or not is_english(reply.text) for reply in replies])
    writer = fit.writer[: fit.size]
    said: dict[str, np.ndarray] = {}
    for skill, card in written.items():
        has = fit.clauses.has(skill)[: fit.size]
        said[skill] = np.zeros(fit.size, bool)
        for one in sorted(set(writer)):
            sure, _ = thresholds(skill, card.blind[: fit.size][writer != one], has[writer != one])
            said[skill][writer == one] = card.blind[part][writer == one] >= sure
        said[skill] &= ~silent
    said["parroting"] &= ~said["reflection"]
    for skill in TAKEN_UP:
        said["stock_phrase"] &= ~said[skill]
    return said


def left_out_rows(fit: Fit, written: Mapping[str, Written]) -> list[Row]:
    """Kappa, precision and recall on replies of writers who taught the fit nothing, as a table."""
    replies = fit.clauses.replies[: fit.size]
    groups = [reply.writer for reply in replies]
    truth = {skill: fit.clauses.has(skill)[: fit.size] for skill in HEARD}
    truth[QUESTION] = question(truth)
    said = said_of_new_writers(fit, written)
    bare = said_of_new_writers(fit, written, marks=False)
    said[QUESTION], bare[QUESTION] = question(said), question(bare)
    codes, unread = (QUESTION, *HEARD), slice(fit.read, None)
    return [
        *(row(LEFT_OUT, code, truth[code], said[code], groups) for code in codes),
        *(
            row(f"{LEFT_OUT}, tune", code, truth[code][unread], said[code][unread], groups[unread])
            for code in codes
        ),
        *(
            row(f"{LEFT_OUT}, no marks", code, truth[code], bare[code], groups)
            for code in (QUESTION, "reflection")
        ),
    ]


@threadpool_limits.wrap(limits=1)  # type: ignore[untyped-decorator]
def main(arguments: list[str] | None = None) -> int:
    """Fit, choose and write, in one thread, so that every number of cores adds alike."""
    parser = argparse.ArgumentParser(prog="python -m tools.model.fit", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of fit.jsonl and tune.jsonl")
    parser.add_argument("--left-out", action="store_true", help="measure on left-out writers, and no more")
    options = parser.parse_args(arguments)
    fit, tune = read_part("fit", options.corpus), read_part("tune", options.corpus)
    data = Fit(fit, tune, read_sentences(PRACTICE), read_sentences(PLAIN))
    written = fit_all(data, weigh=not options.left_out)
    print(report.table(left_out_rows(data, written)))
    if options.left_out:
        return 0
    WEIGHTS.write_text(_weights(written, data), encoding="utf-8")
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


def _weights(written: Mapping[str, Written], fit: Fit) -> str:
    lines = [
        "# The recogniser's scorecards, written by tools/model/fit.py: run `make model`.",
        "# start: log-odds before anything is seen. sure: the probability from which a skill is said;",
        "# maybe: from which it is left open.",
        "",
    ]
    for skill, card in written.items():
        has = fit.clauses.has(skill)[: fit.size]
        sure, maybe = thresholds(skill, card.blind[: fit.size], has)
        lines += [f"[skill.{skill}]", f"start = {card.start}", f"sure = {sure}", f"maybe = {maybe}", ""]
    lines += ["# What a feature adds to each skill, in the order above, in twentieths.", "[weights]"]
    for name in sorted({name for card in written.values() for name in card.weights}):
        steps = [str(round(card.weights.get(name, 0.0) / STEP)) for card in written.values()]
        lines.append(f'"{name}" = [{", ".join(steps)}]')
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.exit(main())
