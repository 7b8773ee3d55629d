"""Colours people come in: skin, hair and eyes, as sRGB, and the words for them."""

from collections.abc import Mapping
from types import MappingProxyType

SKINS: Mapping[str, str] = MappingProxyType(
    {
        "porcelain": "#f5d3c0",
        "fair": "#eec3a6",
        "peach": "#e6b393",
        "golden": "#dba67c",
        "tan": "#c98f66",
        "olive": "#bd8a60",
        "caramel": "#a87046",
        "brown": "#8a5535",
        "deep": "#6a3f28",
        "ebony": "#4a2c1d",
    }
)
SKIN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "pale": "porcelain", "fair": "fair", "light-skinned": "fair", "white-skinned": "fair", "tanned": "tan", "olive": "olive",
        "olive-skinned": "olive", "brown-skinned": "brown", "dark-skinned": "deep", "black": "deep", "african": "deep",
        "asian": "golden", "indian": "caramel", "european": "fair", "caucasian": "fair", "scandinavian": "porcelain",
        "nordic": "porcelain", "latina": "tan", "latino": "tan", "hispanic": "tan", "arab": "olive", "mediterranean": "olive",
        "chinese": "golden", "japanese": "peach", "korean": "peach", "nigerian": "ebony", "kenyan": "ebony", "ethiopian": "brown",
    }
)  # fmt: skip
HAIRS: Mapping[str, str] = MappingProxyType(
    {
        "black": "#1a1614",
        "dark brown": "#33211a",
        "brown": "#563521",
        "chestnut": "#70401f",
        "red": "#a8431b",
        "ginger": "#bd5a24",
        "blonde": "#d3a458",
        "dark blonde": "#a57f4c",
        "platinum": "#e3cf9f",
        "grey": "#93918e",
        "white": "#dedbd5",
        "silver": "#b9b9ba",
        "pink": "#d0668f",
        "blue": "#3560a8",
        "green": "#3f8f5a",
        "purple": "#6b4a94",
    }
)
HAIR_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "blond": "blonde", "blonde": "blonde", "brunette": "brown", "redhead": "red", "red-haired": "red", "redhaired": "red",
        "red-headed": "red", "ginger": "ginger", "auburn": "red", "black-haired": "black", "dark-haired": "dark brown",
        "brown-haired": "brown", "grey-haired": "grey", "gray-haired": "grey", "white-haired": "white", "silver-haired": "silver",
        "fair-haired": "blonde", "blonde-haired": "blonde", "gray": "grey", "golden": "blonde", "platinum": "platinum",
        "pink-haired": "pink", "blue-haired": "blue", "green-haired": "green", "purple-haired": "purple", "orange": "ginger",
        "yellow": "blonde", "dark": "dark brown",
    }
)  # fmt: skip
STYLE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "bald": "bald", "shaved": "buzz", "buzz": "buzz", "balding": "balding", "short-haired": "short", "long-haired": "long",
        "curly-haired": "curly", "curly": "curly", "wavy": "wavy", "long": "long", "short": "short", "afro": "afro", "bob": "bob",
        "ponytail": "ponytail", "pigtails": "pigtails", "braids": "braids", "braided": "braids", "plaits": "braids", "bun": "bun",
        "straight": "long", "messy": "tousled", "spiky": "tousled", "tousled": "tousled", "pixie": "pixie", "mohawk": "swept",
        "quiff": "swept", "slicked": "swept", "dreadlocks": "long curly", "dreads": "long curly",
    }
)  # fmt: skip
IRISES: tuple[str, ...] = ("#4f2f1a", "#5f3a1e", "#6f4a24", "#7a6236", "#5c7a4a", "#4d7fa6", "#6f94ac", "#7d8a90")
EYE_WORDS: Mapping[str, str] = MappingProxyType(
    {"blue": "#4d8fc4", "green": "#4f8a4a", "brown": "#5f3a1e", "hazel": "#7a6236", "grey": "#7d8a90", "gray": "#7d8a90",
     "amber": "#a8702a", "dark": "#2f1b10", "black": "#1d120c"}
)  # fmt: skip
BEARDS: frozenset[str] = frozenset({"full", "long", "short", "moustache", "goatee", "stubble"})
