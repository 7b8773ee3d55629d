"""Fruits of the forest: pine cones and acorns."""

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin, swept_grid
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.nature.forms import fractal, scaled
from studiolo.engines.maquette.makers.nature.wood import closed_wall, set_down
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Texels, rotation
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_pine_cone(spec: ThingSpec) -> Model:
    """Woody scales in spirals, open in the middle and closed at the tip; it stands on its foot."""
    random = np.random.default_rng([spec.seed, 0x91C])
    scale_mesh, shade = _scale()
    places, frames, sizes = [], [], []
    many = 105
    for k in range(many):
        share = (k + 0.5) / many
        turn = k * 2.39996
        radius = 0.27 * np.sin(np.pi * np.clip(0.12 + 0.82 * share, 0, 1)) ** 0.8
        rise = np.radians(-8 + 88 * share**1.25 + float(random.normal(0, 3)))
        out = np.array((np.cos(turn), np.sin(turn), 0.0))
        way = out * np.cos(rise) + np.array((0, 0, np.sin(rise)))
        side = np.array((-np.sin(turn), np.cos(turn), 0.0))
        places.append(out * radius * 0.34 + np.array((0, 0, 0.06 + 0.86 * share)))
        frames.append(np.stack([way, side, np.cross(way, side)], axis=1))
        sizes.append(0.3 * np.sin(np.pi * np.clip(0.2 + 0.72 * share, 0, 1)) ** 0.6 + 0.05)
    points = np.einsum("nij,vj->nvi", np.array(frames), scale_mesh.vertices) * np.array(sizes)[:, None, None]
    points = points + np.array(places)[:, None]
    assert scale_mesh.normals is not None
    normals = np.einsum("nij,vj->nvi", np.array(frames), scale_mesh.normals)
    tint = np.exp(random.normal(0, 0.1, (many, 1, 1)))
    base = np.asarray(spec.colour) * 1.4 if spec.colour else np.asarray(hex_colour("#a5743f"))
    colours = base * 1.0 * shade[None] * tint
    count = len(scale_mesh.vertices)
    faces = (scale_mesh.faces[None] + (np.arange(many) * count)[:, None, None]).reshape(-1, 3)
    mesh = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32), faces=faces.astype(np.uint32),
        normals=normals.reshape(-1, 3).astype(np.float32), colours=np.clip(colours, 0.01, 0.85).reshape(-1, 3).astype(np.float32),
    )  # fmt: skip
    core_line = np.array([(0.0, 0.0, 0.02), (0.0, 0.0, 0.5), (0.0, 0.0, 0.9)])
    core = closed_skin(swept_grid(core_line, (0.12, 0.14, 0.05), columns=24)).mesh
    core_colours = np.tile(np.asarray(hex_colour("#3d2818"), np.float32), (len(core.vertices), 1))
    parts = [
        Part(shape=mesh, material=Material(per_vertex=True, roughness=0.7, specular=0.25), name="scales"),
        Part(shape=Mesh(vertices=core.vertices, faces=core.faces, normals=core.normals, colours=core_colours),
             material=Material(per_vertex=True, roughness=0.9), name="core"),
    ]  # fmt: skip
    return finished(parts, spec.size_m, frozenset({"colour"}))


def _scale() -> tuple[Mesh, Numbers]:
    """One scale of length 1 along x, and how light it is (n, 3): thick and pale at its rounded tip."""
    t, angle = np.linspace(0, 1, 16), np.linspace(0, 2 * np.pi, 17)
    wide = np.interp(t, (0, 0.3, 0.75, 0.93, 1), (0.1, 0.22, 0.42, 0.34, 0.0))
    thick = np.interp(t, (0, 0.6, 0.85, 0.96, 1), (0.04, 0.05, 0.1, 0.08, 0.0))
    bend = 0.16 * t**2
    grid = np.stack(
        [t[:, None] + 0 * angle, wide[:, None] * np.cos(angle), thick[:, None] * np.sin(angle) + bend[:, None]], axis=-1
    )
    mesh = closed_skin(grid).mesh
    along = mesh.vertices[:, 0].astype(float)
    tip = step(0.62, 0.95, along)
    shade = (0.28 + 0.34 * along + 0.62 * tip)[:, None] * (1.0, 0.97, 0.94)
    return mesh, shade


