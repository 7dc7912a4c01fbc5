"""Pictures that a learner can change: what they compute, in Python and in the page, and how they stand."""

import copy
import itertools
import json
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from widgets import figure
from widgets.figures import FIGURES, Figure
from widgets.figures.counts import COUNTS, MOST, look
from widgets.figures.display import numbers
from widgets.figures.notebook import LiveFigure
from widgets.figures.pieces import Live
from widgets.figures.sheet import draw
from widgets.figures.table import MalformedFigure
from widgets.placeholder import BUILDING, Placeholder

SCRIPTS = Path(__file__).parents[1] / "widgets" / "figures"
IN_NODE = """
import {{ {name} }} from {module};
let text = "";
for await (const part of process.stdin) text += part;
const {{ cases, settings }} = JSON.parse(text);
process.stdout.write(JSON.stringify(cases.map((values) => {name}(values, settings))));
"""
CORRELATIONS = [Decimal(hundredth) / 100 for hundredth in range(61)]
LIVE = [figure_id for figure_id in FIGURES if Figure(figure_id).is_live]


def live(figure_id: str) -> Live:
    """What the page is given to redraw a figure's live picture."""
    (found,) = [panel.live for panel in Figure(figure_id).panels() if panel.live]
    return found


def in_node(name: str, cases: list[dict[str, str]], settings: Any) -> list[dict[str, Any]]:
    """What the script of that name makes of each case."""
    module = json.dumps((SCRIPTS / f"{name}.js").as_uri())
    command = ["node", "--input-type=module", "-e", IN_NODE.format(name=name, module=module)]
    asked = json.dumps({"cases": cases, "settings": settings})
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    made: list[dict[str, Any]] = json.loads(done.stdout)
    return made


def page(figure_id: str) -> BeautifulSoup:
    return BeautifulSoup(Figure(figure_id).render(), "html.parser")


# The display of a correlation


@pytest.mark.parametrize(
    ("r", "expected"),
    [
        ("0", ("0", "50", "50", "0\u00a0%")),
        ("0.10", (".10", "55", "45", "1\u00a0%")),
        ("0.28", (".28", "64", "36", "7.8\u00a0%")),
        ("0.29", (".29", "64.5", "35.5", "8.4\u00a0%")),
        ("0.50", (".50", "75", "25", "25\u00a0%")),
        ("0.6", (".60", "80", "20", "36\u00a0%")),
    ],
)
def test_a_correlation_is_shown_as_people(r: str, expected: tuple[str, ...]) -> None:
    assert tuple(numbers(Decimal(r)).values()) == expected


def test_the_page_shows_every_correlation_as_python_does() -> None:
    says = live("f3").settings["says"]
    for r, made in zip(
        CORRELATIONS, in_node("display", [{"r": str(r)} for r in CORRELATIONS], {"says": says}), strict=True
    ):
        wanted = numbers(r)
        assert made["numbers"] == wanted
        assert made["lengths"] == {"more": float(wanted["more"]), "fewer": float(wanted["fewer"])}
        assert made["says"] == [says]
        assert made["lengths"]["more"] + made["lengths"]["fewer"] == 100


def test_the_display_starts_at_the_empathy_of_the_forest_plot() -> None:
    data = Figure("f3").data
    rows = {row["label"]: row["value"] for panel in data["panel"] for row in panel["row"]}
    assert data["display"]["start"] == rows["Empathy"] == Decimal("0.28")


def test_the_display_draws_two_hundred_people() -> None:
    shown = page("f3").find(attrs={"data-attune-live": "display"})
    assert shown
    for name, improved in (("more", 64), ("fewer", 36)):
        (group,) = shown.find_all("g", attrs={"data-dots": name})
        dots = group.find_all("circle")
        assert len(dots) == 100
        assert ["attune-filled" in dot["class"] for dot in dots] == [True] * improved + [False] * (
            100 - improved
        )


def test_a_half_person_is_half_filled() -> None:
    data = copy.deepcopy(Figure("f3").data)
    data["display"]["start"] = Decimal("0.29")
    *_, panel = draw(data, "f3.toml")
    drawn = "".join(mark.as_str() for mark in panel.marks)
    assert drawn.count("attune-half") == 2
    assert drawn.count("attune-filled") == 64 + 35


# Counts to bars


def seen(**counts: int) -> tuple[str, str, str]:
    """The two measures of some counts, and what is said."""
    made = look({**dict.fromkeys(COUNTS, 0), **counts}, live("f6").settings)
    return made.numbers["ratio"], made.numbers["share"], " ".join(made.says)


