"""Cohen's kappa: how far two codings of the same things agree beyond chance."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def kappa(first: Sequence[object] | np.ndarray, second: Sequence[object] | np.ndarray) -> float:
    """Agreement above chance by the most that was possible; 1 where both say the same of every one.

    >>> round(kappa([True] * 25 + [False] * 75, [True] * 20 + [False] * 5 + [True] * 5 + [False] * 70), 2)
    0.73
    """
    one, other = np.asarray(first), np.asarray(second)
    agree = float((one == other).mean())
    chance = sum(float((one == code).mean() * (other == code).mean()) for code in np.unique(one))
    return 1.0 if chance == 1 else (agree - chance) / (1 - chance)
