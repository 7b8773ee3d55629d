"""Town houses: walls with windows set back into them, cornices, shopfronts and awnings.

A house is built facing -y with its front on y = 0 and its left corner at x = 0; `House.turned` puts it into a street.
"""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Floats, Material, Mesh, Texture, Vector
from studiolo.engines.maquette.settings.shell import Builder, box, moved, quad, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

SHOP_HEIGHT, RECESS = 3.5, 0.2


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Street:
    """What all houses of a street share. lit, shop_lit: windows with a light behind them; by day the same as glass."""

    walls: tuple[Material, ...]
    trims: tuple[Material, ...]
    shop_paints: tuple[Material, ...]
    awnings: tuple[Material, ...]
    glass: Material
    lit: tuple[Material, ...]
    shop_lit: Material
    lit_share: float


def house(
    builder: Builder, street: Street, *, at: Vector, turn_deg: float, width: float, random: np.random.Generator
) -> None:
    """Adds one house of that width; floors, windows and shop follow the random numbers."""
    floors = int(random.integers(2, 5))
    storey = float(random.uniform(2.9, 3.4))
    top = SHOP_HEIGHT + floors * storey
    wall = street.walls[int(random.integers(len(street.walls)))]
    trim = street.trims[int(random.integers(len(street.trims)))]
    bays = max(2, round(width / 2.2))
    pane = (float(random.uniform(0.95, 1.25)), float(random.uniform(1.6, 2.0)))
    local = Builder()
    local.add(wall, _body(width, top, SHOP_HEIGHT))
    places = _window_places(bays, floors, width, storey)
    local.add(wall, repeat(_bay_wall(width / bays, storey, pane), places))
    local.add(trim, repeat(_window_trim(width / bays, pane), places))
    _glaze(local, street, repeat_glass=_pane(width / bays, pane), places=places, random=random)
    local.add(
        trim,
        box((-0.05, -0.34, top - 0.12), (width + 0.05, 0.0, top + 0.1), 0.02),
        box((0, -0.18, top - 0.34), (width, 0.0, top - 0.12), 0.02),
        box((0, -0.14, SHOP_HEIGHT - 0.05), (width, 0.0, SHOP_HEIGHT + 0.12), 0.02),
    )
    _shop(local, street, wall, width, random)
    for part in local.parts():
        assert isinstance(part.shape, Mesh)
        builder.add(part.material, moved(part.shape, at, turn_deg))


def repeat(mesh: Mesh, offsets: Floats) -> Mesh:
    """The mesh once at each offset (n, 3)."""
    count, size = len(offsets), len(mesh.vertices)
    assert mesh.normals is not None and mesh.uvs is not None
    vertices = (mesh.vertices[None] + np.asarray(offsets, np.float32)[:, None]).reshape(-1, 3)
    faces = (mesh.faces[None] + (np.arange(count) * size)[:, None, None]).reshape(-1, 3)
    return Mesh(
        vertices=vertices,
        faces=faces.astype(np.uint32),
        normals=np.tile(mesh.normals, (count, 1)),
        uvs=np.tile(mesh.uvs, (count, 1)),
    )


