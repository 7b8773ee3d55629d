"""The instance pass: rays through pixel centres, followed through whatever hides a thing, so that one pass tells both what is
seen of it and what would be seen if it stood alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.checking.owners import Ints, Owners, owners
from studiolo.engines.maquette.checking.pinhole import pinhole_rays
from studiolo.engines.maquette.checking.surfaces import colours, see_through, solid
from studiolo.engines.maquette.model import Floats, Model, Numbers, Part
from studiolo.engines.maquette.rendering.variant import is_vectorised
from studiolo.engines.maquette.stage import Camera

if TYPE_CHECKING:
    from studiolo.engines.maquette.checking.rays import Tracer

LONGER_SIDE_PX, LONGER_SIDE_PX_SCALAR = 224, 128
MARGIN = 0.09  # looked at beyond each border, to know what the frame cuts off
MOST_LAYERS = 48  # of fur, leaves and panes that a ray is followed through
STEP_ON, LEAST_STEP_M = 2e-4, 1e-5  # where it goes on behind a hit: a share of the way, and metres
HIDES = 0.02  # of all that would be seen: less is no matter
Bools = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Seen:
    """What the pixels of one thing say. pixels: seen. alone: that would be, if nothing else were there; beyond: of these,
    outside the frame. x, y: where the seen ones are, 0 to 1 across and down the picture. depth: metres. colour: linear,
    (pixels, 3), under even white light."""

    alone: int
    beyond: int
    x: Numbers
    y: Numbers
    depth: Numbers
    colour: Floats

    @property
    def pixels(self) -> int:
        return len(self.x)

    @property
    def share(self) -> float:
        """Of what lies within the frame, the part that nothing hides."""
        return self.pixels / max(1, self.alone - self.beyond)

    @property
    def cut(self) -> float:
        """The part that the frame cuts off."""
        return self.beyond / max(1, self.alone)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Look:
    """things: in the order they were given. ids (height, width): the number of the thing seen first, -1 for none.
    hiding: numbers of the stage's parts that hide things, the worst first."""

    things: tuple[Seen, ...]
    ids: Ints
    hiding: tuple[int, ...] = ()


class Watched:
    """The parts of a built scene, and which of them belong to the things that are looked for."""

    def __init__(self, stage_parts: Sequence[Part], models: Sequence[Model]) -> None:
        self.parts = (*stage_parts, *(part for model in models for part in model.parts))
        counts = [len(model.parts) for model in models]
        before = np.full(len(stage_parts), -1, np.int64)
        self.thing_of = np.concatenate([before, np.repeat(np.arange(len(models)), counts)]).astype(np.int64)
        self.lets_through = np.array([see_through(part.material) for part in self.parts], bool)
        self.boxes = [tuple(np.asarray(corner, np.float64) for corner in model.bounds()) for model in models]
        self.owners: Owners = owners(self.parts)


def look(tracer: "Tracer", watched: Watched, camera: Camera, aspect: float) -> Look:
    """aspect: width / height of the picture."""
    longer = LONGER_SIDE_PX if is_vectorised() else LONGER_SIDE_PX_SCALAR
    width, height = (
        (longer, max(1, round(longer / aspect))) if aspect >= 1 else (max(1, round(longer * aspect)), longer)
    )
    across, down = _places(width, height)
    inside = (across > 0) & (across < 1) & (down > 0) & (down < 1)
    eye, way = pinhole_rays(camera, across, down, aspect)
    entry, leave = _through_boxes(watched, np.asarray(camera.position, np.float64), way)
    wanted = np.flatnonzero((leave > entry).any(axis=0))
    passed = _follow(tracer, watched, eye[wanted], way[wanted], entry[:, wanted], leave[:, wanted])
    ids = np.full(len(across), -1, np.int64)
    ids[wanted] = passed.first
    things = tuple(_seen(passed, k, wanted, across, down, inside) for k in range(len(watched.boxes)))
    return Look(things=things, ids=ids[inside].reshape(height, width), hiding=_hiding(passed, watched))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Passed:
    """For each thing and ray: whether the ray meets it at all, whether it is seen, how far away, and its colour there.
    first: the thing that the ray meets first, if nothing hides it. blocker: the part that it cannot see through."""

    there: Bools
    seen: Bools
    depth: Floats
    colour: Floats
    first: Ints
    blocker: Ints


