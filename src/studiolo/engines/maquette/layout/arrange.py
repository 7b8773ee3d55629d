"""Where things stand: on the ground in groups, on each other, left, right, behind. Pure geometry, all in metres.

Things of one noun form a group; what is joined to a group (on it, in it, held by it) forms a cluster with it. Clusters stand
side by side in reading order; relations reorder them or take them out of the row, behind or in front of another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import atan2, degrees
from typing import NamedTuple

import numpy as np

from studiolo.engines.maquette.language.brief import Relation, RelationKind
from studiolo.engines.maquette.layout import hosting, joining, mounting
from studiolo.engines.maquette.layout.blocks import AIR, Block, Extent, Place, extent
from studiolo.engines.maquette.layout.formations import GAP_SHARE, local_places
from studiolo.engines.maquette.layout.glance import glance

# The subject of these has its place by its object's; the others say how clusters stand to each other.
JOINING: tuple[RelationKind, ...] = (
    "worn_by", "held_by", "riding", "in", "on", "under", "above", "leaning_on", "around",
)  # fmt: skip
IN_DEPTH = ("behind", "in_front_of")
SEEN = 0.66  # of a thing's box that another before it should leave free
LIKE, APART = 2.5, 3.5  # taller by so much, the far thing is moved away; in heights of the near one
ASIDE = (0.0, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15)


class Joint(NamedTuple):
    """What a guest is to its host."""

    host: str
    kind: RelationKind


def arrange(
    blocks: Sequence[Block],
    relations: Sequence[Relation],
    random: np.random.Generator,
    *,
    look_down_deg: float = 15.0,
    nouns: Mapping[str, str] | None = None,
) -> dict[str, Place]:
    """A place for every block, by id. A relation that names an unknown or its own group is left out.

    look_down_deg: how far the camera is likely to look down. nouns: by group, for what is worn.
    """
    blocks, relations = _parted(blocks, relations)
    groups: dict[str, list[Block]] = {}
    for block in blocks:
        groups.setdefault(block.group, []).append(block)
    known = [r for r in relations if r.subject in groups and r.object in groups and r.subject != r.object]
    mounted = {root: own[0].mount for root, own in groups.items() if own[0].mount}
    joints = _joints([r for r in known if r.subject not in mounted and not (r.kind == "under" and r.object in mounted)])
    clusters = {
        root: _cluster(root, groups, joints, nouns or {}, random, look_down_deg)
        for root in groups
        if root not in joints
    }
    extents = {
        root: extent([b for g in groups.values() for b in g if b.id in own], own) for root, own in clusters.items()
    }
    roots = {group: _root(group, joints) for group in groups}
    beside = [
        replace(r, subject=roots[r.subject], object=roots[r.object], second=roots.get(r.second, ""))
        for r in known
        if r.kind not in JOINING
    ]
    beside = _with_spots([r for r in beside if r.subject != r.object], {root: groups[root][0] for root in clusters})
    standing = {root: own for root, own in extents.items() if root not in mounted}
    among = [r for r in beside if r.subject in standing and r.object in standing]
    centres = _stand(standing, among, random, look_down_deg) if standing else {}
    places = {
        id_: place.moved(*centres[root]) for root in standing for id_, place in clusters[root].items()
    } | _mounted(mounted, clusters, extents, centres, [*beside, *_of_mounted(known, mounted, roots)])
    return _turned(places, groups, known)


def _of_mounted(relations: Sequence[Relation], mounted: Mapping[str, str], roots: Mapping[str, str]) -> list[Relation]:
    """What would join a mounted group to another, said of where it hangs."""
    return [
        replace(r, object=roots[r.object])
        for r in relations
        if r.kind in JOINING and r.subject in mounted and roots[r.object] != r.subject
    ] + [r for r in relations if r.kind == "under" and r.object in mounted]


def _mounted(
    mounted: Mapping[str, str],
    clusters: Mapping[str, dict[str, Place]],
    extents: Mapping[str, Extent],
    centres: Mapping[str, tuple[float, float]],
    relations: Sequence[Relation],
) -> dict[str, Place]:
    order = _order(list(mounted), [r for r in relations if r.subject in mounted and r.object in mounted])
    feet = {root: min(place.lift_m for place in clusters[root].values()) for root in mounted}
    moves = mounting.mounted_at({root: mounted[root] for root in order}, extents, feet, centres, relations)
    return {id_: mounting.moved_up(place, moves[root]) for root in mounted for id_, place in clusters[root].items()}


def _parted(blocks: Sequence[Block], relations: Sequence[Relation]) -> tuple[list[Block], list[Relation]]:
    """Between two of one noun: the second half of these becomes a group of its own, the other end of "between"."""
    parted, said = list(blocks), []
    for relation in relations:
        own = [block for block in blocks if block.group == relation.object]
        if relation.kind == "between" and not relation.second and len(own) > 1:
            other = {block.id for block in own[len(own) // 2 :]}
            half = f"{relation.object}~"
            parted = [replace(block, group=half) if block.id in other else block for block in parted]
            relation = replace(relation, second=half)
        said.append(relation)
    return parted, said


def _joints(relations: Sequence[Relation]) -> dict[str, Joint]:
    """By guest group. The first word counts; what would stand on itself is left out."""
    joints: dict[str, Joint] = {}
    for relation in relations:
        if relation.kind not in JOINING or relation.subject in joints:
            continue
        if _root(relation.object, joints) != relation.subject:
            joints[relation.subject] = Joint(relation.object, relation.kind)
    return joints


def _root(group: str, joints: Mapping[str, Joint]) -> str:
    while group in joints:
        group = joints[group].host
    return group


def _cluster(
    root: str,
    groups: Mapping[str, list[Block]],
    joints: Mapping[str, Joint],
    nouns: Mapping[str, str],
    random: np.random.Generator,
    look_down_deg: float,
) -> dict[str, Place]:
    """The root group and all that is joined to it, around x = y = 0."""
    hung = bool(groups[root][0].mount)
    places = mounting.mounted_places(groups[root]) if hung else local_places(groups[root], random, look_down_deg)
    places = {
        b.id: replace(
            places[b.id], lift_m=places[b.id].lift_m + b.lift_m, support=AIR if b.lift_m else places[b.id].support
        )
        for b in groups[root]
    }
    waiting = [root]
    while waiting:
        host = waiting.pop(0)
        for kind in JOINING:
            guests = [guest for guest, joint in joints.items() if joint == (host, kind)]
            if guests:
                places |= _join(kind, groups[host], [b for g in guests for b in groups[g]], places, nouns, random)
            waiting += guests
    return places


def _join(
    kind: RelationKind,
    hosts: Sequence[Block],
    guests: Sequence[Block],
    places: Mapping[str, Place],
    nouns: Mapping[str, str],
    random: np.random.Generator,
) -> dict[str, Place]:
    """Guests are dealt out among the hosts: three men hold three umbrellas."""
    placed: dict[str, Place] = {}
    for index, holder in enumerate(hosts):
        share, at = guests[index :: len(hosts)], places[holder.id]
        if not share:
            continue
        if kind == "in" and holder.hollow:
            placed |= hosting.heap_in(holder.id, holder.hollow, at, share, random)
        elif kind == "under":
            placed |= hosting.row_on(holder, at, share, under=True)
        elif kind == "held_by":
            placed |= joining.held(holder, at, share)
        elif kind == "worn_by":
            placed |= joining.worn(holder, at, share, [nouns.get(guest.group, "") for guest in share])
        elif kind == "riding":
            placed |= joining.riding(holder, at, share)
        elif kind == "above":
            placed |= joining.above(holder, at, share)
        elif kind == "leaning_on":
            placed |= joining.leaning(holder, at, share, -1.0 if random.random() < 0.5 else 1.0)
        elif kind == "around":
            placed |= joining.around(holder, at, share, random)
        elif share[0].formation in ("stack", "pile") and len(share) > 1:
            placed |= hosting.stack_on(holder, at, share, random)
        else:  # without a hollow, "in" is taken for "on"
            placed |= hosting.row_on(holder, at, share, under=False)
    return placed


def _with_spots(relations: Sequence[Relation], firsts: Mapping[str, Block]) -> list[Relation]:
    """Spots in the picture, said as relations to the other clusters. Spoken relations come later and so win."""
    said: list[Relation] = []
    for root, block in firsts.items():
        kinds: list[RelationKind] = []
        if "left" in block.spot:
            kinds.append("left_of")
        if "right" in block.spot:
            kinds.append("right_of")
        if block.spot == "foreground" or "bottom" in block.spot:
            kinds.append("in_front_of")
        if block.spot == "background" or "top" in block.spot:
            kinds.append("behind")
        others = [other for other, its in firsts.items() if other != root and its.spot != block.spot]
        said += [Relation(subject=root, kind=kind, object=other) for kind in kinds for other in others]
    depth = {r.subject for r in relations if r.kind in IN_DEPTH}
    return [r for r in said if r.kind not in IN_DEPTH or r.subject not in depth] + list(relations)


def _stand(
    extents: Mapping[str, Extent], relations: Sequence[Relation], random: np.random.Generator, look_down_deg: float
) -> dict[str, tuple[float, float]]:
    """Where each cluster's middle comes to stand: those of the row first, then those behind or before them."""
    deep = {r.subject: r for r in reversed(relations) if r.kind in IN_DEPTH}
    aside = [r for r in relations if r.kind not in IN_DEPTH]
    row = _order([root for root in extents if root not in deep], aside)
    if not row:  # every cluster hangs on another in a circle of "behind": the first one starts the row
        first = next(iter(extents))
        row, deep = [first], {g: r for g, r in deep.items() if g != first}
    centres = _pack_row(row, extents, random)
    waiting = dict(deep)
    while waiting:
        ready = [root for root, relation in waiting.items() if relation.object in centres]
        if not ready:
            stuck = next(iter(waiting))
            ready, waiting[stuck] = [stuck], replace(waiting[stuck], object=row[0])
        for root in ready:
            relation = waiting.pop(root)
            sides = [r for r in aside if r.subject == root or r.object == root]
            centres[root] = _in_depth(relation, sides, extents, centres, random, look_down_deg)
    return centres


