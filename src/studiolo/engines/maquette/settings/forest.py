"""A sunlit clearing in a wood: a path over moss and fallen leaves, ferns, trunks that fade into the light, leaves overhead.

The sun reaches the subject through a gap that is cut for it; elsewhere it falls in patches.
"""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight, outdoor_light
from studiolo.engines.maquette.settings.plants import gathered
from studiolo.engines.maquette.settings.seasons import in_season, season_of
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.sightline import sightline
from studiolo.engines.maquette.settings.sparks import fireflies, pollen
from studiolo.engines.maquette.settings.trees import BEECH, BIRCH, OAK
from studiolo.engines.maquette.settings.wood import Wood
from studiolo.engines.maquette.settings.wood_floor import floor_of
from studiolo.engines.maquette.settings.wood_trees import trees_of
from studiolo.engines.maquette.stage import Grade, Haze, LightName, Sky, Stage, StageRequest, Sun, View

NAME = "forest"
USUAL_LIGHT: LightName = "backlight"
DAPPLE_DEG = 2.2  # a sun seen through many small gaps has soft edges
LEAFY = (1.0, 0.95, 0.72)


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0xF0E])
    lit = outdoor_light(request.light, seed=request.seed, clouds=0.6)
    size = max(request.subject.width_m, request.subject.height_m)
    view = View(
        elevation_deg=float(random.uniform(4.0, 6.5)),
        fill=0.5,
        lens_mm=38,
        blur=0.0 if request.subject.empty else float(np.clip(0.26 - 0.2 * np.log10(size), 0.06, 0.55)),
        lift=-0.12,
    )
    wood = _wood(request, view, lit, random)
    for_trees, for_floor = random.spawn(2)
    trees, floor = side_by_side(lambda: trees_of(wood, for_trees, request.seed), lambda: floor_of(wood, for_floor))
    parts = gathered([*trees, *floor], NAME)
    drift = fireflies if lit.dark else pollen if lit.sun else None
    sparks = drift(wood.sight, wood.height, random) if drift else ()
    return Stage(
        parts=(*parts, *sparks),
        lights=tuple(replace(sun, angular_radius_deg=DAPPLE_DEG) for sun in lit.sun if isinstance(sun, Sun)),
        sky=_through_leaves(lit.sky),
        height=wood.level,
        view=view,
        grade=_grade(lit),
        haze=_haze(lit, wood),
        stand_half_width_m=3.0 * size,
        stand_depth_m=3.0 * size,
    )


def _wood(request: StageRequest, view: View, lit: OutdoorLight, random: np.random.Generator) -> Wood:
    sight = sightline(request, view)
    unit = float(np.sqrt(sight.size_m))
    if request.subject.empty:  # the wood may come near
        sight = replace(sight, width_m=0.2 * sight.width_m, depth_m=0.2 * sight.depth_m, height_m=0.35 * sight.height_m)
    season = season_of((request.season or ("autumn" if request.place == "autumn_wood" else ""), *request.style_words))
    pick = int(random.integers(4))
    kind, number, bark = ((OAK, 0, 0), (BEECH, 2, 1), (BIRCH, 1, 2), (BEECH, 2, 3))[pick]
    return Wood(
        sight=sight,
        season=season,
        unit=unit,
        glade_m=0.85 * sight.size_m + 2.3 * unit,
        phases=tuple(float(value) for value in random.uniform(0, 2 * np.pi, 6)),
        path=bool(random.random() < 0.6),
        path_m=max(0.55 * unit, 0.3 * sight.width_m),
        kind=replace(in_season(kind, number, season), clear=0.5, spread=0.3, trunk=0.019, lumps=11),
        bark=bark,
        firs=0.75 if pick == 3 else float(random.uniform(0.05, 0.3)),
        towards_sun=lit.towards_sun if lit.sun else None,
        lit_m=0.7 * unit
        if request.subject.empty
        else 0.55 * float(np.hypot(sight.width_m, sight.height_m)) + 0.55 * unit,
    )


def _through_leaves(sky: Sky) -> Sky:
    """What comes down between the crowns is greener than the open sky."""
    return replace(sky, radiance=sky.radiance * np.array(LEAFY, np.float32))


def _grade(lit: OutdoorLight) -> Grade:
    return replace(
        lit.grade, key=lit.grade.key * 0.82, contrast=lit.grade.contrast * 1.06, bloom=lit.grade.bloom + 0.03
    )


def _haze(lit: OutdoorLight, wood: Wood) -> Haze:
    """Damp air under the leaves, lit through them."""
    bright = float(np.dot(lit.horizon, (0.2126, 0.7152, 0.0722)))
    leafy = (0.4 * np.asarray(lit.horizon) + 0.6 * bright * np.array((0.86, 1.07, 0.62))) * 0.36
    colour = (float(leafy[0]), float(leafy[1]), float(leafy[2]))
    return Haze(colour=colour, distance_m=85 * wood.unit, most=0.8, start_m=2 * wood.sight.distance_m)
