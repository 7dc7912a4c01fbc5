"""The clause of a reply that fits best: replies are coded, and clauses are not."""

from __future__ import annotations

import numpy as np


def best_of(values: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    """The highest value among the clauses of each of so many replies; minus infinity where there are none.

    >>> best_of(np.array([0.1, 0.9, 0.3]), np.array([0, 0, 2]), 3).tolist()
    [0.9, -inf, 0.3]
    """
    best = np.full(count, -np.inf)
    np.maximum.at(best, owner, values)
    return best


def shares(owner: np.ndarray, there: np.ndarray) -> np.ndarray:
    """What each clause counts before one is chosen: those of a reply with the skill share its weight.

    >>> shares(np.array([0, 0, 2]), np.array([True, True, False])).tolist()
    [0.5, 0.5, 1.0]
    """
    return np.where(there, 1 / np.bincount(owner)[owner], 1.0)
