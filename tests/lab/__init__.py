"""The course in real JupyterLab, driven by real Chromium."""