def make_acorn(spec: ThingSpec) -> Model:
    """A glossy nut in its scaly cup, with a leaf's worth of stalk; it leans on the rim of its cup."""
    random = np.random.default_rng([spec.seed, 0xAC0])
    seed = int(random.integers(1 << 14))
    t = np.linspace(0, 1, 60)
    nut_radius = 0.3 * np.sin(np.pi * np.clip(0.5 + 0.5 * t, 0, 1)) ** 0.55
    nut_radius[-1] = 0.0
    angle = np.linspace(0, 2 * np.pi, 97)
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=-1)
    line = np.stack([np.concatenate([[0.0], nut_radius]), np.concatenate([[0.0], 0.72 * t])], axis=1)
    tip = np.array([(0.022, 0.725), (0.012, 0.77), (0.0, 0.785)])
    line = np.concatenate([line[:-1], tip])
    grid = ring[None] * line[:, None, :1] + np.array((0, 0, 1.0)) * line[:, None, 1:]
    nut = closed_skin(grid, texels_px=400)
    base = spec.colour or hex_colour("#9c6a2c")

    def colours(texels: Texels) -> Numbers:
        streak = fractal(texels.points * (5, 5, 0.5), 0.6, seed, 2)
        tone = 1 + 0.12 * streak + 0.25 * step(0.2, 0.0, texels.points[..., 2])
        return np.asarray(np.clip(np.asarray(base) * tone[..., None], 0.01, 0.85))

    shell = Finish(material=Material(colour=base, roughness=0.22, clearcoat=0.7), colours=colours)
    cup = _cup(random)
    lay = rotation((1, 0, 0), 0.0) @ rotation((0, 1, 0), 128.0)
    nut_part = dress(nut, shell, "nut")
    parts = [set_down(nut_part, lay, np.zeros(3)), *(set_down(part, lay, np.zeros(3)) for part in cup)]
    return finished(parts, spec.size_m, frozenset({"colour"}))


def _cup(random: np.random.Generator) -> list[Part]:
    angle = np.linspace(0, 2 * np.pi, 145)
    turn = np.linspace(-np.pi / 2, 0.22, 40)
    radius, height = 0.37 * np.cos(turn), 0.3 * np.sin(turn) + 0.12
    rows = 8 * (turn - turn[0]) / (turn[-1] - turn[0])
    scales = np.abs(np.sin(np.pi * rows))[:, None] * np.abs(
        np.sin(11 * angle[None] + np.pi / 2 * np.floor(rows)[:, None])
    )
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=-1)
    outer = (
        ring[None] * (radius * 1.0)[:, None, None] * (1 + 0.05 * scales)[..., None]
        + np.array((0, 0, 1)) * height[:, None, None]
    )
    inner = (
        ring[None] * (radius[::-1] * 0.86)[:, None, None] + np.array((0, 0, 1)) * (height[::-1] + 0.02)[:, None, None]
    )[:12]
    grid = np.concatenate([outer, inner])
    tone = blend(hex_colour("#4f3820"), hex_colour("#b09468"), np.concatenate([scales, np.zeros_like(inner[..., 0])]))
    mesh = closed_wall(grid, tone)
    stalk = swept_grid(
        np.array([(0, 0, -0.17), (0.01, 0.01, -0.24), (0.04, 0.02, -0.33)]), (0.03, 0.024, 0.03), columns=16
    )
    brown = Material(colour=scaled(hex_colour("#6f5232"), 1.0), roughness=0.8)
    cup = Part(shape=mesh, material=Material(per_vertex=True, roughness=0.85), name="cup")
    return [cup, Part(shape=closed_skin(stalk).mesh, material=brown, name="stalk")]
