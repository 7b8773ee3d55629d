"""Eyes that live: a ball with pupil and iris, a painted glint, and lids."""

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, coloured, frame_of, grid_faces
from studiolo.engines.maquette.model import Colour, Numbers

EYE_SIDES = 44


def eyeball(centre: Numbers, way: Numbers, radius: float, iris: Colour, pupil: float, slit: float = 1.0) -> Shape:
    """A ball whose pole looks along `way`: pupil, iris with a dark edge, a little white, and a painted glint.

    pupil: its angle in degrees. slit: how narrow it is, 1 round.
    """
    edges = np.concatenate([np.linspace(0, 72, 37), [pupil - 0.4, pupil + 0.4, 76, 85, 105, 130, 160, 180.0]])
    polar = np.radians(np.sort(edges))
    round_about = np.linspace(0, 2 * np.pi, EYE_SIDES, endpoint=False)
    ahead, across, up = frame_of(way)
    ring = np.sin(polar)[:, None, None] * (
        np.cos(round_about)[None, :, None] * across + np.sin(round_about)[None, :, None] * up
    )
    normals = (ring + np.cos(polar)[:, None, None] * ahead).reshape(-1, 3)
    angle = np.repeat(np.degrees(polar), EYE_SIDES)
    narrow = np.tile(np.abs(np.cos(round_about)) * (1 / slit - 1) + 1, len(polar))
    colours = np.tile(np.asarray(iris, np.float64), (len(normals), 1))
    colours *= np.interp(angle, [24, 40, 54, 64], [0.6, 1.3, 0.9, 0.15])[:, None]
    colours[angle * narrow < pupil] = 0.004
    white = angle > 66
    colours[white] = np.array((0.5, 0.44, 0.4)) * np.interp(angle[white], [66, 85], [0.5, 0.4])[:, None]
    return Shape(
        vertices=(centre + normals * radius).astype(np.float32),
        normals=normals.astype(np.float32),
        faces=grid_faces(len(polar), EYE_SIDES)[:, ::-1],
        colours=colours.astype(np.float32),
    )


def glint(centre: Numbers, way: Numbers, radius: float, side: float) -> Shape:
    """A painted highlight, so that the eye lives in any light. It sits towards the front and the top."""
    ahead, across, up = frame_of(way)
    tilt = ahead + up * 0.42 - across * side * 0.24
    ball = eyeball(centre + tilt / np.linalg.norm(tilt) * radius * 0.85, tilt, radius * 0.21, (1, 1, 1), 10)
    return coloured(ball.vertices, ball.normals, ball.faces, (0.95, 0.95, 0.95))


def eyelid(
    centre: Numbers, way: Numbers, radius: float, closed: float, colours: tuple[Colour, Colour], *, droop: float = 0.0,
    lower: bool = False,
) -> Shape:  # fmt: skip
    """A part of a slightly larger ball that comes down from above (or up from below) over the share `closed`.

    colours: of its edge and of the rest. droop: radians by which its edge falls to the animal's left.
    """
    ahead, across, up = frame_of(way)
    across, up = across * np.cos(droop) + up * np.sin(droop), up * np.cos(droop) - across * np.sin(droop)
    sign = -1.0 if lower else 1.0
    open_deg = 90.0 * (1 - closed)  # between the way it looks and the edge of the lid
    lift = np.radians(np.concatenate([[open_deg, open_deg + 7, open_deg + 9], np.linspace(open_deg + 14, 165.0, 11)]))
    swing = np.radians(np.linspace(-90, 90, 21))
    towards = np.cos(lift)[:, None, None] * ahead + sign * np.sin(lift)[:, None, None] * up
    normals = np.cos(swing)[None, :, None] * towards + np.sin(swing)[None, :, None] * across
    swell = np.array([1.03, 1.09, 1.1, *([1.1] * 11)])[:, None, None]
    rows = np.concatenate([normals[:1] * radius * 0.98, normals * radius * swell], axis=0)
    shaded = np.concatenate([normals[:1], normals], axis=0)
    index = np.arange(rows.shape[0] * rows.shape[1]).reshape(rows.shape[:2])
    a, b, c, d = (p.ravel() for p in (index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    if lower:  # the two lids are mirror images, so one of them is wound the other way
        faces = faces[:, ::-1]
    lid = coloured((centre + rows).reshape(-1, 3), shaded.reshape(-1, 3), faces, colours[1])
    lid.colours[: 3 * rows.shape[1]] = colours[0]
    return lid
