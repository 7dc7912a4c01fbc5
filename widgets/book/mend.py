"""Mending what the theme writes: icons without an icon font, no inline handlers, less to load."""

import functools
import re
from pathlib import Path

from sphinx.errors import ExtensionError

LUCIDE = Path(__file__).parents[2] / "node_modules" / "lucide-static" / "icons"
ICONS = {
    "angle-left": "chevron-left",
    "angle-right": "chevron-right",
    "arrow-up": "arrow-up",
    "bars": "menu",
    "circle-half-stroke": "contrast",
    "code": "code",
    "download": "download",
    "expand": "maximize",
    "file": "file-text",
    "file-pdf": "printer",
    "list": "list",
    "magnifying-glass": "search",
    "moon": "moon",
    "outdent": "list-tree",
    "rocket": "rocket",
    "sun": "sun",
}
ICON = re.compile(
    r'<(?P<tag>i|span) class="(?P<classes>[^"]*\bfa-[^"]*)"(?P<mode> +data-mode="\w+")?[^>]*></(?P=tag)>'
)
FONT_AWESOME = re.compile(r'\s*<script defer src="[^"]*fontawesome\.js[^"]*"></script>')
UNUSED = re.compile(r"\s*<script>DOCUMENTATION_OPTIONS\.\w+ = [^<]*</script>")
BLOCKING = re.compile(r'<script (?=(?:data-sd-tabs-storage-prefix="[^"]*" )?src=)')
VIEWPORT = re.compile(r'\s*<meta name="viewport"[^>]*/?>')
SEARCH = re.compile(
    r'\s*<script defer src="[^"]*(?:searchtools|language_data|searchindex)\.js[^"]*"></script>'
)
ONE_VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1" />'
ROLES = {
    ' role="doc-biblioentry"': "",  # no longer a role
    '<div role="list" class="citation-list">': '<div class="citation-list">',
    'id="pst-primary-sidebar"': 'id="pst-primary-sidebar" role="complementary" aria-label="Course"',
}
SEARCH_BUTTON = re.compile(r'(<button class="btn search-button-field[^>]*?) aria-label="Search"')
PRESSES = {"window.print()": "print", "toggleFullScreen()": "fullscreen"}


def mend(html: str, *, searches: bool) -> str:
    """A page with the theme's own faults mended; `searches` keeps the scripts that only search needs."""
    for handler, name in PRESSES.items():
        html = html.replace(f'onclick="{handler}"', f'data-attune-press="{name}"')
    for theirs, ours in ROLES.items():
        html = html.replace(theirs, ours)
    html = SEARCH_BUTTON.sub(r"\1", html)  # its text is its name
    html = UNUSED.sub("", FONT_AWESOME.sub("", html))
    html = BLOCKING.sub("<script defer ", html)
    html = VIEWPORT.sub("", html).replace("</head>", f"{ONE_VIEWPORT}\n</head>", 1)
    if not searches:
        html = SEARCH.sub("", html)
    return ICON.sub(_icon, html)


def _icon(found: re.Match[str]) -> str:
    classes = found["classes"].split()
    name = next((name for part in classes if (name := part.removeprefix("fa-")) in ICONS), None)
    if name is None:
        raise ExtensionError(f"no icon for {found[0]}; add its name to ICONS in {Path(__file__).name}.")
    kept = [part for part in classes if not part.startswith("fa")]
    attributes = f'class="{" ".join(["attune-icon", *kept])}"{found["mode"] or ""}'
    return f'<svg {attributes} viewBox="0 0 24 24" aria-hidden="true">{_drawing(ICONS[name])}</svg>'


@functools.cache
def _drawing(name: str) -> str:
    path = LUCIDE / f"{name}.svg"
    if not path.exists():
        raise ExtensionError(f"{path.name} is missing; run `make setup`, which installs the icons.")
    paths = re.search(r"<svg[^>]*>(.*)</svg>", path.read_text(encoding="utf-8"), re.DOTALL)
    assert paths, name
    return re.sub(r"\s+", " ", paths[1]).strip()
