"""Charts: what is drawn is what the data says, and an author's mistake is told in one sentence."""

import copy
import itertools
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_figures import SVG, said
from widgets.figures import picture
from widgets.figures.pieces import WIDTH, Panel
from widgets.figures.reference import reference
from widgets.figures.sheet import draw, read
from widgets.figures.table import MalformedFigure
from widgets.figures.words import counted, shown, width, wrap

EMPATHY = {
    "label": "Empathy",
    "value": Decimal("0.28"),
    "low": Decimal("0.23"),
    "high": Decimal("0.33"),
    "k": 82,
    "n": 6138,
    "source": "elliott2018",
}
EARLIER = {
    "label": "Empathy",
    "value": Decimal("0.30"),
    "hollow": True,
    "note": "2011",
    "source": "elliott2011",
}
CHART = {
    "kind": "intervals",
    "name": "outcome",
    "title": "Empathy and outcome",
    "finding": "Empathy goes with better outcome, and the interval is far from zero.",
    "measure": "correlation (r)",
    "low": Decimal("-0.2"),
    "high": Decimal("0.6"),
    "every": Decimal("0.2"),
    "zero": True,
    "row": [EMPATHY, EARLIER],
}
SHARES = {
    "kind": "bars",
    "name": "shares",
    "title": "Who stays away",
    "finding": "About a fifth stayed away, where an earlier review had found about half.",
    "measure": "per cent of clients",
    "row": [
        {"label": "Away", "value": Decimal("19.7"), "low": Decimal("18.7"), "high": Decimal("20.7"), "k": 669,
         "n": 83834, "source": "swift2012"},
        {"label": "Nobody", "value": 0, "source": "swift2012"},
        {"label": "An earlier review", "value": 47, "hollow": True, "source": "swift2012"},
    ],
}  # fmt: skip
TOLD = (
    "correlation (r), drawn from \u2212.2 to .6. "
    "Empathy: .28, interval .23 to .33, 82 studies, 6,138 people, Elliott et al. 2018; "
    "Empathy: .30, no interval known, 2011, drawn hollow, Elliott et al. 2011."
)
TOLD_SHARES = (
    "per cent of clients, drawn from 0 to 100. "
    "Away: 19.7\u00a0%, interval 18.7 to 20.7, 669 studies, 83,834 people, Swift and Greenberg 2012; "
    "Nobody: 0\u00a0%, Swift and Greenberg 2012; "
    "An earlier review: 47\u00a0%, drawn hollow, Swift and Greenberg 2012."
)


def sheet(*charts: dict[str, Any]) -> dict[str, Any]:
    """A figure's data."""
    return {"caption": "What it shows.", "panel": list(copy.deepcopy(charts))}


def panel_of(chart: dict[str, Any]) -> Panel:
    """The one panel of a chart."""
    (panel,) = draw(sheet(chart), "f0.toml")
    return panel


def drawn(panel: Panel) -> ET.Element:
    """A panel's picture, as strict XML."""
    return ET.fromstring(str(picture(panel, "f0")))


def marks(panel: Panel, name: str) -> list[ET.Element]:
    """The marks of one class."""
    return [mark for mark in drawn(panel).iter() if name in mark.get("class", "").split()]


def points(line: ET.Element) -> list[list[float]]:
    return [[float(part) for part in point.split(",")] for point in line.attrib["points"].split()]


def axis(panel: Panel) -> dict[str, float]:
    """Where the axis names its values."""
    middles = [line for line in drawn(panel).iter(f"{SVG}text") if line.get("class") == "attune-middle"]
    return {said(line): float(line.attrib["x"]) for line in middles}


# Right


def test_a_chart_says_every_row_in_words() -> None:
    assert panel_of(CHART).told == TOLD
    assert panel_of(SHARES).told == TOLD_SHARES


