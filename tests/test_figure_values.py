"""What the figures draw is the blueprint's table, number by number, and the table is what they draw."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.test_evidence import known
from tests.test_figures import entries
from widgets.figures import FIGURES, Figure
from widgets.figures.chart import BARS, read_charts
from widgets.figures.counts import COUNTS
from widgets.figures.table import FILE, Table

VALUES = Path(__file__).parent / "figure_values.csv"
MEASURE = re.compile(r"\b[rgd]\b")
CHARTS = [figure_id for figure_id in FIGURES if "panel" in Figure(figure_id).data]


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """One number that is drawn: an estimate, or one end of a threshold."""

    measure: str
    value: Decimal
    interval: tuple[Decimal, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Basis:
    """How many studies and people an estimate rests on; None where that is not told."""

    k: str | None
    n: str | None


def table() -> list[dict[str, str]]:
    """The table's lines."""
    with VALUES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_table(figure_id: str) -> dict[Value, Basis]:
    """What the table gives for a figure."""
    return {
        Value(
            line["measure"],
            Decimal(line["value"]),
            tuple(Decimal(line[end]) for end in ("low", "high") if line[end]),
            line["source"],
        ): Basis(line["k"] or None, line["n"] or None)
        for line in table()
        if line["figure"] == figure_id
    }


def in_charts(data: dict[str, Any], file: str) -> Iterator[tuple[Value, Basis]]:
    """What a figure's charts draw."""
    for chart in read_charts(Table({"panel": data["panel"]}, file, FILE).rows("panel", "panel")):
        named = ["%"] if chart.kind == BARS else MEASURE.findall(chart.measure)
        assert len(named) == 1, f"{file}: panel {chart.name}: '{chart.measure}' names one of r, g, d"
        for row in chart.rows:
            interval = tuple(end for end in (row.low, row.high) if end is not None)
            basis = Basis(*(plain(count) for count in (row.k, row.n)))
            yield Value(named[0], row.value, interval, row.source), basis


def plain(count: int | str | None) -> str | None:
    """A count as the table writes it."""
    return None if count is None else str(count).replace("more than ", ">").replace(",", "")


def in_counts(counts: dict[str, Any]) -> Iterator[Value]:
    """What F6 draws or lists: its sample and its thresholds."""
    for name in COUNTS:
        yield Value("count", Decimal(counts[name]), (), "")
    for threshold in counts["threshold"]:
        measure = {"ratio": "R:Q", "share": "%CR"}.get(threshold.get("of", ""))
        measure = measure or threshold["label"].split()[0].lower()
        for end in ("fair", "good"):
            yield Value(measure, Decimal(threshold[end]), (), counts["source"])


def in_facts(data: dict[str, Any], value: Value) -> bool:
    """Whether a figure's facts tell a value under its source."""
    told = set().union(*(found for source, found in known(data.get("fact", [])) if source == value.source))
    return {value.value, *value.interval} <= told


@pytest.mark.parametrize("figure_id", CHARTS)
def test_a_chart_draws_no_value_twice_and_none_that_is_not_in_the_table(figure_id: str) -> None:
    drawn = [value for value, _ in in_charts(Figure(figure_id).data, f"{figure_id}.toml")]
    assert len(drawn) == len(set(drawn))
    assert sorted(set(drawn) - set(in_table(figure_id))) == []


@pytest.mark.parametrize("figure_id", CHARTS)
def test_each_value_of_the_table_is_drawn_or_told_as_a_fact(figure_id: str) -> None:
    data = Figure(figure_id).data
    drawn = {value for value, _ in in_charts(data, f"{figure_id}.toml")}
    assert drawn
    assert [value for value in sorted(set(in_table(figure_id)) - drawn) if not in_facts(data, value)] == []


@pytest.mark.parametrize("figure_id", CHARTS)
def test_studies_and_people_are_those_of_the_table_where_a_row_gives_them(figure_id: str) -> None:
    for value, basis in in_charts(Figure(figure_id).data, f"{figure_id}.toml"):
        table_s = in_table(figure_id)[value]
        assert basis.k in (None, table_s.k), value
        assert basis.n in (None, table_s.n), value


def test_the_counts_and_their_thresholds_are_the_table_s() -> None:
    assert sorted(in_counts(Figure("f6").data["counts"])) == sorted(in_table("f6"))


def test_the_table_names_each_value_once_and_every_source_is_in_the_bibliography() -> None:
    lines = table()
    assert list(lines[0]) == ["figure", "label", "measure", "value", "low", "high", "k", "n", "source"]
    assert {line["source"] for line in lines} - {""} <= set(entries())
    for figure_id in {line["figure"] for line in lines}:
        assert len(in_table(figure_id)) == sum(line["figure"] == figure_id for line in lines)


def test_no_figure_with_numbers_is_left_out_of_the_table() -> None:
    drawn = {figure_id for figure_id in FIGURES if {"panel", "counts"} & set(Figure(figure_id).data)}
    assert drawn <= {line["figure"] for line in table()}