def _order(row: list[str], beside: Sequence[Relation]) -> list[str]:
    """Reading order, changed as little as the words ask: left of, right of, next to, between."""
    ordered = list(row)
    for _ in range(len(beside) + 1):
        for relation in beside:
            subject, kind, other = relation.subject, relation.kind, relation.object
            if subject not in ordered or other not in ordered:
                continue
            at, target = ordered.index(subject), ordered.index(other)
            if kind == "between" and relation.second in ordered:
                ordered = _between(ordered, subject, other, relation.second)
                continue
            wrong = (kind == "left_of" and at > target) or (kind == "right_of" and at < target)
            apart = kind in ("next_to", "facing", "between") and abs(at - target) > 1
            if wrong or apart:
                ordered.remove(subject)
                target = ordered.index(other)
                ordered.insert(target if kind == "left_of" else target + 1, subject)
    return ordered


def _between(ordered: list[str], subject: str, one: str, other: str) -> list[str]:
    if subject in (one, other) or one == other:
        return ordered
    rest = [root for root in ordered if root not in (subject, other)]
    at = rest.index(one)
    after = ordered.index(other) > ordered.index(one)
    middle = [one, subject, other] if after else [other, subject, one]
    return rest[:at] + middle + rest[at + 1 :]


def _pack_row(
    row: Sequence[str], extents: Mapping[str, Extent], random: np.random.Generator
) -> dict[str, tuple[float, float]]:
    gap = GAP_SHARE * sum(extents[g].width for g in row) / len(row)
    total = sum(extents[g].width for g in row) + gap * (len(row) - 1)
    centres: dict[str, tuple[float, float]] = {}
    left = -total / 2
    for index, root in enumerate(row):
        own = extents[root]
        forward = 0.0
        if len(row) > 1:
            forward = ((-0.16 if index % 2 else 0.10) + float(random.uniform(-0.04, 0.04))) * own.depth
        centres[root] = (left - own.left, forward)
        left += own.width + gap
    return centres


