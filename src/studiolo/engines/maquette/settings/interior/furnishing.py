"""The room while it is being furnished: what recipes and furniture modules are handed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

import numpy as np

from studiolo.engines.maquette.lighting.indoor import RoomLight
from studiolo.engines.maquette.makers.grain import laid_out
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Model, Part, Texture, Vector
from studiolo.engines.maquette.rendering.geometry import with_normals
from studiolo.engines.maquette.settings.interior.finishes import paint
from studiolo.engines.maquette.settings.interior.look import Chosen
from studiolo.engines.maquette.settings.interior.recipe import Recipe
from studiolo.engines.maquette.settings.interior.viewpoint import Viewing
from studiolo.engines.maquette.settings.shell import Builder, moved
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.stage import AreaLight, StageRequest

TILE_M = 0.7
OVERHEAD_M = 1.5
NEONS = ("#ff2d78", "#20d0ff", "#9a4dff", "#ff8a1f", "#29ff8f")
OFF = paint("#d9d2c3", 0.6)


class Room:
    """Collects the room's parts. Furniture is built into a Builder of its own, front towards -y, and `put` in its place;
    what would hide the asked things, or was asked to be absent, is left out. overhead: what a look from above would have to
    go through, in parts of its own, so that it can be taken away."""

    def __init__(
        self,
        recipe: Recipe,
        request: StageRequest,
        *,
        look: Chosen,
        light: RoomLight,
        viewing: Viewing,
        random: np.random.Generator,
    ) -> None:
        self.recipe, self.request, self.look, self.light = recipe, request, look, light
        self.viewing, self.random = viewing, random
        self.width, self.depth, self.height = recipe.size
        self.left, self.right = -self.width / 2, self.width / 2
        self.builder = Builder()
        self.overhead = Builder()
        self.lamps: list[AreaLight] = []
        self.credits: dict[str, None] = {}
        self.flames = 0  # candles that stand in it
        self._absent = {_stem(noun.split()[-1]) for noun in request.absent if noun}
        self._models: dict[tuple[object, ...], Builder | None] = {}

    @property
    def empty(self) -> bool:
        return self.viewing.subject.empty

    @property
    def small(self) -> bool:
        return self.viewing.small

    def wants(self, *nouns: str) -> bool:
        return not any(_stem(noun) in self._absent for noun in nouns)

    def chance(self, share: float) -> bool:
        """How likely dressing is there; a minimalist room has less of it."""
        return bool(self.random.random() < share * self.look.clutter)

    def pick(self, *choices: str) -> str:
        return str(choices[int(self.random.integers(len(choices)))])

    def between(self, low: float, high: float) -> float:
        return float(self.random.uniform(low, high))

    def variant(self, name: str, count: int, make: Callable[[], Builder]) -> Builder:
        """One of `count` pieces of that name, each built when it is first wanted: a room of fifty plants has a few kinds."""
        key = ("variant", name, int(self.random.integers(count)))
        if key not in self._models:
            self._models[key] = make()
        piece = self._models[key]
        assert piece is not None
        return piece

    def cloth(self, number: int = 0) -> Material:
        return self.look.cloths[number % len(self.look.cloths)]

    def put(self, piece: Builder, at: Vector, turn_deg: float = 0.0, scale: float = 1.0, noun: str = "") -> bool:
        """Whether it is there now."""
        if noun and not self.wants(*noun.split()):
            return False
        low, high = _box(piece, at, turn_deg, scale)
        if self.viewing.hides(low, high):
            return False
        above = low[2] > OVERHEAD_M and self.height - low[2] < 0.5 * self.height
        (self.overhead if above else self.builder).put(piece, at, turn_deg, scale)
        return True

    def model(
        self,
        key: str,
        at: Vector,
        turn_deg: float = 0.0,
        *,
        height: float = 0.0,
        width: float = 0.0,
        colour: str = "",
        dress: Mapping[str, Material] | None = None,
        noun: str = "",
    ) -> bool:
        """A real model from the pack, as high or as wide as said. colour: what its main parts are dyed.

        dress: material by a pattern its parts' names match. False where there is no pack, or it would be in the way; the
        caller then may build something plainer.
        """
        piece = self.model_piece(key, height=height, width=width, colour=colour, dress=dress)
        return piece is not None and (self.put(piece, at, turn_deg, noun=noun) or True)

    def model_piece(
        self,
        key: str,
        *,
        height: float = 0.0,
        width: float = 0.0,
        colour: str = "",
        dress: Mapping[str, Material] | None = None,
    ) -> Builder | None:
        if self.request.make is None:
            return None
        name = (key, height, width, colour, *((n, id(m)) for n, m in (dress or {}).items()))
        if name not in self._models:
            spec = ThingSpec(
                key=f"model:{key}", noun="", size_m=1.0, colour=hex_colour(colour) if colour else None, seed=1
            )
            try:
                model = self.request.make(spec)
            except (KeyError, ValueError):
                return None
            self._models[name] = _as_builder(model, height, width, dress or {})
            self.credits |= dict.fromkeys(model.credits)
        return self._models[name]

    def own(
        self,
        key: str,
        at: Vector,
        size_m: float,
        turn_deg: float = 0.0,
        *,
        colour: str = "",
        seed: int = 0,
        noun: str = "",
    ) -> None:
        """A thing of our own makers, such as "teacup"; nothing where nobody makes any."""
        name = ("own", key, size_m, colour, seed)
        if name not in self._models and self.request.make is not None:
            dye = hex_colour(colour) if colour else None
            spec = ThingSpec(key=f"own:{key}", noun=key, size_m=size_m, colour=dye, seed=seed)
            self._models[name] = _as_builder(self.request.make(spec), 0.0, 0.0, {})
        piece = self._models.get(name)
        if piece is not None:
            self.put(piece, at, turn_deg, noun=noun or key.split("-")[-1])

    @cached_property
    def glow(self) -> Material:
        """A lamp's shining side: lit or not, as the hour is."""
        return OFF if self.light.lamp is None else _shining(self.light.lamp)

    @cached_property
    def dim_glow(self) -> Material:
        """The same for large shades, which spread their light."""
        return OFF if self.light.lamp is None else _shining(_times(self.light.lamp, 0.22))

    @cached_property
    def flame(self) -> Material:
        lit = self.light.candle or (0.0, 0.0, 0.0)
        return _shining(lit) if self.light.candle else paint("#f0e3c4", 0.6)

    def neon(self, number: int = 0, power: float = 14.0) -> Material:
        """A coloured tube; dark grey glass while it is off."""
        key = ("neon", number, power)
        if key not in self._neons:
            ink = hex_colour(NEONS[(number + self._first_neon) % len(NEONS)])
            self._neons[key] = _shining(_times(ink, power)) if self.light.neon else paint("#6d6a70", 0.3)
        return self._neons[key]

    @cached_property
    def _neons(self) -> dict[tuple[object, ...], Material]:
        return {}

    @cached_property
    def _first_neon(self) -> int:
        return int(self.random.integers(len(NEONS)))

    def shining(self, colour: Colour, power: float) -> Material:
        """A screen or sign that always gives a little light; made once for each colour."""
        key = ("shining", colour, power)
        if key not in self._neons:
            self._neons[key] = _shining(_times(colour, power))
        return self._neons[key]

    def lamp_light(self, at: Vector, target: Vector, width: float, height: float, share: float) -> None:
        """Extra light where the room's lamps would give it, unseen: `at` must lie out of view, behind or above it."""
        if self.light.lamp is not None:
            self.lamps.append(
                AreaLight(
                    centre=at, target=target, width_m=width, height_m=height, radiance=_times(self.light.lamp, share)
                )
            )