def test_the_sample_is_that_of_the_blueprint() -> None:
    ratio, share, _ = seen(questions=12, simple=9, complex=6)
    assert (ratio, share) == ("1.25", "40\u00a0%")
    said = live("f6").said
    assert "1.25" in said and "40\u00a0%" in said and "15" in said


def test_a_division_by_nought_is_said_in_words() -> None:
    sentences = live("f6").settings["sentences"]
    assert seen(simple=3)[0] == "\u2013"
    assert sentences["no_ratio"] in seen(simple=3)[2]
    assert seen(questions=3)[:2] == ("0", "\u2013")
    assert sentences["no_share"] in seen(questions=3)[2]
    assert seen()[2] == f"{sentences['no_ratio']} {sentences['no_share']}"


@pytest.mark.parametrize(
    ("counts", "ratio", "share"),
    [
        ({"questions": 10, "simple": 6, "complex": 3}, "below", "below"),
        ({"questions": 10, "simple": 6, "complex": 4}, "fair", "fair"),
        ({"questions": 10, "simple": 10, "complex": 10}, "good", "good"),
        ({"questions": 200, "simple": 200, "complex": 199}, "good", "fair"),  # 1.995 is shown as 2
    ],
)
def test_a_measure_stands_below_at_or_above_its_lines(counts: dict[str, int], ratio: str, share: str) -> None:
    settings = live("f6").settings
    made = look(counts, settings)
    assert made.numbers["ratio_stands"] == settings["standing"][ratio]
    assert made.numbers["share_stands"] == settings["standing"][share]


def test_the_page_counts_as_python_does() -> None:
    settings = live("f6").settings
    few = list(itertools.product(range(13), repeat=3))
    many = list(itertools.product((0, 1, 3, 200, 399, 998, MOST), repeat=3))
    cases = [dict(zip(COUNTS, case, strict=True)) for case in (*few, *many)]
    written = [{name: str(value) for name, value in case.items()} for case in cases]
    for case, made in zip(cases, in_node("counts", written, settings), strict=True):
        wanted = look(case, settings)
        assert (made["numbers"], made["says"], made["lengths"]) == (
            wanted.numbers,
            wanted.says,
            wanted.lengths,
        ), case


@pytest.mark.parametrize("strange", ["", "-1", "1.5", "1e3", "many", "1000", "\uff19", " "])
def test_what_is_no_count_is_said_in_words(strange: str) -> None:
    settings = live("f6").settings
    (made,) = in_node("counts", [{"questions": "12", "simple": strange, "complex": "6"}], settings)
    assert made["says"] == [settings["sentences"]["unclear"]]
    assert made["lengths"] == {"ratio": 0, "share": 0}


def test_the_thresholds_of_the_ratings_stand_in_the_table_alone() -> None:
    (panel,) = Figure("f6").panels()
    listed = [row for row in panel.rows if "rating" in str(row[0])]
    assert [row[1:4] for row in listed] == [("\u2013", "3.5", "4"), ("\u2013", "3", "4")]
    assert "rating" not in panel.told


# What the page is given


@pytest.mark.parametrize("figure_id", LIVE)
def test_a_control_is_named_and_waits_for_its_script(figure_id: str) -> None:
    shown = page(figure_id).find(attrs={"data-attune-live": True})
    assert shown
    inputs = shown.find_all("input")
    assert [one["name"] for one in inputs] == [control.name for control in live(figure_id).controls]
    for one in inputs:
        assert one.has_attr("disabled") and one.parent.name == "label" and one.parent.get_text().strip()
        assert float(one["min"]) <= float(one["value"]) <= float(one["max"])
    (output,) = shown.find_all("output")
    assert output["aria-live"] == "polite"
    assert output.get_text() == live(figure_id).said
    settings = shown.find("script", type="application/json")
    assert settings
    assert json.loads(settings.get_text()) == json.loads(json.dumps(live(figure_id).settings))


@pytest.mark.parametrize("figure_id", LIVE)
def test_every_sentence_that_a_script_writes_anew_stands_there_filled(figure_id: str) -> None:
    gaps = page(figure_id).find_all(attrs={"data-says": True})
    assert gaps
    for element in gaps:
        assert "{" in element["data-says"] and "{" not in element.get_text()


def test_a_still_figure_has_no_control() -> None:
    assert page("f2").find(["input", "output", "script"]) is None


def test_the_caption_says_what_the_display_is_not() -> None:
    caption = Figure("f3").data["caption"]
    assert "by definition" in caption and "success rate" in caption


# In a notebook


