"""Sets of water, stone, moss and sand."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Part
from studiolo.engines.maquette.settings.interior import patterns
from studiolo.engines.maquette.settings.sets.made import _hex
from studiolo.engines.maquette.settings.sets.scenery import (
    Built,
    Scenery,
    flat_middle,
    ground_sheet,
    hewn,
    mixed,
    shade,
)
from studiolo.engines.maquette.settings.shell import ball, lathe, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise


def water(scenery: Scenery) -> Built:
    """A shallow pool with rings running out from a flat stone; the paper behind is mirrored in it."""
    s, n = scenery.size, 320
    half, stretch = 2.2 * s, 4.0
    t = np.linspace(-1, 1, n)
    reach = half * (t + (stretch - 1) * t**5)
    x, y = np.meshgrid(reach, reach, indexing="ij")
    away = np.hypot(x, y)
    stone = max(scenery.foot * 1.35, 0.3 * s)
    rings = np.sin(away / s * 26 - 1.2) * np.exp(-np.maximum(away - stone, 0) / (0.75 * s))
    drift = noise((n, n), (7, 12), int(scenery.random.integers(99)))
    heights = s * (0.014 * rings + 0.0022 * drift * np.clip(away / s, 0.2, 1))
    deep = mixed(scenery.colour, (0.02, 0.10, 0.12), 0.3)
    air = mixed(scenery.colour, (0.72, 0.74, 0.72), 0.4)
    pool = Material(colour=deep, roughness=0.03, specular=0.8, clearcoat=1.0, clearcoat_gloss=0.99)
    part = Part(shape=ground_sheet(heights, half, s, stretch=stretch), material=pool, name="water")
    height = 0.09 * s
    grey = Material(colour=patterns.concrete("#8f8a80", 2, 0), roughness=0.55, specular=0.4)
    scenery.builder.add(grey, hewn((-stone * 1.15, -stone, -0.05 * s), (stone * 1.15, stone, height), 0.05 * s, 5))
    for _ in range(7):
        angle, far = scenery.between(0, 2 * np.pi), scenery.between(1.5, 2.6) * stone
        r = scenery.between(0.04, 0.11) * s
        at = (far * float(np.cos(angle)), far * float(np.sin(angle)) * 0.8 + 0.2 * s, 0.0)
        scenery.builder.add(
            Material(colour=shade(hex_colour("#6d6a66"), scenery.between(0.5, 1.2)), roughness=0.35),
            ball(at, r, 0.55, 28),
        )
    return Built(ground=height, parts=(part,), backdrop=air, elevation_deg=9, blur=0.14, sunk=0.3 * s)


def stone(scenery: Scenery) -> Built:
    """Slabs broken from a quarry, stacked, with one leaning behind."""
    s = scenery.size
    code = _hex(scenery.colour)
    half = max(scenery.foot * 1.25, 0.3 * s)
    kinds = [Material(colour=patterns.concrete(code, seed, 0), roughness=0.8, specular=0.25) for seed in (0, 1, 2)]
    dark = Material(colour=patterns.concrete(_hex(shade(scenery.colour, 0.65)), 1, 0), roughness=0.85, specular=0.2)
    z = 0.0
    for level, (wide, thick) in enumerate(((1.75, 0.13), (1.35, 0.1), (1.08, 0.075))):
        dx, dy = scenery.between(-0.08, 0.08) * s, scenery.between(-0.04, 0.04) * s
        low = (-half * wide * 1.15 + dx, -half * wide * 0.85 + dy, z)
        high = (half * wide * 1.15 + dx, half * wide * 0.85 + dy, z + thick * s)
        scenery.builder.add(kinds[level], hewn(low, high, 0.05 * s, 11 * level + 3))
        z += thick * s
    side = 1.0 if scenery.random.random() < 0.5 else -1.0
    scenery.builder.add(dark, hewn((side * 0.55 * s, 0.75 * s, 0), (side * 1.5 * s, 1.05 * s, 1.35 * s), 0.07 * s, 41))
    scenery.builder.add(
        kinds[1], hewn((-side * 1.5 * s, 0.6 * s, 0), (-side * 0.7 * s, 1.2 * s, 0.42 * s), 0.07 * s, 57)
    )
    for _ in range(14):
        r = scenery.between(0.02, 0.075) * s
        at = (scenery.between(-1.5, 1.5) * s, scenery.between(-0.9, 0.5) * s, r * 0.4)
        if np.hypot(at[0], at[1]) > half * 2.1:
            scenery.builder.add(kinds[0], ball(at, r, 0.6, 20))
    return Built(ground=z, backdrop=mixed(scenery.colour, (0.7, 0.66, 0.6), 0.5), elevation_deg=9, blur=0.18)


def moss(scenery: Scenery) -> Built:
    """A forest floor in little: cushions of moss, twigs, pebbles, toadstools, and a slice of a log to stand on."""
    s, n = scenery.size, 300
    half, stretch = 2.0 * s, 3.2
    seed = int(scenery.random.integers(99))
    flat = flat_middle(n, half, max(scenery.foot * 1.2, 0.26 * s), stretch)
    cushions = np.maximum(noise((n, n), (9, 9), seed), -0.6) * 0.06 + np.abs(noise((n, n), (4, 4), seed + 1)) * 0.018
    fine = noise((n, n), (0.8, 0.8), seed + 2) * 0.0075
    heights = s * (cushions * (0.15 + 0.85 * flat) + fine + 0.012)
    mesh = ground_sheet(heights, half, s, stretch=stretch)
    tone = noise((n, n), (14, 14), seed + 3).reshape(-1)[:, None]
    light = np.clip(0.5 + 0.16 * tone + fine.reshape(-1)[:, None] * 34, 0, 1)
    green, yellow = (
        np.asarray(shade(scenery.colour, 0.3)),
        np.asarray(mixed(scenery.colour, hex_colour("#8f9a4a"), 0.3)),
    )
    colours = np.asarray(green * (1 - light) + yellow * light, np.float32)
    shape = Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, colours=colours)
    part = Part(shape=shape, material=Material(per_vertex=True, roughness=0.95, specular=0.08), name="moss")
    height = 0.13 * s
    _log_slice(scenery, max(scenery.foot * 1.35, 0.3 * s), height)
    bark = Material(colour=hex_colour("#4a3626"), roughness=0.9)
    for _ in range(9):
        angle, long = scenery.between(0, np.pi), scenery.between(0.35, 0.95) * s
        x, y = scenery.between(-1.5, 1.5) * s, scenery.between(-0.6, 1.5) * s
        if np.hypot(x, y) < scenery.foot * 1.5 + 0.25 * s:
            continue
        u = np.linspace(-0.5, 0.5, 9)
        bend = 0.06 * long * np.sin(u * 7 + angle)
        path = np.stack(
            [
                x + u * long * np.cos(angle) - bend * np.sin(angle),
                y + u * long * np.sin(angle) + bend * np.cos(angle),
                np.full(9, 0.055 * s) + 0.1 * bend,
            ],
            axis=-1,
        )
        scenery.builder.add(bark, tube(path, 0.013 * s * (1.15 - np.abs(u)), 8))
    _toadstools(scenery)
    _ferns(scenery)
    for _ in range(9):
        r = scenery.between(0.03, 0.09) * s
        at = (scenery.between(-1.6, 1.6) * s, scenery.between(-0.7, 1.3) * s, 0.02 * s)
        if np.hypot(at[0], at[1]) > scenery.foot * 1.5 + 0.3 * s:
            scenery.builder.add(
                Material(colour=shade(hex_colour("#8a857c"), scenery.between(0.5, 1.1)), roughness=0.7),
                ball(at, r, 0.62, 24),
            )
    return Built(
        ground=height, parts=(part,), backdrop=hex_colour("#3d4a38"), elevation_deg=9, blur=0.3, key=0.8, sunk=0.4 * s
    )


def _log_slice(scenery: Scenery, radius: float, height: float) -> None:
    """Cut across: rings on top, bark around."""
    turn = np.linspace(0, 2 * np.pi, 97)
    wobble = 1 + 0.03 * np.sin(turn * 3 + 1) + 0.02 * np.sin(turn * 7)
    share = np.linspace(0, 1, 60)
    x = share[:, None] * radius * wobble * np.cos(turn)
    y = share[:, None] * radius * wobble * np.sin(turn)
    top = sheet(np.stack([x, y, np.full(x.shape, height)], axis=-1))
    assert top.normals is not None
    ring = 0.5 + 0.5 * np.sin(share * 95 + 1.5 * np.sin(share * 21))
    tone = (0.55 + 0.45 * ring)[:, None] * np.ones(97)
    colours = (
        np.asarray(hex_colour("#c79a66"))
        * tone.reshape(-1)[:, None]
        * (1 - 0.45 * (share[:, None] > 0.965) * np.ones(97)).reshape(-1)[:, None]
    )
    faces, normals = (top.faces, top.normals) if top.normals[:, 2].mean() > 0 else (top.faces[:, ::-1], -top.normals)
    shape = Mesh(vertices=top.vertices, faces=faces, normals=normals, colours=colours.astype(np.float32))
    scenery.builder.add(Material(per_vertex=True, roughness=0.7, specular=0.25), shape)
    z = np.linspace(-0.1 * height, height, 14)
    rough = 1 + 0.03 * noise((97, 14), (1.2, 3), 4)
    bark = np.stack(
        [
            (radius * wobble * np.cos(turn))[:, None] * rough,
            (radius * wobble * np.sin(turn))[:, None] * rough,
            np.broadcast_to(z, (97, 14)),
        ],
        axis=-1,
    )
    scenery.builder.add(Material(colour=hex_colour("#4f3a28"), roughness=0.95), sheet(bark))


def _toadstools(scenery: Scenery) -> None:
    s = scenery.size
    stem, cap = (
        Material(colour=hex_colour("#e6dcc6"), roughness=0.7),
        Material(colour=hex_colour("#b5452f"), roughness=0.35),
    )
    side = 1.0 if scenery.random.random() < 0.5 else -1.0
    for dx, dy, tall in ((0.0, 0.0, 0.34), (0.14, -0.08, 0.22), (-0.12, -0.05, 0.16)):
        at = (side * (scenery.foot + 0.62 * s) + dx * s, 0.28 * s + dy * s, 0.0)
        h = tall * s
        scenery.builder.add(stem, lathe([(0.1 * h, 0.0), (0.07 * h, 0.3 * h), (0.06 * h, 0.85 * h)], at, 20))
        t = np.linspace(0, np.pi / 2, 14)
        dome = [(0.36 * h * float(np.cos(a)), 0.78 * h + 0.26 * h * float(np.sin(a))) for a in t]
        scenery.builder.add(cap, lathe([(0.05 * h, 0.82 * h), (0.34 * h, 0.76 * h), *dome], at, 32))
        for number in range(7):
            a, r = number * 2.4, 0.24 * h * np.sqrt((number + 0.5) / 7)
            spot = (
                at[0] + r * np.cos(a),
                at[1] + r * np.sin(a),
                0.78 * h + 0.255 * h * np.sqrt(max(0.0, 1 - (r / (0.36 * h)) ** 2)),
            )
            scenery.builder.add(stem, ball(spot, 0.03 * h, 0.5, 10))


def _ferns(scenery: Scenery) -> None:
    """Fronds that arch in from behind."""
    s = scenery.size
    leaf = Material(kind="thin", colour=hex_colour("#4a7a34"), roughness=0.5, translucency=0.7)
    for root_x, root_y, turn0 in ((-1.15, 0.9, -0.3), (1.2, 1.05, 0.4), (-0.2, 1.5, 0.0)):
        for number in range(5):
            turn = turn0 + (number - 2) * 0.5 + np.pi / 2
            t = np.linspace(0, 1, 16)
            out, up = 0.75 * s * t, 0.75 * s * (1.5 * t - 1.1 * t * t)
            spine = np.stack(
                [
                    root_x * s + out * np.cos(turn) * (1 if number % 2 else -1),
                    root_y * s + 0.3 * out * np.sin(turn),
                    up + 0.03 * s,
                ],
                axis=-1,
            )
            scenery.builder.add(leaf, tube(spine, 0.006 * s, 5))
            for k in range(2, 15):
                long = 0.2 * s * (1 - (k / 15) ** 1.4)
                for side in (-1, 1):
                    tip = spine[k] + np.array([0.35 * long, side * long * 0.8, 0.1 * long])
                    wide = np.array([0.0, 0.0, 0.22 * long])
                    middle = (spine[k] + tip) / 2
                    blade = np.array([[spine[k], spine[k]], [middle + wide, middle - wide], [tip, tip]])
                    scenery.builder.add(leaf, sheet(blade))


def sand(scenery: Scenery) -> Built:
    """Wind-rippled sand to the edge of the picture, under a plain warm sky of paper."""
    s, n = scenery.size, 340
    half, stretch = 2.4 * s, 5.0
    seed = int(scenery.random.integers(99))
    t = np.linspace(-1, 1, n)
    reach = half * (t + (stretch - 1) * t**5)
    x, y = np.meshgrid(reach, reach, indexing="ij")
    flat = flat_middle(n, half, max(scenery.foot * 1.1, 0.22 * s), stretch)
    bend = noise((n, n), (18, 18), seed)
    phase = (y * 0.92 + x * 0.28) / s * 15 + 1.6 * bend
    ripple = 0.5 + 0.5 * np.sin(phase - 0.45 * np.sin(phase))
    dunes = noise((n, n), (34, 34), seed + 1) * np.clip(np.hypot(x, y) / s - 0.7, 0, 2.5)
    heights = s * (
        0.021 * ripple * (0.12 + 0.88 * flat) * np.clip(2.6 - np.hypot(x, y) / (3.2 * s), 0.15, 1)
        + 0.07 * dunes
        + 0.0012 * noise((n, n), (0.6, 0.6), seed + 2)
    )
    mesh = ground_sheet(heights - float(heights[n // 2, n // 2]), half, s, stretch=stretch)
    grain = (1 + 0.09 * noise((n, n), (0.6, 0.6), seed + 3) + 0.05 * noise((n, n), (12, 12), seed + 4)).reshape(-1)[
        :, None
    ]
    colours = np.clip(
        np.asarray(scenery.colour) * grain * (0.86 + 0.18 * ripple.reshape(-1)[:, None]), 0.01, 0.84
    ).astype(np.float32)
    shape = Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, colours=colours)
    part = Part(shape=shape, material=Material(per_vertex=True, roughness=0.95, specular=0.1), name="sand")
    pebble = Material(colour=hex_colour("#8f8070"), roughness=0.6)
    for _ in range(8):
        r = scenery.between(0.02, 0.055) * s
        at = (scenery.between(-1.3, 1.3) * s, scenery.between(-0.7, 0.9) * s, 0.01 * s)
        if np.hypot(at[0], at[1]) > scenery.foot + 0.3 * s:
            scenery.builder.add(pebble, ball(at, r, 0.6, 20))
    return Built(
        parts=(part,),
        backdrop=mixed(scenery.colour, (0.75, 0.6, 0.5), 0.4),
        elevation_deg=12,
        blur=0.2,
        key=0.95,
        sunk=0.5 * s,
    )
