"""Words -> events in order: noun phrases with all their attributes, what joins them, what they do and where they are."""

from dataclasses import dataclass, field
from typing import Any, Literal

from studiolo.engines.maquette.language.kinds import DESCRIBING, NOUNS_AFTER_GERUND, POSE_FORMS, Kind, word_kinds
from studiolo.engines.maquette.language.numbers import value_of
from studiolo.engines.maquette.language.people_words import BODY, CLOTHES, is_person
from studiolo.engines.maquette.language.phrase import Phrase, pose_of
from studiolo.engines.maquette.language.style_words import PRAISE
from studiolo.engines.maquette.language.words import Word
from studiolo.engines.maquette.library.nouns import singular

_SAME_PLURAL = frozenset(
    {"fish", "sheep", "deer", "cattle", "shrimp", "squid", "goldfish", "clownfish", "bison", "moose", "jellyfish"}
)
_LIKENESSES = frozenset("statue figure costume doll toy mask figurine robot".split())
_WHERE = frozenset({"underwater", "indoors"})  # places that follow a noun as an adverb does
_VAGUE = frozenset({"the", "that", "this", "these", "those", "its", "his", "her", "their", "my", "your", "our"})


@dataclass(frozen=True, slots=True)
class Event:
    """kind "link": value is a relation word's value, text its words. "pose": a pose. "spot", "arranged": their values.
    "self": a relation to the owner. "describe": words for the phrase before. "break": "and", "," or "."."""

    kind: Literal["phrase", "link", "pose", "spot", "arranged", "self", "describe", "break", "have", "paint"]
    at: int
    value: str = ""
    text: str = ""
    phrase: Phrase | None = None
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pending:
    """A phrase without its noun yet."""

    at: int
    words: list[str] = field(default_factory=list)
    nouns: list[int] = field(default_factory=list)
    count: int | None = None
    det: str = ""
    negated: bool = False
    owner: str = ""

    @property
    def empty(self) -> bool:
        return not self.words and not self.nouns and self.count is None and not self.det and not self.negated