def test_a_table_holds_every_row_with_a_readable_source() -> None:
    panel = panel_of(CHART)
    assert panel.columns == ("What", "correlation (r)", "From")
    assert panel.rows == [
        ("Empathy", ".28 [.23, .33]", "82 studies, 6,138 people; Elliott et al. 2018"),
        ("Empathy", ".30", "2011; Elliott et al. 2011"),
    ]


def test_a_dot_stands_at_its_value_and_its_line_reaches_over_the_interval() -> None:
    panel = panel_of(CHART)
    named = axis(panel)
    a_unit = (named[".6"] - named["0"]) / 0.6
    dots = marks(panel, "attune-dot")
    assert [dot.attrib["data-value"] for dot in dots] == ["0.28", "0.30"]
    for dot in dots:
        place = named["0"] + float(dot.attrib["data-value"]) * a_unit
        assert float(dot.attrib["cx"]) == pytest.approx(place, abs=0.11)
    whole, *caps = marks(panel, "attune-whisker")
    assert [x for x, _ in points(whole)] == [
        pytest.approx(named["0"] + end * a_unit, abs=0.11) for end in (0.23, 0.33)
    ]
    assert len(caps) == 2
    assert all(y == float(dots[0].attrib["cy"]) for _, y in points(whole))


def test_an_earlier_estimate_is_hollow_and_the_line_at_zero_is_at_zero() -> None:
    panel = panel_of(CHART)
    assert [dot.attrib["data-value"] for dot in marks(panel, "attune-hollow")] == ["0.30"]
    zero = axis(panel)["0"]
    assert [x for line in marks(panel, "attune-zero") for x, _ in points(line)] == [zero] * 4
    assert marks(panel_of({**CHART, "zero": False}), "attune-zero") == []


def test_the_axis_names_its_steps() -> None:
    assert list(axis(panel_of(CHART))) == ["\u2212.2", "0", ".2", ".4", ".6", "correlation (r)"]
    assert list(axis(panel_of(SHARES))) == ["0", "25", "50", "75", "100", "per cent of clients"]


def test_a_bar_is_as_long_as_its_share_and_nought_has_a_place() -> None:
    panel = panel_of(SHARES)
    named = axis(panel)
    whole = named["100"] - named["0"]
    for bar in marks(panel, "attune-bar"):
        assert float(bar.attrib["x"]) == named["0"]
        share = float(bar.attrib["data-value"]) / 100
        assert float(bar.attrib["width"]) == pytest.approx(share * whole, abs=0.11)
    assert len(marks(panel, "attune-zero")) == 3
    assert len(marks(panel, "attune-whisker")) == 3


def test_a_panel_may_count_samples_and_clients() -> None:
    panel = panel_of({**CHART, "k_are": "samples", "n_are": "clients"})
    assert panel.rows[0][2] == "82 samples, 6,138 clients; Elliott et al. 2018"


def test_more_than_a_number_is_said_as_it_is_known() -> None:
    row = {**EMPATHY, "n": "more than 30,000"}
    told = "82 studies, more than 30,000 people; Elliott et al. 2018"
    assert panel_of({**CHART, "row": [row]}).rows[0][2] == told


def test_several_charts_stand_in_one_figure() -> None:
    assert [panel.name for panel in draw(sheet(CHART, SHARES), "f0.toml")] == ["outcome", "shares"]


# Room


LABELS = st.lists(st.sampled_from(["the", "alliance", "with", "young people", "Countertransference", "wm"]),
                  min_size=1, max_size=14).map(" ".join)  # fmt: skip


def test_a_long_label_is_broken_and_keeps_clear_of_its_numbers() -> None:
    label = "How therapists who manage their countertransference well get on, by every rating there was"
    panel = panel_of({**CHART, "row": [{**EMPATHY, "label": label}, EARLIER]})
    lines = [line for line in drawn(panel).iter(f"{SVG}text") if line.get("class") == "attune-start"]
    told = [said(line) for line in lines]
    assert " ".join(told[: told.index("82 studies · 6,138 people")]) == label
    numbers = width(".28", bold=True) + width(" [.23, .33]")
    assert all(width(line) + numbers < WIDTH for line in told[: told.index("82 studies · 6,138 people")])


