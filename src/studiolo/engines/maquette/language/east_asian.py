"""Japanese, Chinese and Korean prompts, which write no blanks or put "on the table" before what stands there."""

import re
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass

from studiolo.engines.maquette.language.lexicons import Lexicon
from studiolo.engines.maquette.language.sentence import VERBS, numbers_first
from studiolo.engines.maquette.language.settings_words import PLACES

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
        "left of": "の左の,の左に,の左側の,の左側に",
        "right of": "の右の,の右に,の右側の,の右側に",
        "with": "を持つ,を持った,を持っている",
        "wearing": "を着た,を着ている,をかぶった",
    },
    "zh": {
        "on": "上的,上面的,上,上面",
        "in": "里的,里面的,中的,里,里面",
        "under": "下的,下面的,下,下面",
        "next to": "旁边的,旁边,旁",
        "in front of": "前的,前面的,前面,前",
        "behind": "后面的,后面,后的",
        "left of": "左边的,左侧的,左边,左侧",
        "right of": "右边的,右侧的,右边,右侧",
    },
    "ko": {
        "on": "위의,위에,위에 있는",
        "in": "안의,안에,안에 있는,속의",
        "under": "아래의,아래에,아래에 있는,밑에",
        "next to": "옆의,옆에,옆에 있는",
        "in front of": "앞의,앞에,앞에 있는",
        "behind": "뒤의,뒤에,뒤에 있는",
        "left of": "왼쪽의,왼쪽에",
        "right of": "오른쪽의,오른쪽에",
        "with": "을 든,를 든,을 가진,를 가진",
        "wearing": "을 입은,를 입은,을 쓴,를 쓴",
    },
}
# Particles and endings that say nothing one could draw.
_PARTICLES = {
    "ja": "の が は を に で と も な い へ から まで いる ある です ます している した た て、 描いて 描く ください",
    "zh": "的 了 着 是 有 在 个 只 一 正 们 这 那 和 画 请 在",
    "ko": "은 는 이 가 을 를 의 에 에서 으로 로 도 와 과 하는 있는 있다 하고 입니다 그려 줘",
}
# "The beach's dog" is a dog on the beach.
_OF = {"ja": "の", "zh": "的", "ko": "의 "}
# Traditional signs of the commonest words.
_SIMPLIFIED = str.maketrans(
    "紅藍綠黃顏隻個條輛張頭貓鳥魚馬雞樹車書蘋檸麵燈傘鐘錶時門戶裡後邊沒與這兩橋灘島龍館雲風電視腦豬獅鴨鵝蝦蟲銀銅鐵鋼紙塊圓長間陽氣藝術場廳樓廚衛醫橢飛騎舊寬溫開關箏廣東圖畫樣麗臘蠟燭綿驢龜蝸從們幾",
    "红蓝绿黄颜只个条辆张头猫鸟鱼马鸡树车书苹柠面灯伞钟表时门户里后边没与这两桥滩岛龙馆云风电视脑猪狮鸭鹅虾虫银铜铁钢纸块圆长间阳气艺术场厅楼厨卫医椭飞骑旧宽温开关筝广东图画样丽腊蜡烛绵驴龟蜗从们几",
)
# What stands behind the place where something is done.
_PLACED = {"ja": ("を", "で", "に"), "ko": ("에서", "에", "을", "를")}
# "Two pieces of apple" is two apples.
_COUNTERS = re.compile(
    "(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?(?:개의|개|마리의|마리|명의|명|송이의|송이|권의|권|대의|대|잔의|잔|병의|병) ?"
)
_MARKS = "、。，,.！!？? 　"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reading:
    """known: words to English. strange: gathers what was not understood."""

    code: str
    known: Mapping[str, str]
    more: Lexicon
    strange: list[str]


