"""Japanese, Chinese and Korean prompts, which write no blanks or put "on the table" before what stands there."""

import re
from collections.abc import Mapping

EAST_ASIAN = ("ja", "zh", "ko")
# Said after the noun: "table-on cat" is a cat on a table.
_AFTER = {
    "ja": {
        "on": "の上の,の上に,の上で,上の,上に",
        "in": "の中の,の中に,の中で",
        "under": "の下の,の下に,下の",
        "next to": "の隣の,の隣に,の横の,の横に",
        "in front of": "の前の,の前に",
        "behind": "の後ろの,の後ろに",
    },
    "zh": {
        "on": "上的,上面的,上,上面",
        "in": "里的,里面的,中的,里,里面",
        "under": "下的,下面的,下,下面",
        "next to": "旁边的,旁边,旁",
        "in front of": "前的,前面的,前面,前",
        "behind": "后面的,后面,后的",
    },
    "ko": {
        "on": "위의,위에,위에 있는",
        "in": "안의,안에,안에 있는,속의",
        "under": "아래의,아래에,아래에 있는,밑에",
        "next to": "옆의,옆에,옆에 있는",
        "in front of": "앞의,앞에,앞에 있는",
        "behind": "뒤의,뒤에,뒤에 있는",
    },
}
# Particles and endings that say nothing one could draw.
_PARTICLES = {
    "ja": "の が は を に で と も な い へ から まで いる ある です ます している した た て、",
    "zh": "的 了 着 是 有 在 个 只 一 正 们 这 那 和",
    "ko": "은 는 이 가 을 를 의 에 에서 으로 로 도 와 과 하는 있는 있다 하고 입니다",
}
# "Two pieces of apple" is two apples.
_COUNTERS = re.compile(
    "(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?(?:개의|개|마리의|마리|명의|명|송이의|송이|권의|권|대의|대|잔의|잔|병의|병) ?"
)
_MARKS = "、。，,.！!？? 　"


def translate_east_asian(text: str, code: str, known: Mapping[str, str]) -> tuple[str, list[str]]:
    """Rough English, one clause after the other, and what was not understood."""
    strange: list[str] = []
    clauses = [_clause(part, code, known, strange) for part in re.split(r"[、。，,.！!？?]", text) if part.strip()]
    return ", ".join(filter(None, clauses)), strange


def _clause(text: str, code: str, known: Mapping[str, str], strange: list[str]) -> str:
    if code == "zh" and "在" in text:  # "cat at table on": a cat on a table
        before, _, after = text.partition("在")
        where, place = _taken(after, code, known, strange)
        what = _plain(before, code, known, strange)
        return f"{what} {where or 'in'} {place}".strip()
    if code == "ko":
        text = _COUNTERS.sub(r"\1 ", text)
    for relation, phrases in _AFTER[code].items():
        for phrase in sorted(phrases.split(","), key=len, reverse=True):
            if phrase in text and not text.startswith(phrase):
                before, _, after = text.partition(phrase)
                place, thing = _plain(before, code, known, strange), _plain(after, code, known, strange)
                if place and thing:
                    return f"{thing} {relation} {place}"
    if code == "ja" and (found := re.match(r"(.+?)[がは](.+?)[にで](.*)", text)):
        what, place, rest = (_plain(part, code, known, strange) for part in found.groups())
        return f"{what} {rest} in {place}" if place else f"{what} {rest}"
    return _plain(text, code, known, strange)


def _taken(text: str, code: str, known: Mapping[str, str], strange: list[str]) -> tuple[str, str]:
    for relation, phrases in _AFTER[code].items():
        for phrase in sorted(phrases.split(","), key=len, reverse=True):
            if text.rstrip(_MARKS).endswith(phrase):
                return relation, _plain(text.rstrip(_MARKS).removesuffix(phrase), code, known, strange)
    return "", _plain(text, code, known, strange)


def _plain(text: str, code: str, known: Mapping[str, str], strange: list[str]) -> str:
    """The longest known words, left to right."""
    said: list[str] = []
    missed = ""
    particles = sorted(_PARTICLES[code].split(), key=len, reverse=True)
    at = 0
    while at < len(text):
        word = next(
            (text[at : at + size] for size in range(min(8, len(text) - at), 0, -1) if text[at : at + size] in known), ""
        )
        skipped = next((one for one in particles if text.startswith(one, at)), "")
        if word and not (len(word) == 1 and len(skipped) > 1):
            said.append(known[word])
        elif not skipped and text[at] not in _MARKS:
            if text[at].isdigit():
                said.append(text[at])
            else:
                missed += text[at]
                at += 1
                continue
        _tell(missed, code, strange)
        missed = ""
        at += len(word or skipped) or 1
    _tell(missed, code, strange)
    return " ".join(said)


def _tell(missed: str, code: str, strange: list[str]) -> None:
    """Endings in kana alone are grammar."""
    if missed and not (code == "ja" and re.fullmatch(r"[ぁ-ん]+", missed)):
        strange.append(missed)