@given(LABELS, LABELS, st.booleans())
def test_text_never_overlaps_text_or_marks_and_never_leaves(label: str, note: str, share: bool) -> None:
    chart = SHARES if share else CHART
    rows = [{**row, "label": label, "note": note} for row in chart["row"]]  # type: ignore[attr-defined]
    panel = panel_of({**chart, "row": rows})
    columns: dict[tuple[str, float], list[float]] = {}
    for line in drawn(panel).iter(f"{SVG}text"):
        columns.setdefault((line.attrib["class"], float(line.attrib["x"])), []).append(
            float(line.attrib["y"])
        )
        room = {"attune-start": WIDTH, "attune-end": WIDTH, "attune-middle": WIDTH}[line.attrib["class"]]
        assert width(said(line)) <= room
    for lines in columns.values():
        assert all(12 <= y <= panel.height - 4 for y in lines)
        assert all(b - a >= 17.9 for a, b in pairwise(sorted(lines)))
    baselines = [y for lines in columns.values() for y in lines]
    heights = [float(mark.get("cy") or 0) for mark in marks(panel, "attune-dot")]
    heights += [float(mark.attrib["y"]) + 6 for mark in marks(panel, "attune-bar")]
    assert heights
    for y, baseline in itertools.product(heights, baselines):
        assert y - baseline >= 10 or baseline - y >= 20  # below the letters' tails, above their heads


# Wrong


Mistakes = dict[str, tuple[dict[str, Any], str]]


def without(table: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key != name}


def rowed(**changes: Any) -> dict[str, Any]:
    """The chart with its first row changed; None takes a field away."""
    row = {name: value for name, value in {**EMPATHY, **changes}.items() if value is not None}
    return {**CHART, "row": [row, EARLIER]}