def translate_east_asian(text: str, code: str, words: Mapping[str, str], more: Lexicon) -> tuple[str, list[str]]:
    """Rough English, one clause after the other, and what was not understood. words: the table's, which win."""
    longer = {
        word: noun for word, noun in more.nouns.items() if len(word) > 1
    }  # a single sign is as often part of a word
    if code == "zh":
        text, longer = text.translate(_SIMPLIFIED), {word.translate(_SIMPLIFIED): noun for word, noun in longer.items()}
    to = _Reading(code=code, known=ChainMap(dict(words), longer), more=more, strange=[])
    clauses = [_clause(part, to) for part in re.split(r"[、。，,.！!？?]", text) if part.strip()]
    return ", ".join(filter(None, clauses)), to.strange


def _clause(text: str, to: _Reading) -> str:
    if to.code == "zh" and "在" in text:  # "cat at table on": a cat on a table
        before, _, after = text.partition("在")
        where, place = _taken(after, to)
        what = _plain(before, to)
        return f"{what} {where or 'in'} {place}".strip()
    if to.code == "ko":
        text = _COUNTERS.sub(r"\1 ", f"{text} ")
    for relation, phrases in _AFTER[to.code].items():
        for phrase in sorted(phrases.split(","), key=len, reverse=True):
            if phrase in text and not text.startswith(phrase):
                before, _, after = text.partition(phrase)
                told, guessed = len(to.strange), len(to.more.guessed)
                place, thing = _plain(before, to), _plain(after, to)
                if place and thing:
                    return f"{thing} {relation} {place}"
                del to.strange[told:], to.more.guessed[guessed:]
    if doing := _doing(text, to):
        return doing
    if to.code == "ja" and (found := re.match(r"(.+?)[がは](.+?)[にで](.*)", text)):
        what, place, rest = (_plain(part, to) for part in found.groups())
        return f"{what} {rest} in {place}" if place else f"{what} {rest}"
    before, _, after = text.partition(_OF[to.code])
    if after and to.known.get(before.strip(), "") in PLACES:
        return f"{_plain(after, to)} in {to.known[before.strip()]}"
    return _plain(text, to)


def _doing(text: str, to: _Reading) -> str:
    """ "Beach-on running dog" is a dog running on the beach; "" where the text is none such."""
    for phrase, verb in to.known.items():
        before, _, after = text.partition(phrase)
        bare = before.rstrip().removesuffix(
            next((end for end in _PLACED.get(to.code, ()) if before.rstrip().endswith(end)), "")
        )
        if verb in VERBS and after.strip() and bare and bare != before.rstrip():
            return f"{_plain(after, to)} {verb} at {_clause(bare, to)}"
    return ""


def _taken(text: str, to: _Reading) -> tuple[str, str]:
    for relation, phrases in _AFTER[to.code].items():
        for phrase in sorted(phrases.split(","), key=len, reverse=True):
            if text.rstrip(_MARKS).endswith(phrase):
                return relation, _plain(text.rstrip(_MARKS).removesuffix(phrase), to)
    return "", _plain(text, to)


def _plain(text: str, to: _Reading) -> str:
    """The longest known words, left to right."""
    said: list[str] = []
    missed = ""
    particles = sorted(_PARTICLES[to.code].split(), key=len, reverse=True)
    at = 0
    while at < len(text):
        word = next(
            (text[at : at + size] for size in range(min(8, len(text) - at), 0, -1) if text[at : at + size] in to.known),
            "",
        )
        skipped = next((one for one in particles if text.startswith(one, at)), "")
        said_here = to.known[word] if word and not (len(word) == 1 and len(skipped) > 1) else ""
        if not said_here and not skipped and text[at] not in _MARKS and not text[at].isdigit():
            missed += text[at]
            at += 1
            continue
        said += _told(missed, to)
        missed = ""
        said += [said_here or text[at]] if said_here or text[at].isdigit() else []
        at += len(word or skipped) or 1
    said += _told(missed, to)
    return numbers_first(" ".join(said))


def _told(missed: str, to: _Reading) -> list[str]:
    """What is not known is guessed by its meaning or told. Endings in kana alone are grammar."""
    if not missed or (to.code == "ja" and re.fullmatch(r"[ぁ-ん]+", missed)):
        return []
    guessed = to.more.by_meaning(missed)
    if not guessed:
        to.strange.append(missed)
    return [guessed] if guessed else []
