"""A work of the bibliography in a few words: `elliott2018` is Elliott et al. 2018."""

import functools
import re
import unicodedata
from pathlib import Path

BIBLIOGRAPHY = Path(__file__).parents[2] / "chapters" / "references.bib"
ENTRY = re.compile(
    r"^@\w+\{(?P<key>[^,\s]+),.*?\b(?:author|editor)=\{(?P<names>.*?)\}, \w+=.*?\byear=\{(?P<year>\d+)\}",
    re.MULTILINE,
)
ACCENT = re.compile(r"\\([\"'`^~])\{?(\w)\}?")
COMBINING = {'"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303"}


def is_listed(key: str) -> bool:
    """Whether the bibliography holds a work."""
    return key in _works()


def reference(key: str) -> str:
    """The work's authors and year; raises KeyError where it is not listed."""
    names, year = _works()[key]
    families = [_plain(name.split(",")[0]) for name in names.split(" and ")]
    match families:
        case [one]:
            return f"{one} {year}"
        case [one, other]:
            return f"{one} and {other} {year}"
        case _:
            return f"{families[0]} et al. {year}"


def _plain(latex: str) -> str:
    spelt = ACCENT.sub(lambda found: found[2] + COMBINING[found[1]], latex.replace("\\o", "ø"))
    return unicodedata.normalize("NFC", re.sub(r"[{}]", "", spelt)).strip().replace("'", "\u2019")


@functools.cache
def _works() -> dict[str, tuple[str, str]]:
    entries = ENTRY.finditer(BIBLIOGRAPHY.read_text(encoding="utf-8"))
    return {entry["key"]: (entry["names"], entry["year"]) for entry in entries}
