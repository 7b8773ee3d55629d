"""Birds that perch: songbirds, crows, pigeons, parrots, toucans, hummingbirds, owls and eagles."""

from dataclasses import replace

from studiolo.engines.maquette.makers.birds.bird import DARK, Beak, Bird, Legs, Paint, Tail, Wing
from studiolo.engines.maquette.makers.birds.plumage import (
    around_eye,
    behind,
    bib,
    cap,
    front,
    mask,
    neck_from,
    on,
    speckled,
    under,
)

WHITE = (0.78, 0.76, 0.72)
BLACK = (0.016, 0.016, 0.018)
CREAM = (0.66, 0.56, 0.42)
YELLOW = (0.8, 0.5, 0.03)

SPARROW = Bird(
    key="own:sparrow", nouns=("sparrow", "songbird", "finch", "wren", "small bird", "nightingale", "lark"), size_m=0.16,
    colour=(0.27, 0.155, 0.08),
    paints=(Paint(under(0.1), (0.52, 0.45, 0.37)), Paint(cap(0.5), (0.2, 0.17, 0.15)), Paint(bib(-0.3), BLACK),
            Paint(front(0.2, -0.2, 0.1), (0.3, 0.26, 0.22)), Paint(mask(0.18, -0.28), WHITE)),
    wing=Wing(shoulder=(0.26, 0.12, 0.05), coverts=(0.2, 0.1, 0.05), primaries=(0.1, 0.07, 0.05), bar=(0.6, 0.5, 0.38)),
    tail=Tail(colour=(0.15, 0.1, 0.07)), beak=Beak(length=0.12, depth=0.11, width=0.1, colour=(0.07, 0.06, 0.055)),
)  # fmt: skip
ROBIN = replace(
    SPARROW, key="own:robin", nouns=("robin", "redbreast", "bird", "little bird", "robin redbreast"), colour=(0.22,
        0.165, 0.1),
    paints=(Paint(under(0.05), (0.62, 0.56, 0.48)), Paint(front(0.12, -0.35, 0.3), (0.68, 0.17, 0.02)),
            Paint(mask(0.62, -0.3), (0.68, 0.17, 0.02)), Paint(bib(0.1), (0.68, 0.17, 0.02))),
    wing=Wing(primaries=(0.1, 0.075, 0.05)), tail=Tail(colour=(0.16, 0.11, 0.07)), depth=0.47, width=0.46,
    beak=Beak(length=0.12, depth=0.055, width=0.05, colour=(0.05, 0.04, 0.035)), eye=0.04,
)  # fmt: skip
BLUEBIRD = replace(
    ROBIN, key="own:bluebird", nouns=("bluebird", "blue bird", "swallow", "blue jay", "bluejay", "jay"),
        colour=(0.035, 0.13, 0.52),
    paints=(Paint(under(0.0), WHITE), Paint(front(0.12, -0.3, 0.12), (0.58, 0.2, 0.06)), Paint(bib(-0.4), (0.5, 0.2,
        0.07))),
    wing=Wing(shoulder=(0.03, 0.14, 0.6), primaries=(0.02, 0.03, 0.1)), tail=Tail(colour=(0.02, 0.08, 0.35)),
)  # fmt: skip
CARDINAL = replace(
    SPARROW, key="own:cardinal", nouns=("cardinal", "red bird", "northern cardinal"), size_m=0.22, colour=(0.55,
        0.022, 0.015),
    paints=(Paint(lambda p: mask(0.4, -0.2)(p) * (p.head[:, 0] > 0.45), BLACK), Paint(bib(-0.55), BLACK)),
    wing=Wing(primaries=(0.22, 0.02, 0.02)), tail=Tail(length=0.55, colour=(0.4, 0.02, 0.015)),
    beak=Beak(length=0.13, depth=0.14, width=0.12, colour=(0.7, 0.2, 0.04)), crest=(9, 0.2, 48, 16),
)  # fmt: skip
CANARY = replace(
    SPARROW, key="own:canary", nouns=("canary", "yellow bird", "goldfinch", "budgie", "budgerigar"), size_m=0.14,
        colour=(0.82, 0.55, 0.03),
    paints=(Paint(under(-0.2), (0.85, 0.68, 0.2)),), wing=Wing(secondaries=(0.7, 0.5, 0.1), primaries=(0.5, 0.4, 0.14)),
    tail=Tail(colour=(0.6, 0.42, 0.06)), beak=Beak(length=0.11, depth=0.1, width=0.09, colour=(0.6, 0.34, 0.2)),
)  # fmt: skip
CROW = Bird(
    key="own:crow", nouns=("crow", "raven", "blackbird", "rook", "magpie", "starling", "jackdaw"), size_m=0.5,
        colour=(0.017, 0.018, 0.024), gloss=0.34,
    pitch_deg=22, depth=0.4, width=0.38, head=0.15, head_long=1.15, head_at=(0.2, 0.24), eye=0.028,
    beak=Beak(length=0.26, depth=0.11, width=0.085, droop=0.12, hook=0.15, arch=0.06, colour=(0.018, 0.018, 0.02)),
    wing=Wing(length=1.2, slots=0.5, folded=1.0), tail=Tail(length=0.48, fork=-0.3),
    legs=Legs(length=0.52, thick=0.03, colour=(0.02, 0.02, 0.022)), vane=(0.1, 0.06), vane_rim=1.5,
    crest_colour=None,
)  # fmt: skip
PIGEON = Bird(
    key="own:pigeon", nouns=("pigeon", "rock pigeon", "homing pigeon", "carrier pigeon"), size_m=0.33, colour=(0.24,
        0.265, 0.31), pitch_deg=18,
    depth=0.46, width=0.44, head=0.115, head_at=(0.18, 0.34), neck_base=0.19, neck_top=0.095, eye=0.026,
        eye_colour=(0.7, 0.2, 0.03),
    paints=(Paint(neck_from(0.1, 0.75), (0.06, 0.19, 0.13)), Paint(front(0.25, -0.1, 0.3), (0.2, 0.1, 0.2)),
        Paint(on("head"), (0.15, 0.17, 0.22))),
    beak=Beak(length=0.1, depth=0.045, width=0.04, hook=0.2, colour=(0.05, 0.045, 0.045), cere=(0.6, 0.58, 0.55)),
    wing=Wing(length=1.1, shoulder=(0.3, 0.325, 0.36), coverts=(0.3, 0.32, 0.35), bar=(0.03, 0.03, 0.035),
        primaries=(0.09, 0.09, 0.1), pointed=0.6, folded=0.95),
    tail=Tail(length=0.42, tip=(0.04, 0.04, 0.045)), legs=Legs(length=0.36, thick=0.03, colour=(0.5, 0.1, 0.08)),
        gloss=0.42,
)  # fmt: skip
DOVE = replace(
    PIGEON, key="own:dove", nouns=("dove", "white dove", "peace dove", "turtledove"), size_m=0.3, colour=(0.8, 0.79,
        0.76), paints=(), eye_colour=(0.05, 0.02, 0.01),
    wing=Wing(length=1.1, pointed=0.5, secondaries=(0.78, 0.77, 0.74), primaries=(0.74, 0.73, 0.71), folded=0.95),
    tail=Tail(length=0.46, colour=(0.8, 0.79, 0.76), fan_deg=18), beak=Beak(length=0.09, depth=0.045, width=0.04,
        hook=0.2, colour=(0.6, 0.35, 0.28)),
)  # fmt: skip
HUMMINGBIRD = Bird(
    key="own:hummingbird", nouns=("hummingbird", "colibri", "humming bird"), size_m=0.12, colour=(0.02, 0.26, 0.1),
        gloss=0.28, pitch_deg=34,
    paints=(Paint(under(-0.05), (0.6, 0.6, 0.56)), Paint(bib(-0.05), (0.6, 0.02, 0.12)), Paint(front(0.22, -0.2, 0.3),
        (0.55, 0.02, 0.1))),
    head=0.16, head_at=(0.14, 0.22), depth=0.38, width=0.36, eye=0.036,
    beak=Beak(length=0.6, depth=0.032, width=0.03, droop=0.03, tip_depth=0.3, tip_width=0.3, colour=(0.02, 0.018,
        0.018)),
    wing=Wing(length=0.95, chord=0.24, pointed=0.8, slots=0.1, folded=0.9, primaries=(0.08, 0.075, 0.08),
        secondaries=(0.08, 0.08, 0.08)),
    tail=Tail(length=0.36, fork=0.2, colour=(0.03, 0.08, 0.06)), legs=Legs(length=0.24, thick=0.016, toes=0.08),
        pose="flying", flies=True,
)  # fmt: skip
HOOK = Beak(
    length=0.19,
    depth=0.23,
    width=0.14,
    droop=0.5,
    hook=0.65,
    arch=0.22,
    lower=0.5,
    lower_depth=0.8,
    tip_depth=0.16,
    colour=(0.03, 0.028, 0.027),
)
MACAW = Bird(
    key="own:macaw", nouns=("parrot", "macaw", "red parrot", "scarlet macaw"), size_m=0.85, colour=(0.62, 0.02,
        0.014), gloss=0.4, pitch_deg=56,
    depth=0.42, width=0.4, head=0.19, head_at=(0.1, 0.3), neck_base=0.19, neck_top=0.16, eye=0.027, eye_colour=(0.7,
        0.6, 0.2), pupil_deg=26,
    paints=(Paint(lambda p: around_eye(0.58)(p) * (p.head[:, 0] > 0.12), (0.74, 0.7, 0.66), kept=True),
        Paint(behind(-0.34), (0.03, 0.2, 0.55))),
    beak=replace(HOOK, length=0.24, depth=0.3, width=0.17, colour=(0.7, 0.62, 0.5), lower_colour=DARK, tip=(0.05,
        0.045, 0.04), tip_from=0.86),
    wing=Wing(length=1.2, shoulder=(0.62, 0.02, 0.014), coverts=(0.85, 0.52, 0.02), secondaries=(0.02, 0.2, 0.55),
        primaries=(0.02, 0.12, 0.5), folded=1.05, pointed=0.5),
    tail=Tail(length=1.15, colour=(0.6, 0.02, 0.015), tip=(0.02, 0.12, 0.5), tip_from=0.72, fork=-0.55, fan_deg=5,
        width=0.09, count=9),
    legs=Legs(length=0.32, thick=0.045, colour=(0.16, 0.14, 0.13), toes=0.16), vane=(0.095, 0.075), vane_rim=1.25,
)  # fmt: skip
BLUE_MACAW = replace(
    MACAW, key="own:blue-macaw", nouns=("blue macaw", "blue parrot", "blue-and-yellow macaw"), colour=(0.02, 0.2, 0.62),
    paints=(Paint(under(0.08), (0.85, 0.5, 0.02)), MACAW.paints[0], Paint(bib(-0.6), BLACK),
        Paint(lambda p: cap(0.55)(p) * (p.head[:, 0] > 0.1), (0.05, 0.3, 0.12))),
    wing=Wing(length=1.2, secondaries=(0.015, 0.14, 0.5), primaries=(0.01, 0.08, 0.4), folded=1.05, pointed=0.5),
    tail=replace(MACAW.tail, colour=(0.015, 0.13, 0.5), tip=None), beak=replace(MACAW.beak, colour=DARK, tip=None),
)  # fmt: skip
GREEN_PARROT = replace(
    MACAW, key="own:green-parrot", nouns=("parakeet", "green parrot", "lovebird", "amazon parrot", "parrotlet"),
        size_m=0.35, colour=(0.07, 0.36, 0.04),
    paints=(Paint(under(-0.25), (0.3, 0.5, 0.06)), Paint(lambda p: mask(0.9, 0.2)(p) * (p.head[:, 0] > 0.4), (0.75,
        0.2, 0.03))),
    wing=Wing(secondaries=(0.04, 0.25, 0.05), primaries=(0.02, 0.08, 0.3), folded=0.95), tail=Tail(length=0.6,
        fork=-0.4, fan_deg=6, colour=(0.05, 0.3, 0.05), tip=(0.7, 0.4, 0.03)),
    beak=replace(HOOK, colour=(0.6, 0.16, 0.06)), eye=0.032,
)  # fmt: skip
COCKATOO = replace(
    GREEN_PARROT, key="own:cockatoo", nouns=("cockatoo", "cockatiel", "white parrot"), size_m=0.48, colour=(0.82, 0.8,
        0.75), paints=(), wing=Wing(folded=1.0, primaries=(0.78, 0.76, 0.7), secondaries=(0.8, 0.78, 0.73)),
    tail=Tail(length=0.5, colour=(0.8, 0.78, 0.72)), beak=replace(HOOK, colour=(0.05, 0.048, 0.05)), crest=(9, 0.36,
        58, 34), crest_colour=(0.85, 0.6, 0.04), eye_colour=(0.04, 0.02, 0.015),
)  # fmt: skip
TOUCAN = Bird(
    key="own:toucan", nouns=("toucan", "hornbill"), size_m=0.55, colour=(0.018, 0.018, 0.02), gloss=0.36,
        pitch_deg=42, depth=0.44, width=0.42, head=0.18, head_at=(0.14, 0.32),
    neck_base=0.2, neck_top=0.16, eye=0.03, eye_colour=(0.02, 0.05, 0.02),
    paints=(Paint(bib(0.1), (0.85, 0.62, 0.06)), Paint(front(0.24, -0.25, 0.4), (0.85, 0.62, 0.08)),
        Paint(around_eye(0.42), (0.03, 0.3, 0.55)), Paint(behind(-0.34), (0.6, 0.03, 0.02))),
    beak=Beak(length=0.66, depth=0.25, width=0.13, droop=0.2, arch=0.16, tip_depth=0.22, tip_width=0.25, colour=(0.86,
        0.4, 0.02), tip=(0.02, 0.018, 0.016), tip_from=0.84, lower_colour=(0.8, 0.32, 0.03), lower_depth=0.7,
        lower=0.96),
    wing=Wing(folded=0.9), tail=Tail(length=0.55, fork=-0.1), legs=Legs(length=0.36, thick=0.036, colour=(0.12, 0.2,
        0.3)),
)  # fmt: skip
WOODPECKER = replace(
    SPARROW, key="own:woodpecker", nouns=("woodpecker", "kingfisher", "hoopoe"), size_m=0.25, colour=(0.03, 0.03,
        0.032), pitch_deg=64, head_at=(0.1, 0.26),
    paints=(Paint(under(0.05), (0.62, 0.55, 0.45)), Paint(cap(0.2), (0.6, 0.03, 0.02)), Paint(mask(0.25, -0.2), WHITE)),
    wing=Wing(barred=0.0, bar=WHITE, coverts=(0.5, 0.48, 0.44), tips=None), beak=Beak(length=0.28, depth=0.07,
        width=0.06, droop=0.0, colour=(0.1, 0.09, 0.08)), crest=(7, 0.16, 40, 14), crest_colour=(0.6, 0.03, 0.02),
)  # fmt: skip
OWL_EYE = (0.85, 0.38, 0.015)
OWL = Bird(
    key="own:owl", nouns=("owl", "eagle owl", "horned owl", "great horned owl", "wise owl"), size_m=0.6, colour=(0.3,
        0.18, 0.085), pitch_deg=72, depth=0.5, width=0.54, head=0.27, head_long=0.94, head_at=(0.02, 0.36),
    neck_base=0.25, neck_top=0.25, eye=0.082, eye_front=0.8, eye_colour=OWL_EYE, pupil_deg=36, brow=0.12,
    paints=(Paint(speckled(0.035, 0.35), (0.09, 0.05, 0.025)), Paint(under(0.0, 0.4), (0.5, 0.35, 0.2)),
        Paint(lambda p: under(0.0)(p) * speckled(0.03, 0.5)(p), (0.1, 0.055, 0.03)),
            Paint(on("disc"), (0.46, 0.3, 0.17)), Paint(bib(-0.6), (0.75, 0.7, 0.62))),
    disc=(0.5, 0.34, 0.2), tufts=0.27, beak=Beak(length=0.14, depth=0.13, width=0.1, droop=0.75, hook=0.6, arch=0.1,
        lower=0.6, colour=(0.04, 0.035, 0.03)),
    wing=Wing(length=1.2, chord=0.56, slots=0.35, shoulder=(0.22, 0.125, 0.06), primaries=(0.2, 0.12, 0.06),
        barred=0.45, folded=0.98), tail=Tail(length=0.32, barred=0.5, colour=(0.24, 0.15, 0.08)),
    legs=Legs(length=0.3, thick=0.045, thigh=0.12, feathered=0.95, colour=(0.3, 0.22, 0.14), toes=0.14), vane=(0.1,
        0.07), vane_rim=1.25, view_turn_deg=28, pose="standing",
)  # fmt: skip
SNOWY_OWL = replace(
    OWL, key="own:snowy-owl", nouns=("snowy owl", "white owl", "snow owl", "arctic owl"), colour=(0.82, 0.81, 0.79),
        tufts=0.0, eye_colour=(0.85, 0.6, 0.03),
    paints=(Paint(lambda p: speckled(0.035, 1.0, "body", "rump")(p) * 0.7, (0.12, 0.11, 0.1)),), disc=(0.82, 0.81,
        0.79),
    wing=Wing(length=1.2, chord=0.56, primaries=(0.76, 0.75, 0.73), secondaries=(0.78, 0.77, 0.75), barred=0.16,
        folded=0.98), tail=Tail(length=0.32, colour=(0.78, 0.77, 0.75), barred=0.15), head=0.25,
)  # fmt: skip
BARN_OWL = replace(
    OWL, key="own:barn-owl", nouns=("barn owl", "owlet", "baby owl", "tawny owl"), size_m=0.36, colour=(0.55, 0.31,
        0.11), tufts=0.0, eye_colour=(0.03, 0.018, 0.012), pupil_deg=60, eye=0.066,
    paints=(Paint(under(0.12), (0.8, 0.76, 0.7)), Paint(on("disc"), (0.82, 0.78, 0.72)), Paint(bib(-0.5), (0.8, 0.76,
        0.7)), Paint(lambda p: speckled(0.025, 1.1)(p) * 0.6, (0.2, 0.14, 0.1))),
    disc=(0.82, 0.78, 0.72), beak=replace(OWL.beak, colour=(0.6, 0.45, 0.36)),
    wing=Wing(length=1.25, chord=0.5, shoulder=(0.5, 0.3, 0.12), primaries=(0.5, 0.33, 0.16), barred=0.18, folded=1.05),
)  # fmt: skip
EAGLE_BEAK = Beak(
    length=0.2,
    depth=0.17,
    width=0.11,
    droop=0.3,
    hook=0.75,
    arch=0.16,
    lower=0.66,
    lower_depth=0.6,
    colour=(0.82, 0.5, 0.03),
    cere=(0.85, 0.55, 0.05),
)
EAGLE = Bird(
    key="own:eagle", nouns=("eagle", "bald eagle", "american eagle"), size_m=0.95, colour=(0.085, 0.05, 0.03),
        pitch_deg=46, depth=0.44, width=0.44, head=0.15, head_long=1.18, head_at=(0.16, 0.32),
    neck_base=0.2, neck_top=0.14, eye=0.03, eye_colour=(0.8, 0.5, 0.05), pupil_deg=26, brow=0.2, eye_front=0.5,
    paints=(Paint(on("head"), (0.8, 0.78, 0.74), kept=True), Paint(neck_from(0.35), (0.8, 0.78, 0.74), kept=True)),
        beak=EAGLE_BEAK,
    wing=Wing(length=1.75, chord=0.62, slots=0.8, folded=1.12, primaries=(0.05, 0.032, 0.022)), tail=Tail(length=0.46,
        colour=(0.8, 0.78, 0.74), fan_deg=18, width=0.13),
    legs=Legs(length=0.42, thick=0.046, thigh=0.15, colour=(0.75, 0.5, 0.05), toes=0.18, feathered=0.7), vane=(0.115,
        0.075), vane_rim=1.55,
)  # fmt: skip
HAWK = replace(
    EAGLE, key="own:hawk", nouns=("hawk", "falcon", "golden eagle", "kite bird", "buzzard", "kestrel", "osprey",
        "condor", "bird of prey"), size_m=0.6, colour=(0.19, 0.11, 0.055),
    paints=(Paint(under(0.1), (0.62, 0.5, 0.36)), Paint(lambda p: under(0.1)(p) * speckled(0.035, 0.5)(p), (0.16,
        0.09, 0.05)), Paint(mask(0.18, -0.3), (0.1, 0.07, 0.05))),
    beak=replace(EAGLE_BEAK, length=0.15, depth=0.14, colour=(0.05, 0.05, 0.055), cere=(0.8, 0.52, 0.05)),
        wing=Wing(length=1.5, chord=0.52, slots=0.6, barred=0.35, folded=1.1, secondaries=(0.24, 0.15, 0.08),
        primaries=(0.16, 0.1, 0.06)),
    tail=Tail(length=0.5, barred=0.5, colour=(0.3, 0.18, 0.1), fan_deg=14),
)  # fmt: skip
PERCHERS = (
    ROBIN, SPARROW, BLUEBIRD, CARDINAL, CANARY, CROW, PIGEON, DOVE, HUMMINGBIRD, MACAW, BLUE_MACAW, GREEN_PARROT,
        COCKATOO, TOUCAN, WOODPECKER,
    OWL, SNOWY_OWL, BARN_OWL, EAGLE, HAWK,
)  # fmt: skip
