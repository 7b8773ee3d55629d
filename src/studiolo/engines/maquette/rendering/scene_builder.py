"""World -> the renderer's scene: each material and texture loaded once, one mesh for each material."""

from typing import Any

import mitsuba as mi
import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Texture
from studiolo.engines.maquette.rendering.geometry import merge
from studiolo.engines.maquette.rendering.variant import is_vectorised
from studiolo.engines.maquette.stage import AreaLight, Camera, Light, Sky, Sun, World

SUN_DISTANCE_M = 6000.0


def build_scene(world: World, width_px: int, height_px: int) -> Any:
    """A loaded scene with one sensor of that size. Everything it needs is copied; the world may be dropped."""
    textures: dict[int, dict[str, Any]] = {}
    description: dict[str, Any] = {"type": "scene", "sensor": _sensor(world.camera, width_px, height_px)}
    for number, (material, mesh) in enumerate(merge(world.parts)):
        description[f"mesh_{number}"] = _mesh(mesh, material, f"mesh_{number}", textures)
    for number, light in enumerate(world.lights):
        description[f"light_{number}"] = _light(light)
    if world.sky is not None:
        description["sky"] = _sky(world.sky)
    return mi.load_dict(description)


def _sensor(camera: Camera, width_px: int, height_px: int) -> dict[str, Any]:
    sensor: dict[str, Any] = {
        "type": "thinlens" if camera.aperture_m > 0 else "perspective",
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
    }
    if camera.aperture_m > 0:
        sensor |= {"aperture_radius": camera.aperture_m, "focus_distance": camera.focus_m}
    return sensor


def _mesh(mesh: Mesh, material: Material, name: str, textures: dict[int, dict[str, Any]]) -> Any:
    properties = mi.Properties()
    properties["mesh_bsdf"] = mi.load_dict(_bsdf(material, mesh, textures))
    if material.emission is not None:
        properties["mesh_emitter"] = mi.load_dict({"type": "area", "radiance": _rgb(material.emission)})
    built = mi.Mesh(
        name,
        len(mesh.vertices),
        len(mesh.faces),
        has_vertex_normals=True,
        has_vertex_texcoords=mesh.uvs is not None,
        props=properties,
    )
    if material.per_vertex and mesh.colours is not None:
        built.add_attribute("vertex_color", 3, _values(mesh.colours))
    if material.per_vertex and mesh.roughness is not None:
        built.add_attribute("vertex_roughness", 1, _values(mesh.roughness))
    parameters = mi.traverse(built)
    parameters["vertex_positions"] = _floats(mesh.vertices)
    parameters["vertex_normals"] = _floats(mesh.normals)
    parameters["faces"] = (
        mi.UInt32(np.ascontiguousarray(mesh.faces, np.uint32).ravel()) if is_vectorised() else mesh.faces.ravel()
    )
    if mesh.uvs is not None:
        parameters["vertex_texcoords"] = _floats(mesh.uvs)
    parameters.update()
    return built


def _floats(values: Floats | None) -> Any:
    assert values is not None
    return mi.Float(_values(values)) if is_vectorised() else _values(values)


def _values(values: Floats) -> Any:
    return np.ascontiguousarray(values, np.float32).ravel()


def _bsdf(material: Material, mesh: Mesh, textures: dict[int, dict[str, Any]]) -> dict[str, Any]:
    colour = _colour(material, mesh, textures)
    if material.kind == "glass":
        kind = "roughdielectric" if material.roughness > 0.04 else "dielectric"
        glass: dict[str, Any] = {"type": kind, "int_ior": material.ior, "specular_transmittance": colour}
        return glass | ({"alpha": material.roughness**2} if kind == "roughdielectric" else {})
    if material.kind == "thin":
        bsdf: dict[str, Any] = {
            "type": "principledthin",
            "base_color": colour,
            "roughness": max(0.05, material.roughness),
            "diff_trans": material.translucency,
        }
    elif material.kind == "matte":
        bsdf = {"type": "twosided", "inner": {"type": "diffuse", "reflectance": colour}}
    else:
        bsdf = _principled(material, mesh, colour)
    if material.bump is not None and mesh.uvs is not None:
        inner = bsdf["inner"] if bsdf["type"] == "twosided" else bsdf
        bumped = {
            "type": "bumpmap",
            "texture": _texture(material.bump, textures, raw=True),
            "scale": material.bump_scale,
            "inner": inner,
        }
        bsdf = {"type": "twosided", "inner": bumped} if bsdf["type"] == "twosided" else bumped
    if material.cutout and isinstance(material.colour, Texture) and material.colour.image.shape[2] == 4:
        bsdf = {"type": "mask", "opacity": _opacity(material.colour), "inner": bsdf}
    return bsdf


