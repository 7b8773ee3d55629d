"""Where a building is put up: blocks, walls with openings, windows, doors, roofs, columns, each in its own stuff.

A wall is built facing -y with its left foot at the origin; `Frame` says where it stands and which way it looks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.buildings.masonry import Stuff
from studiolo.engines.maquette.makers.buildings.panels import (
    Opening,
    Point,
    arch_bar,
    board,
    faces_round,
    gable_face,
    level_box,
    pane_of,
    reveals,
    roof_plate,
)
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import Path, tube
from studiolo.engines.maquette.model import Material, Mesh

GLASS = Material(colour=(0.02, 0.026, 0.03), roughness=0.04, specular=0.8, clearcoat=1.0, clearcoat_gloss=0.99)
WARM = Material(colour=(0.35, 0.2, 0.08), roughness=0.1, specular=0.6, emission=(0.9, 0.55, 0.22))
DARK = Material(colour=(0.012, 0.011, 0.01), roughness=0.9, specular=0.1)
GOLD = Material(colour=(0.86, 0.62, 0.3), roughness=0.22, metallic=1.0)
IRON = Material(colour=(0.03, 0.031, 0.033), roughness=0.45, metallic=0.5)
Put = Callable[..., None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """at: where the wall's left foot stands. turn_deg: about z; 0 looks towards -y, 90 towards +x."""

    at: Point = (0.0, 0.0, 0.0)
    turn_deg: float = 0.0

    def place(self, mesh: Mesh) -> Mesh:
        return placed(mesh, self.at, rotation((0, 0, 1), self.turn_deg))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Style:
    """How openings are dressed. surround: width of the stone or board round them, 0 for none."""

    trim: Stuff
    door: Stuff
    glass: Material = GLASS
    surround: float = 0.0
    shutters: Stuff | None = None
    sill: bool = True
    depth: float = 0.16


