"""The binomial effect size display: what a correlation r looks like when half of 200 people improve.

Of two groups of 100, a share of .5 + r/2 improves in the one and of .5 - r/2 in the other. Mirrored by
display.js, which draws what a learner chooses.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import svg

from widgets.figures.gaps import fill, sentence
from widgets.figures.pieces import LINE, TEXT, WIDTH, Control, Live, Panel, live_text, tidy
from widgets.figures.table import Table
from widgets.figures.words import shown, width

HIGHEST, STEP = Decimal("0.60"), Decimal("0.01")
PEOPLE, COLUMNS = 100, 20
PITCH = WIDTH / COLUMNS
DOT = 5
BETWEEN = 18


def numbers(r: Decimal) -> dict[str, str]:
    """What the display says of a correlation, as it is written."""
    more = 50 + 50 * r
    share = (1000 * r * r + Decimal("0.5")) // 1 / 10  # r squared in per cent to a tenth, a half upwards
    return {
        "r": shown(r, 2) if r else "0",
        "more": _plain(more),
        "fewer": _plain(PEOPLE - more),
        "share": f"{_plain(share)}\u00a0%",
    }


def panel(table: Table) -> Panel:
    """The display as it stands before anyone moves its control; raises MalformedFigure."""
    start = table.number("start")
    if not 0 <= start <= HIGHEST or start % STEP:
        raise table.wrong(
            f"start {start} is not on the control", f"choose a step of {STEP} from 0 to {HIGHEST}"
        )
    gaps = numbers(start)
    finding, says = sentence(table, "finding", gaps), sentence(table, "says", gaps)
    groups = {"more": sentence(table, "above", gaps), "fewer": sentence(table, "below", gaps)}
    name, title, label = table.text("name"), table.text("title"), table.text("label")
    table.done()
    for template in groups.values():
        if width(fill(template, gaps)) > WIDTH:
            raise table.wrong(f"'{template}' does not fit into one line", "say it in fewer words")
    told = f"{'. '.join(groups.values())}. A filled dot is a person who improves, a ring one who does not."
    height, marks = _groups(groups, gaps)
    return Panel(
        name=name,
        title=title,
        finding=fill(finding, gaps),
        told=fill(told, gaps),
        height=height,
        marks=marks,
        columns=("r", "First 100", "Second 100", "r²"),
        rows=[tuple(numbers(r).values()) for r in _listed(start)],
        live=Live(
            kind="display",
            controls=(Control("range", "r", label, "0", str(HIGHEST), str(STEP), str(start), gaps["r"]),),
            finding=finding,
            told=told,
            said=fill(says, gaps),
            settings={"says": says},
        ),
    )


def _groups(groups: Mapping[str, str], gaps: Mapping[str, str]) -> tuple[float, list[svg.Element]]:
    """Both rows of a hundred people, each under its words, and how high they are together."""
    y = 0.0
    marks: list[svg.Element] = []
    for name, template in groups.items():
        marks.append(live_text((0, y + TEXT), "attune-ink", template, fill(template, gaps)))
        y += LINE + 4
        marks.append(svg.G(data={"dots": name}, elements=list(_people(y, Decimal(gaps[name])))))
        y += PEOPLE / COLUMNS * PITCH + BETWEEN
    return y - BETWEEN, marks


def _people(top: float, improved: Decimal) -> Iterator[svg.Circle]:
    for number in range(PEOPLE):
        row, column = divmod(number, COLUMNS)
        x, y = (column + 0.5) * PITCH, top + (row + 0.5) * PITCH
        yield svg.Circle(class_=_classes(improved - number), cx=tidy(x), cy=tidy(y), r=DOT)


def _classes(rest: Decimal) -> list[str]:
    if rest >= 1:
        return ["attune-person", "attune-filled"]
    return ["attune-person", "attune-half"] if rest > 0 else ["attune-person"]


def _listed(start: Decimal) -> list[Decimal]:
    """The correlations that the table lists: each tenth, and the one that is drawn."""
    return sorted({*(Decimal(tenth) / 10 for tenth in range(int(HIGHEST * 10) + 1)), start})


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
