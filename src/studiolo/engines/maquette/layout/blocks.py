"""What layout moves about: things as boxes, and the places it gives them. Metres; z is up, the camera stands at negative y."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from studiolo.engines.maquette.language.brief import Formation, Mount, Spot
from studiolo.engines.maquette.layout.hollows import Hollow
from studiolo.engines.maquette.model import Vector

GROUND, AIR, WALL, CEILING, SILL = "ground", "air", "wall", "ceiling", "sill"
OF_THE_PLACE = frozenset({GROUND, AIR, WALL, CEILING, SILL})  # what bears a thing and is no thing itself


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One thing as a box. group: the id in the brief, shared by all things of one noun phrase.
    surface_m: height on which other things stand ("top" or "seat"). clearance_m: free height beneath it, 0 if none.
    surface_width_m, surface_depth_m: room on that surface. surface_y_m: where its middle is in depth.
    hollow: where things can lie inside, if anywhere. anchors: the model's named places, turned as the block is.
    has_hands: whether its maker names them. turn_deg: how it is turned. foot_width_m, foot_near_m: how wide its
    lower part is and where that begins towards the camera, where things lean on it. formation, spot, mount: as in language.brief.
    lift_m: how high it hovers of its own. seat, seat_width_m: where others sit on it, turned as it is, and how wide that is,
    0 where they sit one behind the other; None where nobody does."""

    id: str
    group: str
    width_m: float
    depth_m: float
    height_m: float
    surface_m: float = 0.0
    surface_width_m: float = 0.0
    surface_depth_m: float = 0.0
    surface_y_m: float = 0.0
    clearance_m: float = 0.0
    hollow: Hollow | None = None
    anchors: Mapping[str, Vector] = field(default_factory=lambda: MappingProxyType({}))
    has_hands: bool = False
    turn_deg: float = 0.0
    foot_width_m: float = 0.0
    foot_near_m: float | None = None
    formation: Formation = ""
    spot: Spot = ""
    lift_m: float = 0.0
    seat: Vector | None = None
    seat_width_m: float = 0.0
    mount: Mount = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """x, y: metres from the middle. lift_m: height above what the root stands on. scale: 1 unless it had to shrink to fit.
    turn_deg: turned by so much more. heading_deg: turned so that its front, which is at -y, looks there (0 to the camera, 90
    to the right) whatever its usual turn. tilt_deg: its top leans so far away from the camera."""

    x: float
    y: float
    lift_m: float
    support: str  # id of the thing beneath, or one of OF_THE_PLACE
    scale: float = 1.0
    turn_deg: float = 0.0
    heading_deg: float | None = None
    tilt_deg: float = 0.0

    def moved(self, x: float, y: float) -> "Place":
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, kw_only=True, slots=True)
class Extent:
    """What a cluster of things takes up, seen from above and from the front."""

    left: float
    right: float
    near: float
    far: float
    height: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def depth(self) -> float:
        return self.far - self.near


def extent(blocks: Sequence[Block], places: Mapping[str, Place]) -> Extent:
    """Around all the blocks at their places."""
    boxes = [(block, places[block.id]) for block in blocks]
    return Extent(
        left=min(p.x - b.width_m * p.scale / 2 for b, p in boxes),
        right=max(p.x + b.width_m * p.scale / 2 for b, p in boxes),
        near=min(p.y - b.depth_m * p.scale / 2 for b, p in boxes),
        far=max(p.y + b.depth_m * p.scale / 2 for b, p in boxes),
        height=max(p.lift_m + b.height_m * p.scale for b, p in boxes),
    )
