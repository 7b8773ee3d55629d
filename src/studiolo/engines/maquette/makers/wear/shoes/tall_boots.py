"""Boots with a tall shaft: of rubber for the rain, of stitched leather for riding out west."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import pipe
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
    Drape,
    Last,
    Upper,
    drawn_over,
    lifted,
    opening,
    slab,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
    around,
    heel_block,
    inside,
    one_of_a_pair,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import (
    Stuff,
    above_sole,
    panel,
    patch,
    stitched,
    stitches,
    thread,
)
from studiolo.engines.maquette.makers.wear.shoes.shafts import ANKLE, shafted
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_rain_boot(spec: ThingSpec) -> Model:
    """A tall boot of glossy rubber, moulded in one piece."""
    bench = Bench(spec, 0x5A23)
    stuff = Stuff(bench, "rubber")
    colour = bench.colour(("#e8b424", "#c8392f", "#2c5a3f", "#24365a", "#3a8a9a", "#d9628a"))
    last = Last(base_m=0.02, heel_m=0.014, spring_m=0.009, arch_m=(0.0, 0.06))
    dip = -0.006 * np.cos(ANGLE)
    shaft = shafted(
        (
            (0.15, 0.07, 0.064, 0.045),
            (0.22, 0.072, 0.068, 0.051),
            (0.3, 0.073, 0.071, 0.056),
            (0.345, 0.073, 0.073, 0.0585),
        ),
        dip,
    )
    drape = Drape(
        toe_up=(0.0, 0.27, 0.5, 0.68, 0.83, 1.0), side_across=(0.0, -0.06, -0.05, 0.08, 0.42, 1.0), belly_m=0.005
    )
    upper = drawn_over(last, opening(last, ANKLE), drape, shaft=shaft, seed=spec.seed, creases_m=0.0, folds_m=0.0018)
    gloss = stuff.of(colour)
    if stuff.kind == "rubber" and not (stuff.metal or stuff.patent or stuff.pattern):
        gloss = Material(colour=colour, roughness=0.17, specular=0.5, clearcoat=0.9, clearcoat_gloss=0.95)
    bench.add(gloss, wall(upper, 0.0036), name="upper")
    whole = around(-1, 1, 200)
    trim = shade(colour, 0.8) if spec.second_colour is None else second(bench, ("#ffffff",))
    band = Material(colour=trim, roughness=0.2, specular=0.5, clearcoat=0.8)
    bench.add(band, panel(upper, whole, 0.95, 1.0, thick_m=0.003, rows=6), name="band")
    bench.add(band, pipe(upper.at(whole, 0.915, 0.0004), 0.0012, sides=8, closed_ends=False).mesh)
    bench.add(
        gloss,
        pipe(upper.at(PI, np.linspace(0.08, 0.94, 90), 0.0), 0.0022, sides=10).mesh,
        pipe(upper.at(0.0, np.linspace(0.55, 0.94, 60), 0.0), 0.0016, sides=10).mesh,
        name="seam",
    )
    toe = around(-0.3, 0.3, 100)
    rand = np.minimum(above_sole(upper, toe, 0.026 * np.cos(toe / 0.3 / 2) ** 0.5), 0.4)
    bench.add(gloss, panel(upper, toe, 0.0, rand, thick_m=0.0022), name="toe cap")
    sole = (
        second(bench, ("#1d1c1b", "#c9a26a", "#efe9dc"))
        if spec.second_colour
        else hex_colour(("#1d1c1b", "#c9a26a", "#efe9dc")[int(bench.random.integers(3))])
    )
    rubber = Material(colour=sole, roughness=0.5, specular=0.4)
    grooves = 0.0013 * np.sign(np.sin(np.linspace(0, 2 * PI * 50, len(ANGLE))))
    bench.add(
        rubber,
        slab(
            last,
            lifted(last, -0.0195),
            lifted(last, 0.004),
            [
                (-0.004, 0.0),
                (0.0026 + grooves, 0.03),
                (0.003 + grooves, 0.36),
                (0.0046, 0.42),
                (0.0046, 0.95),
                (0.002, 1.0),
            ],
        ),
        name="sole",
    )
    bench.add(
        rubber,
        heel_block(last, 0.045, lifted(last, -0.019), [(0.0, 0.0, 0.0), (0.03, 0.003, 0.0), (1.0, 0.0036, 0.0)]),
        name="heel",
    )
    inside(bench, last, hex_colour("#d8cfbe"), 0.006, "cotton")
    lining = fabric("cotton", hex_colour("#d9d0be"))
    rows = np.linspace(0.2, 0.985, 40)
    bench.add(lining, _lining(upper, rows), name="lining")
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.07, 0.34)}), spec)


def _lining(upper: Upper, shares: Numbers) -> Mesh:
    grid = upper.at(ANGLE[None], shares[:, None], -0.0042)
    return sheet(grid)


def make_cowboy_boot(spec: ThingSpec) -> Model:
    """A stitched shaft with a scalloped top and pulls, a sharp toe, a slanted heel."""
    bench = Bench(spec, 0x5A24)
    stuff = Stuff(bench, "leather")
    colour = bench.colour(("#8a5228", "#5a3220", "#1d1a19", "#a9653a", "#c9a57a"))
    last = Last(base_m=0.0085, heel_m=0.034, spring_m=0.014, point=0.95, long_m=0.024, slim=0.93, arch_m=(-0.03, 0.075))
    dip = 0.014 - 0.034 * np.exp(-((ANGLE / 0.42) ** 2)) - 0.026 * np.exp(-(((np.abs(ANGLE) - PI) / 0.42) ** 2))
    shaft = shafted(
        (
            (0.15, 0.07, 0.063, 0.043),
            (0.2, 0.072, 0.067, 0.048),
            (0.27, 0.073, 0.07, 0.053),
            (0.325, 0.073, 0.072, 0.056),
        ),
        dip,
    )
    upper = drawn_over(
        last, opening(last, ANKLE), Drape(), shaft=shaft, seed=spec.seed, creases_m=0.0006, folds_m=0.002
    )
    leather = stuff.of(colour)
    bench.add(leather, wall(upper, 0.003), name="upper")
    fancy = second(bench, ("#e0c08a", "#d9cdb4", "#c8452f", "#4fa0a0"))
    seam = thread(fancy)
    darker = stuff.of(shade(colour, 0.72)) if lightness(colour) > 0.02 else stuff.of(shade(colour, 1.6))
    _cowboy_foot(bench, upper, darker, seam)
    _cowboy_shaft(bench, upper, seam, darker)
    edge = Material(colour=hex_colour("#2b1a12"), roughness=0.4, specular=0.5, clearcoat=0.2)
    bench.add(
        edge,
        slab(
            last,
            lifted(last, -0.008),
            lifted(last, -0.0005),
            [(-0.004, 0.0), (0.002, 0.05), (0.0028, 0.5), (0.0046, 0.6), (0.0046, 0.92), (0.0038, 1.0)],
        ),
        name="sole",
    )
    line = last.print(0.003)
    bench.add(
        thread(hex_colour("#d9c39a")),
        stitched(
            np.column_stack([line, last.bed(line[:, 1]) + 0.0001]),
            np.tile((0.0, 0.0, 1.0), (len(line), 1)),
            thick_m=0.0006,
        ),
    )
    bench.add(
        edge,
        heel_block(
            last,
            0.06,
            lifted(last, -0.0078),
            [
                (0.0, -0.0085, 0.0),
                (0.04, -0.0066, -0.0005),
                (0.5, -0.0028, 0.001),
                (0.92, 0.0014, 0.004),
                (1.0, 0.002, 0.005),
            ],
        ),
        name="heel",
    )
    inside(bench, last, hex_colour("#c39a68"), 0.004)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.07, 0.32)}), spec)


def _share_of_height(upper: Upper, angle: Numbers, z: Numbers | float) -> Numbers:
    shares = np.linspace(0, 1, 120)
    heights = upper.at(angle[:, None], shares[None])[..., 2]
    z = np.broadcast_to(z, angle.shape)
    return np.array([float(np.interp(z[k], np.maximum.accumulate(heights[k]), shares)) for k in range(len(angle))])


def _cowboy_foot(bench: Bench, upper: Upper, darker: Material, seam: Material) -> None:
    """The vamp's tongue over the instep, the counter at the heel, the flourish on the toe."""
    inner = slice(3, -3)
    vamp = around(-0.52, 0.52, 160)
    rise = np.abs(vamp) / (0.52 * PI)
    line = _share_of_height(upper, vamp, 0.018 + 0.098 * (1 - rise) ** 1.1 + 0.012 * np.sin(rise * PI * 2) ** 2)
    bench.add(darker, panel(upper, vamp, 0.0, line, thick_m=0.0016, rows=30), name="vamp")
    for off in (0.006, 0.013):
        bench.add(seam, stitches(upper, vamp[inner], line[inner] - off, lift_m=0.0018), name="seams")
    heel = np.linspace(0.7, 1.3, 90) * PI
    slope = np.abs(heel - PI) / (0.3 * PI)
    high = _share_of_height(upper, heel, 0.05 + 0.066 * np.clip(1 - slope, 0, 1) ** 1.2)
    bench.add(darker, panel(upper, heel, 0.0, high, thick_m=0.0016, rows=18), name="counter")
    for off in (0.006, 0.013):
        bench.add(seam, stitches(upper, heel[inner], high[inner] - off, lift_m=0.0018))
    for scale in (1.0, 0.8):
        turn = np.linspace(0, 2 * PI, 120)
        angle = 0.34 * scale * np.sin(turn) * (1 + 0.4 * np.cos(2 * turn))
        share = 0.2 + 0.055 * scale * np.cos(turn) + 0.02 * np.cos(3 * turn)
        bench.add(seam, stitches(upper, angle, share, lift_m=0.0018))


