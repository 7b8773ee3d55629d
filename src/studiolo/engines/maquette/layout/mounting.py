"""What hangs on walls or from ceilings, leans on a wall or is in a window: at the height and with the gaps a decorator would
choose, over the furniture it belongs to. Metres; the wall is at y = 0 of a group and behind all that stands of a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, radians, sin

from studiolo.engines.maquette.language.brief import Relation
from studiolo.engines.maquette.layout.blocks import CEILING, GROUND, SILL, WALL, Block, Extent, Place
from studiolo.engines.maquette.settings.interior.at_wall import SILL_M

EYE_M = 1.52  # where the middle of a picture hangs
HIGHEST_M, LOWEST_M = 2.3, 0.12
OVER_FURNITURE_M = 0.22
FROM_CEILING_M, TALLEST_M = 2.05, 2.4  # where the lowest ceilings' lamps begin, and how high what hangs may reach
OVER_HEADS_M = 0.5
ROW = 4  # more of one noun hang in two rows
GAP, LEAST_GAP_M = 0.3, 0.09
LEAN_DEG, SHORT_LEAN_DEG = 11.0, 6.0
BESIDE_M = 0.16
UPWARD, DOWNWARD = ("above", "behind", "on", "in"), ("under",)
SUPPORTS = {"wall": WALL, "ceiling": CEILING, "window": SILL}


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """What one cluster takes up of the wall, seen from the front."""

    left: float
    right: float
    foot: float
    top: float

    def meets(self, other: "Box") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > -BESIDE_M / 2 and min(self.top, other.top) - max(self.foot, other.foot) > -BESIDE_M / 2

    def moved(self, x: float, z: float) -> "Box":
        return Box(left=self.left + x, right=self.right + x, foot=self.foot + z, top=self.top + z)


def mounted_places(blocks: Sequence[Block]) -> dict[str, Place]:
    """Those of one noun side by side around x = 0, their backs at y = 0: evenly, at one height, in two rows if many."""
    mount, count = blocks[0].mount, len(blocks)
    wide, tall = max(b.width_m for b in blocks), max(b.height_m for b in blocks)
    columns = count if count <= ROW or mount != "wall" else ceil(count / 2)
    step, rise = wide + max(LEAST_GAP_M, GAP * wide), tall + max(LEAST_GAP_M, 0.2 * tall)
    rows = ceil(count / columns)
    foot = _foot(mount, tall + (rows - 1) * rise)
    placed = {}
    for number, block in enumerate(blocks):
        row, column = divmod(number, columns)
        in_row = min(columns, count - row * columns)
        middle = foot + (rows - 1 - row) * rise + (tall - block.height_m) / 2 if mount == "wall" else foot
        tilt = _tilt(block) if mount == "lean" else 0.0
        back = 0.0 if mount == "ceiling" else -block.depth_m / 2 - sin(radians(tilt)) * block.height_m
        placed[block.id] = Place(
            x=(column - (in_row - 1) / 2) * step,
            y=back,
            lift_m=middle,
            support=SUPPORTS.get(mount, GROUND),
            tilt_deg=tilt,
        )
    return placed


def _tilt(block: Block) -> float:
    if block.has_hands:
        return 3.5
    return LEAN_DEG if block.height_m > 1.5 * block.width_m else SHORT_LEAN_DEG


def _foot(mount: str, tall: float) -> float:
    """How high a group of this height begins."""
    if mount == "wall":
        return max(LOWEST_M, min(EYE_M - tall / 2, HIGHEST_M - tall))
    if mount == "ceiling":
        return max(0.3, FROM_CEILING_M - tall)
    return SILL_M if mount == "window" else 0.0


def mounted_at(
    mounted: Mapping[str, str],
    extents: Mapping[str, Extent],
    feet: Mapping[str, float],
    centres: Mapping[str, tuple[float, float]],
    relations: Sequence[Relation],
) -> dict[str, tuple[float, float, float]]:
    """By how much each mounted cluster moves: across, to the wall, and up. mounted: their mounts, in order. feet: where each
    begins over the floor. centres: of the clusters that stand."""
    taken = {
        root: Box(left=x + extents[root].left, right=x + extents[root].right, foot=0.0, top=extents[root].height)
        for root, (x, _) in centres.items()
    }
    wall = max((y + extents[root].far for root, (_, y) in centres.items()), default=0.0)
    moves: dict[str, tuple[float, float, float]] = {}
    for root, mount in mounted.items():
        own = Box(left=extents[root].left, right=extents[root].right, foot=feet[root], top=extents[root].height)
        relation = next((r for r in relations if _other(r, root) in taken), None)
        other = _other(relation, root) if relation else ""
        x, z = _wanted(root, own, relation, taken, mount)
        x = _clear(own.moved(0.0, z), x, taken, leftward=_is_left(root, relation))
        taken[root] = own.moved(x, z)
        y = centres[other][1] if mount == "ceiling" and other in centres else 0.0 if mount == "ceiling" else wall
        moves[root] = (x, y, z)
    return moves


_SIDES = ("left_of", "right_of", "next_to")


def _other(relation: Relation, root: str) -> str:
    return relation.object if relation.subject == root else relation.subject if relation.object == root else ""


def _wanted(
    root: str, own: Box, relation: Relation | None, taken: Mapping[str, Box], mount: str
) -> tuple[float, float]:
    """Where it would hang: over what it belongs to, beside it, or over the middle of all that stands. Across, and up."""
    if not taken:
        return 0.0, 0.0
    held = [taken[_other(relation, root)]] if relation is not None else list(taken.values())
    left, right = min(b.left for b in held), max(b.right for b in held)
    middle, top = (left + right) / 2, max(b.top for b in held)
    beside = relation is not None and relation.kind in _SIDES
    below = relation is not None and (relation.kind in DOWNWARD) == (relation.subject == root)
    if relation is not None and relation.kind in DOWNWARD and below:
        return middle, min(0.0, held[0].foot - BESIDE_M - own.top)
    if beside:
        return (left - own.right - BESIDE_M if _is_left(root, relation) else right - own.left + BESIDE_M), 0.0
    if mount not in ("wall", "ceiling"):
        return middle, 0.0
    gap = OVER_HEADS_M if mount == "ceiling" else OVER_FURNITURE_M
    up = max(0.0, top + gap - own.foot)
    spoken = relation is not None and relation.kind in (*UPWARD, *DOWNWARD)
    return middle, up if spoken or own.top + up < TALLEST_M else 0.0


def _is_left(root: str, relation: Relation | None) -> bool:
    """Whether the words want it on the left of the other."""
    if relation is None or relation.kind not in ("left_of", "right_of"):
        return False
    return (relation.kind == "left_of") == (relation.subject == root)


def _clear(own: Box, x: float, taken: Mapping[str, Box], *, leftward: bool) -> float:
    """So far aside that it meets nothing that is there already."""
    way = -1.0 if leftward else 1.0
    for _ in range(len(taken) + 1):
        met = [box for box in taken.values() if own.moved(x, 0.0).meets(box)]
        if not met:
            break
        edge = min(b.left for b in met) - own.right if leftward else max(b.right for b in met) - own.left
        x = edge + way * (BESIDE_M + 0.02)
    return x


def moved_up(place: Place, move: tuple[float, float, float]) -> Place:
    x, y, z = move
    return replace(place.moved(x, y), lift_m=place.lift_m + z)
