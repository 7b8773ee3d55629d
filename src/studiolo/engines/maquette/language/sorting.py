"""What a noun phrase is: a thing, a place, a backdrop, clothes of somebody, or what must not be there."""

from studiolo.engines.maquette.language.asked import Asked, Thread
from studiolo.engines.maquette.language.belongings import Belongings, holds
from studiolo.engines.maquette.language.chunks import Event
from studiolo.engines.maquette.language.joining import Joining
from studiolo.engines.maquette.language.people_words import is_alive, is_person
from studiolo.engines.maquette.language.phrase import Phrase
from studiolo.engines.maquette.language.places import is_place, place_word
from studiolo.engines.maquette.language.placing import Placing
from studiolo.engines.maquette.language.relation_words import FORMATIONS
from studiolo.engines.maquette.language.settings_words import TABLES
from studiolo.engines.maquette.language.style_words import ABSTRACT, MOODS
from studiolo.engines.maquette.language.thing_words import FLOWERS, GROUPS, MATERIALS, PLANTS, PLURALS, SERVINGS
from studiolo.engines.maquette.library.made import BUNCHES, as_made
from studiolo.engines.maquette.library.nouns import singular

# Words about the picture or the moment, which stand for nothing one could place.
NOTHINGS = frozenset(
    """mid-air midair air action motion flight mid-flight mid-jump pose text word words letter letters lettering picture image
    photo photograph style way kind sort type version detail details texture moment time day pair shade shades scale theme colour color
    contrast composition art design element elements look effect quality mid distance sight thing something
    environment surroundings atmosphere ambience presence use hour season weather sky shadow light focus pattern
    expression horizon place arrangement position motif""".split()
)


# Parts of things and pictures which only say where: "in the middle of a field".
_SIDES = {
    **dict.fromkeys("middle center centre corner scene view rest".split(), "in"),
    **dict.fromkeys("side edge end piece bit kind lot air variety".split(), "next_to"),
    "top": "on", "front": "in_front_of", "bottom": "under",
}  # fmt: skip
_PICTURED = ("picture", "photo", "photograph", "letter", "text", "sky", "light", "image", "art")


