"""What shoes are sewn and laced with: panels, stitches, eyelets, laces, tongues, and what all that is made of."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.materials import GLOSSY, PATTERNS
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.turning import curve, pipe, unit
from studiolo.engines.maquette.makers.wear.cloth import patch_cloth
from studiolo.engines.maquette.makers.wear.last import Upper
from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

_WORDS = {
    "leather": "leather", "suede": "felt", "nubuck": "felt", "canvas": "cotton", "cotton": "cotton", "rubber": "rubber",
    "velvet": "velvet", "satin": "silk", "silk": "silk", "denim": "denim", "wool": "wool", "woollen": "wool", "felt": "wool",
    "fabric": "cotton", "knitted": "knit", "knit": "knit", "plastic": "rubber", "linen": "cotton", "tweed": "wool",
}  # fmt: skip
_SOFTER = ("suede", "nubuck", "canvas", "denim", "velvet", "satin", "silk", "knitted", "knit", "felt", "tweed", "patent")


class Stuff:
    """What the upper is made of. kind: a fabric; shine: "" or "patent" or "glitter"."""

    def __init__(self, bench: Bench, usual: str) -> None:
        spec = bench.spec
        words = {word for modifier in spec.modifiers for word in modifier.split()}
        asked = next((word for word in _SOFTER if word in words), spec.material)
        self.kind = _WORDS.get(asked, usual)
        self.patent = bool(words & (GLOSSY | {"patent"}))
        self.pattern = next((PATTERNS[word] for word in sorted(words) if word in PATTERNS), "")
        self.pattern = self.pattern if self.pattern in ("striped", "checked", "dotted") else ""
        self.metal = asked if asked not in _WORDS and asked != "patent" else ""
        if asked:
            bench.honoured |= {"material", "modifiers"}
        if self.patent or self.pattern:
            bench.honoured.add("modifiers")
        self._bench = bench

    def of(self, colour: Colour) -> Material:
        if self.metal:
            return self._bench.body(fabric(self.kind, colour))
        if self.patent:
            return Material(colour=colour, roughness=0.16, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.97)
        if self.kind == "velvet":
            return Material(colour=shade(colour, 0.8), roughness=0.8, specular=0.1, sheen=3.0)
        return fabric(self.kind, colour, pattern=self.pattern)


def second(bench: Bench, codes: Sequence[str]) -> Colour:
    """The second colour asked for, else one of these."""
    pick = hex_colour(codes[int(bench.random.integers(len(codes)))])
    if bench.spec.second_colour is None:
        return pick
    bench.honoured.add("second_colour")
    return bench.spec.second_colour


def thread(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.8, specular=0.2, sheen=0.3)


# ------------------------------------------------------------------ panels and seams


def below_top(upper: Upper, angle: Numbers, metres: Numbers | float) -> Numbers:
    """The share at which one is so far below the topline."""
    return np.asarray(np.clip(1 - np.broadcast_to(metres, angle.shape) / _lengths(upper, angle), 0.0, 1.0))


def above_sole(upper: Upper, angle: Numbers, metres: Numbers | float) -> Numbers:
    return np.asarray(np.clip(np.broadcast_to(metres, angle.shape) / _lengths(upper, angle), 0.0, 1.0))


def before(upper: Upper, angle: Numbers, y: float, bow_m: float = 0.0) -> Numbers:
    """The share at which one comes to a line across the shoe at y; bow_m: how much further back it lies in the middle."""
    shares = np.linspace(0, 1, 90)
    lines = upper.at(angle[:, None], shares[None])
    over = lines[..., 1] - bow_m * (1 - np.clip(np.abs(lines[..., 0]) / 0.045, 0, 1) ** 2)
    return np.asarray((over < y).sum(axis=1) / len(shares))


def _lengths(upper: Upper, angle: Numbers) -> Numbers:
    line = upper.at(np.asarray(angle)[:, None], np.linspace(0, 1, 24)[None])
    return np.asarray(np.maximum(np.linalg.norm(np.diff(line, axis=1), axis=2).sum(axis=1), 1e-4))


def panel(
    upper: Upper, angle: Numbers, low: Numbers | float, high: Numbers | float, *, thick_m: float = 0.0016, rows: int = 14,
    lift_m: float | None = None,
) -> Mesh:  # fmt: skip
    """A piece sewn on, between two shares at every angle."""
    low, high = np.broadcast_to(low, angle.shape), np.broadcast_to(high, angle.shape)
    high = np.maximum(high, low + 0.004)
    share = low + (high - low) * np.linspace(0, 1, rows)[:, None]
    return patch_cloth(upper.at(angle[None], share, thick_m * 0.55 if lift_m is None else lift_m), thick_m)


def stitches(upper: Upper, angle: Numbers, share: Numbers | float, *, lift_m: float = 0.0016, thick_m: float = 0.00045) -> Mesh:
    """A seam along a line on the upper."""
    fine = np.linspace(0, 1, len(angle) * 4)
    at = np.linspace(0, 1, len(angle))
    angles, shares = np.interp(fine, at, angle), np.interp(fine, at, np.broadcast_to(share, angle.shape))
    return stitched(upper.at(angles, shares, lift_m), upper.out(angles, shares), thick_m=thick_m)


def stitched(path: Numbers, out: Numbers, *, step_m: float = 0.0036, thick_m: float = 0.00045) -> Mesh:
    """Threads lying along a path whose surface faces out, both (n, 3)."""
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    at = np.arange(step_m, way[-1] - step_m * 0.5, step_m)
    if not len(at):
        at = np.array([way[-1] / 2])
    middle, up = (np.stack([np.interp(at, way, line[:, k]) for k in range(3)], axis=1) for line in (path, out))
    ahead = unit(
        np.stack([np.interp(at + 5e-4, way, path[:, k]) - np.interp(at - 5e-4, way, path[:, k]) for k in range(3)], axis=1)
    )
    across = unit(np.cross(up, ahead))
    turn = np.stack([ahead, across, np.cross(ahead, across)], axis=2)
    base, faces = _thread()
    local = base * (step_m * 0.37, thick_m * 1.3, thick_m * 1.2)
    vertices = np.einsum("nij,vj->nvi", turn, local) + middle[:, None]
    normals = np.einsum("nij,vj->nvi", turn, unit(base / (2.0, 1.0, 1.0)))
    return Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(faces, len(base), len(at)),
        normals=normals.reshape(-1, 3).astype(np.float32),
        uvs=np.zeros((len(at) * len(base), 2), np.float32),
    )


def _thread() -> tuple[Numbers, Numbers]:
    """A round grain of length 2 along x."""
    turn = np.linspace(-np.pi / 2, np.pi / 2, 6)
    angle = np.linspace(0, 2 * np.pi, 7)
    grid = np.stack(
        np.broadcast_arrays(
            np.sin(turn)[:, None], np.cos(turn)[:, None] * np.cos(angle), np.cos(turn)[:, None] * np.sin(angle)
        ),
        axis=-1,
    )
    index = np.arange(42).reshape(6, 7)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return grid.reshape(-1, 3), np.concatenate([np.stack([a, c, b], 1), np.stack([a, d, c], 1)])


def cord(path: Numbers | Sequence[Sequence[float]], radius: float, *, steps: int = 60, sides: int = 10) -> Mesh:
    """A soft round line through points."""
    return pipe(curve(np.asarray(path, float), steps), radius, sides=sides).mesh


def beaded(upper: Upper, angle: Numbers, share: Numbers | float, radius: float, lift_m: float = 0.0004) -> Mesh:
    """A rolled edge along a line on the upper."""
    return pipe(upper.at(angle, share, lift_m), radius, sides=10).mesh


# ------------------------------------------------------------------ laces


def eyelet(at: Numbers, out: Numbers, radius: float = 0.0027) -> Mesh:
    """A metal ring set in leather."""
    side = unit(np.cross(out, (0.0, 0.3, 1.0)))
    other = np.cross(out, side)
    turn = np.linspace(0, 2 * np.pi, 19)[:, None]
    return tube(at + (side * np.cos(turn) + other * np.sin(turn)) * radius, radius * 0.36, 7)


def hook(at: Numbers, out: Numbers, outer: Numbers) -> Mesh:
    """A speed hook: a bent plate open towards the side."""
    return cord([at - outer * 0.002, at + out * 0.0035 - outer * 0.001, at + out * 0.005 + outer * 0.0025, at + out * 0.003 + outer * 0.005], 0.0014)


def laced(
    upper: Upper, shares: Sequence[float], *, inset_m: float = 0.007, radius: float = 0.0022, lift_m: float = 0.003,
    flat: float = 0.5, bow: bool = True, seed: int = 0,
) -> tuple[list[Mesh], list[Mesh]]:  # fmt: skip
    """Laces and eyelets of a slot. shares: of the way from toe to heel at which a pair of eyelets sits, from the front."""
    rows, rings = [], []
    for share in shares:
        pair = []
        for side in (-1.0, 1.0):
            angle = np.array([side * share * np.pi])
            at = below_top(upper, angle, inset_m)
            pair.append((upper.at(angle, at, lift_m)[0], upper.out(angle, at)[0]))
            rings.append(eyelet(upper.at(angle, at, lift_m - 0.0012)[0], pair[-1][1]))
        rows.append(pair)
    laces = [_bar(rows[0][0], rows[0][1], radius, flat, 0.0)]
    for number in range(len(rows) - 1):
        for side in (0, 1):
            over = 0.0012 if (side + number) % 2 else -0.0004
            laces.append(_bar(rows[number][side], rows[number + 1][1 - side], radius, flat, over))
    if bow:
        laces += _bow(rows, radius, flat, seed)
    return laces, rings


def _bar(start: tuple[Numbers, Numbers], end: tuple[Numbers, Numbers], radius: float, flat: float, over_m: float) -> Mesh:
    """From hole to hole over the tongue, diving into both."""
    (a, out_a), (b, out_b) = start, end
    up = unit(out_a + out_b)
    middle = (a + b) / 2 + up * (over_m + 0.0006)
    path = [a - out_a * 0.004, a + out_a * 0.0004, (a * 2 + b) / 3 + up * 0.001, middle, (a + b * 2) / 3 + up * 0.001, b + out_b * 0.0004, b - out_b * 0.004]
    return pipe(curve(np.array(path), 34), radius, flat=flat, side=(float(up[0]), float(up[1]), float(up[2])), sides=12).mesh


def _bow(rows: Sequence[Sequence[tuple[Numbers, Numbers]]], radius: float, flat: float, seed: int) -> list[Mesh]:
    """Two loops and two ends from a knot before the top pair of holes."""
    random = np.random.default_rng([seed, 0xB0])
    (left, out_left), (right, out_right) = rows[-1]
    back = unit((rows[-1][0][0] + rows[-1][1][0]) - (rows[0][0][0] + rows[0][1][0]))
    up = unit(out_left + out_right - back * 0.2)
    side = unit(right - left)
    knot = (left + right) / 2 + up * 0.007 - back * 0.004
    found = [cord([left, (left + knot) / 2 + up * 0.001, knot], radius), cord([right, (right + knot) / 2 + up * 0.001, knot], radius)]
    found.append(cord([knot - side * 0.005 - up * 0.001, knot + up * 0.003, knot + side * 0.005 - up * 0.001], radius * 1.7))
    down = np.array((0.0, 0.0, -1.0))
    for sign in (-1.0, 1.0):
        wide = side * sign
        wide = unit(wide * 0.9 + down * 0.25 - back * random.uniform(0.05, 0.3))
        reach = random.uniform(0.9, 1.1)
        loop = [
            knot, knot + wide * 0.014 * reach + up * 0.007, knot + wide * 0.032 * reach + up * 0.006 + down * 0.004,
            knot + wide * 0.044 * reach + down * 0.012 + up * 0.004, knot + wide * 0.036 * reach + down * 0.019 + up * 0.005 - back * 0.008,
            knot + wide * 0.016 * reach + down * 0.008 + up * 0.006 - back * 0.005, knot + up * 0.001,
        ]  # fmt: skip
        found.append(pipe(curve(np.array(loop), 54), radius, flat=flat, side=(float(up[0]), float(up[1]), float(up[2])), sides=10).mesh)
        tail = [
            knot, knot + wide * 0.008 - back * 0.008 + up * 0.005, knot + wide * 0.02 - back * 0.02 + up * 0.007 + down * 0.01,
            knot + wide * 0.032 - back * 0.03 + up * 0.008 + down * 0.026,
        ]  # fmt: skip
        found.append(pipe(curve(np.array(tail), 34), radius * 0.95, sides=10).mesh)
    return found


def tongue(upper: Upper, start: float, end: float, *, beyond_m: float = 0.018, thick_m: float = 0.005, sunk_m: float = 0.004) -> Mesh:
    """The flap beneath the laces. start, end: the shares of the slot between which it lies."""
    shares = np.linspace(start, end, 22)
    edges = [upper.at(side * shares * np.pi, np.ones(22)) for side in (-1.0, 1.0)]
    middle, across = (edges[0] + edges[1]) / 2, edges[1] - edges[0]
    way = unit(np.gradient(middle, axis=0))
    flat = unit(across.mean(axis=0))
    up = unit(np.cross(flat[None], way))
    last = middle[-1] + way[-1] * np.linspace(0.15, 1, 8)[:, None] * beyond_m + up[-1] * (np.linspace(0.15, 1, 8) ** 2)[:, None] * beyond_m * 0.15
    middle, up = np.concatenate([middle, last]), np.concatenate([up, np.tile(up[-1], (8, 1))])
    half = np.concatenate([np.linalg.norm(across, axis=1) / 2 + 0.009, np.full(8, 0.0)])
    half[22:] = half[21] * (1 - 0.35 * np.linspace(0.1, 1, 8) ** 3)
    x = np.linspace(-1, 1, 17)
    drop = sunk_m + np.concatenate([np.full(22, 0.0), -np.linspace(0, 1, 8) * sunk_m * 0.6])
    grid = middle[:, None] + flat * (x[None, :, None] * half[:, None, None])
    grid = grid - up[:, None] * (drop[:, None] + 0.35 * (x[None] ** 2) * half[:, None] - 0.12 * half[:, None])[..., None]
    return patch_cloth(grid, thick_m)


def finer(mesh: Mesh, times: float) -> Mesh:
    """The same with its weave so much finer."""
    assert mesh.uvs is not None
    return replace(mesh, uvs=mesh.uvs * np.float32(times))
