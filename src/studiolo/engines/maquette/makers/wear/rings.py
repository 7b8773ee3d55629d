"""For hand, wrist and ear: ring, bracelet, earrings."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import METALS, glass_tint
from studiolo.engines.maquette.makers.moulding import upright_on
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, curve, filleted, pipe, turned, unit
from studiolo.engines.maquette.makers.wear.stones import PEARL, brilliant, chain, metal_of, stone_of, string_of
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_ring(spec: ThingSpec) -> Model:
    """It stands on its hoop, the stone above in the colour asked for; a wedding ring has none and is that colour itself."""
    bench = Bench(spec, 0x2104)
    if spec.colour is not None:
        bench.honoured.add("colour")
    plain = bool({"wedding", "plain", "simple"} & {*spec.noun.split(), *spec.modifiers})
    metal = metal_of(bench, spec.colour if plain else None)
    radius = 0.0092
    turn = np.linspace(0, 2 * np.pi, 129)
    path = np.stack([radius * np.sin(turn), 0 * turn, radius * np.cos(turn)], axis=1)
    thick = 0.0019 + 0 * turn if plain else 0.00125 - 0.0003 * np.cos(turn)
    bench.add(metal, pipe(path, thick, flat=1.5 if plain else 1.15, sides=24, closed_ends=False, side=(0, 1, 0)).mesh)
    if not plain:
        stone = stone_of(bench, ("diamond", "diamond", "ruby", "sapphire", "emerald"))
        if spec.colour is not None and spec.material not in METALS:
            stone = replace(stone, colour=glass_tint(spec.colour))
        small = replace(stone, kind="principled", roughness=0.06, metallic=0.6, clearcoat=1.0)
        size, at = 0.0046, np.array((0.0, 0.0, radius + 0.0046))
        bench.add(stone, placed(brilliant(size), at), name="stone")
        for number in range(6):
            way = np.array((np.cos(number * np.pi / 3), np.sin(number * np.pi / 3), 0.0))
            claw = curve(
                np.array(
                    [
                        at * (1, 1, 0) + way * 0.0012 + (0, 0, radius),
                        at + way * size * 0.7 - (0, 0, 0.0018),
                        at + way * size * 1.05,
                        at + way * size * 0.84 + (0, 0, 0.0011),
                    ]
                ),
                16,
            )
            bench.add(metal, pipe(claw, (np.linspace(0.0007, 0.0005, 16)), sides=10).mesh)
        for side in (-1.0, 1.0):
            for step in range(4):
                angle = side * (0.42 + 0.17 * step)
                out = np.array((np.sin(angle), 0.0, np.cos(angle)))
                bench.add(small, placed(brilliant(0.00105), out * (radius + 0.0012), upright_on(out, (0.0, 1.0, 0.0))))
    return bench.model(anchors={"top": (0.0, 0.0, radius)})


def make_bracelet(spec: ThingSpec) -> Model:
    """A chain of links with charms of stone, lying in a circle, or a bangle."""
    bench = Bench(spec, 0x2105)
    if spec.colour is not None:
        bench.honoured.add("colour")
    words = {*spec.noun.split(), *spec.modifiers}
    metal = metal_of(bench, spec.colour)
    turn = np.linspace(0, 2 * np.pi, 129)
    ring = np.stack([0.033 * np.cos(turn), 0.029 * np.sin(turn), 0.005 + 0 * turn], axis=1)
    if {"pearl", "pearls", "beaded", "bead", "beads"} & words:
        kind = PEARL if spec.colour is None else Material(colour=spec.colour, roughness=0.2, clearcoat=0.9)
        bench.add(kind, string_of(ring, 0.009, 0.0091))
    elif "bangle" in words or bench.random.random() < 0.45:
        bench.add(metal, pipe(ring, 0.0034, sides=24, closed_ends=False, flat=0.8, side=(0, 0, 1)).mesh)
        bench.add(stone_of(bench, ("emerald", "ruby", "diamond", "sapphire"), foiled=True), *(
            placed(brilliant(0.0031), p + unit(p * (1, 1, 0)) * 0.0026, upright_on(unit(p * (1, 1,
                0)))) for p in ring[72:120:6]))  # fmt: skip
    else:
        bench.add(metal, chain(ring, 0.0048, 0.0013))
    return bench.model()


def make_earrings(spec: ThingSpec) -> Model:
    """One hanging from a small stand: hook, setting, and a drop of stone or pearl."""
    bench = Bench(spec, 0x2106)
    if spec.colour is not None:
        bench.honoured.add("colour")
    metal = metal_of(bench)
    words = {*spec.noun.split(), *spec.modifiers}
    stone = PEARL if "pearl" in words else stone_of(bench, ("ruby", "sapphire", "emerald", "amethyst", "diamond"))
    if spec.colour is not None and "pearl" not in words:
        stone = Material(kind="glass", colour=glass_tint(spec.colour), roughness=0.0, ior=1.8)
    rest = Material(colour=hex_colour("#2a2c31"), roughness=0.8, sheen=0.6)
    foot = [
        (0, 0, 0),
        (0.014, 0, 0.001),
        (0.014, 0.0035, 0.001),
        (0.0025, 0.006, 0.003),
        (0.0014, 0.012, 0.002),
        (0.0014, 0.06, 0),
        (0, 0.06, 0),
    ]
    bench.add(rest, placed(turned(filleted(foot, 6), 48).mesh, (0.0, 0.009, 0.0)))
    arm = curve(np.array([(0, 0.009, 0.056), (0, 0.0085, 0.063), (0, 0.004, 0.0655), (0, -0.006, 0.0645)]), 30)
    bench.add(rest, pipe(arm, 0.0014, sides=16).mesh)
    hook = curve(
        np.array(
            [(0, 0.0018, 0.057), (0, 0.0012, 0.0645), (0, -0.0018, 0.0672), (0, -0.004, 0.063), (0, -0.0045, 0.052)]
        ),
        30,
    )
    bench.add(metal, pipe(hook, 0.0005, sides=10).mesh)
    low = np.array((0.0, -0.0045, 0.0))
    bench.add(metal, placed(ball(0.0022, sides=20).mesh, low + (0, 0, 0.0505)))
    drop = [
        (0, 0.047),
        (0.0014, 0.0455),
        (0.0042, 0.04),
        (0.0068, 0.033),
        (0.007, 0.0265),
        (0.0046, 0.0215),
        (0, 0.0195),
    ]
    bench.add(stone, placed(turned(curve(np.array(drop[::-1]), 50), 40).mesh, low))
    cap = filleted([(0, 0.0478, 0), (0.0018, 0.047, 0.0005), (0.0032, 0.0436, 0.0004), (0.0025, 0.0434, 0)][::-1], 4)
    bench.add(metal, placed(turned(cap, 32).mesh, low))
    return bench.model()


_maker = listed(("colour", "second_colour", "material", "modifiers"), 20.0)
MAKERS = (
    _maker("finger-ring", "ring, engagement ring, wedding ring, diamond ring, gold ring, signet ring, "
        "silver ring", 0.028, make_ring, 28.0),
    _maker("bracelet", "bracelet, bangle, wristband, charm bracelet, pearl bracelet, gold bracelet, silver bracelet",
        0.075, make_bracelet),
    _maker("earring", "earring, earrings, pearl earring, pearl earrings, diamond earring, diamond earrings", 0.07, make_earrings),
)  # fmt: skip
