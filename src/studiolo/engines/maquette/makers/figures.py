"""Figures of soft vinyl grown from flat drawings: every painted layer becomes its own pillow."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.library.entries import Drawing
from studiolo.engines.maquette.makers.kept import keep_arrays
from studiolo.engines.maquette.makers.layers import raster, read_layers
from studiolo.engines.maquette.makers.materials import finish_for
from studiolo.engines.maquette.makers.pillow import Field, signed_distance, squared_height, surface
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Part, Texture
from studiolo.engines.maquette.srgb import encoded, linear

# Materials without a grain, which a figure can be cast in whole.
CASTABLE = frozenset(
    "gold silver bronze copper brass metal chrome iron glass ice ceramic clay plastic rubber wax jade".split()
)
_CELLS, _CELLS_FOR_MANY, _FEWEST_CELLS = 132, 104, 40
_TRIANGLES = 38_000
_VERSION = b"figure-1"


@dataclass(frozen=True, slots=True, eq=False)
class Pillow:
    """One layer's shape. vertices in drawing heights; colour: sRGB, 0 to 1; picture: for gradients, (n, n, 3)."""

    vertices: NDArray[np.float32]
    normals: NDArray[np.float32]
    faces: NDArray[np.uint32]
    colour: NDArray[np.float32]
    area: float
    picture: NDArray[np.uint8] | None = None


def make_figure(spec: ThingSpec, drawing: Drawing, cache: Path | None = None) -> Model:
    """The drawing as a plump figure standing on z = 0. Raises ValueError for a drawing with nothing painted."""
    pillows = _remembered(drawing, cache)
    points = np.concatenate([pillow.vertices for pillow in pillows])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = spec.size_m / float((high - low).max())
    foot = np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]], dtype=np.float32)
    shades = _recoloured(pillows, spec.colour)
    cast = _cast(spec, pillows) if spec.material in CASTABLE else None
    parts = tuple(
        Part(
            shape=_mesh(pillow, foot, scale),
            material=cast[number] if cast else _material(pillow, shade),
            name=f"layer-{number}",
        )
        for number, (pillow, shade) in enumerate(zip(pillows, shades, strict=True))
    )
    top = (0.0, 0.0, float(high[2] - low[2]) * scale)
    # Layers with a gradient keep their own picture, so a colour is only honoured where a plain layer took it.
    recoloured = spec.colour is not None and any(
        pillow.picture is None and not np.array_equal(pillow.colour, shade)
        for pillow, shade in zip(pillows, shades, strict=True)
    )
    honoured = {"size"} | ({"colour"} if recoloured or cast else set()) | ({"material"} if cast else set())
    return Model(parts=parts, anchors={"top": top}, honoured=frozenset(honoured))


def _cast(spec: ThingSpec, pillows: list[Pillow]) -> list[Material]:
    """One material for the whole figure, a little darker where the drawing is, so that its parts still tell apart."""
    random = np.random.default_rng([spec.seed, 0xCA57])
    material = finish_for(spec.material, spec.colour, random, spec.size_m).material
    base = material.colour if not isinstance(material.colour, Texture) else (0.5, 0.5, 0.5)
    lightest = max(float(pillow.colour.mean()) for pillow in pillows)
    depths = [0.62 + 0.38 * min(1.0, float(pillow.colour.mean()) / max(lightest, 0.05)) for pillow in pillows]
    return [replace(material, colour=(base[0] * d, base[1] * d, base[2] * d)) for d in depths]


def grow(drawing: Drawing, cells: int = 0) -> list[Pillow]:
    """The drawing's pillows at `cells` cells across (0: chosen), coarser again if they pass the triangle budget."""
    layers, shared = read_layers(drawing)
    cells = cells or (_CELLS_FOR_MANY if len(layers) > 9 else _CELLS)
    painted = []
    for layer in layers:
        image = raster(shared + layer.code, drawing, 2 * cells)
        coverage = image[..., 3].astype(np.float64) / 255
        if (coverage > 0.5).sum() >= 6:
            solid = coverage > min(0.9, coverage.max() * 0.99)
            painted.append((layer, coverage, image[solid][:, :3].mean(axis=0) / 255))
    if not painted:
        raise ValueError("the drawing has no painted layer")
    pile = _Pile([coverage for _, coverage, _ in painted], cells)
    pillows = []
    for number, (layer, _, colour) in enumerate(painted):
        shape = pile.lay(number)
        if shape is None:
            continue
        picture = None if layer.flat else _spread(raster(shared + layer.code, drawing, 512))
        area = float(pile.cover[number].mean())
        pillows.append(Pillow(*shape, colour=colour.astype(np.float32), area=area, picture=picture))
    count = sum(len(pillow.faces) for pillow in pillows)
    if count > _TRIANGLES and cells > _FEWEST_CELLS:
        return grow(drawing, max(_FEWEST_CELLS, int(cells * np.sqrt(_TRIANGLES / count) * 0.96)))
    if not pillows:
        raise ValueError("the drawing has no layer thick enough to have a shape")
    return pillows


