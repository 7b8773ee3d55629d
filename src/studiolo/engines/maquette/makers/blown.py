"""What everything blown of glass shares: walls, corks, and lines with enough points to be offset."""

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.materials import Finish, finish_for
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def glass_walls(spec: ThingSpec, random: np.random.Generator, size_m: float, usual: Colour | None = None) -> Finish:
    return finish_for(spec.material or "glass", spec.colour or usual, random, size_m, spec.modifiers)


def dense(
    line: Numbers,
) -> Numbers:
    """More points where the line runs straight, so that its offset and its normals stay true."""
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    wanted = np.union1d(way, np.arange(0, way[-1], 0.004))
    return np.stack([np.interp(wanted, way, line[:, k]) for k in range(2)], axis=1)


def cork(random: np.random.Generator) -> Finish:
    brown = hex_colour("#c79a68")
    return Finish(
        material=Material(colour=brown, roughness=0.85, specular=0.2),
        colours=grain.flecks(
            brown, ((grain.shaded(brown, 0.4), 0.12), (grain.shaded(brown, 0.7), 0.2)), 0.0012, int(random.integers(99))
        ),
    )
