"""Brief -> Scene: what stands where, at what size, on what, and where the camera stands.

Start with compose.py; arrange.py puts things on the ground and on each other, camera.py frames them.
"""
