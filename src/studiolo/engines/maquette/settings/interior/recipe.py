"""What a room is, as values: its size, openings, look, and where things and camera stand.

The room's frame: x from -width / 2 to width / 2, y from 0 (open, towards the camera) to `depth` (the back wall), z up from
the floor. Behind y = 0 floor, ceiling and side walls run on, so that the camera may step back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from studiolo.engines.maquette.model import Colour, Vector
from studiolo.engines.maquette.settings.interior.look import Look

if TYPE_CHECKING:
    from studiolo.engines.maquette.settings.interior.furnishing import Room

Wall = Literal["left", "right", "back"]
WARM_LAMP: Colour = (1.0, 0.68, 0.38)
WHITE_LAMP: Colour = (1.0, 0.9, 0.78)
COOL_LAMP: Colour = (0.86, 0.94, 1.0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """start, end: metres along the wall (y of a side wall, x of the back wall). low, high: its sill and head.
    columns, rows: of panes. arched: its head is half a circle above `high`. frame: what its bars are of; "" for trim."""

    wall: Wall
    start: float
    end: float
    low: float
    high: float
    columns: int = 2
    rows: int = 2
    arched: bool = False
    frame: str = ""
    curtains: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """Where asked things stand: `at` on floor or table; the camera looks along `turn_deg` (0 along +y, positive to the left).
    lens_mm, elevation_deg, blur, lift: see stage.View. table: "" when `at` is free floor or something the recipe furnishes;
    else what kind of table is put under it, on a floor that lies at floor_m."""

    at: Vector
    turn_deg: float = 0.0
    lens_mm: float = 30.0
    elevation_deg: float = 6.0
    blur: float = 0.2
    lift: float = -0.06
    fill: float = 0.52
    table: Literal["", "side", "round", "wood", "counter", "bench", "steel", "desk", "plinth", "crate"] = ""
    floor_m: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Viewpoint:
    """The photograph of the room itself. eye: metres. turn_deg: as of a Spot. lens_mm: for a square picture; wider ones get
    a longer lens, so that the room keeps its height. down_deg: how far the camera looks down."""

    eye: Vector
    turn_deg: float = 0.0
    lens_mm: float = 23.5
    down_deg: float = 3.5


PLAIN = Look()


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """look: choices of finishes; fixed: those no word of style changes. lit: lamps burn by day too. lamp: their colour.
    city: after dark a town's lights are outside. ceiling, walls: False where the room brings its own. back_m: how far
    walls and ceiling run on behind the camera's side. key, fill: times the usual exposure, and the usual light from behind the camera."""

    size: tuple[float, float, float]
    furnish: Callable[["Room"], None]
    small: Spot
    large: Spot
    view: Viewpoint
    look: Look = PLAIN
    fixed: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()
    lit: bool = False
    lamp: Colour = WARM_LAMP
    city: bool = True
    ceiling: bool = True
    walls: bool = True
    skirting: bool = True
    back_m: float = 5.0
    key: float = 1.0
    fill: float = 1.0
