"""Chess pieces of the Staunton pattern: turned, but for the knight, which is carved."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers import grain
from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.plates import circle, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.makers.vehicles.forms import carved, meet, outline, skin, within
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour

Corner = tuple[float, float, float]
FELT = Material(colour=hex_colour("#1f4a34"), roughness=0.95, specular=0.1, sheen=0.6)
SIDES = 88


def _foot(wide: float) -> list[Corner]:
    """From under the felt up to the stem's start, for a base of that radius."""
    return [
        (0.0, 0.0012, 0), (wide, 0.0012, 0.0006), (wide, 0.007, 0.0022), (wide * 0.93, 0.0092, 0.001),
        (wide * 0.9, 0.0145, 0.005), (wide * 0.66, 0.0185, 0.002), (wide * 0.68, 0.0205, 0.001), (wide * 0.6, 0.0225, 0.002),
    ]  # fmt: skip


def _collar(radius: float, z: float) -> list[Corner]:
    return [
        (radius * 0.78, z - 0.003, 0.001), (radius * 1.28, z, 0.001), (radius * 1.3, z + 0.0016, 0.001),
        (radius * 0.86, z + 0.003, 0.0006), (radius * 1.04, z + 0.0042, 0.0008), (radius * 1.04, z + 0.0054, 0.0008),
        (radius * 0.72, z + 0.007, 0.001),
    ]  # fmt: skip


def _lathe(corners: list[Corner], fine: float) -> Mesh:
    """fine: 1 for a piece looked at alone, less for one of many."""
    return turned(filleted(corners, max(3, int(7 * fine))), int(SIDES * fine)).mesh


def _pawn(fine: float) -> Mesh:
    line = [*_foot(0.0142), (0.0052, 0.032, 0.012), *_collar(0.0064, 0.0375)]
    t = np.linspace(-0.36 * np.pi, 0.5 * np.pi, 9)
    head = [(max(0.0078 * float(np.cos(a)), 0.0), 0.0502 + 0.0078 * float(np.sin(a)), 0.0015) for a in t]
    return _lathe([*line, *head[:-1], (0.0, 0.058, 0)], fine)


def _bishop(fine: float) -> Mesh:
    """Its head is cut by a slanting slot."""
    line = [*_foot(0.016), (0.0056, 0.04, 0.016), *_collar(0.0072, 0.053)]
    head = [
        (0.0066, 0.0605, 0.002),
        (0.0092, 0.067, 0.004),
        (0.0086, 0.072, 0.004),
        (0.0028, 0.081, 0.003),
        (0.0016, 0.0822, 0.001),
    ]
    knob = [(0.0032, 0.0842, 0.0016), (0.0026, 0.0872, 0.0016), (0.0, 0.0882, 0)]
    body = _lathe([*line[:-2], (0.0052, 0.0598, 0.001), *head[:1], (0.0, 0.0607, 0)], fine)
    radius = np.array(
        [
            (0.0, 0.0598),
            (0.0066, 0.0602),
            (0.0089, 0.0658),
            (0.0089, 0.0695),
            (0.0076, 0.0735),
            (0.0048, 0.0782),
            (0.0024, 0.0812),
            (0.0, 0.0824),
        ]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        round_ = (np.hypot(x, y) - np.interp(z, radius[:, 1], radius[:, 0])) * 0.8
        ends = np.maximum(0.06 - z, z - 0.0824)
        # The slot falls towards the front and to the right, halfway through.
        slot = np.maximum(np.abs((z - 0.0738) * 0.78 - x * 0.62) - 0.0009, -(x * 0.78 + (z - 0.0738) * 0.62) - 0.0006)
        return carved(0.0004, meet(0.0005, np.asarray(round_), np.asarray(ends)), np.asarray(slot))

    mitre = skin(field, (-0.0105, -0.0105, 0.059), (0.0105, 0.0105, 0.0835), 0.0004 / fine**0.7, smooth=0.5).mesh()
    return join([body, _wound(mitre), _lathe([(0.0, 0.0812, 0), (0.0017, 0.0815, 0.0004), *knob], fine)])


def _queen(fine: float) -> Mesh:
    """A coronet of points round a small ball."""
    line = [
        *_foot(0.0178),
        (0.0062, 0.05, 0.02),
        *_collar(0.0082, 0.068),
        (0.0062, 0.079, 0.003),
        (0.0112, 0.0915, 0.01),
        (0.0114, 0.0928, 0.0006),
        (0.0098, 0.0918, 0.001),
        (0.0066, 0.0934, 0.002),
    ]
    top = [
        (0.0046, 0.0962, 0.003),
        (0.0024, 0.0974, 0.001),
        (0.0032, 0.0992, 0.0016),
        (0.0026, 0.1022, 0.0016),
        (0.0, 0.1032, 0),
    ]
    points = []
    for angle in np.linspace(0, 2 * np.pi, 10)[:-1]:
        tip = _lathe([(0.0, -0.0026, 0), (0.0021, -0.001, 0.001), (0.0016, 0.001, 0.001), (0.0, 0.0028, 0)], 0.4 * fine)
        points.append(placed(tip, (0.0108 * np.cos(angle), 0.0108 * np.sin(angle), 0.0932)))
    return join([_lathe([*line, *top], fine), *points])


def _king(fine: float) -> Mesh:
    line = [
        *_foot(0.0188),
        (0.0068, 0.054, 0.022),
        *_collar(0.0088, 0.0735),
        (0.0068, 0.085, 0.003),
        (0.0118, 0.099, 0.012),
        (0.0118, 0.1008, 0.0008),
        (0.0098, 0.1022, 0.001),
        (0.0042, 0.1066, 0.004),
        (0.0018, 0.1074, 0.001),
        (0.0, 0.1075, 0),
    ]
    arm = 0.0034
    cross = [
        placed(
            slab(rounded(0.0034, 0.0145, 0.0012), -0.0014, 0.0014, 0.0008),
            (0, 0, 0),
            np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]),
        ),
        placed(
            slab(rounded(0.0108, 0.0034, 0.0012), -0.00145, 0.00145, 0.0008),
            (0, 0, 0.0018),
            np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]),
        ),
    ]
    return join([_lathe(line, fine), *(placed(mesh, (0, 0, 0.1075 + arm)) for mesh in cross)])


