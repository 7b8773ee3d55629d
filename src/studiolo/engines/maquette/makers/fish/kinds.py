"""Fish, sharks, whales and dolphins, as tables."""

from dataclasses import replace

from studiolo.engines.maquette.makers.creatures.clay import smooth
from studiolo.engines.maquette.makers.fish.kind import (
    Fin,
    Fish,
    Paint,
    TailFin,
    back,
    band,
    bars,
    belly,
    blotches,
    dots,
    head,
    oval,
    stripe,
)

WHITE = (0.82, 0.8, 0.76)
BLACK = (0.018, 0.018, 0.02)
SPINDLE = ((0.0, 0.004), (0.05, 0.045), (0.16, 0.1), (0.34, 0.135), (0.58, 0.105), (0.85, 0.04), (1.0, 0.042))
SPINDLE_LOW = (
    (0.0, -0.004),
    (0.05, -0.045),
    (0.16, -0.095),
    (0.36, -0.135),
    (0.6, -0.1),
    (0.85, -0.036),
    (1.0, -0.042),
)
SLIM = ((0.0, 0.003), (0.06, 0.036), (0.2, 0.066), (0.4, 0.074), (0.65, 0.052), (0.88, 0.016), (1.0, 0.02))
PAIR = (
    Fin(place="pair", start=0.25, end=0.3, height=(0.15, 0.13, 0.06), lean_deg=(40, 75), v=-0.35, out_deg=52),
    Fin(place="pair", start=0.4, end=0.46, height=(0.09, 0.07, 0.03), lean_deg=(30, 60), v=-0.88, out_deg=24),
)  # fmt: skip
ANAL = Fin(place="ventral", start=0.62, end=0.8, height=(0.03, 0.09, 0.03), lean_deg=(20, 55))
FISH = Fish(
    key="own:fish", nouns=("fish", "snapper", "bass", "carp", "tropical fish"), size_m=0.35, colour=(0.36, 0.4, 0.42),
        upper=SPINDLE, lower=SPINDLE_LOW, width=((0.0, 0.003), (0.06, 0.034), (0.2, 0.064), (0.38, 0.07), (0.65,
        0.044), (0.9, 0.012), (1.0, 0.01)),
    fins=(Fin(start=0.3, end=0.74, height=(0.05, 0.11, 0.08, 0.09, 0.03)), ANAL, *PAIR), tail=TailFin(upper=0.22,
        lower=0.22, middle=0.12), fin_colour=(0.34, 0.3, 0.24),
    paints=(Paint(back(0.3, 0.5), (0.07, 0.12, 0.13)), Paint(belly(-0.35, 0.5), (0.72, 0.72, 0.7)),
        Paint(lambda s: 0.4 * bars(9, 0.4, 0.25)(s) * smooth(s.v, -0.3, 0.2), (0.05, 0.08, 0.09))),
)  # fmt: skip
GOLDFISH = replace(
    FISH, key="own:goldfish", nouns=("goldfish", "pet fish", "aquarium fish", "orange fish", "gold fish"),
        size_m=0.16, colour=(0.85, 0.27, 0.015), fin_colour=(0.88, 0.36, 0.05), paints=(Paint(belly(-0.4, 0.6), (0.88,
        0.5, 0.14)), Paint(back(0.6, 0.5), (0.75, 0.15, 0.01))), scales=0.032, eye=0.026,
    upper=((0.0, 0.004), (0.05, 0.06), (0.16, 0.13), (0.34, 0.18), (0.58, 0.13), (0.85, 0.05), (1.0, 0.05)),
        lower=((0.0, -0.004), (0.05, -0.055), (0.16, -0.13), (0.36, -0.18), (0.6, -0.12), (0.85, -0.04), (1.0,
        -0.046)), width=((0.0, 0.004), (0.06, 0.05), (0.2, 0.095), (0.38, 0.11), (0.65, 0.06), (0.9, 0.014), (1.0,
        0.01)),
    fins=(Fin(start=0.3, end=0.72, height=(0.1, 0.2, 0.15, 0.1)), replace(ANAL, height=(0.06, 0.16, 0.08)), *PAIR),
        tail=TailFin(upper=0.46, lower=0.44, middle=0.26, spread_deg=44, ripple=0.05, edge=(0.9, 0.6, 0.3)),
)  # fmt: skip
KOI = replace(
    FISH, key="own:koi", nouns=("koi", "koi fish", "koi carp", "nishikigoi"), size_m=0.6, colour=(0.82, 0.78, 0.72),
        fin_colour=(0.8, 0.74, 0.68), scales=0.026, paints=(Paint(blotches(0.13, 0.1, -0.5), (0.8, 0.13, 0.015)),
        Paint(lambda s: oval(0.1, 0.7, 0.06, 0.5)(s), (0.8, 0.13, 0.015)), Paint(lambda s: blotches(0.09, 1.2,
        -0.1)(s), BLACK)),
    upper=SLIM, lower=tuple((t, -z * 1.15) for t, z in SLIM), width=((0.0, 0.004), (0.05, 0.04), (0.2, 0.082), (0.4,
        0.09), (0.65, 0.06), (0.9, 0.016), (1.0, 0.01)), fins=(Fin(start=0.36, end=0.64, height=(0.07, 0.1, 0.05)),
        replace(ANAL, height=(0.02, 0.07, 0.02)), replace(PAIR[0], out_deg=78, height=(0.16, 0.15, 0.08)), PAIR[1]),
    tail=TailFin(upper=0.22, lower=0.22, middle=0.13), view_turn_deg=52,
)  # fmt: skip
CLOWNFISH = replace(
    GOLDFISH, key="own:clownfish", nouns=("clownfish", "clown fish", "anemonefish"), size_m=0.11, colour=(0.88, 0.23,
        0.01), fin_colour=(0.86, 0.22, 0.01), scales=0.022,
    paints=tuple(p for at, half, bend in ((0.25, 0.045, 0.05), (0.56, 0.05, -0.05), (0.93, 0.035,
        0.0)) for p in (Paint(band(at, half + 0.018, bend=bend), BLACK), Paint(band(at, half, bend=bend), WHITE,
        kept=True))),
    fins=(Fin(start=0.28, end=0.78, height=(0.05, 0.1, 0.06, 0.1, 0.04), edge=BLACK), replace(ANAL, height=(0.04, 0.1,
        0.05), edge=BLACK), replace(PAIR[0], height=(0.15, 0.16, 0.1), edge=BLACK), PAIR[1]), tail=TailFin(upper=0.15,
        lower=0.15, middle=0.17, spread_deg=46, edge=BLACK), eye_colour=(0.7, 0.25, 0.03),
)  # fmt: skip
ANGELFISH = replace(
    FISH, key="own:angelfish", nouns=("angelfish", "angel fish", "butterflyfish", "discus", "moorish idol"),
        size_m=0.18, colour=(0.82, 0.66, 0.12), fin_colour=(0.82, 0.66, 0.14), scales=0.02, paints=(Paint(band(0.13,
        0.035), BLACK), Paint(band(0.42, 0.05, bend=0.03), BLACK), Paint(band(0.74, 0.045), BLACK), Paint(head(0.06),
        WHITE)),
    upper=((0.0, 0.004), (0.06, 0.05), (0.2, 0.18), (0.42, 0.29), (0.68, 0.2), (0.88, 0.055), (1.0, 0.05)),
        lower=((0.0, -0.004), (0.06, -0.05), (0.2, -0.16), (0.42, -0.28), (0.68, -0.2), (0.88, -0.05), (1.0, -0.05)),
        width=((0.0, 0.003), (0.06, 0.028), (0.22, 0.052), (0.42, 0.058), (0.7, 0.036), (0.9, 0.01), (1.0, 0.008)),
    fins=(Fin(start=0.34, end=0.82, height=(0.1, 0.36, 0.24, 0.1), lean_deg=(30, 68)), Fin(place="ventral", start=0.5,
        end=0.82, height=(0.12, 0.34, 0.2, 0.08), lean_deg=(25, 64)), PAIR[0], replace(PAIR[1], height=(0.26, 0.12,
        0.03))), tail=TailFin(upper=0.22, lower=0.22, middle=0.16),
)  # fmt: skip
BLUE_TANG = replace(ANGELFISH, key="own:blue-tang", nouns=("blue tang", "tang", "surgeonfish", "blue fish",
    "parrotfish", "betta", "betta fish"), size_m=0.2, colour=(0.01, 0.08, 0.62), fin_colour=(0.01, 0.07, 0.55),
    paints=(Paint(oval(0.5, 0.35, 0.3, 0.3), BLACK), Paint(oval(0.6, 0.2, 0.13, 0.16), (0.02, 0.12, 0.7)),
    Paint(lambda s: smooth(s.t, 0.9, 0.95), (0.85, 0.65, 0.05))),
    upper=tuple((t, z * 0.72) for t, z in ANGELFISH.upper), lower=tuple((t, z * 0.72) for t, z in ANGELFISH.lower),
        fins=(Fin(start=0.26, end=0.84, height=(0.06, 0.1, 0.1, 0.08), edge=BLACK), Fin(place="ventral", start=0.45,
        end=0.84, height=(0.05, 0.09, 0.07), edge=BLACK), replace(PAIR[0], colour=(0.8, 0.6, 0.05)), PAIR[1]),
        tail=TailFin(upper=0.2, lower=0.2, middle=0.14, colour=(0.85, 0.65, 0.05)))  # fmt: skip
