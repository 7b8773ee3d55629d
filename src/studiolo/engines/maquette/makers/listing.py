"""`python -m studiolo.engines.maquette.makers.listing` writes the nouns of our own makers where the reader finds them."""

from studiolo.engines.maquette.library.made import MADE
from studiolo.engines.maquette.makers.own import OWN_MAKERS


def listing() -> str:
    """One noun a line, in order of the alphabet."""
    return "\n".join(sorted({noun for maker in OWN_MAKERS.values() for noun in maker.nouns})) + "\n"


if __name__ == "__main__":
    MADE.write_text(listing(), encoding="utf-8")
