"""What is in cups and glasses: coffee with its crema, tea, milk, wine, water, beer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.turning import Hollow, Skin, Texels, turned
from studiolo.engines.maquette.model import Colour, Material, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


@dataclass(frozen=True, kw_only=True, slots=True)
class Drink:
    """colour: as seen in a full glass. clear: light goes through. foam: a head of froth, share of the fill's height.
    art: milk poured into a leaf or heart on top."""

    colour: Colour
    clear: bool = False
    foam: float = 0.0
    art: bool = False
    crema: bool = False


def _drink(code: str, *, clear: bool = False, foam: float = 0.0, art: bool = False, crema: bool = False) -> Drink:
    return Drink(colour=hex_colour(code), clear=clear, foam=foam, art=art, crema=crema)


DRINKS = {
    "coffee": _drink("#2a130a", crema=True), "espresso": _drink("#2a130a", crema=True),
    "americano": _drink("#28120a", crema=True), "tea": _drink("#a2541c"), "green tea": _drink("#a8a83e"),
    "matcha": _drink("#7f9e3c", art=True), "latte": _drink("#8a5a35", art=True), "cappuccino": _drink("#875430", art=True),
    "flat white": _drink("#835031", art=True), "mocha": _drink("#6a3c22", art=True), "macchiato": _drink("#7c4b2b", art=True),
    "cocoa": _drink("#5a3018", foam=0.03), "chocolate": _drink("#5a3018"), "milk": _drink("#f3efe6"),
    "red wine": _drink("#7a0f24", clear=True), "white wine": _drink("#e9d98a", clear=True),
    "rose wine": _drink("#e8a08f", clear=True), "wine": _drink("#7a0f24", clear=True), "port": _drink("#5c0c1c", clear=True),
    "water": _drink("#eef6f7", clear=True), "orange juice": _drink("#f2a01f"), "juice": _drink("#f2a01f"),
    "apple juice": _drink("#d9a33a", clear=True), "tomato juice": _drink("#b3281c"),
    "lemonade": _drink("#efe7a8", clear=True), "iced tea": _drink("#b0662a", clear=True),
    "beer": _drink("#e39a1c", clear=True, foam=0.16), "ale": _drink("#c0701e", clear=True, foam=0.12),
    "lager": _drink("#eab23a", clear=True, foam=0.16), "stout": _drink("#1c0d08", foam=0.14),
    "cider": _drink("#dba23c", clear=True), "whiskey": _drink("#c97a26", clear=True), "whisky": _drink("#c97a26", clear=True),
    "champagne": _drink("#ecd79a", clear=True), "cola": _drink("#3a1509", clear=True), "soda": _drink("#3a1509", clear=True),
    "oil": _drink("#c9b13a", clear=True), "olive oil": _drink("#b6a838", clear=True), "soup": _drink("#d9772b"),
}  # fmt: skip


def drink_in(words: Sequence[str], noun: str, usual: str = "") -> Drink | None:
    """The drink that is asked for in so many words, else the usual one; None for an empty vessel."""
    said = [*words, noun]
    if "empty" in words:
        return None
    text = f" {' '.join(said)} "
    named = [name for name in DRINKS if f" {name} " in text]
    return DRINKS[max(named, key=len)] if named else DRINKS.get(usual)


def surface(vessel: Hollow, level_m: float, drink: Drink, seed: int, *, name: str = "drink") -> Part:
    """The face of a drink that hides what is below, with the little bend where it meets the wall."""
    radius = vessel.radius_at(level_m) + 1e-4
    way = np.linspace(0, 1, 40)
    rise = np.exp(-way * radius / (radius * 0.03)) * radius * 0.022
    skin = turned(np.stack([radius * (1 - way), level_m + rise], axis=1), 96, texels_px=640)
    if drink.art:
        finish = _with_art(drink, radius, seed)
    elif drink.crema:
        finish = _with_crema(drink, radius, seed)
    else:
        finish = Finish(material=Material(colour=drink.colour, roughness=0.12, specular=0.5, clearcoat=0.6))
    return dress(_seen_from_above(skin, radius, level_m) if drink.art or drink.crema else skin, finish, name)


def _seen_from_above(skin: Skin, radius: float, level_m: float) -> Skin:
    """The same surface with its picture laid flat over it."""
    mesh = skin.mesh
    uvs = mesh.vertices[:, :2] / (2 * radius) + 0.5

    def texels() -> Texels:
        place = (np.arange(512) + 0.5) / 256 - 1
        x, y = np.meshgrid(place * radius, -place * radius)
        points = np.stack([x, y, np.full_like(x, level_m)], axis=-1)
        up = np.broadcast_to((0.0, 0.0, 1.0), points.shape)
        return Texels(points=points, normals=up, across=points[..., :2] + radius)

    flat = type(mesh)(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, uvs=uvs.astype(np.float32))
    return Skin(mesh=flat, texels=texels)


def _with_crema(drink: Drink, radius: float, seed: int) -> Finish:
    """Black in the middle, a lighter ring of small bubbles along the wall."""
    ring, foam = hex_colour("#8f5527"), hex_colour("#b98248")

    def colours(texels: Texels) -> Numbers:
        place = texels.points / radius
        far = np.hypot(place[..., 0], place[..., 1]) + 0.02 * grain.cloud(place * 5, seed, 3)
        share = 0.85 * grain.step(0.8, 0.97, far) + 0.12 * grain.step(0.6, 1.6, grain.cloud(place * 4, seed + 1, 3))
        bubbles = grain.step(1.2, 1.6, grain.cloud(place * 60, seed + 2)) * grain.step(0.84, 0.97, far)
        return grain.blend(grain.blend(drink.colour, ring, share), foam, bubbles)

    return Finish(material=Material(colour=drink.colour, roughness=0.14, clearcoat=0.5), colours=colours)


def _with_art(drink: Drink, radius: float, seed: int) -> Finish:
    """A leaf of milk: chevrons on a stalk in a brown ring."""
    milk = hex_colour("#f0e2c8")
    heart = seed % 2 == 0

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0] / radius, texels.points[..., 1] / radius
        bend = 0.03 * grain.cloud(texels.points / radius * 3, seed, 2)
        edge = grain.step(0.74, 0.95, np.hypot(x, y) + bend)
        if heart:
            u, v = x / 0.52 + bend, (y - 0.04) / 0.52
            inside = (u**2 + (v - 0.55 * np.sqrt(np.abs(u))) ** 2) - 0.62
            shape = 1 - grain.step(-0.08, 0.06, inside)
        else:
            u = np.abs(x + bend * 0.6)
            leaf = 1 - grain.step(-0.02, 0.04, u - 0.5 * np.sqrt(np.clip(1 - ((y - 0.02) / 0.72) ** 2, 0, 1)))
            veins = grain.step(0.25, 0.5, 0.5 + 0.5 * np.sin((y + 0.9 * u) * 30))
            shape = leaf * np.maximum(veins, 1 - grain.step(0.02, 0.04, u))
        body = grain.blend(drink.colour, np.asarray(drink.colour) * 0.55, edge)
        return grain.blend(body, milk, shape * 0.95)

    return Finish(material=Material(colour=drink.colour, roughness=0.28, clearcoat=0.3), colours=colours)


def in_glass(vessel: Hollow, level_m: float, drink: Drink, seed: int) -> tuple[list[Part], float]:
    """A drink seen through its glass, and the height down to which the glass meets air inside.

    Where a clear drink wets the wall, glass bends light into drink and not into air; so that stretch of wall belongs to
    the drink. A cloudy drink is a body of its own just inside the wall.
    """
    inside = vessel.inside
    below = inside[inside[:, 1] < level_m]
    edge = (vessel.radius_at(level_m), level_m)
    top = level_m
    parts: list[Part] = []
    if drink.foam:
        depth = drink.foam * (level_m - vessel.floor_m)
        parts.append(_froth(vessel, level_m, depth, drink, seed))
        top = level_m - depth
    if not drink.clear:
        line = np.concatenate([below[below[:, 1] < top], [(vessel.radius_at(top), top)]]) * (0.992, 1.0) + (0, 2e-4)
        body = np.concatenate([line, [(0.0, top)]])
        finish = Material(colour=drink.colour, roughness=0.22, clearcoat=0.4)
        parts.append(Part(shape=turned(body).mesh, material=finish, name="drink"))
        return parts, -1.0
    tint = _tint(drink.colour)
    wet = np.concatenate([[edge], below[::-1]])
    if drink.foam:
        wet = np.concatenate([[(vessel.radius_at(top), top)], below[below[:, 1] < top][::-1]])
    contact = Material(kind="glass", colour=tint, roughness=0.0, ior=1.5 / 1.33)
    parts.append(Part(shape=turned(wet).mesh, material=contact, name="wet wall"))
    if not drink.foam:
        radius = edge[0]
        way = np.linspace(0, 1, 40)
        rise = np.exp(-way / 0.03) * radius * 0.02
        face = turned(np.stack([radius * (1 - way), level_m + rise], axis=1), 96)
        material = Material(kind="glass", colour=tint, roughness=0.0, ior=1.33)
        parts.append(Part(shape=face.mesh, material=material, name="drink"))
    return parts, top


def _froth(vessel: Hollow, level_m: float, depth_m: float, drink: Drink, seed: int) -> Part:
    """A head that stands a little over the rim."""
    heights = np.linspace(level_m - depth_m, level_m, 12)
    side = [(vessel.radius_at(float(z)) * 0.994, float(z)) for z in heights]
    radius = side[-1][0]
    way = np.linspace(0, 1, 30)[1:]
    dome = [(radius * (1 - w), level_m + radius * 0.16 * np.sqrt(1 - (1 - w) ** 4)) for w in way]
    bottom = [(0.0, level_m - depth_m), *side]
    cream = hex_colour("#f4ead2") if drink.clear else hex_colour("#d8b98e")
    finish = Finish(
        material=Material(colour=cream, roughness=0.9, specular=0.2),
        colours=grain.mottled(cream, radius * 0.25, seed, 0.035),
        heights=grain.rough(radius * 0.05, radius * 0.006, seed, 2),
    )
    return dress(turned(np.array([*bottom, *dome])), finish, "foam")


def _tint(colour: Colour) -> Colour:
    """Light crosses a drink's surface twice."""
    red, green, blue = (max(c, 0.0015) ** 0.5 for c in colour)
    return red, green, blue
