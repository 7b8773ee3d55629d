"""What a room is made of: every recipe offers choices, words of style change them, the seed picks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.model import Colour, Material
from studiolo.engines.maquette.settings.interior.finishes import METALS, Finish, cloth, finish, leather, paint, timber

Choices = tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """Choices by use, in the words of `finishes`; cloths, leathers and paints are hex colours.

    side: the walls beside; "" means as the back wall. beams: what crosses the ceiling, or "". clutter: how much lies about,
    1 as usual. warm: lamps burn by day too.
    """

    floor: Choices = ("oak planks",)
    wall: Choices = ("plaster #e4d9c8",)
    side: Choices = ("plaster #ece6da",)
    ceiling: Choices = ("plaster #f1ede5",)
    beams: str = ""
    timber: Choices = ("oak", "walnut")
    metal: Choices = ("black", "brass")
    cloth: Choices = ("#b5623c", "#4d6354", "#3f5468", "#c9b79c", "#8c3f35")
    soft: Choices = ("#e6dccb", "#d9cdb8", "#c9b7a0")
    leather: Choices = ("#6b3a20", "#3b2a20")
    paint: Choices = ("#5d7566", "#e6ddcc", "#3c5266")
    stone: Choices = ("#d9d5cc", "#3a3a3c", "#ece8df")
    clutter: float = 1.0
    warm: bool = False


# What words of style say. A field that is not named stays as the recipe has it.
STYLES: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "industrial": {
            "wall": ("brick #8a4a35", "brick #7c4a3a", "concrete #8f8a83"),
            "side": ("concrete #9a948b", "brick #8a4a35"),
            "floor": ("polished concrete #837c73", "walnut planks"),
            "ceiling": ("concrete #4d4a47",),
            "beams": "black",
            "timber": ("walnut", "teak"),
            "metal": ("black",),
            "leather": ("#6b3a20",),
            "paint": ("#34363a", "#2f3a3a"),
            "stone": ("#8d8a85",),
            "cloth": ("#4a4f52", "#7a4a2c", "#3b4a44"),
        },
        "modern": {
            "wall": ("plaster #e7e5e1", "plaster #c9c7c2", "plaster #4a5157"),
            "side": ("plaster #efeeeb",),
            "floor": ("oak herringbone", "polished concrete #a39d94", "pale oak planks"),
            "timber": ("walnut", "oak"),
            "metal": ("black", "steel"),
            "paint": ("#34383b", "#e9e7e2", "#6d7672"),
            "stone": ("#ece8df", "#3a3a3c"),
            "cloth": ("#5f6b70", "#b58a4a", "#34444f", "#9a9c97"),
            "clutter": 0.6,
        },
        "minimalist": {
            "wall": ("plaster #f0eee9", "plaster #e6e2da"),
            "side": ("plaster #f3f1ed",),
            "floor": ("pale oak planks", "polished concrete #b9b4ab"),
            "beams": "",
            "timber": ("pale oak", "ash"),
            "metal": ("black", "white metal"),
            "paint": ("#efece6", "#d9d5cc"),
            "cloth": ("#d9d2c6", "#b9b3a8", "#9aa39b"),
            "clutter": 0.25,
        },
        "scandinavian": {
            "wall": ("plaster #efece5", "plaster #dfe3de", "plaster #c9d0cb"),
            "side": ("plaster #f3f1ec",),
            "floor": ("pale oak planks", "ash planks"),
            "timber": ("pale oak", "ash"),
            "metal": ("black", "brass"),
            "paint": ("#e9e6df", "#aebbb3", "#c6ccd0"),
            "cloth": ("#a9b3ac", "#c9b79c", "#7f929b", "#d6b49a"),
            "soft": ("#efe9de", "#e2dccf"),
        },
        "rustic": {
            "wall": ("limewash #d8c8ae", "stone #b3a48c", "limewash #cdb79a"),
            "side": ("limewash #ddd0b9",),
            "floor": ("rough planks", "chestnut planks"),
            "ceiling": ("chestnut planks", "limewash #dccdb4"),
            "beams": "rough",
            "timber": ("rough", "chestnut", "driftwood"),
            "metal": ("iron", "copper"),
            "paint": ("#7f8f86", "#b9a789", "#6a7f8c"),
            "cloth": ("#9a4b34", "#6b7455", "#b9a27c", "#7a5a44"),
        },
        "vintage": {
            "wall": ("paper #d9cbb0 #8a7f5f", "paper #4d6354 #7d8c69", "paper #e2d3c0 #b5735f", "plaster #a9b7a0"),
            "side": ("plaster #e2d5bd",),
            "floor": ("chestnut planks", "walnut herringbone"),
            "timber": ("mahogany", "chestnut", "walnut"),
            "metal": ("brass",),
            "paint": ("#8fa89b", "#d9b8a0", "#c9a24f"),
            "cloth": ("#7d3b3b", "#4d6354", "#b58a4a", "#3f5468"),
        },
        "luxury": {
            "wall": ("plaster #24343f", "plaster #1f3f38", "walnut panel", "plaster #e6ddcf"),
            "side": ("plaster #e9e1d3",),
            "floor": ("marble #e9e5dd", "walnut herringbone", "marble #2b2b2d #8f7a55"),
            "timber": ("mahogany", "ebony", "walnut"),
            "metal": ("brass",),
            "leather": ("#2f1f18", "#e0d3bd"),
            "paint": ("#1f2f38", "#2b3a33"),
            "stone": ("#ece8df", "#1f1f22"),
            "cloth": ("#1f4a44", "#5a1f2b", "#2a3a5a", "#b58a4a"),
            "clutter": 0.7,
        },
        "brick wall": {"wall": ("brick #8a4a35", "brick #7c4a3a", "brick #9a5a44")},
        "concrete wall": {"wall": ("concrete #8f8a83", "concrete #a39d94")},
        "stone wall": {"wall": ("stone #b3a48c",)},
        "wood wall": {"wall": ("walnut panel",)},
        "cozy": {
            "cloth": ("#b5623c", "#8c3f35", "#b9822b", "#6b7455"),
            "soft": ("#e6d5b8", "#d9c2a0"),
            "clutter": 1.35,
            "warm": True,
        },
    }
)
_SAME: Mapping[str, str] = MappingProxyType(
    {
        "cosy": "cozy", "warm": "cozy", "inviting": "cozy", "minimal": "minimalist", "minimalistic": "minimalist",
        "clean": "minimalist", "simple": "minimalist", "retro": "vintage", "old": "vintage", "luxurious": "luxury",
        "elegant": "luxury", "nordic": "scandinavian", "contemporary": "modern", "sleek": "modern", "loft": "industrial",
        "farmhouse": "rustic", "country": "rustic",
    }
)  # fmt: skip


def styled(look: Look, words: Sequence[str], fixed: Sequence[str] = ()) -> Look:
    """The look as the words of style have it. fixed: fields no word changes, such as the tiles of a bathroom's wall."""
    names = dict.fromkeys(_SAME.get(word, word) for word in (word.lower() for word in words))
    for name in names:
        change = {field: value for field, value in STYLES.get(name, {}).items() if field not in fixed}
        look = replace(look, **change)  # type: ignore[arg-type]
    return look


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Chosen:
    """One of each. timbers, metals and cloths: all of the look's, the chosen first."""

    floor: Finish
    wall: Finish
    side: Finish
    ceiling: Finish
    trim: Material
    beams: Material | None
    timber: Material
    second_timber: Material
    metal: Material
    second_metal: Material
    cloths: tuple[Material, ...]
    cloth_codes: tuple[str, ...]
    soft: Material
    soft_code: str
    leather: Material
    paint: Material
    stone: Material
    clutter: float
    warm: bool


