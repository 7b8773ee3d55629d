"""Garments for the upper body on an invisible form: t-shirt, shirt, sweater, cardigan, hoodie, coats."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from scipy.interpolate import CubicSpline

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.makers.wear import collars, fronts
from studiolo.engines.maquette.makers.wear.cloth import cloth, tube_cloth
from studiolo.engines.maquette.makers.wear.form import Form, Ring, form, level, sleeve
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

LONG_ARM_M = 0.4  # longer sleeves reach the wrist


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut:
    """How a garment is cut; metres. long: hem to shoulder. ease: added to every girth. arm: length of its sleeves, 0 for
    none. front_drop: how much lower its neck is in front. neck: "crew", "v", "roll", "collar", "hood", "lapels" or "bare".
    front: "", "buttons", "half", "zip", "single", "double" or "wrap". rib: its hem and cuffs are ribbed. flare: added at the
    hem. drape, creases: how deep its folds are, at the hem and all over. seam: the colour of its stitching, else a darker
    shade of the cloth."""

    long: float = 0.70
    ease: float = 0.0
    arm: float = 0.21
    front_drop: float = 0.075
    neck: str = "crew"
    front: str = ""
    fabric: str = "cotton"
    rib: bool = False
    flare: float = 0.0
    pockets: str = ""
    belt: bool = False
    drape: float = 0.013
    creases: float = 0.006
    thick: float = 0.0026
    colours: tuple[str, ...] = ()
    pattern: str = ""
    seam: str = ""


def make_top(spec: ThingSpec, cut: Cut) -> Model:
    bench = Bench(spec, 0x2001)
    colour = bench.colour(cut.colours)
    stuff = cloth(bench, cut.fabric, colour, pattern=cut.pattern)
    if cut.neck == "v" or "v-neck" in spec.modifiers:
        cut = _lowered(cut)
    body = form(_rings(cut), drape_m=cut.drape, seed=spec.seed, creases_m=cut.creases)
    bench.add(stuff, tube_cloth(body.points, cut.thick, upright=True), name="body")
    ribbed = fabric("rib", shade(colour, 0.96)) if cut.rib or cut.neck in ("crew", "v", "roll") else stuff
    seam = hex_colour(cut.seam) if cut.seam else shade(colour, 0.62)
    if cut.arm:
        for side in (-1.0, 1.0):
            _arm(bench, stuff, ribbed, cut, side, seam)
    _seams(bench, body, cut, seam)
    collars.add_collar(bench, body, cut.neck, stuff=stuff, rib=ribbed, thick=cut.thick)
    rib = ribbed if cut.rib else None
    fronts.add_front(bench, body, cut.front, stuff=stuff, colour=colour, seam=seam, rib=rib)
    fronts.add_pockets(bench, body, cut.pockets, stuff=stuff, seam=seam)
    if cut.rib:
        bench.add(ribbed, tube_cloth(_band(body, 0.0, 0.085 / cut.long), cut.thick * 1.3))
    if cut.belt:
        fronts.add_belt(bench, body, colour)
    return bench.model(anchors={"top": (0.0, 0.0, cut.long)})


def _lowered(cut: Cut) -> Cut:
    return replace(cut, front_drop=max(cut.front_drop, 0.16), neck="v")


def _rings(cut: Cut) -> list[Ring]:
    """Hem, waist, chest, below the arms, shoulders, and the way in to the neck."""
    top, ease, drop = cut.long, cut.ease, cut.front_drop
    vee = cut.neck in ("v", "lapels")
    neck_wide = 0.088 if cut.neck != "bare" else 0.1
    rings = [level(0.224 + ease + cut.flare, 0.115 + ease * 0.8 + cut.flare * 0.7, 0.0)]
    if cut.long > 0.85:
        rings.append(level(0.22 + ease + cut.flare * 0.55, 0.112 + ease * 0.8 + cut.flare * 0.4, (top - 0.45) * 0.5))
    waist = -0.012 if not cut.belt else -0.03
    front = top - 0.012 - drop
    rings += [
        level(0.219 + ease + waist, 0.112 + ease * 0.8 + waist * 0.5, top - 0.44),
        Ring(wide=0.226 + ease, deep=0.116 + ease * 0.8, side=top - 0.26, front=min(top - 0.26, front - 0.115), back=top - 0.26, vee=vee),
        Ring(wide=0.218 + ease * 0.8, deep=0.109 + ease * 0.7, side=top - 0.165, front=min(top - 0.165, front - 0.08), back=top - 0.165,
             square=2.6, vee=vee),
        Ring(wide=0.2 + ease * 0.6, deep=0.101 + ease * 0.6, side=top - 0.074, front=front - 0.05, back=top - 0.075,
            square=2.7, vee=vee),
        Ring(wide=0.154 + ease * 0.4, deep=0.093 + ease * 0.5, side=top - 0.034, front=front - 0.024, back=top - 0.035, vee=vee),
        Ring(wide=neck_wide, deep=0.084, side=top, front=front, back=top - 0.006, square=2.0, vee=vee),
    ]  # fmt: skip
    return rings


def _arm(bench: Bench, stuff: Material, rib: Material, cut: Cut, side: float, seam: Colour) -> None:
    """A sleeve that starts within the shoulder and hangs, with a ribbed or a buttoned cuff."""
    points = _sleeve(cut, bench.spec.seed + int(side > 0))
    points = points if side > 0 else np.asarray((points * (-1.0, 1.0, 1.0))[:, ::-1])
    bench.add(stuff, tube_cloth(points, cut.thick), name="sleeve")
    if cut.rib:
        bench.add(rib, tube_cloth(_cuff(points), cut.thick * 1.2))
        return
    if cut.arm > LONG_ARM_M:
        turned_up = points[-14:]
        middle = turned_up[0].mean(axis=0)
        bench.add(stuff, tube_cloth(middle + (turned_up - middle) * 1.035, cut.thick))
        at, way = turned_up[7, 20:21] + (0, -0.006, 0), np.array([(side * 0.5, -0.86, 0.0)])
        bench.add(fronts.BUTTON, *fronts.buttons(at, way))
    ring = points[-5]
    bench.add(fabric("cotton", seam), tube(ring + (ring - ring.mean(axis=0)) * 0.012, 0.0007, 6))


def _sleeve(cut: Cut, seed: int) -> Numbers:
    """The sleeve on the right of the picture: straight out and down if it is short, else bent a little at the elbow."""
    is_long = cut.arm > LONG_ARM_M
    start = np.array((0.132 + cut.ease * 0.5, 0.0, cut.long - 0.132))
    if is_long:
        start[2] += 0.012 + 0.4 * cut.ease
        knots = [
            (0, 0, 0),
            (0.082, 0, -0.064),
            (0.128, -0.004, -0.19),
            (0.15, -0.012, -0.33),
            (0.154, -0.04, -cut.arm + 0.02),
        ]
        path, sizes = curve(start + np.array(knots), 80), [0.058, 0.066, 0.066, 0.057, 0.047]
    else:
        way = np.array((0.84, 0.0, -0.54)) * (cut.arm + 0.05)
        path, sizes = start + np.linspace(0, 1, 40)[:, None] * way, [0.06, 0.076, 0.09, 0.086, 0.082]
    t = np.linspace(0, 1, len(path))
    tall = np.interp(t, [0, 0.12, 0.3, 0.6, 1], sizes) + cut.ease * 0.5 * np.clip(t * 5, 0, 1)
    deep = tall * np.interp(t, [0, 0.3, 1], [0.75, 0.78, 0.88])
    return sleeve(path, tall, deep, seed=seed, creases_m=cut.creases * 0.95, bend_at=0.62 if is_long else 0.1)


def _cuff(points: Numbers) -> Numbers:
    """A ribbed cuff that draws the end of a sleeve in."""
    last, ahead = points[-1], points[-1] - points[-6]
    middle = last.mean(axis=0)
    rows = [
        middle + (last - middle) * size + ahead * on
        for size, on in ((0.98, -1.0), (0.82, -0.4), (0.76, 0.2), (0.74, 1.2), (0.76, 2.2))
    ]
    return np.asarray(CubicSpline(np.arange(5), np.stack(rows), axis=0)(np.linspace(0, 4, 20)))


def _band(body: Form, low: float, high: float) -> Numbers:
    """A ribbed band over the cloth between two shares of its height."""
    angle = np.linspace(-np.pi, np.pi, 145)
    share = np.linspace(low, high, 16)
    lift = -0.004 + 0.011 * np.sin(np.pi * np.linspace(0.12, 0.9, 16))
    return body.at(angle[None], share[:, None], lift[:, None])


def _seams(bench: Bench, body: Form, cut: Cut, seam: Colour) -> None:
    """Stitching along the hem, and the seam on top of each shoulder."""
    thread = fabric("cotton", seam)
    angle = np.linspace(-np.pi, np.pi, 145)
    if not cut.rib:
        bench.add(thread, tube(body.at(angle, 0.022 / cut.long, 0.0006), 0.0007, 6))
    for side in (-1.0, 1.0):
        bench.add(thread, tube(body.at(side * np.pi / 2 * 1.02, np.linspace(0.84, 0.985, 20), 0.0004), 0.0011, 6))


COTTONS = ("#e9e6df", "#2b2f36", "#b23a34", "#2f5a86", "#5f7d5a", "#d9a441", "#8a93a0")
SHIRTS = ("#eef0f2", "#a9c3de", "#dfe3d8", "#c9a9b0", "#3b506b", "#8fa88f")
KNITS = ("#b5653a", "#2f4a5e", "#e3d9c6", "#7a2f35", "#55705a", "#8b7aa0", "#3a3a3d")
COATS = ("#b98d5a", "#2b2f38", "#6b4a3a", "#4a5a4c", "#7b2f35", "#8a8a88")
TRENCH = ("#c7a877", "#b59a6b", "#3a4048")
SUITS = ("#23262d", "#2f3a52", "#4a4a4d", "#5b4636", "#1b1b1d")
TERRIES = ("#e6e1d6", "#8fa6b5", "#c9a3a0", "#6f8078")
HIDES = ("#1d1a19", "#3a2419", "#5a3620")
DENIMS = ("#3b5a80", "#2f4666", "#6a86a6")
SLICKERS = ("#e8b71f", "#d9a51a", "#2f5f8f")

CUTS: Mapping[str, tuple[str, Cut]] = MappingProxyType(
    {
        "t-shirt": ("t-shirt, tee shirt, tshirt, tee, t shirt, striped t-shirt", Cut(colours=COTTONS, front_drop=0.088)),
        "polo-shirt": ("polo shirt, golf shirt", Cut(colours=COTTONS, neck="collar", front="half", front_drop=0.09)),
        "shirt": ("shirt, dress shirt, button-down shirt, blouse, flannel shirt, hawaiian shirt, checked shirt",
                  Cut(long=0.76, arm=0.6, neck="collar", front="buttons", front_drop=0.07, colours=SHIRTS, pockets="chest")),
        "sweater": ("sweater, jumper, pullover, sweatshirt, knitted sweater, woolen sweater, christmas sweater, turtleneck",
                    Cut(long=0.68, ease=0.012, arm=0.5, fabric="knit", rib=True, thick=0.006, creases=0.009, colours=KNITS)),
        "cardigan": ("cardigan, knitted jacket", Cut(long=0.7, ease=0.012, arm=0.5, neck="v", front="buttons",
            front_drop=0.22, fabric="knit", rib=True,
                                     thick=0.006, creases=0.009, colours=KNITS)),
        "hoodie": ("hoodie, hooded sweatshirt, hoody", Cut(long=0.7, ease=0.018, arm=0.52, neck="hood", fabric="felt",
            rib=True, thick=0.005, creases=0.01,
                                            colours=COTTONS, pockets="kangaroo", front_drop=0.05)),
        "coat": ("coat, overcoat, winter coat, wool coat, long coat", Cut(long=1.08, ease=0.025, arm=0.64, neck="lapels",
            front="double", front_drop=0.26, fabric="felt",
                                          thick=0.006, flare=0.05, drape=0.024, creases=0.007, colours=COATS, pockets="flaps")),
        "trench-coat": ("trench coat, trenchcoat, mackintosh", Cut(long=1.08, ease=0.02, arm=0.64, neck="lapels",
            front="double", front_drop=0.24, thick=0.004, flare=0.07,
                                               drape=0.03, creases=0.008, colours=TRENCH, pockets="flaps", belt=True)),
        "blazer": (
            "blazer, suit jacket, tuxedo, tuxedo jacket, sport coat, dinner jacket",
            Cut(long=0.76, ease=0.008, arm=0.62, neck="lapels", front="single", front_drop=0.3, fabric="felt", thick=0.004, flare=0.005,
                drape=0.01, creases=0.005, colours=SUITS, pockets="flaps"),
        ),
        "bathrobe": (
            "bathrobe, robe, dressing gown, bath robe",
            Cut(long=1.1, ease=0.03, arm=0.56, neck="v", front="wrap", front_drop=0.3, fabric="wool", thick=0.008, flare=0.05, drape=0.02,
                creases=0.008, colours=TERRIES, belt=True),
        ),
        "leather-jacket": (
            "leather jacket, biker jacket, motorcycle jacket, aviator jacket",
            Cut(long=0.64, ease=0.012, arm=0.6, neck="collar", front="zip", front_drop=0.09, fabric="leather", thick=0.005, creases=0.009,
                colours=HIDES, pockets="chest"),
        ),
        "denim-jacket": (
            "denim jacket, jean jacket, jeans jacket",
            Cut(long=0.64, ease=0.01, arm=0.6, neck="collar", front="buttons", front_drop=0.08, fabric="denim",
                thick=0.005, creases=0.007,
                colours=DENIMS, seam="#c98a3c", pockets="chest"),
        ),
        "raincoat": ("raincoat, rain coat, rain jacket, anorak, parka", Cut(long=0.88, ease=0.03, arm=0.62, neck="hood",
            front="zip", front_drop=0.06, fabric="rubber",
                                                 thick=0.004, flare=0.03, drape=0.018, creases=0.008, colours=SLICKERS, pockets="flaps")),
    }
)  # fmt: skip
_maker = listed(("colour", "second_colour", "material", "modifiers"), 16.0)


def _line(key: str, nouns: str, cut: Cut) -> Maker:
    size_m = max(cut.long + (0.3 if cut.neck == "hood" else 0.04), 0.76 if cut.arm else 0.5)
    return _maker(key, nouns, size_m, lambda spec: make_top(spec, cut))


MAKERS: tuple[Maker, ...] = tuple(_line(key, nouns, cut) for key, (nouns, cut) in CUTS.items())