@pytest.mark.parametrize("figure_id", LIVE)
def test_a_notebook_gets_a_widget_and_a_picture_for_where_none_runs(
    figure_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(BUILDING, raising=False)
    made = figure(figure_id)
    assert isinstance(made, LiveFigure)
    assert made.markup == Figure(figure_id).render()
    data, _ = made._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert data["text/html"] == Figure(figure_id)._repr_html_()


@pytest.mark.parametrize("figure_id", LIVE)
def test_a_build_leaves_a_place(figure_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BUILDING, "yes")
    assert figure(figure_id) == Placeholder(f"figure:{figure_id}")


# An author's mistakes


def changed(figure_id: str, *path: str | int, value: Any) -> dict[str, Any]:
    """A figure's data with one thing in it replaced; None takes it away."""
    data: Any = copy.deepcopy(Figure(figure_id).data)
    at = data
    for step in path[:-1]:
        at = at[step]
    if value is None:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return dict(data)


STEPS = "choose a step of 0.01 from 0 to 0.60."
RATIO = f"f6.toml: counts: threshold '{Figure('f6').data['counts']['threshold'][0]['label']}'"
MISTAKES: dict[str, tuple[dict[str, Any], str]] = {
    "a correlation beyond the control": (
        changed("f3", "display", "start", value=Decimal("0.7")),
        f"f3.toml: display: start 0.7 is not on the control; {STEPS}",
    ),
    "a correlation between two steps": (
        changed("f3", "display", "start", value=Decimal("0.285")),
        f"f3.toml: display: start 0.285 is not on the control; {STEPS}",
    ),
    "an unknown gap": (
        changed("f3", "display", "says", value="{most} of 100"),
        "f3.toml: display: 'says' has an unknown gap {most}; use r, more, fewer, share.",
    ),
    "a line too long": (
        changed(
            "f3", "display", "above", value="Of one hundred clients who feel more empathy {more} improve"
        ),
        (
            "f3.toml: display: 'Of one hundred clients who feel more empathy {more} improve' "
            "does not fit into one line; say it in fewer words."
        ),
    ),
    "an unknown field": (
        changed("f3", "display", "strat", value=1),
        "f3.toml: display: unknown field 'strat'; write 'start'.",
    ),
    "no table": (
        changed("f3", "display", value="yes"),
        "f3.toml: the file: 'display' is not a table; write [display] above it.",
    ),
    "half a question": (
        changed("f6", "counts", "questions", value=Decimal("1.5")),
        "f6.toml: counts: 'questions' is not a whole number from 0 to 999; write questions = 12.",
    ),
    "too many questions": (
        changed("f6", "counts", "questions", value=1000),
        "f6.toml: counts: 'questions' is not a whole number from 0 to 999; write questions = 12.",
    ),
    "no label": (
        changed("f6", "counts", "labels", "simple", value=None),
        "f6.toml: counts.labels: no 'simple'; add simple = \"…\".",
    ),
    "a threshold of nothing": (
        changed("f6", "counts", "threshold", 0, "of", value="speed"),
        (f"{RATIO}: of 'speed' is not a measure that is drawn; use one of ratio, share."),
    ),
    "fair above good": (
        changed("f6", "counts", "threshold", 0, "fair", value=3),
        (f"{RATIO}: fair 3 is not below good 2; mend one of them."),
    ),
    "an axis too short": (
        changed("f6", "counts", "threshold", 0, "high", value=2),
        (f"{RATIO}: its axis does not reach beyond good 2; write a larger 'high'."),
    ),
    "no thresholds": (
        changed("f6", "counts", "threshold", value=[]),
        "f6.toml: counts: no 'threshold'; add [[counts.threshold]].",
    ),
    "one measure without a threshold": (
        changed("f6", "counts", "threshold", 0, "of", value=None),
        "f6.toml: counts: the bars have no thresholds; write one with of = each of ratio, share.",
    ),
    "an unknown gap in a sentence": (
        changed("f6", "counts", "says", "ratio", value="{rate}"),
        (
            "f6.toml: counts.says: 'ratio' has an unknown gap {rate}; use questions, simple, complex, "
            "reflections, ratio, ratio_stands, share, share_stands."
        ),
    ),
}


@pytest.mark.parametrize(("data", "sentence"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_is_told_in_one_sentence(data: dict[str, Any], sentence: str) -> None:
    file = sentence.split(":", maxsplit=1)[0]
    with pytest.raises(MalformedFigure) as caught:
        draw(data, file)
    assert str(caught.value) == sentence


def test_a_count_of_nought_in_the_data_is_drawn_in_words() -> None:
    (panel,) = draw(changed("f6", "counts", "questions", value=0), "f6.toml")
    assert panel.live and live("f6").settings["sentences"]["no_ratio"] in panel.live.said
    assert "\u2013" in panel.finding
