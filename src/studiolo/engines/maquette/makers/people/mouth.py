"""What an open mouth shows: teeth and a tongue."""

import numpy as np

from studiolo.engines.maquette.makers.people.skeleton import point
from studiolo.engines.maquette.makers.people.skull import Skull
from studiolo.engines.maquette.makers.people.surface import Surface, globe, sheet
from studiolo.engines.maquette.model import Numbers


def teeth(skull: Skull) -> Surface | None:
    """The upper row as one band, with soft seams; None where the mouth is shut."""
    if skull.gape is None:
        return None
    line = skull.mouth[2:-2]
    t = np.linspace(0, len(line) - 1, 81)
    arc = np.stack([np.interp(t, np.arange(len(line)), line[:, axis]) for axis in range(3)], axis=1)
    seam = 0.004 * np.clip(np.abs(np.sin(np.linspace(0, np.pi * 8, 81))) * -4 + 1, 0, 1)
    depth = 0.075 * np.sqrt(np.clip(np.sin(np.linspace(0.1, np.pi - 0.1, 81)), 0.2, 1))
    rows = []
    for down, out in ((0.35, 0.0), (0.0, 0.0), (-0.5, -0.012), (-0.85, -0.008), (-1.0, 0.012), (-0.9, 0.05)):
        back = 0.075 + out + seam
        rows.append(arc + np.stack([0 * t, back, down * depth - 0.012], axis=1))
    return _facing_front(sheet(np.stack(rows)))


def tongue(skull: Skull) -> Surface | None:
    if skull.gape is None:
        return None
    middle = skull.mouth[7]
    depth = skull.face.laugh * 0.22
    return globe(middle + point(0, 0.14, -depth * 0.98), 0.12, 12, (1.1, 1.0, 0.5))


def _facing_front(found: Surface) -> Surface:
    from dataclasses import replace

    ahead: Numbers = found.normals[:, 1]
    if float(ahead.mean()) < 0:
        return found
    return replace(found, faces=found.faces[:, ::-1], normals=-found.normals)