class Site:
    """A bench that knows walls."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    def add(self, what: Stuff | Material, *meshes: Mesh, name: str = "") -> None:
        self.bench.add(what.material if isinstance(what, Stuff) else what, *meshes, name=name)

    def block(
        self, what: Stuff | Material, low: Point, high: Point, bevel: float = 0.02, frame: Frame | None = None
    ) -> None:
        """A box in the stuff's own scale."""
        tile = what.tile_m if isinstance(what, Stuff) else 1.0
        meshes = level_box(low, high, bevel, tile)
        self.add(what, frame.place(meshes) if frame else meshes)

    def wall(
        self, what: Stuff, frame: Frame, width: float, height: float, openings: Sequence[Opening], style: Style,
        *, gable: float = 0.0,
    ) -> None:  # fmt: skip
        """A wall with its windows and doors set back into it. gable: height of a triangle above."""
        applied = [o for o in openings if o.top > height]  # in the gable: set on the wall, not into it
        openings = [o for o in openings if o.top <= height]
        meshes = [*faces_round(width, height, openings, what.tile_m), *reveals(openings, style.depth, what.tile_m)]
        if gable:
            meshes.append(gable_face(width, height, gable, what.tile_m))
        self.add(what, *(frame.place(mesh) for mesh in meshes))
        for opening in openings:
            self.dress(opening, style, frame)
        forward = rotation((0, 0, 1), frame.turn_deg) @ np.array((0.0, -0.075, 0.0)) + frame.at
        for opening in applied:
            proud = Frame(at=(float(forward[0]), float(forward[1]), float(forward[2])), turn_deg=frame.turn_deg)
            self.dress(opening, replace(style, depth=0.06), proud)

    def dress(self, o: Opening, style: Style, frame: Frame) -> None:
        if o.kind == "hole":
            return
        deep = style.depth
        wide, bar = o.x1 - o.x0, min(0.07, 0.09 * (o.x1 - o.x0))

        def put(what: Stuff | Material, low: Point, high: Point, bevel: float = 0.008) -> None:
            self.block(what, low, high, bevel, frame)

        if o.kind == "gate":
            self.add(DARK, frame.place(pane_of(o, deep * 0.95)))
        elif o.kind == "door":
            self._door(o, style, put, bar)
            if o.arched:
                self.add(style.glass, frame.place(pane_of(o, deep * 0.9)))
        else:
            self.add(style.glass, frame.place(pane_of(o, deep)), name="window")
            for k in range(1, o.panes[0]):
                x = o.x0 + wide * k / o.panes[0]
                put(style.trim, (x - bar * 0.3, deep - 0.03, o.z0), (x + bar * 0.3, deep, o.top - 0.01), 0.004)
            for k in range(1, o.panes[1] + (1 if o.arched else 0)):
                z = o.z0 + (o.z1 - o.z0) * k / o.panes[1]
                put(style.trim, (o.x0, deep - 0.028, z - bar * 0.3), (o.x1, deep, z + bar * 0.3), 0.004)
            put(style.trim, (o.x0, deep - 0.05, o.z0), (o.x1, deep, o.z0 + bar), 0.006)
            if not o.arched:
                put(style.trim, (o.x0, deep - 0.05, o.z1 - bar), (o.x1, deep, o.z1), 0.006)
        if o.kind != "gate":
            for x in (o.x0, o.x1 - bar):
                put(style.trim, (x, deep - 0.05, o.z0), (x + bar, deep, o.z1), 0.006)
            if o.arched:
                self.add(style.trim, frame.place(arch_bar(o, deep - 0.025, bar * 0.5, 0.0)))
        if style.surround:
            self._surround(o, style, put, frame)
        if style.sill and o.kind == "window":
            put(style.trim, (o.x0 - 0.08, -0.09, o.z0 - 0.07), (o.x1 + 0.08, deep, o.z0), 0.012)
        if style.shutters is not None and o.kind == "window" and not o.arched:
            for x in (o.x0 - wide / 2 - 0.04, o.x1 + 0.04):
                put(style.shutters, (x, -0.045, o.z0 - 0.02), (x + wide / 2, -0.005, o.z1 + 0.02), 0.01)
                for z in np.arange(o.z0 + 0.12, o.z1 - 0.1, 0.085):
                    put(
                        style.shutters,
                        (x + 0.06, -0.058, float(z)),
                        (x + wide / 2 - 0.06, -0.03, float(z) + 0.05),
                        0.008,
                    )

    def _door(self, o: Opening, style: Style, put: Put, bar: float) -> None:
        deep = style.depth
        put(style.door, (o.x0 + bar * 0.6, deep - 0.04, o.z0), (o.x1 - bar * 0.6, deep + 0.02, o.z1), 0.006)
        leaves = 2 if o.x1 - o.x0 > 1.5 else 1
        leaf = (o.x1 - o.x0 - 1.2 * bar) / leaves
        for number in range(leaves):
            a = o.x0 + 0.6 * bar + leaf * number
            for low, high in ((0.08, 0.42), (0.48, 0.94)):
                z0, z1 = o.z0 + (o.z1 - o.z0) * low, o.z0 + (o.z1 - o.z0) * high
                columns = 2 if leaf > 0.7 else 1
                for k in range(columns):
                    x0 = a + leaf * (0.12 + 0.40 * k if columns == 2 else 0.15)
                    x1 = x0 + leaf * (0.34 if columns == 2 else 0.7)
                    put(style.door, (x0, deep - 0.058, z0), (x1, deep - 0.03, z1), 0.014)
        put(style.trim, (o.x0, deep - 0.07, o.z1 - bar), (o.x1, deep, o.z1), 0.006)
        x = o.x1 - bar - 0.11 if leaves == 1 else (o.x0 + o.x1) / 2 + 0.08
        put(_BRASS, (x - 0.025, deep - 0.11, o.z0 + 0.98), (x + 0.025, deep - 0.04, o.z0 + 1.03), 0.012)

    def _surround(self, o: Opening, style: Style, put: Put, frame: Frame) -> None:
        s = style.surround
        put(style.trim, (o.x0 - s, -0.035, o.z0), (o.x0, 0.03, o.z1), 0.01)
        put(style.trim, (o.x1, -0.035, o.z0), (o.x1 + s, 0.03, o.z1), 0.01)
        if o.arched:
            self.add(style.trim, frame.place(arch_bar(o, -0.01, s * 0.5, s * 0.5)))
        else:
            put(style.trim, (o.x0 - s - 0.03, -0.05, o.z1), (o.x1 + s + 0.03, 0.03, o.z1 + s * 1.25), 0.012)

    def house(
        self, what: Stuff, style: Style, *, width: float, depth: float, height: float, base: float = 0.0,
        at: tuple[float, float] = (0.0, 0.0), front: Sequence[Opening] = (), back: Sequence[Opening] = (),
        left: Sequence[Opening] = (), right: Sequence[Opening] = (), gable: float = 0.0, gables: str = "sides",
    ) -> None:  # fmt: skip
        """Four walls around a rectangle. Left and right as seen from the front; gables: "sides" or "fronts"."""
        x, y = at
        w, d = width / 2, depth / 2
        on_sides, on_fronts = (gable, 0.0) if gables == "sides" else (0.0, gable)
        self.wall(what, Frame(at=(x - w, y - d, base)), width, height, front, style, gable=on_fronts)
        self.wall(what, Frame(at=(x + w, y - d, base), turn_deg=90), depth, height, right, style, gable=on_sides)
        self.wall(what, Frame(at=(x + w, y + d, base), turn_deg=180), width, height, back, style, gable=on_fronts)
        self.wall(what, Frame(at=(x - w, y + d, base), turn_deg=270), depth, height, left, style, gable=on_sides)

    # -------------------------------------------------------------- roofs

    def face(self, what: Stuff, corners: Path, thick: float = 0.12, *, edge: Stuff | None = None) -> None:
        """A plate of roof, its corners counter-clockwise as seen from above."""
        top, side = roof_plate(np.asarray(corners, float), thick, what.tile_m)
        self.add(what, top)
        self.add(edge or what, side)

    def gable_roof(
        self, what: Stuff, trim: Stuff, *, width: float, depth: float, eave: float, rise: float, over: float = 0.4,
        at: tuple[float, float] = (0.0, 0.0), along_x: bool = True, thick: float = 0.14,
    ) -> None:  # fmt: skip
        """A saddle over a rectangle with its middle at `at`. along_x: the way its ridge runs."""
        x, y = at
        run = (depth if along_x else width) / 2
        half = (width if along_x else depth) / 2 + over
        slope = rise / run
        low = eave - over * slope
        out = run + over
        turn = rotation((0, 0, 1), 0.0 if along_x else 90.0)
        for sign in (-1.0, 1.0):
            corners = np.array(
                [(-half, sign * out, low), (half, sign * out, low), (half, 0, eave + rise), (-half, 0, eave + rise)]
            )
            corners = corners if sign < 0 else corners[::-1]
            self.face(what, corners @ turn.T + (x, y, 0), thick, edge=trim)
        ridge = np.array([(-half, 0, eave + rise + 0.02), (half, 0, eave + rise + 0.02)]) @ turn.T + (x, y, 0)
        self.add(what, tube(ridge, 0.8 * thick, 10))
        for sign in (-1.0, 1.0):
            for end in (-half, half):
                rake = np.array(
                    [(end, sign * out, low - 0.55 * thick), (end, 0, eave + rise - 0.55 * thick)]
                ) @ turn.T + (x, y, 0)
                self.add(trim, board(rake[0], rake[1], 0.36 * thick, 1.4 * thick))
            gutter = np.array(
                [
                    (-half, sign * (out + 0.2 * thick), low - 0.15 * thick),
                    (half, sign * (out + 0.2 * thick), low - 0.15 * thick),
                ]
            ) @ turn.T + (x, y, 0)
            self.add(trim, tube(gutter, 0.42 * thick, 8))

    def hip_roof(
        self, what: Stuff, trim: Stuff, *, width: float, depth: float, eave: float, rise: float, over: float = 0.4,
        at: tuple[float, float] = (0.0, 0.0), thick: float = 0.14,
    ) -> None:  # fmt: skip
        """Four slopes; a pyramid where the rectangle is a square."""
        w, d = width / 2 + over, depth / 2 + over
        ridge = max(0.0, w - d), max(0.0, d - w)
        low = np.array([(-w, -d), (w, -d), (w, d), (-w, d)])
        high = np.array([(-ridge[0], -ridge[1]), (ridge[0], -ridge[1]), (ridge[0], ridge[1]), (-ridge[0], ridge[1])])
        offset = np.array((at[0], at[1], 0.0))
        for k in range(4):
            a, b = k, (k + 1) % 4
            corners = [(*low[a], eave), (*low[b], eave), (*high[b], eave + rise), (*high[a], eave + rise)]
            kept = [corners[0], corners[1], corners[2]]
            if np.linalg.norm(np.subtract(corners[2], corners[3])) > 1e-6:
                kept.append(corners[3])
            self.face(what, np.asarray(kept) + offset, thick, edge=trim)
            self.add(what, tube(np.array([(*low[a], eave + 0.05), (*high[a], eave + rise + 0.03)]) + offset, 0.09, 8))

    def round(
        self,
        what: Stuff,
        profile: Sequence[tuple[float, float, float]],
        at: Point = (0.0, 0.0, 0.0),
        *,
        sides: int = 64,
    ) -> None:
        """A profile of (radius, height, rounding) turned about the vertical, its picture in the stuff's scale."""
        line = filleted(profile, 4)
        mesh = turned(line, sides).mesh
        way = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
        about = 2 * np.pi * float(line[:, 0].max())
        repeats = max(1, round(about / what.tile_m))
        assert mesh.uvs is not None
        scaled = replace(mesh, uvs=(mesh.uvs * (repeats, way / what.tile_m)).astype(np.float32))
        self.add(what, placed(scaled, at))

    def column(self, what: Stuff, at: Point, height: float, radius: float, *, flutes: bool = False) -> None:
        """A shaft with entasis, base and capital."""
        x, y, z = at
        shaft = [
            (radius * 1.25, 0.0, 0.0),
            (radius * 1.25, radius * 0.3, 0.05),
            (radius, radius * 0.55, 0.05),
            (radius * 1.0, height * 0.35, height * 0.2),
            (radius * 0.84, height - radius * 0.9, 0.02),
            (radius * 1.15, height - radius * 0.45, radius * 0.3),
            (radius * 1.15, height - radius * 0.4, 0.0),
        ]
        mesh = turned(filleted(shaft, 4), 60 if flutes else 40).mesh
        if flutes:
            angle = np.arctan2(mesh.vertices[:, 1], mesh.vertices[:, 0])
            middle = (mesh.vertices[:, 2] > radius * 0.7) & (mesh.vertices[:, 2] < height - radius)
            dent = 1 - 0.05 * np.abs(np.sin(angle * 10)) * middle
            moved = mesh.vertices * np.stack([dent, dent, np.ones_like(dent)], axis=1)
            assert mesh.normals is not None
            mesh = replace(mesh, vertices=moved.astype(np.float32))
        self.add(what, placed(mesh, at))
        self.block(
            what,
            (x - radius * 1.35, y - radius * 1.35, z - radius * 0.35),
            (x + radius * 1.35, y + radius * 1.35, z),
            0.02,
        )
        self.block(
            what,
            (x - radius * 1.3, y - radius * 1.3, z + height - radius * 0.4),
            (x + radius * 1.3, y + radius * 1.3, z + height),
            0.02,
        )


_BRASS = Material(colour=(0.8, 0.6, 0.3), roughness=0.25, metallic=1.0)
