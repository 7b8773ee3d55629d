"""Rooms of every use: a recipe says shell, finishes, furniture, light and camera; one builder makes them all. Start with
`build.py`; `recipes/` has one function for each room, `furniture` modules what these stand in it.
"""

from studiolo.engines.maquette.settings.interior.build import build

__all__ = ["build"]