class _Pile:
    """Lays the layers over one another in painting order, remembering how far forward each cell has come."""

    def __init__(self, coverages: list[Field], cells: int) -> None:
        self.cells = cells
        self.fine = coverages
        self.cover = [_halved(coverage) for coverage in coverages]
        self.masks = [cover > (0.5 if (cover > 0.5).sum() > 1 else 0.2) for cover in self.cover]
        self.front = np.full((cells, cells), -np.inf)
        self.union = np.zeros((cells, cells), dtype=bool)
        self.limit = 6.2 / 32 * cells
        self.main = int(np.argmax([mask.sum() for mask in self.masks]))
        self.body = _halved(signed_distance(coverages[self.main])) / 2
        self.body_u = squared_height(self.body, self.limit)
        self.body_height = np.sqrt(np.maximum(self.body_u, 0))
        rows = np.where((self.body > 0).any(axis=1))[0]
        self.span = float(rows[-1] - rows[0]) if len(rows) else 1.0
        self.middle = (float(rows[0]) if len(rows) else 0.0) + 0.55 * self.span
        self.legged = any(self._behind(n) and self._low(n) for n in range(self.main))

    def lay(self, number: int) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.uint32]] | None:
        mask = self.masks[number]
        distance = signed_distance(self.fine[number])
        over = mask & self.union & np.isfinite(self.front)
        # Details and small layers keep the doubled grid.
        doubled = number != self.main and distance.max() < 14
        grain = 2.0 if doubled else 1.0
        distance = distance if doubled else _halved(distance) / 2
        if distance.max() <= 0:
            return None
        detail = number != self.main and not self._behind(number) and over.sum() > 0.8 * mask.sum()
        thickness = float(distance.max()) / grain
        if number == self.main:
            u = self.body_u
        elif detail:
            unit = self.cells / 32
            rise = max(np.clip(0.36 * thickness / unit, 0.22, 0.95) * unit, 0.55 * thickness * (thickness < 1.2 * unit))
            u = squared_height(distance, rise * grain, 2.4)
        else:
            u = squared_height(distance, self.limit * grain)
        height = np.sqrt(np.maximum(u, 0))
        height = _halved(height) / 2 if doubled else height
        base = self._base(number, detail, over, height)
        self.front = np.maximum(self.front, np.where(mask, base + height, -np.inf))
        self.union |= mask
        return self._bent(u, base, grain)

    def _behind(self, number: int) -> bool:
        mask = self.masks[number]
        return number < self.main and bool((mask & ~(self.body > 0)).sum() > 0.25 * mask.sum())

    def _low(self, number: int) -> bool:
        return float(np.where(self.masks[number])[0].mean()) > self.middle

    def _base(self, number: int, detail: bool, over: NDArray[np.bool_], height: Field) -> Field:
        """How far forward the layer's middle plane stands, per cell."""
        from scipy import ndimage

        base = np.zeros((self.cells, self.cells))
        thick = float(self.body_height.max())
        if detail:
            safe = over & (ndimage.distance_transform_edt(self.union) > 1.6)
            safe = safe if safe.any() else over
            row, column = ndimage.distance_transform_edt(~safe, return_distances=False, return_indices=True)
            return np.asarray(ndimage.gaussian_filter(self.front[row, column], 1.0))
        if number != self.main and self._behind(number):
            base[:] = -(0.62 if self.legged and self._low(number) else 0.12) * thick
        elif number == self.main and self.legged:
            inside = (self.body > 0).astype(float)
            slim = np.clip(1 - self.body_height / thick * 1.15, 0, 1) * inside
            slim = ndimage.gaussian_filter(slim, 2.0) / np.maximum(ndimage.gaussian_filter(inside, 2.0), 1e-3)
            low = np.clip((np.arange(self.cells)[:, None] - self.middle) / (0.22 * self.span), 0, 1)
            return np.asarray(ndimage.gaussian_filter(0.55 * thick * slim * low * low * (3 - 2 * low), 2.5))
        elif number != self.main and over.any():
            gap = (self.front - 0.75 * height)[over]
            base[:] = np.clip(np.percentile(gap, 70), -0.3 * thick, 0.8 * thick)
        return base

    def _bent(
        self, u: Field, base: Field, grain: float
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.uint32]] | None:
        from scipy.ndimage import map_coordinates

        found = surface(u)
        if found is None:
            return None
        points, faces = found
        row, column = (points[:, 0] + 0.5) / grain - 0.5, (points[:, 1] + 0.5) / grain - 0.5

        def at(grid: Field, r: Field, c: Field) -> Field:
            return np.asarray(map_coordinates(grid, [r, c], order=1, mode="nearest"), dtype=np.float64)

        slope_row, slope_column = (np.gradient(u, axis=axis) for axis in (0, 1))
        bend_row, bend_column = (np.gradient(base, axis=axis) for axis in (0, 1))
        normal_z = 2 * points[:, 2]
        across = -at(slope_column, points[:, 0], points[:, 1]) - normal_z * at(bend_column, row, column)
        down = -at(slope_row, points[:, 0], points[:, 1]) - normal_z * at(bend_row, row, column)
        normals = np.stack([across, -normal_z, -down], axis=1)
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
        depth = points[:, 2] / grain + at(base, row, column)
        cells = self.cells
        vertices = np.stack([(column + 0.5) / cells - 0.5, -depth / cells, 0.5 - (row + 0.5) / cells], axis=1)
        a, b, c = (vertices[faces[:, k]] for k in range(3))
        if (np.cross(b - a, c - a) * normals[faces[:, 0]]).sum() < 0:
            faces = faces[:, ::-1]
        return vertices.astype(np.float32), normals.astype(np.float32), np.ascontiguousarray(faces, dtype=np.uint32)


