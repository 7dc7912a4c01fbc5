"""A figure draws what its data says, says what it draws, and leaves colours and fonts to the page."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup, Tag
from docutils import nodes
from docutils.utils import new_document
from hypothesis import given
from hypothesis import strategies as st

from widgets import figure
from widgets.book.fill import _fill_place, _sources
from widgets.figures import FIGURES, FOLDER, STYLES, Figure, UnknownFigure
from widgets.figures.pieces import WIDTH, Scale, spread, text, tidy
from widgets.placeholder import BUILDING, Placeholder, place

ROOT = Path(__file__).parents[1]
CHAPTER = ROOT / "chapters/1_foundations/02_what_empathy_is.md"
REFERENCES = ROOT / "chapters/references.bib"
SVG = "{http://www.w3.org/2000/svg}"
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|lab|lch|oklab|oklch|color)a?\(|\b(?:black|white|red)\b", re.IGNORECASE
)

each_figure = pytest.mark.parametrize("figure_id", FIGURES)

F2 = Figure("f2").data
WORKS = [work for stage in F2["timeline"]["stage"] for work in stage["works"]]
PHASES = F2["cycle"]["phase"]

NO_APP: Any = None  # a figure asks nothing of the build


def page(figure_id: str) -> BeautifulSoup:
    """A figure's markup, read as a browser reads it."""
    return BeautifulSoup(Figure(figure_id).render(), "html.parser")


def drawings(figure_id: str) -> list[ET.Element]:
    """A figure's pictures, read as strict XML."""
    return [ET.fromstring(one) for one in re.findall(r"<svg.*?</svg>", Figure(figure_id).render(), re.DOTALL)]


def said(element: ET.Element) -> str:
    """All text inside an element."""
    return "".join(element.itertext())


def labels(drawing: ET.Element) -> list[str]:
    """Each line of text in a picture."""
    return [said(line) for line in drawing.iter(f"{SVG}text")]


def entries() -> dict[str, str]:
    """The bibliography's entries by key."""
    found = re.finditer(r"^@\w+\{([^,\s]+),.*", REFERENCES.read_text(encoding="utf-8"), re.MULTILINE)
    return {entry[1]: entry[0] for entry in found}


