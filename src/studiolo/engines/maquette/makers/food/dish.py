"""A dish while it is being made: its parts in metres, where the next ones go, and what the words ask for."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin, coloured
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import Grain
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import rotation, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "modifiers"})
SOFT = Material(per_vertex=True, roughness=0.6)
MOIST = Material(per_vertex=True, roughness=0.32, clearcoat=0.35, clearcoat_gloss=0.8)
WET = Material(per_vertex=True, roughness=0.16, clearcoat=0.9, clearcoat_gloss=0.93)
DRY = Material(per_vertex=True, roughness=0.85, specular=0.3)
LEAFY = Material(kind="thin", per_vertex=True, roughness=0.4, translucency=0.45)

FLAVOURS: Mapping[str, str] = {
    "dark chocolate": "#33180e", "milk chocolate": "#7a4526", "white chocolate": "#f1e4c6", "chocolate": "#43210f",
    "red velvet": "#8f1a1c", "strawberry": "#ef8fa2", "raspberry": "#c52f55", "cherry": "#a8152c", "vanilla": "#f4e6c2",
    "lemon": "#f5e07a", "lime": "#b9cf62", "orange": "#ef9a3a", "matcha": "#8aa548", "green tea": "#8aa548",
    "pistachio": "#b3c07e", "mint": "#a9dcc3", "blueberry": "#6a5aa0", "blackberry": "#4b2749", "caramel": "#b4692a",
    "toffee": "#8f4f22", "coffee": "#6b4128", "mocha": "#5d3822", "coconut": "#f6f2e8", "mango": "#f3ab33",
    "banana": "#f0de9a", "peach": "#f3b183", "lavender": "#b9a3d6", "ube": "#7a4fa0", "bubblegum": "#f19cc4",
    "honey": "#c98524", "maple": "#9a5420", "peanut butter": "#b27a3c", "nutella": "#4a2413", "cream": "#f7efdd",
}  # fmt: skip


class Dish:
    """Collects the parts of one dish. Colours at vertices are joined by material; pictured skins stay by themselves."""

    def __init__(self, spec: ThingSpec) -> None:
        self.spec = spec
        self.random = np.random.default_rng([spec.seed, zlib.crc32(spec.key.encode())])
        self.text = f" {' '.join((*spec.modifiers, *spec.noun.replace('-', ' ').split(), spec.material))} "
        self.honoured: set[str] = {"modifiers"} if spec.modifiers else set()
        self.detail = 1.0  # of pictures; less for what is small among much else
        self._meshes: dict[tuple[int, str], tuple[Material, list[Mesh]]] = {}
        self._parts: list[Part] = []
        self._places: list[tuple[Numbers, tuple[float, float, float]]] = []

    # -------------------------------------------------------------- what is asked

    def says(self, *words: str) -> bool:
        """Whether the request names one of these, in the singular or plural."""
        return any(f" {word} " in self.text or f" {word}s " in self.text for word in words)

    def colour(self, *codes: str) -> Colour:
        """The colour asked for, else one of these."""
        usual = hex_colour(codes[int(self.random.integers(len(codes)))])
        if self.spec.colour is None:
            return usual
        self.honoured.add("colour")
        return self.spec.colour

    def flavour(self, *codes: str) -> Colour:
        """The colour asked for, else that of a flavour that is named, else one of these."""
        named = self.named_flavour()
        if self.spec.colour is None and named:
            self.random.integers(len(codes))
            return hex_colour(FLAVOURS[named])
        return self.colour(*codes)

    def named_flavour(self) -> str:
        return next((name for name in FLAVOURS if f" {name} " in self.text), "")

    def seed(self) -> int:
        return int(self.random.integers(1 << 16))

    def uniform(self, low: float, high: float) -> float:
        return float(self.random.uniform(low, high))

    # -------------------------------------------------------------- what goes in

    @contextmanager
    def at(
        self, x: float = 0.0, y: float = 0.0, z: float = 0.0, *, turn_deg: float = 0.0, scale: float = 1.0
    ) -> Iterator[None]:
        """What is added inside stands here. Places nest."""
        self._places.append((rotation((0.0, 0.0, 1.0), turn_deg) * scale, (x, y, z)))
        try:
            yield
        finally:
            self._places.pop()

    @contextmanager
    def leaning(
        self, axis: tuple[float, float, float], degrees: float, by: tuple[float, float, float] = (0.0, 0.0, 0.0)
    ) -> Iterator[None]:
        """What is added inside is turned about an axis through the origin, then moved."""
        self._places.append((rotation(axis, degrees), by))
        try:
            yield
        finally:
            self._places.pop()

    def paint(
        self,
        grid: Numbers,
        grain: Grain | Colour,
        material: Material = SOFT,
        name: str = "",
        turn: Numbers | None = None,
    ) -> Mesh:
        """A closed grid with colours at its vertices. Gives the mesh as it lies before it is placed."""
        mesh = coloured(grid, grain)
        if turn is not None:
            mesh = turned_mesh(mesh, turn)
        self.add(mesh, material, name)
        return mesh

    def bake(self, grid: Numbers, finish: Finish, name: str = "", texels_px: int = 720) -> Mesh:
        """A closed grid with a picture over it, for skins that are looked at closely."""
        part = dress(closed_skin(grid, texels_px=int(texels_px * self.detail)), finish, name)
        self.part(part)
        assert isinstance(part.shape, Mesh)
        return part.shape

    def add(self, mesh: Mesh, material: Material = SOFT, name: str = "") -> None:
        placed = self._placed(Part(shape=mesh, material=material)).shape
        assert isinstance(placed, Mesh)
        self._meshes.setdefault((id(material), name), (material, []))[1].append(placed)

    def part(self, *parts: Part) -> None:
        self._parts += [self._placed(part) for part in parts]

    def _placed(self, part: Part) -> Part:
        mesh = part.shape
        assert isinstance(mesh, Mesh) and mesh.normals is not None
        if not self._places:
            return part
        points: Numbers = mesh.vertices
        normals: Numbers = mesh.normals
        scale = 1.0
        for turn, by in reversed(self._places):
            points, normals = points @ turn.T + np.asarray(by), normals @ turn.T
            scale *= float(np.linalg.norm(turn[:, 0]))
        moved = replace(mesh, vertices=points.astype(np.float32), normals=unit(normals).astype(np.float32))
        material = part.material
        if material.bump is not None and abs(scale - 1) > 1e-6:  # reliefs are heights in metres
            material = replace(material, bump_scale=material.bump_scale * scale)
        return replace(part, shape=moved, material=material)

    def model(self) -> Model:
        """Everything in it, its longest side as asked."""
        joined = [
            Part(shape=join(meshes), material=material, name=name)
            for (_, name), (material, meshes) in self._meshes.items()
        ]
        model = finished([*self._parts, *joined], self.spec.size_m, frozenset(self.honoured))
        return model


def turned_mesh(mesh: Mesh, turn: Numbers, by: Sequence[float] | Numbers = (0.0, 0.0, 0.0)) -> Mesh:
    """The mesh turned about the origin by a (3, 3) rotation, then moved."""
    assert mesh.normals is not None
    return Mesh(
        vertices=(mesh.vertices @ turn.T + np.asarray(by)).astype(np.float32),
        faces=mesh.faces,
        normals=(mesh.normals @ turn.T).astype(np.float32),
        colours=mesh.colours,
    )


Cook = Callable[[Dish], None]


_LISTED = listed(HONOURS, 0.0)


def food(name: str, nouns: str, size_m: float, cook: Cook, turn_deg: float = 0.0) -> Maker:
    """A maker of one food. nouns: separated by commas, the usual one first."""

    def make(spec: ThingSpec) -> Model:
        dish = Dish(spec)
        cook(dish)
        return dish.model()

    return _LISTED(name, nouns, size_m, make, turn_deg)
