"""The violin and its bow, the cello and the double bass: one maker, three sizes; the bow stands beside."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.instruments import strings, woods
from studiolo.engines.maquette.makers.instruments.fiddle_parts import (
    EBONY_WOOD,
    add_bridge,
    add_scroll,
    add_tailpiece,
    bow_pieces,
)
from studiolo.engines.maquette.makers.instruments.strings import Pieces
from studiolo.engines.maquette.makers.plates import UPRIGHT, Outline, drawn, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.turning import curve, rotation
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube

VARNISHES = ("#a2491c", "#8c3512", "#b4622a", "#74300f")
# Of a violin, metres: the right half of the body from tail to neck; corners stand out where the bouts meet.
BODY = (
    (0.0, 0.0), (0.052, 0.004), (0.092, 0.032), (0.1035, 0.075), (0.093, 0.116), (0.0795, 0.1365), (0.0755, 0.1475),
    (0.0625, 0.158), (0.0555, 0.182), (0.0565, 0.206), (0.0665, 0.2255), (0.0735, 0.231), (0.0735, 0.2405),
    (0.0815, 0.262), (0.0835, 0.29), (0.0715, 0.327), (0.042, 0.349), (0.0, 0.355),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """scale: of the body against a violin's. wide: of its bouts. deep: ribs, metres. neck: from body to nut, metres.
    spike: of the end pin, 0 for none. slope: shoulders that fall to the neck, as a double bass has."""

    scale: float
    wide: float
    deep: float
    neck: float
    string: float
    spike: float
    slope: float


KINDS = {
    "violin": Kind(scale=1.0, wide=1.0, deep=0.032, neck=0.13, string=0.328, spike=0.0, slope=0.0),
    "cello": Kind(scale=2.12, wide=1.0, deep=0.12, neck=0.28, string=0.69, spike=0.16, slope=0.0),
    "double-bass": Kind(scale=3.1, wide=1.04, deep=0.2, neck=0.44, string=1.05, spike=0.1, slope=0.85),
}


def bowed(name: str) -> Callable[[ThingSpec], Model]:
    def make(spec: ThingSpec) -> Model:
        bench = Bench(spec, 0x1A21)
        kind = KINDS[name]
        pieces = _instrument(bench, kind)
        low = 0.03 if name == "violin" else kind.spike
        strings.put(bench, pieces, turned_by((-9.0, 0.0, 0.0)) @ UPRIGHT, (0.0, 0.0, low))
        tall = kind.scale * 0.355
        if name == "violin" and spec.borne == "played":
            # Its bow crosses the strings before the bridge, the frog towards the right hand.
            strings.put(bench, bow_pieces(0.74), rotation((0, 1, 0), 74.0), (0.08, -0.058, low + 0.15))
            return bench.model(anchors={"played": (0.0, 0.0, low + 0.02)})
        if name == "violin":
            strings.stand(bench, width_m=0.085, rest_m=low, depth_m=0.034, height_m=low + 0.2)
            bow = bow_pieces(0.74)
            strings.put(bench, bow, turned_by((-9.0, -19.0, 0.0)), (0.075, 0.055, 0.365))
        else:
            _foot(bench, kind, tall)
            if spec.borne == "played":  # plucked: who stands reaches its strings so
                return bench.model()
            bow = bow_pieces(0.72)
            across = kind.scale * 0.104
            strings.put(bench, bow, turned_by((-8.0, 12.0, 0.0)), (across + 0.11, -0.02, 0.37))
        return bench.model()

    return make


def _outline(kind: Kind) -> Outline:
    k, w = kind.scale, kind.scale * kind.wide
    right = []
    for x, y in BODY:
        drop = 1.0
        if kind.slope and y > 0.27:  # shoulders
            drop = 1 - kind.slope * ((y - 0.27) / 0.085) ** 1.2 * 0.55
        right.append((x * w * drop, y * k))
    if kind.slope:
        right = [*right[:-2], (0.034 * w, 0.362 * k), (0.016 * w, 0.385 * k), (0.0, 0.389 * k)]
    return drawn([*right, *((-x, y) for x, y in right[-2:0:-1])], steps=300)


def _instrument(bench: Bench, kind: Kind) -> Pieces:
    k, seed = kind.scale, bench.spec.seed
    outline = _outline(kind)
    top_y = float(outline.points[:, 1].max())
    varnish = bench.colour(VARNISHES)
    pieces: Pieces = []
    at = woods.canvas(outline)
    front = woods.spruce(at, shade(varnish, 1.25), seed, 0.0014 * k)
    front = woods.burst(front, at, shade(varnish, 0.45), 0.03 * k)
    front = woods.over(front, (0.006, 0.004, 0.003), _purfling(at, k))
    front = woods.over(front, (0.004, 0.003, 0.002), _f_holes(at, k, kind.wide))
    back = woods.burst(woods.figured(at, varnish, seed + 3, pitch_m=0.0085 * k), at, shade(varnish, 0.45), 0.025 * k)
    arch = 0.0155 * k
    lip = 0.0042 * k
    plain = strings.along(shade(varnish, 0.9), seed + 5, woods.VARNISH)
    face_wood = bench.body(woods.VARNISH, size_m=0.3) if bench.spec.material else woods.painted(front, woods.VARNISH)
    pieces.append((face_wood, woods.face(outline, woods.arched(arch, 0.05 * k), cell_m=0.006 * k)))
    pieces.append(
        (
            woods.painted(back, woods.VARNISH),
            woods.face(outline, woods.arched(arch, 0.05 * k), cell_m=0.008 * k, z=-kind.deep - 2 * lip, up=False),
        )
    )
    pieces.append((plain, woods.ribs(outline.inset(0.003 * k), -kind.deep - lip, -lip)))
    edge = [(0.003 * k, -lip, 0), (0.0, -lip, 0.0016 * k), (0.0, 0.0, 0.0016 * k), (0.0004 * k, 0.0, 0)]
    pieces.append((plain, plate(outline, edge, steps=5, caps=False)))
    pieces.append((plain, placed(plate(outline, edge, steps=5, caps=False), (0, 0, -kind.deep - lip))))
    pieces.append(
        (
            plain,
            join(
                [
                    woods.face(outline.inset(0.0032 * k), woods.flat, cell_m=0.02 * k, z=-lip, up=False),
                    woods.face(outline.inset(0.0032 * k), woods.flat, cell_m=0.02 * k, z=-kind.deep - lip),
                ]
            ),
        )
    )
    _fittings(bench, kind, top_y, arch, varnish, pieces)
    return pieces


def _purfling(at: woods.Canvas, k: float) -> Numbers:
    near = np.abs(at.inside / k - 0.0045)
    return np.asarray(0.85 * step(0.0011, 0.0005, near))


def _f_holes(at: woods.Canvas, k: float, wide: float) -> Numbers:
    """An S with a round eye at either end and a nick in its middle, on both sides of the bridge."""
    x, y = np.abs(at.x) / (k * wide), at.y / k
    stem = curve(
        np.array(
            [
                (0.0215, 0.2155),
                (0.0255, 0.2225),
                (0.0315, 0.2195),
                (0.0335, 0.207),
                (0.0385, 0.185),
                (0.0425, 0.166),
                (0.047, 0.152),
                (0.0545, 0.1485),
                (0.0595, 0.156),
            ]
        ),
        60,
    )
    share = np.zeros(x.shape)
    near = np.flatnonzero(((x > 0.015) & (x < 0.068) & (y > 0.138) & (y < 0.232)).ravel())
    px, py = x.ravel()[near], y.ravel()[near]
    t = np.linspace(0, 1, 60)
    half = 0.0007 + 0.0024 * np.sin(np.pi * np.clip((t - 0.12) / 0.76, 0, 1)) ** 1.5
    far = np.min([np.hypot(px - a, py - b) - h for (a, b), h in zip(stem, half, strict=True)], axis=0)
    far = np.minimum(far, np.hypot(px - 0.0228, py - 0.2152) - 0.0031)
    far = np.minimum(far, np.hypot(px - 0.0578, py - 0.1572) - 0.0042)
    nick = np.abs(py - 0.186) - 0.0008 + 0.16 * np.abs(px - 0.0385)
    far = np.minimum(far, np.maximum(nick, np.abs(px - 0.0385) - 0.0048))
    share.ravel()[near] = step(0.0004, -0.0003, far)
    return share


def _fittings(bench: Bench, kind: Kind, top_y: float, arch: float, varnish: Colour, pieces: Pieces) -> None:
    k = kind.scale
    bridge_y, high = 0.1955 * k, 0.033 * k + arch
    nut_y = top_y + kind.neck
    nut_z = 0.012 * k
    tail_y = 0.012 * k
    neck = strings.along(shade(varnish, 1.05), bench.spec.seed + 7, woods.VARNISH)
    y = np.linspace(top_y - 0.004 * k, nut_y + 0.004 * k, 30)
    heel = np.clip((top_y + 0.03 * k - y) / (0.034 * k), 0, 1) ** 2
    half = np.interp(y, (top_y, nut_y), (0.0155 * k, 0.0118 * k))
    front = np.interp(y, (top_y, nut_y), (arch * 0.4 + 0.006 * k, nut_z - 0.003 * k))
    deep = 0.0155 * k + (kind.deep * 0.9) * heel
    pieces.append((neck, strings.tapered(y, half, front, deep)))
    board_end = bridge_y + 0.056 * k
    y = np.linspace(board_end, nut_y, 20)
    half = np.interp(y, (board_end, nut_y), (0.021 * k, 0.0118 * k))
    front = np.interp(y, (board_end, nut_y), (high - 0.012 * k, nut_z))
    pieces.append((EBONY_WOOD, strings.tapered(y, half, front, np.full(20, 0.006 * k), round_back=0.4)))
    pieces.append(
        (
            EBONY_WOOD,
            placed(
                slab(rounded(0.0236 * k, 0.006 * k, 0.001 * k), -0.003 * k, 0.001 * k, 0.0008 * k),
                (0, nut_y + 0.002 * k, nut_z),
            ),
        )
    )
    add_bridge(k, bridge_y, arch, high, pieces)
    add_tailpiece(k, tail_y, bridge_y, arch, pieces)
    xs = np.array((-0.0165, -0.0055, 0.0055, 0.0165)) * k
    tops = high - 0.0006 * k - 10.0 / k * xs**2
    over = np.stack([xs, np.full(4, bridge_y), tops], axis=1)
    nuts = np.stack(
        [
            np.array((-0.0082, -0.0027, 0.0027, 0.0082)) * k,
            np.full(4, nut_y + 0.002 * k),
            np.full(4, nut_z + 0.0012 * k),
        ],
        axis=1,
    )
    tails = np.stack([xs * 0.8, np.full(4, bridge_y - 0.058 * k), np.full(4, arch + 0.0135 * k)], axis=1)
    thick = np.linspace(0.00055, 0.00032, 4) * k**0.7
    pieces.append(
        (strings.STEEL_STRING, join([strings.string_set(over, nuts, thick), strings.string_set(tails, over, thick)]))
    )
    add_scroll(k, nut_y, nut_z, neck, nuts, pieces)


def _foot(bench: Bench, kind: Kind, tall: float) -> None:
    """An end pin to the ground, and a dark stand that holds the ribs."""
    bench.add(strings.NICKEL, tube(np.array([(0, 0, 0), (0, 0, kind.spike + 0.03)]), 0.006, 16))
    if bench.spec.borne:
        return
    arm = kind.scale * 0.075
    for side in (-1.0, 1.0):
        rest = np.array(
            [
                (side * arm * 1.6, -kind.deep * 0.9, 0.008),
                (side * arm * 0.8, kind.deep * 0.8, kind.spike * 0.9),
                (0.0, kind.deep * 1.3, kind.spike * 1.1),
            ]
        )
        bench.add(strings.IRON, tube(curve(rest, 20), 0.008, 12))
    back = np.array([(0.0, kind.deep * 1.3, kind.spike * 0.9), (0.0, kind.deep * 1.5 + tall * 0.08, tall * 0.7)])
    bench.add(
        strings.IRON,
        tube(back, 0.008, 12),
        tube(np.array([(0.0, kind.deep * 1.3, kind.spike * 1.1), (0.0, kind.deep * 2.6, 0.008)]), 0.008, 12),
    )


_maker = listed({"colour", "material"}, 22.0)

MAKERS: tuple[Maker, ...] = (
    _maker("violin", "violin, fiddle, viola, stradivarius, violin and bow, violin with bow", 0.75, bowed("violin")),
    _maker("cello", "cello, violoncello, viola da gamba", 1.3, bowed("cello")),
    _maker(
        "double-bass",
        "double bass, contrabass, upright bass, string bass, bass fiddle, bass viol, standup bass",
        1.9,
        bowed("double-bass"),
    ),
)
