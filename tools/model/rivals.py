"""What the recogniser is compared with: the commoner answer, plain rules, counted words, embeddings."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from tqdm import tqdm

from exercises.skills.recognise import recognise
from exercises.skills.recognition import HEARD, Recognition
from tools.model import minilm
from tools.model.corpus import Reply

STEMS = {
    "reflection": ("sounds like", "you feel", "you're ", "youre ", "seems like", "you are "),
    "validation": ("makes sense", "understandable", "of course", "no wonder", "anyone would"),
    "affirmation": ("brave", "strong", "proud", "courage", "well done"),
    "advice": ("should", "try ", "have you tried", "why don't you", "maybe you could"),
    "information": ("people", "session", "we have", "usually", "minutes"),
    "reassurance": ("will be", "don't worry", "dont worry", "at least", "normal", "everyone"),
    "self_disclosure": (" i was", "my own", "me too", "i feel", "when i "),
    "judgement": ("should have", "wrong", "selfish", "unfair", "rude"),
    "sympathy": ("sorry", "poor", "heart goes"),
    "stock_phrase": ("i hear you", "that sounds", "i understand", "thank you for", "here for you"),
}
_WORD = r"[\w']+|\?"
Says = Callable[[Sequence[str], Sequence[str]], dict[str, np.ndarray]]


@functools.cache
def recognised(text: str, heard: str) -> Recognition:
    """What the course's recogniser makes of a reply, worked out once for all that is asked of it."""
    return recognise(text, heard)


def this_program(texts: Sequence[str], heard: Sequence[str]) -> dict[str, np.ndarray]:
    """What the course's recogniser says."""
    said = [
        {find.skill for find in recognised(text, words).found}
        for text, words in zip(texts, heard, strict=True)
    ]
    return {skill: np.array([skill in found for found in said]) for skill in HEARD}


def majority(texts: Sequence[str], heard: Sequence[str]) -> dict[str, np.ndarray]:
    """Nothing is ever there: the commoner answer for each skill."""
    del heard
    return {skill: np.zeros(len(texts), bool) for skill in HEARD}


def plain_rules(texts: Sequence[str], heard: Sequence[str]) -> dict[str, np.ndarray]:
    """A mark, a first word, a stem: what anybody would write in ten minutes."""
    del heard
    low = [text.lower().replace("\u2019", "'") for text in texts]
    asked = np.array([text.rstrip().endswith("?") for text in low])
    wide = np.array([any(word in text for word in ("what", "how", "why", "tell me")) for text in low])
    said = {
        skill: np.array([any(stem in text for stem in stems) for text in low])
        for skill, stems in STEMS.items()
    }
    said |= {"open_question": asked & wide, "closed_question": asked & ~wide}
    return said | {"parroting": np.zeros(len(texts), bool)}


def n_grams(fit: Sequence[Reply]) -> Says:
    """TF-IDF of words and pairs of words with logistic regression, fitted on the fit part."""
    table = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=_WORD)
    return _regression(fit, table.fit_transform([reply.text for reply in fit]), table.transform)


def embeddings(fit: Sequence[Reply]) -> Says | None:
    """MiniLM with logistic regression, where its package is installed."""
    model = minilm.find()
    if model is None:
        return None
    return _regression(
        fit, model.embed(tqdm([reply.text for reply in fit], desc="MiniLM", file=sys.stderr)), model.embed
    )


def _regression(fit: Sequence[Reply], table: np.ndarray, read: Callable[[Sequence[str]], np.ndarray]) -> Says:
    models = {
        skill: LogisticRegression(C=10, class_weight="balanced", max_iter=2000).fit(
            table, [skill in reply.codes for reply in fit]
        )
        for skill in HEARD
    }

    def says(texts: Sequence[str], heard: Sequence[str]) -> dict[str, np.ndarray]:
        del heard
        rows = read(texts)
        return {skill: model.predict(rows) for skill, model in models.items()}

    return says
