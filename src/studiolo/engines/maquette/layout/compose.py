"""Brief -> Composition: chooses the place and its light, makes the things, stands them up and frames them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np

from studiolo.engines.maquette.language.brief import Brief
from studiolo.engines.maquette.layout.blocks import AIR, Place
from studiolo.engines.maquette.layout.casting import Cast, Made, make_cast
from studiolo.engines.maquette.layout.photograph import Nudge, likely_look_down, take
from studiolo.engines.maquette.layout.skyward import hung, in_sky
from studiolo.engines.maquette.layout.standing import Standing, all_afloat, settle, stand
from studiolo.engines.maquette.library.find import Library
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Model, Part
from studiolo.engines.maquette.scene import Scene, SceneThing
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.stage import LANDSCAPE, Camera, LightName, Stage, StageRequest, World

IN_SKY = Place(x=0.0, y=0.0, lift_m=0.0, support=AIR)
TIMES = {"dawn": "golden_hour", "sunset": "golden_hour", "night": "night"}


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Plan:
    """All that every attempt at one picture shares: what was read, the place, its light, the things made.

    make: who made them, and furnishes the rooms."""

    brief: Brief
    seed: int
    width_px: int
    height_px: int
    quality: str
    setting: str
    light: LightName
    stage_seed: int
    cast: Cast
    make: Callable[[ThingSpec], Model]

    @property
    def grounded(self) -> tuple[Made, ...]:
        """What stands somewhere, or hovers near."""
        return tuple(one for one in self.cast.made if not in_sky(one, self.setting))

    @property
    def in_order(self) -> tuple[Made, ...]:
        """The grounded, then what is hung in the sky: as the things of a scene are."""
        return (*self.grounded, *(one for one in self.cast.made if in_sky(one, self.setting)))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Composition:
    """The Scene and what was made for it. models: one for each of scene.things, already in its place. plan, standing,
    attempt: how it came about, so that it can be taken again."""

    scene: Scene
    stage: Stage
    models: tuple[Model, ...]
    warnings: tuple[str, ...]
    plan: Plan
    standing: Standing
    attempt: int = 0

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
    plan = plan_picture(brief, library, make, seed=seed, width_px=width_px, height_px=height_px, quality=quality)
    return attempt_picture(plan)


def plan_picture(
    brief: Brief,
    library: Library,
    make: Callable[[ThingSpec], Model],
    *,
    seed: int,
    width_px: int,
    height_px: int,
    quality: str,
) -> Plan:
    """Chooses and makes, but places nothing yet."""
    random = np.random.default_rng([seed, 0xC0DE])
    setting = brief.setting or "studio"
    if PLACES[setting].builder != "interior":  # no walls to hang anything on
        brief = replace(brief, things=tuple(replace(thing, mount="") for thing in brief.things))
    cast_ = make_cast(brief, library, make, setting, random)
    return Plan(
        brief=brief,
        seed=seed,
        width_px=width_px,
        height_px=height_px,
        quality=quality,
        setting=setting,
        light=cast(LightName, brief.light or TIMES.get(brief.time) or PLACES[setting].usual_light),
        stage_seed=int(random.integers(2**32)),
        cast=cast_,
        make=make,
    )


def attempt_picture(plan: Plan, attempt: int = 0) -> Composition:
    """One way to stand everything up and frame it; every attempt is another."""
    made, brief = plan.grounded, plan.brief
    random = np.random.default_rng([plan.seed, 0xA44A, attempt])
    standing = stand(made, brief.relations, random, look_down_deg=likely_look_down(brief), setting=plan.setting)
    afloat = all_afloat(standing, made)
    stage = _stage(plan, standing, afloat=afloat)
    models = settle(standing, made, stage, afloat=afloat and stage.water is not None)
    camera = _taken(plan, stage, standing, models, attempt, Nudge())
    above = _hung(plan, models, camera, attempt)
    places = (*standing.places, *(IN_SKY for _ in above))
    shown = (*models, *above)
    things = tuple(_scene_thing(m, p, model) for m, p, model in zip(plan.in_order, places, shown, strict=True))
    scene = Scene(
        prompt=brief.prompt,
        seed=plan.seed,
        width_px=plan.width_px,
        height_px=plan.height_px,
        quality=plan.quality,
        setting=plan.setting,
        light=plan.light,
        background=brief.background_hex,
        mood=brief.mood,
        style=brief.style,
        quoted=brief.quoted,
        things=things,
        camera=camera,
    )
    return Composition(
        scene=scene,
        stage=stage,
        models=shown,
        warnings=tuple(dict.fromkeys(plan.cast.warnings)),
        plan=plan,
        standing=standing,
        attempt=attempt,
    )


def retake(composition: Composition, nudge: Nudge) -> Composition:
    """The same things in the same place, taken from elsewhere."""
    plan, stage = composition.plan, composition.stage
    models = composition.models[: len(plan.grounded)]
    camera = _taken(plan, stage, composition.standing, models, composition.attempt, nudge)
    above = _hung(plan, models, camera, composition.attempt)
    return replace(composition, scene=replace(composition.scene, camera=camera), models=(*models, *above))


def _taken(plan: Plan, stage: Stage, standing: Standing, models: Sequence[Model], attempt: int, nudge: Nudge) -> Camera:
    return take(
        plan.brief,
        stage,
        plan.grounded,
        standing,
        models,
        aspect=plan.width_px / plan.height_px,
        random=np.random.default_rng([plan.seed, 0xCA, attempt]),
        nudge=nudge,
        sky=len(plan.in_order) > len(plan.grounded),
    )


def _hung(plan: Plan, models: Sequence[Model], camera: Camera, attempt: int) -> list[Model]:
    above = plan.in_order[len(plan.grounded) :]
    return hung(above, models, camera, aspect=plan.width_px / plan.height_px, attempt=attempt)


def without_parts(composition: Composition, hiding: Sequence[int]) -> Composition | None:
    """The same picture with what hides its things left out of the place: a ceiling seen from above, a bush before a fox.

    hiding: numbers of stage parts. None where nothing may go: the ground stays, and so does what is a landscape's own.
    """
    stage = composition.stage
    indoors = PLACES[composition.plan.setting].indoors
    limit = 3.0 * _size(composition)
    gone = {number for number in hiding if _may_go(stage.parts[number], indoors=indoors, limit_m=limit)}
    if not gone:
        return None
    parts = tuple(part for number, part in enumerate(stage.parts) if number not in gone)
    return replace(composition, stage=replace(stage, parts=parts))


def _size(composition: Composition) -> float:
    subject = composition.standing.subject
    return max(subject.width_m, subject.depth_m, subject.height_m)


def _may_go(part: Part, *, indoors: bool, limit_m: float) -> bool:
    low, high = Model(parts=(part,)).bounds()
    if part.material.emission is not None or (
        float(high[2] - low[2]) < 0.02 * float(high[0] - low[0]) and low[2] < 0.05
    ):
        return False  # a lamp, or the ground
    return indoors or float(np.hypot(*(high - low)[:2])) < limit_m


def _stage(plan: Plan, standing: Standing, *, afloat: bool) -> Stage:
    brief = plan.brief
    return PLACES[plan.setting].build(
        StageRequest(
            light=plan.light,
            subject=standing.subject if standing.models else LANDSCAPE,
            seed=plan.stage_seed,
            aspect=plan.width_px / plan.height_px,
            colour=hex_colour(brief.background_hex) if brief.background_hex else None,
            style_words=brief.mood,
            weather=brief.weather,
            season=brief.season,
            absent=brief.absent,
            shot=brief.camera.shot,
            afloat=afloat,
            mounts=tuple(dict.fromkeys(one.mount for one in brief.things if one.mount)),
            make=plan.make,
        )
    )


def _scene_thing(made: Made, place: Place, model: Model) -> SceneThing:
    low, high = model.bounds()
    return SceneThing(
        id=made.id,
        noun=made.brief.noun,
        label=made.found.label,
        key=made.spec.key,
        position=(float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, float(low[2])),
        turn_deg=made.turn_deg if place.heading_deg is None else place.heading_deg + place.turn_deg,
        size_m=made.spec.size_m * place.scale,
        stands_on=place.support,
        seed=made.spec.seed,
        colour=made.brief.colour_hex,
        material=made.brief.material,
        pose=made.brief.pose,
        modifiers=made.brief.modifiers,
    )
