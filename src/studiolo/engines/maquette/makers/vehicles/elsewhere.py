"""A bench whose work is set down somewhere else: a second coach behind the first, a wheel on its other side."""

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.model import Material, Mesh, Numbers


class Elsewhere(Bench):
    """Turns, then moves all that is added, and passes it on."""

    def __init__(self, bench: Bench, by: tuple[float, float, float], turn: Numbers | None = None) -> None:
        self.spec = bench.spec
        self.random = bench.random
        self.honoured = bench.honoured
        self._bench, self._by, self._turn = bench, by, turn

    def add(self, material: Material, *meshes: Mesh, name: str = "") -> None:
        self._bench.add(material, *(placed(mesh, self._by, self._turn) for mesh in meshes), name=name)