class Sorting:
    """Puts each phrase where it belongs. alone: only places are named, so that they are what the picture shows."""

    def __init__(self, asked: Asked, thread: Thread, joining: Joining, *, alone: bool) -> None:
        self._asked, self._thread, self._joining, self._alone = asked, thread, joining, alone
        self._belongings, self._placing = Belongings(asked), Placing(asked, thread, joining)

    def sort(self, phrase: Phrase, link: str, following: Event | None) -> None:
        """The first step that takes the phrase ends it; what no step takes is a thing."""
        of_follows = following is not None and following.kind == "link" and following.value == "of"
        steps = (
            self._leave_out(phrase, link)
            or self._placing.as_backdrop(phrase, link)
            or self._as_measure(phrase, link, of_follows=of_follows)
            or self._after_of(phrase, link)
            or self._as_make(phrase, link)
            or self._as_table(phrase, link)
            or self._as_belonging(phrase, link)
            or self._as_place(phrase, link)
            or self._as_mood(phrase)
            or self._placing.as_ground(phrase, link)
        )
        if not steps:
            self._take_thing(phrase, link)

    def _leave_out(self, phrase: Phrase, link: str) -> bool:
        if not phrase.negated and link != "without":
            return False
        self._asked.absent.append(phrase.noun)
        self._thread.link = "" if link == "without" else "without"
        return True

    def _as_measure(self, phrase: Phrase, link: str, *, of_follows: bool) -> bool:
        """ "A row of", "the front of", "bigger than a house", "in mid-air": words that only lead to others."""
        thread = self._thread
        if link == "than":
            if thread.last is not None and thread.last.size == "large":
                thread.last.size = "giant"
            return True
        grouping = (phrase.noun in FORMATIONS or phrase.noun in GROUPS) and not (
            place_word(phrase.noun) and phrase.noun not in FORMATIONS
        )
        if of_follows and grouping:
            thread.group, thread.group_link = phrase, link
            return True
        if of_follows and phrase.noun in ("front", "outside", "facade", "exterior"):
            thread.outside = True
            return True
        if of_follows and phrase.noun in _SIDES and link in ("on", "in", "next_to", "loose"):
            thread.measure = _SIDES[phrase.noun]
            return True
        if phrase.noun in _SIDES and (of_follows or phrase.noun != "piece"):
            return True
        if (
            phrase.noun in NOTHINGS
            and not place_word(phrase.noun)
            and not (phrase.counted and phrase.noun in _PICTURED)
        ):
            self._asked.mood += [word for word in phrase.modifiers if word in MOODS]
            thread.link = ""
            return True
        return False

    def _after_of(self, phrase: Phrase, link: str) -> bool:
        thread = self._thread
        if link == "of" and thread.group is not None:
            self._take_group(phrase, thread.group)
            return True
        if link == "of" and thread.last is not None:
            self._take_of(phrase, thread.last)
            return True
        return False

    def _as_make(self, phrase: Phrase, link: str) -> bool:
        """ "Made of wood", "covered in moss", "dressed as a pirate", "shaped like a heart"."""
        last = self._thread.last
        if last is None:
            return False
        if link == "made":
            self._made(phrase)
        elif link == "covered":
            last.describe(f"{phrase.noun}-covered")
        elif link in ("like", "as"):
            self._belongings.costume(self._joining.doer() or last, phrase, link)
        else:
            return False
        return True

    def _as_table(self, phrase: Phrase, link: str) -> bool:
        if phrase.noun not in TABLES or link != "on":
            return False
        self._placing.take_table(phrase)
        return True

    def _as_belonging(self, phrase: Phrase, link: str) -> bool:
        """Clothes, hair, flowers in their vase: what is told of an owner."""
        owner = self._owner(link)
        if owner is None or not self._belongings.take(phrase, link, owner, self._thread.said):
            return False
        if phrase in owner.worn:
            self._thread.last = phrase  # "a coat made of leather"
        return True

    def _as_place(self, phrase: Phrase, link: str) -> bool:
        things = bool(self._asked.things)
        if link in ("hold", "wear", "riding") or not is_place(
            phrase, link, alone=self._alone and not things, things=things
        ):
            return False
        self._placing.take_place(phrase, link)
        return True

    def _as_mood(self, phrase: Phrase) -> bool:
        if phrase.last not in ABSTRACT and (phrase.noun not in MOODS or phrase.counted):
            return False
        self._asked.mood += [*(word for word in phrase.modifiers if word in MOODS), phrase.last]
        return True

    def _made(self, phrase: Phrase) -> None:
        assert self._thread.last is not None
        for one in self._joining.together(self._thread.last):
            if phrase.last in MATERIALS and not one.material:
                one.material = MATERIALS[phrase.last]
                one.colours += [colour for colour in phrase.colours if not one.colours]
                one.modifiers += [word for word in phrase.modifiers if word not in one.modifiers]
            else:
                one.describe(f"made of {phrase.noun}")

    def _take_group(self, phrase: Phrase, group: Phrase) -> None:
        self._thread.group = None
        each = GROUPS.get(group.noun, 5)
        groups = group.count if group.count > 1 else 2 if group.plural and not group.counted else 1
        bunched = as_made(phrase.noun, (group.noun,)) != phrase.noun
        if not phrase.counted and group.noun in BUNCHES and (singular(phrase.last) in SERVINGS or bunched):
            phrase.modifiers.append(group.noun)
            phrase.count, phrase.counted, phrase.plural = groups, True, groups > 1
            self.sort(phrase, self._thread.group_link, None)
            return
        if not phrase.counted:
            phrase.count = each * groups
            phrase.counted = True
        if group.noun == "pair" and (phrase.noun.endswith("s") or phrase.noun == "ski"):
            phrase.count = 1
        phrase.plural = True
        phrase.formation = FORMATIONS.get(group.noun, "")  # type: ignore[assignment]
        if group.plural and group.noun in ("row", "line"):
            phrase.formation = "grid" if group.count > 2 else "row"
        phrase.modifiers += [word for word in group.modifiers if word in ("tall", "neat", "messy", "high", "wobbly")]
        self.sort(phrase, self._thread.group_link, None)

    def _take_of(self, phrase: Phrase, owner: Phrase) -> None:
        if place_word(phrase.noun) and phrase.count <= 1 and owner not in self._asked.things:
            self._placing.take_place(phrase, "in")
        elif self._thread.at_place or (place_word(owner.noun) and owner not in self._asked.things):
            many = (phrase.plural or phrase.last in FLOWERS or phrase.last in PLANTS) and not phrase.counted
            phrase.formation = phrase.formation or ("crowd" if many else "")
            if many:
                phrase.count, phrase.counted = 12, True
            self._take_thing(phrase, "")
        elif phrase.last in MATERIALS and not phrase.plural:
            owner.material = owner.material or MATERIALS[phrase.last]
        elif is_person(phrase.noun) and owner not in self._asked.things:
            self._take_thing(phrase, "")
        else:
            contents = self._belongings.of(phrase, owner)
            if contents is not None:
                self._take_thing(contents, "contains")

    def _take_thing(self, phrase: Phrase, link: str) -> None:
        asked = self._asked
        if phrase.plural and " and " not in phrase.noun:  # names of places are kept as they are written
            one = singular(phrase.noun)
            phrase.noun = PLURALS.get(one, one) if phrase.colour != "petrol" else one
        first, _, group = phrase.noun.rpartition(" ")
        if first and group in ("family", "flock", "herd", "couple", "pair", "trio"):
            phrase.noun, phrase.plural, phrase.count, phrase.counted = first, True, GROUPS.get(group, 2), True
        if self._thread.group is not None and link != "of":
            self._thread.group = None
        same = self._again(phrase)
        if same is not None:
            self._joining.join(same, link, fresh=False)
            self._thread.thing = self._thread.last = same
            return
        if phrase.noun == "couple":
            phrase.noun, phrase.count, phrase.counted, phrase.plural = "person", 2 * max(1, phrase.count), True, True
        if self._thread.spot:
            phrase.spot, self._thread.spot = self._thread.spot, ""  # type: ignore[assignment]
        if self._thread.mount:
            phrase.mount, self._thread.mount = self._thread.mount, ""
        asked.things.append(phrase)
        self._joining.join(phrase, link, fresh=True)
        self._thread.thing = self._thread.last = phrase
        self._thread.clause.append(phrase)

    def _again(self, phrase: Phrase) -> Phrase | None:
        """ "The ball" speaks of a ball already asked for; what is new about it is taken up."""
        if not phrase.definite:
            return None
        for thing in self._asked.things:
            if thing.noun == phrase.noun and (not phrase.colours or thing.colours == phrase.colours):
                for word in phrase.modifiers:
                    thing.describe(word)
                return thing
        return None

    def _owner(self, link: str) -> Phrase | None:
        if self._thread.joiner == "." and not link:
            return None
        if link in ("wear", "hold", "in", "have") or link == "":
            doer = self._joining.doer()
            return doer if doer is not None and (is_alive(doer.noun) or link != "") else self._thread.thing
        thing = self._thread.thing
        return self._asked.owner_of(thing) if thing is not None and thing.accessory and not holds(thing) else thing
