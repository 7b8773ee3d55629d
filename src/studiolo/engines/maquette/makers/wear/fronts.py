"""What is sewn on a garment's front: plackets, buttons, zips, pockets, a belt."""

import numpy as np

from studiolo.engines.maquette.makers.bench import STEEL, Bench, shade
from studiolo.engines.maquette.makers.moulding import upright_on
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.turning import filleted, turned, unit
from studiolo.engines.maquette.makers.wear.cloth import patch_cloth
from studiolo.engines.maquette.makers.wear.form import Form
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import tube

BUTTON = Material(colour=(0.75, 0.72, 0.66), roughness=0.25, specular=0.5, clearcoat=0.7)
HORN = Material(colour=(0.05, 0.03, 0.02), roughness=0.22, specular=0.5, clearcoat=0.7)


def add_front(
    bench: Bench, body: Form, front: str, *, stuff: Material, colour: Colour, seam: Colour, rib: Material | None = None
) -> None:
    """rib: of what is knitted, whose bands are ribbed and whose buttons are large and stand out."""
    if front == "buttons" and rib is not None:
        _placket(bench, body, (0.004, 0.995), 0.0, 0.15, rib, shade(colour, 0.5))
        _row(bench, body, _spaced(body, 0.0, 6), 0.0, 0.0105, HORN if sum(colour) > 0.5 else BUTTON)
    elif front in ("buttons", "half"):
        low = 0.0 if front == "buttons" else body.share_at(float(body.at(0.0, 1.0)[2]) - 0.16)
        _placket(bench, body, (low + 0.004, 0.995), 0.0, 0.11, stuff, seam)
        count = 7 if front == "buttons" else 3
        _row(bench, body, _spaced(body, low, count), 0.0, 0.0058, BUTTON if sum(colour) > 0.25 else HORN)
    elif front == "double":
        top = 0.985
        _placket(bench, body, (0.004, top), 0.2, 0.012, stuff, seam)
        shares = np.linspace(0.42, 0.72, 3)
        for angle in (-0.2, 0.3):
            _row(bench, body, shares, angle, 0.0125, HORN)
    elif front == "single":
        low, high = body.share_at(float(body.at(0.0, 1.0)[2]) - 0.19), 0.985
        _placket(bench, body, (0.004, high), 0.06, 0.012, stuff, seam)
        _row(bench, body, np.array([low, 0.965]), 0.03, 0.0105, HORN)
    elif front == "wrap":
        _placket(bench, body, (0.004, 0.99), 0.16, 0.03, stuff, seam)
    elif front == "zip":
        _placket(bench, body, (0.004, 0.99), 0.0, 0.16, stuff, seam)
        line = body.at(0.0, np.linspace(0.01, 0.985, 80), 0.0058)
        bench.add(STEEL, tube(line, 0.0022, 8))
        bench.add(
            STEEL,
            placed(
                slab(rounded(0.008, 0.022, 0.003), 0, 0.003, 0.001),
                body.at(0.0, 0.93, 0.0065),
                upright_on(_out(body, 0.0, 0.93)),
            ),
        )


def _spaced(body: Form, low: float, count: int) -> Numbers:
    """Shares of the form's height that are evenly apart in metres, from above its hem (or a share) to its neck."""
    foot, top = (float(body.at(0.0, share)[2]) for share in (low, 1.0))
    return np.array([body.share_at(z) for z in np.linspace(foot + 0.05, top - 0.025, count)])


def _placket(
    bench: Bench, body: Form, shares: tuple[float, float], angle: float, wide: float, stuff: Material, seam: Colour
) -> None:
    """The strip that laps over the other side, stitched along both edges."""
    share = np.linspace(*shares, 70)
    around = angle + np.linspace(-wide, wide, 9)
    lift = 0.003 + 0.0016 * np.sin(np.pi * np.linspace(0, 1, 9))
    bench.add(stuff, patch_cloth(body.at(around[None], share[:, None], lift[None]), 0.003, shift=(0.05, 0.03)))
    thread = fabric("cotton", seam)
    for edge in (-0.86, 0.86) if wide > 0.05 else (0.0,):
        bench.add(thread, tube(body.at(angle + wide * edge, share, 0.0046), 0.0006, 6))


