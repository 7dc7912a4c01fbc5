"""Each sheet of the model card, made of what the scripts measured.

`chapters/behind/model_card_figures.toml` is written by tools/model/report.py:

    part = "test"                 # the part of the corpus that [skill.*] and [distress] were measured on
    [fit]                         # replies, statements, features, single_words, milliseconds
    [kilobytes]                   # all, notice, weights: what ships, each file deflated
    [skill.reflection]            # threshold, unsure_from, n, positives, kappa, low, high, precision,
                                  # recall, unsure
    [[row]]                       # data, code, by, n, positives, kappa, low, high, precision, recall, f1,
                                  # f1_low, f1_high, people: the kappa of people with people
    [distress]                    # own, found, others, false_alarms; the same as left_out_own and so on for
                                  # writers left out, as new_own and so on for replies unlike those of the fit

`first_opening_figures.toml` keeps what the first opening of the same test gave, `browser_figures.toml` is
written by tools/bench.py, `corpus/codings.toml` by tools/corpus.py, `human_figures.toml` is copied from the
works it names.
What a file does not tell is shown as not measured.
"""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exercises.skills import HEARD
from widgets.figures.reference import reference

ROOT = Path(__file__).parents[2]
RECOGNISER = ROOT / "chapters" / "behind" / "model_card_figures.toml"
PEOPLE = ROOT / "chapters" / "behind" / "human_figures.toml"
CODINGS = ROOT / "corpus" / "codings.toml"
FIRST = ROOT / "chapters" / "behind" / "first_opening_figures.toml"
BROWSER = ROOT / "chapters" / "behind" / "browser_figures.toml"
SOURCES = (RECOGNISER, PEOPLE, CODINGS, FIRST, BROWSER)

NOT_MEASURED = "not measured"
NOT_YET = "This has not been measured yet."
PARTS = {"fit": "fitting", "tune": "thresholds", "test": "test"}
KAPPA = "Kappa, with its 95\u00a0% interval"
ELSEWHERE = ("AnnoMI", "EPITOME")
PROGRAM = "this program"
COUNTED_WORDS = "TF-IDF"
RIVALS = ("majority", "plain rules", COUNTED_WORDS, "MiniLM")
QUESTION, ANEW = "question", "question, coded anew"
OPEN, SUREST = "open, where a question is coded", "the same, where it is surest"
MARKS_AIM = 0.05
RECALL_AIM, ALARMS_AIM = 0.95, 0.02
RIVALS_HEAD = (
    "Code",
    "Replies that have it",
    "This program",
    "The commoner answer",
    "Plain rules",
    "Counted words",
    "Sentence embeddings",
)
Found = dict[tuple[str, str, str], dict[str, Any]]


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
            *_right(row),
            _count(row["positives"]),
        )
        for name, row in told["skill"].items()
    )
    head = ("Skill", KAPPA, "Precision: said, and coded", "Recall: coded, and said", "Replies with this code")
    return Sheet((), f"Agreement with the codes, on the {PARTS[told['part']]} part", head, rows)


def _right(row: dict[str, Any]) -> tuple[str, str]:
    return _share(row["precision"]), _share(row["recall"])


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
    told = _read(RECOGNISER)
    if "fit" not in told:
        return Sheet((NOT_YET,))
    row, size, browser = told["fit"], told["kilobytes"], _read(BROWSER).get("milliseconds")
    in_browser = NOT_MEASURED if browser is None else f"{browser} ms"
    rows = (
        ("Replies it was fitted on", _count(row["replies"]), ""),
        ("Client statements", _count(row["statements"]), ""),
        ("Things it can notice in a sentence", _count(row["features"]), ""),
        ("Of these, single words", _count(row["single_words"]), ""),
        ("Time for one reply, in Python", f"{row['milliseconds']} ms", "at most 5 ms"),
        ("Time for one reply with its feedback, in a browser", in_browser, "at most 20 ms"),
        ("Size, compressed", f"{size['all']} kB", "under 60 kB"),
        ("Of this, the notice about you", f"{size['notice']} kB", ""),
        ("Of this, the weights of the skills", f"{size['weights']} kB", ""),
    )
    return Sheet((), "The fit", ("Measure", "Figure", "Aim"), rows)


def first_opening() -> Sheet:
    """What the first opening of the test gave, beside the second."""
    first, told = _read(FIRST), _read(RECOGNISER)
    if not first or not told:
        return Sheet((NOT_YET,))
    second = {row["code"]: row for row in told["row"] if (row["data"], row["by"]) == (told["part"], PROGRAM)}
    rows = tuple((_code(row["code"]), *_told(row), *_told(second[row["code"]])) for row in first["row"])
    head = (
        "Skill",
        *(f"{name}, {when}" for when in ("first", "now") for name in ("Kappa", "Precision", "Recall")),
    )
    return Sheet((), "As first measured, and as it is now", head, rows)