def _in_depth(
    relation: Relation,
    sides: Sequence[Relation],
    extents: Mapping[str, Extent],
    centres: Mapping[str, tuple[float, float]],
    random: np.random.Generator,
    look_down_deg: float,
) -> tuple[float, float]:
    """Behind or in front, and aside as far as it must be so that neither hides the other, nor meets a third."""
    own, other, at = extents[relation.subject], extents[relation.object], centres[relation.object]
    behind = relation.kind == "behind"
    gap = 0.25 * min(own.width, other.width)
    far_one, near_one = (own, other) if behind else (other, own)
    gap += _apart(near_one.height, far_one.height)
    away = other.far - own.near + gap if behind else other.near - own.far - gap
    side = _side(relation.subject, sides)
    side = side or (1.0 if random.random() < 0.5 else -1.0)
    fewest = 3 if any(r.kind in ("left_of", "right_of") for r in sides) else 0
    middle = at[0] + (other.left + other.right) / 2 - (own.left + own.right) / 2
    x, y = middle, at[1] + away
    for share in ASIDE[fewest:]:
        x = middle + side * share * (own.width + other.width) / 2
        look = glance([_box(own, (x, y)), _box(other, at)], elevation_deg=look_down_deg)
        if look.least >= SEEN:
            break
    while any(_meet(own, (x, y), extents[root], centre) for root, centre in centres.items()):
        y += 0.25 * own.depth if behind else -0.25 * own.depth
    return x, y


