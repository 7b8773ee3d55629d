"""Land and sea for a globe: coasts as lines of (longitude, latitude) in whole degrees, drawn by hand from general
knowledge of the map; good to about two degrees."""

from collections.abc import Mapping

import numpy as np
from scipy.ndimage import gaussian_filter

from studiolo.engines.maquette.model import Colour, Floats, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

Coast = tuple[tuple[int, int], ...]

AFRICA: Coast = (
    (-6, 36), (0, 36), (10, 37), (11, 34), (15, 32), (20, 31), (22, 33), (30, 31), (33, 31), (34, 28), (37, 21),
    (39, 16), (43, 12),
    (45, 11), (51, 12), (48, 5), (42, -2), (39, -7), (41, -15), (35, -20), (35, -24), (32, -27), (28, -33),
    (20, -35), (18, -32),
    (15, -26), (12, -18), (14, -11), (12, -6), (9, -1), (10, 4), (6, 4), (2, 6), (-4, 5), (-8, 4), (-13, 8),
    (-17, 14), (-16, 20),
    (-14, 26), (-10, 30), (-9, 33),
)  # fmt: skip
EURASIA: Coast = (
    (-9, 37), (-9, 43), (-2, 43), (-1, 46), (-5, 48), (2, 51), (8, 54), (8, 57), (11, 57), (10, 54), (14, 54),
    (20, 55), (21, 57), (24, 58),
    (28, 60), (22, 60), (21, 63), (25, 65), (22, 66), (17, 61), (19, 60), (16, 57), (14, 55), (12, 57), (10, 59),
    (6, 58), (5, 61), (12, 66), (18, 70),
    (26, 71), (33, 69), (41, 67), (38, 64), (44, 66), (46, 68), (60, 69), (68, 69), (73, 72), (80, 73), (88, 75),
    (104, 78), (113, 74),
    (130, 71), (140, 73), (160, 70), (170, 69), (180, 69), (190, 66), (187, 64), (179, 62), (170, 60), (163, 58),
    (162, 55), (157, 51), (156, 57),
    (163, 62), (155, 59), (143, 59), (135, 55), (141, 52), (140, 48), (132, 43), (128, 40), (129, 36), (126, 35),
    (126, 38),
    (121, 40), (118, 39), (122, 37), (119, 35), (122, 31), (120, 26), (114, 22), (108, 21), (109, 13), (105, 9),
    (101, 13), (100, 8), (104, 2),
    (102, 2), (98, 9), (98, 16), (94, 16), (92, 22), (87, 21), (80, 15), (80, 12), (78, 8), (76, 10), (73, 17),
    (72, 21), (68, 23), (66, 25), (58, 25),
    (55, 27), (50, 30), (48, 30), (51, 25), (56, 25), (60, 22), (55, 17), (45, 13), (43, 14), (39, 21), (35, 28),
    (34, 31), (36, 36),
    (30, 36), (27, 38), (27, 40), (30, 41), (36, 42), (41, 41), (38, 45), (39, 47), (35, 45), (33, 44), (30, 46),
    (28, 43), (29, 41), (24, 41), (24, 38), (22, 36), (20, 40), (16, 43), (13, 46),
    (12, 44), (18, 40), (16, 38), (12, 42), (9, 44), (3, 43), (3, 42), (0, 39), (-2, 37), (-5, 36),
)  # fmt: skip
NORTH_AMERICA: Coast = (
    (-168, 66), (-162, 66), (-166, 68), (-156, 71), (-140, 70), (-125, 70), (-115, 68), (-100, 68), (-94, 72),
    (-88, 69), (-82, 69), (-86, 66), (-94, 61), (-93, 58),
    (-85, 55), (-82, 52), (-79, 52), (-79, 55), (-77, 57), (-78, 62), (-70, 61), (-65, 59), (-60, 55), (-56, 52),
    (-60, 50), (-66, 50), (-65, 48), (-64, 46), (-61, 46),
    (-66, 44), (-70, 43), (-74, 40), (-76, 36), (-81, 31), (-80, 26), (-83, 29), (-90, 29), (-97, 28), (-97, 22),
    (-94, 18), (-91, 19), (-90, 21), (-87, 21), (-88, 16),
    (-83, 15), (-83, 10), (-79, 9), (-77, 8), (-80, 7), (-85, 10), (-88, 13), (-94, 16), (-102, 18), (-106, 23),
    (-113, 31), (-110, 24), (-115, 29),
    (-117, 33), (-121, 35), (-124, 40), (-124, 47), (-130, 54), (-137, 59), (-148, 60), (-154, 58), (-164, 54),
    (-158, 58), (-165, 61), (-165, 64),
)  # fmt: skip
SOUTH_AMERICA: Coast = (
    (-78, 8), (-72, 12), (-62, 10), (-57, 6), (-51, 4), (-50, 0), (-44, -3), (-35, -6), (-36, -10), (-39, -14),
    (-41, -22), (-48, -26), (-54, -34), (-58, -35), (-57, -38),
    (-62, -39), (-65, -43), (-68, -50), (-69, -52), (-65, -55), (-71, -54), (-75, -50), (-73, -42), (-73, -37),
    (-71, -30), (-70, -18), (-76, -14), (-81, -6), (-80, -2), (-77, 4),
)  # fmt: skip
AUSTRALIA: Coast = (
    (114, -22), (122, -18), (129, -15), (132, -11), (137, -12), (136, -15), (141, -17), (142, -11), (146, -19),
    (153, -25), (153, -31), (150, -37), (146, -39), (140, -38),
    (138, -34), (131, -31), (124, -33), (118, -35), (115, -34),
)  # fmt: skip
GREENLAND: Coast = (
    (-73, 78),
    (-60, 82),
    (-35, 83),
    (-20, 81),
    (-20, 74),
    (-25, 70),
    (-40, 65),
    (-43, 60),
    (-50, 62),
    (-54, 67),
    (-55, 70),
    (-60, 76),
)
ISLANDS: tuple[Coast, ...] = (
    ((-5, 50), (1, 51), (2, 53), (-2, 56), (-3, 59), (-6, 57), (-3, 54)), ((-10, 52), (-6, 52), (-6, 55), (-9, 54)),
    ((-24, 65), (-16, 66), (-14, 65), (-19, 63)), ((130, 31), (136, 34), (141, 36), (141, 41), (145, 43), (142, 45),
    (140, 41), (136, 36), (131, 34)),
    ((49, -12), (50, -16), (47, -25), (44, -24), (44, -17)), ((95, 5), (104, -2), (106, -6), (101, -3)), ((109, 1),
    (113, 3), (117, 7), (119, 5), (116, -4), (110, -3)),
    ((105, -6), (114, -7), (114, -9), (106, -8)), ((119, 0), (125, 1), (121, -1), (123, -5), (120, -5)), ((131, -1),
    (138, -2), (147, -6), (150, -10), (143, -9), (138, -8), (133, -4)),
    ((120, 18), (122, 18), (126, 7), (122, 7), (122, 13)), ((173, -35), (178, -38), (175, -41)), ((173, -41),
    (174, -42), (169, -47), (166, -46)),
    ((80, 9), (82, 7), (80, 6)), ((-85, 22), (-80, 23), (-74, 20), (-78, 20)), ((-74, 20), (-69, 19), (-74, 18)),
    ((121, 25), (122, 25), (121, 22)),
    ((145, -41), (148, -41), (147, -44)), ((-59, 48), (-56, 51), (-53, 47)), ((-86, 73), (-80, 73), (-62, 66),
    (-66, 62), (-78, 64), (-72, 68), (-86, 70)),
    ((-118, 72), (-105, 73), (-105, 69), (-117, 69)), ((-90, 77), (-80, 83), (-62, 82), (-78, 76)), ((-125, 72),
    (-115, 74), (-120, 71)), ((12, 79), (25, 80), (17, 77)), ((53, 71), (60, 76), (68, 77), (57, 71)),
    ((13, 38), (16, 38), (15, 37)), ((8, 41), (10, 41), (9, 39)), ((142, 54), (144, 50), (142, 46)), ((109, 20),
    (111, 20), (109, 18)), ((-62, -51), (-58, -51), (-60, -53)),
)  # fmt: skip
ANTARCTICA: Coast = (
    (-180, -90), (-180, -78), (-160, -78), (-150, -76), (-120, -74), (-100, -72), (-75, -73), (-67, -67),
    (-58, -63), (-60, -68), (-62, -75), (-40, -78), (-20, -74), (0, -70),
    (30, -69), (55, -66), (80, -68), (110, -66), (140, -67), (165, -71), (165, -78), (180, -78), (180, -90),
)  # fmt: skip
LAKES: tuple[Coast, ...] = (
    ((48, 46), (53, 46), (54, 41), (54, 37), (50, 37), (48, 42)), ((-92, 47), (-85, 48), (-85, 46)), ((-88, 45),
    (-85, 46), (-86, 42), (-88, 42)), ((-84, 46), (-80, 45), (-82, 43)),
    ((32, 0), (34, 0), (33, -3)),
)  # fmt: skip
LANDS: tuple[Coast, ...] = (AFRICA, EURASIA, NORTH_AMERICA, SOUTH_AMERICA, AUSTRALIA, GREENLAND, *ISLANDS, ANTARCTICA)
# Where it is dry: longitude, latitude, reach in degrees of longitude and latitude.
DRY = (
    (12, 23, 32, 9),
    (46, 24, 12, 9),
    (62, 41, 16, 8),
    (98, 42, 18, 7),
    (131, -25, 15, 8),
    (-110, 33, 10, 9),
    (20, -24, 8, 8),
    (-69, -42, 5, 10),
    (-71, -23, 3, 9),
)
TONES: Mapping[str, str] = {"land": "#7f9a57", "wood": "#557a45", "dry": "#d8b97c", "cold": "#a9a98a", "ice": "#f2f3ef"}
WIDE, HIGH = 1440, 720