def _halved(fine: Field) -> Field:
    cells = fine.shape[0] // 2
    return np.asarray(fine.reshape(cells, 2, cells, 2).mean(axis=(1, 3)))


def _spread(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture with its colours grown past the edge, so that no background shows at the rim."""
    from scipy import ndimage

    clear = image[..., 3] <= 200
    if clear.all():
        clear = image[..., 3] < image[..., 3].max()
    row, column = ndimage.distance_transform_edt(clear, return_distances=False, return_indices=True)
    return np.ascontiguousarray(image[row, column, :3])


def _recoloured(pillows: list[Pillow], colour: Colour | None) -> list[NDArray[np.float32]]:
    """Each pillow's sRGB colour; layers near the body's hue follow the asked colour, keeping their relative shade."""
    own = [pillow.colour for pillow in pillows]
    if colour is None:
        return own
    asked = encoded(np.asarray(colour, np.float32))
    body = max(pillows, key=lambda pillow: pillow.area).colour
    body_tone, body_light = body - body.mean(), max(float(body.mean()), 0.05)

    def follows(shade: NDArray[np.float32]) -> bool:
        tone = shade - shade.mean()
        lengths = float(np.linalg.norm(tone) * np.linalg.norm(body_tone))
        if lengths < 0.01:
            return bool(np.abs(shade - body).max() < 0.3)
        return float(tone @ body_tone) / lengths > 0.8 and float(shade.max()) > 0.3

    return [
        np.clip(asked * (float(shade.mean()) / body_light), 0, 1).astype(np.float32) if follows(shade) else shade
        for shade in own
    ]


def _mesh(pillow: Pillow, foot: NDArray[np.float32], scale: float) -> Mesh:
    uvs = None if pillow.picture is None else np.stack([pillow.vertices[:, 0] + 0.5, pillow.vertices[:, 2] + 0.5], 1)
    vertices = ((pillow.vertices - foot) * np.float32(scale)).astype(np.float32)
    return Mesh(vertices=vertices, faces=pillow.faces, normals=pillow.normals, uvs=uvs)


def _material(pillow: Pillow, shade: NDArray[np.float32]) -> Material:
    vinyl = Material(roughness=0.38, clearcoat=0.3, clearcoat_gloss=0.92, sheen=0.2)
    if pillow.picture is not None:
        return replace(vinyl, colour=Texture(image=pillow.picture, repeat=False))
    red, green, blue = (float(value) for value in linear(np.clip(shade, 0.02, 0.96)))
    if shade.max() < 0.3:
        # Eyes and noses are wet and shiny.
        return replace(vinyl, colour=(red, green, blue), roughness=0.18, clearcoat=0.9, sheen=0.0)
    return replace(vinyl, colour=(red, green, blue))


def _remembered(drawing: Drawing, cache: Path | None) -> list[Pillow]:
    if cache is None:
        return grow(drawing)
    key = hashlib.sha256(_VERSION + repr((drawing.body, drawing.width, drawing.height)).encode()).hexdigest()[:32]
    path = cache / f"{key}.npz"
    if path.exists():
        with np.load(path) as kept:
            return [
                Pillow(
                    vertices=kept[f"vertices{n}"],
                    normals=kept[f"normals{n}"],
                    faces=kept[f"faces{n}"],
                    colour=kept[f"colour{n}"],
                    area=float(kept[f"area{n}"]),
                    picture=kept.get(f"picture{n}"),
                )
                for n in range(int(kept["count"]))
            ]
    pillows = grow(drawing)
    arrays: dict[str, NDArray[np.generic]] = {"count": np.array(len(pillows))}
    for n, pillow in enumerate(pillows):
        for field in ("vertices", "normals", "faces", "colour", "area", "picture"):
            if (value := getattr(pillow, field)) is not None:
                arrays[f"{field}{n}"] = np.asarray(value)
    keep_arrays(path, arrays)
    return pillows
