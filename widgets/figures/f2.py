"""Figure F2: the years in which the idea of empathy changed hands, and the cycle that it led to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import svg

from widgets.figures.pieces import LINE, TEXT, WIDTH, Panel, Scale, arrow, path, spread, text, tidy

AXIS = 42
DOT = 3
LABEL = 68
ROW = 23
STAGE = 34
TOP = 14

LANE = 108
BOX = 84
BOX_TOP = 34
BETWEEN = 120
RING = 6
EDGE = 6
INSET = 20


@dataclass(frozen=True, slots=True)
class _Row:
    wanted: float
    height: float
    year: int | None
    name: str
    words: str


def panels(data: dict[str, Any]) -> tuple[Panel, ...]:
    """Both panels, from the data in f2.toml."""
    return _timeline(data["timeline"]), _cycle(data["cycle"])


def _timeline(data: dict[str, Any]) -> Panel:
    works = [work for stage in data["stage"] for work in stage["works"]]
    years = [work["year"] for work in works]
    rows = len(works) * ROW + len(data["stage"]) * STAGE
    height = rows + TOP + LINE / 2
    axis = data["axis"]
    scale = Scale(axis["first"], axis["last"], TOP, rows)
    named = range(-(-axis["first"] // axis["every"]) * axis["every"], axis["last"] + 1, axis["every"])
    return Panel(
        name="timeline",
        title=data["title"],
        finding=data["finding"].format(first=min(years), last=max(years)),
        told="; ".join(f"{work['year']}, {work['who']}: {work['words']}" for work in works) + ".",
        height=height,
        marks=[*_axis(scale, named), *_labels(data["stage"], scale)],
        columns=("Year", "Who", "What", "Stage"),
        rows=[
            (work["year"], work["who"], work["words"], stage["name"])
            for stage in data["stage"]
            for work in stage["works"]
        ],
    )


def _axis(scale: Scale, named: range) -> Iterator[svg.Element]:
    yield path("attune-axis", [(AXIS, scale(scale.low)), (AXIS, scale(scale.high))])
    for year in named:
        yield path("attune-axis", [(AXIS - 4, scale(year)), (AXIS, scale(year))])
        yield text(AXIS - 7, scale(year) + TEXT / 3, ("attune-soft", str(year)), anchor="end")


def _labels(stages: list[dict[str, Any]], scale: Scale) -> Iterator[svg.Element]:
    rows = [row for stage in stages for row in _rows(stage, scale)]
    gaps = [row.height for row in rows[1:]]
    places = spread([row.wanted for row in rows], gaps, TOP, scale.end + TOP)
    for row, place in zip(rows, places, strict=True):
        baseline = place + TEXT / 3
        if row.year is None:
            yield text(LABEL, baseline, ("attune-stage", row.name))
            continue
        year = scale(row.year)
        yield path("attune-leader", [(AXIS, year), (AXIS + 9, year), (LABEL - 12, place), (LABEL - 4, place)])
        yield svg.Circle(class_=["attune-dot"], cx=AXIS, cy=year, r=DOT, data={"year": str(row.year)})
        runs = [
            ("attune-year", f"{row.year} "),
            ("attune-ink", f"{row.name}: "),
            ("attune-soft", row.words),
        ]
        yield text(LABEL, baseline, *runs)


def _rows(stage: dict[str, Any], scale: Scale) -> Iterator[_Row]:
    first = stage["works"][0]["year"]
    yield _Row(scale(first) - ROW, STAGE, None, stage["name"], "")
    for work in stage["works"]:
        yield _Row(scale(work["year"]), ROW, work["year"], work["who"], work["words"])


def _cycle(data: dict[str, Any]) -> Panel:
    phases = data["phase"]
    lost = ", ".join(phase["lost"] for phase in phases if "lost" in phase)
    told = "; ".join(f"{phase['side']}, {phase['name']}: {' '.join(phase['words'])}" for phase in phases)
    bottom = BOX_TOP + BOX + BETWEEN
    corners = [(0, BOX_TOP), (WIDTH - LANE, BOX_TOP), (WIDTH - LANE, bottom), (0, bottom)]
    return Panel(
        name="cycle",
        title=data["title"],
        finding=data["finding"].format(lost=lost),
        told=f"{told}.",
        height=bottom + BOX + INSET / 2,
        marks=[
            *_lanes([phases[0]["side"], phases[1]["side"]], bottom + BOX + INSET / 2),
            *(mark for phase, corner in zip(phases, corners, strict=True) for mark in _box(phase, *corner)),
            *_gaps(phases, bottom),
        ],
        columns=("Phase", "Whose", "What", "The gap before it"),
        rows=[
            (phase["name"], phase["side"], " ".join(phase["words"]), phase.get("lost") or phase["gap"])
            for phase in phases
        ],
    )


def _lanes(sides: list[str], height: float) -> Iterator[svg.Element]:
    for x, side in zip((0, WIDTH - LANE), sides, strict=True):
        yield svg.Rect(class_=["attune-lane"], x=x, y=0, width=LANE, height=height, rx=8)
        yield text(x + LANE / 2, BOX_TOP - 13, ("attune-strong", side), anchor="middle")


def _box(phase: dict[str, Any], x: float, y: float) -> Iterator[svg.Element]:
    yield svg.Rect(class_=["attune-box"], x=x + EDGE, y=y, width=LANE - 2 * EDGE, height=BOX, rx=6)
    lines = [("attune-strong", phase["name"]), *(("attune-soft", words) for words in phase["words"])]
    first = y + (BOX - LINE * len(lines)) / 2 + TEXT
    for number, line in enumerate(lines):
        yield text(x + LANE / 2, first + number * LINE, line, anchor="middle")


def _gaps(phases: list[dict[str, Any]], bottom: float) -> Iterator[svg.Element]:
    left, right = LANE - EDGE, WIDTH - LANE + EDGE
    upper, lower = BOX_TOP + BOX / 2, bottom + BOX / 2
    start, end = BOX_TOP + BOX, bottom
    middle = (start + end) / 2
    back, taking, saying, receiving = phases
    yield from _gap(taking["lost"], (left, upper), (right, upper))
    yield from _gap(receiving["lost"], (right, lower), (left, lower))
    yield from _gap(saying["lost"], (WIDTH - INSET, start), (WIDTH - INSET, end), beside=True)
    yield from arrow("attune-back", (INSET, end), (INSET, start))
    lines = [("attune-teal", back["gap"]), *(("attune-soft", words) for words in back["gap_words"])]
    for number, line in enumerate(lines):
        yield text(INSET + 11, middle + TEXT / 3 + (number - 1) * LINE, line)


def _gap(
    lost: str, start: tuple[float, float], end: tuple[float, float], *, beside: bool = False
) -> Iterator[svg.Element]:
    """An arrow with an open ring half-way, and the name of what is lost there: above it, or beside it."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    yield from arrow("attune-way", start, end)
    yield svg.Circle(class_=["attune-ring"], cx=tidy(x), cy=tidy(y), r=RING)
    if beside:
        yield text(x - 2 * RING, y + TEXT / 3, ("attune-clay", lost), anchor="end")
    else:
        yield text(x, y - 2 * RING, ("attune-clay", lost), anchor="middle")
