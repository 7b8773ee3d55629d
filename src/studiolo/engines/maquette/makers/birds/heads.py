"""Beaks, eyes, crests, combs and feet."""

import numpy as np

from studiolo.engines.maquette.makers.birds.bird import Beak, Bird
from studiolo.engines.maquette.makers.birds.stance import Stance
from studiolo.engines.maquette.makers.creatures.clay import curve
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, coloured, swept
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import tube

RINGS, SIDES = 26, 22


def beak_shapes(bird: Bird, stance: Stance, colour: Colour, tip: Colour, lower: Colour) -> list[Shape]:
    """Upper and lower mandible, in the head's axes; the lower one is closed under the upper."""
    beak, radius = bird.beak, bird.head
    root = np.array((radius * bird.head_long * 0.86, 0, -0.08 * radius))
    shapes = [_mandible(beak, root, upper=True)]
    shapes.append(_mandible(beak, root, upper=False))
    t = np.repeat(np.linspace(0, 1, RINGS), SIDES)
    for shape, base in zip(shapes, (colour, lower), strict=True):
        hues = np.tile(np.asarray(base, float), (len(shape.vertices), 1))
        share = np.clip((t - beak.tip_from) / 0.08, 0, 1)[:, None]
        hues = hues * (1 - share) + np.asarray(tip) * share
        if beak.cere is not None:
            share = np.clip((0.2 - t) / 0.05, 0, 1)[:, None]
            hues = hues * (1 - share) + np.asarray(beak.cere) * share
        shape.colours[:] = hues * (0.86 + 0.14 * np.sin(t * 40) ** 2)[:, None]
    return [
        Shape(
            vertices=(shape.vertices @ stance.gaze.T + stance.head).astype(np.float32),
            normals=(shape.normals @ stance.gaze.T).astype(np.float32),
            faces=shape.faces,
            colours=shape.colours,
        )
        for shape in shapes
    ]


def beak_tip(bird: Bird, stance: Stance) -> Numbers:
    """About the middle of the beak."""
    ahead = np.array((bird.head * bird.head_long * 0.86 + 0.6 * bird.beak.length, 0, -0.1 * bird.head))
    return np.asarray(stance.gaze @ ahead + stance.head)


def _mandible(beak: Beak, root: Numbers, *, upper: bool) -> Shape:
    t = np.linspace(0, 1, RINGS)
    length = beak.length * (1.0 if upper else beak.lower) + 0.35 * beak.depth
    # The ridge is a path whose heading falls; sections stand across it.
    hook = np.clip((t - 0.3) / 0.7, 0, 1) ** 1.3
    heading = -1.5 * beak.droop * t + 1.6 * beak.arch * (1 - 2 * t) - 1.9 * beak.hook * hook * (1.0 if upper else 0.3)
    heading = heading - beak.bend * 1.15 * np.clip((t - 0.36) / 0.2, 0, 1)
    step = length / (RINGS - 1)
    reach = -0.35 * beak.depth + np.concatenate([[0], np.cumsum(np.cos(heading[:-1]) * step)])
    fall = np.concatenate([[0], np.cumsum(np.sin(heading[:-1]) * step)])
    narrow = 1 - (1 - beak.tip_depth) * t**1.25
    half_depth = 0.5 * beak.depth * narrow * (0.62 if upper else 0.62 * beak.lower_depth)
    if beak.tip_width > 0.5:  # a spatula is narrowest before its end
        half_width = 0.5 * beak.width * (1 - 0.18 * np.sin(t * np.pi) + (beak.tip_width - 1) * t)
    else:
        half_width = 0.5 * beak.width * (1 - (1 - beak.tip_width) * t**1.15)
    end = np.sqrt(np.clip((1 - t) / 0.1, 0.0, 1)) * 0.97 + 0.03
    half_width, half_depth = half_width * end, half_depth * end
    level = half_depth * 0.8 if upper else -half_depth * 0.75 + 0.01 * beak.depth
    if not upper and beak.pouch:
        sag = beak.pouch * np.sin(np.clip(t * 1.1, 0, 1) * np.pi) ** 0.8
        half_depth, level = half_depth + 0.5 * sag, level - 0.5 * sag
    around = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    ridge = np.where(np.sin(around) > 0, 1.0, 0.8) if upper else np.ones(SIDES)
    tall = level[:, None] + half_depth[:, None] * np.sin(around) * ridge
    points = np.stack(
        [
            reach[:, None] - np.sin(heading)[:, None] * tall,
            half_width[:, None] * np.cos(around),
            fall[:, None] + np.cos(heading)[:, None] * tall,
        ],
        axis=-1,
    )
    return swept(points + root, (0.1, 0.1, 0.1))


