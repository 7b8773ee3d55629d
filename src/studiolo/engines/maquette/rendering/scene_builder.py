"""World -> the renderer's scene: each material and texture loaded once, one mesh for each material."""

import gc
from functools import lru_cache
from typing import Any

import mitsuba as mi
import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Colour, Floats, Indices, Material, Mesh, Numbers, Vector
from studiolo.engines.maquette.rendering.film import between
from studiolo.engines.maquette.rendering.geometry import merge
from studiolo.engines.maquette.rendering.surfaces import Textures, attributes, bsdf, common_kinds, rgb
from studiolo.engines.maquette.rendering.variant import is_vectorised
from studiolo.engines.maquette.stage import AreaLight, Camera, Light, Sky, Sun, World

SUN_DISTANCE_M = 6000.0
PINHOLE_M = 1e-6  # a lens too small to blur
EXTENT_M = 20_000.0
CACHE_LINE = 64  # bytes
SPECK_M = 1e-3
SKY_ROWS = (96, 640)
ROUND = 64  # corners of a round lamp
ORIGIN: Vector = (0.0, 0.0, 0.0)
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
MOST_MESHES, MOST_SURFACES, MOST_LIGHTS = 160, 400, 48  # a scene with more has kernels of its own


def build_scene(world: World, width_px: int, height_px: int) -> Any:
    """A loaded scene with one sensor of that size. Everything it needs is copied; the world may be dropped."""
    if is_vectorised():
        stock()  # first, for it decides about numbers
    textures: Textures = {}
    description: dict[str, Any] = {"type": "scene", "sensor": _sensor(world.camera, width_px, height_px)}
    if world.sky is not None:
        # The sky's number is built into kernels: taken first, it is always the same.
        description["sky"] = mi.load_dict(_sky(world.sky))
    for number, (material, mesh) in enumerate(merge(world.parts)):
        description[f"mesh_{number}"] = _mesh(mesh, material, f"mesh_{number}", textures)
    for number, light in enumerate(world.lights):
        description[f"light_{number}"] = _light(light)
    if is_vectorised():
        far_light = any(isinstance(light, Sun) and not light.visible for light in world.lights)
        description["specks"] = _specks(ORIGIN, EXTENT_M) if far_light else _specks(_behind(world.camera), SPECK_M)
    return mi.load_dict(description)


def aim(scene: Any, camera: Camera) -> None:
    """Turn a built scene's sensor to another camera with the same angle of view."""
    parameters = mi.traverse(scene.sensors()[0])
    parameters["to_world"] = mi.Transform4f().look_at(list(camera.position), list(camera.target), [0, 0, 1])
    parameters["aperture_radius"] = max(camera.aperture_m, PINHOLE_M)
    parameters["focus_distance"] = camera.focus_m if camera.aperture_m > 0 else 1.0
    parameters.update()


