"""Footwear as things: each maker gives one shoe, hollow, standing on its sole. Start: MAKERS; the last they are built on: last.py."""

from studiolo.engines.maquette.makers.wear.shoes.catalogue import MAKERS

__all__ = ["MAKERS"]
