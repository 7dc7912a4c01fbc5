"""Describe the corpus of typed replies: how many there are, and how far its two codings agree.

    python -m tools.corpus

writes corpus/codings.toml, and the table of corpus/README.md that is made of it. Kappa is Cohen's: agreement
of two machine codings above chance, worked out before a third reading settled the differences.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from exercises.skills import HEARD
from tools.model.corpus import CORPUS, read_lines
from tools.model.kappa import kappa

CODINGS = CORPUS / "codings.toml"
README = CORPUS / "README.md"
PARTS = ("fit", "tune", "test")
TABLE = re.compile(r"(?<=<!-- codings -->\n).*?(?=<!-- end -->)", re.DOTALL)
HEAD = """\
| Skill | First coding | Second coding | Kappa | Fit | Tune | Test |
| --- | --: | --: | --: | --: | --: | --: |
"""

Reply = dict[str, Any]


def describe(parts: dict[str, list[Reply]]) -> dict[str, Any]:
    """What codings.toml says: the parts' sizes, and for each skill both codings and their kappa."""
    replies = [reply for part in parts.values() for reply in part]
    return {
        "replies": len(replies),
        "statements": len({reply["statement"] for reply in replies}),
        "same": sum(reply["first"] == reply["second"] for reply in replies),
        "part": {
            name: {"replies": len(part), "statements": len({reply["statement"] for reply in part})}
            for name, part in parts.items()
        },
        "skill": {skill: _skill(skill, replies, parts) for skill in HEARD},
    }


def _skill(skill: str, replies: list[Reply], parts: dict[str, list[Reply]]) -> dict[str, Any]:
    first, second = ([skill in reply[coding] for reply in replies] for coding in ("first", "second"))
    return {
        "first": sum(first),
        "second": sum(second),
        "kappa": round(kappa(first, second), 3),
        **{name: sum(skill in reply["codes"] for reply in part) for name, part in parts.items()},
    }


def as_toml(told: dict[str, Any]) -> str:
    """The description as codings.toml has it."""
    lines = ["# Written by `python -m tools.corpus`: two machine codings of the corpus, compared.", ""]
    lines += [f"{name} = {told[name]}" for name in ("replies", "statements", "same")]
    for heading in ("part", "skill"):
        for name, table in told[heading].items():
            lines += ["", f"[{heading}.{name}]", *(f"{key} = {value}" for key, value in table.items())]
    return "\n".join(lines) + "\n"


def as_table(told: dict[str, Any]) -> str:
    """The description of the skills as the datasheet shows it."""
    rows = (
        f"| `{skill}` | {row['first']} | {row['second']} | {row['kappa']:.2f} "
        f"| {row['fit']} | {row['tune']} | {row['test']} |\n"
        for skill, row in told["skill"].items()
    )
    return HEAD + "".join(rows)


def main() -> int:
    """Write both files."""
    told = describe({part: read_lines(part) for part in PARTS})
    CODINGS.write_text(as_toml(told), encoding="utf-8")
    README.write_text(TABLE.sub(as_table(told), README.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"corpus: {told['replies']} replies; wrote codings.toml and the table of README.md.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