@lru_cache(maxsize=1)
def stock() -> list[Any]:
    """What has to be alive for every scene to have the same kernels: one of each kind, and the last of more than are used.

    The compiler lists all that was ever alive up to the highest number; a scene takes the lower ones, which are freed here.
    """
    kinds = [_mesh(mesh, material, "kind", {}) for material, mesh in common_kinds()]
    far = mi.load_dict(
        {
            "type": "scene",
            "sun": _light(Sun(direction=(0.0, 0.0, 1.0), irradiance=WHITE)),
            "specks": _specks(ORIGIN, EXTENT_M),
        }
    )
    lamps = [mi.load_dict(_glow(WHITE)) for _ in range(MOST_LIGHTS)]
    material, square = next(common_kinds())
    meshes = [_mesh(square, material, "kind", {}) for _ in range(MOST_MESHES)]
    surfaces = [mi.load_dict(bsdf(material, square, {})) for _ in range(MOST_SURFACES // 2)]
    kept = [*kinds, far, lamps[-1], meshes[-1], surfaces[-1]]
    del lamps, meshes, surfaces
    gc.collect()
    return kept


def _behind(camera: Camera) -> Vector:
    """A little behind the camera, where nothing is seen."""
    x, y, z = (at + 0.03 * (at - to) for at, to in zip(camera.position, camera.target, strict=True))
    return x, y, z


def _specks(around: Vector, apart_m: float) -> Any:
    """Two dark lamps too small to be met. A scene with a single light would be sampled in a way of its own; and far
    light builds the extent of its scene into kernels, which the specks make the same everywhere."""
    speck = np.array([(0, 0, 0), (SPECK_M, 0, 0), (0, SPECK_M, 0)])
    corners = [np.asarray(around) + side * (apart_m - speck) for side in (-1, 1)]
    mesh = Mesh(
        vertices=np.concatenate(corners).astype(np.float32),
        faces=np.arange(6, dtype=np.uint32).reshape(2, 3),
        normals=np.tile(np.array([0, 0, 1], np.float32), (6, 1)),
    )
    return _mesh(mesh, Material(kind="matte", colour=BLACK, emission=BLACK), "specks", {})


def _sensor(camera: Camera, width_px: int, height_px: int) -> dict[str, Any]:
    return {
        "type": "thinlens",  # also without blur, as `tracer.camera_rays` reads its parameters
        "fov": camera.fov_deg,
        "fov_axis": "smaller",
        "near_clip": 0.005,
        "far_clip": 1e5,
        "to_world": mi.ScalarTransform4f().look_at(list(camera.position), list(camera.target), [0, 0, 1]),
        "film": {
            "type": "hdrfilm",
            "width": width_px,
            "height": height_px,
            "pixel_format": "rgb",
            "component_format": "float32",
            "rfilter": {"type": "box"},  # the denoiser needs independent pixels
        },
        "sampler": {"type": "independent"},
        "aperture_radius": max(camera.aperture_m, PINHOLE_M),
        "focus_distance": camera.focus_m if camera.aperture_m > 0 else 1.0,
    }


def _mesh(mesh: Mesh, material: Material, name: str, textures: Textures) -> Any:
    properties = mi.Properties()
    properties["mesh_bsdf"] = mi.load_dict(bsdf(material, mesh, textures))
    if material.emission is not None:
        properties["mesh_emitter"] = mi.load_dict(_glow(material.emission))
    looks = attributes(material, mesh)
    # Attributes given at once are read number by number. So the mesh begins with one vertex and is filled through its
    # parameters; the scalar renderer does not let it grow.
    vertices, triangles = (1, 1) if is_vectorised() else (len(mesh.vertices), len(mesh.faces))
    built = mi.Mesh(
        name,
        vertices,
        triangles,
        has_vertex_normals=True,
        has_vertex_texcoords=mesh.uvs is not None,
        props=properties,
    )
    for attribute, values in looks.items():
        built.add_attribute(attribute, values.size // len(values), _values(values[:vertices]).tolist())
    parameters = mi.traverse(built)
    parameters["vertex_positions"] = _floats(mesh.vertices)
    parameters["vertex_normals"] = _floats(mesh.normals)
    faces = _values(mesh.faces, np.uint32)
    parameters["faces"] = mi.UInt32(faces) if is_vectorised() else faces
    if mesh.uvs is not None:
        parameters["vertex_texcoords"] = _floats(mesh.uvs)
    if is_vectorised():
        for attribute, values in looks.items():
            parameters[attribute] = _floats(values)
    parameters.update()
    return built


def _floats(values: Floats | None) -> Any:
    assert values is not None
    return mi.Float(_values(values)) if is_vectorised() else _values(values)


def _values(values: Numbers | Indices, kind: type[np.generic] = np.float32) -> NDArray[Any]:
    """All in a row, where a cache line begins: elsewhere Dr.Jit compiles another, slower kernel to read them."""
    flat: NDArray[Any] = np.asarray(values, kind).ravel()
    room = np.empty(flat.nbytes + CACHE_LINE, np.uint8)
    start = -room.ctypes.data % CACHE_LINE
    aligned: NDArray[Any] = room[start : start + flat.nbytes].view(kind)
    aligned[:] = flat
    return aligned


def _light(light: Light) -> Any:
    if isinstance(light, Sun):
        return _sun(light)
    return _area_light(light)


def _sun(sun: Sun) -> Any:
    if not sun.visible:
        return {"type": "directional", "direction": [-v for v in sun.direction], "irradiance": rgb(sun.irradiance)}
    radius = float(np.tan(np.radians(sun.angular_radius_deg)))
    red, green, blue = (v / (np.pi * radius**2) for v in sun.irradiance)
    across = 2 * radius * SUN_DISTANCE_M
    x, y, z = (v * SUN_DISTANCE_M for v in sun.direction)
    return _area_light(
        AreaLight(
            centre=(x, y, z),
            target=(0.0, 0.0, 0.0),
            width_m=across,
            height_m=across,
            radiance=(red, green, blue),
            shape="disk",
        )
    )


def _area_light(light: AreaLight) -> Any:
    """A mesh too: the renderer's own rectangles and disks are built into kernels with their place and size."""
    towards = np.subtract(light.target, light.centre)
    towards = towards / np.linalg.norm(towards)
    left = np.cross(_up(towards), towards)
    left /= np.linalg.norm(left)
    frame = np.stack([left, np.cross(towards, left)])
    if light.shape == "disk":
        angle = np.arange(ROUND) * 2 * np.pi / ROUND
        rim = np.stack([np.cos(angle), np.sin(angle)], axis=-1) * light.width_m / 2
    else:
        rim = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * (light.width_m / 2, light.height_m / 2)
    fan = [(0, k, k + 1) for k in range(1, len(rim) - 1)]
    mesh = Mesh(
        vertices=np.asarray(np.asarray(light.centre) + rim @ frame, np.float32),
        faces=np.array(fan, np.uint32),
        normals=np.tile(np.asarray(towards, np.float32), (len(rim), 1)),
    )
    return _mesh(mesh, Material(kind="matte", colour=BLACK, emission=light.radiance), "lamp", {})


def _up(direction: Any) -> list[float]:
    unit = np.asarray(direction, float) / np.linalg.norm(direction)
    return [0.0, 0.0, 1.0] if abs(unit[2]) < 0.99 else [0.0, 1.0, 0.0]


def _sky(sky: Sky) -> dict[str, Any]:
    # The renderer's map starts at +y and turns towards +x; ours has +y in its middle.
    rolled = np.roll(sky.radiance, sky.radiance.shape[1] // 2, axis=1)
    return {
        "type": "envmap",
        "bitmap": mi.Bitmap(np.ascontiguousarray(_enlarged(rolled) if is_vectorised() else rolled, np.float32)),
        "scale": sky.scale,
        "to_world": mi.ScalarTransform4f().rotate([1, 0, 0], 90),
    }


def _enlarged(sky: Floats) -> Floats:
    """The same sky in the next of SKY_ROWS, as its size is built into kernels; a larger one stays as it is.

    The renderer sets row j of n at j / (n - 1) of the height, column i of m at i / m of the way round.
    """
    height, width = sky.shape[:2]
    rows = next((rows for rows in SKY_ROWS if rows >= height), height)
    if rows == height:
        return sky
    tall = between(sky, np.linspace(0, height - 1, rows), axis=0)
    return between(tall, np.arange(2 * rows) * width / (2 * rows), axis=1, beyond="wrap")


def _glow(radiance: Colour) -> dict[str, Any]:
    """A lamp that gives no light is never asked for any."""
    return {"type": "area", "radiance": rgb(radiance), "sampling_weight": 1.0 if any(radiance) else 0.0}
