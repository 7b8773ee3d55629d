"""Request -> Stage for every set: its colours are drawn, it is built, soft boxes and camera are placed."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.lighting.studio import studio_light
from studiolo.engines.maquette.model import Colour, placed_part
from studiolo.engines.maquette.settings.sets import made, natural
from studiolo.engines.maquette.settings.sets.scenery import Built, Scenery, picked
from studiolo.engines.maquette.settings.shell import pooled
from studiolo.engines.maquette.settings.studio import DARK_WORDS, paper_grade, paper_window, sweep
from studiolo.engines.maquette.stage import AreaLight, Stage, StageRequest, View

# Who builds a set, and the colours it comes in.
SETS: Mapping[str, tuple[Callable[[Scenery], Built], tuple[str, ...]]] = MappingProxyType(
    {
        "plinths": (made.plinths, ("#d9a583", "#8fae9a", "#7f9fc0", "#c98f7c", "#b9a3cf", "#d9b25f", "#d9c9b0")),
        "paper_shapes": (made.paper_shapes, ("#e0a458", "#c8553d", "#6d8b74", "#8fb3c4", "#d9a5a0", "#4f6f8f")),
        "gradient": (made.gradient, ("#f08a5d", "#5d8af0", "#c86dd7", "#2fb5a0", "#f0b85d", "#e86a8a")),
        "black_mirror": (made.black_mirror, ("#0c0d10",)),
        "concrete_wall": (made.concrete_wall, ("#a8a39b", "#8f8a83", "#bdb6aa")),
        "tabletop": (made.tabletop, ("#b98a55", "#8a5a34", "#d4b184", "#5f3b22")),
        "marble_counter": (made.marble_counter, ("#ece8e0", "#e6e0d4", "#2b2c2f", "#dfe3df")),
        "satin": (made.satin_folds, ("#e6d5c0", "#c24a42", "#3f6b8a", "#d9a5a0", "#4f8068", "#c9b8dc")),
        "water": (natural.water, ("#7fb5bd", "#4f8fa0", "#a9c9cf", "#2f5a66", "#d9b9a8")),
        "stone": (natural.stone, ("#a79c8b", "#8a857c", "#c2b49c", "#6d6a66")),
        "moss": (natural.moss, ("#4f6a30", "#5a6b34", "#47662c")),
        "sand": (natural.sand, ("#dcc19a", "#e3cdaa", "#cfae86", "#e6cfc0")),
    }
)


def build(request: StageRequest) -> Stage:
    make, codes = SETS[request.place]
    random = np.random.default_rng([request.seed, zlib.crc32(request.place.encode())])
    subject = request.subject
    size = float(np.hypot(np.hypot(subject.width_m, subject.depth_m), subject.height_m))
    colour = request.colour or picked(codes, random)
    scenery = Scenery(request=request, random=random, size=size, colour=_paintable(colour))
    built = make(scenery)
    words = {word.lower() for word in request.style_words}
    low_key = request.place == "black_mirror" or request.light == "night" or bool(words & DARK_WORDS)
    side = 1.0 if random.random() < 0.8 else -1.0
    lit = studio_light(request.light, size, low_key=low_key, side=side, aspect=request.aspect)
    parts = [*pooled(scenery.builder.parts()), *built.parts]
    if built.backdrop is not None:
        paper = sweep(size, built.backdrop, low_key=low_key or built.gloss, white=False, light=request.light)
        parts.append(placed_part(paper, (0.0, 0.0, -built.sunk)))
    lights = lit.lights
    if request.light == "window" and not low_key:
        lamp = lights[0]
        assert isinstance(lamp, AreaLight)
        parts.append(paper_window(lamp, size, random))
    raised = tuple(_raised(light, built.ground) for light in lights if isinstance(light, AreaLight))
    seen = built.backdrop or scenery.colour
    grade = paper_grade(seen, request.light, False, low_key)
    ground = built.ground
    return Stage(
        parts=tuple(parts),
        lights=raised if built.ground else lights,
        sky=lit.sky,
        height=lambda x, y: ground,
        view=View(
            elevation_deg=built.elevation_deg + float(random.uniform(-1.5, 2.0)),
            fill=0.5,
            lens_mm=built.lens_mm,
            blur=built.blur,
            lift=built.lift,
        ),
        grade=replace(grade, key=grade.key * built.key),
        stand_half_width_m=size,
        stand_depth_m=size,
    )


def _raised(light: AreaLight, by: float) -> AreaLight:
    x, y, z = light.centre
    tx, ty, tz = light.target
    return replace(light, centre=(x, y, z + by), target=(tx, ty, tz + by))


def _paintable(colour: Colour) -> Colour:
    red, green, blue = (min(max(value, 0.006), 0.84) for value in colour)
    return red, green, blue
