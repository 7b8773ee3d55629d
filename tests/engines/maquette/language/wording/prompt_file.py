"""The prompts of `sentences_with_words.txt`, as values, and what of them is misread."""

from dataclasses import dataclass
from pathlib import Path

from studiolo.engines.maquette.language.brief import Brief
from studiolo.engines.maquette.language.wording.value import Words

HERE = Path(__file__).parent.parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """texts: each with what is told of it. never: words that nothing else may have. keeps: nouns of things."""

    prompt: str
    texts: tuple[tuple[str, dict[str, str]], ...]
    never: tuple[str, ...]
    keeps: tuple[str, ...]


def asked(name: str = "sentences_with_words.txt") -> list[Asked]:
    blocks: list[list[str]] = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("  "):
            blocks[-1].append(line.strip())
        elif line and not line.startswith("#"):
            blocks.append([line])
    return [_asked(prompt.replace("⏎", "\n"), lines) for prompt, *lines in blocks]


def _asked(prompt: str, lines: list[str]) -> Asked:
    lists: dict[str, tuple[str, ...]] = {"never:": (), "keeps:": ()}
    texts = []
    for line in lines:
        first, _, rest = line.partition(" ")
        if first in lists:
            lists[first] = tuple(_nouns(rest))
        else:
            text, *told = line.split(" | ")
            texts.append((text.replace("⏎", "\n"), dict(one.strip().split("=", 1) for one in told)))
    return Asked(prompt=prompt, texts=tuple(texts), never=lists["never:"], keeps=lists["keeps:"])


def _nouns(rest: str) -> list[str]:
    return rest.replace("golden retriever", "golden_retriever").split()


def misread(words: tuple[Words, ...], one: Asked) -> list[str]:
    read, wanted = [found.text for found in words], [text for text, _ in one.texts]
    if read != wanted:
        return [f"texts {read}"]
    pairs = zip(words, one.texts, strict=True)
    return [miss for found, (_, told) in pairs for key, value in told.items() for miss in _miss(found, key, value)]


def _miss(words: Words, key: str, value: str) -> list[str]:
    read = {
        "role": words.role, "on": words.carrier, "at": words.placement, "near": words.near, "kind": words.kind,
        "style": words.style, "case": words.case, "colour": words.colour,
    }[key]  # fmt: skip
    right = set(value.split()) <= set(read) if isinstance(read, tuple) else read == value
    return [] if right else [f"{words.text!r}: {key} {read!r}, not {value!r}"]


def leaked(brief: Brief, one: Asked) -> list[str]:
    """Words of texts found in what is not text, and things that got lost with them."""
    things = [f"{thing.noun} {thing.colour} {thing.material} {' '.join(thing.modifiers)}" for thing in brief.things]
    others = [*things, brief.setting, brief.light, brief.style, brief.background, brief.time, *brief.mood]
    said = set(" ".join(others).replace("_", " ").split())
    nouns = {thing.noun.replace(" ", "_") for thing in brief.things}
    nouns |= {part for thing in brief.things for part in thing.noun.split()}
    lost = [f"lost {noun!r}" for noun in one.keeps if noun not in nouns]
    return [*(f"leaked {word!r}" for word in one.never if word in said), *lost]
