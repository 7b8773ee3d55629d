"""Recipe + request -> Stage: the look is chosen, the shell built, the furniture put in, light and camera set."""

import zlib
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.indoor import room_light
from studiolo.engines.maquette.model import Colour, Part, Vector, placed_part
from studiolo.engines.maquette.settings.interior import lamps, tables
from studiolo.engines.maquette.settings.interior.at_wall import at_wall, before_wall, has_wall, kept_free, sill
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import choose, styled
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Window
from studiolo.engines.maquette.settings.interior.recipes import RECIPES
from studiolo.engines.maquette.settings.interior.viewpoint import SMALL_M, Viewing, longest, viewing
from studiolo.engines.maquette.settings.interior.walls import build_shell, wall_place
from studiolo.engines.maquette.settings.shell import Builder, mirrored, pooled
from studiolo.engines.maquette.stage import AreaLight, Light, Sky, Stage, StageRequest, Sun

WARM_WORDS = frozenset({"cozy", "cosy", "warm", "inviting", "romantic"})
SUN_FROM = {"left": (-1.55, 0.5, 1.15), "right": (1.55, 0.5, 1.15), "back": (0.42, 1.4, 1.0)}
CARD = 2.0  # it is but half as tall as what it stands for
SUN_HIGHEST_DEG, SUN_LOWEST_DEG = 62.0, 10.0


def build(request: StageRequest) -> Stage:
    recipe = RECIPES[request.place]
    walled = has_wall(request.mounts)
    if walled:
        recipe = at_wall(recipe, request)
    random = np.random.default_rng([request.seed, zlib.crc32(request.place.encode())])
    seen = viewing(recipe, request, random)
    if walled:
        seen = before_wall(seen, recipe)
    look = choose(styled(recipe.look, request.style_words, recipe.fixed), request.colour, random)
    lit = recipe.lit or look.warm or bool(WARM_WORDS & {word.lower() for word in request.style_words})
    light = room_light(
        request.light, lit=lit, tint=recipe.lamp, city=recipe.city, windows=bool(recipe.windows), seed=request.seed
    )
    room = Room(recipe, request, look=look, light=light, viewing=seen, random=random)
    build_shell(room)
    if walled:
        _furnish_round(room)
    else:
        _stand(room)
        recipe.furnish(room)
    _tubes(room)
    _candles(room)
    parts = (*pooled(room.builder.parts()), *_named("overhead", pooled(room.overhead.parts())))
    lights = _lights(room)
    return _staged(room, parts, lights)


def _furnish_round(room: Room) -> None:
    """The recipe's own furniture, but for what would stand where something hangs."""
    shell, room.builder = room.builder, Builder()
    room.recipe.furnish(room)
    furniture, room.builder = room.builder, shell
    shell.put(kept_free(room, furniture), (0.0, 0.0, 0.0))
    sill(room)


