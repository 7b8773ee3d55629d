"""Under water: a clearing of rippled sand between coral gardens, sunlight broken by the waves, blue distance."""

import numpy as np

from studiolo.engines.maquette.settings.framing import FILL, framing, sized
from studiolo.engines.maquette.settings.reef import reef
from studiolo.engines.maquette.settings.seabed import Seabed, sea_sand
from studiolo.engines.maquette.settings.underwater_light import WATERS, underwater_light
from studiolo.engines.maquette.stage import LightName, Stage, StageRequest, View

NAME = "underwater"
USUAL_LIGHT: LightName = "noon"

LENS_MM = 30.0


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x5EAB])
    framed = framing(request.subject, request.aspect, LENS_MM)
    size = framed.size_m
    bed = Seabed(
        clearing=(0.3 if framed.empty else max(0.62, 0.5 * framed.width + 0.25)) + float(random.uniform(0.0, 0.15)),
        back=framed.back,
        spread=framed.spread,
        seed=int(random.integers(400)),
    )
    side = 1.0 if random.random() < 0.5 else -1.0
    lit = underwater_light(WATERS[request.light], size, framed.back, side, int(random.integers(2**31)))
    parts = (sea_sand(bed), *reef(bed, framed.half_width, random), *lit.net)
    return Stage(
        parts=tuple(sized(part, size) for part in parts),
        lights=lit.lights,
        sky=lit.sky,
        height=lambda x, y: bed.height(x / size, y / size) * size,
        view=View(
            elevation_deg=float(random.uniform(4.0, 7.0)),
            fill=FILL,
            lens_mm=LENS_MM,
            blur=0.16,
            lift=-0.06 if framed.height > 0.5 else -0.13,
        ),
        grade=lit.grade,
        haze=lit.haze,
        stand_half_width_m=bed.clearing * size,
        stand_depth_m=2.0 * size,
    )