def _apart(near_m: float, far_m: float) -> float:
    """More room in depth where a small thing stands before one much larger, so that it is not lost beneath it."""
    ratio = far_m / max(near_m, 1e-6)
    return APART * near_m * (min(ratio / LIKE, 4.0) - 1) if ratio > LIKE else 0.0


def _side(root: str, sides: Sequence[Relation]) -> float:
    """-1 where the words want it left, 1 right, 0 anywhere."""
    for relation in sides:
        if relation.kind in ("left_of", "right_of"):
            left = (relation.kind == "left_of") == (relation.subject == root)
            return -1.0 if left else 1.0
    return 0.0


def _meet(one: Extent, at: tuple[float, float], other: Extent, there: tuple[float, float]) -> bool:
    across = min(at[0] + one.right, there[0] + other.right) - max(at[0] + one.left, there[0] + other.left)
    deep = min(at[1] + one.far, there[1] + other.far) - max(at[1] + one.near, there[1] + other.near)
    return across > 1e-6 and deep > 1e-6


def _box(own: Extent, at: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    low = np.array([own.left + at[0], own.near + at[1], 0.0])
    return low, np.array([own.right + at[0], own.far + at[1], own.height])


def _turned(
    places: dict[str, Place], groups: Mapping[str, list[Block]], relations: Sequence[Relation]
) -> dict[str, Place]:
    """Subjects of "facing" look at the middle of their object, as far as leaves their face to be seen."""
    turned = dict(places)
    for relation in relations:
        if relation.kind != "facing":
            continue
        at = [places[block.id] for block in groups[relation.object]]
        x, y = sum(p.x for p in at) / len(at), sum(p.y for p in at) / len(at)
        for block in groups[relation.subject]:
            own = places[block.id]
            heading = degrees(atan2(x - own.x, own.y - y))
            turned[block.id] = replace(own, heading_deg=max(-72.0, min(72.0, heading)))
    return turned
