"""The nearest words, for an author's slip of the pen."""

from collections.abc import Iterable


def nearest(word: str, words: Iterable[str], most: int = 1) -> list[str]:
    """The words most like one that was not found, best first."""
    import difflib  # noqa: PLC0415 (needed only where something is wrong, and slow to load in a browser)

    return difflib.get_close_matches(word, list(words), n=most)
