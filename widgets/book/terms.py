"""Glossary terms: a chapter's "Key terms" define each of them once, and every {term} leads there."""

import html as html_
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

KEY_TERMS = "keyterms"
ANCHOR = "term-"
LINK = re.compile(
    r'<a class="reference internal" href="(?P<href>[^"]*#(?P<anchor>term-[^"]+))"(?P<rest>[^>]*)>'
    r'(?=<span class="xref std std-term">)'
)


@dataclass(frozen=True)
class Term:
    """One entry: its words, the anchor in its chapter's page, and what it means."""

    name: str
    anchor: str
    definition: str


def note_terms(app: Sphinx, doctree: nodes.document) -> None:
    """Make every key term of a page something that {term} can lead to."""
    env = app.env
    terms = [
        _note(env, entry) for box in _boxes(doctree) for entry in box.findall(nodes.definition_list_item)
    ]
    known(env)[env.docname] = terms


def known(env: BuildEnvironment) -> dict[str, list[Term]]:
    """The terms that each page defines."""
    found: dict[str, list[Term]] = env.__dict__.setdefault("attune_terms", {})
    return found


def forget_terms(_app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    """Forget the terms of a page that is read anew or gone."""
    known(env).pop(docname, None)


def refuse_doubles(_app: Sphinx, env: BuildEnvironment) -> None:
    """Stop where two pages define one term."""
    first: dict[str, str] = {}
    for page, terms in sorted(known(env).items()):
        for term in terms:
            if other := first.get(term.anchor):
                what = f"{page}: the term '{term.name}' is defined in {other} too"
                raise ExtensionError(f"{what}; keep the entry of the chapter that needs it first.")
            first[term.anchor] = page


def define_links(html: str, env: BuildEnvironment) -> str:
    """A page whose links to terms carry the definition, for whoever only wants a reminder."""
    meanings = {term.anchor: term.definition for terms in known(env).values() for term in terms}

    def with_meaning(link: re.Match[str]) -> str:
        meaning = html_.escape(meanings.get(link["anchor"], ""), quote=True)
        return (
            f'<a class="reference internal attune-term" href="{link["href"]}"{link["rest"]}'
            f' data-attune-meaning="{meaning}">'
        )

    return LINK.sub(with_meaning, html)


def anchor_of(name: str) -> str:
    """The anchor of a term."""
    return ANCHOR + re.sub(r"[^a-z0-9]+", "-", name.casefold().replace("\u2013", "-")).strip("-")


def _boxes(doctree: nodes.document) -> Iterator[nodes.Element]:
    return (box for box in doctree.findall(nodes.Element) if KEY_TERMS in box.get("classes", []))


def _note(env: BuildEnvironment, entry: nodes.definition_list_item) -> Term:
    word = next(iter(entry.findall(nodes.term)))
    meaning = next(iter(entry.findall(nodes.definition)))
    term = Term(word.astext(), anchor_of(word.astext()), " ".join(meaning.astext().split()))
    word["ids"] = [term.anchor]
    for name in dict.fromkeys((term.name, term.name.casefold())):
        cast("StandardDomain", env.get_domain("std")).note_object("term", name, term.anchor, location=word)
    return term
