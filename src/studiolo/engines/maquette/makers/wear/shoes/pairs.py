"""What all shoes share: a left and a right one, pairs, insoles, bands round the sole, heels stacked under it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, sized
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.wear.form import facing
from studiolo.engines.maquette.makers.wear.shoes.last import Heights, Last, lid, stacked
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

PI = np.pi
STEEL = Material(colour=(0.62, 0.62, 0.63), roughness=0.25, metallic=1.0)
BRASS = Material(colour=(0.72, 0.55, 0.3), roughness=0.3, metallic=1.0)
WHITE_RUBBER, GUM, BLACK_RUBBER = "#f2f1ec", "#b9834f", "#1c1b1b"
LACE_WHITE = hex_colour("#f2efe8")


def words_of(spec: ThingSpec) -> frozenset[str]:
    return frozenset(word for modifier in spec.modifiers for word in modifier.replace("-", " ").split())


def one_of_a_pair(model: Model, spec: ThingSpec) -> Model:
    """A right shoe as it was made, or the left one: as asked, else by the seed."""
    words = words_of(spec)
    left = (
        "left" in words
        if words & {"left", "right"}
        else bool(np.random.default_rng([spec.seed, 0x51DE]).random() < 0.5)
    )
    honoured = model.honoured | ({"modifiers"} if words & {"left", "right"} else set())
    if not left:
        return replace(model, honoured=honoured)
    anchors = {name: (-x, y, z) for name, (x, y, z) in model.anchors.items()}
    return replace(model, parts=tuple(_flipped(part) for part in model.parts), honoured=honoured, anchors=anchors)


def _flipped(part: Part) -> Part:
    shape = part.shape
    flip = np.array([-1, 1, 1], np.float32)
    if not isinstance(shape, Mesh):
        return replace(part, shape=replace(shape, points=shape.points * flip))
    normals = None if shape.normals is None else shape.normals * flip
    return replace(
        part, shape=replace(shape, vertices=shape.vertices * flip, normals=normals, faces=shape.faces[:, ::-1])
    )


def worn_pair(make: Callable[[ThingSpec], Model], spec: ThingSpec) -> Model:
    """A left and a right shoe side by side, one a step ahead."""
    shoes = [make(replace(spec, modifiers=(*spec.modifiers, side))) for side in ("right", "left")]
    low, high = shoes[0].bounds()
    apart = float(high[0] - low[0]) * 0.5 + 0.012
    right = shoes[0].placed((-apart, 0.02, 0.0), -6.0)
    left = shoes[1].placed((apart, -0.02, 0.0), 5.0)
    both = replace(right, parts=(*right.parts, *left.parts), anchors={})
    return sized(both, spec, right.honoured)


def inside(bench: Bench, last: Last, colour: Colour, lift_m: float = 0.004, kind: str = "leather") -> None:
    """The insole one sees in the opening."""
    line = last.print(-0.003)
    bench.add(fabric(kind, colour), lid(np.column_stack([line, last.bed(line[:, 1]) + lift_m])), name="insole")


def around(start: float, end: float, count: int = 60) -> Numbers:
    """Angles between two shares of half the way round, from the toe: -1 the heel along the outer side, 1 along the inner."""
    return np.linspace(start * PI, end * PI, count)


def banded(line: Numbers, half_m: float, out_m: float = 0.0006) -> Mesh:
    """A flat raised band along a line (n, 3) that goes round a shoe."""
    along = np.gradient(line, axis=0)
    along[0] = along[-1] = along[0] + along[-1]
    out = unit(np.stack([along[:, 1], -along[:, 0], 0 * along[:, 0]], axis=1))
    up = np.array((0.0, 0.0, 1.0))
    rows = [(-1.0, -out_m), (-0.85, out_m), (0.85, out_m), (1.0, -out_m)]
    grid = np.stack([line + up * half_m * at + out * far for at, far in rows])
    return sheet(grid, normals=facing(grid), flip=True)


def toe_up(by_m: float, start_y: float = -0.06) -> Heights:
    """The ground side of a sole whose toe is lifted."""
    return lambda y: np.asarray(by_m * np.clip((start_y - y) / 0.077, 0, 1.5) ** 2)


def heel_block(
    last: Last,
    breast_y: float,
    high: Heights,
    profile: Sequence[tuple[float, float, float]],
    *,
    hollow_m: float = 0.006,
) -> Mesh:
    """A heel under the sole behind breast_y. profile: from the ground up, (share of the way up, how far beyond the
    footprint, how far its front leans forward), metres. hollow_m: how far its front is curved in."""
    rings = []
    for share, out, ahead in profile:
        loop = heel_loop(last, breast_y - ahead, out, hollow_m=hollow_m)
        rings.append(np.column_stack([loop, high(loop[:, 1]) * share]))
    return stacked(rings)


def heel_loop(last: Last, breast_y: float, out_m: float, *, hollow_m: float) -> Numbers:
    """The footprint's part behind breast_y as a closed line (121, 2) from its hindmost point on."""
    line = last.print(out_m)[:-1]
    ahead = np.flatnonzero(line[:, 1] <= breast_y)
    back = np.concatenate([line[ahead[-1] + 1 :], line[: ahead[0]]])
    t = np.linspace(0, 1, 14)[1:-1, None]
    front = back[-1] + (back[0] - back[-1]) * t
    front[:, 1] += hollow_m * 4 * (t * (1 - t))[:, 0]
    return _turned_to_back(_evened(np.concatenate([back, front]), 120))


def _evened(loop: Numbers, count: int) -> Numbers:
    """A closed line at even steps, its first point again at its end."""
    closed = np.concatenate([loop, loop[:1]])
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    at = np.linspace(0, way[-1], count + 1)
    return np.stack([np.interp(at, way, closed[:, k]) for k in range(closed.shape[1])], axis=1)


def _turned_to_back(ring: Numbers) -> Numbers:
    """The same ring from its hindmost point on, so that its halves lie opposite one another."""
    start = int(np.argmax(ring[:-1, 1]))
    return np.concatenate([ring[start:-1], ring[: start + 1]])