def _shining(radiance: Colour) -> Material:
    return Material(kind="matte", colour=(0.7, 0.68, 0.64), emission=radiance)


def _times(colour: Colour, power: float) -> Colour:
    return colour[0] * power, colour[1] * power, colour[2] * power


def _stem(noun: str) -> str:
    """Singular enough to compare: "plants" and "plant" are one."""
    return noun.lower().removesuffix("s")


def _box(piece: Builder, at: Vector, turn_deg: float, scale: float) -> tuple[Floats, Floats]:
    low, high = piece.bounds()
    corners = np.array([(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    dot = Mesh(vertices=corners.astype(np.float32), faces=np.zeros((0, 3), np.uint32))
    placed = moved(dot, at, turn_deg, scale).vertices
    return placed.min(axis=0), placed.max(axis=0)


def _as_builder(model: Model, height: float, width: float, dress: Mapping[str, Material]) -> Builder:
    """The model's parts at the asked size."""
    low, high = model.bounds()
    size = high - low
    scale = height / float(size[2]) if height else width / float(size[0]) if width else 1.0
    piece = Builder()
    for part in model.parts:
        if isinstance(part.shape, Mesh):
            dressed = _dressed(part, dress, scale)
            assert isinstance(dressed.shape, Mesh)
            piece.add(dressed.material, moved(with_normals(dressed.shape), (0, 0, 0), scale=scale), name=part.name)
    return piece


def _dressed(part: Part, dress: Mapping[str, Material], scale: float) -> Part:
    material = next((m for pattern, m in dress.items() if re.search(pattern, part.name, re.IGNORECASE)), None)
    if material is None:
        return part
    shape = part.shape
    if isinstance(material.colour, Texture) and isinstance(shape, Mesh):
        shape = laid_out(with_normals(shape), TILE_M / max(scale, 1e-6))
    return replace(part, material=material, shape=shape)
