"""Sentences with gaps, such as `{more} of 100`: Python fills them once, live.js whenever a control moves."""

import re
from collections.abc import Mapping

from widgets.figures.table import Table

GAP = re.compile(r"\{(\w*)\}")


def fill(template: str, numbers: Mapping[str, str]) -> str:
    """The sentence with every gap filled."""
    return GAP.sub(lambda gap: numbers[gap[1]], template)


def sentence(table: Table, name: str, gaps: Mapping[str, str]) -> str:
    """One field's sentence, whose gaps must be among those that there are."""
    template = table.text(name)
    for gap in GAP.findall(template):
        if gap not in gaps:
            raise table.wrong(f"'{name}' has an unknown gap {{{gap}}}", f"use {', '.join(gaps)}")
    return template