def _places(width: int, height: int) -> tuple[Numbers, Numbers]:
    """Pixel centres, row by row, in the picture and in a margin around it."""
    columns = np.arange(-int(MARGIN * width), width + int(MARGIN * width)) + 0.5
    rows = np.arange(-int(MARGIN * height), height + int(MARGIN * height)) + 0.5
    across, down = np.meshgrid(columns / width, rows / height)
    return across.ravel(), down.ravel()


def _through_boxes(watched: Watched, eye: Numbers, way: Numbers) -> tuple[Numbers, Numbers]:
    """Where each ray enters and leaves each thing's box, metres (things, rays); it misses where it leaves before it enters."""
    entry = np.empty((len(watched.boxes), len(way)))
    leave = np.empty_like(entry)
    safe = np.where(np.abs(way) < 1e-12, 1e-12, way)
    for number, (low, high) in enumerate(watched.boxes):
        room = 1e-4 * float(np.linalg.norm(high - low)) + 1e-6
        one, other = (low - room - eye) / safe, (high + room - eye) / safe
        entry[number] = np.maximum(np.minimum(one, other).max(axis=1), 0.0)
        leave[number] = np.maximum(one, other).min(axis=1)
    return entry, leave


def _follow(tracer: "Tracer", watched: Watched, eye: Numbers, way: Numbers, entry: Numbers, leave: Numbers) -> _Passed:
    count, rays = entry.shape
    there, seen = np.zeros((count, rays), bool), np.zeros((count, rays), bool)
    depth, colour = np.zeros((count, rays), np.float32), np.zeros((count, rays, 3), np.float32)
    first, blocker = np.full(rays, -1, np.int64), np.full(rays, -1, np.int64)
    open_ = np.ones(rays, bool)
    start = np.zeros(rays)
    crosses = leave > entry
    active = np.arange(rays)
    for _ in range(MOST_LAYERS):
        if not len(active):
            break
        hits = tracer.meet(eye[active] + way[active] * start[active, None], way[active])
        distance = start[active] + hits.distance
        part, triangle = watched.owners.part_of(hits.mesh, hits.triangle)
        real = (part >= 0) & solid(watched.parts, part, triangle, hits.corner)
        thing = np.where(real, watched.thing_of[part], -1)
        at = np.flatnonzero(thing >= 0)
        ray, which = active[at], thing[at]
        news = open_[ray] & ~seen[which, ray]
        there[which, ray] = True
        at, ray, which = at[news], ray[news], which[news]
        seen[which, ray] = True
        depth[which, ray] = distance[at]
        colour[which, ray] = colours(watched.parts, part[at], triangle[at], hits.corner[at])
        first[ray] = np.where(first[ray] < 0, which, first[ray])
        met = hits.mesh != -1
        blocks = real & ~watched.lets_through[part]
        blocker[active] = np.where(blocks & open_[active], part, blocker[active])
        open_[active] &= ~blocks & met
        waiting = crosses[:, active] & ~there[:, active] & (leave[:, active] > distance)
        onward = distance * (1 + STEP_ON) + LEAST_STEP_M
        # Nothing between here and the next box matters, once something solid hides it.
        jump = np.where(waiting, entry[:, active], np.inf).min(axis=0)
        onward = np.where(
            open_[active], onward, np.maximum(onward, np.where(np.isfinite(jump), jump - LEAST_STEP_M, 0))
        )
        goes_on = met & waiting.any(axis=0)
        start[active] = onward
        active = active[goes_on]
    return _Passed(there=there, seen=seen, depth=depth, colour=colour, first=first, blocker=blocker)


def _hiding(passed: _Passed, watched: Watched) -> tuple[int, ...]:
    lost = (passed.there & ~passed.seen).any(axis=0) & (passed.blocker >= 0)
    parts, counts = np.unique(passed.blocker[lost], return_counts=True)
    least = HIDES * max(1, int(passed.there.any(axis=0).sum()))
    return tuple(
        int(part)
        for part, count in sorted(zip(parts, counts, strict=True), key=lambda pair: -pair[1])
        if count >= least and watched.thing_of[part] < 0
    )


def _seen(passed: _Passed, thing: int, wanted: Ints, across: Numbers, down: Numbers, inside: Bools) -> Seen:
    there = wanted[passed.there[thing]]
    seen = passed.seen[thing] & inside[wanted]
    return Seen(
        alone=len(there),
        beyond=int((~inside[there]).sum()),
        x=across[wanted[seen]],
        y=down[wanted[seen]],
        depth=passed.depth[thing, seen],
        colour=passed.colour[thing, seen],
    )
