"""Reading the package's data: TOML as it was written, or the JSON that the published site holds in its place.

Pyodide reads JSON some ten times faster than TOML; tools/pack.py makes the one from the other.
"""

import json
from pathlib import Path
from typing import Any

TOML, PACKED = ".toml", ".json"


def data_files(folder: Path) -> list[Path]:
    """The data files of a folder, in the order of their names."""
    return sorted(path for path in folder.iterdir() if path.suffix in (TOML, PACKED))


def read_data(path: Path) -> dict[str, Any]:
    """What a data file holds; raises UnicodeDecodeError, or TOMLDecodeError with the place of the mistake."""
    packed = path.with_suffix(PACKED)
    if packed.exists():
        data: dict[str, Any] = json.loads(packed.read_text(encoding="utf-8"))
        return data
    import tomllib  # noqa: PLC0415 (the published site never needs it, and it takes long to load there)

    return tomllib.loads(path.read_text(encoding="utf-8"))
