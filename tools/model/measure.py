"""Measuring what a program says against codes: one row for each code, with an interval.

Kappa is Cohen's. It and macro-F1 have a 95 % interval from a bootstrap over client statements (or videos, or
posts). AnnoMI and EPITOME measure and are never fitted on.
"""

from __future__ import annotations

import csv
import re
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score
from tqdm import tqdm

from exercises.skills.distress import is_distress
from exercises.skills.features import features
from exercises.skills.recognise import recognise
from exercises.skills.recognition import HEARD
from exercises.skills.scorecard import QUESTIONS, cards, probabilities
from exercises.skills.text import clauses
from tools.model.corpus import Distress, Reply, without_marks
from tools.model.kappa import kappa
from tools.model.rivals import Says, recognised, this_program

PROGRAM = "this program"
QUESTION = "question"
MACRO = "all thirteen"
PLACES = 5  # more than are shown, so that nothing is rounded twice
DRAWS = 1_000
SEED = 42
OPEN_SAID = 0.95  # where "open" is surest; chosen on the development part, for the table alone
MAIN = ("question", "reflection", "therapist_input", "other")
MAIN_REFLECTION = 0.2  # so is this: from where a main behaviour counts as reflection


@dataclass(frozen=True, kw_only=True)
class Row:
    """How well one program agrees with the codes of one skill; what was not measured is None."""

    data: str
    code: str
    by: str = PROGRAM
    n: int
    positives: int | None = None
    unsure: int | None = None
    kappa: float | None = None
    low: float | None = None
    high: float | None = None
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    f1_low: float | None = None
    f1_high: float | None = None


def corpus_rows(data: str, replies: Sequence[Reply], systems: dict[str, Says | None]) -> list[Row]:
    """A question of either form, each skill, and all together, for every program."""
    texts, heard = [reply.text for reply in replies], [reply.heard for reply in replies]
    groups = [reply.statement for reply in replies]
    truth = {skill: np.array([skill in reply.codes for reply in replies]) for skill in HEARD}
    truth[QUESTION] = question(truth)
    unsure = [recognised(text, words).unsure for text, words in zip(texts, heard, strict=True)]
    rows = []
    for by, says in systems.items():
        said = says(texts, heard) if says else None
        if said is None:
            rows += [Row(data=data, code=code, by=by, n=len(replies)) for code in (QUESTION, *HEARD, MACRO)]
            continue
        said[QUESTION] = question(said)
        for code in (QUESTION, *HEARD):
            left = sum(code in skills for skills in unsure) if by == PROGRAM else None
            rows.append(row(data, code, truth[code], said[code], groups, by=by, unsure=left))
        f1, low, high = macro_f1([truth[skill] for skill in HEARD], [said[skill] for skill in HEARD], groups)
        rows.append(Row(data=data, code=MACRO, by=by, n=len(replies), f1=f1, f1_low=low, f1_high=high))
    return rows


def marks_rows(data: str, replies: Sequence[Reply], recoded: dict[str, frozenset[str]]) -> list[Row]:
    """The same without punctuation, by the codes of what was typed and by those made anew without marks.

    A mark alone can make a question (the manual, 2.2 and 2.6): without it the codes of some replies change.
    """
    bare = [without_marks(reply) for reply in replies]
    rows = [
        found
        for found in corpus_rows(f"{data}, no marks", bare, {PROGRAM: this_program})
        if found.code in (QUESTION, "reflection", MACRO)
    ]
    if not recoded.keys() & {reply.id for reply in replies}:
        return rows
    asks = set(QUESTIONS)
    truth = np.array([bool(recoded.get(reply.id, reply.codes & asks)) for reply in bare])
    said = question(this_program([reply.text for reply in bare], [reply.heard for reply in bare]))
    groups = [reply.statement for reply in bare]
    return [*rows, row(f"{data}, no marks", "question, coded anew", truth, said, groups)]


