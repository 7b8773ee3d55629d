"""A recipe -> Stage: foresees the camera, lights the hour, lays the place, all in the subject's own scale."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight, outdoor_light
from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.settings.openair.recipes import RECIPES, Recipe
from studiolo.engines.maquette.settings.openair.site import Laid, Site
from studiolo.engines.maquette.settings.seasons import season_of
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.sightline import sightline
from studiolo.engines.maquette.settings.vantage import turned
from studiolo.engines.maquette.stage import AreaLight, Grade, Haze, Light, Stage, StageRequest, View

GOLDEN = (9.8, 6.8, 3.8)  # of a low sun that is not in the picture
LEAFY, GREEN_AIR = (
    (1.0, 0.95, 0.72),
    (0.50, 0.60, 0.38),
)  # what is left of the sky's light, and of the air's, under leaves
HAZE_U = 3.2  # how many times the hour's own distance one sees, in units of landscape


def build(request: StageRequest) -> Stage:
    recipe = RECIPES[request.place]
    random = np.random.default_rng([request.seed, 0x0BE7, sum(request.place.encode())])
    view = _view(recipe, request, random)
    sight = sightline(request, view)
    for_land, for_light = random.spawn(2)
    site = Site(
        request=request,
        view=view,
        sight=sight,
        unit=max(recipe.least_unit, float(np.sqrt(sight.size_m))),
        season=season_of((request.season or recipe.season, *request.style_words)),
        dark=request.light in ("night", "blue_hour", "neon"),
        random=for_land,
        side=1.0 if random.random() < 0.5 else -1.0,
        seed=int(random.integers(10_000)),
    )
    lit, laid = side_by_side(lambda: _light(recipe, site, for_light), lambda: recipe.lay(site))
    return _stage(site, recipe, lit, laid)


def _stage(site: Site, recipe: Recipe, lit: OutdoorLight, laid: Laid) -> Stage:
    return Stage(
        parts=laid.parts,
        lights=(*lit.sun, *laid.lights, *_reflector(site, recipe, lit)),
        sky=lit.sky,
        height=lambda x, y: float(laid.height(np.array([x]), np.array([y]))[0]),
        view=site.view,
        grade=_grade(site, recipe, lit),
        haze=laid.haze or _haze(site, recipe, lit),
        credits=laid.credits,
        stand_half_width_m=3.0 * site.sight.size_m,
        stand_depth_m=3.0 * site.sight.size_m,
        water=laid.water,
    )


def _view(recipe: Recipe, request: StageRequest, random: np.random.Generator) -> View:
    """Tipped up a little where nothing stands in the picture: less bare ground, more sky."""
    size = max(request.subject.width_m, request.subject.height_m)
    empty = request.subject.empty
    return View(
        elevation_deg=float(random.uniform(*recipe.elevation_deg)) * (recipe.empty_tilt if empty else 1.0),
        fill=recipe.fill,
        lens_mm=recipe.lens_mm,
        blur=0.0 if empty else float(np.clip(recipe.blur - 0.16 * np.log10(size), 0.04, 0.5)),
        lift=recipe.lift - (recipe.empty_lift if empty else 0.0),
    )


def _light(recipe: Recipe, site: Site, random: np.random.Generator) -> OutdoorLight:
    if recipe.light is not None:
        return recipe.light(site)
    light = site.request.light
    lit = outdoor_light(light, seed=site.request.seed, clouds=recipe.clouds)
    if light == "neon":
        lit = replace(lit, sun=())  # on wet ground the moon would outshine the signs
    if recipe.canopy:
        lit = replace(
            lit,
            sky=replace(lit.sky, radiance=lit.sky.radiance * np.array(LEAFY, np.float32)),
            haze=replace(lit.haze, colour=_times(lit.haze.colour, GREEN_AIR)),
        )
    aside = recipe.sun_deg.get(light)
    if aside is not None and lit.sun:
        low = (8.0, 13.0) if light == "golden_hour" else None
        height = random.uniform(*low) if low else np.degrees(np.arcsin(lit.towards_sun[2]))
        lit = turned(lit, site.side * float(random.uniform(*aside)), float(height), GOLDEN if low else None)
        lit = replace(
            lit,
            low=False,
            grade=replace(lit.grade, key=lit.grade.key * 0.92, saturation=min(lit.grade.saturation, 1.12)),
        )
    return lit


def _times(colour: Colour, share: Colour) -> Colour:
    return colour[0] * share[0], colour[1] * share[1], colour[2] * share[2]


def _grade(site: Site, recipe: Recipe, lit: OutdoorLight) -> Grade:
    key = lit.grade.key * recipe.key
    if site.dark and recipe.lamplit:
        key *= 1.35 if site.request.light == "night" else 1.15
    return replace(lit.grade, key=key, saturation=lit.grade.saturation * recipe.saturation)


def _haze(site: Site, recipe: Recipe, lit: OutdoorLight) -> Haze | None:
    if recipe.air <= 0:
        return None
    warm = 2.0 if site.request.light in ("golden_hour", "backlight") else 1.0
    distance = lit.haze.distance_m * site.unit * HAZE_U * warm / recipe.air
    return replace(lit.haze, distance_m=distance, most=0.86, start_m=2.2 * site.back)


def _reflector(site: Site, recipe: Recipe, lit: OutdoorLight) -> tuple[Light, ...]:
    """What a photographer holds against the light: a soft lamp beside the camera where the sun stands behind the subject,
    and by night."""
    if site.empty or not (lit.low or lit.dark) or recipe.light is not None:
        return ()
    size, back = site.sight.size_m, site.back
    power = {
        "golden_hour": (11.0, 8.2, 6.0),
        "backlight": (7.0, 6.2, 5.2),
        "night": (1.0, 1.05, 1.2),
        "blue_hour": (1.5, 1.35, 1.3),
    }
    red, green, blue = power.get(site.request.light, (1.0, 1.0, 1.0))
    return (
        AreaLight(
            centre=(site.side * 0.6 * back, -back - 0.3 * size, 0.8 * back), target=(0.0, 0.0, 0.45 * site.sight.height_m),
            width_m=0.8 * back, height_m=0.8 * back, radiance=(red, green, blue),
        ),
    )  # fmt: skip
