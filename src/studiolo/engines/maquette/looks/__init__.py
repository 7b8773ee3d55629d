"""Watercolour, ink, pixel art: media made from the scene rather than by filtering its photograph.

Its turn has not come: an asked style is kept in the Brief and the Scene, and not drawn yet.
"""
