"""What every product must be, whoever makes it."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.bench import triangles
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Colour, Mesh, Model, Strands, Texture

TEAL: Colour = (0.02, 0.31, 0.29)


@lru_cache(maxsize=64)
def made(maker: Maker, seed: int = 5, colour: Colour | None = None) -> Model:
    spec = ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=seed, colour=colour)
    return maker.make(spec)


def find(makers: Sequence[Maker], name: str) -> Maker:
    return next(maker for maker in makers if maker.key == f"own:{name}")


def assert_stands_at_its_size(maker: Maker) -> None:
    low, high = made(maker).bounds()
    assert abs(float((high - low).max()) - maker.size_m) < 1e-3 * maker.size_m
    assert abs(float(low[2])) < 1e-3 * maker.size_m
    assert np.abs(low + high)[:2].max() < 2e-3 * maker.size_m


def assert_is_sound(maker: Maker, most_triangles: int) -> None:
    model = made(maker)
    assert triangles(model) <= most_triangles
    for part in model.parts:
        shape = part.shape
        if isinstance(shape, Strands):
            assert np.isfinite(shape.points).all()
            continue
        assert shape.normals is not None
        assert np.isfinite(shape.vertices).all()
        assert np.isfinite(shape.normals).all()
        assert int(shape.faces.max()) < len(shape.vertices)


def assert_wears(maker: Maker, colour: Colour) -> None:
    """The colour asked for is on it somewhere, if the maker says that it honours colours."""
    model = made(maker, colour=colour)
    assert "colour" in model.honoured
    plain = made(maker)
    assert _greenness(model) > _greenness(plain)


def _greenness(model: Model) -> float:
    """How much of the surface's colour is blue and green rather than red."""
    total, weight = 0.0, 0.0
    for part in model.parts:
        if isinstance(part.shape, Mesh):
            colour = _mean_colour(part.shape, part.material.colour)
            area = _area(part.shape)
            total += area * float(colour[1] + colour[2] - 2 * colour[0])
            weight += area
    return total / weight


def _mean_colour(mesh: Mesh, colour: Colour | Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    if mesh.colours is not None:
        return np.asarray(mesh.colours.mean(axis=0), float)
    if not isinstance(colour, Texture):
        return np.array(colour, float)
    image = colour.image[..., :3].astype(float)
    return np.asarray(image.reshape(-1, 3).mean(axis=0) / (255.0 if image.max() > 1.5 else 1.0))


def _area(mesh: Mesh) -> float:
    corners = mesh.vertices[mesh.faces].astype(float)
    return float(np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1).sum())
