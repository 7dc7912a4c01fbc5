"""One style sheet a page: the theme's without its icon font, and the course's own, joined."""

import re
import subprocess
import tempfile
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

ESBUILD = Path(__file__).parents[2] / "node_modules" / ".bin" / "esbuild"
JOINED = "page.css"
OURS = ("attune/course.css", "attune/exercise.css")
LINK = re.compile(
    r'\s*<link (?:href="(?P<first>[^"?]+)[^"]*" rel="stylesheet"'
    r'|rel="stylesheet"[^>]*? href="(?P<last>[^"?]+)[^"]*")[^>]*>'
)
ICON_FONT = re.compile(r"[^{}]*\.fa-[^{}]*\{[^{}]*\}|@font-face\{[^}]*Awesome[^}]*\}")


def sheets_of(app: Sphinx) -> list[str]:
    """The names, below _static, of the sheets that pages ask for, in order; filled as pages are written."""
    if not hasattr(app, "attune_sheets"):
        app.attune_sheets = []  # type: ignore[attr-defined]
    sheets: list[str] = app.attune_sheets  # type: ignore[attr-defined]
    return sheets


def take_sheets(html: str, static: str, sheets: list[str]) -> str:
    """The page without its links to style sheets, which are noted once."""
    for link in LINK.finditer(html):
        name = (link["first"] or link["last"]).removeprefix(static)
        if name not in sheets:
            sheets.append(name)
    return LINK.sub("", html)


def join_sheets(app: Sphinx, error: Exception | None) -> None:
    """Join what the pages asked for into one file, where any page was written; raises ExtensionError."""
    sheets = sheets_of(app)
    if error or not sheets:
        return
    static = Path(app.outdir) / "_static"
    with tempfile.TemporaryDirectory() as folder:
        entry = Path(folder) / JOINED
        entry.write_text(
            "".join(f'@import "{static / name}";\n' for name in (*sheets, *OURS)), encoding="utf-8"
        )
        target = static / "attune" / JOINED
        command: list[str | Path] = [
            ESBUILD, entry, "--bundle", "--minify", "--loader:.png=dataurl",
            "--external:*.woff2", "--external:*.ttf",
        ]  # fmt: skip
        joined = subprocess.run(
            [*command, "--log-level=warning"], capture_output=True, text=True, check=False
        )
        if joined.returncode:
            raise ExtensionError(f"the style sheets could not be joined: {joined.stderr.strip()}")
        target.write_text(ICON_FONT.sub("", joined.stdout), encoding="utf-8")
