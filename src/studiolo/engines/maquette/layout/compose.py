"""Brief -> Composition: chooses the place and its light, makes the things, stands them up and frames them."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import cast

import numpy as np

from studiolo.engines.maquette.language.brief import Brief, Relation, ThingBrief
from studiolo.engines.maquette.language.thing_words import CLOTHES
from studiolo.engines.maquette.layout.arrange import ROW_LIMIT, Block, Place, arrange
from studiolo.engines.maquette.layout.camera import frame
from studiolo.engines.maquette.layout.hollows import hollow
from studiolo.engines.maquette.layout.surfaces import clearance, standing_surface
from studiolo.engines.maquette.library.find import Found, Library
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.scene import Scene, SceneThing
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.stage import LANDSCAPE, Camera, LightName, Stage, StageRequest, Subject, View, World

SIZE_FACTORS = {"tiny": 0.4, "small": 0.68, "normal": 1.0, "large": 1.45, "giant": 2.2}
MAX_THINGS = 50


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Composition:
    """The Scene and what was made for it. models: one for each of scene.things, already in its place."""

    scene: Scene
    stage: Stage
    models: tuple[Model, ...]
    warnings: tuple[str, ...]

    @property
    def world(self) -> World:
        things = tuple(part for model in self.models for part in model.parts)
        return World(
            parts=self.stage.parts + things,
            lights=self.stage.lights,
            sky=self.stage.sky,
            camera=self.scene.camera,
            grade=self.stage.grade,
            haze=self.stage.haze,
        )

    @property
    def credits(self) -> tuple[str, ...]:
        named = self.stage.credits + tuple(credit for model in self.models for credit in model.credits)
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Made:
    """A thing made, before it has a place. model: at the origin; base_z: its own lowest point is 0."""

    brief: ThingBrief
    found: Found
    spec: ThingSpec
    model: Model
    turn_deg: float
    id: str


def compose(
    brief: Brief,
    library: Library,
    make: Callable[[ThingSpec], Model],
    *,
    seed: int,
    width_px: int,
    height_px: int,
    quality: str,
) -> Composition:
    """Everything that will be in the picture. The same arguments give the same composition."""
    random = np.random.default_rng([seed, 0xC0DE])
    setting = brief.setting or "studio"
    place = PLACES[setting]
    light = cast(LightName, brief.light or _light_of_time(brief.time) or place.usual_light)
    made, warnings = _make_all(brief, library, make, setting, random)
    models, places = _stand(made, brief.relations, random)
    subject = _subject(models) if models else LANDSCAPE
    aspect = width_px / height_px
    stage = place.build(
        StageRequest(
            light=light,
            subject=subject,
            seed=int(random.integers(2**32)),
            aspect=aspect,
            colour=hex_colour(brief.background_hex) if brief.background_hex else None,
            style_words=brief.mood,
            weather=brief.weather,
            season=brief.season,
            absent=brief.absent,
            shot=brief.camera.shot,
        )
    )
    settled = tuple(
        model.placed(
            (
                0.0,
                0.0,
                stage.height(place.x, place.y) if place.support == "ground" else _base(places, made, place, stage),
            )
        )
        for model, place in zip(models, places, strict=True)
    )
    camera = _camera(stage, settled, subject, aspect, crowd=len(settled), random=random)
    scene = Scene(
        prompt=brief.prompt,
        seed=seed,
        width_px=width_px,
        height_px=height_px,
        quality=quality,
        setting=setting,
        light=light,
        background=brief.background_hex,
        mood=brief.mood,
        style=brief.style,
        quoted=brief.quoted,
        things=tuple(_scene_thing(m, p, model) for m, p, model in zip(made, places, settled, strict=True)),
        camera=camera,
    )
    return Composition(scene=scene, stage=stage, models=settled, warnings=tuple(dict.fromkeys(warnings)))


def _light_of_time(time: str) -> str:
    return {"dawn": "golden_hour", "sunset": "golden_hour", "night": "night", "day": ""}.get(time, "")


def _make_all(
    brief: Brief, library: Library, make: Callable[[ThingSpec], Model], setting: str, random: np.random.Generator
) -> tuple[list[_Made], list[str]]:
    found = {thing.id: library.find(thing.noun) for thing in brief.things}
    warnings = [found[thing.id].note for thing in brief.things if found[thing.id].note]
    warnings += _not_yet(brief)
    sizes = _soften({t.id: found[t.id].size_m * SIZE_FACTORS[t.size] for t in brief.things}, setting)
    made: list[_Made] = []
    for thing in brief.things:
        count = min(thing.count, MAX_THINGS - len(made))
        if count < thing.count:
            warnings.append(
                f"At most {MAX_THINGS} things fit in one picture; {count} of {thing.count} {thing.noun} were drawn."
            )
        size = sizes[thing.id]
        made += [_make_one(thing, found[thing.id], size, number, make, random) for number in range(count)]
        warnings += _dishonoured(thing, made[-1].model) if count else []
    return made, warnings


def _not_yet(brief: Brief) -> list[str]:
    """What was understood but cannot be drawn by this version."""
    told = []
    if brief.quoted:
        told.append("Words in pictures are not drawn yet: " + ", ".join(f"“{text}”" for text in brief.quoted) + ".")
    if brief.style not in ("", "photo"):
        told.append(f"The style {brief.style!r} is not drawn yet; this is a photograph-like picture.")
    return told


def _make_one(
    thing: ThingBrief,
    found: Found,
    size_m: float,
    number: int,
    make: Callable[[ThingSpec], Model],
    random: np.random.Generator,
) -> _Made:
    spec = ThingSpec(
        key=found.key,
        noun=thing.noun,
        size_m=size_m * (1.0 if thing.count == 1 else float(random.uniform(0.95, 1.05))),
        colour=hex_colour(thing.colour_hex) if thing.colour_hex else None,
        material=thing.material,
        pose=thing.pose,
        modifiers=thing.modifiers,
        seed=int(random.integers(2**32)),
    )
    return _Made(
        brief=thing,
        found=found,
        spec=spec,
        model=make(spec),
        turn_deg=_turn(found.key, number, random),
        id=thing.id if thing.count == 1 else f"{thing.id}.{number + 1}",
    )


def _turn(key: str, number: int, random: np.random.Generator) -> float:
    """Flat drawings keep their face to the camera; solid things show two sides."""
    spread = float(random.uniform(-1, 1))
    kind = key.partition(":")[0]
    if kind == "figure":
        return 16.0 * spread
    if kind == "own":
        return OWN_MAKERS[key].view_turn_deg + 9.0 * spread
    return (24.0 if random.random() < 0.5 else -24.0) + 10.0 * spread


def _soften(sizes: dict[str, float], setting: str) -> dict[str, float]:
    """Brings sizes closer to the largest, keeping their order.

    Real sizes differ a thousandfold; a picture has a thousand pixels. In the studio a still life of an apple and a car is a
    toy world anyway.
    """
    if not sizes:
        return {}
    power = PLACES[setting].ratio_power
    largest = max(sizes.values())
    return {id_: largest * (size / largest) ** power for id_, size in sizes.items()}


def _dishonoured(thing: ThingBrief, model: Model) -> list[str]:
    asked = {"colour": thing.colour, "material": thing.material}
    told = [
        f"The {name} {value!r} could not be given to the {thing.noun}."
        for name, value in asked.items()
        if value and name not in model.honoured
    ]
    if "modifiers" not in model.honoured:
        worn = [words for words in thing.modifiers if words.split()[-1] in CLOTHES]
        told += [f"The {words!r} could not be given to the {thing.noun}." for words in worn]
    return told


def _stand(
    made: Sequence[_Made], relations: Sequence[Relation], random: np.random.Generator
) -> tuple[list[Model], list[Place]]:
    """Each model turned, scaled and moved to where it stands, with the ground still flat at z = 0."""
    if not made:
        return [], []
    turned = [m.model.placed((0.0, 0.0, 0.0), m.turn_deg) for m in made]
    hosts = {(relation.object, relation.kind) for relation in relations}
    blocks = [_block(m, model, hosts) for m, model in zip(made, turned, strict=True)]
    places = arrange(blocks, relations, random)
    ordered = [places[m.id] for m in made]
    models = [
        model.placed((place.x, place.y, place.lift_m), 0.0, place.scale)
        for model, place in zip(turned, ordered, strict=True)
    ]
    low = np.min([model.bounds()[0] for model in models], axis=0)
    high = np.max([model.bounds()[1] for model in models], axis=0)
    middle = (low + high) / 2
    shift = (-float(middle[0]), -float(middle[1]), 0.0)
    moved = [model.placed(shift) for model in models]
    return moved, [replace(p, x=p.x + shift[0], y=p.y + shift[1]) for p in ordered]


def _block(made: _Made, turned: Model, hosts: Set[tuple[str, str]]) -> Block:
    """The thing as a box. Where others can stand is only looked for on what has to bear them."""
    id_ = made.brief.id
    low, high = turned.bounds()
    width, depth, height = (float(v) for v in high - low)
    block = Block(id=made.id, group=id_, width_m=width, depth_m=depth, height_m=height)
    if (id_, "on") in hosts or (id_, "in") in hosts:
        surface = standing_surface(turned)
        block = replace(
            block,
            surface_m=surface.height_m,
            surface_width_m=2 * surface.half_width_m,
            surface_depth_m=2 * surface.half_depth_m,
            surface_y_m=surface.y,
        )
    if (id_, "under") in hosts:
        block = replace(block, clearance_m=clearance(turned))
    return replace(block, hollow=hollow(turned)) if (id_, "in") in hosts else block


def _base(places: Sequence[Place], made: Sequence[_Made], place: Place, stage: Stage) -> float:
    """Ground level under the thing that carries this one, however many are between."""
    by_id = {m.id: p for m, p in zip(made, places, strict=True)}
    while place.support != "ground":
        place = by_id[place.support]
    return stage.height(place.x, place.y)


def _subject(models: Sequence[Model]) -> Subject:
    low = np.min([model.bounds()[0] for model in models], axis=0)
    high = np.max([model.bounds()[1] for model in models], axis=0)
    width, depth, height = (max(0.01, float(v)) for v in high - low)
    return Subject(width_m=width, depth_m=depth, height_m=height)


def _camera(
    stage: Stage, models: Sequence[Model], subject: Subject, aspect: float, *, crowd: int, random: np.random.Generator
) -> Camera:
    view: View = stage.view
    if crowd > ROW_LIMIT:  # look down far enough to see the rows behind, but keep the horizon in the picture
        lowest = 15.0 if stage.haze is not None else 24.0
        view = replace(view, elevation_deg=max(view.elevation_deg, lowest))
    azimuth = float(random.uniform(-7, 7)) if models else 0.0
    if models:
        boxes = [model.bounds() for model in models]
    else:
        half = (subject.width_m / 2, subject.depth_m / 2)
        ground = stage.height(0.0, 0.0)
        boxes = [
            (
                np.array([-half[0], -half[1], ground], np.float32),
                np.array([*half, ground + subject.height_m], np.float32),
            )
        ]
    return frame(boxes, view, aspect=aspect, azimuth_deg=azimuth, ground=stage.height)


def _scene_thing(made: _Made, place: Place, model: Model) -> SceneThing:
    low, high = model.bounds()
    return SceneThing(
        id=made.id,
        noun=made.brief.noun,
        label=made.found.label,
        key=made.spec.key,
        position=(float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, float(low[2])),
        turn_deg=made.turn_deg,
        size_m=made.spec.size_m * place.scale,
        stands_on=place.support,
        seed=made.spec.seed,
        colour=made.brief.colour_hex,
        material=made.brief.material,
        pose=made.brief.pose,
        modifiers=made.brief.modifiers,
    )