OF_A_ROW: Mistakes = {
    "unknown field of a row": (
        rowed(valeu=1),
        "unknown field 'valeu'; write 'value'.",
    ),
    "no value": (
        rowed(value=None),
        "no 'value'; add value = 0.28.",
    ),
    "a value of words": (
        rowed(value="much"),
        "'value' is not a number; write value = 0.28.",
    ),
    "a value that is true": (
        rowed(value=True),
        "'value' is not a number; write value = 0.28.",
    ),
    "a value that is none": (
        rowed(value=Decimal("nan")),
        "'value' is not a number; write value = 0.28.",
    ),
    "value outside its interval": (
        rowed(value=Decimal("0.5")),
        "value 0.5 lies outside its interval from 0.23 to 0.33; mend one of them.",
    ),
    "interval the wrong way round": (
        rowed(low=Decimal("0.33"), high=Decimal("0.23")),
        "value 0.28 lies outside its interval from 0.33 to 0.23; mend one of them.",
    ),
    "interval with one end": (
        rowed(high=None),
        "its interval has one end; give both 'low' and 'high', or neither.",
    ),
    "value off the axis": (
        rowed(value=28, low=None, high=None),
        "28 lies outside the axis from -0.2 to 0.6; mend it or widen the axis.",
    ),
    "interval off the axis": (
        rowed(low=Decimal("-0.3")),
        "-0.3 lies outside the axis from -0.2 to 0.6; mend it or widen the axis.",
    ),
    "no source": (
        rowed(source=None),
        "no 'source'; add source = \"…\".",
    ),
    "unknown source": (
        rowed(source="nobody2020"),
        "source 'nobody2020' is not in the bibliography; add it to chapters/references.bib.",
    ),
    "half a study": (
        rowed(k=Decimal("8.5")),
        "'k' is not a whole number above 0; write k = 82 or \"more than 80\".",
    ),
    "nobody": (
        rowed(n=0),
        "'n' is not a whole number above 0; write n = 82 or \"more than 80\".",
    ),
    "hollow in words": (
        rowed(hollow="yes"),
        "'hollow' is neither true nor false; write hollow = true or leave it out.",
    ),
}
OF_A_PANEL: Mistakes = {
    "unknown field of a panel": (
        {**CHART, "hgih": 1},
        "unknown field 'hgih'; write 'high'.",
    ),
    "no label": (
        rowed(label=None),
        "row 1: no 'label'; add label = \"…\".",
    ),
    "no rows": (
        {**CHART, "row": []},
        "no 'row'; add [[panel.row]].",
    ),
    "rows that are none": (
        {**CHART, "row": "many"},
        "'row' is not a list of tables; write [[panel.row]] above each.",
    ),
    "no axis": (
        without(CHART, "high"),
        "no 'high'; add high = 0.2: the axis needs low, high and every.",
    ),
    "an axis backwards": (
        {**CHART, "low": 1, "zero": False},
        "the axis goes from 1 to 0.6; let it begin below its end.",
    ),
    "a step of nought": (
        {**CHART, "every": 0},
        "a step of 0 does not divide the axis well; choose 'every' for 12 steps or fewer.",
    ),
    "too many steps": (
        {**CHART, "every": Decimal("0.001")},
        "a step of 0.001 does not divide the axis well; choose 'every' for 12 steps or fewer.",
    ),
    "a step longer than the axis": (
        {**CHART, "every": 3},
        "a step of 3 does not divide the axis well; choose 'every' for 12 steps or fewer.",
    ),
    "no zero on the axis": (
        {**CHART, "low": Decimal("0.1")},
        "0 is not on the axis from 0.1 to 0.6; leave out 'zero'.",
    ),
    "unknown kind": (
        {**CHART, "kind": "pie"},
        "kind 'pie' is not one of its kinds; use one of intervals, bars.",
    ),
    "no finding": (
        without(CHART, "finding"),
        "no 'finding'; add finding = \"…\".",
    ),
    "a blank title": (
        {**CHART, "title": " "},
        "'title' is not a text with words in it; write title = \"…\".",
    ),
}
ELSEWHERE: Mistakes = {
    "no name": (
        without(CHART, "name"),
        "the file: panel 1: no 'name'; add name = \"…\".",
    ),
    "a name with capitals": (
        {**CHART, "name": "Out Come"},
        "panel Out Come: the name is not kebab case; use small letters, digits and single hyphens.",
    ),
    "bars that begin in the middle": (
        {**SHARES, "low": 10, "high": 100, "every": 10},
        "panel shares: bars begin at 10; write low = 0: a bar's length is its value.",
    ),
    "more than all": (
        {**SHARES, "row": [{"label": "All", "value": 101, "source": "swift2012"}]},
        "panel shares: row 'All': 101 lies outside the axis from 0 to 100; mend it or widen the axis.",
    ),
}
MISTAKES = {
    **{
        name: (chart, f"panel outcome: row 'Empathy': {sentence}")
        for name, (chart, sentence) in OF_A_ROW.items()
    },
    **{name: (chart, f"panel outcome: {sentence}") for name, (chart, sentence) in OF_A_PANEL.items()},
    **ELSEWHERE,
}


