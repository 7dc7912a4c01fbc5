"""The built site, visited by real Chromium."""