def row(  # noqa: PLR0913 (a row has that many sides)
    data: str,
    code: str,
    truth: np.ndarray,
    said: np.ndarray,
    groups: Sequence[str],
    *,
    by: str = PROGRAM,
    unsure: int | None = None,
) -> Row:
    """Kappa with its interval over the groups, precision, recall and F1."""
    low, high = kappa_interval(truth, said, groups)
    right = int((truth & said).sum())
    return Row(
        data=data,
        code=code,
        by=by,
        n=len(truth),
        positives=int(truth.sum()),
        unsure=unsure,
        kappa=round(kappa(truth, said), PLACES),
        low=round(low, PLACES),
        high=round(high, PLACES),
        precision=round(right / int(said.sum()), PLACES) if said.any() else None,
        recall=round(right / int(truth.sum()), PLACES) if truth.any() else None,
        f1=round(float(f1_score(truth, said, zero_division=0)), PLACES),
    )


def macro_f1(
    truth: Sequence[np.ndarray], said: Sequence[np.ndarray], groups: Sequence[str]
) -> tuple[float, float, float]:
    """The mean F1 of several codes, and the middle 95 % of it when whole groups are drawn again and again."""
    names, group = np.unique(np.array(groups), return_inverse=True)
    coded, told = np.array(truth, int).T, np.array(said, int).T
    both, either = (np.zeros((len(names), len(truth))) for _ in range(2))
    np.add.at(both, group, coded * told)
    np.add.at(either, group, coded + told)
    drawn = np.vstack([np.ones(len(names)), _drawn(len(names))])
    right, named = 2 * drawn @ both, drawn @ either
    found, *others = np.divide(right, named, out=np.zeros_like(right), where=named > 0).mean(axis=1)
    low, high = np.percentile(others, [2.5, 97.5])
    return round(float(found), PLACES), round(float(low), PLACES), round(float(high), PLACES)


def kappa_interval(truth: np.ndarray, said: np.ndarray, groups: Sequence[str]) -> tuple[float, float]:
    """The middle 95 % of kappa when whole groups are drawn again and again."""
    _, group = np.unique(np.array(groups), return_inverse=True)
    cells = (2 * truth + said).astype(int)
    table = np.zeros((group.max() + 1, 4))
    np.add.at(table, (group, cells), 1)
    neither, only_said, only_coded, both = (_drawn(len(table)) @ table).T
    count = neither + only_said + only_coded + both
    coded, heard = (both + only_coded) / count, (both + only_said) / count
    chance = coded * heard + (1 - coded) * (1 - heard)
    with np.errstate(invalid="ignore"):
        kappas = ((both + neither) / count - chance) / (1 - chance)
    low, high = np.nanpercentile(kappas, [2.5, 97.5])
    return float(low), float(high)


def _drawn(groups: int) -> np.ndarray:
    """How often each group is drawn, in each of many draws with replacement."""
    return np.random.default_rng(SEED).multinomial(groups, np.full(groups, 1 / groups), DRAWS)


def four_way_interval(main: np.ndarray, guess: np.ndarray, groups: Sequence[str]) -> tuple[float, float]:
    """The same for one code of four."""
    _, group = np.unique(np.array(groups), return_inverse=True)
    names = list(MAIN)
    cells = np.array(
        [names.index(one) * len(names) + names.index(other) for one, other in zip(main, guess, strict=True)]
    )
    table = np.zeros((group.max() + 1, len(names) ** 2))
    np.add.at(table, (group, cells), 1)
    kappas = []
    for cell in _drawn(len(table)) @ table:
        square = cell.reshape(len(names), len(names)) / cell.sum()
        chance = float(square.sum(1) @ square.sum(0))
        kappas.append((float(np.trace(square)) - chance) / (1 - chance))
    low, high = np.percentile(kappas, [2.5, 97.5])
    return float(low), float(high)


def question(said: dict[str, np.ndarray]) -> np.ndarray:
    """Whether a question of either form is there."""
    return said["open_question"] | said["closed_question"]


