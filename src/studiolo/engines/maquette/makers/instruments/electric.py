"""Guitars with a solid body: two cutaways or one, three narrow pickups or two wide ones; and the bass."""

from collections.abc import Callable

from studiolo.engines.maquette.makers.bench import Bench, lacquer
from studiolo.engines.maquette.makers.instruments import strings, woods
from studiolo.engines.maquette.makers.instruments.electric_parts import Build, Knots, add_hardware, add_neck
from studiolo.engines.maquette.makers.instruments.strings import Pieces
from studiolo.engines.maquette.makers.plates import UPRIGHT, drawn, plate
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

PAINTS = ("#b3202a", "#f0e6cf", "#6fb3b8", "#1c1d20", "#2d5aa0", "#e8a24a", "#8fb59a", "#e7b7b0")
# From the tail end counter-clockwise; strings run along y.
TWO_HORNS: Knots = (
    (0.0, 0.004), (0.075, 0.0), (0.138, 0.03), (0.158, 0.09), (0.14, 0.155), (0.118, 0.21), (0.118, 0.262), (0.14, 0.32),
    (0.142, 0.366), (0.122, 0.378), (0.1, 0.348), (0.068, 0.318), (0.036, 0.322), (-0.034, 0.33), (-0.064, 0.334),
    (-0.094, 0.37), (-0.122, 0.424), (-0.148, 0.43), (-0.16, 0.395), (-0.15, 0.325), (-0.126, 0.262), (-0.122, 0.205),
    (-0.146, 0.14), (-0.162, 0.08), (-0.14, 0.026), (-0.075, 0.002),
)  # fmt: skip
ONE_HORN: Knots = (
    (0.0, 0.0), (0.08, 0.008), (0.146, 0.05), (0.165, 0.12), (0.146, 0.19), (0.116, 0.245), (0.113, 0.285), (0.132, 0.325),
    (0.134, 0.362), (0.112, 0.374), (0.088, 0.35), (0.06, 0.326), (0.034, 0.33), (-0.034, 0.366), (-0.075, 0.392),
    (-0.118, 0.384), (-0.142, 0.345), (-0.134, 0.3), (-0.114, 0.258), (-0.118, 0.22), (-0.148, 0.18), (-0.166, 0.12),
    (-0.148, 0.052), (-0.08, 0.008),
)  # fmt: skip


def _build(bench: Bench, bass: bool) -> Build:
    if bass:
        stretched = tuple((x * 1.02, y * 1.16) for x, y in TWO_HORNS)
        return Build(
            body=stretched,
            scale=0.862,
            bridge_y=0.085,
            joint_y=0.375,
            frets=20,
            strings=4,
            nut=0.02,
            end=0.029,
            in_line=True,
            wide_pickups=False,
        )
    if bench.random.random() < 0.6:
        return Build(
            body=TWO_HORNS,
            scale=0.648,
            bridge_y=0.122,
            joint_y=0.325,
            frets=21,
            strings=6,
            nut=0.021,
            end=0.028,
            in_line=True,
            wide_pickups=False,
        )
    return Build(
        body=ONE_HORN,
        scale=0.628,
        bridge_y=0.128,
        joint_y=0.34,
        frets=22,
        strings=6,
        nut=0.0215,
        end=0.028,
        in_line=False,
        wide_pickups=True,
    )


def electric_of(bass: bool) -> Callable[[ThingSpec], Model]:
    def make(spec: ThingSpec) -> Model:
        bench = Bench(spec, 0x1A11)
        build = _build(bench, bass)
        pieces: Pieces = []
        colour = _body(bench, build, pieces)
        nut_y = build.bridge_y + build.scale
        add_hardware(bench, build, colour, pieces)
        add_neck(bench, build, nut_y, colour, pieces)
        strings.put(bench, pieces, turned_by((-10.0, 0.0, 0.0)) @ UPRIGHT, (0.0, 0.0, 0.075))
        strings.stand(bench, width_m=0.2, rest_m=0.075, depth_m=0.07, height_m=0.3)
        return bench.model()

    return make


def _body(bench: Bench, build: Build, pieces: Pieces) -> Colour:
    outline = drawn(build.body, steps=240)
    deep, soft = 0.044, 0.006
    colour = bench.colour(PAINTS)
    plain: Material = bench.body(lacquer(colour), size_m=0.4)
    front = plain
    kind = float(bench.random.random())
    if bench.spec.colour is None and not bench.spec.material and (kind < 0.35 or (build.wide_pickups and kind < 0.75)):
        at = woods.canvas(outline)
        amber = hex_colour("#d98a2e")
        picture = woods.figured(at, amber, bench.spec.seed, flame=0.16 if build.wide_pickups else 0.03)
        picture = woods.burst(picture, at, (0.014, 0.006, 0.005), 0.05, middle=(0.38, 0.05, 0.012))
        front = woods.painted(picture, woods.LACQUER)
        plain = lacquer((0.03, 0.01, 0.008))
        colour = amber
    profile = [(soft, -deep, 0), (0, -deep, soft), (0, 0, soft), (soft, 0, 0)]
    pieces.append((plain, plate(outline, profile, steps=8, caps=False)))
    inner = outline.inset(soft)
    pieces.append((front, woods.face(inner, woods.flat, cell_m=0.02)))
    pieces.append((plain, woods.face(inner, woods.flat, cell_m=0.02, z=-deep, up=False)))
    return colour


_maker = listed({"colour", "second_colour", "material"}, 16.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "electric-guitar",
        "electric guitar, e-guitar, rock guitar, lead guitar, electric rock guitar",
        1.06,
        electric_of(False),
    ),
    _maker("bass-guitar", "bass guitar, electric bass, electric bass guitar", 1.2, electric_of(True)),
)
