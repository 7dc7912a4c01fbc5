"""The scripts and styles that `make pack` joins for a notebook."""

from pathlib import Path

FOLDER = Path(__file__).parent.parent / "_build" / "widgets"
NOT_JOINED = "{} is missing; run `make pack`, which joins it from the scripts in widgets."


def joined(name: str) -> Path:
    """One joined file; raises FileNotFoundError with the mend."""
    path = FOLDER / name
    if not path.exists():
        raise FileNotFoundError(NOT_JOINED.format(path))
    return path
