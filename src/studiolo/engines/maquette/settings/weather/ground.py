"""What weather leaves on things: snow on whatever faces up, wetness with puddles where it is level."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Numbers, Part, Texture
from studiolo.engines.maquette.settings.plants import mixed, smooth
from studiolo.engines.maquette.settings.weather.view import NOT_SOLID, OPEN_WATER, Day, has_colours, is_mesh, leafy

SNOW: Colour = (0.83, 0.86, 0.91)
SNOWY = Material(colour=SNOW, roughness=0.65, specular=0.28)
UPWARD = 0.5  # of a normal's height from which snow stays on a roof or a road
DEPTH_U = 0.035


def snowed_on(parts: tuple[Part, ...], day: Day, amount: float) -> tuple[Part, ...]:
    """Snow on every face that looks up; grass is buried but for tufts. amount: 0 to 1."""
    return tuple(piece for part in parts for piece in _snowy(part, day, amount))


def wetted(parts: tuple[Part, ...], day: Day) -> tuple[Part, ...]:
    """Darker, shinier, with puddles on level ground."""
    return tuple(_wet(part, day) for part in parts)


def _snowy(part: Part, day: Day, amount: float) -> tuple[Part, ...]:
    if not is_mesh(part) or part.name in NOT_SOLID or part.material.emission is not None:
        return (part,)
    return (_whitened(part, day, amount),) if has_colours(part) else (part, *_cover(part, day))


def _whitened(part: Part, day: Day, amount: float) -> Part:
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.colours is not None and mesh.normals is not None
    up = mesh.normals[:, 2]
    patch = 0.14 * day.noise(mesh.vertices, 1.3, 2) + 0.10 * day.noise(mesh.vertices, 5.0, 3)
    if leafy(part):
        lies: Numbers = amount * smooth(0.1, 0.75, np.abs(up) + patch) * (0.45 + 0.5 * day.random.random(len(up)))
    else:
        lies = amount * smooth(0.30, 0.72, up + patch)
    rough = np.full(len(up), 0.9, np.float32) if mesh.roughness is None else mesh.roughness
    shape = replace(
        mesh,
        colours=mixed(mesh.colours, SNOW, lies).astype(np.float32),
        roughness=(rough * (1 - lies) + 0.65 * lies).astype(np.float32),
    )
    if leafy(part):
        shape = replace(shape, faces=mesh.faces[~_buried(mesh, day)])
    return replace(part, shape=shape)


def _buried(mesh: Mesh, day: Day) -> NDArray[np.bool_]:
    """Faces of low plants under the snow: all but some tufts."""
    first = mesh.vertices[mesh.faces[:, 0]]
    low = first[:, 2] < day.ground_m + 0.45 * day.unit
    return np.asarray(low & (day.noise(first, 0.7, 5) < 1.1))


def _cover(part: Part, day: Day) -> tuple[Part, ...]:
    """The faces of a road, roof or sill that look up, once more, a hand higher and white."""
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.normals is not None
    up = mesh.normals[mesh.faces][..., 2].mean(axis=1) > UPWARD
    if not up.any() or leafy(part):
        return ()
    used, faces = np.unique(mesh.faces[up], return_inverse=True)
    lifted = mesh.vertices[used] + np.array((0, 0, DEPTH_U * day.unit), np.float32)
    shape = Mesh(
        vertices=lifted.astype(np.float32), faces=faces.reshape(-1, 3).astype(np.uint32), normals=mesh.normals[used]
    )
    return (Part(shape=shape, material=SNOWY, name="snow cover"),)


def _wet(part: Part, day: Day) -> Part:
    if not is_mesh(part) or leafy(part) or part.name in OPEN_WATER or part.material.emission is not None:
        return part
    if part.material.kind not in ("principled", "matte") or part.material.metallic > 0.5:
        return part
    return _puddled(part, day) if has_colours(part) else replace(part, material=_wet_material(part))


def _puddled(part: Part, day: Day) -> Part:
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.colours is not None and mesh.normals is not None
    up = mesh.normals[:, 2]
    flat = smooth(0.955, 0.992, up)
    near = np.hypot(mesh.vertices[:, 0], mesh.vertices[:, 1] + day.sight.distance_m) < 14 * day.sight.distance_m
    pool = flat * smooth(0.25, 0.6, day.noise(mesh.vertices, 2.2, 4) + 0.4 * day.noise(mesh.vertices, 0.8, 6)) * near
    damp = smooth(0.1, 0.7, up)
    rough = np.full(len(up), part.material.roughness, np.float32) if mesh.roughness is None else mesh.roughness
    wet_rough = rough * (1 - 0.55 * damp)
    normals = mesh.normals * (1 - pool[:, None]) + np.array((0, 0, 1)) * pool[:, None]
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    shape = replace(
        mesh,
        colours=(mesh.colours * (1 - 0.34 * damp - 0.3 * pool)[:, None]).astype(np.float32),
        roughness=np.clip(wet_rough * (1 - pool) + 0.045 * pool, 0.04, 1).astype(np.float32),
        normals=normals.astype(np.float32),
    )
    return replace(
        part, shape=shape, material=replace(part.material, kind="principled", specular=max(0.6, part.material.specular))
    )


def _wet_material(part: Part) -> Material:
    material = part.material
    assert isinstance(part.shape, Mesh) and part.shape.normals is not None
    level = float((part.shape.normals[:, 2] > 0.9).mean()) > 0.6
    colour = material.colour
    shine = 0.14 if level else 0.6 * material.roughness
    if isinstance(colour, Texture):
        image = colour.image
        darker: NDArray[np.uint8] | Floats
        darker = (image * 0.78).astype(np.uint8) if image.dtype == np.uint8 else (image * 0.78).astype(np.float32)
        return replace(
            material,
            colour=replace(colour, image=darker),
            roughness=min(material.roughness, shine),
            specular=max(0.6, material.specular),
        )
    red, green, blue = (0.7 * channel for channel in colour)
    return replace(
        material,
        kind="principled",
        colour=(red, green, blue),
        roughness=min(material.roughness, shine),
        specular=max(0.6, material.specular),
    )