def annomi_rows(path: Path) -> list[Row]:
    """AnnoMI's therapist utterances, development part; raises OSError."""
    entries = _read_csv(path)
    groups = [entry["group_id"] for entry in entries]
    texts = [entry["utterance_text"] for entry in entries]
    said = this_program(texts, [""] * len(texts))
    likely = [_likely(text) for text in tqdm(texts, desc="AnnoMI", file=sys.stderr)]
    truth = {name: np.array([entry[f"{name}_exists"] == "1" for entry in entries]) for name in MAIN[:3]}
    told = said["advice"] | said["information"]
    is_open = np.array([entry["question_subtype"] == "open" for entry in entries])
    surely_open = np.array([chance["open_question"] >= OPEN_SAID for chance in likely])
    main = np.array([entry["main_therapist_behaviour"] for entry in entries])
    guess = np.array([_main(chance) for chance in likely])
    low, high = four_way_interval(main, guess, groups)
    f1, f1_low, f1_high = macro_f1([main == code for code in MAIN], [guess == code for code in MAIN], groups)
    asked = truth["question"]
    asked_by = [group for group, yes in zip(groups, asked, strict=True) if yes]
    return [
        row("AnnoMI", "question", truth["question"], question(said), groups),
        row("AnnoMI", "reflection", truth["reflection"], said["reflection"], groups),
        row("AnnoMI", "advice or information", truth["therapist_input"], told, groups),
        row("AnnoMI", "open question", is_open, said["open_question"], groups),
        row(
            "AnnoMI",
            "open, where a question is coded",
            is_open[asked],
            said["open_question"][asked],
            asked_by,
        ),
        row("AnnoMI", "the same, where it is surest", is_open[asked], surely_open[asked], asked_by),
        Row(
            data="AnnoMI",
            code="main behaviour, one of four",
            n=len(main),
            kappa=round(kappa(main, guess), PLACES),
            low=round(low, PLACES),
            high=round(high, PLACES),
            f1=f1,
            f1_low=f1_low,
            f1_high=f1_high,
        ),
    ]


def _likely(text: str) -> dict[str, float]:
    """The highest probability of each skill among the clauses."""
    parts = clauses(text)
    chances = probabilities(features(parts), [False] * len(parts))
    return {skill: max((chance[skill] for chance in chances), default=0.0) for skill in HEARD}


def _main(chance: dict[str, float]) -> str:
    """One main behaviour: a question before all, then the likelier of telling and reflecting."""
    told = max(chance["advice"], chance["information"])
    if max(chance["open_question"], chance["closed_question"]) >= 0.5:  # noqa: PLR2004
        return "question"
    if told > max(0.4, chance["reflection"]):
        return "therapist_input"
    return "reflection" if chance["reflection"] >= MAIN_REFLECTION else "other"


def epitome_rows(path: Path) -> list[Row]:
    """EPITOME's replies, development part; its "interpretation" is another thing and is left out."""
    entries = _read_csv(path)
    groups = [entry["sp_id"] for entry in entries]
    said = this_program([entry["response_post"] for entry in entries], [""] * len(entries))
    exploring = np.array([entry["ex"] != "0" for entry in entries])
    feeling = np.array([entry["er"] != "0" for entry in entries])
    warm = said["sympathy"] | said["reassurance"] | said["affirmation"]
    return [
        row("EPITOME", "exploration, as any question", exploring, question(said), groups),
        row("EPITOME", "emotional reaction, as sympathy, comfort or praise", feeling, warm, groups),
    ]


def distress_counts(replies: Sequence[Distress]) -> dict[str, int]:
    """How often the notice comes for replies about the writer's own distress, and for others."""
    said = {reply.id: is_distress(reply.text) for reply in replies}
    own = [said[reply.id] for reply in replies if reply.is_own]
    others = [said[reply.id] for reply in replies if not reply.is_own]
    return {"own": len(own), "found": sum(own), "others": len(others), "false_alarms": sum(others)}


def not_fitted_on(judged: Sequence[Distress], fit: Sequence[Distress | Reply]) -> list[Distress]:
    """The replies whose words stand in none of the fit; marks, capitals and pictures tell no two apart."""
    known = {_bare(reply.text) for reply in fit}
    return [reply for reply in judged if _bare(reply.text) not in known]


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub("['\u2019]", "", text.lower())))


def weighed() -> set[str]:
    """The different things that the scorecards weigh."""
    return {name for card in cards().values() for name in card.weights}


def milliseconds(replies: Sequence[Reply]) -> float:
    """The median time that this Python works on a reply."""
    times = []
    for reply in replies:
        begun = time.process_time()
        recognise(reply.text, reply.heard)
        times.append(time.process_time() - begun)
    return 1000 * statistics.median(times)


def _read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