def _rook(fine: float) -> Mesh:
    line = [
        *_foot(0.0158),
        (0.0096, 0.034, 0.014),
        (0.0088, 0.0395, 0.004),
        (0.0122, 0.0425, 0.002),
        (0.0122, 0.0445, 0.001),
        (0.0, 0.0445, 0),
    ]

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        far = np.hypot(x, y)
        wall = np.maximum(far - 0.0124, np.maximum(0.044 - z, z - 0.0552))
        well = np.maximum(far - 0.0082, 0.0498 - z)
        gaps = np.full(np.broadcast_shapes(x.shape, y.shape, z.shape), 1.0)
        for angle in (0.4, 0.4 + np.pi / 3, 0.4 + 2 * np.pi / 3):
            across = np.abs(x * np.sin(angle) - y * np.cos(angle)) - 0.0015
            gaps = np.minimum(gaps, np.maximum(across, 0.0506 - z))
        return carved(0.0004, carved(0.0005, np.asarray(meet(0.0006, wall)), np.asarray(well)), gaps)

    crown = skin(field, (-0.014, -0.014, 0.043), (0.014, 0.014, 0.0565), 0.00042 / fine**0.7, smooth=0.5).mesh()
    return join([_lathe(line, fine), _wound(crown)])


# The horse's head from its side, its nose to the left: (x, z, rounding).
HEAD: list[Corner] = [
    (0.0105, 0.021, 0.002), (0.0128, 0.03, 0.006), (0.0128, 0.044, 0.008), (0.0085, 0.0575, 0.006), (0.0035, 0.064, 0.002),
    (0.0018, 0.0695, 0.0006), (-0.0012, 0.0635, 0.001), (-0.0058, 0.0605, 0.003), (-0.0118, 0.0525, 0.003), (-0.0172, 0.0445, 0.002),
    (-0.0182, 0.0405, 0.0016), (-0.016, 0.0375, 0.0016), (-0.0122, 0.0378, 0.0012), (-0.0098, 0.0405, 0.002), (-0.0052, 0.0412, 0.004),
    (-0.0022, 0.0395, 0.003), (-0.0072, 0.0325, 0.006), (-0.0106, 0.0265, 0.004), (-0.0108, 0.021, 0.002),
]  # fmt: skip


