"""What places in towns share: paving, light from lamps, a ring of old houses, palettes."""

from studiolo.engines.maquette.model import Colour, Material, Part
from studiolo.engines.maquette.settings.openair.houses import (
    HouseShape,
    gabled_house,
    house_looks,
)
from studiolo.engines.maquette.settings.openair.site import Site
from studiolo.engines.maquette.settings.shell import Builder, quad
from studiolo.engines.maquette.settings.surfaces import paving
from studiolo.engines.maquette.stage import AreaLight, Light

CLOTHS = (
    ("#b5382e", "#f0e8da"),
    ("#2f5d50", "#f0e8da"),
    ("#2f4a73", "#e9e2d2"),
    ("#d09a3a", "#f3ead8"),
    ("#7a3b5e", "#f0e4e0"),
)


PAINTS = ("#24443c", "#2d3a52", "#6b2b2b", "#2a2a2e", "#7a4a26", "#3f5f6b")


IRON = Material(colour=(0.018, 0.022, 0.021), roughness=0.45, metallic=0.2)


NEONS: tuple[Colour, ...] = (
    (1.0, 0.10, 0.42),
    (0.12, 0.75, 1.0),
    (1.0, 0.5, 0.08),
    (0.35, 1.0, 0.45),
    (0.65, 0.25, 1.0),
)


VILLAGE_WALLS = ("#e6d6b8", "#d9b48c", "#cfc3ad", "#d8a184", "#e9dfce", "#c9b79a", "#b9c0b0")


VILLAGE_ROOFS = ("#9a5138", "#8a4a38", "#a3614a")


def pavement(
    site: Site,
    *,
    code: str = "#a89c8a",
    rows: int = 8,
    columns: int = 6,
    tile_u: float = 2.4,
    half_u: float = 90.0,
    far_u: float = 160.0,
    z: float = 0.0,
) -> Part:
    """Paved ground as far as one sees."""
    u = site.unit
    neon = site.request.light == "neon"  # its colours are for wet ground
    slabs = Material(
        colour=paving(code, site.seed % 3, rows, columns),
        roughness=0.2 if neon else 0.78,
        specular=0.7 if neon else 0.3,
    )
    mesh = quad((-half_u * u, -3 * site.back, z), (2 * half_u * u, 0, 0), (0, far_u * u + 3 * site.back, 0), tile_u * u)
    return Part(shape=mesh, material=slabs, name="paving")


def pools_of_light(
    site: Site, places: list[tuple[float, float, float]], power: float = 16.0, colour: Colour = (1.0, 0.68, 0.36)
) -> tuple[Light, ...]:
    """Light that falls from lamps, by night; of a colour for each among neon signs."""
    if not site.dark:
        return ()
    u, neon = site.unit, site.request.light == "neon"
    wide = (1.0 if neon else 0.7) * u
    inks = [_times(ink, 0.7) for ink in NEONS] if neon else [colour]
    return tuple(
        AreaLight(
            centre=(x, y, z),
            target=(x, y + 0.01, 0.0),
            width_m=wide,
            height_m=wide,
            radiance=_times(inks[number % len(inks)], power),
            shape="disk",
        )
        for number, (x, y, z) in enumerate(places)
    )


def _times(colour: Colour, power: float) -> Colour:
    return colour[0] * power, colour[1] * power, colour[2] * power


def ring_of_houses(site: Site, builder: Builder, near_u: float, *, gap_u: float = 10.0) -> None:
    """Gabled houses shoulder to shoulder around a square."""
    u, random = site.unit, site.random
    looks = house_looks(
        random, 7, walls=VILLAGE_WALLS, roofs=VILLAGE_ROOFS, dark=site.dark, shutters=("#4f6f5a", "#6b3a30", "#3f5a6f")
    )
    x = -46.0
    while x < 46:
        width = float(random.uniform(6.5, 9.5))
        shape = HouseShape(
            width=width,
            depth=9,
            eaves=float(random.uniform(5.6, 7.6)),
            pitch=float(random.uniform(0.8, 1.1)),
            bays=int(width // 2.6),
            gable_front=bool(random.random() < 0.35),
        )
        gabled_house(
            builder,
            looks[int(random.integers(7))],
            shape,
            ((x + width / 2) * u, (near_u + float(random.uniform(-0.5, 0.8))) * u, 0),
            0.0,
            u,
            random,
        )
        x += width + 0.15
    for side in (-1, 1):
        y = near_u - 1.0
        while y > -4:
            width = float(random.uniform(6.5, 9.0))
            shape = HouseShape(
                width=width,
                depth=9,
                eaves=float(random.uniform(5.4, 7.2)),
                pitch=float(random.uniform(0.8, 1.05)),
                bays=int(width // 2.6),
            )
            gabled_house(
                builder,
                looks[int(random.integers(7))],
                shape,
                (side * (gap_u + 0.02 * y) * u, (y - width / 2) * u, 0),
                -90.0 * side,
                u,
                random,
            )
            y -= width + (3.6 if random.random() < 0.25 else 0.1)