def land_mask() -> Floats:
    """(HIGH, WIDE) of 0 to 1: how much of each quarter degree is land; row 0 is the north, column 0 is 180 west."""
    from PIL import Image, ImageDraw

    scale = 2
    image = Image.new("L", (WIDE * scale, HIGH * scale), 0)
    pen = ImageDraw.Draw(image)
    for lines, value in ((LANDS, 255), (LAKES, 0)):
        for line in lines:
            smooth = _rounded(np.asarray(line, float)) if line is not ANTARCTICA else np.asarray(line, float)
            for shift in (-360, 0):  # Siberia reaches past 180
                pen.polygon([((x + shift + 180) * 4 * scale, (90 - y) * 4 * scale) for x, y in smooth], fill=value)
    return np.asarray(image.resize((WIDE, HIGH), Image.Resampling.BOX), np.float32) / np.float32(255)


def _rounded(line: Numbers) -> Numbers:
    """Corners cut twice, so that coasts do not look ruled."""
    for _ in range(2):
        after = np.roll(line, -1, axis=0)
        line = np.stack([0.8 * line + 0.2 * after, 0.2 * line + 0.8 * after], axis=1).reshape(-1, 2)
    return line


def world_map(sea: Colour) -> Floats:
    """A linear picture of the whole world (HIGH, WIDE, 3), plate carrée: land in the tones of an atlas, meridians and
    parallels every fifteen degrees."""
    mask = land_mask()
    shore = np.clip(_near(mask) * 1.6, 0, 1)[..., None]
    deep = np.asarray(sea, np.float32)
    water = deep + (0.24 - 0.45 * deep) * shore * 0.45
    picture = water + (_tones() - water) * mask[..., None]
    ink = np.zeros((HIGH, WIDE), np.float32)
    ink[::60] = ink[1::60] = 0.21
    ink[:, ::60] = np.maximum(ink[:, ::60], 0.21)
    ink[358:362] = 0.36
    coast = np.clip(1 - np.abs(mask - 0.5) * 2.4, 0, 1) * 0.55
    dark = np.maximum(ink, coast)[..., None]
    return np.asarray(np.clip(picture * (1 - 0.55 * dark), 0, 1), np.float32)