def _principled(material: Material, mesh: Mesh, colour: dict[str, Any]) -> dict[str, Any]:
    roughness: Any = max(0.03, material.roughness)
    if material.per_vertex and mesh.roughness is not None:
        roughness = {"type": "mesh_attribute", "name": "vertex_roughness"}
    inner: dict[str, Any] = {
        "type": "principled",
        "base_color": colour,
        "roughness": roughness,
        "specular": max(0.02, material.specular),
    }
    optional = {
        "metallic": material.metallic,
        "clearcoat": material.clearcoat,
        "sheen": material.sheen,
        "spec_trans": material.transmission,
    }
    inner |= {name: value for name, value in optional.items() if value > 0}
    if material.clearcoat > 0:
        inner["clearcoat_gloss"] = material.clearcoat_gloss
    return inner if material.transmission > 0 else {"type": "twosided", "inner": inner}


def _colour(material: Material, mesh: Mesh, textures: dict[int, dict[str, Any]]) -> dict[str, Any]:
    if material.per_vertex and mesh.colours is not None:
        return {"type": "mesh_attribute", "name": "vertex_color"}
    if isinstance(material.colour, Texture):
        return _texture(material.colour, textures) if mesh.uvs is not None else _rgb(_mean(material.colour))
    return _rgb(material.colour)


def _texture(texture: Texture, textures: dict[int, dict[str, Any]], *, raw: bool = False) -> dict[str, Any]:
    if id(texture) not in textures:
        image = texture.image[..., :3] if texture.image.ndim == 3 and texture.image.shape[2] > 3 else texture.image
        # Row 0 of our pictures is the top; the renderer's v grows with the rows.
        flipped = np.array(image[::-1], copy=True, order="C")
        textures[id(texture)] = {
            "type": "bitmap",
            "bitmap": mi.Bitmap(flipped),
            "raw": raw or flipped.dtype == np.float32,
            "wrap_mode": "repeat" if texture.repeat else "clamp",
        }
    return textures[id(texture)]


def _opacity(texture: Texture) -> dict[str, Any]:
    alpha = texture.image[::-1, :, 3:4]
    solid = (alpha > (110 if alpha.dtype == np.uint8 else 0.43)).astype(np.float32)
    return {
        "type": "bitmap",
        "bitmap": mi.Bitmap(np.ascontiguousarray(solid)),
        "raw": True,
        "wrap_mode": "repeat" if texture.repeat else "clamp",
    }


def _mean(texture: Texture) -> Colour:
    image = texture.image[..., :3].astype(np.float64)
    if texture.image.dtype == np.uint8:
        image = (image / 255) ** 2.2
    mean = image.reshape(-1, 3).mean(axis=0)
    return float(mean[0]), float(mean[1]), float(mean[2])


def _light(light: Light) -> dict[str, Any]:
    if isinstance(light, Sun):
        return _sun(light)
    return _area_light(light)


def _sun(sun: Sun) -> dict[str, Any]:
    if not sun.visible:
        return {"type": "directional", "direction": [-v for v in sun.direction], "irradiance": _rgb(sun.irradiance)}
    centre = [v * SUN_DISTANCE_M for v in sun.direction]
    radius = float(np.tan(np.radians(sun.angular_radius_deg))) * SUN_DISTANCE_M
    solid_angle = float(np.pi * np.tan(np.radians(sun.angular_radius_deg)) ** 2)
    radiance = tuple(v / solid_angle for v in sun.irradiance)
    return {
        "type": "disk",
        "to_world": mi.ScalarTransform4f().look_at(centre, [0, 0, 0], _up(sun.direction))
        @ mi.ScalarTransform4f().scale([radius, radius, 1]),
        "bsdf": {"type": "diffuse", "reflectance": _rgb((0.0, 0.0, 0.0))},
        "emitter": {"type": "area", "radiance": _rgb((radiance[0], radiance[1], radiance[2]))},
    }


def _area_light(light: AreaLight) -> dict[str, Any]:
    facing = np.subtract(light.target, light.centre)
    transform = mi.ScalarTransform4f().look_at(list(light.centre), list(light.target), _up(facing))
    return {
        "type": light.shape,
        "to_world": transform @ mi.ScalarTransform4f().scale([light.width_m / 2, light.height_m / 2, 1]),
        "bsdf": {"type": "diffuse", "reflectance": _rgb((0.0, 0.0, 0.0))},
        "emitter": {"type": "area", "radiance": _rgb(light.radiance)},
    }


def _up(direction: Any) -> list[float]:
    unit = np.asarray(direction, float) / np.linalg.norm(direction)
    return [0.0, 0.0, 1.0] if abs(unit[2]) < 0.99 else [0.0, 1.0, 0.0]


def _sky(sky: Sky) -> dict[str, Any]:
    # The renderer's map starts at +y and turns towards +x; ours has +y in its middle.
    rolled = np.roll(sky.radiance, sky.radiance.shape[1] // 2, axis=1)
    return {
        "type": "envmap",
        "bitmap": mi.Bitmap(np.ascontiguousarray(rolled, np.float32)),
        "scale": sky.scale,
        "to_world": mi.ScalarTransform4f().rotate([1, 0, 0], 90),
    }


def _rgb(colour: Colour) -> dict[str, Any]:
    return {"type": "rgb", "value": [float(v) for v in colour]}
