"""Studiolo: a self-hosted image studio that speaks the OpenAI image API.

Start with `Studio` for Python, `studiolo --help` for the command line, `app.build` for how the parts are wired.
"""

from importlib.metadata import version

__version__ = version("studiolo")