def _tones() -> Floats:
    """What land would look like everywhere (HIGH, WIDE, 3); worked out for every half degree."""
    latitude = (90 - (np.arange(HIGH // 2)[:, None] + 0.5) / 2).astype(np.float32)
    longitude = ((np.arange(WIDE // 2)[None, :] + 0.5) / 2 - 180).astype(np.float32)
    waves = _waves(longitude, latitude)
    tone = {name: np.asarray(hex_colour(code), np.float32) for name, code in TONES.items()}
    jungle = np.clip(1 - np.abs(latitude + waves * 4) / 16, 0, 1)
    taiga = np.clip(1 - np.abs(np.abs(latitude) - 56 + waves * 5) / 12, 0, 1)
    dry = sum(np.exp(-(((longitude - x) / a) ** 2)) * np.exp(-(((latitude - y) / b) ** 2)) for x, y, a, b in DRY)
    land = tone["land"] + (tone["wood"] - tone["land"]) * np.clip(jungle + 0.6 * taiga, 0, 1)[..., None]
    land = land + (tone["dry"] - land) * np.clip(np.asarray(dry) * 1.6 + waves * 0.15, 0, 1)[..., None]
    land = land + (tone["cold"] - land) * np.clip((latitude - 64 + 4 * waves) / 8, 0, 1)[..., None]
    greenland = (longitude + (latitude - 60) * 0.9 > -52) & (longitude < -15) & (latitude > 59)
    white = (latitude < -60) | greenland | (latitude + waves > 79)
    land = np.where(white[..., None], tone["ice"], land)
    return np.asarray(land.repeat(2, axis=0).repeat(2, axis=1), np.float32)


def _waves(x: Floats, y: Floats) -> Floats:
    """Between -1 and 1, in no pattern that one sees."""
    first, second = np.sin(x * 0.21 + y * 0.13), 0.7 * np.sin(x * 0.37 - y * 0.29 + 2)
    return np.asarray((first + second + 0.5 * np.sin(x * 0.71 + y * 0.53 + 4)) / 2.2, np.float32)


def _near(mask: Floats) -> Floats:
    return np.asarray(gaussian_filter(mask, 7, mode=("nearest", "wrap")), np.float32)
