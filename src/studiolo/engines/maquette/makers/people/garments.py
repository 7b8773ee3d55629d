"""The clothes there are: cut, length, collar and cloth of each. Lengths in u, metres for a body of 1.75 m."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Collar = Literal["", "crew", "v", "shirt", "roll", "hood", "lapel", "stand", "boat", "straps", "ring", "bow", "cross"]
Front = Literal["", "buttons", "zip", "open", "double"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Top:
    """ease: how far it stands off the body. sleeve: how much of the arm it covers. hem: how far below the hips it ends.
    straight: 0 follows the waist. flare: how much wider its skirt is at the hem, 0 for none. layer: what lies over what."""

    ease: float = 0.014
    sleeve: float = 1.0
    hem: float = 0.1
    straight: float = 0.6
    collar: Collar = "crew"
    front: Front = ""
    fabric: str = "cotton"
    pattern: str = ""
    flare: float = 0.0
    skirt: bool = False
    sleeve_ease: float = 0.0
    cuffs: bool = False
    pockets: Literal["", "chest", "patch", "pouch"] = ""
    folds: float = 0.0065
    trim: bool = False
    belt: bool = False
    layer: int = 1
    colours: tuple[str, ...] = ("#b9463a", "#3f6f8f", "#e0b04a", "#5d7f5a", "#d8d2c4", "#7d5a80", "#2f4a6b", "#c98b8f")


@dataclass(frozen=True, kw_only=True, slots=True)
class Bottom:
    """length: how much of the leg it covers. knee, hem: ease there. flare: of skirts; skirt: both legs in one."""

    ease: float = 0.008
    length: float = 0.97
    knee: float = 0.012
    hem: float = 0.02
    skirt: bool = False
    flare: float = 0.0
    fabric: str = "cotton"
    pattern: str = ""
    folds: float = 0.0055
    waist: float = 0.1
    belt: bool = False
    cuffs: bool = False
    pleats: float = 0.0
    colours: tuple[str, ...] = ("#2f3a52", "#5a5148", "#3c3f45", "#8a7a5f", "#26303c", "#6b5d4a")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shoe:
    kind: Literal["shoe", "sneaker", "boot", "sandal", "heel", "slipper", "flipper"] = "shoe"
    height: float = 0.0
    fabric: str = "leather"
    sole: str = "#2a2724"
    colours: tuple[str, ...] = ("#4a2f20", "#1d1b1a", "#6b4630", "#2e2a2b")


_WARM = ("#8a3b34", "#3d5a4c", "#c4a05a", "#384f6e", "#d6cbb4", "#6c4a5a", "#b5643c", "#5f6f7f")
_COATS = ("#b08d57", "#3a4048", "#5d6b58", "#7a3030", "#2f3f58", "#8f8478")
_DRESS = ("#b83a3a", "#2f6f78", "#d9a441", "#6a4f8f", "#3f5f9a", "#c76f8a", "#4f7f5a", "#e3d9c4")
_DENIM = ("#2c4468", "#41618a", "#22304a", "#5d7c9f")

TOPS: Mapping[str, Top] = MappingProxyType(
    {
        "t-shirt": Top(sleeve=0.34, ease=0.013, hem=0.1, sleeve_ease=0.01, trim=True),
        "shirt": Top(ease=0.014, collar="shirt", front="buttons", cuffs=True, pockets="chest", colours=("#dfe6ee", "#9db7d1",
            "#e8e2d6", "#6f8fae", "#c7a7a0", "#7f9a86", "#49618a")),
        "blouse": Top(ease=0.013, collar="bow", front="buttons", cuffs=True, straight=0.3, fabric="silk", hem=0.07),
        "polo": Top(sleeve=0.36, ease=0.013, collar="shirt", front="buttons", sleeve_ease=0.009),
        "sweater": Top(ease=0.024, collar="crew", fabric="knit", cuffs=True, trim=True, hem=0.09, colours=_WARM),
        "turtleneck": Top(ease=0.016, collar="roll", fabric="rib", cuffs=True, hem=0.09, colours=_WARM),
        "cardigan": Top(ease=0.026, collar="v", fabric="knit", cuffs=True, front="buttons", hem=0.12, trim=True, layer=2, colours=_WARM),
        "hoodie": Top(ease=0.028, collar="hood", fabric="cotton", cuffs=True, pockets="pouch", hem=0.1, trim=True, folds=0.008),
        "vest": Top(ease=0.022, sleeve=0.0, collar="v", front="buttons", hem=0.06, layer=2, straight=0.4),
        "tank top": Top(sleeve=0.0, ease=0.01, collar="boat", hem=0.09, straight=0.4),
        "jacket": Top(ease=0.032, collar="stand", front="zip", cuffs=True, hem=0.07, pockets="patch", layer=3, fabric="leather",
            colours=("#3b2a22", "#1f1f22", "#4b5a48", "#6a3a2c")),
        "down jacket": Top(ease=0.055, collar="stand", front="zip", hem=0.08, layer=3, fabric="quilt", folds=0.004, sleeve_ease=0.012),
        "denim jacket": Top(ease=0.03, collar="shirt", front="buttons", cuffs=True, hem=0.04, pockets="patch", layer=3,
            fabric="denim", colours=_DENIM),
        "suit jacket": Top(ease=0.026, collar="lapel", front="buttons", hem=0.15, pockets="patch", layer=3, fabric="felt",
            straight=0.35, folds=0.004, colours=("#27324a", "#3a3d44", "#1f2126", "#4a4038", "#56606e")),
        "coat": Top(ease=0.036, collar="lapel", front="buttons", hem=0.46, skirt=True, flare=0.03, pockets="patch", layer=3,
            fabric="felt", cuffs=True, straight=0.5, colours=_COATS),
        "raincoat": Top(ease=0.04, collar="hood", front="buttons", hem=0.4, skirt=True, flare=0.035, pockets="patch", layer=3,
            fabric="rubber", straight=0.8, colours=("#e6b31e", "#e6b31e", "#c8452f", "#3b6b8c")),
        "lab coat": Top(ease=0.03, collar="lapel", front="open", hem=0.44, skirt=True, flare=0.03, pockets="patch", layer=3,
            straight=0.6, colours=("#eeece6",)),
        "robe": Top(ease=0.04, collar="cross", hem=0.86, skirt=True, flare=0.07, layer=3, straight=0.6, belt=True,
            sleeve_ease=0.03, folds=0.01, fabric="wool", colours=("#5b3f2a", "#6b5a44")),
        "cloak robe": Top(ease=0.034, collar="crew", hem=0.88, skirt=True, flare=0.09, layer=3, straight=0.5, belt=True,
            sleeve_ease=0.04, folds=0.01, fabric="felt", colours=("#2f2f6b", "#3b2a5c", "#1f4a5c")),
        "dress": Top(ease=0.01, sleeve=0.2, hem=0.46, collar="boat", skirt=True, flare=0.1, straight=0.0, belt=True, folds=0.005,
            colours=_DRESS),
        "gown": Top(ease=0.01, sleeve=0.3, hem=0.86, collar="boat", skirt=True, flare=0.24, straight=0.0, fabric="silk",
            belt=True, trim=True, colours=_DRESS),
        "house dress": Top(ease=0.02, sleeve=0.5, hem=0.5, collar="shirt", front="buttons", skirt=True, flare=0.06, straight=0.3,
            belt=True, pattern="dotted", colours=("#56708f", "#7d5a80", "#5d7f6a", "#8f5a5a")),
        "tutu": Top(ease=0.006, sleeve=0.0, hem=0.02, collar="straps", straight=0.0, fabric="silk", folds=0.002,
            colours=("#e3a9b8", "#d9c4e0", "#f0e6e8")),
        "swimsuit": Top(ease=0.004, sleeve=0.0, hem=-0.0, collar="straps", straight=0.0, fabric="silk", folds=0.0,
            colours=("#c8373d", "#1f5f8f", "#e0a12f", "#2f7f6f")),
        "kimono": Top(ease=0.026, sleeve=0.86, hem=0.84, collar="cross", skirt=True, flare=0.005, straight=0.7, belt=True,
            sleeve_ease=0.055, fabric="silk", pattern="dotted", layer=2, colours=("#8f2f45", "#2f4a7a", "#3f6f5f", "#b5643c")),
        "sari": Top(ease=0.014, sleeve=0.28, hem=0.86, collar="boat", skirt=True, flare=0.05, straight=0.1, fabric="silk",
            folds=0.009, layer=2, colours=("#c2452f", "#8a2f6b", "#1f7a6b", "#d9952a")),
        "overalls": Top(ease=0.023, sleeve=0.0, hem=0.02, collar="straps", fabric="denim", pockets="pouch", layer=2, colours=_DENIM),
        "chef jacket": Top(ease=0.022, collar="stand", front="double", cuffs=True, hem=0.14, layer=2, colours=("#f0eee8",)),
        "uniform": Top(ease=0.02, collar="shirt", front="buttons", cuffs=True, hem=0.12, belt=True, pockets="chest", colours=("#24344f",)),
        "scrubs": Top(ease=0.02, sleeve=0.42, collar="v", hem=0.12, pockets="chest", sleeve_ease=0.014, colours=("#6fa3b5",
            "#7fb09c", "#8fa9cc")),
        "armour": Top(ease=0.026, collar="ring", hem=0.1, fabric="metal", folds=0.0, belt=True, straight=0.2, layer=2,
            colours=("#a9adb3",)),
        "space suit": Top(ease=0.06, collar="ring", hem=0.05, folds=0.009, straight=0.9, layer=3, sleeve_ease=0.004, colours=("#eceae4",)),
        "wetsuit": Top(ease=0.005, collar="crew", hem=0.05, fabric="rubber", folds=0.001, straight=0.0, colours=("#1d2024",)),
        "tunic": Top(ease=0.02, sleeve=0.9, collar="v", hem=0.28, skirt=True, flare=0.05, belt=True, colours=("#5f6b45",
            "#7a4a34", "#4f5f7a")),
    }
)  # fmt: skip

BOTTOMS: Mapping[str, Bottom] = MappingProxyType(
    {
        "trousers": Bottom(belt=True),
        "jeans": Bottom(fabric="denim", knee=0.009, hem=0.014, belt=True, colours=_DENIM),
        "shorts": Bottom(length=0.42, knee=0.022, hem=0.024),
        "leggings": Bottom(ease=0.004, knee=0.004, hem=0.003, folds=0.0015, length=0.96),
        "skirt": Bottom(skirt=True, length=0.56, flare=0.075, pleats=0.012, folds=0.003, colours=_DRESS),
        "long skirt": Bottom(skirt=True, length=0.9, flare=0.1, pleats=0.014, folds=0.004, colours=_DRESS),
        "tutu skirt": Bottom(skirt=True, length=0.2, flare=0.32, pleats=0.03, folds=0.0, fabric="silk", colours=("#e9bccb",)),
        "baggy trousers": Bottom(ease=0.022, knee=0.03, hem=0.032, folds=0.009),
        "swim trunks": Bottom(length=0.36, knee=0.018, hem=0.02, fabric="silk", pattern="", colours=("#c8452f", "#1f6f8f", "#e0a12f")),
        "briefs": Bottom(length=0.06, ease=0.006, knee=0.006, hem=0.006, folds=0.0, waist=0.06, colours=("#c8373d",)),
        "nappy": Bottom(length=0.13, ease=0.022, knee=0.02, hem=0.012, folds=0.004, waist=0.07, colours=("#eeece6",)),
        "space trousers": Bottom(ease=0.05, knee=0.05, hem=0.045, folds=0.01, waist=0.04, colours=("#eceae4",)),
        "greaves": Bottom(ease=0.02, knee=0.02, hem=0.018, folds=0.0, fabric="metal", colours=("#a9adb3",)),
        "wet trousers": Bottom(ease=0.005, knee=0.005, hem=0.004, folds=0.001, fabric="rubber", colours=("#1d2024",)),
    }
)  # fmt: skip

SHOES: Mapping[str, Shoe] = MappingProxyType(
    {
        "shoes": Shoe(),
        "sneakers": Shoe(kind="sneaker", fabric="cotton", sole="#ece8e0", colours=("#d8d4cc", "#b8433a", "#33506f", "#3b3b40", "#e0a83f")),
        "boots": Shoe(kind="boot", height=0.2),
        "wellingtons": Shoe(kind="boot", height=0.26, fabric="rubber", colours=("#3f5f3a", "#2f3a4a", "#d9a62a")),
        "ankle boots": Shoe(kind="boot", height=0.11),
        "sandals": Shoe(kind="sandal"),
        "heels": Shoe(kind="heel", colours=("#8f2a30", "#1d1b1c", "#c9a27a")),
        "slippers": Shoe(kind="slipper", fabric="silk", colours=("#e3a9b8", "#a04a52", "#5a6b8a")),
        "flippers": Shoe(kind="flipper", fabric="rubber", colours=("#e0b01e", "#1f6fa0")),
        "moon boots": Shoe(kind="boot", height=0.16, fabric="cotton", sole="#8d9096", colours=("#e6e4de",)),
        "sabatons": Shoe(kind="boot", height=0.12, fabric="metal", sole="#8d9096", colours=("#a9adb3",)),
    }
)  # fmt: skip
