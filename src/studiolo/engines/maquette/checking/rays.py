"""Rays through a built scene: what each meets first. Import only after `variant.activate`."""

from dataclasses import dataclass
from typing import Any

import mitsuba as mi
import numpy as np

from studiolo.engines.maquette.checking.owners import Ints
from studiolo.engines.maquette.model import Floats, Numbers
from studiolo.engines.maquette.rendering.variant import is_vectorised

MESH = "mesh_"  # as `rendering.scene_builder` names them


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Hits:
    """For each ray. mesh: the number of the merged mesh it meets, -2 for anything else such as a lamp, -1 for nothing.
    triangle: of that mesh. corner: weights of the triangle's second and third corner (n, 2). distance: metres."""

    mesh: Ints
    triangle: Ints
    corner: Floats
    distance: Floats


class Tracer:
    """Asks one built scene. It must live no longer than the scene."""

    def __init__(self, scene: Any) -> None:
        self._scene = scene
        self._numbers = _mesh_numbers(scene)

    def meet(self, origin: Numbers, way: Numbers) -> Hits:
        """origin, way: (n, 3), way of unit length."""
        if is_vectorised():
            return self._meet_at_once(origin, way)
        return self._meet_one_by_one(origin, way)

    def _meet_at_once(self, origin: Numbers, way: Numbers) -> Hits:
        import drjit as dr

        ray = mi.Ray3f(mi.Point3f(*_columns(origin)), mi.Vector3f(*_columns(way)))
        hit = self._scene.ray_intersect_preliminary(ray, coherent=True)
        shape = dr.reinterpret_array(mi.UInt32, hit.shape)
        dr.eval(shape, hit.prim_index, hit.prim_uv, hit.t)
        met = np.isfinite(np.array(hit.t))
        numbers = self._numbers[np.minimum(np.array(shape), len(self._numbers) - 1)]
        return Hits(
            mesh=np.where(met, numbers, -1),
            triangle=np.array(hit.prim_index).astype(np.int64),
            corner=np.stack([np.array(hit.prim_uv.x), np.array(hit.prim_uv.y)], axis=-1),
            distance=np.array(hit.t),
        )

    def _meet_one_by_one(self, origin: Numbers, way: Numbers) -> Hits:
        count = len(origin)
        mesh, triangle = np.full(count, -1, np.int64), np.zeros(count, np.int64)
        corner, distance = np.zeros((count, 2), np.float32), np.full(count, np.inf, np.float32)
        for k in range(count):
            hit = self._scene.ray_intersect_preliminary(mi.Ray3f(origin[k].tolist(), way[k].tolist()))
            if hit.is_valid():
                mesh[k] = _number(hit.shape)
                triangle[k], corner[k], distance[k] = hit.prim_index, (hit.prim_uv.x, hit.prim_uv.y), hit.t
        return Hits(mesh=mesh, triangle=triangle, corner=corner, distance=distance)


def _columns(values: Numbers) -> list[Any]:
    return [mi.Float(np.ascontiguousarray(values[:, axis], np.float32)) for axis in range(3)]


def _mesh_numbers(scene: Any) -> Ints:
    """By the renderer's own number of a shape."""
    if not is_vectorised():
        return np.zeros(0, np.int64)
    import drjit as dr

    known = {
        int(np.array(dr.reinterpret_array(mi.UInt32, mi.ShapePtr(shape)))[0]): _number(shape)
        for shape in scene.shapes()
    }
    numbers = np.full(max(known, default=0) + 2, -2, np.int64)
    for place, number in known.items():
        numbers[place] = number
    return numbers


def _number(shape: Any) -> int:
    name = str(shape.id())
    return int(name.removeprefix(MESH)) if name.startswith(MESH) else -2
