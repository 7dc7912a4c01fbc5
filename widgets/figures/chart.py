"""What a chart's data says: panels, their axis, their rows, each proven as it is read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from exercises.fields import known
from widgets.figures.table import Table

INTERVALS, BARS = "intervals", "bars"
KINDS = (INTERVALS, BARS)
WHOLE = (Decimal(0), Decimal(100), Decimal(25))  # a bar's axis, where the data names none
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Axis:
    """A line from `low` to `high` with a tick at each step of `every` from the low end."""

    low: Decimal
    high: Decimal
    every: Decimal

    @property
    def ticks(self) -> list[Decimal]:
        """The values that are named on the axis."""
        return [self.low + step * self.every for step in range(int((self.high - self.low) // self.every) + 1)]


@dataclass(frozen=True, slots=True)
class Row:
    """One estimate: its value, its interval where one is known, and what it rests on."""

    label: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    k: int | str | None
    n: int | str | None
    hollow: bool
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One panel: rows that share a measure and an axis."""

    kind: str
    name: str
    title: str
    finding: str
    measure: str
    axis: Axis
    zero: bool
    k_are: str
    n_are: str
    rows: tuple[Row, ...]


def read_charts(panels: Sequence[Table]) -> tuple[Chart, ...]:
    """The charts of one figure; raises MalformedFigure."""
    charts: list[Chart] = []
    for panel in panels:
        chart = _chart(panel)
        if chart.name in {other.name for other in charts}:
            raise panel.wrong("another panel has the same name", "rename one of them")
        charts.append(chart)
    return tuple(charts)


def _chart(panel: Table) -> Chart:
    name = panel.text("name")
    panel.item, panel.place = f"panel {name}", ""
    if not KEBAB.fullmatch(name):
        raise panel.wrong("the name is not kebab case", "use small letters, digits and single hyphens")
    kind = panel.text("kind")
    known(kind, KINDS, panel, "kind", "kinds")
    axis = _axis(panel, kind)
    zero = panel.yes("zero")
    if zero and not axis.low <= 0 <= axis.high:
        raise panel.wrong(f"0 is not on the axis from {axis.low} to {axis.high}", "leave out 'zero'")
    chart = Chart(
        kind,
        name,
        panel.text("title"),
        panel.text("finding"),
        panel.text("measure"),
        axis,
        zero,
        panel.text("k_are", optional=True) or "studies",
        panel.text("n_are", optional=True) or "people",
        tuple(_row(row, axis) for row in panel.rows("row", "panel.row", at_least=1)),
    )
    panel.done()
    return chart


def _axis(panel: Table, kind: str) -> Axis:
    ends = [panel.maybe_number(name) for name in ("low", "high", "every")]
    if kind == BARS and ends == [None] * 3:
        return Axis(*WHOLE)
    for name, end in zip(("low", "high", "every"), ends, strict=True):
        if end is None:
            raise panel.wrong(f"no '{name}'", f"add {name} = 0.2: the axis needs low, high and every")
    low, high, every = (end for end in ends if end is not None)
    if low >= high:
        raise panel.wrong(f"the axis goes from {low} to {high}", "let it begin below its end")
    if every <= 0 or not 1 <= (high - low) / every <= MOST_TICKS:
        steps = f"{MOST_TICKS} steps or fewer"
        raise panel.wrong(f"a step of {every} does not divide the axis well", f"choose 'every' for {steps}")
    if kind == BARS and low != 0:
        raise panel.wrong(f"bars begin at {low}", "write low = 0: a bar's length is its value")
    return Axis(low, high, every)


def _row(fields: Table, axis: Axis) -> Row:
    row = Row(
        fields.text("label"),
        fields.number("value"),
        fields.maybe_number("low"),
        fields.maybe_number("high"),
        fields.count("k"),
        fields.count("n"),
        fields.yes("hollow"),
        fields.text("note", optional=True),
        fields.source(),
    )
    fields.done()
    if (row.low is None) != (row.high is None):
        raise fields.wrong("its interval has one end", "give both 'low' and 'high', or neither")
    if row.low is not None and row.high is not None and not row.low <= row.value <= row.high:
        raise fields.wrong(
            f"value {row.value} lies outside its interval from {row.low} to {row.high}", "mend one of them"
        )
    for number in (row.low, row.value, row.high):
        if number is not None and not axis.low <= number <= axis.high:
            raise fields.wrong(
                f"{number} lies outside the axis from {axis.low} to {axis.high}", "mend it or widen the axis"
            )
    return row
