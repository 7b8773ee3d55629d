"""Things to sit and lie on: real models where there is a pack, plainer ones where there is none."""

from studiolo.engines.maquette.model import Material, Vector
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, leather, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, tube


def cafe_chair(room: Room, material: Material | None = None) -> Builder:
    """Bent wood, with arms."""
    material = material or room.look.second_timber
    return room.model_piece("BlendSwap-CC-0/thonet", height=0.79, dress={".": material}) or plain_chair(
        material, material
    )


def wooden_chair(room: Room, material: Material | None = None) -> Builder:
    material = material or room.look.timber
    return room.model_piece("BlendSwap-CC-0/osakaChair", height=0.78, dress={".": material}) or plain_chair(
        material, material
    )


def spindle_chair(room: Room) -> Builder:
    return room.model_piece("BlendSwap-CC-0/oakChair", height=1.02, dress={".": room.look.timber}) or wooden_chair(room)


def dining_chair(room: Room) -> Builder:
    """Upholstered, on wooden legs."""
    cover = room.cloth(1)
    piece = room.model_piece("BlendSwap-CC-0/chair", height=0.86, dress={"madeira": room.look.timber, ".": cover})
    return piece or plain_chair(cover, room.look.timber)


def office_chair(room: Room) -> Builder:
    piece = room.model_piece("Scopia/office_chair", height=1.02, colour=room.look.cloth_codes[0])
    return piece or plain_chair(room.cloth(), METALS["black"])


def bar_stool(room: Room, height: float = 0.76) -> Builder:
    wood = room.look.second_timber
    return room.model_piece("BlendSwap-CC-0/stool2", height=height, dress={".": wood}) or stool(wood, wood, height)


def armchair(room: Room) -> Builder:
    """Old leather, or a wide modern one in cloth."""
    if room.random.random() < 0.5:
        return club_chair(room)
    piece = room.model_piece(
        "KatorLegaz/mid-century-chair",
        width=0.76,
        dress={"leg|wood|brown|foot": room.look.timber, ".": room.cloth()},
    )
    return piece or block_seat(room.cloth(), room.look.timber, 0.8)


def club_chair(room: Room) -> Builder:
    hide = room.look.leather
    dress = {"back|sit|surround|button": hide, "feet": room.look.second_timber}
    piece = room.model_piece("BlendSwap-CC-0/winchesterArmchair", width=1.0, dress=dress)
    return piece or block_seat(hide, room.look.timber, 0.9)


def sofa(room: Room, number: int = 0) -> Builder:
    cover, code = room.cloth(number), room.look.cloth_codes[number % len(room.look.cloth_codes)]
    choice = int(room.random.integers(4))
    wood = room.look.timber
    if choice == 0:
        piece = room.model_piece(
            "KatorLegaz/mid-century-sofa", width=2.05, dress={"leg|wood|brown|foot": wood, ".": cover}
        )
    elif choice == 1:
        piece = room.model_piece("BlendSwap-CC-BY/sofa2", width=1.95, colour=code)
    elif choice == 2:
        piece = room.model_piece("Scopia/beige_sofa", width=2.15)
    else:
        piece = room.model_piece("BlendSwap-CC-0/sofa2", width=1.9, colour=code)
    return piece or block_seat(cover, wood, 2.0)


def club_sofa(room: Room) -> Builder:
    hide = room.look.leather
    dress = {"back|sit|surround|button": hide, "feet": room.look.second_timber}
    piece = room.model_piece("BlendSwap-CC-0/winchesterSofa", width=2.2, dress=dress)
    return piece or block_seat(hide, room.look.timber, 2.1)


def plain_chair(seat: Material, legs: Material) -> Builder:
    piece = Builder()
    piece.add(seat, box((-0.21, -0.21, 0.43), (0.21, 0.2, 0.46), 0.012, soft=2))
    piece.add(seat, box((-0.2, 0.18, 0.56), (0.2, 0.205, 0.84), 0.01, soft=2))
    for x in (-0.18, 0.18):
        piece.add(legs, tube([(x, -0.17, 0), (x * 0.95, -0.16, 0.43)], 0.014))
        piece.add(legs, tube([(x, 0.2, 0), (x, 0.19, 0.45), (x, 0.205, 0.84)], 0.014))
    return piece


def stool(seat: Material, legs: Material, height: float) -> Builder:
    piece = Builder()
    piece.add(
        seat,
        lathe([(0.0, height - 0.035), (0.165, height - 0.035), (0.175, height - 0.015), (0.16, height), (0.0, height)]),
    )
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        piece.add(legs, tube([(0.17 * x, 0.17 * y, 0), (0.1 * x, 0.1 * y, height - 0.03)], 0.014))
    for level in (0.25, 0.5):
        side = (0.17 - 0.07 * level) * 1.02
        ring: list[Vector] = [
            (-side, -side, level * height),
            (side, -side, level * height),
            (side, side, level * height),
        ]
        piece.add(
            legs,
            tube(ring, 0.009),
            tube([(side, side, level * height), (-side, side, level * height), (-side, -side, level * height)], 0.009),
        )
    return piece