class Chunker:
    """Goes over the words once, left to right."""

    def __init__(self, words: list[Word], doc: Any) -> None:
        self._words, self._doc = words, doc
        self._kinds = word_kinds(words, doc)
        self._events: list[Event] = []
        self._waiting: list[_Pending] = []  # "a red [cube] and a blue cube"
        self._pending = _Pending(at=0)
        self._skip = -1

    def events(self) -> list[Event]:
        for at, kind in enumerate(self._kinds):
            self._step(at, kind)
        self._close(len(self._words))
        self._give_up()
        return self._events

    def _step(self, at: int, kind: Kind) -> None:
        text, pending = self._words[at].text, self._pending
        if at == self._skip:
            return
        if kind == "noun":
            self._noun(at, text)
        elif kind in DESCRIBING:
            if pending.nouns:
                self._close(at)
            self._pending.words.append(text)
        elif kind in ("det", "num", "neg"):
            self._count(at, kind, text)
        elif kind in ("and", "comma") and not pending.nouns and pending.words and self._goes_on(at):
            return  # "red and white striped", "a big, red apple"
        elif kind == "poss" and pending.nouns:
            self._possess(at)
        elif kind == "other" and pending.words and text not in (")", "("):
            return
        else:
            self._close(at)
            self._mark(at, kind, text)

    def _noun(self, at: int, text: str) -> None:
        pending = self._pending
        if pending.nouns and not self._compounds(pending.nouns[-1], at):
            self._close(at)
        self._pending.nouns.append(at)

    def _compounds(self, first: int, second: int) -> bool:
        """Two nouns in a row are one name, unless the first is a plural or somebody who is doing something."""
        one, other = self._words[first].text, self._words[second].text
        if self._doc[first].tag_ == "NNS" and singular(one) != one and one not in CLOTHES:
            return False
        if other in _WHERE:
            return False
        somebody = is_person(one) and not is_person(other) and self._doc[first].dep_ != "compound"
        return not somebody or other in _LIKENESSES

    def _count(self, at: int, kind: Kind, text: str) -> None:
        if self._pending.nouns:
            self._close(at)
        pending = self._pending
        if pending.words and kind != "num":
            self._close(at)
            pending = self._pending
        if kind == "num":
            value = value_of(text) or 0
            pending.count = value if pending.count is None else max(value, pending.count)
        elif kind == "neg":
            pending.negated = True
        elif text in ("a", "an", "another"):
            pending.det = "a"
            pending.count = 1 if pending.count is None else pending.count
        else:
            pending.det = "the" if text in _VAGUE else pending.det or text

    def _possess(self, at: int) -> None:
        """ "A child's drawing", "a dog's bowl": the owner names the thing unless it is a person."""
        pending = self._pending
        names = [self._words[at].text for at in pending.nouns]
        if is_person(names[-1]):
            following = self._words[min(at + 1, len(self._words) - 1)].text
            if singular(following) in BODY:
                self._skip = at + 1  # "on a pirate's shoulder" is on the pirate
                return
            pending.owner, pending.nouns = names[-1], []
            pending.words = []

    def _goes_on(self, at: int) -> bool:
        """Whether more adjectives and then a noun follow."""
        at += 1
        if at >= len(self._kinds) or self._kinds[at] not in DESCRIBING:
            return False
        while at < len(self._kinds) and self._kinds[at] in (*DESCRIBING, "and", "comma"):
            at += 1
        return at < len(self._kinds) and self._kinds[at] == "noun"

    def _mark(self, at: int, kind: Kind, text: str) -> None:
        word = self._words[at]
        if kind == "link":
            pose = POSE_FORMS.get(text.split()[0])
            if pose:
                self._events.append(Event("pose", at, pose))
            self._events.append(Event("link", at, word.value, text))
        elif kind == "of":
            self._events.append(Event("link", at, "of", text))
        elif kind in ("spot", "arranged", "self"):
            if kind == "arranged" and (pose := POSE_FORMS.get(text.split()[0])):
                self._events.append(Event("pose", at, pose))
            self._events.append(Event(kind, at, word.value, text))
        elif kind in ("comma", "stop", "and"):
            self._events.append(Event("break", at, {"comma": ",", "stop": ".", "and": "and"}[kind]))
        elif kind == "verb":
            self._verb(at, text)

    def _verb(self, at: int, text: str) -> None:
        token = self._doc[at]
        pose = POSE_FORMS.get(text) or pose_of(token.lemma_)
        if pose:
            self._events.append(Event("pose", at, pose))
        elif token.lemma_ == "have" or text in ("has", "have", "having", "had"):
            self._events.append(Event("have", at))
        elif token.lemma_ in ("paint", "colour", "color", "dye") or text in ("painted", "coloured", "colored", "dyed"):
            self._events.append(Event("paint", at))
        elif token.tag_ in ("VBN", "VBD") and text not in PRAISE:
            self._events.append(Event("describe", at, words=(text,)))

    def _close(self, at: int) -> None:
        pending, self._pending = self._pending, _Pending(at=at)
        if pending.empty:
            return
        if not pending.nouns:
            self._without_noun(pending, at)
            return
        phrase = self._phrase(pending)
        bare = pending.count is None and not pending.det and not phrase.negated
        phrase.plural = phrase.plural or (bare and phrase.last in _SAME_PLURAL)
        for waiting in self._waiting:
            self._add(self._dressed(waiting, phrase.noun, phrase.plural and (waiting.count or 1) > 1, phrase.at))
        self._waiting = []
        for one in phrase.split_colours():
            self._add(one)

    def _without_noun(self, pending: _Pending, at: int) -> None:
        """Adjectives alone: they wait for the noun of the next phrase, or describe the phrase before."""
        following = self._kinds[at] if at < len(self._kinds) else "stop"
        counted = pending.det == "a" or pending.count is not None
        if counted and pending.words and following in ("and", "comma") and self._noun_follows(at):
            self._waiting.append(pending)
        elif pending.words and pending.count is not None and pending.det != "a" and self._last() is not None:
            self._events.append(Event("describe", at, value=str(pending.count), words=tuple(pending.words)))
        elif pending.words:
            self._events.append(Event("describe", at, words=tuple(pending.words)))
        elif pending.negated and following == "link":
            self._events.append(Event("link", at, "without", "not"))

    def _noun_follows(self, at: int) -> bool:
        """Whether, after "and" or a comma, the next phrase is an article or number, adjectives and a noun."""
        at += 1
        if at < len(self._kinds) and self._kinds[at] == "and":
            at += 1
        if at >= len(self._kinds) or self._kinds[at] not in ("det", "num"):
            return False
        while at < len(self._kinds) and self._kinds[at] in (*DESCRIBING, "det", "num", "and", "comma"):
            at += 1
        return at < len(self._kinds) and self._kinds[at] == "noun"

    def _last(self) -> Phrase | None:
        return next((event.phrase for event in reversed(self._events) if event.phrase), None)

    def _phrase(self, pending: _Pending) -> Phrase:
        head = pending.nouns[-1]
        word = self._words[head]
        names = [self._words[at].text for at in pending.nouns]
        if names[-1] in ("one", "ones") and (before := self._last()):
            plural = names[-1] == "ones"
            return self._dressed(pending, before.noun, plural, head)
        plural = self._is_plural(head, word)
        if names[-1].endswith("glasses") and self._drinking(head, pending):
            return self._dressed(pending, " ".join((*names[:-1], names[-1][:-2])), True, head)
        as_it_is = word.role == "setting" or " and " in word.text
        names[-1] = word.text if as_it_is else singular(word.text)
        return self._dressed(pending, " ".join(names), plural, head)

    def _drinking(self, head: int, pending: _Pending) -> bool:
        """Glasses for the nose or for wine?"""
        following = self._kinds[head + 1] if head + 1 < len(self._kinds) else "stop"
        return following == "of" or (pending.count or 0) > 1 or len(pending.nouns) > 1 or " " in self._words[head].text

    def _is_plural(self, head: int, word: Word) -> bool:
        if word.role == "thing":
            return self._doc[head].tag_ in ("NNS", "NNPS") or word.stand_in == "dogs"
        return (singular(word.text) != word.text and not word.text.endswith("ss")) or (
            word.text in ("people", "sheep") and self._doc[head].tag_ == "NNS"
        )

    def _dressed(self, pending: _Pending, noun: str, plural: bool, head: int) -> Phrase:
        phrase = Phrase(
            at=head,
            noun=noun,
            plural=plural or (pending.count or 0) > 1,
            negated=pending.negated,
            definite=pending.det == "the",
            owner=pending.owner,
        )
        if pending.count is not None:
            phrase.count, phrase.counted = pending.count, True
            phrase.negated = phrase.negated or pending.count == 0
        elif pending.det == "both":
            phrase.count, phrase.counted = 2, True
        for word in pending.words:
            pose = POSE_FORMS.get(word, "")
            if pose and phrase.last in NOUNS_AFTER_GERUND and word.endswith("ing"):
                phrase.noun = f"{word} {phrase.noun}"
            elif (pose and word not in ("standing", "floating", "hanging", "falling", "smiling", "laughing")) or pose:
                phrase.pose = phrase.pose or pose
            else:
                phrase.describe(word)
        return phrase

    def _add(self, phrase: Phrase) -> None:
        self._events.append(Event("phrase", phrase.at, phrase=phrase))

    def _give_up(self) -> None:
        for waiting in self._waiting:
            self._events.append(Event("describe", waiting.at, words=tuple(waiting.words)))
