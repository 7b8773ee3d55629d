"""Which noun phrases are places, and which of several places the picture shows."""

from collections.abc import Sequence

from studiolo.engines.maquette.language.people_words import ANIMALS, is_person
from studiolo.engines.maquette.language.phrase import Phrase
from studiolo.engines.maquette.language.settings_words import (
    AREAS,
    BOTH,
    GENERIC,
    INTERIORS,
    PLACES,
    SHOPS,
    STUFF,
    TABLES,
    street_of,
)

_MANY_THINGS = frozenset(
    "leaves flowers trees rocks stones boats houses clouds lights waves tents sunflowers tulips".split()
)
_STOOD_ON = frozenset("bridge pier ship stage boat balcony island rooftop train moon".split())
_LED_INTO = frozenset(
    """in on under behind above next_to in_front_of around loose between facing leaning_on surrounded left_of
    right_of""".split()
)


def place_word(noun: str) -> str:
    """The longest ending of the noun that names a place, or "". "Parisian coffee shop interior" gives "coffee shop"."""
    words = noun.split()
    while len(words) > 1 and words[-1] in INTERIORS and noun not in PLACES:
        words = words[:-1]
    for start in range(len(words)):
        name = " ".join(words[start:])
        if name in PLACES:
            return name
    if words and words[-1].endswith("s") and words[-1][:-1] in PLACES and words[-1][:-1] not in BOTH:
        return words[-1][:-1]
    if len(words) > 1 and words[-1] in AREAS and " ".join(words[:-1]) in PLACES:
        return " ".join(words[:-1])
    return noun if noun in PLACES else ""


def is_place(phrase: Phrase, link: str, *, alone: bool, things: bool) -> bool:
    """alone: nothing else is asked for. things: something was asked for before."""
    word = place_word(phrase.noun)
    if not word or (word in ("home", "house") and not link) or (word == "flat" and phrase.plural):
        return False
    if phrase.noun in TABLES or (word == "moon" and link not in ("on", "in")):
        return False
    if word in THINGS_FIRST and link not in ("in", "loose") and phrase.noun.split()[-1] not in INTERIORS:
        return False
    if word.rpartition(" ")[2] in _MANY_THINGS and not alone and link not in ("in", "under", "loose"):
        return False
    interior = phrase.noun.split()[-1] in INTERIORS
    if phrase.counted and phrase.count > 1 and link in ("", "with", "contains"):
        return False
    if word in BOTH and not interior:
        return (
            (alone and not phrase.colours and not phrase.plural)
            or link in ("in", "loose")
            or (link == "on" and things and word in _STOOD_ON)
        )
    if word in STUFF and link in ("with", "contains", "of", "made", "covered", "topped", "hold"):
        return not (things or link != "with")
    return link in ("", "of", *_LED_INTO) or link in ("with",)


def setting_of(phrase: Phrase, link: str) -> str:
    """The name of the place in the catalogue."""
    word = place_word(phrase.noun)
    if word in SHOPS and (link in ("in_front_of", "behind", "next_to") or phrase.noun.endswith(" exterior")):
        return street_of(word)
    return PLACES[word]


_HOMES = {
    "sky": """kite balloon airship blimp zeppelin plane airplane aeroplane jet biplane helicopter drone glider parachute cloud
        rainbow""",
    "lake": "boat ship sailboat yacht canoe kayak rowboat raft ferry swan duck",
    "city_street": """car bus taxi truck lorry van motorcycle motorbike scooter bicycle bike tram ambulance limousine umbrella
        skateboard pram stroller""",
    "cliff": "lighthouse",
    "field": "tractor windmill barn scarecrow",
    "meadow": f"tree house cottage tent {' '.join(BOTH)}",
}  # fmt: skip
_HOME_OF = {noun: place for place, nouns in reversed(_HOMES.items()) for noun in nouns.split()}


OVERHEAD = frozenset("moon sun cloud rainbow comet planet meteor lightning".split())


def out_of_doors(things: Sequence[tuple[str, str]], weather: str) -> str:
    """Where weather is seen when no place is said: by the first thing that has a home, a town for people, a meadow for
    animals, and for the rest a garden, if it rains there or is misty; else "". things: (noun, pose)."""
    lasts = [noun.split()[-1] for noun, _ in things if noun.split()[-1] not in OVERHEAD]
    if any(pose in ("flying", "soaring", "gliding") for _, pose in things):
        return "sky"
    home = next((_HOME_OF[last] for last in lasts if last in _HOME_OF), "")
    if home:
        return home
    if any(is_person(noun) for noun, _ in things):
        return "city_street"
    if any(last in ANIMALS for last in lasts):
        return "meadow"
    return "" if weather in ("clear", "cloudy") else "garden"


# A place only for who is in it: "a temple" is seen from outside, bread lies on a cutting board.
THINGS_FIRST = frozenset("""toilet tram temple barn church cathedral mosque chapel""".split()) | {"cutting board"}
SKIES = ("sky", "night_sky", "clouds")


def choose(votes: Sequence[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """votes: (word, setting) in order. The first that is no mere "room", "grass" or "street" wins; the other words are
    hints."""
    firm = [vote for vote in votes if vote[0] not in GENERIC] or list(votes)
    if not firm:
        return "", ()
    firm = [vote for vote in firm if vote[1] not in SKIES] or firm  # "stars above a lake" are over the lake
    setting = firm[0][1]
    hints = tuple(dict.fromkeys(word for word, name in votes if name != setting and word))
    return setting, hints