def _row(bench: Bench, body: Form, shares: Numbers, angle: float, radius: float, material: Material) -> None:
    points = np.stack([body.at(angle, float(share), 0.0055) for share in shares])
    ways = np.stack([_out(body, angle, float(share)) for share in shares])
    bench.add(material, *buttons(points, ways, radius), name="button")


def _out(body: Form, angle: float, share: float) -> Numbers:
    return unit(body.at(angle, share, 0.01) - body.at(angle, share))


def buttons(points: Numbers, ways: Numbers, radius: float = 0.0055) -> list[Mesh]:
    """Round, with a rim and a hollow middle, each facing its way."""
    r = radius
    line = filleted(
        [
            (0, 0, 0),
            (r * 0.92, 0, r * 0.1),
            (r, r * 0.2, r * 0.12),
            (r * 0.88, r * 0.46, r * 0.14),
            (r * 0.6, r * 0.28, r * 0.2),
            (0, r * 0.26, 0),
        ],
        5,
    )
    one = turned(line, 28).mesh
    return [placed(one, point, upright_on(unit(way))) for point, way in zip(points, ways, strict=True)]


def add_pockets(bench: Bench, body: Form, pockets: str, *, stuff: Material, seam: Colour) -> None:
    thread = fabric("cotton", seam)
    if pockets == "chest":
        _patch(bench, body, (0.42, 0.8), (0.6, 0.755), stuff, thread)
    elif pockets == "kangaroo":
        share = np.linspace(0.1, 0.42, 30)
        half = np.interp(share, [0.1, 0.2, 0.42], [1.0, 1.0, 0.62]) * 0.88
        around = np.linspace(-1, 1, 40)[None] * half[:, None]
        bench.add(stuff, patch_cloth(body.at(around, share[:, None], 0.0075), 0.005, shift=(0.07, 0.05)))
        for side in (-0.93, 0.93):
            bench.add(thread, tube(body.at(side * half, share, 0.0082), 0.0008, 6))
    elif pockets == "flaps":
        for side in (-1.0, 1.0):
            ends = (side * 0.62, side * 1.12) if side > 0 else (side * 1.12, side * 0.62)
            _patch(bench, body, ends, (0.335, 0.375), stuff, thread)


def _patch(
    bench: Bench,
    body: Form,
    angles: tuple[float, float],
    shares: tuple[float, float],
    stuff: Material,
    thread: Material,
) -> None:
    around, share = np.linspace(*angles, 18), np.linspace(*shares, 18)
    dip = (
        0.012
        * (1 - np.abs(np.linspace(-1, 1, 18)))[None]
        * np.linspace(1, 0, 18)[:, None]
        * (shares[1] - shares[0])
        / 0.15
    )
    bench.add(stuff, patch_cloth(body.at(around[None], share[:, None] - dip, 0.005), 0.003, shift=(0.03, 0.05)))
    bench.add(thread, tube(body.at(around, shares[1] - (shares[1] - shares[0]) * 0.16, 0.0056), 0.0007, 6))


def add_belt(bench: Bench, body: Form, colour: Colour) -> None:
    """A belt of the same cloth, tied through a buckle, its end hanging."""
    cloth = fabric("cotton", shade(colour, 0.9))
    around, share = np.linspace(-np.pi, np.pi, 145), np.linspace(0.575, 0.62, 8)
    bench.add(cloth, patch_cloth(body.at(around[None], share[:, None], 0.009), 0.004))
    turn = upright_on(_out(body, 0.0, 0.6))
    turn_line = np.linspace(0, 2 * np.pi, 65)
    frame = np.stack(
        [
            0.026 * np.sign(np.cos(turn_line)) * np.abs(np.cos(turn_line)) ** 0.4,
            0.034 * np.sign(np.sin(turn_line)) * np.abs(np.sin(turn_line)) ** 0.4,
            0 * turn_line,
        ],
        axis=1,
    )
    bench.add(HORN, tube(frame @ turn.T + body.at(0.0, 0.598, 0.014), 0.0045, 12))
    tail = np.linspace(0.0, 0.2, 24)
    line = body.at(0.16 + 0.05 * tail, 0.598 - tail * 0.9, 0.016)
    across = np.linspace(-0.023, 0.023, 7)
    bench.add(cloth, patch_cloth(line[::-1][:, None] + np.array((1.0, 0, 0)) * across[None, :, None], 0.004))