def _cowboy_shaft(bench: Bench, upper: Upper, seam: Material, darker: Material) -> None:
    """Flames of stitches front and back, piping down the sides, pulls and a bound top edge."""
    t = np.linspace(-1, 1, 160)
    for middle in (0.0, PI):
        low = 0.5 if middle == 0.0 else 0.47
        for row in range(5):
            # Flames one within the other: a tall tongue between two short ones.
            grow = 1.0 - 0.16 * row
            tongues = np.clip(np.cos(t * PI * 1.5), -1, 1)
            tall = np.where(np.abs(t) < 1 / 3, 0.36, 0.25) * np.abs(tongues) ** 0.8 * grow
            angle = middle + t * 1.28
            share = (
                low + 0.1 + 0.022 * row * (1 - 0.3 * np.abs(t)) + np.where(tongues > 0, tall, 0.55 * tall) - 0.02 * row
            )
            bench.add(seam, stitches(upper, angle, np.minimum(share, 0.93), lift_m=0.0004), name="seams")
        for row in range(2):
            share = low + 0.06 - 0.03 * row + 0.03 * np.cos(t * PI * 3)
            bench.add(seam, stitches(upper, middle + t * 1.28, share, lift_m=0.0004))
    for side in (-1.0, 1.0):
        bench.add(
            darker,
            pipe(upper.at(side * PI / 2, np.linspace(0.4, 1.0, 80), 0.0002), 0.0014, sides=8).mesh,
            name="piping",
        )
        t = np.linspace(0, 1, 26)
        out = upper.out(side * PI / 2, 0.97)
        base = upper.at(side * PI / 2, 0.9, 0.0016)
        path = (
            base
            + np.outer(0.03 * np.sin(t * PI * 0.5) + 0.006 * np.sin(t * PI), (0, 0, 1.0))
            + np.outer(0.003 * np.sin(t * PI), out)
        )
        over = upper.at(side * PI / 2, 0.93, -0.006)
        path = np.concatenate([path, path[-1] + np.outer(np.linspace(0, 1, 10)[1:], over - path[-1])])
        ahead = np.array((0.0, 0.011, 0.0))
        grid = np.stack([path - ahead, path, path + ahead])
        bench.add(darker, patch(grid if side > 0 else grid[::-1], 0.0018), name="pull")
    whole = around(-1, 1, 240)
    bench.add(darker, pipe(upper.at(whole, 1.0, -0.0012), 0.0024, sides=10, closed_ends=False).mesh, name="binding")
