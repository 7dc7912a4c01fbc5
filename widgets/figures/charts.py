"""Charts: estimates with their intervals on an axis, or shares as bars, each labelled where it stands."""

from collections.abc import Iterator

import svg

from widgets.figures.chart import BARS, Chart, Row
from widgets.figures.pieces import LINE, TEXT, WIDTH, Panel, Scale, path, text, tidy
from widgets.figures.reference import reference
from widgets.figures.words import JOINT, counted, decimals_of, shown, width, wrap

EDGE = 13  # room for half a tick's name
STRIP = 22  # what a row is drawn in, below its words
BETWEEN = 8
DOT, CAP, BAR = 5, 5, 12
GAP = 12  # between a label and its numbers
TICK = 5


def panel(chart: Chart) -> Panel:
    """One chart as a picture, in words and as a table."""
    scale = Scale(float(chart.axis.low), float(chart.axis.high), EDGE, WIDTH - EDGE)
    marks: list[svg.Element] = []
    y = 0.0
    for row in chart.rows:
        said = list(_words(row, chart, y))
        y += LINE * max(1, len({line.y for line in said}))
        marks += [*said, *_strip(row, chart, scale, y)]
        y += STRIP + BETWEEN
    return Panel(
        name=chart.name,
        title=chart.title,
        finding=chart.finding,
        told=told(chart),
        height=y + TICK + LINE * (1 + len(wrap(chart.measure, WIDTH))) + TEXT / 2,
        marks=[*marks, *_axis(chart, scale, y)],
        columns=("What", chart.measure, "From"),
        rows=[_cells(row, chart) for row in chart.rows],
    )


def told(chart: Chart) -> str:
    """Every row of a chart in words."""
    rows = "; ".join(_told(row, chart) for row in chart.rows)
    ends = f"{shown(chart.axis.low)} to {shown(chart.axis.high)}"
    return f"{chart.measure}, drawn from {ends}. {rows}."


def _told(row: Row, chart: Chart) -> str:
    interval = "" if chart.kind == BARS else "no interval known"
    if row.low is not None:
        interval = f"interval {_interval(row, ' to ')}"
    marked = "drawn hollow" if row.hollow else ""
    facts = [_value(row, chart), interval, *_rests_on(row, chart), marked, reference(row.source)]
    return f"{row.label}: {', '.join(fact for fact in facts if fact)}"


def _value(row: Row, chart: Chart) -> str:
    number = shown(row.value, decimals_of(row.value, row.low, row.high))
    return f"{number}\u00a0%" if chart.kind == BARS else number


def _interval(row: Row, joint: str) -> str:
    if row.low is None or row.high is None:
        return ""
    places = decimals_of(row.value, row.low, row.high)
    return shown(row.low, places) + joint + shown(row.high, places)


def _bracketed(row: Row) -> str:
    return f"[{_interval(row, ', ')}]" if row.low is not None else ""


def _rests_on(row: Row, chart: Chart) -> list[str]:
    facts = (counted(row.k, chart.k_are), counted(row.n, chart.n_are), row.note)
    return [fact for fact in facts if fact]


def _cells(row: Row, chart: Chart) -> tuple[str, ...]:
    value = " ".join(filter(None, (_value(row, chart), _bracketed(row))))
    return (
        row.label,
        value,
        "; ".join(filter(None, (", ".join(_rests_on(row, chart)), reference(row.source)))),
    )


def _words(row: Row, chart: Chart, top: float) -> Iterator[svg.Text]:
    """The label with its numbers at the right, and beneath them what the row rests on."""
    value, interval = _value(row, chart), _bracketed(row)
    numbers = width(value, bold=True) + width(f" {interval}" if interval else "")
    baseline = top + TEXT
    label = wrap(row.label, WIDTH - numbers - GAP)
    spaced = f" {interval}" if interval else ""
    yield text(WIDTH, baseline, ("attune-strong", value), ("attune-soft", spaced), anchor="end")
    for number, line in enumerate(label):
        yield text(0, baseline + number * LINE, ("attune-ink", line))
    baseline += len(label) * LINE
    if facts := _rests_on(row, chart):
        for number, line in enumerate(wrap(JOINT.join(facts), WIDTH)):
            yield text(0, baseline + number * LINE, ("attune-soft", line))


def _strip(row: Row, chart: Chart, scale: Scale, top: float) -> Iterator[svg.Element]:
    draw = _bar if chart.kind == BARS else _dot
    y = top + STRIP / 2
    yield path("attune-leader", [(scale(scale.low), y), (scale(scale.high), y)])
    if chart.zero or chart.kind == BARS:
        yield path("attune-zero", [(scale(0), top), (scale(0), top + STRIP)])
    yield from draw(row, scale, y)


def _dot(row: Row, scale: Scale, y: float) -> Iterator[svg.Element]:
    yield from _whisker(row, scale, y)
    x = scale(float(row.value))
    yield svg.Circle(class_=_classes("attune-dot", row), cx=x, cy=y, r=DOT, data={"value": str(row.value)})


def _bar(row: Row, scale: Scale, y: float) -> Iterator[svg.Element]:
    start = scale(scale.low)
    yield svg.Rect(
        class_=_classes("attune-bar", row),
        x=start,
        y=tidy(y - BAR / 2),
        width=tidy(scale(float(row.value)) - start),
        height=BAR,
        data={"value": str(row.value)},
    )
    yield from _whisker(row, scale, y)


def _classes(name: str, row: Row) -> list[str]:
    return [name, "attune-hollow"] if row.hollow else [name]


def _whisker(row: Row, scale: Scale, y: float) -> Iterator[svg.Element]:
    if row.low is None or row.high is None:
        return
    low, high = scale(float(row.low)), scale(float(row.high))
    yield path("attune-whisker", [(low, y), (high, y)])
    for end in (low, high):
        yield path("attune-whisker", [(end, y - CAP), (end, y + CAP)])


def _axis(chart: Chart, scale: Scale, y: float) -> Iterator[svg.Element]:
    yield path("attune-axis", [(scale(scale.low), y), (scale(scale.high), y)])
    places = decimals_of(chart.axis.every, chart.axis.low)
    for tick in chart.axis.ticks:
        x = scale(float(tick))
        name = shown(tick, places) if tick else "0"
        yield path("attune-axis", [(x, y), (x, y + TICK)])
        yield text(x, y + TICK + TEXT, ("attune-soft", name), anchor="middle")
    for number, line in enumerate(wrap(chart.measure, WIDTH), 1):
        baseline = y + TICK + TEXT + number * LINE
        yield text(WIDTH / 2, baseline, ("attune-soft", line), anchor="middle")
