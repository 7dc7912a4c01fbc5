"""Finishing a page as it is written: the site's settings, and a policy that names every inline script."""

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.jinja2glue import BuiltinTemplateLoader
from sphinx.theming import Theme

from exercises.record import course
from widgets.book.mend import mend
from widgets.book.sheets import JOINED, sheets_of, take_sheets
from widgets.book.terms import define_links
from widgets.templating import data

FONTS = ("atkinson-hyperlegible-next-latin-wght-normal.woff2", "source-serif-4-latin-wght-normal.woff2")
HERE = Path(__file__).parent
PACKED = Path("_build") / "static" / "attune"
NOT_PACKED = "{} is missing; run `make site`, which packs it before it builds the book."
START_LIMIT = 45_000  # ms without a sign of life from Python
CHARSET = '<meta charset="utf-8" />'
POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}


class Scripts(HTMLParser):
    """The inline scripts of a page; raises ExtensionError for a handler that the policy would stop."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=False)
        self.inline: list[str] = []
        self._is_inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where an inline script begins."""
        for name, _ in attrs:
            if name.startswith("on"):
                what = f"<{tag} {name}=…> would be stopped by the page's policy"
                raise ExtensionError(
                    f"{what}; let widgets/site/presses.js do it, named in PRESSES of widgets/book/mend.py."
                )
        self._is_inside = tag == "script" and not {"src", "type"} & {name for name, _ in attrs}
        if self._is_inside:
            self.inline.append("")

    def handle_data(self, data: str) -> None:
        """Take what stands in an inline script."""
        if self._is_inside:
            self.inline[-1] += data

    def handle_endtag(self, _tag: str) -> None:
        """Note where a script ends."""
        self._is_inside = False


class Finisher(BuiltinTemplateLoader):
    """Sphinx's own templates, each page finished before it is written."""

    def init(self, builder: Builder, theme: Theme | None = None, dirs: list[str] | None = None) -> None:
        """Take the digest of what was packed for the site; raises ExtensionError where nothing was."""
        super().init(builder, theme, dirs)
        self._version = packed_version(Path(builder.app.srcdir) / PACKED)
        self._sheets = sheets_of(builder.app)
        self._env = builder.env

    def render(self, template: str, context: dict[str, Any]) -> str:  # type: ignore[override]
        """The page that a template and a context make."""
        html = super().render(template, context)
        if "pathto" not in context or "<head>" not in html:
            return html
        html = take_sheets(html, context["pathto"]("_static/", 1), self._sheets)
        html = define_links(html, self._env)
        html = mend(html, searches=template == "search.html")
        return finish(html, context["pathto"]("_static/attune/", 1), self._version)


def outdated_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Every page, where the packed files or this folder have changed since it was written."""
    ours = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(HERE.glob("*.py")))).hexdigest()
    finisher = packed_version(Path(app.srcdir) / PACKED) + ours
    before = getattr(env, "attune_finisher", None)
    env.attune_finisher = finisher  # type: ignore[attr-defined]
    return [] if finisher == before else sorted(env.found_docs)


def packed_version(folder: Path) -> str:
    """One short digest of the files that change with the course."""
    total = hashlib.sha256()
    for name in ("site.js", "worker.js", "course.css", "exercise.css", "exercises.zip"):
        path = folder / name
        if not path.exists():
            raise ExtensionError(NOT_PACKED.format(path))
        total.update(path.read_bytes())
    return total.hexdigest()[:12]


def finish(html: str, base: str, version: str) -> str:
    """A page with the site's settings, styles and script, and a policy that names every inline script."""
    page = Scripts(html)
    settings = data(site_settings(base, version))
    first = [
        CHARSET,
        f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}" />',
        f'<script type="application/json" id="attune-site">{settings}</script>',
        f'<script type="module" async fetchpriority="high" src="{base}site.js?v={version}"></script>',
        *(
            f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{base}{font}" />'
            for font in FONTS
        ),
    ]
    last = [f'<link rel="stylesheet" href="{base}{JOINED}?v={version}" />', "</head>"]
    html = html.replace(CHARSET, "\n".join(first), 1)
    return html.replace("</head>", "\n".join(last), 1)


def site_settings(base: str, version: str) -> dict[str, Any]:
    """What the site's host needs to know; mirrored by `Site` in widgets/site/host.js."""
    return {
        "course": course()["id"],
        "iri": course()["iri"],
        "worker": f"{base}worker.js?v={version}",
        "limit": START_LIMIT,
    }


def policy(page: Scripts) -> str:
    """The page's content security policy."""
    hashes = sorted({_hash(script) for script in page.inline})
    rules = {**POLICY, "script-src": " ".join([POLICY["script-src"], *hashes])}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
