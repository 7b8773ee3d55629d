"""One line of text -> glyphs in their places: faces by letter, right-to-left by the bidirectional algorithm, HarfBuzz."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from studiolo.engines.maquette.lettering.breaking import clusters
from studiolo.engines.maquette.lettering.direction import in_sight_order, levels_of
from studiolo.engines.maquette.lettering.families import Face, Typeface
from studiolo.engines.maquette.lettering.fonts import OpenFace, open_face
from studiolo.engines.maquette.lettering.outline import Outline, joined
from studiolo.engines.maquette.lettering.scripts import COMMON, EAST_ASIAN, TAGS, is_unseen, script_of
from studiolo.errors import InvalidValue

# What may hang outside the edge that a line is ranged on, or be left out when it is centred.
HANGING = frozenset(".,;:!?'\"-–—‘’‚“”„«»‹›…·،؛。、")
_SMALLER_CAPITALS = 0.8


@dataclass(frozen=True, kw_only=True, slots=True)
class Spacing:
    """tracking and word_space: room added after each glyph and each space, in thousandths of an em."""

    tracking: float = 0.0
    word_space: float = 0.0
    small_caps: bool = False
    features: tuple[tuple[str, int], ...] = ()


PLAIN = Spacing()


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class ShapedLine:
    """A line at a size of one em, on a base line at y = 0, from x = 0.

    core: left and right of the ink without what may hang. right_to_left: how its sentence runs.
    """

    text: str
    outline: Outline
    advance: float
    core: tuple[float, float]
    right_to_left: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class _Run:
    text: str
    face: Face
    level: int
    script: str
    size: float = 1.0


@lru_cache(maxsize=4096)
def shape(text: str, typeface: Typeface, spacing: Spacing = PLAIN, right_to_left: bool | None = None) -> ShapedLine:
    """Raises InvalidValue, naming the characters, where no face has a letter; EngineUnavailable without its package.

    right_to_left: how the paragraph runs; None: as its first strong letter says.
    """
    levels, base = levels_of(text, right_to_left)
    logical = _runs(text, levels, typeface, spacing)
    runs = [logical[row] for row in in_sight_order([run.level for run in logical])]
    pieces: list[Outline] = []
    cores: list[tuple[float, float]] = []
    at = 0.0
    for run in runs:
        drawn, core, at = _set_run(run, spacing, at)
        pieces += drawn
        cores += core
    outline = joined(pieces)
    left, _, right, _ = outline.bounds
    if cores:
        left, right = min(low for low, _ in cores), max(high for _, high in cores)
    advance = at - (spacing.tracking / 1000 if runs else 0.0)
    return ShapedLine(text=text, outline=outline, advance=advance, core=(left, right), right_to_left=base % 2 == 1)


def _runs(text: str, levels: Sequence[int], typeface: Typeface, spacing: Spacing) -> list[_Run]:
    """Stretches of one face, level and script. Whole grapheme clusters keep together; what is common joins its neighbour."""
    runs: list[_Run] = []
    lacking: dict[str, None] = {}
    at = 0
    for cluster in clusters(text):
        level, script = levels[at], next((s for s in map(script_of, cluster) if s != COMMON), COMMON)
        at += len(cluster)
        before = runs[-1] if runs else None
        face = _face_for(cluster, typeface)
        if face is None:
            lacking.update(dict.fromkeys(one for one in cluster if not is_unseen(one)))
            continue
        cluster, size = _capital(cluster, face, spacing)
        joins = before is not None and (before.face, before.level, before.size) == (face, level, size)
        if before is not None and joins and (script in (COMMON, before.script) or before.script == COMMON):
            kept = before.script if script == COMMON else script
            runs[-1] = _Run(text=before.text + cluster, face=face, level=level, script=kept, size=size)
        else:
            runs.append(_Run(text=cluster, face=face, level=level, script=script, size=size))
    if lacking:
        raise InvalidValue(_lacking_message(tuple(lacking)), field="prompt")
    return runs


def _capital(cluster: str, face: Face, spacing: Spacing) -> tuple[str, float]:
    """Small capitals of a face that draws none: capitals, smaller."""
    if not spacing.small_caps or "smcp" in _features_of(face) or cluster.upper() == cluster:
        return cluster, 1.0
    return cluster.upper(), _SMALLER_CAPITALS


def _face_for(cluster: str, typeface: Typeface) -> Face | None:
    """The first that has all of it. Spaces are the chosen face's: another's may be far wider."""
    seen = [character for character in cluster if not is_unseen(character)]
    for face in typeface.faces:
        opened = open_face(face)
        if all(opened.has(character) for character in seen) or cluster.isspace():
            return face
        composed = unicodedata.normalize("NFC", "".join(seen))
        if all(opened.has(character) for character in composed):
            return face
    return None


def _lacking_message(letters: tuple[str, ...]) -> str:
    named = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters[:8]) + (
        ", ..." if len(letters) > 8 else ""
    )
    scripts = {script_of(letter) for letter in letters}
    if scripts & EAST_ASIAN:
        remedy = "Run `pip install manimgx-fonts-cjk` for Chinese, Japanese and Korean"
    elif scripts - {COMMON}:
        remedy = f"Ask for other words, or add a typeface for {', '.join(sorted(scripts - {COMMON}))} to the catalogue"
    else:
        remedy = "Leave them out, or spell them in letters"
    return f"No installed typeface has the characters {named} of the text. {remedy}."


def _set_run(run: _Run, spacing: Spacing, at: float) -> tuple[list[Outline], list[tuple[float, float]], float]:
    """The run's outlines from x = at, the ink's extents of what does not hang, and where the next run begins."""
    opened = open_face(run.face)
    buffer: Any = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.script = TAGS.get(run.script, "Latn")
    hb.shape(opened.font, buffer, _asked_features(opened, spacing))
    scale = run.size / opened.units
    pieces: list[Outline] = []
    cores: list[tuple[float, float]] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        character = run.text[info.cluster]
        outline = opened.outline(info.codepoint)
        if not outline.is_empty:
            sized = outline if run.size == 1 else outline.scaled(run.size)
            left = at + position.x_offset * scale
            pieces.append(sized.moved(left, position.y_offset * scale))
            if character not in HANGING or _is_alone(run.text, info.cluster):
                cores.append((left + sized.bounds[0], left + sized.bounds[2]))
        at += position.x_advance * scale
        if not unicodedata.combining(character) and position.x_advance:
            at += spacing.tracking / 1000
        if character == " ":
            at += spacing.word_space / 1000
    return pieces, cores, at


def _is_alone(text: str, at: int) -> bool:
    """Between spaces or ends, as a dash may be: then it is a word of its own."""
    return text[max(at - 1, 0) : at].strip() == "" and text[at + 1 : at + 2].strip() == ""


def _asked_features(opened: OpenFace, spacing: Spacing) -> dict[str, bool | int]:
    features: dict[str, bool | int] = {"kern": True, "liga": True, "clig": True, "calt": True}
    if spacing.tracking:  # letters that stand apart must not be drawn as one
        features |= {"liga": False, "clig": False}
    if spacing.small_caps:
        features |= {"smcp": True, "c2sc": False}
    return features | dict(spacing.features)


@lru_cache(maxsize=64)
def _features_of(face: Face) -> frozenset[str]:
    """The OpenType features that the face's substitutions know."""
    table = bytes(open_face(face).font.face.reference_table("GSUB").data or b"")
    if len(table) < 10:
        return frozenset()
    start = int.from_bytes(table[6:8], "big")
    count = int.from_bytes(table[start : start + 2], "big")
    return frozenset(table[at : at + 4].decode("latin-1") for at in range(start + 2, start + 2 + 6 * count, 6))
