"""Words that join things: prepositions, verbs that say where, and places in the picture."""

from types import MappingProxyType


def _table(lines: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({phrase.strip(): value for value, line in lines.items() for phrase in line.split(",")})


# What stands between two nouns. Beside the kinds of Relation: "with", "contains", "wear", "hold", "made", "as", "loose"
# (says nothing of where), and with "_by" turned about: the second noun does it to the first.
RELATIONS = _table({
    "on":
        "on top of, on to, upon, atop, onto, on, resting on, resting on top of, crossing, draped over, draped on, laid "
        "on, spread on, on the back of, on the edge of, stacked on, stacked on top of, perched on, perched atop, sitting "
        "on, sitting on top of, seated on, standing on, lying on, balanced on, balancing on, placed on, mounted on, sits "
        "on, stands on, sprinkled on, sits atop, sitting atop, standing atop, on board, aboard, lies on, rests on, rests "
        "upon, hanging on, hanging from, tied to, hung on, hung from, hung up on, hangs on, hangs from, suspended "
        "from, dangling from, hanging off, pinned to, taped to, fixed to, nailed to, attached to, mounted to",
    "in":
        "in, inside, inside of, within, into, in the middle of, in the centre of, in the center of, in the heart of, "
        "amid, amidst, among, amongst, out of, emerging from, sticking out of, peeking out of, jumping out of, coming out "
        "of, sitting in, lying in, standing in, placed in, in the midst of, through, throughout, growing in, sits in, "
        "stands in, poking out of, sitting inside, tucked in, nestled in, climbing out of, in the shade of, across",
    "under":
        "under, underneath, beneath, below, hiding under, sitting under, sleeping under, hidden under, lying under, in "
        "the shadow of",
    "next_to":
        "next to, beside, near, close to, by, alongside, at, along, along with, adjacent to, side by side with, together "
        "with, and next to it, accompanied by, at the edge of, at the foot of, outside, outside of, across from, "
        "opposite, standing next to, standing by, standing beside, sitting next to, sitting beside, sitting at, against, "
        "up against, placed against, "
        "lying next to, lying beside, resting beside, off, sitting by, followed by, chased by, talking with, playing "
        "with, plays with, dancing with, fighting, past, walking with",
    "left_of":
        "to the left of, on the left of, left of, at the left of, on the left side of, to the left side of, on the "
        "left-hand side of",
    "right_of":
        "to the right of, on the right of, right of, at the right of, on the right side of, to the right side of, on the "
        "right-hand side of",
    "behind": "behind, in back of, at the back of, hiding behind, standing behind, sitting behind, hidden behind",
    "in_front_of": "in front of, standing in front of, sitting in front of, lying in front of, parked in front of, at the front of",
    "above":
        "above, over, hovering above, hovering over, floating above, floating over, flying over, flying above, hanging over, "
        "hanging above, suspended above, suspended over, high above, jumping over, leaping over, soaring over, soaring "
        "above, flies over, jumps over",
    "between": "between, in between, sandwiched between, placed between, standing between, sitting between",
    "around":
        "around, encircling, surrounding, all around, circling, gathered around, sitting around, arranged around, "
        "standing around, dancing around, wrapped around, orbiting, running around",
    "surrounded": "surrounded by, encircled by, ringed by, circled by, flanked by, framed by",
    "leaning_on":
        "leaning on, leaning against, propped against, propped up against, resting against, leans on, leans against, "
        "leaned against, leant against, leaning up against, leaning upon, slumped against",
    "facing":
        "facing, looking at, staring at, gazing at, watching, looking towards, looking toward, looking up at, looking "
        "down at, pointing at, talking to, barking at, smelling, sniffing, looks at, watches, stares at, gazes at, "
        "chasing, chases, following, hunting, reaching for, greeting, feeding, petting, stroking, gazing upon, turned "
        "towards, painting, photographing, looking into, peering at, admiring, studying, growling at, hissing at, "
        "inspecting, examining, kissing, running towards, running after, walking towards, walking toward, speaking to, "
        "waving at, smiling at, aiming at",
    "hold":
        "holding, carrying, clutching, gripping, hugging, holding up, cradling, holds, carries, holding out, wielding, "
        "playing, plays the, plays, reading, drinking, eating, lifting, using, holding onto, hugs, pushing, pulling, "
        "pouring, offering, serving, swinging, throwing, catching, juggling, waving, sipping, balancing, grasping, "
        "bearing, brandishing, blowing, reads, eats, with a hand on, nibbling, nibbling on, chewing, chewing on, licking, "
        "kicking, strumming, holding on to, selling",
    "held_by": "held by, carried by, in the hands of, in the hand of, in the arms of",
    "wear": "wearing, dressed in, clad in, wears, sporting, dressed up in, wrapped in, donning",
    "worn_by": "worn by, on the head of",
    "riding":
        "riding, riding on, rides, driving, sitting astride, astride, piloting, steering, mounted upon, drives, rowing, "
        "paddling, riding on top of, riding atop, rowing in, cycling on",
    "ridden_by": "ridden by, driven by",
    "with": "with, featuring, plus, including, showing",
    "contains":
        "full of, filled with, containing, holding some, stuffed with, packed with, loaded with, brimming with, "
        "overflowing with, stocked with, lined with",
    "topped":
        "topped with, topped by, crowned with, decorated with, garnished with, carrying a load of, sprinkled with, strewn "
        "with, dotted with, laden with, piled with, set with, cluttered with",
    "covered":
        "covered in, covered with, covered by, coated in, coated with, dusted with, overgrown with, soaked in, drizzled "
        "with, smeared with",
    "made":
        "made of, made from, made out of, carved from, carved out of, carved in, crafted from, crafted of, built from, "
        "built of, cast in, sculpted from, woven from, knitted from, constructed of, formed of, built out of, constructed "
        "from, folded from, entirely of",
    "as": "dressed as, dressed up as, disguised as, as",
    "like": "like, shaped like, in the shape of, in the form of, that looks like, resembling",
    "than": "than",
    "loose": "for, from, to, toward, towards, about, after, before, of the, into the distance of, beyond, down, up, per, via",
    "without":
        "without, without any, with no, no, excluding, devoid of, free of, free from, minus, instead of, except, but no, "
        "not, lacking, never, and no, don't include, do not include, don't show, but not, nor, avoid, exclude",
})  # fmt: skip

SPOTS = _table({
    "left":
        "on the left, on the left side, at left, at the left, to the left, on the far left, on the left-hand side, left "
        "side, on left, far left, on one side",
    "right":
        "on the right, on the right side, at right, at the right, to the right, on the far right, on the right-hand side, "
        "right side, on right, far right, on the other side, on the other",
    "centre":
        "in the centre, in the center, in the middle, at the centre, at the center, centred, centered, in centre, in "
        "center, center frame, centre frame, center stage, dead center, in the exact center",
    "top": "at the top, on the top, at top, along the top, up top",
    "bottom": "at the bottom, on the bottom, at bottom, along the bottom",
    "top_left":
        "in the top left corner, in the upper left corner, at the top left, in the top left, top left, top left corner, "
        "upper left, in the upper left, upper left corner, on the top left",
    "top_right":
        "in the top right corner, in the upper right corner, at the top right, in the top right, top right, top right "
        "corner, upper right, in the upper right, upper right corner, on the top right",
    "bottom_left":
        "in the bottom left corner, in the lower left corner, at the bottom left, in the bottom left, bottom left, bottom "
        "left corner, lower left, in the lower left, lower left corner, on the bottom left",
    "bottom_right":
        "in the bottom right corner, in the lower right corner, at the bottom right, in the bottom right, bottom right, "
        "bottom right corner, lower right, in the lower right, lower right corner, on the bottom right",
    "foreground": "in the foreground, in foreground, foreground, up front, at the front, in front, in the near foreground",
    "background":
        "in the background, in the distance, in background, in the far distance, on the horizon, in the back, at the "
        "back, far away, in the far background, far behind, as a backdrop, behind it, behind them",
})  # fmt: skip

FORMATIONS = _table({
    "row": "row, line, queue, rank, procession",
    "stack": "stack, tower, column",
    "pile": "pile, heap, mound, pyramid, mountain, hill, mass, tangle, jumble",
    "circle": "circle, ring, wreath",
    "grid": "grid, array, matrix, checkerboard",
    "crowd": "crowd, mob, throng, swarm, flock, herd, school, pack, audience, army, colony",
})  # fmt: skip
# Said after the noun: "five cups in a row".
ARRANGED = _table({
    "row":
        "in a row, in a line, in rows, in lines, lined up, in single file, in a neat row, arranged in a row, side by "
        "side, in two rows, in three rows, in a straight line, standing in a row, standing in a line, all in a row, "
        "arranged in rows",
    "stack":
        "in a stack, stacked up, stacked, stacked on top of each other, on top of each other, one on top of the other, on "
        "top of one another, in a tower, piled on top of each other, stacked on one another, stacked on top of one "
        "another",
    "pile": "in a pile, piled up, in a heap, piled high, heaped, in piles, heaped up, piled",
    "circle":
        "in a circle, in a ring, arranged in a circle, forming a circle, in circles, placed in a circle, standing in a "
        "circle, sitting in a circle",
    "grid": "in a grid, arranged in a grid, laid out in a grid, in a grid pattern, in a square grid",
    "crowd": "in a crowd, in a group, crowded together, in a herd",
})  # fmt: skip
# Said of the owner again: "a plate with a fork on it".
ITSELF = _table({
    "on":
        "on it, on its back, on his back, on her back, on his shoulder, on her shoulder, on its shoulder, "
        "on top, on them, on top of it, perched on it, sitting on it, resting on it, standing on it, on his head, "
        "on her head, on its head, on their heads",
    "in": "in it, inside it, in them, within it",
    "under": "under it, underneath it, beneath it, below it",
    "next_to":
        "next to it, beside it, next to him, next to her, beside him, beside her, by its side, by his side, by her side, "
        "around him, at its side, nearby, at his feet, at her feet",
    "around": "around it, all around it, around them",
    "behind": "behind him, behind her",
    "in_front_of": "in front of it, in front of them, in front of him, in front of her",
    "above": "above it, over it, above them, hovering above it, overhead",
    "held_by":
        "in hand, in his hand, in her hand, in his hands, in her hands, in its hand, in one hand, in its paws, in its "
        "mouth, in his arms, in her arms, in their hands, in its beak, in both hands",
    "worn_by": "around its neck, around his neck, around her neck, round its neck",
})  # fmt: skip