def sources(value: Any) -> Iterator[str]:
    """Every key that a figure's data calls a source."""
    if isinstance(value, list):
        for part in value:
            yield from sources(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name in {"source", "sources"}:
                yield from [part] if isinstance(part, str) else part
            else:
                yield from sources(part)


def test_every_data_file_is_a_figure_and_every_figure_has_one() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted(FIGURES)


@each_figure
def test_a_picture_is_valid_xml_and_says_in_words_what_it_shows(figure_id: str) -> None:
    panels = Figure(figure_id).panels()
    for drawing, panel in zip(drawings(figure_id), panels, strict=True):
        assert drawing.attrib["role"] == "img"
        title, desc = drawing[0], drawing[1]
        assert (title.tag, desc.tag) == (f"{SVG}title", f"{SVG}desc")
        assert drawing.attrib["aria-labelledby"] == title.attrib["id"]
        assert drawing.attrib["aria-describedby"] == desc.attrib["id"]
        assert said(title) == panel.finding
        assert len(panel.finding.split()) >= 10
        assert said(desc) == panel.told
        assert "{" not in panel.finding + panel.told


@each_figure
def test_a_figure_has_a_caption_and_its_data_behind_a_fold(figure_id: str) -> None:
    shown = page(figure_id)
    assert [child.name for child in shown if isinstance(child, Tag)] == ["figure"]
    assert shown.figcaption
    assert shown.figcaption.get_text() == Figure(figure_id).data["caption"]
    assert shown.details
    assert not shown.details.has_attr("open")
    tables = shown.details.find_all("table")
    for table, panel in zip(tables, Figure(figure_id).panels(), strict=True):
        rows = [[cell.get_text() for cell in row.find_all("td")] for row in table.tbody.find_all("tr")]
        assert [head.get_text() for head in table.thead.find_all("th")] == list(panel.columns)
        assert rows == [[str(cell) for cell in row] for row in panel.rows]


@each_figure
def test_every_source_is_in_the_bibliography(figure_id: str) -> None:
    cited = list(sources(Figure(figure_id).data))
    assert cited
    assert set(cited) <= set(entries())


@each_figure
def test_no_colour_and_no_font_is_fixed(figure_id: str) -> None:
    for drawing in drawings(figure_id):
        for element in drawing.iter():
            assert not {"fill", "stroke", "style", "color", "font-family", "font-size"} & set(element.attrib)


def test_figures_take_their_colours_and_font_from_the_page() -> None:
    css = re.sub(r"/\*.*?\*/", "", STYLES[-1].read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not COLOUR.search(css.replace("color-mix(", ""))
    assert all(re.match(r"inherit|var\(--", font) for font in re.findall(r"font-family: ([^;]+);", css))
    assert all(", " in used for used in re.findall(r"var\(([^()]*)\)", css))
    for selectors in re.findall(r"([^{}]+)\{", css):
        if not selectors.strip().startswith("@"):
            assert all(one.strip().startswith(".attune-figure") for one in selectors.split(","))


@each_figure
def test_every_class_of_a_mark_has_its_look(figure_id: str) -> None:
    css = STYLES[-1].read_text(encoding="utf-8")
    given_names = {
        name
        for drawing in drawings(figure_id)
        for mark in drawing.iter()
        for name in mark.get("class", "").split()
    }
    plain = {"attune-start", "attune-ink"}
    assert {name for name in given_names - plain if f".{name}" not in css} == set()


def test_text_is_large_enough_on_the_narrowest_phone() -> None:
    size = re.search(r"svg text \{[^}]*font-size: (\d+)px", STYLES[-1].read_text(encoding="utf-8"))
    assert size
    assert float(size[1]) * 269 / WIDTH >= 12  # a page 320 px wide leaves a figure 269 px or more


def test_ids_are_unique_when_all_figures_stand_in_one_page() -> None:
    together = BeautifulSoup("".join(Figure(figure_id).render() for figure_id in FIGURES), "html.parser")
    ids = Counter(tag["id"] for tag in together.find_all(id=True))
    assert ids
    assert set(ids.values()) == {1}
    assert all(str(name).startswith("attune-f") for name in ids)


@each_figure
def test_drawing_twice_gives_the_same(figure_id: str) -> None:
    assert Figure(figure_id).render() == Figure(figure_id).render()


def test_no_number_is_written_twice() -> None:
    """The data holds each year once; what is said of them is filled in from there."""
    plain = [F2["caption"], F2["timeline"]["finding"], F2["cycle"]["finding"], F2["timeline"]["title"]]
    assert not re.search(r"\d", "".join(plain))


def test_the_timeline_holds_the_blueprints_years_and_the_chapters_first_one() -> None:
    years = [1873, 1903, 1909, 1957, 1959, 1959, 1967, 1975, 1981, 1988, 1997, 2010, 2018]
    assert [work["year"] for work in WORKS] == years


@pytest.mark.parametrize("work", WORKS, ids=[work["source"] for work in WORKS])
def test_a_works_year_and_authors_are_those_of_the_bibliography(work: dict[str, Any]) -> None:
    entry = entries()[work["source"]]
    assert f"year={{{work['year']}}}" in entry
    names = re.search(r"(?:author|editor)=\{(.*?)\}, \w+=", entry)
    assert names
    for name in work["who"].removesuffix(" et al.").split(", "):
        assert name in names[1]
    assert f"`{work['source']}" in CHAPTER.read_text(encoding="utf-8").replace(",", "`")


def test_every_work_is_labelled_and_stands_at_its_year() -> None:
    drawing = drawings("f2")[0]
    dots = drawing.findall(f".//{SVG}circle")
    assert [int(dot.attrib["data-year"]) for dot in dots] == [work["year"] for work in WORKS]
    first, last = dots[0], dots[-1]
    a_year = (float(last.attrib["cy"]) - float(first.attrib["cy"])) / (WORKS[-1]["year"] - WORKS[0]["year"])
    assert a_year > 2
    for dot, work in zip(dots, WORKS, strict=True):
        wanted = float(first.attrib["cy"]) + (work["year"] - WORKS[0]["year"]) * a_year
        assert float(dot.attrib["cy"]) == pytest.approx(wanted, abs=0.11)
    told = [f"{work['year']} {work['who']}: {work['words']}" for work in WORKS]
    assert [label for label in labels(drawing) if ": " in label] == told
    assert {stage["name"] for stage in F2["timeline"]["stage"]} <= set(labels(drawing))


def test_the_axis_names_its_years_where_they_are() -> None:
    drawing = drawings("f2")[0]
    dots = {int(d.attrib["data-year"]): float(d.attrib["cy"]) for d in drawing.findall(f".//{SVG}circle")}
    (low, start), (high, end) = min(dots.items()), max(dots.items())
    ticks = drawing.findall(f".//{SVG}text[@class='attune-end']")
    assert [said(tick) for tick in ticks] == ["1900", "1950", "2000"]
    for tick in ticks:
        wanted = start + (int(said(tick)) - low) / (high - low) * (end - start)
        assert float(tick.attrib["y"]) == pytest.approx(wanted, abs=6)


def test_labels_keep_apart_and_inside_the_picture() -> None:
    for drawing in drawings("f2"):
        height = float(drawing.attrib["viewBox"].split()[3])
        columns: dict[float, list[float]] = {}
        for line in drawing.iter(f"{SVG}text"):
            columns.setdefault(float(line.attrib["x"]), []).append(float(line.attrib["y"]))
        for lines in columns.values():
            assert all(12 <= y <= height - 4 for y in lines)
            ordered = sorted(lines)
            assert all(b - a >= 17.9 for a, b in pairwise(ordered))


def test_a_leader_joins_each_dot_to_its_own_label() -> None:
    drawing = drawings("f2")[0]
    leaders = drawing.findall(f".//{SVG}polyline[@class='attune-leader']")
    dots = drawing.findall(f".//{SVG}circle")
    lines = [line for line in drawing.iter(f"{SVG}text") if ": " in said(line)]
    for leader, dot, line in zip(leaders, dots, lines, strict=True):
        points = [[float(part) for part in point.split(",")] for point in leader.attrib["points"].split()]
        assert points[0] == [float(dot.attrib["cx"]), float(dot.attrib["cy"])]
        assert points[-1][1] == pytest.approx(float(line.attrib["y"]) - 14 / 3, abs=0.11)


def test_the_cycle_shows_its_phases_three_gaps_and_the_correction() -> None:
    drawing = drawings("f2")[1]
    rings = drawing.findall(f".//{SVG}circle[@class='attune-ring']")
    lost = [phase["lost"] for phase in PHASES if "lost" in phase]
    assert lost == ["unfelt", "unsaid", "unreceived"]
    assert len(rings) == 3
    shown = labels(drawing)
    for phase in PHASES:
        assert {phase["name"], phase["side"], *phase["words"]} <= set(shown)
    assert {*lost, "correction"} <= set(shown)
    finding = drawing[0].text or ""
    assert all(word in finding for word in lost)
    back = drawing.find(f".//{SVG}polyline[@class='attune-back']")
    assert back is not None


def test_the_cycles_words_are_those_of_the_chapter() -> None:
    prose = CHAPTER.read_text(encoding="utf-8")
    for phase in PHASES:
        if "lost" in phase:
            assert f"**{phase['lost'].capitalize()}.**" in prose
            number, name = phase["name"].split(" ", 1)
            assert f"{number}. **{name}.**" in prose


def test_the_chapter_shows_the_figure_once() -> None:
    assert CHAPTER.read_text(encoding="utf-8").count('figure("f2")') == 1


def test_no_chapter_shows_a_figure_twice() -> None:
    for chapter in (ROOT / "chapters").rglob("*.md"):
        shown = Counter(re.findall(r'figure\("([^"]+)"\)', chapter.read_text(encoding="utf-8")))
        assert set(shown) <= set(FIGURES)
        assert set(shown.values()) <= {1}


def test_an_unknown_figure_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownFigure, match=r"no figure is called 'f99'; there are: f1, f2"):
        figure("f99")


def test_a_notebook_gets_the_drawing_with_its_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BUILDING, raising=False)
    html = figure("f2")._repr_html_()
    assert html.startswith("<style>")
    assert html.endswith(Figure("f2").render())
    assert "@import" not in html
    assert '[data-jp-theme-light="false"] .attune-figure' in html


