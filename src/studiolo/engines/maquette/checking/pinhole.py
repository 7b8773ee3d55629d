"""Rays through the picture as a camera without blur has them. Knows no renderer."""

import numpy as np

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.stage import Camera


def pinhole_rays(camera: Camera, across: Numbers, down: Numbers, aspect: float) -> tuple[Numbers, Numbers]:
    """(origins, ways), each (n, 3), through places in the picture: 0 to 1 across and down it, and beyond its borders."""
    eye = np.asarray(camera.position, np.float64)
    ahead = np.asarray(camera.target, np.float64) - eye
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    up = np.cross(right, ahead)
    half = np.tan(np.radians(camera.fov_deg) / 2)
    x = (2 * across - 1)[:, None] * half * max(1.0, aspect)
    y = (1 - 2 * down)[:, None] * half * max(1.0, 1 / aspect)
    way = ahead + x * right + y * up
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    return np.broadcast_to(eye, way.shape), way
