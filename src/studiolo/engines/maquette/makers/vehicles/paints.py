"""What vehicles are made of."""

from studiolo.engines.maquette.model import Colour, Material

GLASS = Material(colour=(0.012, 0.014, 0.016), roughness=0.03, specular=0.75, clearcoat=1.0, clearcoat_gloss=0.99)
CLEAR = Material(colour=(0.97, 0.98, 0.98), kind="glass", roughness=0.0)
CHROME = Material(colour=(0.83, 0.84, 0.86), roughness=0.07, metallic=1.0)
ALLOY = Material(colour=(0.62, 0.63, 0.65), roughness=0.24, metallic=1.0)
STEEL = Material(colour=(0.42, 0.43, 0.44), roughness=0.36, metallic=1.0)
RUBBER = Material(colour=(0.018, 0.018, 0.019), roughness=0.68, specular=0.3)
TRIM = Material(colour=(0.014, 0.014, 0.015), roughness=0.4, specular=0.45)
SHADOW = Material(colour=(0.006, 0.006, 0.006), roughness=0.9, specular=0.1)
LAMP = Material(colour=(0.86, 0.87, 0.88), roughness=0.06, metallic=0.6, clearcoat=1.0, clearcoat_gloss=0.99)
LIT_LAMP = Material(colour=(0.9, 0.9, 0.86), roughness=0.1, emission=(2.4, 2.3, 2.0))
RED_LAMP = Material(colour=(0.36, 0.008, 0.01), roughness=0.08, clearcoat=1.0, clearcoat_gloss=0.98)
AMBER_LAMP = Material(colour=(0.7, 0.22, 0.01), roughness=0.08, clearcoat=1.0, clearcoat_gloss=0.98)
BLUE_LAMP = Material(colour=(0.015, 0.07, 0.62), roughness=0.08, clearcoat=1.0, emission=(0.05, 0.25, 1.6))
PLATE = Material(colour=(0.78, 0.78, 0.74), roughness=0.4)
WHITE = Material(colour=(0.78, 0.78, 0.76), roughness=0.3, clearcoat=0.5)
CREAM = Material(colour=(0.72, 0.66, 0.52), roughness=0.34, clearcoat=0.5)
BRASS = Material(colour=(0.84, 0.62, 0.3), roughness=0.2, metallic=1.0)
COPPER = Material(colour=(0.85, 0.45, 0.3), roughness=0.22, metallic=1.0)
TAN_LEATHER = Material(colour=(0.32, 0.15, 0.06), roughness=0.45, specular=0.45)
DARK_LEATHER = Material(colour=(0.03, 0.026, 0.024), roughness=0.45, specular=0.45)
CANVAS = Material(colour=(0.55, 0.48, 0.36), roughness=0.9, specular=0.15, sheen=0.4)
SAIL = Material(colour=(0.84, 0.82, 0.76), kind="thin", roughness=0.7, translucency=0.5)
ROPE = Material(colour=(0.36, 0.27, 0.16), roughness=0.9, specular=0.15)


def car_paint(colour: Colour, *, metallic: float = 0.0) -> Material:
    """Lacquer over colour: deep, clear and glossy."""
    return Material(
        colour=colour, roughness=0.28, metallic=metallic, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.985
    )


def gloss(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.22, specular=0.5, clearcoat=0.6, clearcoat_gloss=0.95)


def satin(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.45, specular=0.45, clearcoat=0.1, clearcoat_gloss=0.7)