def striped(first: str, second: str) -> Texture:
    """Awning cloth: two colours, four stripes to the tile."""
    column = np.arange(64)
    dark = (column // 8 % 2 == 0)[None, :, None]
    image = np.where(dark, hex_colour(first), hex_colour(second)).astype(np.float32)
    return Texture(image=np.repeat(image, 4, axis=0))


def _window_places(bays: int, floors: int, width: float, storey: float) -> Floats:
    columns, rows = np.meshgrid(np.arange(bays) * width / bays, SHOP_HEIGHT + np.arange(floors) * storey)
    return np.stack([columns.ravel(), np.zeros(columns.size), rows.ravel()], axis=-1)


def _body(width: float, top: float, low: float) -> Mesh:
    """Both sides and the roof; the front is made of bays."""
    deep = 9.0
    return join(
        [
            quad((0, deep, 0), (0, -deep, 0), (0, 0, top), 2.0),
            quad((width, 0, 0), (0, deep, 0), (0, 0, top), 2.0),
            quad((0, 0, top), (width, 0, 0), (0, deep, 0), 2.0),
        ]
    )


def _bay_wall(width: float, storey: float, pane: tuple[float, float]) -> Mesh:
    """A storey's share of wall around one window, with the sides of the opening."""
    left, right, low, high = _opening(width, pane)
    deep = RECESS
    return join(
        [
            quad((0, 0, 0), (left, 0, 0), (0, 0, storey), 2.0),
            quad((right, 0, 0), (width - right, 0, 0), (0, 0, storey), 2.0),
            quad((left, 0, 0), (right - left, 0, 0), (0, 0, low), 2.0),
            quad((left, 0, high), (right - left, 0, 0), (0, 0, storey - high), 2.0),
            quad((left, 0, low), (0, deep, 0), (0, 0, high - low), 2.0),
            quad((right, deep, low), (0, -deep, 0), (0, 0, high - low), 2.0),
            quad((left, 0, low), (right - left, 0, 0), (0, deep, 0), 2.0),
            quad((left, deep, high), (right - left, 0, 0), (0, -deep, 0), 2.0),
        ]
    )


def _window_trim(width: float, pane: tuple[float, float]) -> Mesh:
    left, right, low, high = _opening(width, pane)
    middle, bar, deep = (left + right) / 2, 0.035, RECESS
    level = low + 0.62 * (high - low)
    return join(
        [
            box((left - 0.1, -0.1, low - 0.09), (right + 0.1, deep, low), 0.01),
            box((left - 0.08, -0.05, high), (right + 0.08, 0.02, high + 0.14), 0.01),
            box((middle - bar, deep - 0.05, low), (middle + bar, deep, high), 0.004),
            box((left, deep - 0.05, level - bar), (right, deep, level + bar), 0.004),
            box((left, deep - 0.06, low), (left + 0.06, deep, high), 0.004),
            box((right - 0.06, deep - 0.06, low), (right, deep, high), 0.004),
        ]
    )


def _pane(width: float, pane: tuple[float, float]) -> Mesh:
    left, right, low, high = _opening(width, pane)
    return quad((left, RECESS, low), (right - left, 0, 0), (0, 0, high - low))


def _opening(width: float, pane: tuple[float, float]) -> tuple[float, float, float, float]:
    wide = min(pane[0], width - 0.5)
    return (width - wide) / 2, (width + wide) / 2, 0.75, 0.75 + pane[1]


def _glaze(local: Builder, street: Street, *, repeat_glass: Mesh, places: Floats, random: np.random.Generator) -> None:
    kinds = np.where(
        random.random(len(places)) < street.lit_share, random.integers(1, len(street.lit) + 1, len(places)), 0
    )
    for kind, material in enumerate((street.glass, *street.lit)):
        chosen = places[kinds == kind]
        if len(chosen):
            local.add(material, repeat(repeat_glass, chosen))


def _shop(local: Builder, street: Street, wall: Material, width: float, random: np.random.Generator) -> None:
    """The ground floor: piers, a window over a low wall, a door, a sign board and perhaps an awning."""
    paint = street.shop_paints[int(random.integers(len(street.shop_paints)))]
    door = float(random.uniform(0.12, 0.2)) * width
    open_top, deep = 2.75, 0.4
    for x0, x1 in ((0.0, 0.45), (width - 0.45, width)):
        local.add(wall, quad((x0, 0, 0), (x1 - x0, 0, 0), (0, 0, SHOP_HEIGHT), 2.0))
    local.add(wall, quad((0.45, 0, open_top), (width - 0.9, 0, 0), (0, 0, SHOP_HEIGHT - open_top), 2.0))
    left, right = 0.45, width - 0.45
    split = right - max(1.1, door)
    local.add(
        paint,
        box((left, 0.04, 0), (split, deep, 0.55), 0.01),
        box((left - 0.1, -0.12, 2.7), (right + 0.1, 0.02, 3.3), 0.02),
        box((split, deep - 0.08, 0), (right, deep, 0.9), 0.01),
        *(box((x - 0.05, 0.02, 0), (x + 0.05, deep, open_top), 0.008) for x in (left + 0.05, split, right - 0.05)),
        *(
            box((x - 0.025, deep - 0.1, 0.5), (x + 0.025, deep, open_top), 0.006)
            for x in np.linspace(left, split, 4)[1:3]
        ),
        box((left, deep - 0.1, 2.15), (right, deep, 2.22), 0.006),
    )
    local.add(street.shop_lit, quad((left, deep, 0.5), (right - left, 0, 0), (0, 0, open_top - 0.5)))
    if random.random() < 0.62:
        local.add(street.awnings[int(random.integers(len(street.awnings)))], _awning(left - 0.1, split + 0.1))


def _awning(left: float, right: float) -> Mesh:
    """A sloping cloth with a scalloped edge that hangs down."""
    columns = np.linspace(left, right, 49)
    scallop = 0.06 * np.abs(np.sin((columns - left) / 0.4 * np.pi))
    rows = [(0.0, 2.72, 0.0), (-1.15, 2.3, 0.0), (-1.16, 2.16, 1.0)]
    points = np.stack([np.stack([columns, np.full(49, y), z - drop * scallop], axis=-1) for y, z, drop in rows])
    uvs = np.stack([np.broadcast_to(columns / 1.6, (3, 49)), np.repeat(np.linspace(0, 1, 3)[:, None], 49, 1)], axis=-1)
    return sheet(points, uvs=uvs, flip=False)