def block_seat(cover: Material, legs: Material, width: float) -> Builder:
    """A sofa or armchair of cushions."""
    piece = Builder()
    half = width / 2
    piece.add(cover, box((-half, -0.4, 0.14), (half, 0.42, 0.32), 0.04, soft=3))
    piece.add(cover, box((-half, 0.24, 0.2), (half, 0.44, 0.82), 0.06, soft=3))
    for x in (-half, half - 0.16):
        piece.add(cover, box((x, -0.42, 0.14), (x + 0.16, 0.4, 0.6), 0.05, soft=3))
    count = max(1, round((width - 0.32) / 0.65))
    step = (width - 0.34) / count
    for number in range(count):
        x = -half + 0.17 + number * step
        piece.add(cover, box((x, -0.4, 0.31), (x + step - 0.01, 0.26, 0.46), 0.05, soft=3))
    for x in (-half + 0.08, half - 0.08):
        for y in (-0.34, 0.36):
            piece.add(legs, tube([(x, y, 0), (x, y, 0.15)], 0.02))
    return piece


def cushion(material: Material, side: float = 0.42) -> Builder:
    """Leaning back a little."""
    piece = Builder()
    piece.add(material, box((-side / 2, -0.07, 0.0), (side / 2, 0.07, side), 0.068, 0.3, soft=4))
    return piece


def long_bench(wood: Material, width: float, *, back: bool = False) -> Builder:
    """A plain bench; with a back it is a pew."""
    piece = Builder()
    half = width / 2
    piece.add(wood, box((-half, -0.2, 0.42), (half, 0.2, 0.46), 0.008, 0.9))
    for x in (-half + 0.04, half - 0.1):
        top = 0.92 if back else 0.42
        piece.add(wood, box((x, -0.2, 0), (x + 0.06, 0.2, 0.43), 0.008, 0.9, 2))
        if back:
            piece.add(wood, box((x, 0.14, 0), (x + 0.06, 0.22, top), 0.01, 0.9, 2))
    if back:
        piece.add(wood, box((-half, 0.17, 0.5), (half, 0.2, 0.88), 0.006, 0.9))
        piece.add(wood, box((-half, 0.15, 0.87), (half, 0.23, 0.92), 0.012, 0.9))
    return piece


def booth(room: Room, width: float) -> Builder:
    """An upholstered bench along a wall, buttoned in channels."""
    hide = room.look.leather if room.random.random() < 0.5 else room.cloth()
    piece = Builder()
    half = width / 2
    piece.add(room.look.second_timber, box((-half, -0.25, 0), (half, 0.3, 0.3), 0.006, 0.9))
    piece.add(hide, box((-half, -0.3, 0.3), (half, 0.24, 0.47), 0.05, soft=3))
    count = max(2, round(width / 0.2))
    for number in range(count):
        x = -half + number * width / count
        piece.add(hide, box((x + 0.003, 0.12, 0.45), (x + width / count - 0.003, 0.26, 1.06), 0.045, soft=3))
    piece.add(room.look.second_timber, box((-half, 0.24, 0.3), (half, 0.32, 1.1), 0.008, 0.9))
    return piece


def theatre_seat(code: str) -> Builder:
    """Seen from behind: a rounded velvet back with arms."""
    piece = Builder()
    velvet = cloth(code, 1)
    piece.add(velvet, box((-0.25, -0.2, 0.36), (0.25, 0.26, 0.48), 0.05, soft=3))
    piece.add(velvet, box((-0.25, -0.28, 0.4), (0.25, -0.18, 0.98), 0.045, soft=3))
    wood = paint("#2b1a14", 0.4)
    for x in (-0.28, 0.28):
        piece.add(wood, box((x - 0.025, -0.24, 0.0), (x + 0.025, 0.2, 0.62), 0.012, soft=2))
    return piece


def coach_seat(code: str, trim: str) -> Builder:
    """A pair of train seats with head rests."""
    piece = Builder()
    fabric, second = cloth(code, 2), leather(trim)
    for x in (-0.24, 0.24):
        piece.add(fabric, box((x - 0.22, -0.26, 0.36), (x + 0.22, 0.22, 0.49), 0.05, soft=3))
        piece.add(fabric, box((x - 0.22, 0.14, 0.46), (x + 0.22, 0.27, 0.98), 0.05, soft=3))
        piece.add(second, box((x - 0.19, 0.1, 0.94), (x + 0.19, 0.25, 1.2), 0.05, soft=3))
    shell, rim = paint("#b3aa98", 0.45), METALS["chrome"]
    piece.add(shell, box((-0.3, -0.1, 0), (0.3, 0.1, 0.36), 0.02))
    linen = paint("#ece6d8", 0.9)
    for x in (-0.24, 0.24):  # from behind: a moulded back each, a pocket for papers, a grip at the top
        piece.add(shell, box((x - 0.215, 0.25, 0.34), (x + 0.215, 0.3, 1.12), 0.04, soft=3))
        piece.add(fabric, box((x - 0.16, 0.295, 0.5), (x + 0.16, 0.318, 0.76), 0.01, soft=2))
        piece.add(linen, box((x - 0.15, 0.092, 1.0), (x + 0.15, 0.256, 1.205), 0.05, soft=3))
        piece.add(
            rim,
            tube([(x - 0.1, 0.27, 1.08), (x - 0.1, 0.34, 1.1), (x + 0.1, 0.34, 1.1), (x + 0.1, 0.27, 1.08)], 0.011, 8),
        )
    for x in (-0.49, 0.0, 0.49):
        piece.add(second, box((x - 0.03, -0.18, 0.56), (x + 0.03, 0.2, 0.62), 0.012, soft=2))
    return piece
