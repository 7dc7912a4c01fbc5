"""Responses that no form of ours sends. All are safe in JSON and hold no half characters."""

from typing import Any

RESPONSES: dict[str, Any] = {
    "null": None,
    "true": True,
    "nought": 0,
    "a number": -1.5,
    "a great number": 2**53 - 1,
    "a text": "b",
    "an empty text": "",
    "markup": "<script>alert(1)</script>",
    "a list of numbers": [1, 2],
    "a list of nothing": [None],
    "an empty name": [""],
    "a list of markup": ["<img src=x onerror=alert(1)>"],
    "a list of lists": [["a"], []],
    "a deep list": [[[[[[[[[[[[[[[["a"]]]]]]]]]]]]]]]],
    "names from an object": ["__proto__", "constructor"],
    "an unknown utterance": {"nobody": "nowhere"},
    "a number for a category": {"a": 1},
    "a list for a text": {"text": ["a"]},
    "nothing for a text": {"text": None},
    "only white space": {"text": " \n\t\u00a0\u2003"},
    "a text and more": {"text": "Warm.", "score": 1},
    "strange letters": ["\U0001f642", "\u202ea", "\u0000", "e\u0301", "\ufeff"],
}
