"""A therapist's counts as bars: reflections to questions, and the share of complex ones.

Mirrored by counts.js, which draws what a learner puts in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import svg

from widgets.figures.gaps import fill, sentence
from widgets.figures.pieces import LINE, TEXT, WIDTH, Control, Live, Panel, live_text, path, text, tidy
from widgets.figures.reference import reference
from widgets.figures.table import Table
from widgets.figures.words import shown

COUNTS = ("questions", "simple", "complex")
DRAWN = ("ratio", "share")
MOST = 999
SENTENCES = ("ratio", "no_ratio", "share", "no_share", "unclear")
STANDING = ("below", "fair", "good")
NONE = "\u2013"
BAR, STRIP, OVER, BETWEEN = 12, 22, 4, 14


@dataclass(frozen=True, slots=True)
class Threshold:
    """Where a measure counts as fair and as good; drawn on an axis up to `high`, or only listed."""

    of: str
    label: str
    fair: Decimal
    good: Decimal
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of some counts: numbers for the gaps, the sentences that apply, the bars' lengths."""

    numbers: dict[str, str]
    says: list[str]
    lengths: dict[str, float]


def look(counts: Mapping[str, int], settings: Mapping[str, Any]) -> Look:
    """The two measures of some counts, or why there are none."""
    questions, simple, complex_ = (counts[name] for name in COUNTS)
    reflections = simple + complex_
    ratio = _divided(reflections, questions, 100)
    share = _divided(100 * complex_, reflections, 10)
    numbers = {name: str(counts[name]) for name in COUNTS} | {"reflections": str(reflections)}
    numbers |= _said("ratio", ratio, "", settings) | _said("share", share, "\u00a0%", settings)
    sentences = settings["sentences"]
    says = [
        sentences["no_ratio" if ratio is None else "ratio"],
        sentences["no_share" if share is None else "share"],
    ]
    return Look(numbers, says, {"ratio": ratio or 0, "share": share or 0})


def panel(table: Table) -> Panel:
    """The bars of the sample's counts; raises MalformedFigure."""
    counts = {name: _count(table, name) for name in COUNTS}
    labels = table.table("labels")
    controls = tuple(
        Control("number", name, labels.text(name), "0", str(MOST), "1", str(counts[name])) for name in COUNTS
    )
    labels.done()
    thresholds = [_threshold(row) for row in table.rows("threshold", "counts.threshold", at_least=len(DRAWN))]
    drawn = {one.of: one for one in thresholds if one.of}
    if sorted(drawn) != sorted(DRAWN):
        raise table.wrong("the bars have no thresholds", f"write one with of = each of {', '.join(DRAWN)}")
    settings = _settings(table, drawn)
    seen = look(counts, settings)
    finding = sentence(table, "finding", seen.numbers)
    told = "; ".join(f"{one.label}: {{{name}}}, {_lines(one, name)}" for name, one in drawn.items()) + "."
    source = reference(table.source())
    name, title = table.text("name"), table.text("title")
    table.done()
    marks = [mark for at, name_ in enumerate(DRAWN) for mark in _strip(name_, drawn[name_], seen, at)]
    return Panel(
        name=name,
        title=title,
        finding=fill(finding, seen.numbers),
        told=fill(told, seen.numbers),
        height=len(DRAWN) * _ROW - BETWEEN + OVER,
        marks=marks,
        columns=("What", "In the sample", "Fair", "Good", "Source"),
        rows=[
            *((control.label, control.start, NONE, NONE, NONE) for control in controls),
            *(
                (one.label, seen.numbers.get(one.of, NONE), shown(one.fair), shown(one.good), source)
                for one in thresholds
            ),
        ],
        live=Live(
            kind="counts",
            controls=controls,
            finding=finding,
            told=told,
            said=" ".join(fill(each, seen.numbers) for each in seen.says),
            settings=settings,
        ),
    )


_ROW = LINE + STRIP + LINE + BETWEEN


def _divided(part: int, whole: int, steps: int) -> float | None:
    """A quotient to one of `steps` to the unit, a half upwards; None where there is nothing to divide by."""
    return (2 * steps * part + whole) // (2 * whole) / steps if whole else None


def _said(name: str, value: float | None, unit: str, settings: Mapping[str, Any]) -> dict[str, str]:
    if value is None:
        return {name: NONE, f"{name}_stands": NONE}
    fair, good = settings["lines"][name]
    standing = STANDING[(value >= fair) + (value >= good)]
    return {name: f"{value:g}{unit}", f"{name}_stands": settings["standing"][standing]}


def _count(table: Table, name: str) -> int:
    value = table.number(name)
    if value % 1 or not 0 <= value <= MOST:
        raise table.wrong(f"'{name}' is not a whole number from 0 to {MOST}", f"write {name} = 12")
    return int(value)


def _threshold(row: Table) -> Threshold:
    of = row.text("of", optional=True)
    if of and of not in DRAWN:
        raise row.wrong(f"of '{of}' is not a measure that is drawn", f"use one of {', '.join(DRAWN)}")
    one = Threshold(of, row.text("label"), row.number("fair"), row.number("good"), row.maybe_number("high"))
    row.done()
    if one.fair >= one.good:
        raise row.wrong(f"fair {one.fair} is not below good {one.good}", "mend one of them")
    if of and (one.high is None or one.high <= one.good):
        raise row.wrong(f"its axis does not reach beyond good {one.good}", "write a larger 'high'")
    return one


def _settings(table: Table, drawn: Mapping[str, Threshold]) -> dict[str, Any]:
    standing, words = table.table("standing"), table.table("says")
    settings: dict[str, Any] = {
        "lines": {name: [float(one.fair), float(one.good)] for name, one in drawn.items()},
        "standing": {name: standing.text(name) for name in STANDING},
        "sentences": dict.fromkeys(SENTENCES, ""),
        "none": NONE,
        "most": MOST,
    }
    gaps = look(dict.fromkeys(COUNTS, 0), settings).numbers
    settings["sentences"] = {name: sentence(words, name, gaps) for name in SENTENCES}
    standing.done()
    words.done()
    return settings


def _lines(one: Threshold, name: str) -> str:
    unit = "\u00a0%" if name == "share" else ""
    return f"fair from {shown(one.fair)}{unit}, good from {shown(one.good)}{unit}"


def _strip(name: str, one: Threshold, seen: Look, at: int) -> Iterator[svg.Element]:
    """One measure: its name and value, its bar, and the two lines with their names beneath."""
    top = at * _ROW
    y = top + LINE + STRIP / 2
    assert one.high is not None
    unit = WIDTH / float(one.high)
    end = top + LINE + STRIP
    yield text(0, top + TEXT, ("attune-ink", one.label))
    yield live_text((WIDTH, top + TEXT), "attune-strong", f"{{{name}}}", seen.numbers[name], anchor="end")
    yield path("attune-leader", [(0, y), (WIDTH, y)])
    yield svg.Rect(
        class_=["attune-bar"],
        x=0,
        y=tidy(y - BAR / 2),
        width=tidy(min(seen.lengths[name] * unit, WIDTH)),
        height=BAR,
        data={"bar": name, "unit": str(unit), "longest": str(WIDTH)},
    )
    for word, value, anchor in (("fair", one.fair, "end"), ("good", one.good, "start")):
        x = tidy(float(value) * unit)
        yield path("attune-threshold", [(x, top + LINE - OVER + 4), (x, end + OVER)])
        said = f"{word} {shown(value)}" + ("\u00a0%" if name == "share" else "")
        yield text(x, end + OVER + TEXT - 2, ("attune-soft", said), anchor=anchor)
