"""A cue: a name, and the wording that shows it, as a regular expression over a clause in plain words.

A pattern reads " so you feel left out ": plain words, one space between and around them, no marks but commas.
`{start}` stands for the beginning of a clause with whatever small words lead in, `{feeling}` and the like for
a list of words.toml. No repetition without an end holds another, and gaps have a length: none can run away.
"""

import functools
import re
from dataclasses import dataclass

from exercises.skills.text import words

START = (
    r"^ (?:(?:and|but|so|or|well|ok|okay|oh|hmm|hm|mm|yeah|yes|no|right|then|also|hey|hi|"
    r"hello|now|because|ah|wow|yet|"
    r"still|honestly|actually|sorry|like|just|please|anyway|gosh|true|sure|alright|look|"
    r"listen) (?:, )?){0,4}"
)


@dataclass(frozen=True)
class Cue:
    """One wording by which a skill is known; a weak one says little alone and is not counted."""

    name: str
    pattern: str
    weak: bool = False

    def search(self, text: str) -> re.Match[str] | None:
        """Where the wording stands in a clause's text."""
        return _compiled(self.pattern).search(text)


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.replace("{start}", START)
    for name, entries in words().items():
        if (place := "{" + name + "}") in pattern:
            pattern = pattern.replace(place, f"(?:{'|'.join(sorted(entries))})")
    return re.compile(pattern, re.ASCII)
