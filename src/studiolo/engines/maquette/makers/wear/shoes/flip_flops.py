"""Flip-flops: a slab of foam and a thong."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, curve, moved, pipe
from studiolo.engines.maquette.makers.wear.shoes.last import (
    Heights,
    Last,
    lifted,
    slab,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
    one_of_a_pair,
)
from studiolo.engines.maquette.makers.wear.shoes.sandals import floor_at
from studiolo.engines.maquette.makers.wear.shoes.sewing import Stuff
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers


def make_flip_flop(spec: ThingSpec) -> Model:
    """A slab of foam with a thong between the toes."""
    bench = Bench(spec, 0x5A33)
    stuff = Stuff(bench, "rubber")
    colour = bench.colour(("#e8562f", "#3f7fd0", "#e8b424", "#c83a6a", "#2f9a8a", "#24365a"))
    last = Last(base_m=0.017, heel_m=0.003, spring_m=0.003, slim=1.04)
    thong = (
        stuff.of(colour)
        if bench.spec.material
        else Material(colour=colour, roughness=0.35, specular=0.45, clearcoat=0.3)
    )
    lower = second(bench, ("#f2efe6", "#23252b", "#f0c93a"))
    foam = Material(colour=lower, roughness=0.7)
    top = Material(colour=shade(colour, 0.92), roughness=0.65)
    floor = floor_at(0.0)

    def third(share: float) -> Heights:
        return lambda y: floor(y) + (last.bed(y) - floor(y)) * share

    bench.add(
        Material(colour=shade(colour, 0.8), roughness=0.6),
        slab(last, floor, third(0.24), [(-0.002, 0.0), (0.002, 0.15), (0.0026, 1.0)]),
        name="sole",
    )
    bench.add(foam, slab(last, third(0.24), third(0.7), [(0.0026, 0.0), (0.0024, 0.5), (0.0028, 1.0)]), name="foam")
    bench.add(
        top,
        slab(last, third(0.7), lifted(last, 0.0), [(0.0028, 0.0), (0.003, 0.6), (0.0016, 0.95), (0.0, 1.0)]),
        name="top",
    )
    _dots(bench, last, shade(colour, 0.75))
    post = np.array((0.0125, -0.088, float(last.bed(np.array([-0.088]))[0])))
    crown = post + (0.001, 0.012, 0.021)
    for ends in ((-0.043, 0.012), (0.035, 0.018)):
        foot = np.array((*ends, float(last.bed(np.array([ends[1]]))[0]) - 0.004))
        side = np.sign(ends[0])
        path = curve(
            np.array(
                [
                    post + (0, 0.004, 0.017),
                    crown + (side * 0.004, 0.006, 0.003),
                    crown * 0.55 + foot * 0.45 + (side * 0.006, 0.0, 0.026),
                    foot + (side * 0.003, -0.018, 0.03),
                    foot + (side * 0.0035, -0.003, 0.013),
                    foot,
                ]
            ),
            70,
        )
        half = 0.0042 + 0.0045 * np.sin(np.linspace(0, PI, 70)) ** 1.3
        bench.add(thong, _flat_bar(path, half), name="thong")
    bench.add(
        thong,
        pipe(curve(np.array([post - (0, 0, 0.004), post + (0, 0.001, 0.008), crown]), 20), 0.0034, sides=14).mesh,
        moved(ball(0.0055, squash=0.8, sides=20), crown + (0, -0.002, -0.001)).mesh,
    )
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.0, 0.03)}), spec)


def _flat_bar(path: Numbers, half: Numbers) -> Mesh:
    return pipe(path, half, flat=0.42, side=(0.0, -0.35, 1.0), sides=16).mesh


def _dots(bench: Bench, last: Last, colour: Colour) -> None:
    """Raised ribs across the footbed, as far as they keep from its edge."""
    line = last.print(-0.006)
    outer, inner = line[: len(line) // 2 + 1], line[len(line) // 2 :]
    ribs = []
    for y in np.arange(-0.118, 0.125, 0.0085):
        left = float(np.interp(-y, -outer[:, 1], outer[:, 0]))
        right = float(np.interp(y, inner[:, 1], inner[:, 0]))
        x = np.linspace(left, right, 24)
        ribs.append(
            pipe(
                np.stack([x, y + 0.002 * np.sin(x * 220), last.bed(np.full(24, y)) + 0.0002], axis=1), 0.0011, sides=6
            ).mesh
        )
    bench.add(Material(colour=colour, roughness=0.7), *ribs, name="ribs")