def _told(row: dict[str, Any]) -> tuple[str, ...]:
    return _kappa(row), *_right(row)


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
    part = told[0]["data"]
    said = (_better_rival(found, part), _marks_cost(found, part))
    return Sheet(
        tuple(filter(None, said)),
        "On this corpus: kappa, and in the rows for all thirteen macro-F1",
        RIVALS_HEAD,
        rows,
    )


def _better_rival(found: Found, part: str) -> str:
    pairs = {name: [found[part, name, by]["kappa"] for by in (PROGRAM, COUNTED_WORDS)] for name in HEARD}
    better = [
        f"{label(name).lower()} ({_share(rival)} against {_share(own)})"
        for name, (own, rival) in pairs.items()
        if rival > own
    ]
    return f"Counted words do better than this program on {' and '.join(better)}." if better else ""


def _marks_cost(found: Found, part: str) -> str:
    bare, anew = (found.get((f"{part}, no marks", code, PROGRAM)) for code in (QUESTION, ANEW))
    if bare is None or anew is None:
        return ""
    whole = found[part, QUESTION, PROGRAM]["kappa"]
    cost, cost_anew = (_share(whole - row["kappa"]) for row in (bare, anew))
    return (
        f"Where marks are missing, kappa for a question falls by {cost}, or by {cost_anew} where they were "
        f"coded anew without them. The aim was at most {_share(MARKS_AIM)}."
    )


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
            _share(row["people"]) if "people" in row else "",
            _share(row.get("precision")),
            _share(row.get("recall")),
            _f1(row),
            _count(row["n"]),
        )
        for row in told
    )
    head = ("Code", "Corpus", KAPPA, "People with people, kappa", "Precision", "Recall", "F1", "n")
    return Sheet(_said_open(told), "On AnnoMI and EPITOME", head, rows)


def _said_open(told: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    right = {row["code"]: _in_100(row["precision"]) for row in told if "precision" in row}
    said = f"Where learners would read “an open question”, the codes agree in {right.get(OPEN)} of 100."
    return (f"{said} Where it is surest, they agree in {right.get(SUREST)}.",) if OPEN in right else ()


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
            _aimed_at(),
            _comes("In the test", row, ""),
            _comes("Where one writer after the other was left out of a fit", row, "left_out_"),
            *([_without_known(row)] if "new_own" in row else []),
        ),
        "The notice, on the test and on writers left out of a fit",
        ("Replies", "How many", "Notice shown"),
        rows,
    )


def _aimed_at() -> str:
    recall, alarms = _in_100(RECALL_AIM), _in_100(ALARMS_AIM)
    return f"The aims: at least {recall} of 100 replies that need it, and at most {alarms} of 100 others."


def _comes(where: str, row: dict[str, Any], kind: str) -> str:
    found = _in_100(row[f"{kind}found"] / row[f"{kind}own"])
    alarms = _in_100(row[f"{kind}false_alarms"] / row[f"{kind}others"])
    return (
        f"{where}, the notice comes for {found} of 100 replies that need it, and for {alarms} of 100 others. "
        f"{_aims(row, kind)}"
    )


def _aims(row: dict[str, Any], kind: str) -> str:
    missed = [
        row[f"{kind}found"] / row[f"{kind}own"] < RECALL_AIM,
        row[f"{kind}false_alarms"] / row[f"{kind}others"] > ALARMS_AIM,
    ]
    return ("Both aims are met.", "One of the aims is missed.", "Both aims are missed.")[sum(missed)]


def _without_known(row: dict[str, Any]) -> str:
    replies = row["own"] + row["others"]
    known = replies - row["new_own"] - row["new_others"]
    return (
        f"{known} of the {replies} test replies also stand among those it was fitted on, "
        "word for word but for marks, capitals or a picture. "
        f"Without these {known}, it comes for {row['new_found']} of {row['new_own']} that need it, "
        f"and for {row['new_false_alarms']} of {row['new_others']} others."
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
    return _f1(row) if row.get("kappa") is None else of_kappa(row)


def _f1(row: dict[str, Any]) -> str:
    return _between(row["f1"], row["f1_low"], row["f1_high"]) if "f1_low" in row else _share(row.get("f1"))


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
    return _between(row["kappa"], row["low"], row["high"])


def _between(value: float, low: float, high: float) -> str:
    return f"{_share(value)} [{_share(low)}, {_share(high)}]"


def _in_100(share: float) -> str:
    return f"{share * 100:.0f}"


def _count(value: int | None) -> str:
    return NOT_MEASURED if value is None else f"{value:,}"