def feet(bird: Bird, stance: Stance, colour: Colour) -> list[Mesh]:
    """Shanks and toes, and webs where it swims."""
    legs = bird.legs
    thick, toes = legs.thick, legs.toes
    meshes: list[Mesh] = []

    def horn(path: Numbers, radii: list[float]) -> None:
        points = curve(path, 10)
        sizes = np.interp(np.linspace(0, 1, 10), np.linspace(0, 1, len(radii)), radii)
        mesh = tube(points, sizes, 9)
        rings = 0.88 + 0.12 * np.cos(np.repeat(np.linspace(0, 30, 10), len(mesh.vertices) // 10))
        hues = np.asarray(colour) * rings[:, None]
        meshes.append(
            Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, colours=hues.astype(np.float32))
        )

    for number, (_, knee, heel, foot) in enumerate(stance.legs):
        side = -1.0 if number == 0 else 1.0
        ankle = foot + np.array((0, 0, thick * 0.8))
        bare = max(legs.feathered - 0.2, 0.1)
        horn(
            np.array([knee * (1 - bare) + heel * bare, heel, ankle * 0.5 + heel * 0.5, ankle]),
            [thick * 1.1, thick * 1.15, thick * 0.8, thick * 0.95],
        )
        flat = stance.kind != "flying"
        ahead = np.array((1.0, 0, 0)) if flat else (foot - heel) / np.linalg.norm(foot - heel)
        tips = []
        for spread in (-32, 0, 32):
            angle = np.radians(spread + side * 6)
            way = np.array((np.cos(angle), np.sin(angle), 0)) if flat else ahead + np.array((0, np.sin(angle) * 0.3, 0))
            long = toes * (1.0 if spread else 1.15)
            tip = ankle + way * long
            arch = np.array((0, 0, thick * 0.5))
            low = np.array((0, 0, -thick * 0.55)) if flat else np.zeros(3)
            horn(np.array([ankle, ankle + way * long * 0.45 + arch, tip + low, tip + way * toes * 0.2 + low * 1.2]),
                 [thick * 0.8, thick * 0.62, thick * 0.5, thick * 0.06])  # fmt: skip
            tips.append(tip + low)
        if legs.foot != "webbed" and flat:
            back = ankle - np.array((toes * 0.6, side * 0.02, thick * 0.5))
            horn(
                np.array([ankle, (ankle + back) / 2 + np.array((0, 0, thick * 0.4)), back]),
                [thick * 0.7, thick * 0.5, thick * 0.08],
            )
        if legs.foot == "webbed":
            meshes += [_web(ankle, tips[k], tips[k + 1], colour, thick) for k in range(2)]
    return [join(meshes)] if meshes else []


def _web(ankle: Numbers, left: Numbers, right: Numbers, colour: Colour, thick: float) -> Mesh:
    t, u = np.linspace(0, 1, 8)[:, None, None], np.linspace(0, 1, 8)[None, :, None]
    edge = left * (1 - u) + right * u
    edge = edge + (ankle - edge) * 0.14 * np.sin(u * np.pi)
    points = ankle * (1 - t) + edge * t + np.array((0, 0, 0.2 * thick))
    rings = np.concatenate([points, points[:, ::-1] - np.array((0, 0, 0.35 * thick))], axis=1)
    shape = swept(rings, colour)
    return Mesh(
        vertices=shape.vertices, normals=shape.normals, faces=shape.faces, colours=shape.colours * np.float32(0.9)
    )


def comb_shape(bird: Bird, stance: Stance, colour: Colour) -> list[Shape]:
    """A cock's comb and wattles: flat lobes on edge."""
    size, r = bird.comb, bird.head
    shapes = []
    for k in range(5):
        share = k / 4
        at = np.array((r * (0.75 - 1.35 * share), 0, r * (0.72 + 0.32 * np.sin(np.pi * (0.25 + 0.6 * share)))))
        tall = size * (0.62 + 0.5 * np.sin(np.pi * (0.2 + 0.65 * share)))
        shapes.append(_lobe(at, np.array((-0.25 * share - 0.1, 0, 1.0)), tall, size * 0.34, colour, stance))
    for side in (-1.0, 1.0):
        at = np.array((r * 0.85, side * r * 0.22, -r * 0.5))
        shapes.append(_lobe(at, np.array((0.15, side * 0.1, -1.0)), size * 0.95, size * 0.36, colour, stance))
    return shapes


def _lobe(at: Numbers, way: Numbers, tall: float, wide: float, colour: Colour, stance: Stance) -> Shape:
    t = np.linspace(0, 1, 14)
    around = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    half = (
        wide * np.sqrt(np.clip(1 - (np.clip(t - 0.45, 0, 1) / 0.55) ** 2, 0.003, 1)) * (0.75 + 0.4 * np.sin(t * np.pi))
    )
    way = way / np.linalg.norm(way)
    fore = np.cross((0.0, 1.0, 0.0), way)
    points = (
        at + way * (t * tall)[:, None, None]
        + fore * (half[:, None] * np.cos(around))[..., None]
        + np.array((0, 1.0, 0)) * (half[:, None] * 0.34 * np.sin(around))[..., None]
    )  # fmt: skip
    shape = swept(points @ stance.gaze.T + stance.head, colour)
    return coloured(shape.vertices, shape.normals, shape.faces, colour)