def _knight(fine: float) -> Mesh:
    side = outline(HEAD, 6)
    face = outline(
        [
            (-0.0095, 0.02, 0.002),
            (0.0095, 0.02, 0.002),
            (0.0088, 0.03, 0.006),
            (0.0066, 0.044, 0.008),
            (0.0058, 0.056, 0.006),
            (0.0036, 0.071, 0.002),
            (-0.0036, 0.071, 0.002),
            (-0.0058, 0.056, 0.006),
            (-0.0066, 0.044, 0.008),
            (-0.0088, 0.03, 0.006),
        ]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        head = meet(0.0032, within(side, x, z), within(face, y, z))
        # The nose is narrower than the cheeks, the ears stand apart.
        nose = np.abs(y) - 0.0062 + 0.0026 * np.clip((-x - 0.006) / 0.009, 0, 1)
        head = meet(0.002, head, np.asarray(nose))
        ears = np.maximum(np.abs(y) - 0.0011, 0.0625 - z)
        eye = np.sqrt((x + 0.0052) ** 2 + (z - 0.0542) ** 2 + ((np.abs(y) - 0.0066) * 0.9) ** 2) - 0.0016
        nostril = np.sqrt((x + 0.0158) ** 2 + (z - 0.0432) ** 2 + (np.abs(y) - 0.0042) ** 2) - 0.0011
        mouth = np.maximum(np.hypot(z - 0.0402 - 0.12 * (x + 0.016), np.abs(y) - 0.0052) - 0.0006, x + 0.0125)
        # A mane of locks down the back of the neck.
        locks = np.sin((z * 0.9 + x * 0.35) * 2 * np.pi / 0.0052) * 0.00055
        back = np.clip((x - 0.0015 - 0.16 * (0.06 - z)) / 0.002, 0, 1) * np.clip((z - 0.026) / 0.004, 0, 1)
        body = np.asarray(head + locks * back + 0.0007 * (1 - back) * np.clip((x + 0.001) / 0.004, 0, 1))
        for tool in (ears, eye, nostril, mouth):
            body = carved(0.0004, body, np.asarray(tool))
        return body

    horse = skin(field, (-0.0195, -0.0105, 0.0195), (0.0145, 0.0105, 0.0715), 0.00042 / fine**0.7, smooth=0.5).mesh()
    return join([_lathe([*_foot(0.0164)[:-1], (0.0112, 0.0228, 0.001), (0.0, 0.0232, 0)], fine), _wound(horse)])


PIECES: dict[str, Callable[[float], Mesh]] = {
    "king": _king, "queen": _queen, "bishop": _bishop, "knight": _knight, "rook": _rook, "pawn": _pawn,
}  # fmt: skip
BASES = {"king": 0.0188, "queen": 0.0178, "bishop": 0.016, "knight": 0.0164, "rook": 0.0158, "pawn": 0.0142}
SIDES_OF_THE_BOARD = {"white": ("#efe2c4",), "black": ("#1d1815",)}
WOODS = ("#d8b27a", "#d8b27a", "#3a2418", "#2a211d", "#8c4a2c")


def piece_of(name: str) -> Callable[[ThingSpec], Model]:
    """name: which piece, or "" for one by the seed."""

    def make(spec: ThingSpec) -> Model:
        bench = Bench(spec, 0x6A11)
        chosen = name or _named(spec.noun) or tuple(PIECES)[int(bench.random.integers(len(PIECES) - 1))]
        wood = bench.body(_wood(bench), size_m=0.05)
        bench.add(wood, PIECES[chosen](1.0), name=chosen)
        bench.add(FELT, plate(circle(BASES[chosen] * 0.96), [(0.0008, 0, 0), (0, 0.0004, 0.0003), (0, 0.0014, 0)]))
        return bench.model()

    return make


def _named(noun: str) -> str:
    return next((word for word in noun.split() if word in PIECES), "")


def _wood(bench: Bench) -> Material:
    """Boxwood or ebony, as the colour asked for has it: "white" and "black" are also kinds of chess pieces."""
    words = {*bench.spec.noun.split(), *bench.spec.modifiers}
    colour = bench.colour(next((codes for side, codes in SIDES_OF_THE_BOARD.items() if side in words), WOODS))
    if min(colour) > 0.5:
        colour = toward(colour, hex_colour("#e6cfa0"), 0.3)
    return polished(colour, bench.spec.seed)


def polished(colour: Colour, seed: int) -> Material:
    """Fine wood under lacquer, its grain upright."""
    picture = Texture(image=grain.wood_texture(colour, seed, 0.45).image.transpose(1, 0, 2).copy())
    return Material(colour=picture, roughness=0.22, specular=0.45, clearcoat=0.8, clearcoat_gloss=0.95)


def _wound(mesh: Mesh) -> Mesh:
    """A carved skin with its grain as large as the turned parts'."""
    assert mesh.uvs is not None
    return replace(mesh, uvs=mesh.uvs * np.float32(12.0))


_maker = listed({"colour", "material"}, 0.0)


def _line(name: str, nouns: str, size_m: float, turn_deg: float = 10.0) -> Maker:
    return _maker(f"chess-{name}" if name else "chess-piece", nouns, size_m, piece_of(name), turn_deg)


MAKERS: tuple[Maker, ...] = (
    _line("", "chess piece, chess figure, chessman, chess man", 0.09, 24.0),
    _line("king", "chess king, king chess piece, king piece", 0.119),
    _line("queen", "chess queen, queen chess piece, queen piece", 0.103),
    _line("bishop", "chess bishop, bishop chess piece, bishop piece", 0.088),
    _line("knight", "chess knight, knight chess piece, chess horse, knight piece, horse chess piece", 0.0715, 24.0),
    _line("rook", "chess rook, rook chess piece, chess castle, chess tower, rook piece", 0.055),
    _line("pawn", "pawn, chess pawn, pawn chess piece", 0.058),
)