def _named(name: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(replace(part, name=f"{name} {part.name}".strip()) for part in parts)


def _stand(room: Room) -> None:
    """The table under small things, where the recipe does not furnish its own."""
    if room.empty:
        return
    spot = spot_of(room.recipe, room.request)
    if spot.table:
        size = longest(room.viewing.subject)
        piece = tables.stand(room, spot.table, spot.at[2] - spot.floor_m, size)
        room.builder.put(piece, (spot.at[0], spot.at[1], spot.floor_m), spot.turn_deg)


def _tubes(room: Room) -> None:
    """Among neon lights every room has tubes of three colours along its ceiling."""
    if not room.light.neon:
        return
    z, near = room.height - 0.16, 0.4
    if not room.recipe.walls:
        z = 0.75 * room.height
    side = 0.94 * room.right
    lamps.neon_line(room, [(-side, near, z), (-side, room.depth - 0.3, z)], 0)
    lamps.neon_line(room, [(side, near, z), (side, room.depth - 0.3, z)], 1)
    lamps.neon_line(room, [(-0.8 * side, room.depth - 0.06, z), (0.8 * side, room.depth - 0.06, z)], 2)


def _candles(room: Room) -> None:
    """By candle light every room has some: groups of them along the foot of its walls where its tables bear too few, and
    their glow from what the picture does not show."""
    if room.light.candle is None:
        return
    wide, deep = 0.5 * room.width, room.depth
    if room.flames < 3:
        for x, y in ((-0.72 * wide, 0.34 * deep), (0.66 * wide, 0.42 * deep)):
            for k, high in enumerate((0.34, 0.24, 0.16)):
                turn = 2.1 * k + 0.4
                at = (x + 0.13 * float(np.cos(turn)), y + 0.13 * float(np.sin(turn)), 0.004)
                lamps.candle(room, at, high, 0.042)
    red, green, blue = (0.42 * value for value in room.light.candle)
    for x, y, z in ((-0.8 * wide, 0.1 * deep, 0.85), (0.8 * wide, 0.25 * deep, 0.75), (-0.3 * wide, -0.3, 1.0)):
        target = (-0.4 * x, 0.62 * deep, 0.7)
        room.lamps.append(
            AreaLight(centre=(x, y, z), target=target, width_m=0.16, height_m=0.16, radiance=(red, green, blue))
        )


def spot_of(recipe: Recipe, request: StageRequest) -> Spot:
    return recipe.small if longest(request.subject) <= SMALL_M else recipe.large


def _lights(room: Room) -> tuple[Light, ...]:
    recipe, light = room.recipe, room.light
    lights: list[Light] = [*room.lamps, _bounce(room), *_on_the_subject(room)]
    lights += [_portal(room, window) for window in recipe.windows if window.high > 0.8]
    if light.sun is not None and recipe.windows:
        lights.append(Sun(direction=_sun_way(room), irradiance=light.sun))
    if light.key_lamp is not None:
        at = (0.3 * room.left, 0.15 * room.depth, room.height - 0.05)
        lights.append(
            AreaLight(
                centre=at, target=(0.0, 0.55 * room.depth, 0.3), width_m=0.3, height_m=0.3, radiance=light.key_lamp
            )
        )
    return tuple(lights)


def _on_the_subject(room: Room) -> tuple[Light, ...]:
    """A soft light beside the camera for what was asked for, of the hour's own colour; of two colours among neon tubes."""
    seen, light = room.viewing, room.light
    if seen.subject.empty:
        return ()
    reach = seen.distance_m
    share = np.asarray(light.fill) * 2.4
    if light.lamp is not None:
        share = share + np.asarray(light.lamp) * 0.15
    if light.candle is not None:
        share = share + np.asarray(light.candle) * 0.008
    if light.neon:
        return (_beside(room, reach, -1.0, (1.5, 0.16, 0.7)), _beside(room, reach, 1.0, (0.08, 0.85, 1.5)))
    red, green, blue = (float(value) for value in share)
    return (_beside(room, reach, -1.0, (red, green, blue)),)


def _beside(room: Room, reach: float, side: float, radiance: Colour) -> AreaLight:
    seen = room.viewing
    turn = np.radians(seen.turn_deg)
    across, ahead = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    foot = np.asarray(seen.origin[:2]) + across * side * (0.7 + 0.6 * reach) - ahead * (0.35 + 0.6 * reach)
    x = float(np.clip(foot[0], room.left + 0.15, room.right - 0.15))
    high = min(seen.ground + 0.7 + 0.4 * reach, room.height - 0.4)
    size = 0.6 + 0.3 * reach
    middle = (seen.origin[0], seen.origin[1], seen.ground + seen.subject.base_m + seen.subject.height_m / 2)
    return AreaLight(centre=(x, float(foot[1]), high), target=middle, width_m=size, height_m=size, radiance=radiance)


def _bounce(room: Room) -> AreaLight:
    """A large weak card high up behind the camera: the rest of the house sends light back. Mirrors at the height of an eye
    do not see it."""
    wide, tall = min(room.width * 0.85, 4.8), min(room.height * 0.36, 1.2)
    red, green, blue = (value * CARD * room.recipe.fill for value in room.light.fill)
    return AreaLight(
        centre=(0.0, -room.recipe.back_m + 0.3, room.height - 0.1 - tall / 2),
        target=(0.0, room.depth * 0.6, room.height * 0.2),
        width_m=wide,
        height_m=tall,
        radiance=(red, green, blue),
    )


def _portal(room: Room, window: Window) -> AreaLight:
    """The sky above a window as a lamp, out of sight and out of the sun's way, so that its light is found at once."""
    place = wall_place(room, window.wall)
    head = window.high + ((window.end - window.start) / 2 if window.arched else 0.0)
    middle, width = (window.start + window.end) / 2, window.end - window.start
    centre, target = place(middle, 0.75, head + 0.85), place(middle, -1.0, 0.6)
    return AreaLight(centre=centre, target=target, width_m=width * 1.1, height_m=0.7, radiance=room.light.portal)


def _sun_way(room: Room) -> Vector:
    """Unit vector to the sun: outside the first window, higher or lower as the hour is."""
    x, y, z = SUN_FROM[room.recipe.windows[0].wall]
    x, y = x * room.between(0.9, 1.1), y + room.between(-0.25, 0.25)
    flat = float(np.hypot(x, y))
    height = np.arctan2(z, flat) + np.radians(room.light.sun_lift_deg)
    height = float(np.clip(height, np.radians(SUN_LOWEST_DEG), np.radians(SUN_HIGHEST_DEG)))
    return x / flat * np.cos(height), y / flat * np.cos(height), float(np.sin(height))


def _staged(room: Room, parts: tuple[Part, ...], lights: tuple[Light, ...]) -> Stage:
    """All of it in the stage's frame: the origin under the subject, the camera looking along +y."""
    seen = room.viewing
    shifted = _Frame(seen)
    scaled = seen.scale
    ground = seen.ground * scaled
    moved = tuple(shifted.part(part) for part in parts)
    grade = replace(room.light.grade, key=room.light.grade.key * room.recipe.key)
    half = 1.2 * scaled if not room.small else 0.3
    return Stage(
        parts=moved,
        lights=tuple(shifted.light(light) for light in lights),
        sky=shifted.sky(room.light.sky),
        height=lambda x, y: ground,
        view=seen.view,
        grade=grade,
        credits=tuple(room.credits),
        ceiling_m=room.height * scaled if room.recipe.ceiling else None,
        stand_half_width_m=half,
        stand_depth_m=2 * half,
    )


class _Frame:
    """From the room's frame to the stage's: moved, turned, scaled, and mirrored where the seed says so."""

    def __init__(self, seen: Viewing) -> None:
        self._seen = seen
        turn = np.radians(-seen.turn_deg)
        self._turn = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
        self._shift = -(self._turn @ (seen.origin[0], seen.origin[1], 0.0)) * seen.scale

    def part(self, part: Part) -> Part:
        x, y, z = (float(v) for v in self._shift)
        done = placed_part(part, (x, y, z), -self._seen.turn_deg, self._seen.scale)
        return mirrored(done) if self._seen.mirror else done

    def way(self, vector: Vector) -> Vector:
        x, y, z = (float(v) for v in self._turn @ vector)
        return (-x if self._seen.mirror else x), y, z

    def point(self, point: Vector) -> Vector:
        x, y, z = (float(v) for v in self._turn @ point * self._seen.scale + self._shift)
        return (-x if self._seen.mirror else x), y, z

    def light(self, light: Light) -> Light:
        if isinstance(light, Sun):
            return replace(light, direction=self.way(light.direction))
        return replace(
            light,
            centre=self.point(light.centre),
            target=self.point(light.target),
            width_m=light.width_m * self._seen.scale,
            height_m=light.height_m * self._seen.scale,
        )

    def sky(self, sky: Sky) -> Sky:
        columns = sky.radiance.shape[1]
        rolled = np.roll(sky.radiance, round(self._seen.turn_deg / 360 * columns), axis=1)
        return replace(sky, radiance=np.ascontiguousarray(rolled[:, ::-1] if self._seen.mirror else rolled))
