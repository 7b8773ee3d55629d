"""Real models from the pack, as things in a picture: the asked size, colour and material given to what shows most."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.library.credits import FREE_LICENCE, model_credit
from studiolo.engines.maquette.library.entries import FurnitureEntry, FurnitureFiles
from studiolo.engines.maquette.makers.dressing import Look, dress
from studiolo.engines.maquette.makers.finishes import Finish, finish, lightness
from studiolo.engines.maquette.makers.grain import laid_out, wood_texture
from studiolo.engines.maquette.makers.prepared import Piece, prepare, thickened
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour, Floats, Mesh, Model, Part, Texture, Vector

# How see-through a pixel is before it is cut away, and how much of a picture must be so before any of it is.
_CLEAR_ALPHA, _CLEAR_SHARE = 110, 0.004
_WHITE: Colour = (1.0, 1.0, 1.0)
_BENEATH_VEILS = ("color", "colour")
_TILE_SHARE, _SMALLEST_TILE_M, _LARGEST_TILE_M = 0.55, 0.12, 1.1


def make_furniture(spec: ThingSpec, files: FurnitureFiles, cache: Path | None = None) -> Model:
    """The model standing on z = 0, its front towards -y. Raises ValueError for a model without a surface.

    cache: a folder for prepared meshes, or None for none.
    """
    pieces = prepare(files, cache)
    beneath = next((piece.entry.diffuse for piece in pieces if piece.entry.name.lower() in _BENEATH_VEILS), _WHITE)
    names = dict.fromkeys(piece.entry.picture for piece in pieces if piece.entry.picture in files.files)
    pictures = {name: read_picture(files.files[name], beneath) for name in names}
    looks = [_own_look(piece, pictures.get(piece.entry.picture), spec.seed) for piece in pieces]
    looks, honoured = dress(looks, spec)
    entry = files.entry
    low, high = _bounds(pieces)
    longest_m = float((high - low).max())
    scale = spec.size_m / max(longest_m, 1e-9)
    # A tree that lost leaves, or a mesh made simpler, may stand a little beside its middle.
    foot = np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]], dtype=np.float32)
    parts = tuple(_part(look, foot, scale, _tile_m(longest_m)) for look in looks)
    return Model(
        parts=parts,
        credits=() if entry.licence == FREE_LICENCE else (model_credit(entry),),
        anchors={"top": _top(entry, float(high[2]), scale)},
        honoured=honoured | {"size"},
    )


def _own_look(piece: Piece, picture: Texture | None, seed: int) -> Look:
    own = finish(piece.entry, picture if piece.uvs is not None else None, seed)
    material = own.material
    if own.family == "leaf" and piece.is_open and isinstance(material.colour, Texture):
        return Look(piece=piece, finish=Finish(family="leaf", material=replace(material, kind="thin")))
    if own.family == "wood" and isinstance(material.colour, tuple):
        # Of light wood, and of wood painted white, the grain is faint.
        strength = float(np.clip(1.3 - 1.4 * lightness(material.colour), 0.25, 1.0))
        grain = wood_texture(material.colour, len(piece.faces), strength)
        return Look(piece=piece, finish=Finish(family="wood", material=replace(material, colour=grain)), grained=True)
    return Look(piece=piece, finish=own)


def read_picture(data: bytes, beneath: Colour = _WHITE) -> Texture | None:
    """A texture, with alpha only where some of it is to be cut away; None for what is no picture.

    beneath: the sRGB colour that shows through a picture which is but a veil of shadows.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as opened:
            image = np.array(opened.convert("RGBA" if opened.has_transparency_data else "RGB"))
    except (UnidentifiedImageError, OSError):
        return None
    if image.shape[2] == 3:
        return Texture(image=image)
    clear = image[..., 3] <= _CLEAR_ALPHA
    if clear.mean() >= 1 - _CLEAR_SHARE:
        veil = image[..., 3:] / 255
        blend = image[..., :3] * veil + np.asarray(beneath) * 255 * (1 - veil)
        return Texture(image=(blend + 0.5).astype(np.uint8))
    if clear.mean() <= _CLEAR_SHARE:
        return Texture(image=np.ascontiguousarray(image[..., :3]))
    return Texture(image=_spread_colour(image, clear))


def _spread_colour(image: NDArray[np.uint8], clear: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Colours grown past the edge of what is kept, so that no background shows at the rim."""
    from scipy import ndimage

    row, column = ndimage.distance_transform_edt(clear, return_distances=False, return_indices=True)
    spread = image.copy()
    spread[..., :3] = image[row, column, :3]
    return spread


def _bounds(
    pieces: tuple[Piece, ...],
) -> tuple[Floats, Floats]:
    return (
        np.min([piece.vertices.min(axis=0) for piece in pieces], axis=0),
        np.max([piece.vertices.max(axis=0) for piece in pieces], axis=0),
    )


def _tile_m(longest_m: float) -> float:
    """How much of a thing one tile of wood or stone covers: small things are made of finer stuff."""
    return float(np.clip(_TILE_SHARE * longest_m, _SMALLEST_TILE_M, _LARGEST_TILE_M))


def _top(entry: FurnitureEntry, height_m: float, scale: float) -> Vector:
    return 0.0, 0.0, (entry.top_m if entry.top_m is not None else height_m) * scale


def _part(look: Look, foot: Floats, scale: float, tile_m: float) -> Part:
    piece = look.piece
    if look.finish.material.kind == "glass" and piece.is_open:
        piece = thickened(piece)
    mesh = Mesh(vertices=piece.vertices, faces=piece.faces, normals=piece.normals, uvs=piece.uvs)
    if look.grained:
        mesh = laid_out(mesh, tile_m)
    mesh = replace(mesh, vertices=((mesh.vertices - foot) * np.float32(scale)).astype(np.float32))
    return Part(shape=mesh, material=look.finish.material, name=piece.entry.name)
