"""What the things of a household share: the colour of trim, wood, bristles, a cord, and turning a finished thing."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.grain import wood_texture
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Strands, Texture, Vector
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

BRASS = Material(colour=(0.72, 0.5, 0.2), roughness=0.24, metallic=1.0)
WOODS = ("#8a5a33", "#5f3a22", "#a9774a", "#75452a", "#c49a63")
CORD = Material(colour=(0.014, 0.014, 0.015), roughness=0.55, specular=0.4)


def second(bench: Bench, codes: Sequence[str]) -> Colour:
    """The second colour asked for, else one of the palette."""
    pick = hex_colour(codes[int(bench.random.integers(len(codes)))])
    if bench.spec.second_colour is None:
        return pick
    bench.honoured.add("second_colour")
    return bench.spec.second_colour


def wood(bench: Bench, colour: Colour | None = None, *, grain: str = "v") -> Material:
    """Oiled wood whose grain runs along v, as on what is turned or bent, or along u, as on mouldings and boards."""
    pick = hex_colour(WOODS[int(bench.random.integers(len(WOODS)))])
    picture = wood_texture(colour or pick, bench.spec.seed, 0.8)
    if grain == "v":
        picture = Texture(image=picture.image.transpose(1, 0, 2).copy())
    return Material(colour=picture, roughness=0.4, specular=0.45, clearcoat=0.3, clearcoat_gloss=0.85)


def bristles(roots: Numbers, ways: Numbers, length_m: Numbers | float, radius_m: float, bend_m: Numbers) -> Strands:
    """Hairs from roots (n, 3) along ways (n, 3), their tips bent aside by bend_m (n, 3)."""
    t = np.linspace(0, 1, 4)[None, :, None]
    long = np.broadcast_to(np.asarray(length_m, float), (len(roots),))[:, None, None]
    points = roots[:, None] + ways[:, None] * t * long + bend_m[:, None] * t**2
    radii = np.broadcast_to(radius_m * np.array((1.0, 1.0, 0.96, 0.8)), points.shape[:2])
    return Strands(points=points.astype(np.float32), radii=np.asarray(radii, np.float32))


def cord(knots: Sequence[Vector], radius_m: float) -> Mesh:
    """A flex lying in a smooth line through the knots."""
    return tube(curve(np.asarray(knots, float), 20 * len(knots)), radius_m, 12)


def tipped(model: Model, bench: Bench, turn: Numbers) -> Model:
    """The finished model turned by a rotation, then stood on the ground again in its size; anchors go along."""
    return reposed(replace(model, honoured=frozenset(bench.honoured)), bench.spec, turn)
