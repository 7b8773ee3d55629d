"""Where things stand: on the ground in groups, on each other, left, right, behind. Pure geometry, all in metres.

Things of one noun form a group (a row, or staggered rows when there are many). Groups stand side by side in reading
order; relations reorder them, lift them onto each other or take them out of the row, behind or in front of another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np

from studiolo.engines.maquette.language.brief import Relation
from studiolo.engines.maquette.layout.hollows import Hollow, heap

ROW_LIMIT = 5  # more of one noun than this stand in several rows
GAP_SHARE = 0.22  # free room between neighbours, as a share of their mean width
HOSTED = ("on", "under", "in")
SLENDER = 1.7  # taller than so many widths, a thing stands in a hollow and does not lie there
# How wide things in a hollow may be, in radii of its mouth, when there are 1, 2, 3 and more of them.
WIDTHS_IN_HOLLOW = (1.6, 1.0, 0.92, 0.86)
HEAP = 1.3  # how many layers deep a heap may become before its things shrink further
SMALLEST_GUEST = 0.2


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One thing as a box. group: the id in the brief, shared by all things of one noun phrase.
    surface_m: height on which other things stand ("top" or "seat"). clearance_m: free height beneath it, 0 if none.
    surface_width_m, surface_depth_m: room on that surface. surface_y_m: where its middle is in depth.
    hollow: where things can lie inside, if anywhere."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """x, y: metres from the middle. lift_m: height above what the root stands on. scale: 1 unless it had to shrink to fit."""

    x: float
    y: float
    lift_m: float
    support: str  # id of the thing beneath, or "ground"
    scale: float = 1.0


def arrange(blocks: Sequence[Block], relations: Sequence[Relation], random: np.random.Generator) -> dict[str, Place]:
    """A place for every block, by id. A relation that names an unknown or its own group is left out."""
    groups: dict[str, list[Block]] = {}
    for block in blocks:
        groups.setdefault(block.group, []).append(block)
    known = [r for r in relations if r.subject in groups and r.object in groups and r.subject != r.object]
    hosted = _hosts(known)
    places = _stand_on_ground({g: b for g, b in groups.items() if g not in hosted}, known, hosted, groups, random)
    pending = dict(hosted)
    while pending:
        ready = [guest for guest, (host, _) in pending.items() if groups[host][0].id in places]
        for host in {pending[guest][0] for guest in ready}:
            guests = [(g, pending[g][1]) for g in ready if pending[g][0] == host]
            _put_on_host(groups, host, guests, places, random)
        for guest in ready:
            del pending[guest]
    return places


def _hosts(relations: Sequence[Relation]) -> dict[str, tuple[str, str]]:
    """Guest group -> (host group, "on", "under" or "in"). The first word counts; what would stand on itself is left out."""
    hosts: dict[str, tuple[str, str]] = {}
    for relation in relations:
        if relation.kind not in HOSTED or relation.subject in hosts:
            continue
        step = relation.object
        while step in hosts and step != relation.subject:
            step = hosts[step][0]
        if step != relation.subject:
            hosts[relation.subject] = (relation.object, relation.kind)
    return hosts


def _stand_on_ground(
    standing: Mapping[str, list[Block]],
    relations: Sequence[Relation],
    hosted: Mapping[str, tuple[str, str]],
    groups: Mapping[str, list[Block]],
    random: np.random.Generator,
) -> dict[str, Place]:
    def root(group: str) -> str:
        while group in hosted:
            group = hosted[group][0]
        return group

    beside = [(root(r.subject), r.kind, root(r.object)) for r in relations if r.kind not in HOSTED]
    beside = [(s, kind, o) for s, kind, o in beside if s != o]
    deep = {s: (kind, o) for s, kind, o in beside if kind in ("behind", "in_front_of")}
    row = _order([g for g in standing if g not in deep], [b for b in beside if b[1] not in ("behind", "in_front_of")])
    if not row:  # every group hangs on another in a circle of "behind": the first one starts the row
        first = next(iter(standing))
        row, deep = [first], {g: d for g, d in deep.items() if g != first}
    local = {g: _local_places(blocks, random) for g, blocks in standing.items()}
    size = {g: _extent(standing[g], local[g]) for g in standing}
    centres = _pack_row(row, size, random)
    waiting = dict(deep)
    while waiting:
        ready = [g for g, (_, o) in waiting.items() if o in centres]
        if not ready:
            ready = [next(iter(waiting))]
            waiting[ready[0]] = (waiting[ready[0]][0], row[0])
        for g in ready:
            kind, other = waiting.pop(g)
            centres[g] = _in_depth(
                kind, size[g], size[other], centres[other], _height(groups, g), _height(groups, other), random
            )
    return {
        block.id: Place(x=centres[g][0] + x, y=centres[g][1] + y, lift_m=0.0, support="ground")
        for g, blocks in standing.items()
        for block, (x, y) in zip(blocks, local[g], strict=True)
    }


def _order(row: list[str], beside: Sequence[tuple[str, str, str]]) -> list[str]:
    """Reading order, changed as little as the words ask: left of, right of, next to."""
    ordered = list(row)
    for _ in range(len(beside) + 1):
        for subject, kind, other in beside:
            if subject not in ordered or other not in ordered:
                continue
            at, target = ordered.index(subject), ordered.index(other)
            wrong = (kind == "left_of" and at > target) or (kind == "right_of" and at < target)
            apart = kind == "next_to" and abs(at - target) > 1
            if wrong or apart:
                ordered.remove(subject)
                target = ordered.index(other)
                ordered.insert(target if kind == "left_of" else target + 1, subject)
    return ordered


def _local_places(blocks: Sequence[Block], random: np.random.Generator) -> list[tuple[float, float]]:
    """A group's own arrangement around its middle: one slightly bent row, or staggered rows from front to back."""
    count = len(blocks)
    width = max(b.width_m for b in blocks) * (1 + GAP_SHARE)
    depth = max(b.depth_m for b in blocks) + 0.45 * max(b.width_m for b in blocks)
    columns = count if count <= ROW_LIMIT else ceil(sqrt(count * 1.7))
    rows = ceil(count / columns)
    places = []
    for index in range(count):
        line, column = divmod(index, columns)
        in_line = columns if line < rows - 1 else count - columns * (rows - 1)
        x = (column - (in_line - 1) / 2) * width + (0.25 * width if rows > 1 and line % 2 else 0.0)
        bend = 0.12 * depth * abs(column - (in_line - 1) / 2) if count > 2 else 0.0
        y = (line - (rows - 1) / 2) * depth + bend
        jitter = random.uniform(-1, 1, 2) * (0.05 * width, 0.08 * depth)
        places.append((x + float(jitter[0]), y + float(jitter[1])) if count > 1 else (0.0, 0.0))
    return places