def test_a_build_leaves_a_place_that_the_page_fills(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BUILDING, "yes")
    left = figure("f2")
    assert left == Placeholder("figure:f2")
    assert place(left._repr_html_()) == "figure:f2"
    raw = nodes.raw("", left._repr_html_(), format="html")
    page_of = new_document("chapter")
    page_of += raw
    assert _fill_place(NO_APP, raw)
    assert raw.astext() == Figure("f2").render()


def test_a_place_for_no_figure_stops_the_build() -> None:
    raw = nodes.raw("", Placeholder("figure:f99")._repr_html_(), format="html")
    raw.source = "chapter.md"
    with pytest.raises(UnknownFigure, match=r"chapter\.md: no figure is called 'f99'"):
        _fill_place(NO_APP, raw)


def test_a_page_depends_on_the_data_and_the_looks_of_its_figures() -> None:
    assert {FOLDER / "f2.toml", FOLDER / "f2.py", FOLDER / "figure.html.j2"} <= set(_sources())


def test_the_style_sheet_of_exercises_brings_that_of_figures() -> None:
    css = (ROOT / "widgets" / "exercise.css").read_text(encoding="utf-8")
    assert '@import "./figures/figures.css";' in css


def test_text_in_a_picture_is_escaped() -> None:
    assert said(ET.fromstring(str(text(0, 0, ("attune-ink", "a < b & c > d"))))) == "a < b & c > d"


