"""Ice skates: laced boots on steel blades."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, STEEL, Bench
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.vehicles.forms import carved, meet, outline, skin, within
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_ice_skates(spec: ThingSpec) -> Model:
    """A pair of laced boots on steel blades, or one where one is asked for, seen from their side."""
    bench = Bench(spec, 0x5BA4)
    colour = bench.colour(("#f2efe8", "#f2efe8", "#1d1e21", "#d98aa5"))
    boot = bench.body(Material(colour=colour, roughness=0.36, specular=0.5, clearcoat=0.2), size_m=0.2)
    sole = Material(colour=second_colour(bench, hex_colour("#3a2416")), roughness=0.4, clearcoat=0.4)
    lace = Material(colour=hex_colour("#f4f2ec") if sum(colour) < 1.5 else hex_colour("#e4dfd2"), roughness=0.8)
    single = spec.noun.split()[-1] == "skate"
    for x, y, lean in ((0.0, 0.0, 3.0),) if single else ((-0.08, 0.02, 3.0), (0.07, -0.035, -4.0)):
        turn = turned_by((0.0, 0.0, lean))
        for material, mesh in _skate(boot, sole, lace):
            bench.add(material, placed(mesh, (x, y, 0.0), turn))
    return bench.model()


def _skate(boot: Material, sole: Material, lace: Material) -> list[tuple[Material, Mesh]]:
    """Toe towards -y."""
    side = outline(
        [
            (-0.145, 0.075, 0.02),
            (-0.148, 0.1, 0.04),
            (-0.09, 0.142, 0.06),
            (-0.03, 0.185, 0.05),
            (-0.02, 0.29, 0.015),
            (0.105, 0.305, 0.015),
            (0.1, 0.2, 0.06),
            (0.128, 0.13, 0.04),
            (0.128, 0.075, 0.02),
        ],
        8,
    )
    plan = outline(
        [
            (-0.028, -0.146, 0.03),
            (0.028, -0.146, 0.03),
            (0.048, -0.085, 0.05),
            (0.034, 0.03, 0.05),
            (0.036, 0.128, 0.03),
            (-0.036, 0.128, 0.03),
            (-0.034, 0.03, 0.05),
            (-0.048, -0.085, 0.05),
        ],
        8,
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        body = meet(0.026, within(side, y, z), within(plan, x, y))
        well = np.maximum(np.hypot(x / 0.028, (y - 0.042) / 0.05) - 1, 0.2 - z) * 0.03
        return carved(0.006, body, np.asarray(well))

    pieces: list[tuple[Material, Mesh]] = [
        (boot, skin(field, (-0.06, -0.16, 0.07), (0.06, 0.14, 0.315), 0.0044).mesh())
    ]
    footprint = [
        (-0.03, -0.148, 0.03),
        (0.03, -0.148, 0.03),
        (0.05, -0.085, 0.05),
        (0.035, 0.03, 0.05),
        (0.038, 0.13, 0.03),
        (-0.038, 0.13, 0.03),
        (-0.035, 0.03, 0.05),
        (-0.05, -0.085, 0.05),
    ]
    under = outline([(x, y, s) for x, y, s in footprint], 8)

    def tread(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        heel = np.maximum(np.abs(z - 0.068) - 0.011, 0.055 - y)
        return meet(0.003, within(under, x, y), np.minimum(np.abs(z - 0.078) - 0.0045, heel))

    pieces.append((sole, skin(tread, (-0.056, -0.156, 0.05), (0.056, 0.138, 0.09), 0.0036).mesh()))
    y = np.linspace(-0.165, 0.15, 60)
    low = 0.0005 + 0.02 * np.clip((-0.13 - y) / 0.035, 0, 1) ** 2
    grid = [
        np.stack([np.full(60, x), y, z], axis=1)
        for x, z in ((-0.0018, low), (-0.0018, 0 * y + 0.034), (0.0018, 0 * y + 0.034), (0.0018, low), (-0.0018, low))
    ]
    pieces.append((STEEL, sheet(np.stack(grid, axis=1))))
    pieces += [
        (CHROME, tube(np.array([(0, at * 0.97, 0.028), (0, at, 0.074 if at < 0 else 0.06)]), 0.0058, 12))
        for at in (-0.1, -0.05, 0.075, 0.115)
    ]
    rows: list[Mesh] = []
    for k in range(7):
        z = 0.142 + 0.0225 * k
        yy = -0.083 + 0.02 * min(k, 3) + 0.002 * max(0, k - 3) - (0.006 if k > 2 else 0.0)
        rows.append(
            tube(
                np.array([(-0.024, yy + 0.004, z), (0.0, yy - 0.009, z + 0.006), (0.024, yy + 0.004, z + 0.012)]),
                0.0028,
                6,
            )
        )
        rows.append(
            tube(
                np.array([(0.024, yy + 0.004, z), (0.0, yy - 0.009, z + 0.006), (-0.024, yy + 0.004, z + 0.012)]),
                0.0028,
                6,
            )
        )
    pieces.append((lace, join(rows)))
    return pieces
