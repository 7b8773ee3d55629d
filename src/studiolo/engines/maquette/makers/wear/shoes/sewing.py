"""What shoes are sewn of: panels, seams, rolled edges, and the stuff all that is made of."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.materials import GLOSSY, PATTERNS
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.turning import curve, pipe, unit
from studiolo.engines.maquette.makers.wear.cloth import patch_cloth
from studiolo.engines.maquette.makers.wear.shoes.last import Upper
from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers

_WORDS = {
    "leather": "leather", "suede": "suede", "nubuck": "suede", "canvas": "cotton", "cotton": "cotton", "rubber": "rubber",
    "velvet": "velvet", "satin": "silk", "silk": "silk", "denim": "denim", "wool": "wool", "woollen": "wool", "felt": "wool",
    "fabric": "cotton", "knitted": "knit", "knit": "knit", "plastic": "rubber", "linen": "cotton", "tweed": "wool",
}  # fmt: skip
_SOFTER = (
    "suede",
    "nubuck",
    "canvas",
    "denim",
    "velvet",
    "satin",
    "silk",
    "knitted",
    "knit",
    "felt",
    "tweed",
    "patent",
)


class Stuff:
    """What the upper is made of. kind: a fabric; metal: anything else it was asked of. has_stripe: the shoe has a stripe of its
    own, which takes the second colour."""

    def __init__(self, bench: Bench, usual: str, *, has_stripe: bool = False) -> None:
        spec = bench.spec
        words = {word for modifier in spec.modifiers for word in modifier.split()}
        asked = next((word for word in _SOFTER if word in words), spec.material)
        self.kind = _WORDS.get(asked, usual)
        self.patent = bool(words & (GLOSSY | {"patent"}))
        self.pattern = next((PATTERNS[word] for word in sorted(words) if word in PATTERNS), "")
        self.pattern = self.pattern if self.pattern in ("striped", "checked", "dotted") else ""
        if has_stripe and self.pattern == "striped" and spec.second_colour is not None:
            self.pattern = ""
            bench.honoured.add("modifiers")
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
        if self.pattern and self._bench.spec.second_colour is not None:
            self._bench.honoured.add("second_colour")
        cloth = fabric(self.kind, colour, pattern=self.pattern, second=self._bench.spec.second_colour)
        return replace(cloth, bump_scale=0.55) if self.kind == "leather" else cloth


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
    return patch(upper.at(angle[None], share, thick_m * 0.55 if lift_m is None else lift_m), thick_m)


def patch(points: Numbers, thick_m: float) -> Mesh:
    """A piece of leather or cloth, as patch_cloth makes it, that may run out to a point."""
    mesh = patch_cloth(points, thick_m)
    assert mesh.normals is not None
    lost = np.linalg.norm(mesh.normals, axis=1) < 0.5
    return (
        replace(mesh, normals=np.where(lost[:, None], np.array((0.0, 0.0, 1.0), np.float32), mesh.normals))
        if lost.any()
        else mesh
    )


def stitches(
    upper: Upper, angle: Numbers, share: Numbers | float, *, lift_m: float = 0.0016, thick_m: float = 0.00045
) -> Mesh:
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
        np.stack(
            [np.interp(at + 5e-4, way, path[:, k]) - np.interp(at - 5e-4, way, path[:, k]) for k in range(3)], axis=1
        )
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
    turn = np.linspace(-np.pi / 2, np.pi / 2, 4)
    angle = np.linspace(0, 2 * np.pi, 6)
    grid = np.stack(
        np.broadcast_arrays(
            np.sin(turn)[:, None], np.cos(turn)[:, None] * np.cos(angle), np.cos(turn)[:, None] * np.sin(angle)
        ),
        axis=-1,
    )
    index = np.arange(24).reshape(4, 6)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return grid.reshape(-1, 3), np.concatenate([np.stack([a, c, b], 1), np.stack([a, d, c], 1)])


def cord(
    path: Numbers | Sequence[Sequence[float] | Numbers], radius: float, *, steps: int = 60, sides: int = 10
) -> Mesh:
    """A soft round line through points."""
    return pipe(curve(np.asarray(path, float), steps), radius, sides=sides).mesh


def beaded(upper: Upper, angle: Numbers, share: Numbers | float, radius: float, lift_m: float = 0.0004) -> Mesh:
    """A rolled edge along a line on the upper."""
    return pipe(upper.at(angle, share, lift_m), radius, sides=10).mesh


def finer(mesh: Mesh, times: float) -> Mesh:
    """The same with its weave so much finer."""
    assert mesh.uvs is not None
    return replace(mesh, uvs=mesh.uvs * np.float32(times))
