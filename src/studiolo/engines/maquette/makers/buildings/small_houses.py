"""Houses for tools, dogs and birds."""

from studiolo.engines.maquette.makers.buildings.dwelling import door, glass_of, roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import DARK, Style
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_shed(spec: ThingSpec) -> Model:
    site, random = start(spec, 0x40A)
    wall = walls(site, "planks", ("#8a6a48", "#7a5a44", "#5f7a6a", "#6a7f8a"))
    roof = roofing(site, "shingles", ("#5a5048", "#6a4034"))
    trim = plain(hex_colour("#d9d2c2"), 0.6) if random.random() < 0.5 else plain(hex_colour("#6a4a30"), 0.7)
    style = Style(trim=trim, door=wall, glass=glass_of(spec), surround=0.08, depth=0.07)
    w, d, h, rise = 2.6, 2.2, 2.0, 0.9
    site.house(
        wall,
        style,
        width=w,
        depth=d,
        height=h,
        gable=rise,
        gables="fronts",
        front=[door(0.95, 0.9, 1.85), *windows((2.0,), 1.0, 0.6, 0.6)],
        right=windows((1.1,), 1.0, 0.7, 0.6),
        left=windows((1.1,), 1.0, 0.7, 0.6),
    )
    site.gable_roof(roof, trim, width=w, depth=d, eave=h, rise=rise, over=0.2, along_x=False, thick=0.07)
    for x in (-w / 2, w / 2):
        for y in (-d / 2, d / 2):
            site.block(trim, (x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, h), 0.01)
    return site.bench.model(anchors={"top": (0, 0, h + rise)})


def make_dog_house(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x40B)
    wall = walls(site, "planks", ("#b5793f", "#c2412f", "#4f7f9a", "#d9a24a"))
    roof = roofing(site, "shingles", ("#8a2f26", "#4a5058", "#3f5f4a"))
    trim = plain((0.78, 0.76, 0.7), 0.5)
    style = Style(trim=trim, door=wall, surround=0.045, depth=0.05, sill=False)
    w, d, h, rise = 0.75, 0.95, 0.52, 0.34
    hole = Opening(x0=0.2, x1=0.55, z0=0.06, z1=0.28, kind="gate", arched=True)
    small = Stuff(material=wall.material, tile_m=wall.tile_m * 0.45)
    site.house(small, style, width=w, depth=d, height=h, gable=rise, gables="fronts", front=[hole])
    roof_small = Stuff(material=roof.material, tile_m=roof.tile_m * 0.4)
    site.gable_roof(roof_small, trim, width=w, depth=d, eave=h, rise=rise, over=0.1, along_x=False, thick=0.035)
    for x in (-w / 2, w / 2):
        for y in (-d / 2, d / 2):
            site.block(trim, (x - 0.022, y - 0.022, 0), (x + 0.022, y + 0.022, h), 0.005)
    site.block(trim, (-w / 2 - 0.03, -d / 2 - 0.03, 0.0), (w / 2 + 0.03, d / 2 + 0.03, 0.05), 0.01)
    bone = plain((0.85, 0.82, 0.74), 0.5)
    site.add(bone, tube([(-0.07, -d / 2 - 0.03, 0.63), (0.07, -d / 2 - 0.03, 0.63)], 0.014, 10))
    for x in (-0.075, 0.075):
        for z in (0.617, 0.643):
            site.add(bone, ball((x, -d / 2 - 0.03, z), 0.02, sides=14))
    return site.bench.model(anchors={"top": (0, 0, h + rise)})


def make_bird_house(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x40C)
    wall = walls(site, "planks", ("#c98a4a", "#7fb0b5", "#d95f4a", "#e0b04a"))
    small = Stuff(material=wall.material, tile_m=0.22)
    roof = roofing(site, "shingles", ("#8a3a2c", "#5a4634", "#3f6a6a"))
    roof_small = Stuff(material=roof.material, tile_m=0.26)
    trim = plain((0.75, 0.72, 0.66), 0.5)
    style = Style(trim=trim, door=wall, surround=0.0, depth=0.02, sill=False)
    w, d, h, rise, z = 0.17, 0.16, 0.19, 0.09, 1.25
    site.house(small, style, width=w, depth=d, height=h, base=z, gable=rise, gables="fronts")
    site.gable_roof(roof_small, trim, width=w, depth=d, eave=z + h, rise=rise, over=0.04, along_x=False, thick=0.012)
    upright = rotation((1, 0, 0), 90)
    site.add(trim, placed(slab(circle(0.031, sides=32), 0.0, 0.008, 0.003), (0, -d / 2, z + 0.13), upright))
    site.add(DARK, placed(slab(circle(0.023, sides=32), 0.0, 0.009, 0.001), (0, -d / 2, z + 0.13), upright))
    site.add(trim, tube([(0, -d / 2, z + 0.07), (0, -d / 2 - 0.05, z + 0.07)], 0.006, 8))
    site.block(trim, (-w / 2 - 0.012, -d / 2 - 0.012, z - 0.012), (w / 2 + 0.012, d / 2 + 0.012, z), 0.004)
    site.add(plain(hex_colour("#6a4a30"), 0.8), tube([(0, 0, 0), (0, 0, z)], 0.025, 14))
    return site.bench.model(anchors={"top": (0, 0, z + h + rise)})
