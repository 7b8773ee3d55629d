"""What the engine knows how to draw: the art pack and the way from a noun to a piece of art.

Begin with `find.py` (a noun to a key) and `pack.py` (a key to bytes); `build.py` makes the pack.
"""
