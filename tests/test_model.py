"""The fit and the report of the recogniser: deterministic, and true to what is committed."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from exercises.reply_words import words
from exercises.skills.recognition import HEARD
from exercises.skills.scorecard import WEIGHTS, cards, likelihood
from tools.model import fit, measure, report
from tools.model.corpus import (
    PLAIN,
    PRACTICE,
    Reply,
    clauses_in,
    read_distress,
    read_part,
    read_sentences,
    without_marks,
)
from tools.model.kappa import kappa

FEWEST = 40  # replies with a skill in the test part, for it to be named to learners
HELD = Path(__file__).with_name("plain_replies.toml")


def toy() -> list[Reply]:
    """Replies to eight statements, enough for every skill to be fitted."""
    practice = read_sentences(PRACTICE)
    return [Reply(reply.id, f"s{at % 8}", "", reply.text, reply.codes) for at, reply in enumerate(practice)]


@pytest.mark.parametrize("path", [PRACTICE, PLAIN, HELD], ids=lambda path: path.stem)
def test_single_sentences_hold_known_skills(path: Path) -> None:
    replies = read_sentences(path)
    assert len({reply.text for reply in replies}) == len(replies)
    assert {code for reply in replies for code in reply.codes} <= set(HEARD)


def test_marks_are_taken_out_and_nothing_else() -> None:
    bare = without_marks(Reply("a", "s", "", "You're off, then? OK…", frozenset({"closed_question"})))
    assert bare.text == "You're off  then  OK "
    assert bare.codes == {"closed_question"}


def test_the_best_clause_of_a_reply_counts() -> None:
    data = clauses_in(
        [Reply("a", "s", "", "Mm. You should go.", frozenset()), Reply("b", "s", "", "Mm.", frozenset())]
    )
    assert data.best(np.array([0.1, 0.9, 0.3])).tolist() == [0.9, 0.3]


def test_a_fit_made_twice_is_the_same() -> None:
    replies = toy()
    first, second = (fit.Fit(replies).line("advice") for _ in range(2))
    assert first.start == second.start
    assert (first.weights == second.weights).all()


def test_the_fits_probability_is_the_scorecards() -> None:
    sums = [-40.0, -3.25, 0.0, 0.7, 40.0]
    assert fit.chances(np.array(sums)).tolist() == [likelihood(total) for total in sums]


def test_thresholds_reach_the_wanted_precision() -> None:
    value = np.array([0.2, 0.4, 0.6, 0.7, 0.8, 0.9])
    has = np.array([False, False, True, False, True, True])
    sure, maybe = fit.thresholds("advice", value, has)
    assert 0.7 < sure <= 0.8
    assert maybe <= sure


def test_a_threshold_gives_way_where_kappa_would_miss_its_aim() -> None:
    value = np.array([0.9] * 2 + [0.5] * 10 + [0.1] * 20)
    has = np.array([True] * 2 + [True] * 8 + [False] * 2 + [False] * 20)
    sure, _ = fit.thresholds("advice", value, has)
    assert 0.1 < sure <= 0.5


def test_a_writer_is_left_out_whole() -> None:
    replies = [
        Reply(f"s{at}01-{n}", f"s{at}01", "", "You should go.", frozenset({"advice"}))
        for at in (1, 2, 15)
        for n in range(5)
    ]
    model = fit.Fit(replies, practice=read_sentences(PRACTICE)[:2])
    assert [reply.writer for reply in replies[::5]] == ["1", "2", "15"]
    for learn, look in model.folds():
        assert look.sum() == 2 * 5  # as typed, and without marks
        assert not set(model.writer[learn]) & set(model.writer[look])
        assert learn[-2:].all()


def test_kappa_and_its_interval() -> None:
    truth = np.array([True, True, False, False])
    assert kappa(truth, truth) == 1.0
    assert kappa(truth, ~truth) == -1.0
    half = measure.row("tune", "advice", truth, np.array([True, False, False, False]), list("abcd"))
    assert half.kappa == 0.5
    assert half.low is not None and half.high is not None and half.low <= 0.5 <= half.high


def test_macro_f1_and_its_interval() -> None:
    truth = [np.array([True, True, False, False]), np.array([False, True, False, True])]
    said = [np.array([True, False, False, False]), np.array([False, True, False, True])]
    found, low, high = measure.macro_f1(truth, said, list("abcd"))
    assert found == pytest.approx((2 / 3 + 1) / 2, abs=0.001)
    assert low < found < high <= 1


def test_every_row_of_the_program_has_an_interval_and_people_beside_it_where_there_are_any() -> None:
    rows = tomllib.loads(report.FIGURES.read_text(encoding="utf-8"))["row"]
    for row in (row for row in rows if row["by"] == measure.PROGRAM):
        assert {"low", "high"} <= set(row) or {"f1_low", "f1_high"} <= set(row), row["code"]
        assert row.get("people") == report.people().get(row["code"], {}).get("kappa")


def test_the_figures_of_the_model_card_belong_to_the_committed_weights() -> None:
    figures = tomllib.loads(report.FIGURES.read_text(encoding="utf-8"))
    assert figures["weights"] == report.digest()
    assert figures["part"] == "test"
    assert list(figures["skill"]) == list(HEARD)
    assert all(entry["positives"] >= FEWEST for entry in figures["skill"].values())


def test_the_card_s_size_is_what_ships() -> None:
    told = tomllib.loads(report.FIGURES.read_text(encoding="utf-8"))["kilobytes"]
    assert report.kilobytes() == pytest.approx(told, abs=2)
    assert told["all"] > told["notice"] + told["weights"]


def test_what_the_card_tells_of_the_notice_is_what_is_counted_now() -> None:
    told = tomllib.loads(report.FIGURES.read_text(encoding="utf-8"))["distress"]
    test, fit = read_distress("test"), [*read_distress("fit"), *read_part("fit")]
    new = measure.not_fitted_on(test, fit)
    assert measure.distress_counts(test).items() <= told.items()
    assert {
        f"new_{name}": count for name, count in measure.distress_counts(new).items()
    }.items() <= told.items()
    known = {reply.id for reply in test} - {reply.id for reply in new}
    assert known == {"t1025", "t1156", "t1167", "t2009", "t2022", "t2072"}


def test_more_than_half_of_what_is_weighed_are_single_words() -> None:
    told = tomllib.loads(report.FIGURES.read_text(encoding="utf-8"))["fit"]
    assert len(measure.weighed()) == told["features"] < 2 * told["single_words"]


def test_weights_are_complete() -> None:
    data = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert list(data["skill"]) == list(HEARD)
    assert all(set(entry) == {"start", "sure", "maybe"} for entry in data["skill"].values())
    assert all(len(steps) == len(HEARD) and any(steps) for steps in data["weights"].values())


def test_the_fit_gives_the_committed_weights_of_a_skill() -> None:
    """One skill of thirteen, so that the test takes seconds; `make model` fits them all."""
    skill = "sympathy"
    model = fit.Fit(read_part("fit"), read_part("tune"), read_sentences(PRACTICE), read_sentences(PLAIN))
    scale, shift = fit.calibration(model, skill, fit.left_out(model, skill))
    line = model.line(skill)
    start, weights = fit.rounded(line, model.table, model.names, model.share, scale=scale, shift=shift)
    committed = cards()[skill]
    assert start == committed.start
    assert weights == pytest.approx(committed.weights)


def test_what_is_right_less_than_nine_times_in_ten_is_told_with_probably() -> None:
    figures = tomllib.loads(report.FIGURES.read_text(encoding="utf-8"))["skill"]
    careful = {skill for skill, name in words().names.items() if name.probably}
    assert careful == {skill for skill, figure in figures.items() if figure["precision"] < 0.9}
    assert all("robably" in words().names[skill].heard for skill in careful)
