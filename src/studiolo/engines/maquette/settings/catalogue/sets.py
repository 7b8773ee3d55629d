"""Places that are no place: where a thing is photographed for itself."""

from studiolo.engines.maquette.settings.catalogue.place import Place
from studiolo.engines.maquette.stage import LightName

_LIGHTS: tuple[LightName, ...] = ("blue_hour", "candle", "neon", "dramatic")


def _set(name: str, words: str, usual_light: LightName = "studio", near: str = "") -> Place:
    return Place(
        name=name, words=words, near=near, usual_light=usual_light, builder="sets", lights=_LIGHTS, ratio_power=0.42
    )


PLACES = (
    Place(
        name="studio",
        words="studio, photo studio, backdrop, seamless paper, cyclorama, infinity cove",
        usual_light="studio",
        builder="studio",
        lights=_LIGHTS,
        ratio_power=0.42,
    ),
    _set(
        "plinths",
        "plinth, plinths, podium, podiums, pedestal, pedestals, display stand, product podium, geometric podium, "
        "geometric shapes, display podium",
    ),
    _set(
        "paper_shapes",
        "paper shapes, coloured paper, colored paper, cut paper, paper cutouts, paper cut-outs, paper craft set, "
        "paper art background, cardboard shapes",
    ),
    _set(
        "gradient",
        "gradient background, gradient, gradient backdrop, colour gradient, color gradient, duotone background",
    ),
    _set(
        "black_mirror",
        "black mirror, black glass, black acrylic, reflective black surface, mirror surface, reflective surface, "
        "glossy black surface, black reflective surface",
        near="mirror floor",
    ),
    _set(
        "concrete_wall",
        "concrete wall, concrete background, concrete surface, concrete, concrete floor, window shadow, gobo, gobo shadow, "
        "cement wall, shadow on the wall",
        usual_light="window",
    ),
    _set(
        "tabletop",
        "flat lay, flatlay, wooden board, wood surface, wooden surface, rustic table, rustic wooden table, wooden planks, "
        "wood planks, wooden background, wooden boards, cutting board",
        usual_light="window",
    ),
    _set(
        "marble_counter",
        "marble counter, marble countertop, marble surface, marble slab, marble table, marble background, marble top",
    ),
    _set(
        "satin",
        "satin, silk, silk fabric, satin fabric, draped fabric, draped silk, fabric background, velvet fabric, draped cloth, "
        "silk cloth, fabric folds, velvet cloth",
    ),
    _set(
        "water", "water surface, rippling water, water ripples, shallow water, reflecting pool, still water, water pool"
    ),
    _set(
        "stone",
        "stone slab, stone slabs, stones, slate, slate slab, rock slab, stone surface, stone podium, stone pedestal, "
        "stone background, stacked stones",
    ),
    _set(
        "moss",
        "moss, mossy ground, moss and twigs, bed of moss, forest floor, mossy log, mossy stone",
        near="mossy rock",
    ),
    _set("sand", "rippled sand, sand ripples, bed of sand, sand surface, sand background, zen sand"),
)
