"""Parroting: the client's own sentence, or a piece of it, given back almost unchanged (the manual, 12).

The one module that reads the client's words, and for this alone.
"""

import itertools
import re
from collections.abc import Sequence

from exercises.skills.text import Clause, mine_to_yours, sentences, words

_FEWEST = 4
_SHORTEST_ROOT = 3
_STEM = re.compile(
    r"^ (?:(?:so|and|but|ok|okay|right|yeah|well|oh|ah|hm|hmm|mm|wow|then|yes|just|also|or|"
    r"wait|honey|love|dear|basically) (?:, )?){0,5}"
    r"(?:(?:(?:what |so what )?(?:you are saying|you said|you say|i hear|i am hearing|"
    r"i hear you (?:say|saying)|you mean|you are telling me)(?: is)?|i understand|"
    r"it sounds like|it seems like|sounds like|it seems|you told me|you mentioned|"
    r"let me see if i understand|if i understand you|"
    r"if i hear you right|in other words|i see|i got|i think|i do hear|i can hear|you know)"
    r"(?: you say| you saying| right| correctly| well)?(?: is)?(?: that)? (?:, )?){0,2}"
)
_QUOTES = re.compile('["\u201c\u201d\u00ab\u00bb]')
_TAIL = re.compile(
    r" (?:, )?(?:right|yes|no|yeah|correct|is it|is that (?:right|it|so)|did i get that right|"
    r"(?:is|was|did|do|does|are|have|has) not (?:it|he|she|they|you)) $"
)


def copies(reply: Sequence[Clause], heard: Sequence[tuple[str, ...]]) -> list[bool]:
    """Tell which clauses say four words or more of the client's in their order and nothing new.

    `heard` is what `sentences_of` makes of the client's words; two sentences in a row may be copied from.
    Where the clauses come in another order than the client's, the reply says something of its own.
    """
    if not heard:
        return [False] * len(reply)
    if _place([clause.text for clause in reply], heard) is not None:
        return [True] * len(reply)
    places: list[int | None] = []
    for sentence in _sentences(reply):
        whole = _place([clause.text for clause in sentence], heard)
        places += [_place([clause.text], heard) if whole is None else whole for clause in sentence]
    found = [place for place in places if place is not None]
    in_order = found == sorted(found)
    return [in_order and place is not None for place in places]


def _sentences(reply: Sequence[Clause]) -> list[list[Clause]]:
    """The clauses that hang together."""
    whole: list[list[Clause]] = []
    for clause in reply:
        if clause.joint and whole:
            whole[-1].append(clause)
        else:
            whole.append([clause])
    return whole


def _place(texts: Sequence[str], heard: Sequence[tuple[str, ...]]) -> int | None:
    """The client's sentence that a clause, or some in a row, are copied from."""
    text = _STEM.sub(" ", f" {' '.join(part.strip() for part in texts)} ")
    said = _roots(_TAIL.sub(" ", text))
    count = len(text.split())
    if count < _FEWEST or len(said) < (_FEWEST - 1 if count < 2 * _FEWEST - 1 else 2):
        return None
    alone = (place for place, source in enumerate(heard) if _in_order(said, source))
    pairs = itertools.pairwise(heard)
    across = (place for place, (one, two) in enumerate(pairs) if _in_order(said, one + two))
    return next(alone, next(across, None))


def sentences_of(heard: str) -> tuple[tuple[str, ...], ...]:
    """The client's words, sentence by sentence, as they are compared."""
    unquoted = _QUOTES.sub(" ", heard)
    return tuple(_roots(" ".join(word.plain for word in sentence)) for sentence in sentences(unquoted))


def _roots(text: str) -> tuple[str, ...]:
    """The words that count, the client's person and tense turned, their endings taken off."""
    turned, left_out = mine_to_yours(), words()["left_out_of_a_copy"]
    plain = (turned.get(word, word) for word in text.replace(",", " ").split())
    return tuple(_root(word) for word in plain if word not in left_out)


def _root(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if len(word) >= len(ending) + _SHORTEST_ROOT and word.endswith(ending):
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) >= _FEWEST else word


def _in_order(said: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Tell whether all that is said stands in the source, in this order; a slip of the pen is let pass."""
    at = 0
    for word in said:
        found = next((place for place in range(at, len(source)) if _alike(word, source[place])), None)
        if found is None:
            return False
        at = found + 1
    return True


def _alike(word: str, other: str) -> bool:
    """Tell whether two words are the same, or differ by one letter or by two exchanged."""
    if word == other:
        return True
    if min(len(word), len(other)) < _FEWEST or abs(len(word) - len(other)) > 1:
        return False
    head = next(
        (at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    rest, other_rest = word[head:], other[head:]
    exchanged = len(word) == len(other) and rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return exchanged or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
