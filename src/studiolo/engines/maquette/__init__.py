"""Maquette, the built-in engine: reads the prompt, builds a 3D scene, path-traces it. No GPU, no key, no model download.

Start with engine.py (the seam to the rest of Studiolo), then paint.py (one picture, told top to bottom).
"""
