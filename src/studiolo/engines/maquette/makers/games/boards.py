"""A chessboard with its pieces set up, or a few moves into a game."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.games.chess import BASES, PIECES, polished
from studiolo.engines.maquette.makers.plates import panel, placed, plate, rounded
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise
from studiolo.engines.maquette.srgb import encoded_bytes

FIELD = 0.05
BACK_ROW = ("rook", "knight", "bishop", "queen", "king", "bishop", "knight", "rook")
FINE = 0.27  # how finely each of so many pieces is made
OPENINGS: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = (
    ((4, 1), (4, 3)), ((4, 6), (4, 4)), ((6, 0), (5, 2)), ((1, 7), (2, 5)), ((5, 0), (2, 3)), ((3, 6), (3, 5)),
)  # fmt: skip


def make_chessboard(spec: ThingSpec) -> Model:
    """White on the side of the camera."""
    bench = Bench(spec, 0x6A51)
    pairs = (("#5a3018", "#e0bd86"), ("#2a1a12", "#d9b27a"), ("#1f4a36", "#efe4cc"))
    pick = pairs[int(bench.random.integers(len(pairs)))]
    dark = bench.colour(pick[:1])
    light = second_colour(bench, hex_colour(pick[1]))
    half = 4 * FIELD
    frame = bench.body(polished(shade(dark, 0.7), spec.seed), size_m=0.3)
    edge = [(0.004, 0, 0), (0, 0.003, 0.003), (0, 0.018, 0.004), (0.005, 0.022, 0.002), (0.024, 0.022, 0)]
    outer = rounded(2 * half + 0.05, 2 * half + 0.05, 0.006)
    bench.add(frame, plate(outer, edge, caps=False), name="frame")
    bench.add(frame, placed(panel(outer, 0.0, up=False)))
    top = Material(colour=_squares(dark, light, spec.seed), roughness=0.2, specular=0.5, clearcoat=0.7)
    bench.add(top, panel(rounded(2 * half + 0.004, 2 * half + 0.004, 0.0005), 0.0218), name="board")
    if "empty" not in spec.modifiers:
        _set_up(bench, int(bench.random.integers(0, len(OPENINGS) + 1)))
    return bench.model(anchors={"top": (0, 0, 0.022)})


def _set_up(bench: Bench, moves: int) -> None:
    sides = (polished(hex_colour("#e6cfa0"), bench.spec.seed), polished(hex_colour("#2a1c15"), bench.spec.seed + 1))
    shapes: dict[str, Mesh] = {name: PIECES[name](FINE) for name in BASES}
    stands = {(x, y): (name, side) for side, y in ((0, 0), (1, 7)) for x, name in enumerate(BACK_ROW)}
    stands |= {(x, y): ("pawn", side) for side, y in ((0, 1), (1, 6)) for x in range(8)}
    for start, end in OPENINGS[:moves]:
        stands[end] = stands.pop(start)
    for (x, y), (name, side) in stands.items():
        turn = float(bench.random.normal(0, 6)) + (90.0 if side == 0 else -90.0) * -1
        slip = bench.random.normal(0, 0.0012, 2)
        at = ((x - 3.5) * FIELD + float(slip[0]), (y - 3.5) * FIELD + float(slip[1]), 0.0205)
        bench.add(sides[side], placed(shapes[name], at, rotation((0, 0, 1), turn)), name=name)


def _squares(dark: Colour, light: Colour, seed: int) -> Texture:
    """Sixty-four fields of two woods, each cut from its own place; the nearest left is dark."""
    size = 768
    row, column = np.mgrid[0:size, 0:size]
    x, y = column * 8 // size, 7 - row * 8 // size
    grain = noise((size, size), (1.2, size / 9), seed) * 0.07 + noise((size, size), (14.0, size / 6), seed + 1) * 0.06
    tone = np.asarray(np.random.default_rng(seed).normal(1, 0.06, (8, 8)))[x, y]
    is_dark = (x + y) % 2 == 0
    base: Numbers = np.where(is_dark[..., None], np.asarray(dark), np.asarray(light))
    return Texture(image=encoded_bytes(np.clip(base * (tone + grain)[..., None], 0, 0.9)), repeat=False)


_maker = listed({"colour", "second_colour", "material"}, 32.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "chessboard",
        "chessboard, chess board, chess set, chess, chess game, game of chess, checkerboard, chess table game",
        0.45,
        make_chessboard,
    ),
)
