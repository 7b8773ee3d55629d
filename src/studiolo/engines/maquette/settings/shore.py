"""The lie of a beach: where land ends and how it rises, seen from where the camera will stand.

Lengths are in subjects: 1 is the longest side of what was asked for. The subject stands at x = y = 0; the sea lies
behind it, and on one side the shore bends away from the camera into a bay.
"""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.settings.ground_noise import read, step, tile

BAY_TILT = 4.2  # of the shore that runs away from the camera
BEND = 1.5  # how round the bay begins
SLOPE = 0.05
FAR = 3000.0
LAND_FAR = 320.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Shore:
    """waterline: y of the water's edge behind the subject. tilt: slope of the shore there. side: 1 if the bay is to the
    right, -1 to the left. bay_at: where, to that side, the shore bends. camera_back: how far the camera stands before
    the subject. spread: tangent of the half angle that may be seen. dunes: height of the dunes in the bay."""

    waterline: float
    side: float
    tilt: float
    bay_at: float
    camera_back: float
    spread: float
    dunes: float
    seed: int

    def seaward(self, x: Numbers, y: Numbers) -> Numbers:
        """Distance from the water's edge; negative on land."""
        first, second = self._lines(x, y)
        return np.asarray((first + second - np.hypot(first - second, BEND)) / 2 - self._lobes(x))

    def way_out(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Unit vector from the land to the sea."""
        first, second = self._lines(x, y)
        share = (1 + (first - second) / np.hypot(first - second, BEND)) / 2
        length = np.hypot(1.0, BAY_TILT)
        out_x, out_y = -share * BAY_TILT / length * self.side, (1 - share) + share / length
        norm = np.hypot(out_x, out_y)
        return out_x / norm, out_y / norm

    def at(self, x: Numbers, seaward: Numbers | float) -> Numbers:
        """y of the points that lie so far out."""
        wanted = np.asarray(seaward) + self._lobes(x)
        across = x * self.side
        length = np.hypot(1.0, BAY_TILT)
        # (first - wanted) (second - wanted) = BEND**2 / 4, and both are linear in y.
        a = self._near(across) + wanted
        b = self._bay(across) + wanted * length
        return np.asarray((a + b + np.sqrt((a - b) ** 2 + length * BEND**2)) / 2)

    def land(self, x: Numbers, y: Numbers, seaward: Numbers) -> Numbers:
        """Height of the ground without its ripples; the sea is at 0."""
        beach = np.where(
            seaward < 0, SLOPE * 2.2 * np.tanh(-seaward / 2.2), -SLOPE * seaward - 0.012 * step(0, 0.4, seaward)
        )
        apart = step(self.bay_at + 0.4, self.bay_at + 4.0, x * self.side) * step(-1.5, -5.0, seaward)
        if not np.any(apart):
            return beach
        hills = 0.75 + 0.3 * read(tile(self.seed + 3, 1.9), x, y, 60.0) + 0.11 * read(tile(self.seed + 4), x, y, 22.0)
        return np.asarray(beach + apart * np.maximum(hills, 0.1) * self.dunes)

    def height(self, x: float, y: float) -> float:
        return float(self.on_land(np.array([(x, y)]))[0, 2])

    def on_land(self, points: Numbers, sink: float = 0.0) -> Numbers:
        """(n, 2) -> (n, 3), lying on the ground."""
        x, y = points[:, 0], points[:, 1]
        return np.column_stack([x, y, self.land(x, y, self.seaward(x, y)) - sink])

    def sea_grid(self, rows: int, columns: int) -> tuple[Numbers, Numbers, Numbers]:
        """x, y and the distance from the water's edge, each (rows, columns); rows run along the shore.

        Points lie as densely as the camera sees them, also along the bay.
        """
        near = int(rows * 0.66)
        reach = 7.5
        away = np.concatenate(
            [reach * np.linspace(0, 1, near) ** 1.15, reach * (FAR / reach) ** np.linspace(0, 1, rows - near + 1)[1:]]
        )
        sampled = np.concatenate([-np.geomspace(9000, 0.02, 140), 0.02 + np.geomspace(0.001, 500, 140)])
        x = np.empty((rows, columns))
        for row, out in enumerate(away):
            line = sampled * self.side
            ahead = self.at(line, out) + self.camera_back
            share = np.cumsum(_seen(sampled, ahead, self.spread))
            x[row] = np.interp(np.linspace(share[0], share[-1], columns), share, sampled)
        if self.side < 0:
            x = -x[:, ::-1]
        outward = np.repeat(away[:, None], columns, axis=1)
        return _single(x), _single(self.at(x, outward)), _single(outward)

    def land_grid(self, rows: int, columns: int) -> tuple[Numbers, Numbers]:
        """x and y, each (rows, columns), from behind the camera to the far end of the bay."""
        return seen_grid(self.camera_back, self.spread, self.waterline + 1.2, LAND_FAR, rows, columns)

    def _lines(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Distances from the shore behind the subject and from the shore of the bay, were both straight."""
        across = x * self.side
        return y - self._near(across), (y - self._bay(across)) / np.hypot(1.0, BAY_TILT)

    def _near(self, across: Numbers) -> Numbers:
        return np.asarray(self.waterline + self.tilt * across)

    def _bay(self, across: Numbers) -> Numbers:
        return np.asarray(self.waterline + BAY_TILT * (across - self.bay_at))

    def _lobes(self, x: Numbers) -> Numbers:
        phase = self.seed % 97
        return np.asarray(0.10 * np.sin(x * 0.95 + phase) + 0.045 * np.sin(x * 2.3 + 1.7 * phase))


def seen_grid(back: float, spread: float, last: float, far: float, rows: int, columns: int) -> tuple[Numbers, Numbers]:
    """x and y, each (rows, columns), of ground seen from y = -back: fine up to y = last, coarser to far away.

    spread: tangent of the half angle seen; a few wide columns lie outside of it.
    """
    behind = -back + np.array([-9.0, -5.0, -2.5, -1.0, -0.2])
    near = np.linspace(0, 1, int(rows * 0.72)) ** 1.1 * (last + back - 0.5) - back + 0.5
    away = np.geomspace(last + back, far, rows - len(near) - len(behind) + 1)[1:] - back
    y = np.concatenate([behind, near, away])
    half = spread * np.maximum(y + back, 0.7) + 0.25
    lanes = np.concatenate([-_lanes(columns // 2)[::-1], _lanes(columns - columns // 2 + 1)[1:]])
    return _single(half[:, None] * lanes[None]), _single(np.repeat(y[:, None], len(lanes), axis=1))


def _seen(across: Numbers, ahead: Numbers, spread: float) -> Numbers:
    """How much of the picture lies between neighbouring points of a line; a little also for what is out of it."""
    angle = np.arctan2(across, np.maximum(ahead, 1e-3))
    limit = np.arctan(spread)
    visible = np.abs(np.diff(np.clip(angle, -limit, limit), prepend=angle[0]))
    distance = np.hypot(across, ahead)
    depth = np.abs(np.diff(np.log(distance), prepend=np.log(distance[0])))
    inside = np.abs(angle) < limit
    return np.asarray(visible + np.where(inside, 0.03, 0.004) * depth + 1e-7)


def _single(values: Numbers) -> Numbers:
    """Half the memory and time; finer than the mesh can show."""
    return values.astype(np.float32)


def _lanes(count: int) -> Numbers:
    """0 to 1 evenly over what is seen, then a few wide steps outside of the picture."""
    return np.concatenate([np.linspace(0, 1, count - 4), (1.15, 1.6, 3.0, 7.0)])