def _extent(blocks: Sequence[Block], local: Sequence[tuple[float, float]]) -> tuple[float, float]:
    width = 2 * max(abs(x) + b.width_m / 2 for b, (x, _) in zip(blocks, local, strict=True))
    depth = 2 * max(abs(y) + b.depth_m / 2 for b, (_, y) in zip(blocks, local, strict=True))
    return width, depth


def _pack_row(
    row: Sequence[str], size: Mapping[str, tuple[float, float]], random: np.random.Generator
) -> dict[str, tuple[float, float]]:
    gap = GAP_SHARE * sum(size[g][0] for g in row) / len(row)
    total = sum(size[g][0] for g in row) + gap * (len(row) - 1)
    centres: dict[str, tuple[float, float]] = {}
    left = -total / 2
    for index, group in enumerate(row):
        width, depth = size[group]
        forward = (
            0.0 if len(row) < 2 else (-0.16 if index % 2 else 0.10) * depth + float(random.uniform(-0.04, 0.04)) * depth
        )
        centres[group] = (left + width / 2, forward)
        left += width + gap
    return centres


def _height(groups: Mapping[str, list[Block]], group: str) -> float:
    return max(b.height_m for b in groups[group])


def _in_depth(
    kind: str,
    own: tuple[float, float],
    other: tuple[float, float],
    centre: tuple[float, float],
    own_height: float,
    other_height: float,
    random: np.random.Generator,
) -> tuple[float, float]:
    """Behind or in front, and aside as far as it must be so that neither hides the other."""
    far_height, near_height = (own_height, other_height) if kind == "behind" else (other_height, own_height)
    side = 1.0 if random.random() < 0.5 else -1.0
    aside = 0.0 if far_height > 1.7 * near_height else (0.5 * other[0] + 0.12 * own[0]) * side
    away = 0.5 * (own[1] + other[1]) + 0.25 * min(own[0], other[0])
    return centre[0] + aside, centre[1] + (away if kind == "behind" else -away)