def choose(look: Look, asked: Colour | None, random: np.random.Generator) -> Chosen:
    """asked: the colour the back wall was asked to have."""
    order = {field.name: _shuffled(getattr(look, field.name), random) for field in fields(look) if field.name in _MANY}
    seed = int(random.integers(3))
    wall = finish(order["wall"][0], seed)
    if asked is not None:
        wall = Material(colour=asked, roughness=0.85, specular=0.15), 1.5
    beams = None
    if look.beams:
        beams = METALS[look.beams] if look.beams in METALS else timber(look.beams, 1)
    timbers, metals = order["timber"], order["metal"]
    return Chosen(
        floor=finish(order["floor"][0], seed),
        wall=wall,
        side=finish(order["side"][0], seed + 1) if order["side"][0] else wall,
        ceiling=finish(order["ceiling"][0], seed + 2),
        trim=paint("#efeae0", 0.4),
        beams=beams,
        timber=timber(timbers[0]),
        second_timber=timber(timbers[-1], 1),
        metal=METALS[metals[0]],
        second_metal=METALS[metals[-1]],
        cloths=tuple(cloth(code) for code in order["cloth"]),
        cloth_codes=order["cloth"],
        soft=cloth(order["soft"][0], 1),
        soft_code=order["soft"][0],
        leather=leather(order["leather"][0]),
        paint=paint(order["paint"][0], 0.42),
        stone=paint(order["stone"][0], 0.24),
        clutter=look.clutter,
        warm=look.warm,
    )


_MANY = ("floor", "wall", "side", "ceiling", "timber", "metal", "cloth", "soft", "leather", "paint", "stone")


def _shuffled(choices: Choices, random: np.random.Generator) -> Choices:
    return tuple(choices[int(at)] for at in random.permutation(len(choices)))
