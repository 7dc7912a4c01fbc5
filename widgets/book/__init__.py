"""The Sphinx extension: fills exercises into pages and finishes every page for a strict policy."""

import functools
import os
from typing import Any

import pybtex.plugin
from sphinx.application import Sphinx

from widgets.book.execute import run_in_process
from widgets.book.fill import fill
from widgets.book.finish import outdated_pages
from widgets.book.gather import Gather, derived_pages, note_changes
from widgets.book.sheets import join_sheets
from widgets.book.switches import add_switches
from widgets.book.terms import forget_terms, note_terms, refuse_doubles
from widgets.placeholder import BUILDING

FINISHER = "widgets.book.finish.Finisher"


def remember_plugins() -> None:
    """Find each of pybtex's styles once: it reads every installed package's metadata for each citation."""
    pybtex.plugin.find_plugin = functools.cache(pybtex.plugin.find_plugin)


def setup(app: Sphinx) -> dict[str, Any]:
    """Join Sphinx: called once by it."""
    os.environ[BUILDING] = "yes"
    run_in_process()
    remember_plugins()
    app.config.template_bridge = FINISHER
    app.add_config_value("comments_config", {}, "")  # Jupyter Book sets it even without sphinx-comments
    app.connect("doctree-read", fill)
    app.connect("doctree-read", add_switches)
    app.connect("doctree-read", note_terms)
    app.connect("env-purge-doc", forget_terms)
    app.connect("env-check-consistency", refuse_doubles)
    app.connect("env-before-read-docs", note_changes)
    app.connect("env-updated", derived_pages)
    app.add_post_transform(Gather)
    app.connect("env-updated", outdated_pages)
    app.connect("build-finished", join_sheets)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
