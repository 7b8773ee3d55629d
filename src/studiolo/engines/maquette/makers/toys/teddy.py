"""A teddy bear that sits, in short fur."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade, toward
from studiolo.engines.maquette.makers.cosmetics.ribbons import bow
from studiolo.engines.maquette.makers.moulding import Lump, ball, distance, limb, moulded, surface, upright_on
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import ball as round_ball
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

FURS = ("#b07a45", "#8a5a34", "#cfa777", "#d9c3a0", "#6b4630", "#b9a596")
RIBBONS = ("#b5383f", "#31567a", "#3f6f57", "#d9a441")


def make_teddy(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7021)
    colour = bench.colour(FURS)
    body, pale = _bear(), _pale_patches()
    cream = toward(colour, (0.85, 0.77, 0.64), 0.72)
    _furred(bench, body, 0.0036, _coat(colour, 0.0085), 16000, bare=pale)
    sewn_on = _coat(cream, 0.0050)
    for patch in pale:
        _furred(bench, patch, 0.0022, sewn_on, 900)
    _face(bench, body, pale[0])
    silk = Material(colour=hex_colour(RIBBONS[int(bench.random.integers(len(RIBBONS)))]), roughness=0.35, sheen=0.6)
    turn = np.linspace(0, 2 * np.pi, 97)
    for step in range(3):
        ring = np.stack(
            [0.0540 * np.cos(turn), 0.0500 * np.sin(turn) - 0.004, 0.1475 + 0.0045 * step - 0.006 * np.sin(turn)],
            axis=1,
        )
        bench.add(silk, tube(ring, 0.0036, 10))
    bench.add(silk, *(placed(mesh, (0, -0.068, 0.132), UPRIGHT) for mesh in bow(0.0145)))
    return bench.model(anchors={"top": (0, 0, 0.27)})


def _bear() -> list[Lump]:
    lumps = [
        ball((0.0, 0.004, 0.086), 0.070, flat=(0.92, 0.86, 1.12), melt=0.02),
        ball((0.0, -0.002, 0.205), 0.064, flat=(1.06, 0.94, 0.95), melt=0.016),
        ball((0.0, -0.048, 0.192), 0.029, flat=(1.10, 0.95, 0.85), melt=0.016),
    ]
    for side in (-1.0, 1.0):
        lumps += [
            ball((side * 0.052, 0.006, 0.255), 0.026, flat=(1.0, 0.55, 1.0), melt=0.008),
            limb((side * 0.052, -0.004, 0.140), (side * 0.090, -0.044, 0.088), 0.026, 0.024, melt=0.012),
            limb((side * 0.044, -0.012, 0.036), (side * 0.078, -0.092, 0.034), 0.036, 0.031, melt=0.014),
            ball((side * 0.080, -0.102, 0.040), 0.034, flat=(0.9, 0.72, 1.08), melt=0.012),
        ]
    lumps.append(ball((0.0, 0.066, 0.045), 0.020, melt=0.01))
    return lumps


def _pale_patches() -> list[list[Lump]]:
    """Muzzle, then soles, then the insides of the ears."""
    patches = [[ball((0.0, -0.0535, 0.190), 0.0265, flat=(1.12, 0.92, 0.84))]]
    for side in (-1.0, 1.0):
        patches.append([ball((side * 0.0805, -0.1215, 0.041), 0.0245, flat=(0.85, 0.28, 1.0))])
        patches.append([ball((side * 0.0525, -0.0055, 0.2545), 0.0175, flat=(1.0, 0.35, 1.0))])
    return patches


TONES = ((0.72, 0.33), (1.0, 0.5), (1.3, 1.0))  # brightness, and the share of the hairs left that have it


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Coat:
    """Fur of one colour. cloth: what it grows on, darker, as hair is at its root. hairs: one material for each tone."""

    long_m: float
    cloth: Material
    hairs: tuple[Material, ...]


def _coat(colour: Colour, long_m: float) -> Coat:
    return Coat(
        long_m=long_m,
        cloth=Material(colour=shade(colour, 0.5), roughness=0.9, specular=0.1),
        hairs=tuple(Material(colour=shade(colour, tone), roughness=0.6, specular=0.25, sheen=0.6) for tone, _ in TONES),
    )


def _furred(
    bench: Bench, lumps: list[Lump], cell_m: float, coat: Coat, count: int, *, bare: Sequence[list[Lump]] = ()
) -> None:
    """bare: where no hair grows, because another patch is sewn there."""
    skin = moulded(lumps, cell_m)
    bench.add(coat.cloth, skin)
    points, normals = _scattered(skin, count, bench.random)
    keep = points[:, 2] > 0.004
    for patch in bare:
        keep &= distance(patch, points[:, 0], points[:, 1], points[:, 2]) > 0.0015
    points, normals = points[keep], normals[keep]
    for material, (_, share) in zip(coat.hairs, TONES, strict=True):
        pick = bench.random.random(len(points)) < share
        strands = _hairs(points[pick], normals[pick], coat.long_m, bench.random)
        bench.add_part(Part(shape=strands, material=material, name="fur"))
        points, normals = points[~pick], normals[~pick]


def _hairs(root: Numbers, out: Numbers, long_m: float, random: np.random.Generator) -> Strands:
    size = long_m * random.uniform(0.65, 1.25, (len(root), 1))
    comb = unit(out + random.normal(0, 0.30, out.shape) + (0.0, 0.0, -0.30))
    # Tufts: hairs that stand close lean the same way.
    tuft = np.sin(np.floor(root / 0.007) @ np.array([[12.9, 4.1, 7.7], [78.2, 31.4, 15.3], [37.7, 19.9, 91.1]]))
    comb = unit(comb + 0.42 * tuft)
    middle = root + unit(out * 1.2 + comb * 0.6) * size * 0.5
    points = np.stack([root - out * 0.001, middle, root + comb * size], axis=1).astype(np.float32)
    radii = np.tile(np.array([0.00056, 0.00048, 0.00014], np.float32), (len(root), 1))
    return Strands(points=points, radii=radii)


def _scattered(mesh: Mesh, count: int, random: np.random.Generator) -> tuple[Numbers, Numbers]:
    """Points all over a mesh, as dense everywhere, with their normals."""
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(float)
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    face = random.choice(len(area), count, p=area / area.sum())
    a, b = random.random((2, count, 1))
    fold = a + b > 1
    a, b = np.where(fold, 1 - a, a), np.where(fold, 1 - b, b)
    weights = (1 - a - b, a, b)
    normals = mesh.normals[mesh.faces].astype(float)
    point = sum(weight * corners[face, corner] for corner, weight in enumerate(weights))
    normal = sum(weight * normals[face, corner] for corner, weight in enumerate(weights))
    return np.asarray(point), unit(np.asarray(normal))


def _face(bench: Bench, body: list[Lump], muzzle: list[Lump]) -> None:
    black = Material(colour=(0.008, 0.007, 0.006), roughness=0.06, clearcoat=1.0, clearcoat_gloss=0.98)
    for side in (-1.0, 1.0):
        at, normal = surface(body, (side * 0.0245, -0.15, 0.2170), (0.0, 1.0, 0.0), 0.2)
        bench.add(
            black, placed(round_ball(0.0082, squash=0.7, sides=48).mesh, at + normal * 0.0035, upright_on(normal))
        )
        glint = Material(colour=(0.9, 0.9, 0.88), roughness=0.2)
        bench.add(
            glint, placed(round_ball(0.0015, sides=16).mesh, at + normal * 0.0088 + np.array((-0.0022, 0, 0.0024)))
        )
    nose = [
        limb((-0.006, -0.080, 0.1985), (0.006, -0.080, 0.1985), 0.0072, 0.0072, flat=(1.0, 0.75, 0.85)),
        ball((0, -0.081, 0.1945), 0.0058, melt=0.005),
    ]
    bench.add(Material(colour=(0.020, 0.013, 0.011), roughness=0.38, sheen=0.4), moulded(nose, 0.0007))
    thread = Material(colour=(0.018, 0.012, 0.010), roughness=0.6)
    line = []
    for z in np.linspace(0.191, 0.181, 6):
        at, normal = surface(muzzle, (0.0, -0.15, float(z)), (0.0, 1.0, 0.0), 0.2)
        line.append(at + normal * 0.0042)
    bench.add(thread, tube(np.array(line), 0.0010, 8))
    for side in (-1.0, 1.0):
        smile = []
        for t in np.linspace(0, 1, 9):
            at, normal = surface(
                muzzle,
                (side * 0.014 * t, -0.15, 0.181 - 0.0035 * np.sin(np.pi * t * 0.75) + 0.001 * t),
                (0.0, 1.0, 0.0),
                0.2,
            )
            smile.append(at + normal * 0.0042)
        bench.add(thread, tube(np.array(smile), 0.0010, 8))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:teddy-bear",
        nouns=(
            "teddy bear",
            "teddy",
            "stuffed bear",
            "plush bear",
            "toy bear",
            "stuffed toy",
            "plush toy",
            "plushie",
            "stuffed animal",
            "soft toy",
        ),
        size_m=0.29,
        make=make_teddy,
        honours=frozenset({"colour"}),
        view_turn_deg=14.0,
    ),
)
