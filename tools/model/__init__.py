"""Fit the skills recogniser on the project's corpus, and measure it; in development only."""