@pytest.mark.parametrize(("chart", "sentence"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_is_told_in_one_sentence(chart: dict[str, Any], sentence: str) -> None:
    with pytest.raises(MalformedFigure) as caught:
        draw(sheet(chart), "f0.toml")
    assert str(caught.value) == f"f0.toml: {sentence}"


WHOLE: Mistakes = {
    "nothing": ({}, "the file: no 'caption'; add caption = \"…\"."),
    "no picture": ({"caption": "A"}, "the file: no picture; add [[panel]]."),
    "a panel that is one table": (
        {"caption": "A", "panel": CHART},
        "the file: 'panel' is not a list of tables; write [[panel]] above each."),
    "a name twice": (
        sheet(CHART, CHART), "panel outcome: another panel has the same name; rename one of them."),
    "unknown table": ({**sheet(CHART), "pannel": []}, "the file: unknown field 'pannel'; write 'panel'."),
    "a fact without words": (
        {**sheet(CHART), "fact": [{"source": "elliott2018"}]},
        "the file: fact 1: no 'says'; add says = \"…\"."),
    "a fact from nowhere": (
        {**sheet(CHART), "fact": [{"says": "a"}]}, "the file: fact 1: no 'source'; add source = \"…\"."),
}  # fmt: skip


@pytest.mark.parametrize(("data", "sentence"), WHOLE.values(), ids=list(WHOLE))
def test_a_mistake_in_the_whole_is_told_in_one_sentence(data: dict[str, Any], sentence: str) -> None:
    with pytest.raises(MalformedFigure) as caught:
        draw(data, "f0.toml")
    assert str(caught.value) == f"f0.toml: {sentence}"


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "f0.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(MalformedFigure, match=r"f0\.toml: the file: not UTF-8; save it as UTF-8\."):
        read(path)
    path.write_text("caption = ", encoding="utf-8")
    with pytest.raises(MalformedFigure, match=r"f0\.toml: the file: not TOML \(.+\); mend that line\."):
        read(path)


def test_words_of_an_author_are_shown_as_text() -> None:
    hostile = "<script>alert('1')</script> & \"quoted\""
    chart = {**CHART, "finding": hostile, "measure": hostile, "row": [{**EMPATHY, "label": hostile}]}
    shown_text = "".join(drawn(panel_of(chart)).itertext())
    assert re.sub(r"\s", "", hostile) in re.sub(r"\s", "", shown_text)
    assert "<script" not in str(picture(panel_of(chart), "f0"))


# Words


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [("0.28", 0, ".28"), ("-0.16", 0, "\u2212.16"), ("0.1", 2, ".10"), ("0.10", 0, ".10"), ("47", 0, "47"),
     ("0", 0, "0"), ("19.7", 0, "19.7"), ("1.25", 0, "1.25"), ("-0.2", 0, "\u2212.2"), ("83834", 0, "83834")],
)  # fmt: skip
def test_numbers_are_written_as_studies_print_them(value: str, decimals: int, expected: str) -> None:
    assert shown(Decimal(value), decimals) == expected


def test_a_row_s_numbers_have_as_many_decimals_as_its_longest() -> None:
    chart = rowed(low=Decimal("0.1"), high=Decimal("0.5"))
    assert panel_of(chart).rows[0][1] == ".28 [.10, .50]"


def test_counts_are_grouped_by_thousands() -> None:
    assert [counted(83834, "people"), counted(None, "people")] == ["83,834 people", ""]


@given(st.text("abc mW", max_size=60), st.floats(40, 300))
def test_lines_hold_every_word_once_and_fit_where_a_word_does(words: str, room: float) -> None:
    lines = wrap(words, room)
    assert " ".join(lines) == words
    assert all(width(line) <= room or " " not in line for line in lines)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("elliott2018", "Elliott et al. 2018"),
        ("swift2012", "Swift and Greenberg 2012"),
        ("kohut1959", "Kohut 1959"),
        ("fluckiger2018", "Flückiger et al. 2018"),
        ("oconnor2018", "O\u2019Connor et al. 2018"),
        ("teding2016", "Teding van Berkhout and Malouff 2016"),
        ("bohartgreenberg1997", "Bohart and Greenberg 1997"),
        ("hoglend2006", "Høglend et al. 2006"),
    ],
)
def test_a_source_is_named_by_its_authors_and_year(key: str, words: str) -> None:
    assert reference(key) == words


def test_a_source_that_is_not_listed_has_no_name() -> None:
    with pytest.raises(KeyError):
        reference("nobody2020")
