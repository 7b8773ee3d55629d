"""What things are made of: a name such as "oak" or "velvet", with a colour, as a finish that can dress any skin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.solid_grain import Grain, shaded
from studiolo.engines.maquette.makers.turning import Skin, Texels, grid_skin
from studiolo.engines.maquette.model import Colour, Material, Numbers, Part, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.srgb import encoded_bytes

PATTERNS = {
    "striped": "striped", "stripy": "striped", "stripe": "striped", "stripes": "striped", "polka-dot": "dotted",
    "polka": "dotted", "dotted": "dotted", "spotted": "dotted", "spotty": "dotted", "dots": "dotted",
    "checkered": "checked", "chequered": "checked", "checked": "checked", "checkerboard": "checked",
    "plaid": "checked", "gingham": "checked", "speckled": "speckled", "flecked": "speckled", "terrazzo": "speckled",
}  # fmt: skip
SEE_THROUGH = frozenset({"translucent", "transparent", "see-through", "clear", "glass", "crystal"})
GLOSSY = frozenset({"glossy", "shiny", "polished", "lacquered", "gleaming", "glazed", "varnished"})
MATTE = frozenset({"matte", "matt", "dull", "unglazed", "chalky", "satin"})
GLOWING = frozenset({"glowing", "luminous", "neon", "illuminated", "lit"})
METALS = {
    "gold": ("#fbd07c", 0.18), "silver": ("#e9e8e4", 0.18), "bronze": ("#b5834f", 0.3), "copper": ("#eba98a", 0.22),
    "brass": ("#e6c888", 0.22), "chrome": ("#dfe2e6", 0.05), "metal": ("#b9bcc0", 0.3), "iron": ("#55565a", 0.45),
    "rose gold": ("#e8b09a", 0.2),
}  # fmt: skip
NAPPED = frozenset({"suede", "nubuck"})
WOODS = (("#8a5a32", "#cf9f66"), ("#5c3720", "#94633a"), ("#a87644", "#e3c08f"), ("#6e3d22", "#b4713f"))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Finish:
    """A material, and what varies over its surface. colours and heights (metres) are asked only for skins that can be
    painted; `material` alone is the plain answer."""

    material: Material
    colours: Grain | None = None
    heights: Grain | None = None

    @property
    def colour(self) -> Colour:
        assert not isinstance(self.material.colour, Texture)
        return self.material.colour


def dress(skin: Skin, finish: Finish, name: str = "") -> Part:
    """The skin in its finish. A finish without grain gives the same material to every skin."""
    if finish.colours is None and finish.heights is None:
        return Part(shape=skin.mesh, material=finish.material, name=name)
    return Part(shape=skin.mesh, material=_baked(skin.texels(), finish), name=name)


def _baked(texels: Texels, finish: Finish) -> Material:
    material = finish.material
    if finish.colours is not None:
        material = replace(material, colour=Texture(image=encoded_bytes(finish.colours(texels)), repeat=False))
    if finish.heights is not None:
        heights = np.asarray(finish.heights(texels), np.float32)[..., None]
        material = replace(material, bump=Texture(image=heights, repeat=False))
    return material


def as_told(name: str, modifiers: Sequence[str]) -> str:
    """The material's name, or a closer one that the request's words give: suede is leather with a nap."""
    return "suede" if name == "leather" and any(word in NAPPED for text in modifiers for word in text.split()) else name


def material_for(
    name: str, colour: Colour | None, random: np.random.Generator, *, tile_m: float = 0.5, size_m: float = 0.5
) -> Material:
    """For meshes whose uvs are metres divided by `tile_m`. size_m: about how big the thing is. The picture repeats
    mirrored, so that it has no edge."""
    finish = finish_for(name, colour, random, size_m)
    if finish.colours is None and finish.heights is None:
        return finish.material
    half = np.linspace(0, tile_m / 2, 9)
    along, up = np.meshgrid(half, half)
    flat = grid_skin(np.stack([along, np.zeros_like(along), up], axis=-1), flip=True, texels_px=512)
    material = _baked(flat.texels(), finish)
    picture = material.colour
    bump = material.bump
    return replace(
        material,
        colour=_mirrored(picture) if isinstance(picture, Texture) else picture,
        bump=_mirrored(bump) if bump is not None else None,
    )


def _mirrored(texture: Texture) -> Texture:
    wide = np.concatenate([texture.image, texture.image[:, ::-1]], axis=1)
    return Texture(image=np.concatenate([wide, wide[::-1]], axis=0))


def finish_for(
    name: str,
    colour: Colour | None,
    random: np.random.Generator,
    size_m: float,
    modifiers: Sequence[str] = (),
    grain_axis: int = 2,
) -> Finish:
    """size_m: the thing's longest side; grain and thread keep in proportion to it. An unknown name is satin paint."""
    words = frozenset(word for modifier in modifiers for word in modifier.split())
    if not name:
        name = next((metal for metal in METALS if metal in modifiers), "")
    if not name and words & SEE_THROUGH:
        name = "glass"
    if not name and words & {"metallic", "chrome", "chromed"}:
        name = "chrome" if words & {"chrome", "chromed"} else "metal"
    name = as_told(name, modifiers)
    seed = int(random.integers(1 << 30))
    make = _MAKERS.get(name)
    if name in METALS:
        finish = _metal(name, colour, size_m, seed)
    elif make is not None:
        finish = make(colour, size_m, seed, grain_axis)
    else:
        finish = Finish(material=Material(colour=colour or (0.7, 0.7, 0.7), roughness=0.38, clearcoat=0.15))
    return _as_told(finish, words, size_m, seed)


