"""A prompt made readable: no control characters, emoji as words, no more than can be taken in."""

import re
import unicodedata

MOST_CHARACTERS = 2000
_SIGN_WORDS = re.compile(
    r"\b(face|sign|symbol|with|emoji|modifier|fitzpatrick|type|glyph|presentation|black heart suit)\b|-\d+"
)
_REQUEST = re.compile(
    r"^\s*(?:please\s+)?(?:(?:can|could|would) you\s+)?(?:please\s+)?"
    r"(?:(?:draw|paint|make|create|generate|render|show|give|imagine|design|produce|sketch|illustrate)(?:\s+(?:me|us))?"
    r"|i(?:\s+would|['’]d)?\s+(?:want|like|need))(?=\s+(?:an?|the|some|my|\d+|one|two|three)\b)",
    re.IGNORECASE,
)
_OPTIONS = re.compile(r"(?:^|\s)--\w+(?:\s+[\w:.]+)?|<lora:[^>]*>")
_WEIGHT = re.compile(r"\(([^()]*?)(?::[\d.]+)\)")


def clean(prompt: str) -> tuple[str, list[tuple[str, str]]]:
    """The text to read, and (words, why) for what was cut away."""
    ignored = []
    text, rest = _cut(prompt)
    if rest:
        ignored.append((rest[:60] + ("…" if len(rest) > 60 else ""), f"only the first {len(text)} characters are read"))
    options = [found.strip() for found in _OPTIONS.findall(text)]
    if options:
        ignored.append((" ".join(options), "options of another program"))
    text = _WEIGHT.sub(r"\1", _OPTIONS.sub(" ", text))
    text = re.sub(r"\s+", " ", "".join(_readable(sign) for sign in unicodedata.normalize("NFC", text))).strip()
    return _REQUEST.sub("", text).strip(), ignored


def without_signs(text: str, prompt: str) -> str:
    """text, the prompt made readable, without the English words that its emoji became; whole where it is nothing else."""
    rest = text
    for sign in prompt:
        if unicodedata.category(sign) == "So":
            rest = rest.replace(_readable(sign).strip(" ,") or " ", " ", 1)
    return rest if any(letter.isalpha() for letter in rest) else text


def _cut(prompt: str) -> tuple[str, str]:
    if len(prompt) <= MOST_CHARACTERS:
        return prompt, ""
    head = prompt[:MOST_CHARACTERS]
    end = max(head.rfind(". "), head.rfind("\n"), head.rfind("! "), head.rfind("? "))
    end = end + 1 if end > MOST_CHARACTERS // 2 else max(head.rfind(" "), MOST_CHARACTERS // 2)
    return prompt[:end], prompt[end:].strip()


def _readable(sign: str) -> str:
    kind = unicodedata.category(sign)
    if sign in "\n\r\t":
        return " , " if sign == "\n" else " "
    if kind == "Mn" and "\u0900" <= sign <= "\u109f":  # vowels and tones from Hindi to Thai
        return sign
    if kind in ("Cc", "Cf", "Cs", "Co", "Cn", "Mn") or "\U0001f3fb" <= sign <= "\U0001f3ff":
        return ""
    if kind == "So":
        name = _SIGN_WORDS.sub(" ", unicodedata.name(sign, "").lower())
        return f" , {name} , " if name.strip() else " "
    return unicodedata.normalize("NFKC", sign) if kind[0] in "LN" else sign
