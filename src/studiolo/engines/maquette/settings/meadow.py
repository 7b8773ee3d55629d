"""A rolling meadow: grass with drifts of wild flowers, a trodden path or a lone tree, woods and hills behind."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import outdoor_light
from studiolo.engines.maquette.model import Colour, Mesh, Part
from studiolo.engines.maquette.settings.conifers import stand_of_conifers
from studiolo.engines.maquette.settings.field import Field
from studiolo.engines.maquette.settings.plants import SOLID, Plant, gathered, mixed, smooth, sown
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.seasons import in_season, season_of
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.sightline import sightline
from studiolo.engines.maquette.settings.sparks import fireflies
from studiolo.engines.maquette.settings.sward import sward_of
from studiolo.engines.maquette.settings.trees import BIRCH, OAK, broadleaf, stand_of_trees
from studiolo.engines.maquette.stage import LightName, Stage, StageRequest, View

NAME = "meadow"
USUAL_LIGHT: LightName = "window"
EARTH: Colour = (0.17, 0.115, 0.07)
NEAR_TREES = 16
TRACK_FROM_M = 2.5  # what is larger came on a track; without one it would leave a mown square


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x3EAD])
    size = max(request.subject.width_m, request.subject.height_m)
    view = View(
        elevation_deg=float(random.uniform(4.5, 6.5)),
        fill=0.57,
        lens_mm=42,
        blur=0.0 if request.subject.empty else float(np.clip(0.3 - 0.2 * np.log10(size), 0.08, 0.55)),
        lift=-0.13,
    )
    field = _field(request, view, random)
    lit, growth = side_by_side(
        lambda: outdoor_light(request.light, seed=request.seed),
        lambda: (
            Part(shape=_ground(field), material=SOLID),
            *sward_of(field, random),
            *_woods(field, random, request.seed),
            *_stones(field, random),
        ),
    )
    sparks = fireflies(field.sight, field.height, random) if lit.dark else ()
    return Stage(
        parts=(*gathered(growth, NAME), *sparks),
        lights=lit.sun,
        sky=lit.sky,
        height=field.level,
        view=view,
        grade=lit.grade,
        haze=replace(
            lit.haze, distance_m=lit.haze.distance_m * field.unit * 4, most=0.8, start_m=3 * field.sight.distance_m
        ),
        stand_half_width_m=3.0 * size,
        stand_depth_m=3.0 * size,
    )


def _field(request: StageRequest, view: View, random: np.random.Generator) -> Field:
    sight = sightline(request, view)
    unit = float(np.sqrt(sight.size_m))
    phases = tuple(float(value) for value in random.uniform(0, 2 * np.pi, 6))
    return Field(
        sight=sight,
        season=season_of((request.season, *request.style_words)),
        unit=unit,
        grass_m=0.25 * unit * float(random.uniform(0.85, 1.15)),
        phases=phases,
        path=bool(random.random() < 0.5) or sight.size_m > TRACK_FROM_M,
        path_m=max(0.42 * unit, 0.3 * sight.width_m),
    )


def _ground(field: Field) -> Mesh:
    """A fan that opens from behind the camera to the last hill, fine near the camera."""
    sight, u = field.sight, field.unit
    away = np.concatenate([[0.0], np.geomspace(0.12 * sight.distance_m, 1500 * u, 165)])
    angle = np.linspace(-1.25, 1.25, 165)
    x = away[:, None] * np.sin(angle) * 1.0
    y = away[:, None] * np.cos(angle) - 1.35 * sight.distance_m
    z = field.height(x, y)
    speckle = 1 + 0.14 * np.random.default_rng(7).standard_normal(x.shape)[..., None]
    # Turf seen from above is darker than its tips: most of what one sees is shade between blades.
    depth = (0.34 + 0.34 * smooth(2 * sight.distance_m, 30 * u, sight.away(x, y)))[..., None]
    turf = field.turf(x, y) * depth * speckle
    shades = mixed(turf, np.asarray(EARTH) * speckle, 0.85 * field.on_path(x, y))
    wood = smooth(110, 200, y / u + 14 * np.sin(x / (11 * u) + field.phases[3]))
    leaf = np.asarray(field.season.leaves[0][0]) * 0.8
    shades = mixed(shades, leaf * speckle, wood * (0.5 + 0.5 * np.sin(x / (23 * u)) * np.sin(y / (31 * u) + 1)))
    mesh = sheet(np.stack([x, y, z], axis=-1), flip=True)
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(shades, 0.004, 0.9).reshape(-1, 3).astype(np.float32),
        roughness=np.full(len(mesh.vertices), 0.95, np.float32),
    )


def _woods(field: Field, random: np.random.Generator, seed: int) -> Plant:
    """Trees in the landscape: often a lone one, the edge of a wood with a gap, and woods on the hills."""
    side = 1.0 if random.random() < 0.5 else -1.0
    lone = _lone_tree(field, random, side) if random.random() < 0.75 else ()
    return (*lone, *_edge_of_wood(field, random, seed, side), *_hill_woods(field, random, seed))


def _lone_tree(field: Field, random: np.random.Generator, side: float) -> Plant:
    u = field.unit
    x, y = field.sight.at_angle(
        side * float(random.uniform(0.42, 0.7)), float(random.uniform(32, 46)) * u + field.sight.distance_m
    )
    tree = broadleaf(random, in_season(OAK, 0, field.season), float(random.uniform(7.5, 9.5)) * u, 2)
    return sown([tree], np.array([(x, y, field.level(x, y))]), np.ones(1), random, tint=0.0)


def _edge_of_wood(field: Field, random: np.random.Generator, seed: int, side: float) -> Plant:
    u, count = field.unit, 88
    x = random.uniform(-1, 1, count) * 120 * u
    y = random.uniform(85, 150, count) * u - 0.006 * np.abs(x) ** 1.6 / u**0.6 + field.sight.distance_m
    gap = np.abs(x / u + side * 14 - 9 * np.sin(y / (20 * u))) > 15
    feet = np.stack([x, y, field.height(x, y)], axis=-1)[gap]
    tall = random.uniform(4.5, 9.5, len(feet)) * u
    kind = random.choice(3, len(feet), p=(0.45, 0.2, 0.35))
    oak, birch = in_season(OAK, 0, field.season), in_season(BIRCH, 1, field.season)
    first = np.argsort(np.argsort(feet[:, 1])) < NEAR_TREES  # only the front row shows its leaves
    parts: list[Part] = []
    for near, detail in ((first, 1), (~first, 0)):
        for number, leafy in ((0, oak), (1, birch)):
            mine = near & (kind == number)
            parts += stand_of_trees(feet[mine], tall[mine], seed + number, leafy, detail)
        fir = near & (kind == 2)
        parts += stand_of_conifers(feet[fir], tall[fir] * 1.2, seed, detail)
    return tuple(parts)


def _hill_woods(field: Field, random: np.random.Generator, seed: int) -> Plant:
    u, count = field.unit, 1000
    y = random.uniform(0, 1, count) ** 1.4 * 760 * u + 140 * u
    x = random.uniform(-0.8, 0.8, count) * (y + 20 * u)
    thick = np.sin(x / (23 * u)) * np.sin(y / (31 * u) + 1) + 0.6 * np.sin(x / (9 * u) + field.phases[4])
    grows = thick > random.normal(0.1, 0.3, count)
    feet = np.stack([x, y, field.height(x, y)], axis=-1)[grows]
    tall = random.uniform(5, 10, len(feet)) * u
    fir = random.random(len(feet)) < 0.6
    firs = stand_of_conifers(feet[fir], tall[fir] * 1.2, seed + 2, 0)
    oak = in_season(OAK, 0, field.season)
    return (*firs, *stand_of_trees(feet[~fir][:130], tall[~fir][:130], seed + 3, oak, 0))


def _stones(field: Field, random: np.random.Generator) -> Plant:
    """A few stones half hidden in the grass."""
    sight = field.sight
    places = sight.scattered(random, 18, 0.95 * sight.distance_m, 14 * field.unit + 2 * sight.distance_m, power=1.0)
    x, y = places.T
    width = (
        field.grass_m
        * random.uniform(0.5, 1.9, len(x))
        * np.maximum(sight.away(x, y) / (3 * sight.distance_m), 1) ** 0.5
    )
    fits = (width * 0.6 < sight.room(x, y, 0.6 * width)) & (field.on_path(x, y) < 0.1)
    feet = np.stack([x, y, field.height(x, y)], axis=-1)
    kinds = [stone(random, 1.0, colour=(0.2, 0.17, 0.13), moss=0.9) for _ in range(3)]
    return sown(kinds, feet[fits], width[fits], random, lean=0.1)
