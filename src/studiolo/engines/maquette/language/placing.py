"""Phrases that are places, backdrops, tables or the ground: where the picture is taken."""

from dataclasses import replace

from studiolo.engines.maquette.language.asked import Asked, Joined, Thread
from studiolo.engines.maquette.language.joining import Joining
from studiolo.engines.maquette.language.mounting import PARTS_OF_ROOMS, mount_all, mount_of
from studiolo.engines.maquette.language.phrase import Phrase, hex_of
from studiolo.engines.maquette.language.places import place_word, setting_of
from studiolo.engines.maquette.language.settings_words import GROUND, NEAR_PLACES, PLACES, SWIMMERS
from studiolo.engines.maquette.language.style_words import MOODS
from studiolo.engines.maquette.language.thing_words import MATERIALS

_BACKDROPS = ("background", "backdrop", "backgrounds", "backdrops")
_AT_WALLS = ("in", "on", "next_to", "leaning_on", "facing", "loose", "behind", "in_front_of")
_SMALL_WORDS = frozenset("in on at the of a an and by".split())


class Placing:
    """Notes places and what is behind and under things."""

    def __init__(self, asked: Asked, thread: Thread, joining: Joining) -> None:
        self._asked, self._thread, self._joining = asked, thread, joining

    def as_backdrop(self, phrase: Phrase, link: str) -> bool:
        """ "A white background", "on white", "on black velvet"."""
        asked = self._asked
        if phrase.last in _BACKDROPS:
            self._take_background(phrase)
            return True
        if link != "on" or phrase.counted or phrase.plural:
            return False
        bare = not (phrase.colours or phrase.modifiers or phrase.definite)
        if hex_of(phrase.noun) and bare and not place_word(phrase.noun):
            asked.background = phrase.noun
            return True
        if phrase.noun in MATERIALS and not place_word(phrase.noun) and not phrase.definite:
            asked.backdrop, asked.background = True, phrase.colour
            asked.mood.append(MATERIALS[phrase.noun])
            return True
        return False

    def as_ground(self, phrase: Phrase, link: str) -> bool:
        in_room = phrase.last == "window" and link in ("with", "have") and self._thread.at_wall
        mounted = phrase.last in PARTS_OF_ROOMS and self._mount(phrase, link)
        near = in_room or mounted or (phrase.last in ("wall", "window") and link in _AT_WALLS)
        if phrase.last not in GROUND and not near:
            return False
        self._asked.mood += [phrase.material] if phrase.material else []
        if phrase.last == "surface" and link == "on" and phrase.colours:
            self._asked.background = phrase.colour
        if phrase.last == "window":
            self._asked.places.append(("window", "room"))
            self._asked.window = True
        self._thread.last = self._thread.last if phrase.last in GROUND else phrase
        return True

    def _mount(self, phrase: Phrase, link: str) -> bool:
        """Hung on this wall or ceiling is the thing just spoken of, or the next one. The wall's room is a place of its own
        where no other is told."""
        asked, thread = self._asked, self._thread
        mount = mount_of(phrase.last, link, thread.said)
        if not mount:
            return False
        if thread.thing is None:
            thread.mount = mount
        elif not mount_all(self._joining.together(thread.thing), mount):
            return False
        room = place_word(phrase.noun.rpartition(" ")[0])
        asked.places.append((room, PLACES[room]) if room else ("wall", "bare_wall"))
        if phrase.last == "wall" and phrase.colour in MATERIALS:  # brick is a colour too
            asked.mood.append(f"{MATERIALS[phrase.colour]} wall")
        elif phrase.last == "wall":
            asked.wall = phrase.colour
            asked.mood += [f"{phrase.material} wall"] if phrase.material else []
        return True

    def take_place(self, phrase: Phrase, link: str) -> None:
        word, setting = place_word(phrase.noun), setting_of(phrase, "in_front_of" if self._thread.outside else link)
        self._thread.outside = False
        if (
            word in ("sea", "ocean", "water")
            and link in ("in", "under")
            and any(thing.last in SWIMMERS for thing in self._asked.things)
        ):
            setting = "underwater"
        if word in NEAR_PLACES and NEAR_PLACES[word] == PLACES[word]:
            self._asked.ignored.append((word, f"drawn as the nearest place known: {setting.replace('_', ' ')}"))
        self._asked.places.append((word, setting))
        rest = (
            phrase.noun.removesuffix(word).split()
            if phrase.noun.endswith(word)
            else phrase.noun.replace(word, "").split()
        )
        self._asked.mood += [
            *phrase.modifiers,
            *(part for part in (*rest, *word.split()[:-1]) if part not in _SMALL_WORDS),
        ]
        self._asked.mood += [phrase.material] if phrase.material else []
        if {"empty", "deserted", "abandoned"} & set(phrase.modifiers):
            self._asked.absent.append("person")
        self._thread.last, self._thread.at_place = phrase, True
        self._thread.clause.append(phrase)

    def take_table(self, phrase: Phrase) -> None:
        self._asked.tables.append(phrase)
        self._thread.last = phrase
        if not self._asked.things:
            self._thread.fronted, self._thread.fronted_used = ("on", phrase), False
        else:
            for one in self._joining.subjects("on"):
                self._asked.joined.append(Joined(one, "on", phrase))

    def _take_background(self, phrase: Phrase) -> None:
        rest = phrase.noun.rpartition(" ")[0]
        self._asked.mood += [
            word
            for word in (*phrase.modifiers, phrase.material)
            if word and (word in MOODS or word == phrase.material or word in ("gradient",))
        ]
        if phrase.colours or hex_of(rest):
            self._asked.background = phrase.colour or rest
        elif place_word(rest):
            self._asked.places.append((place_word(rest), setting_of(replace(phrase, noun=rest), "in")))
            return
        elif rest in MATERIALS:
            self._asked.mood.append(MATERIALS[rest])
        self._asked.backdrop = True