def _as_told(finish: Finish, words: frozenset[str], size_m: float, seed: int) -> Finish:
    """Patterns and sheen asked for in so many words."""
    material = finish.material
    pattern = next((PATTERNS[word] for word in sorted(words) if word in PATTERNS), "")
    if pattern and material.kind != "glass":
        finish = replace(finish, colours=patterned(finish, pattern, size_m, seed))
    if words & GLOSSY and material.kind == "principled":
        material = replace(
            material, roughness=min(material.roughness, 0.14), clearcoat=0.0 if material.metallic else 1.0
        )
    if words & MATTE and material.kind == "principled":
        material = replace(material, roughness=max(material.roughness, 0.75), clearcoat=0.0, specular=0.3)
    if words & GLOWING and not isinstance(material.colour, Texture):
        red, green, blue = material.colour
        material = replace(material, emission=(red * 5, green * 5, blue * 5))
    return replace(finish, material=material)


def patterned(finish: Finish, pattern: str, size_m: float, seed: int) -> Grain:
    base = finish.colours or grain.plain(finish.colour)
    bright = float(np.dot(finish.colour, (0.21, 0.72, 0.07)))
    other: Colour = shaded(finish.colour, 0.28) if bright > 0.45 else (0.86, 0.83, 0.77)
    if pattern == "striped":
        return grain.striped(base, grain.plain(other), size_m * 0.095, (0.0, 0.0, 1.0))
    if pattern == "dotted":
        return grain.dotted(base, grain.plain(other), size_m * 0.21)
    if pattern == "checked":
        return grain.checked(base, grain.plain(other), size_m * 0.17)
    return grain.speckled(base, shaded(finish.colour, 0.22), size_m, seed)


# ------------------------------------------------------------------ each by name


def _metal(name: str, colour: Colour | None, size_m: float, seed: int) -> Finish:
    code, roughness = METALS[name]
    metal = colour if colour is not None and name in ("metal", "chrome") else hex_colour(code)
    material = Material(colour=metal, roughness=roughness, metallic=1.0, specular=0.6)
    if name == "bronze":
        green = hex_colour("#5d8a72")
        return Finish(material=material, colours=grain.patina(metal, green, size_m * 0.4, seed))
    if name == "iron":
        return Finish(material=material, heights=grain.rough(size_m * 0.02, size_m * 0.0006, seed))
    return Finish(material=material)


