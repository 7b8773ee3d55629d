"""What a text is on its carrier: what a sign says, a title, the headline and what stands under it."""

from collections.abc import Sequence

from studiolo.engines.maquette.language.wording.carriers import family_of
from studiolo.engines.maquette.language.wording.looks import Told
from studiolo.engines.maquette.language.wording.value import Role, Words

# More words than this are read as a passage.
MOST_OF_A_LINE = 14
_FIRST: dict[str, Role] = {"sign": "sign", "label": "label", "title": "title", "name": "name"}


def role_of(text: str, told: Told, lead: str, carrier: str, before: Sequence[Words]) -> Role:
    """The role that was said, else the usual one of the carrier and of the text's place among those on it."""
    family, earlier = family_of(carrier), [words for words in before if words.carrier == carrier]
    if told.role == "title":
        return "headline" if family == "poster" else "title"
    if told.role is not None and (told.role != "subline" or earlier):
        return told.role
    if lead == "named":
        return "name" if family != "title" else "title"
    if carrier == "speech bubble":
        return "caption"
    if len(text.split()) > MOST_OF_A_LINE:
        return "body"
    if family == "sign" or (family == "label" and not earlier):
        return _FIRST[family]
    if earlier:
        return "subline" if len(earlier) == 1 else "body"
    if "movie" in carrier or "film" in carrier:
        return "title"
    return _FIRST.get(family, "headline")
