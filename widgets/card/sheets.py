"""Each sheet of the model card, made of what the scripts measured.

`chapters/behind/model_card_figures.toml` is written by tools/model/report.py:

    part = "test"                 # the part of the corpus that [skill.*] and [distress] were measured on
    [fit]                         # replies, statements, features, milliseconds
    [skill.reflection]            # threshold, unsure_from, n, positives, kappa, low, high, precision,
                                  # recall, unsure
    [[row]]                       # data, code, by, n, positives, kappa, low, high, precision, recall, f1
    [distress]                    # own, found, others, false_alarms; the same as left_out_own and so on

`corpus/codings.toml` is written by tools/corpus.py, `human_figures.toml` is copied from the works it names.
What a file does not tell is shown as not measured.
"""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exercises.skills import HEARD
from widgets.figures.reference import reference

ROOT = Path(__file__).parents[2]
RECOGNISER = ROOT / "chapters" / "behind" / "model_card_figures.toml"
PEOPLE = ROOT / "chapters" / "behind" / "human_figures.toml"
CODINGS = ROOT / "corpus" / "codings.toml"
SOURCES = (RECOGNISER, PEOPLE, CODINGS)

NOT_MEASURED = "not measured"
NOT_YET = "This has not been measured yet."
PARTS = {"fit": "fitting", "tune": "thresholds", "test": "test"}
KAPPA = "Kappa, with its 95\u00a0% interval"
ELSEWHERE = ("AnnoMI", "EPITOME")
PROGRAM = "this program"
RIVALS = ("majority", "plain rules", "TF-IDF", "MiniLM")
RIVALS_HEAD = (
    "Code",
    "Replies that have it",
    "This program",
    "The commoner answer",
    "Plain rules",
    "Counted words",
    "Sentence embeddings",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sentences, and a table whose first column heads its rows."""

    said: tuple[str, ...] = ()
    caption: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def skill(name: str) -> Sheet:
    """How often the program and the codes agree on one skill."""
    told = _read(RECOGNISER)
    row = told.get("skill", {}).get(name)
    if row is None:
        return Sheet((NOT_YET,))
    coded = f"{_count(row['positives'])} of {_count(row['n'])}"
    return Sheet(
        _in_words(row),
        f"{label(name)}: agreement with the codes, on the {PARTS[told['part']]} part",
        ("Measure", "Figure"),
        (
            ("Replies with this code", coded),
            (KAPPA, _with_interval(row)),
            ("Precision: said, and coded", _share(row["precision"])),
            ("Recall: coded, and said", _share(row["recall"])),
            ("Replies where it cannot tell", _count(row["unsure"])),
            ("Two codings with each other, kappa", _share(_codings_of(name).get("kappa"))),
        ),
    )


def skills() -> Sheet:
    """How often the program and the codes agree, skill by skill."""
    told = _read(RECOGNISER)
    if "skill" not in told:
        return Sheet((NOT_YET,))
    rows = tuple(
        (
            label(name),
            _with_interval(row),
            _share(row["precision"]),
            _share(row["recall"]),
            _count(row["positives"]),
        )
        for name, row in told["skill"].items()
    )
    head = ("Skill", KAPPA, "Precision: said, and coded", "Recall: coded, and said", "Replies with this code")
    return Sheet((), f"Agreement with the codes, on the {PARTS[told['part']]} part", head, rows)


def _in_words(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        f"Of 100 times that the program says it, the codes agree in {_in_100(row['precision'])}.",
        f"Of 100 replies that have the code, it says so for {_in_100(row['recall'])}.",
    )


def corpus() -> Sheet:
    """How many statements and replies each part of the corpus has."""
    told = _read(CODINGS)
    if not told:
        return Sheet((NOT_YET,))
    rows = [
        (PARTS[name], _count(row["statements"]), _count(row["replies"])) for name, row in told["part"].items()
    ]
    total = ("all", _count(told["statements"]), _count(told["replies"]))
    return Sheet((), "The corpus and its three parts", ("Part", "Statements", "Replies"), (*rows, total))


def codings() -> Sheet:
    """How far the two machine codings of the corpus agree, skill by skill."""
    told = _read(CODINGS)
    if not told:
        return Sheet((NOT_YET,))
    same = f"{_count(told['same'])} of {_count(told['replies'])} replies got exactly the same codes twice."
    rows = tuple(
        (label(name), _share(row["kappa"]), _count(row["first"]), _count(row["second"]), _count(row["test"]))
        for name, row in told["skill"].items()
    )
    head = ("Skill", "Kappa", "First coding", "Second coding", "In the test part")
    return Sheet((same,), "Two machine codings, compared before they were settled", head, rows)


def fit() -> Sheet:
    """What the fit worked with, and how fast the program is."""
    row = _read(RECOGNISER).get("fit")
    if row is None:
        return Sheet((NOT_YET,))
    rows = (
        ("Replies it was fitted on", _count(row["replies"])),
        ("Client statements", _count(row["statements"])),
        ("Things it can notice in a sentence", _count(row["features"])),
        ("Time for one reply", f"{row['milliseconds']} ms"),
    )
    return Sheet((), "The fit", ("Measure", "Figure"), rows)


def rivals() -> Sheet:
    """The program beside simpler ones, on this corpus: kappa, and for all skills together macro-F1."""
    told = [row for row in _read(RECOGNISER).get("row", []) if row["data"] not in ELSEWHERE]
    if not told:
        return Sheet((NOT_YET,))
    kinds = dict.fromkeys((row["data"], row["code"]) for row in told)
    found = {(row["data"], row["code"], row["by"]): row for row in told}
    rows = tuple(
        (
            f"{_code(code)}{', without marks' if 'no marks' in data else ''}",
            _count(found[data, code, PROGRAM].get("positives", found[data, code, PROGRAM]["n"])),
            _kappa_or_f1(found[data, code, PROGRAM], _with_interval),
            *(_kappa_or_f1(found.get((data, code, by)), _kappa) for by in RIVALS),
        )
        for data, code in kinds
    )
    return Sheet((), "On this corpus: kappa, and in the rows for all thirteen macro-F1", RIVALS_HEAD, rows)


def elsewhere() -> Sheet:
    """The program on the two published corpora, which it was never fitted on."""
    told = [row for row in _read(RECOGNISER).get("row", []) if row["data"] in ELSEWHERE]
    if not told:
        return Sheet((NOT_YET,))
    rows = tuple(
        (
            _code(row["code"]),
            row["data"],
            _with_interval(row),
            _share(row.get("precision")),
            _share(row.get("recall")),
            _share(row.get("f1")),
            _count(row["n"]),
        )
        for row in told
    )
    head = ("Code", "Corpus", KAPPA, "Precision", "Recall", "F1", "n")
    return Sheet((), "On AnnoMI and EPITOME", head, rows)


def people() -> Sheet:
    """How far people agree with people, in the two published corpora."""
    rows = tuple(
        (row["code"], _share(row["kappa"]), row["n"], reference(row["source"]))
        for row in _read(PEOPLE)["row"]
    )
    return Sheet((), "People compared with people", ("Code", "Kappa", "On", "Data"), rows)


def distress() -> Sheet:
    """How often the notice comes when it should, and when it should not."""
    row = _read(RECOGNISER).get("distress")
    if row is None:
        return Sheet((NOT_YET,))
    rows = (
        ("About the writer's own distress", _count(row["own"]), _count(row["found"])),
        ("Not about it", _count(row["others"]), _count(row["false_alarms"])),
        ("About it, writers left out of a fit", _count(row["left_out_own"]), _count(row["left_out_found"])),
        ("Not about it, the same", _count(row["left_out_others"]), _count(row["left_out_false_alarms"])),
    )
    return Sheet(
        (
            _comes("In the test", row, ""),
            _comes("Where one writer after the other was left out of a fit", row, "left_out_"),
        ),
        "The notice, on the test and on writers left out of a fit",
        ("Replies", "How many", "Notice shown"),
        rows,
    )


def _comes(where: str, row: dict[str, Any], kind: str) -> str:
    found = _in_100(row[f"{kind}found"] / row[f"{kind}own"])
    alarms = _in_100(row[f"{kind}false_alarms"] / row[f"{kind}others"])
    return (
        f"{where}, the notice comes for {found} of 100 replies that need it, and for {alarms} of 100 others."
    )


def label(skill_id: str) -> str:
    """A skill's name as a heading has it; raises KeyError where nobody hears such a skill."""
    if skill_id not in HEARD:
        raise KeyError(skill_id)
    name = "self-disclosure" if skill_id == "self_disclosure" else skill_id.replace("_", " ")
    return name.capitalize()


def _code(code: str) -> str:
    return label(code) if code in HEARD else code.capitalize()


def _kappa_or_f1(row: dict[str, Any] | None, of_kappa: Callable[[dict[str, Any]], str]) -> str:
    if row is None or (row.get("kappa") is None and row.get("f1") is None):
        return NOT_MEASURED
    return _share(row["f1"]) if row.get("kappa") is None else of_kappa(row)


def _kappa(row: dict[str, Any]) -> str:
    return _share(row["kappa"])


def _codings_of(name: str) -> dict[str, Any]:
    row: dict[str, Any] = _read(CODINGS).get("skill", {}).get(name, {})
    return row


def _read(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _share(value: float | None) -> str:
    """A figure between nought and one as the course writes it: .87."""
    return NOT_MEASURED if value is None else f"{value + 0.0:.2f}".replace("0.", ".", 1)


def _with_interval(row: dict[str, Any]) -> str:
    if row.get("kappa") is None:
        return NOT_MEASURED
    interval: Iterable[float] = (row["low"], row["high"])
    return f"{_share(row['kappa'])} [{', '.join(map(_share, interval))}]"


def _in_100(share: float) -> str:
    return f"{share * 100:.0f}"


def _count(value: int | None) -> str:
    return NOT_MEASURED if value is None else f"{value:,}"