def _wood(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    pair = WOODS[seed % len(WOODS)]
    dark, light = hex_colour(pair[0]), hex_colour(pair[1])
    if colour is not None:  # stained: the grain shows through the colour
        dark, light = shaded(colour, 0.42), shaded(colour, 1.08)
    middle = ((dark[0] + light[0]) / 2, (dark[1] + light[1]) / 2, (dark[2] + light[2]) / 2)
    return Finish(
        material=Material(colour=middle, roughness=0.42, specular=0.4, clearcoat=0.12),
        colours=grain.wood(dark, light, size_m * 0.085, seed, axis),
    )


def _glass(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    return Finish(material=Material(colour=glass_tint(colour), kind="glass", roughness=0.0, ior=1.5))


def glass_tint(colour: Colour | None) -> Colour:
    """What one crossing lets through, so that two or four of them show the colour and not black."""
    if colour is None:
        return (0.97, 0.985, 0.98)
    red, green, blue = (0.9 * max(c, 0.012) ** 0.42 + 0.08 for c in colour)
    return red, green, blue


def _ice(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    tint = glass_tint(colour) if colour else (0.86, 0.95, 0.99)
    return Finish(
        material=Material(colour=tint, kind="glass", roughness=0.22, ior=1.31),
        heights=grain.rough(size_m * 0.12, size_m * 0.006, seed, 3),
    )


def _ceramic(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#efeae0")
    return Finish(
        material=Material(colour=shade, roughness=0.28, clearcoat=0.9, clearcoat_gloss=0.93),
        colours=grain.mottled(shade, size_m * 0.5, seed, 0.02, 0.01),
    )


def _clay(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#b0664a")
    return Finish(
        material=Material(colour=shade, roughness=0.85, specular=0.25),
        colours=grain.mottled(shade, size_m * 0.16, seed, 0.09, 0.03),
        heights=grain.rough(size_m * 0.012, size_m * 0.0006, seed),
    )


def _marble(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    ground, vein = (("#eeebe4", "#6d6b70"), ("#ece6da", "#9a7b4c"), ("#e9e9e8", "#4b525c"))[seed % 3]
    base, line = hex_colour(ground), hex_colour(vein)
    if colour is not None:
        base = colour
        bright = float(np.dot(colour, (0.21, 0.72, 0.07)))
        line = shaded(colour, 0.3) if bright > 0.3 else shaded(colour, 4.0)
    return Finish(
        material=Material(colour=base, roughness=0.16, clearcoat=0.5, clearcoat_gloss=0.95),
        colours=grain.marble(base, line, size_m * 0.45, seed, 1.3),
    )


def _stone(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#8d8a84")
    others = ((shaded(shade, 0.25), 0.16), (shaded(shade, 1.9), 0.14), (shaded(shade, 0.55), 0.2))
    return Finish(
        material=Material(colour=shade, roughness=0.72, specular=0.35),
        colours=grain.flecks(shade, others, size_m * 0.016, seed),
        heights=grain.rough(size_m * 0.03, size_m * 0.0022, seed, 4),
    )


def _concrete(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#a7a49e")
    base = grain.mottled(shade, size_m * 0.3, seed, 0.07, 0.008)

    def pits(texels: Texels) -> Numbers:
        return grain.step(1.9, 2.3, grain.cloud(texels.points / (size_m * 0.014), seed + 3))

    def colours(texels: Texels) -> Numbers:
        return grain.blend(base(texels), shaded(shade, 0.35), pits(texels) * 0.8)

    def heights(texels: Texels) -> Numbers:
        return size_m * (0.0004 * grain.cloud(texels.points / (size_m * 0.01), seed, 3) - 0.004 * pits(texels))

    return Finish(material=Material(colour=shade, roughness=0.88, specular=0.25), colours=colours, heights=heights)


def _brick(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#9a5443")
    colours, heights = grain.bricks(shade, hex_colour("#b9ae9f"), size_m * 0.13, seed)
    return Finish(material=Material(colour=shade, roughness=0.9, specular=0.2), colours=colours, heights=heights)


def _plastic(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    return Finish(material=Material(colour=colour or hex_colour("#e2574c"), roughness=0.24, specular=0.55))


def _rubber(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#2b2b2d")
    return Finish(material=Material(colour=shade, roughness=0.62, specular=0.35, sheen=0.25))


def _leather(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#7d4a2a")
    heights = grain.pebbled(size_m * 0.024, size_m * 0.0045, seed)
    worn = grain.mottled(shade, size_m * 0.35, seed, 0.12, 0.03)

    def colours(texels: Texels) -> Numbers:
        share = 0.8 + 0.2 * heights(texels) / (size_m * 0.0045)
        return worn(texels) * share[..., None]

    return Finish(material=Material(colour=shade, roughness=0.36, specular=0.6), colours=colours, heights=heights)


def _suede(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#8a6848")
    nap, fine = grain.mottled(shade, size_m * 0.22, seed, 0.15, 0.02), size_m * 0.0025

    def colours(texels: Texels) -> Numbers:
        return np.asarray(nap(texels) * (1 + 0.07 * grain.cloud(texels.points / fine, seed + 5, 2))[..., None])

    return Finish(
        material=Material(colour=shade, roughness=0.98, specular=0.06, sheen=1.1),
        colours=colours,
        heights=grain.rough(fine, size_m * 0.0004, seed, 2),
    )


def _fabric(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#6f8296")
    top = size_m * 0.006
    heights = grain.weave(size_m * 0.018, top)
    return Finish(
        material=Material(colour=shade, roughness=0.92, specular=0.15, sheen=0.5),
        colours=grain.from_heights(heights, shaded(shade, 0.45), shaded(shade, 1.12), top, seed, 0.08),
        heights=heights,
    )


def _velvet(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#6b1f3a")
    return Finish(
        material=Material(colour=shade, roughness=0.8, specular=0.1, sheen=3.0),
        colours=grain.mottled(shaded(shade, 0.75), size_m * 0.25, seed, 0.16, 0.02),
    )


def _wool(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#d8c7a8")
    top = size_m * 0.016
    heights = grain.knit(size_m * 0.05, top)

    def fuzzy(texels: Texels) -> Numbers:
        return heights(texels) + size_m * 0.0012 * grain.cloud(texels.points / (size_m * 0.004), seed, 2)

    return Finish(
        material=Material(colour=shade, roughness=0.95, specular=0.1, sheen=0.8),
        colours=grain.from_heights(heights, shaded(shade, 0.35), shaded(shade, 1.1), top, seed, 0.1),
        heights=fuzzy,
    )


def _paper(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#f1ece1")
    return Finish(
        material=Material(colour=shade, roughness=0.95, specular=0.15),
        colours=grain.mottled(shade, size_m * 0.05, seed, 0.025, 0.01),
        heights=grain.rough(size_m * 0.05, size_m * 0.0006, seed, 4),
    )


def _wicker(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#c39a5f")
    top = size_m * 0.02
    heights = grain.weave(size_m * 0.06, top)
    return Finish(
        material=Material(colour=shade, roughness=0.6, specular=0.35),
        colours=grain.from_heights(heights, shaded(shade, 0.12), shaded(shade, 1.1), top, seed, 0.14),
        heights=heights,
    )


def _wax(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#f0e3c4")
    return Finish(
        material=Material(colour=shade, roughness=0.42, specular=0.45, sheen=0.3),
        colours=grain.mottled(shade, size_m * 0.5, seed, 0.03, 0.015),
        heights=grain.rough(size_m * 0.09, size_m * 0.0012, seed, 2),
    )


def _jade(colour: Colour | None, size_m: float, seed: int, axis: int) -> Finish:
    shade = colour or hex_colour("#4fa07a")
    return Finish(
        material=Material(colour=shade, roughness=0.14, specular=0.6, clearcoat=0.6),
        colours=grain.marble(shade, shaded(shade, 1.7), size_m * 0.5, seed, 0.7),
    )


_MAKERS: dict[str, Callable[[Colour | None, float, int, int], Finish]] = {
    "wood": _wood, "glass": _glass, "ceramic": _ceramic, "clay": _clay, "marble": _marble, "stone": _stone,
    "concrete": _concrete, "brick": _brick, "plastic": _plastic, "rubber": _rubber, "leather": _leather,
    "suede": _suede, "fabric": _fabric, "velvet": _velvet, "wool": _wool, "paper": _paper, "ice": _ice, "wicker": _wicker,
    "wax": _wax, "jade": _jade,
}  # fmt: skip
NAMES = frozenset({*_MAKERS, *METALS})
