"""Prompts with what must be read from them, one a line:

    PROMPT => THINGS | RELATIONS | SCENE

A thing is `COUNT colour+second:noun {material} (modifier, modifier) ~pose ^size <colour/material:clothes, ...> /formation @spot`,
its count "-" where any above one will do; what is not written is not looked at, but nouns, counts and colours are. Relations
are `noun kind noun [second noun]`. SCENE has `place=WORD` (the setting that word means), light, time, weather, season, shot,
angle, blur, lens, style, background, absent and quoted.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from studiolo.engines.maquette.language.brief import Brief, ThingBrief
from studiolo.engines.maquette.language.settings_words import PLACES

FOLDER = Path(__file__).parent / "prompts"


def rows(name: str) -> list[tuple[str, str]]:
    """(prompt, what must be read) of one file."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(" => ")[::2] for line in lines if line and not line.startswith("#"))
    return [(prompt, said.strip()) for prompt, said in pairs]


def misread(brief: Brief, said: str) -> list[str]:
    """What the brief has otherwise, in words; empty when all is as it must be."""
    things, relations, scene = ([*said.split("|"), "", ""])[:3]
    asked = [line.strip() for line in things.split(";") if line.strip()]
    wrong = list(_wrong_things(brief.things, asked))
    wrong += _wrong_relations(brief, relations) if relations.strip() else []
    return wrong + [
        problem for one in re.split(r" (?=[a-z]+=)", scene.strip()) if one for problem in _wrong_scene(brief, one)
    ]


def _wrong_things(things: tuple[ThingBrief, ...], asked: list[str]) -> Iterator[str]:
    if len(things) != len(asked):
        yield f"things {[(thing.count, thing.colour, thing.noun) for thing in things]}"
        return
    left = list(things)
    for line in asked:
        fitting = next((thing for thing in left if not _unlike(thing, line)), None)
        if fitting is None:
            yield f"{line}: " + "; ".join(_unlike(left[0], line))
        else:
            left.remove(fitting)


def _unlike(thing: ThingBrief, line: str) -> list[str]:
    worn, line = re.search(r"<([^>]+)>", line), re.sub(r" ?<[^>]+>", "", line)
    head = re.split(r" [{(~^/@]", line)[0]
    count, _, name = head.partition(" ")
    colours, _, noun = name.rpartition(":")
    first, _, second = colours.partition("+")
    wrong = [] if thing.noun == noun else [f"noun {thing.noun}"]
    wrong += [] if (thing.count > 1 if count == "-" else thing.count == int(count)) else [f"count {thing.count}"]
    wrong += (
        []
        if (thing.colour, thing.second_colour) == (first, second)
        else [f"colour {thing.colour}+{thing.second_colour}"]
    )
    marked = {
        r"\{(.+?)\}": thing.material, r"~(\w+)": thing.pose, r"\^(\w+)": thing.size, r" /(\w+)": thing.formation,
        r"@(\w+)": thing.spot,
    }  # fmt: skip
    for pattern, value in marked.items():
        found = re.search(pattern, line)
        wrong += [f"{found[1]} is {value!r}"] if found and found[1] != value else []
    found = re.search(r"\(([^)]+)\)", line)
    missing = set(found[1].split(", ")) - set(thing.modifiers) if found else set()
    wrong += [f"modifiers {thing.modifiers}"] if missing else []
    if worn:
        clothes = {f"{one.colour}{'/' + one.material if one.material else ''}:{one.noun}" for one in thing.worn}
        wrong += [] if clothes == set(worn[1].split(", ")) else [f"wears {clothes}"]
    return wrong


def _wrong_relations(brief: Brief, said: str) -> list[str]:
    nouns = {thing.id: thing.noun for thing in brief.things}
    ends = ((one, f" {nouns[one.second]}" if one.second else "") for one in brief.relations)
    read = sorted(f"{nouns[one.subject]} {one.kind} {nouns[one.object]}{second}" for one, second in ends)
    wanted = sorted(one.strip() for one in said.split(","))
    return [] if read == wanted else [f"relations {read}"]


def _wrong_scene(brief: Brief, said: str) -> list[str]:
    name, _, value = said.partition("=")
    camera = brief.camera
    read = {
        "place": brief.setting, "light": brief.light, "time": brief.time, "weather": brief.weather, "season": brief.season,
        "shot": camera.shot, "angle": camera.angle, "blur": camera.blur, "lens": f"{camera.lens_mm:g}", "style": brief.style,
        "background": brief.background, "absent": ",".join(brief.absent), "quoted": ",".join(brief.quoted),
    }[name]  # fmt: skip
    wanted = PLACES.get(value, value) if name == "place" else value
    return [] if read == wanted else [f"{name} {read!r}"]