def _put_on_host(
    groups: Mapping[str, list[Block]],
    host: str,
    guests: Sequence[tuple[str, str]],
    places: dict[str, Place],
    random: np.random.Generator,
) -> None:
    """Guests share the room on, beneath or in the host; those that do not fit shrink."""
    hosts = groups[host]
    hollow_hosts = hosts[0].hollow is not None
    for kind in HOSTED:
        kinds = {kind, "in"} if kind == "on" and not hollow_hosts else {kind}
        if kind == "in" and not hollow_hosts:
            continue  # without a hollow, "in" was taken for "on"
        waiting = [block for guest, guest_kind in guests if guest_kind in kinds for block in groups[guest]]
        for index, holder in enumerate(hosts):
            share = waiting[index :: len(hosts)]
            if not share:
                continue
            if kind == "in" and holder.hollow:
                places.update(_heap_in(holder.id, holder.hollow, places[holder.id], share, random))
            else:
                places.update(_row_on(holder, places[holder.id], share, under=kind == "under"))


def _heap_in(
    holder: str, room: Hollow, at: Place, guests: Sequence[Block], random: np.random.Generator
) -> dict[str, Place]:
    """Guests heaped up so that they look over the rim; slender ones stand together like flowers in a vase."""
    width, height = max(g.width_m for g in guests), max(g.height_m for g in guests)
    radius, depth = room.radius_m * at.scale, (room.rim_m - room.floor_m) * at.scale
    slender = height > SLENDER * width
    if slender:
        scale = 1.0 if height > 1.3 * depth else min(1.6, 1.3 * depth / height)
        spots = [(0.5 * radius * x, 0.5 * radius * y, 0.0) for x, y in _spread_in_disk(len(guests), random)]
        base = 0.0
    else:
        fits = min(WIDTHS_IN_HOLLOW[min(len(guests), 4) - 1], 2 * sqrt(HEAP / len(guests)))
        scale = max(0.15, min(1.0, fits * radius / width))
        inside = Hollow(floor_m=0.0, rim_m=depth, radius_m=radius)
        spots = heap(len(guests), width * scale, height * scale, inside, random)
        top = max(z for _, _, z in spots)
        base = max(0.0, depth - 0.4 * height * scale - top)
    floor = at.lift_m + room.floor_m * at.scale + base
    return {
        guest.id: Place(x=at.x + x, y=at.y + y, lift_m=floor + z, support=holder, scale=scale)
        for guest, (x, y, z) in zip(guests, spots, strict=True)
    }


def _spread_in_disk(count: int, random: np.random.Generator) -> list[tuple[float, float]]:
    """A sunflower's spiral in the unit disk."""
    turn = float(random.uniform(0, 2 * np.pi))
    golden = np.pi * (3 - sqrt(5))
    away = [sqrt((k + 0.5) / count) if count > 1 else 0.0 for k in range(count)]
    return [(r * float(np.cos(turn + golden * k)), r * float(np.sin(turn + golden * k))) for k, r in enumerate(away)]


def _row_on(holder: Block, at: Place, guests: Sequence[Block], *, under: bool) -> dict[str, Place]:
    """Side by side in one row, or in several where one would make them too small."""
    wide, deep = max(g.width_m for g in guests), max(g.depth_m for g in guests)
    room = (0.8 * holder.width_m if under else holder.surface_width_m) * at.scale
    depth = max(holder.surface_depth_m * at.scale, 1e-6)
    if len(guests) == 1:
        room *= 1.25
    one_row = room / (sum(g.width_m for g in guests) + 0.12 * wide * (len(guests) - 1))
    columns = len(guests)
    if not under and one_row < 0.75 and len(guests) > 2:
        columns = min(len(guests), max(1, ceil(sqrt(len(guests) * room * deep / (depth * wide)))))
    rows = ceil(len(guests) / columns)
    fits = min(
        one_row if rows == 1 else room / (1.12 * wide * columns), depth / (1.12 * deep * rows) if rows > 1 else 1.0
    )
    scale = min(1.0, max(0.4 if rows == 1 and len(guests) == 1 else SMALLEST_GUEST, fits))
    if under and holder.clearance_m > 0:
        scale = min(scale, max(0.3, 0.85 * holder.clearance_m * at.scale / max(g.height_m for g in guests)))
    forward = -(0.25 if holder.clearance_m > 0 else 0.6) * holder.depth_m * at.scale
    placed = {}
    for row in range(rows):
        line = guests[row * columns : (row + 1) * columns]
        gap = 0.12 * sum(g.width_m for g in line) / len(line)
        x = at.x - (sum(g.width_m for g in line) + gap * (len(line) - 1)) * scale / 2
        back = ((rows - 1) / 2 - row) * 1.12 * deep * scale
        for guest in line:
            width = guest.width_m * scale
            placed[guest.id] = Place(
                x=x + width / 2,
                y=at.y + (forward if under else holder.surface_y_m * at.scale + back),
                lift_m=at.lift_m if under else at.lift_m + holder.surface_m * at.scale,
                support=at.support if under else holder.id,
                scale=scale,
            )
            x += width + gap * scale
    return placed
