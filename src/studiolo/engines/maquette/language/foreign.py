"""Tells, crudely, that a prompt is not English."""

import unicodedata

# The commonest small words of each language that are no English words.
_SMALL_WORDS = {
    "German": "der die das ein eine einen einem einer und mit auf im in den dem des von zu am bei unter neben vor hinter ist sind für",
    "Spanish": "el la los las un una unos unas y con en de del al por para sobre junto bajo es son que su",
    "French": "le la les un une des et avec dans sur sous du de au aux par pour près est sont qui que sa son",
    "Italian": "il lo la gli le un uno una e con su sul sulla sulle nel nella nelle dei delle di da per sotto sopra vicino è sono che",
    "Portuguese": "o os as um uma uns umas e com em no na nos nas do da dos das por para sobre sob é são que seu",
    "Dutch": "de het een en met op in van naar bij onder naast voor achter is zijn die dat aan tussen",
}
_ALSO_ENGLISH = frozenset("in is an on am die as a i no do so he me we us per son at to of de".split()) - {"de", "son"}
WORDS = {name: frozenset(words.split()) - _ALSO_ENGLISH for name, words in _SMALL_WORDS.items()}
ENGLISH = frozenset("a an the of in on at with and by to under over near is are its his her".split())


def foreign_language(words: list[str]) -> str:
    """The name of the language or script, or "" for English and for what cannot be told."""
    letters = [sign for sign in "".join(words) if sign.isalpha()]
    if sum(not unicodedata.name(sign, "LATIN").startswith("LATIN") for sign in letters) > len(letters) * 0.3:
        return "another script"
    hits = {name: sum(word in small for word in words) for name, small in WORDS.items()}
    best = max(hits, key=lambda name: hits[name])
    english = sum(word in ENGLISH for word in words)
    return best if hits[best] > english and hits[best] >= max(1, len(words) // 6) else ""
