"""High heels: pumps on stilettos, kitten heels, blocks and platforms."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import pipe
from studiolo.engines.maquette.makers.wear.shoes.last import (
    Drape,
    Last,
    drawn_over,
    lifted,
    opening,
    slab,
    stacked,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
    around,
    heel_loop,
    inside,
    one_of_a_pair,
    words_of,
    worn_pair,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import Stuff
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

PUMP = (
    (0.0, -0.088, 0.0, 0.038), (0.12, -0.083, 0.019, 0.036), (0.26, -0.056, 0.0335, 0.031), (0.42, -0.012, 0.0365, 0.029),
    (0.58, 0.036, 0.0335, 0.036), (0.74, 0.086, 0.031, 0.048), (0.88, 0.117, 0.0225, 0.056), (1.0, 0.13, 0.0, 0.06),
)  # fmt: skip


def make_high_heel(spec: ThingSpec) -> Model:
    """A pump: on a stiletto, a kitten heel or a block. Said in the plural, the pair."""
    if spec.noun.endswith("heels") and not words_of(spec) & {"left", "right"}:
        return worn_pair(make_high_heel, spec)
    bench = Bench(spec, 0x5A31)
    stuff = Stuff(bench, "leather")
    words = words_of(spec) | set(spec.noun.split())
    colour = bench.colour(("#b3202c", "#16151a", "#d9a89a", "#e8d8c4", "#1f3f6b", "#7a1f3a"))
    height = 0.052 if words & {"kitten", "low"} else 0.07 if words & {"block", "chunky"} else 0.094
    if words_of(spec) & {"kitten", "low", "block", "chunky", "platform"}:
        bench.honoured.add("modifiers")
    raised = 0.018 if "platform" in words else 0.0
    last = Last(
        base_m=0.0055 + raised,
        heel_m=height,
        spring_m=0.004,
        point=0.78,
        long_m=0.014,
        slim=0.8,
        arch_m=(-0.058, 0.082),
    )
    upper = drawn_over(
        last,
        opening(last, PUMP),
        Drape(belly_m=0.003, toe_up=(0.0, 0.3, 0.55, 0.72, 0.86, 1.0)),
        seed=spec.seed,
        creases_m=0.0,
        folds_m=0.0003,
    )
    leather = _smooth(stuff, colour)
    bench.add(leather, wall(upper, 0.0022), name="upper")
    whole = around(-1, 1, 220)
    bench.add(leather, pipe(upper.at(whole, 1.0, -0.0006), 0.0013, sides=10, closed_ends=False).mesh, name="binding")
    below = second(bench, ("#1d1714", "#b9926a", "#8a1f26"))
    clear = leather.kind == "glass"
    sole = leather if clear else Material(colour=below, roughness=0.25, specular=0.5, clearcoat=0.6)
    bench.add(
        sole,
        slab(
            last,
            lifted(last, -0.0055),
            lifted(last, -0.0004),
            [(-0.005, 0.0), (-0.0005, 0.08), (0.0008, 0.4), (0.001, 0.9), (0.0, 1.0)],
        ),
        name="sole",
    )
    if raised:
        bench.add(
            leather,
            slab(
                last,
                lambda y: last.bed(y) - 0.0055 - raised * np.clip((0.0 - y) / 0.03, 0, 1),
                lifted(last, -0.005),
                [(-0.002, 0.0), (0.0008, 0.08), (0.0012, 0.9), (0.0, 1.0)],
            ),
            name="platform",
        )
    block = bool(words & {"block", "chunky"})
    bench.add(leather, _heel(last, slender=not block), name="heel")
    tip = Material(colour=(0.02, 0.02, 0.022), roughness=0.5)
    bench.add(leather if clear else tip, _heel(last, slender=not block, top=0.0045, grow_m=0.0004), name="tip")
    if not clear:
        inside(bench, last, hex_colour("#d9b996"), 0.0016)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.1, 0.1)}), spec)


def _smooth(stuff: Stuff, colour: Colour) -> Material:
    leather = stuff.of(colour)
    if stuff.kind != "leather" or stuff.metal or stuff.patent:
        return leather
    return Material(colour=colour, roughness=0.24, specular=0.5, clearcoat=0.7, clearcoat_gloss=0.92)


def _heel(last: Last, *, slender: bool, top: float = 0.0, grow_m: float = 0.0) -> Mesh:
    """From the seat of the foot down to a point, or to a block. top: only so far up from the ground."""
    seat = heel_loop(last, 0.066 if slender else 0.058, 0.0004, hollow_m=0.004)
    high = last.bed(seat[:, 1]) - 0.0045
    middle = np.array((0.0, 0.1075 if slender else 0.096))
    angle = np.arctan2(seat[:, 0] - middle[0], -(seat[:, 1] - middle[1]))
    radius = (0.0058, 0.0056) if slender else (0.0225, 0.0215)
    foot = middle + np.stack([np.sin(angle) * radius[0], -np.cos(angle) * radius[1]], axis=1)
    rings = []
    for share in np.concatenate([np.linspace(0, 0.7, 12), np.linspace(0.74, 1, 12)]):
        blend = share**5 * 0.8 + share**2 * 0.2 if slender else share**1.6
        line = foot + (seat - foot) * blend
        if slender:
            line = line + np.array((0.0, 0.004)) * np.sin(share * PI) ** 2
        rings.append(np.column_stack([line, high * share]))
    if top:
        outward = (foot - middle) / np.linalg.norm(foot - middle, axis=1)[:, None]
        rings = [np.column_stack([foot + outward * grow_m, np.full(len(foot), z)]) for z in (0.0, top)]
    return stacked(rings)
