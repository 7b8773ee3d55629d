"""Words of a picture in a plain sentence."""

from studiolo.engines.maquette.language.wording.value import Words

_WHERE = {
    "top": "at the top", "bottom": "at the bottom", "left": "on the left", "right": "on the right", "centre": "in the centre",
    "top_left": "at the top left", "top_right": "at the top right", "bottom_left": "at the bottom left",
    "bottom_right": "at the bottom right", "front": "on the front", "back": "on the back", "side": "on the side",
    "edge": "along the edge", "diagonal": "aslant", "below": "below", "above": "above", "beside": "beside",
}  # fmt: skip
_CASES = {"upper": "in capitals", "lower": "in small letters", "small caps": "in small capitals"}


def written(words: Words) -> str:
    """ "The words “Open” are to be read (sign; on the sign; neon; red)." """
    where = f"{words.placement} the {words.near}" if words.near else _WHERE.get(words.placement, "")
    told = (
        words.role,
        f"on the {words.carrier}" if words.carrier else "",
        where,
        words.kind,
        " ".join(words.style),
        words.colour,
        _CASES.get(words.case, ""),
    )
    lines = " / ".join(words.text.splitlines())
    return f"The words “{lines}” are to be read ({'; '.join(part for part in told if part)})."