def test_a_scale_is_proportional_in_both_directions() -> None:
    down = Scale(-0.5, 0.5, 100, 0)
    assert [down(value) for value in (-0.5, 0, 0.25, 0.5)] == [100, 50, 25, 0]


@pytest.mark.parametrize(("number", "shown"), [(3.0, "3"), (3.04, "3"), (-2.26, "-2.3"), (0, "0")])
def test_coordinates_are_short(number: float, shown: str) -> None:
    assert str(tidy(number)) == shown


def test_labels_that_do_not_meet_stay_where_they_are_wanted() -> None:
    assert spread([10, 50, 90], [20, 20], 0, 100) == [10, 50, 90]


def test_labels_that_meet_share_the_way() -> None:
    assert spread([50, 50], [20], 0, 100) == [40, 60]


def test_labels_are_pushed_in_from_the_ends() -> None:
    assert spread([0, 0, 100], [20, 20], 10, 90) == [10, 30, 90]


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 30)), min_size=1, max_size=12))
def test_labels_never_meet_and_never_leave(asked: list[tuple[float, float]]) -> None:
    wanted = sorted(place for place, _ in asked)
    gaps = [gap for _, gap in asked[1:]]
    places = spread(wanted, gaps, 0, 500)
    assert all(b - a >= gap - 0.11 for a, b, gap in zip(places, places[1:], gaps, strict=False))
    assert places[0] >= -0.1
    assert places[-1] <= 500.1


def test_the_data_is_read_as_it_is_written() -> None:
    assert Figure("f2").data == tomllib.loads((FOLDER / "f2.toml").read_text(encoding="utf-8"))
