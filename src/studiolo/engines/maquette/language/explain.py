"""A Brief in plain sentences, for the person who wrote the prompt."""

from studiolo.engines.maquette.language.brief import Brief, ThingBrief


def explain(brief: Brief) -> str:
    """One line for each thing, relation, choice of place and light, and word not used."""
    nouns = {thing.id: thing.noun for thing in brief.things}
    lines = [_thing(thing) for thing in brief.things] or ["Nothing stands in the picture but the place itself."]
    lines += [
        f"The {nouns[one.subject]} is {one.kind.replace('_', ' ')} the {nouns[one.object]}." for one in brief.relations
    ]
    said = {
        "place": brief.setting,
        "light": brief.light,
        "time": brief.time,
        "style": brief.style,
        "background": brief.background,
    }
    lines += [f"The {what} is {value.replace('_', ' ')}." for what, value in said.items() if value]
    lines += [f"It should feel {', '.join(brief.mood)}."] if brief.mood else []
    lines += [f"The words “{text}” are to be read." for text in brief.quoted]
    lines += [f"Not used: “{words}” ({why})." for words, why in brief.ignored]
    return "\n".join(lines)


def _thing(thing: ThingBrief) -> str:
    size = "" if thing.size == "normal" else thing.size
    words = (str(thing.count), size, thing.colour, thing.material, thing.noun, thing.pose)
    more = f" ({', '.join(thing.modifiers)})" if thing.modifiers else ""
    return " ".join(filter(None, words)) + more + "."