BETTA = replace(
    GOLDFISH, key="own:betta", nouns=("siamese fighting fish", "fighting fish", "guppy"), size_m=0.1, colour=(0.05,
        0.02, 0.4), fin_colour=(0.4, 0.02, 0.2), paints=(Paint(back(0.4), (0.02, 0.02, 0.12)),), upper=SLIM,
        lower=tuple((t, -z * 1.2) for t, z in SLIM), width=tuple((t, z * 0.8) for t, z in SLIM),
    fins=(Fin(start=0.42, end=0.8, height=(0.2, 0.34, 0.32, 0.2), ripple=0.05, edge=(0.7, 0.1, 0.3)),
        Fin(place="ventral", start=0.36, end=0.95, height=(0.16, 0.34, 0.4, 0.3), ripple=0.05, edge=(0.7, 0.1, 0.3)),
        PAIR[0], replace(PAIR[1], height=(0.24, 0.2, 0.03))), tail=TailFin(upper=0.5, lower=0.5, middle=0.52,
        spread_deg=78, ripple=0.06, edge=(0.7, 0.1, 0.3)),
)  # fmt: skip
TROUT = replace(
    FISH, key="own:trout", nouns=("trout", "salmon", "rainbow trout", "pike", "cod", "herring", "mackerel",
        "sardine"), size_m=0.6, colour=(0.42, 0.44, 0.4), scales=0.014, upper=SLIM, lower=tuple((t, -z * 1.1) for t,
        z in SLIM), width=tuple((t, z * 0.7) for t, z in SLIM), fin_colour=(0.34, 0.28, 0.2),
    paints=(Paint(back(0.35, 0.5), (0.1, 0.12, 0.08)), Paint(belly(-0.4, 0.4), (0.75, 0.73, 0.7)), Paint(stripe(0.05,
        0.2, 0.1), (0.6, 0.2, 0.2)), Paint(dots(0.016, 0.9, -0.1), BLACK)),
    fins=(Fin(start=0.42, end=0.56, height=(0.06, 0.09, 0.04)), Fin(start=0.78, end=0.81, height=(0.02, 0.035, 0.01)),
        replace(ANAL, start=0.7, end=0.8, height=(0.03, 0.07, 0.02)), replace(PAIR[0], height=(0.1, 0.08, 0.04)),
        replace(PAIR[1], start=0.52, end=0.57)), tail=TailFin(upper=0.15, lower=0.15, middle=0.09),
)  # fmt: skip
TUNA = replace(
    FISH, key="own:tuna", nouns=("tuna", "bluefin tuna", "swordfish", "marlin", "barracuda"), size_m=1.8,
        colour=(0.36, 0.42, 0.47), scales=0.0, paints=(Paint(back(0.25, 0.2), (0.015, 0.04, 0.11)), Paint(belly(-0.4,
        0.4), (0.75, 0.76, 0.76))), fin_colour=(0.04, 0.06, 0.1), width=tuple((t, z * 0.72) for t, z in SPINDLE),
        eye=0.015,
    fins=(Fin(start=0.32, end=0.46, height=(0.1, 0.08, 0.03), thick=0.004), Fin(start=0.52, end=0.6, height=(0.06,
        0.13, 0.02), lean_deg=(40, 60), thick=0.004), Fin(place="ventral", start=0.56, end=0.64, height=(0.06, 0.12,
        0.02), lean_deg=(40, 60), thick=0.004), *(Fin(place=p, start=0.68 + 0.05 * k, end=0.7 + 0.05 * k,
        height=(0.018, 0.014), colour=(0.8, 0.6, 0.05)) for p in ("dorsal", "ventral") for k in range(5)),
        replace(PAIR[0], height=(0.2, 0.1, 0.02), lean_deg=(60, 80), thick=0.003)),
    tail=TailFin(upper=0.22, lower=0.22, middle=0.03, spread_deg=68, thick=0.004),
)  # fmt: skip
PUFFER = replace(
    GOLDFISH, key="own:pufferfish", nouns=("pufferfish", "puffer fish", "blowfish"), size_m=0.25, colour=(0.5, 0.38,
        0.16), fin_colour=(0.7, 0.55, 0.2), scales=0.03, paints=(Paint(belly(-0.1, 0.2), WHITE), Paint(dots(0.05,
        0.7), (0.1, 0.06, 0.03))), swing=0.02,
    upper=((0.0, 0.04), (0.08, 0.16), (0.3, 0.29), (0.5, 0.3), (0.75, 0.15), (0.92, 0.045), (1.0, 0.04)), lower=((0.0,
        -0.04), (0.08, -0.2), (0.3, -0.36), (0.5, -0.36), (0.75, -0.16), (0.92, -0.045), (1.0, -0.04)), width=((0.0,
        0.03), (0.08, 0.16), (0.3, 0.3), (0.5, 0.31), (0.75, 0.14), (0.92, 0.02), (1.0, 0.01)),
    fins=(Fin(start=0.7, end=0.8, height=(0.05, 0.1, 0.04)), Fin(place="ventral", start=0.72, end=0.8, height=(0.05,
        0.09, 0.04)), replace(PAIR[0], start=0.4, end=0.5, v=-0.1, out_deg=75)), tail=TailFin(upper=0.14, lower=0.14,
        middle=0.15, spread_deg=30), eye=0.045, eye_at=(0.16, 0.45), mouth=(0.04, -0.1),
)  # fmt: skip
SHARK_PAIR = Fin(
    place="pair",
    start=0.27,
    end=0.36,
    height=(0.2, 0.13, 0.03),
    lean_deg=(48, 62),
    v=-0.62,
    out_deg=66,
    thick=0.008,
    ripple=0.0,
)
SHARK = Fish(
    key="own:shark", nouns=("shark", "great white shark", "great white", "whale shark", "hammerhead", "tiger shark"),
        size_m=3.5, colour=(0.2, 0.24, 0.28), scales=0.0, gloss=0.42, gills=5, swing=0.09, eye=0.008, eye_at=(0.085,
        0.2), eye_colour=(0.02, 0.02, 0.02), mouth=(0.1, -0.72),
    upper=((0.0, 0.004), (0.04, 0.035), (0.14, 0.072), (0.36, 0.105), (0.6, 0.074), (0.85, 0.028), (1.0, 0.026)),
        lower=((0.0, -0.004), (0.03, -0.018), (0.14, -0.07), (0.36, -0.1), (0.6, -0.068), (0.85, -0.02), (1.0,
        -0.02)), width=((0.0, 0.004), (0.04, 0.03), (0.16, 0.074), (0.36, 0.09), (0.6, 0.058), (0.85, 0.022), (1.0,
        0.012)),
    fins=(Fin(start=0.38, end=0.5, height=(0.16, 0.13, 0.04), lean_deg=(42, 46), thick=0.008, ripple=0.0),
        Fin(start=0.76, end=0.81, height=(0.03, 0.03, 0.01), lean_deg=(45, 60), thick=0.004, ripple=0.0), SHARK_PAIR,
        replace(SHARK_PAIR, start=0.62, end=0.68, height=(0.06, 0.05, 0.01), v=-0.8, out_deg=50), Fin(place="ventral",
        start=0.78, end=0.82, height=(0.03, 0.03, 0.01), lean_deg=(45, 60), thick=0.004, ripple=0.0)),
    tail=TailFin(upper=0.26, lower=0.19, middle=0.05, spread_deg=62, thick=0.006, ripple=0.0),
        paints=(Paint(belly(-0.22, 0.12), (0.78, 0.77, 0.74), kept=True),),
)  # fmt: skip
FLUKES = TailFin(upper=0.2, lower=0.2, middle=0.08, spread_deg=66, flukes=True, thick=0.007, ripple=0.0)
DOLPHIN = Fish(
    key="own:dolphin", nouns=("dolphin", "bottlenose dolphin", "porpoise"), size_m=2.5, colour=(0.2, 0.25, 0.31),
        scales=0.0, gloss=0.2, gills=0, swing=0.07, eye=0.008, eye_at=(0.15, -0.12), eye_colour=(0.03, 0.02, 0.02),
        mouth=(0.115, -0.3),
    upper=((0.0, 0.006), (0.02, 0.016), (0.075, 0.022), (0.1, 0.055), (0.16, 0.085), (0.36, 0.11), (0.6, 0.085),
        (0.85, 0.03), (1.0, 0.018)), lower=((0.0, -0.006), (0.02, -0.016), (0.08, -0.03), (0.18, -0.07), (0.38, -0.1),
        (0.6, -0.074), (0.85, -0.026), (1.0, -0.016)), width=((0.0, 0.006), (0.03, 0.018), (0.08, 0.026), (0.13,
        0.06), (0.36, 0.098), (0.6, 0.062), (0.85, 0.018), (1.0, 0.014)),
    fins=(Fin(start=0.44, end=0.57, height=(0.12, 0.1, 0.03), lean_deg=(52, 58), thick=0.007, ripple=0.0),
        replace(SHARK_PAIR, start=0.27, end=0.33, height=(0.15, 0.11, 0.04), v=-0.68, out_deg=48)), tail=FLUKES,
        paints=(Paint(belly(-0.42, 0.4), (0.72, 0.72, 0.72), kept=True), Paint(back(0.55, 0.5), (0.12, 0.16, 0.21))),
)  # fmt: skip
ORCA = replace(
    DOLPHIN, key="own:orca", nouns=("orca", "killer whale"), size_m=4.5, colour=(0.016, 0.017, 0.02), mouth=(0.08,
        -0.4), eye_at=(0.11, -0.05),
    upper=((0.0, 0.012), (0.03, 0.045), (0.1, 0.085), (0.2, 0.115), (0.4, 0.13), (0.62, 0.1), (0.86, 0.034), (1.0,
        0.02)), lower=((0.0, -0.012), (0.03, -0.042), (0.1, -0.08), (0.2, -0.105), (0.4, -0.125), (0.62, -0.088),
        (0.86, -0.03), (1.0, -0.018)), width=((0.0, 0.012), (0.04, 0.05), (0.13, 0.09), (0.36, 0.12), (0.62, 0.074),
        (0.86, 0.02), (1.0, 0.015)),
    fins=(Fin(start=0.4, end=0.52, height=(0.22, 0.16, 0.03), lean_deg=(24, 32), thick=0.008, ripple=0.0),
        replace(SHARK_PAIR, start=0.25, end=0.34, height=(0.17, 0.17, 0.1), v=-0.6, out_deg=56, lean_deg=(30, 60))),
    paints=(Paint(belly(-0.55, 0.08), WHITE, kept=True), Paint(oval(0.17, 0.32, 0.05, 0.2, -1.0), WHITE, kept=True),
        Paint(oval(0.68, -0.3, 0.12, 0.2, 2.2), WHITE, kept=True), Paint(oval(0.55, 0.85, 0.06, 0.25), (0.2, 0.2,
        0.21), kept=True)),
)  # fmt: skip
WHALE = replace(
    DOLPHIN, key="own:whale", nouns=("whale", "blue whale", "humpback whale", "humpback", "sperm whale"), size_m=9.0,
        colour=(0.075, 0.1, 0.125), gloss=0.35, pleats=0.006, swing=0.06, mouth=(0.19, -0.12), eye=0.007,
        eye_at=(0.215, -0.2), square=2.3,
    upper=((0.0, 0.012), (0.04, 0.036), (0.14, 0.074), (0.3, 0.115), (0.46, 0.12), (0.66, 0.084), (0.86, 0.034), (1.0,
        0.02)), lower=((0.0, -0.014), (0.04, -0.055), (0.14, -0.12), (0.28, -0.15), (0.46, -0.12), (0.66, -0.074),
        (0.86, -0.03), (1.0, -0.018)), width=((0.0, 0.014), (0.05, 0.06), (0.16, 0.112), (0.34, 0.135), (0.5, 0.115),
        (0.7, 0.06), (0.88, 0.022), (1.0, 0.016)),
    fins=(Fin(start=0.64, end=0.72, height=(0.03, 0.035, 0.01), lean_deg=(55, 62), thick=0.008, ripple=0.0),
        replace(SHARK_PAIR, start=0.29, end=0.35, height=(0.3, 0.27, 0.12), v=-0.5, out_deg=52, lean_deg=(42, 58),
        edge=(0.5, 0.5, 0.5))), tail=replace(FLUKES, upper=0.25, lower=0.25, middle=0.1),
    paints=(Paint(belly(-0.45, 0.3), (0.5, 0.5, 0.5), kept=True), Paint(lambda s: 0.5 * dots(0.03, 1.0, -0.9)(s),
        (0.3, 0.32, 0.34))),
)  # fmt: skip
FISHES = (FISH, GOLDFISH, KOI, CLOWNFISH, ANGELFISH, BLUE_TANG, BETTA, TROUT, TUNA, PUFFER, SHARK, DOLPHIN, ORCA, WHALE)
