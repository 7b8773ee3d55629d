"""Life around a clearing on the seabed: corals in groups, grass, rocks, a far shoal, bubbles."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.corals import (
    Growth,
    anemone,
    brain,
    fan,
    gathered,
    placed,
    plates,
    sea_grass,
    staghorn,
    tubes_of_sponge,
)
from studiolo.engines.maquette.settings.seabed import Seabed
from studiolo.engines.maquette.settings.shell import Builder, ball, moved, sheet
from studiolo.engines.maquette.settings.shore_life import rocks, shells, star_material, starfish
from studiolo.engines.maquette.settings.surfaces import hex_colour

# A coral's own colour and that of its tips.
CORALS = (
    ("#e2725b", "#ffd9c2"), ("#d6457a", "#ffc0d4"), ("#8e5bb0", "#dcc3f0"), ("#e8a33d", "#ffe6a8"), ("#4f9a8e", "#c9f0e0"),
    ("#c8553d", "#f7c8a8"), ("#d9b44a", "#fff0c0"), ("#5a7fc0", "#cfe0ff"), ("#b8c26a", "#f0f5c8"),
)  # fmt: skip
GRASSES = ("#5d8a3c", "#7a9a45", "#3f7a55")
GROUPS = 18


def reef(bed: Seabed, half: float, random: np.random.Generator) -> tuple[Part, ...]:
    """half: tangent of half of what the picture shows across."""
    meshes = [*_corals(bed, half, random), *_grass(bed, half, random)]
    living = Material(per_vertex=True, roughness=0.7, specular=0.25)
    stone = Material(colour=hex_colour("#6d6a66"), roughness=0.9)
    return (
        *_strewn(bed, half, random),
        Part(shape=gathered(meshes), material=living, name="reef"),
        Part(shape=_rocks(bed, half, random), material=stone, name="rocks"),
        Part(shape=_shoal(half, random), material=Material(colour=(0.10, 0.17, 0.22), roughness=0.35), name="shoal"),
        Part(
            shape=_bubbles(half, bed.back, random),
            material=Material(colour=(0.55, 0.75, 0.85), roughness=0.08, specular=1.0, clearcoat=1.0),
            name="bubbles",
        ),
    )


def _spots(bed: Seabed, half: float, count: int, random: np.random.Generator) -> Numbers:
    """(count, 2) places on both sides of the clearing and behind it, most of them in the picture."""
    y = random.uniform(-0.35 * bed.back, 6.4, count)
    y[: count // 6] = random.uniform(-0.5, -0.3, count // 6) * bed.back
    edge = bed.clearing + 0.10 * np.maximum(y, 0) + 0.35
    limit = np.maximum(half * (y + bed.back) * 1.08, edge + 0.35)
    x = edge + (limit - edge) * random.random(count) ** 0.9
    x = x * np.where(np.arange(count) % 2, 1.0, -1.0)
    back_row = y > 3.0
    x[back_row] = random.uniform(-1, 1, int(back_row.sum())) * half * (y[back_row] + bed.back)
    return np.stack([x, y], axis=-1)


def _corals(bed: Seabed, half: float, random: np.random.Generator) -> list[Mesh]:
    """Small communities: one large coral with a few others at its feet."""
    kinds: list[tuple[Growth, float]] = [
        (staghorn(random), 0.62), (staghorn(random), 0.55), (brain(random), 0.46), (brain(random), 0.34),
        (fan(random), 0.8), (fan(random), 0.62), (tubes_of_sponge(random), 0.6), (plates(random), 0.6), (anemone(random), 0.5),
    ]  # fmt: skip
    paints = [tuple(np.asarray(hex_colour(code)) for code in CORALS[int(i)]) for i in random.permutation(len(CORALS))]
    meshes = []
    for spot in _spots(bed, half, GROUPS, random):
        for number in range(int(random.integers(2, 5))):
            growth, usual = kinds[int(random.integers(len(kinds)))]
            size = (
                usual
                * float(random.uniform(0.75, 1.25))
                * (1.0 if number == 0 else 0.6)
                * (1 + 0.12 * max(0.0, float(spot[1]) - 2))
            )
            away = random.normal(0, 0.32, 2) * (0.0 if number == 0 else 1.0)
            place = spot + away
            reach = 0.45 * size + bed.clearing * 0.92
            if place[1] < 2.0 and abs(place[0]) < reach:
                place[0] = np.copysign(reach, place[0])
            colour, tip = paints[int(random.integers(len(paints)))]
            at = bed.on_ground(place[None], 0.03 * size)[0]
            turn = (
                float(random.uniform(-35, 35))
                if growth in (kinds[4][0], kinds[5][0])
                else float(random.uniform(0, 360))
            )
            meshes.append(placed(growth, at, turn, size, colour, tip))
    return meshes


def _grass(bed: Seabed, half: float, random: np.random.Generator) -> list[Mesh]:
    kinds = [sea_grass(random) for _ in range(3)]
    meshes = []
    for spot in _spots(bed, half, 22, random):
        green = np.asarray(hex_colour(str(random.choice(GRASSES))))
        at = bed.on_ground((spot + random.normal(0, 0.2, 2))[None], 0.02)[0]
        if abs(at[0]) > bed.clearing:
            size = float(random.uniform(0.3, 0.62))
            meshes.append(
                placed(kinds[int(random.integers(3))], at, float(random.uniform(-30, 30)), size, green, green * 1.6)
            )
    return meshes


def _strewn(bed: Seabed, half: float, random: np.random.Generator) -> tuple[Part, ...]:
    """Shells, a starfish and small stones on the open sand."""
    y = random.uniform(-0.75 * bed.back, 2.0, 40)
    x = random.uniform(-1, 1, 40) * half * (y + bed.back)
    free = np.hypot(x, y) > 0.75
    places = bed.on_ground(np.stack([x, y], axis=-1)[free])
    builder = Builder()
    shells(builder, places[:9], 0.07, random)
    stone = Material(colour=hex_colour("#9a9284"), roughness=0.8)
    builder.add(stone, rocks(places[9:20], random.uniform(0.012, 0.035, len(places[9:20])), random), name="pebbles")
    star = places[-1]
    at = (float(star[0]), float(star[1]), float(star[2]) + 0.004)
    builder.add(
        star_material(random), moved(starfish(random), at, float(random.uniform(0, 360)), 0.14), name="starfish"
    )
    return builder.parts()


def _rocks(bed: Seabed, half: float, random: np.random.Generator) -> Mesh:
    spots = _spots(bed, half, 16, random)
    spots[:, 0] += np.sign(spots[:, 0]) * 0.25
    sizes = random.uniform(0.12, 0.5, len(spots))
    return rocks(bed.on_ground(spots, 0.1), sizes, random)


def _shoal(half: float, random: np.random.Generator) -> Mesh:
    """Small fish far off, all going one way."""
    count = 90
    way = 1.0 if random.random() < 0.5 else -1.0
    side = -way * float(random.uniform(0.1, 0.6))
    middle = np.array((side * half * 11, 8.0, float(random.uniform(2.2, 3.2))))
    spread = random.standard_normal((count, 3)) * (1.15, 0.7, 0.42)
    spread[:, 2] += 0.25 * spread[:, 0] * way
    fish = _fish()
    meshes = []
    for offset in spread:
        size, tilt = float(random.uniform(0.11, 0.19)), float(random.uniform(-0.2, 0.25))
        turn = np.array([[way * np.cos(tilt), 0, -np.sin(tilt)], [0, way, 0], [way * np.sin(tilt), 0, np.cos(tilt)]])
        assert fish.normals is not None
        meshes.append(
            Mesh(
                vertices=(fish.vertices @ turn.T * size + middle + offset).astype(np.float32),
                faces=fish.faces,
                normals=(fish.normals @ turn.T).astype(np.float32),
                uvs=fish.uvs,
            )
        )
    return join(meshes)


def _fish() -> Mesh:
    """One long, swimming to +x: a spindle that ends in a tail."""
    t = np.linspace(0, 1, 15)
    high = 0.19 * np.sin(np.pi * np.clip(t / 0.86, 0, 1) ** 0.7) + 0.02 + 0.17 * np.clip((t - 0.84) / 0.16, 0, 1)
    wide = 0.075 * np.sin(np.pi * np.clip(t / 0.9, 0, 1) ** 0.7) + 0.006
    angle = np.linspace(0, 2 * np.pi, 11)
    points = np.stack(
        [np.repeat(0.5 - t[:, None], 11, axis=1), wide[:, None] * np.cos(angle), high[:, None] * np.sin(angle)], axis=-1
    )
    return sheet(points)


def _bubbles(half: float, back: float, random: np.random.Generator) -> Mesh:
    """Strings of bubbles that rise at both sides."""
    meshes = []
    for side in (-1.0, 1.0):
        y = float(random.uniform(0.2, 1.6))
        x = side * half * (y + back) * float(random.uniform(0.55, 0.8))
        for z in np.cumsum(random.uniform(0.05, 0.26, 17)) + 0.3:
            wobble = random.normal(0, 0.05, 2)
            meshes.append(
                ball(
                    (x + float(wobble[0]), y + float(wobble[1]), float(z)), float(random.uniform(0.008, 0.026)), 0.9, 14
                )
            )
    return join(meshes)
