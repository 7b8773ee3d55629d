"""Well-spread random numbers: what one path tries, its neighbours need not.

Owen-scrambled Sobol points, two dimensions at a time, shuffled anew for each pair (Burley, "Practical Hash-based Owen
Scrambling", JCGT 2020), given out along a curve that visits the pixels block by block (Ahmed and Wonka, "Screen-Space Blue-Noise
Diffusion of Monte Carlo Sampling Error via Hierarchical Ordering of Pixels", 2020). The samples of a pixel, of four pixels, of
sixteen are each well spread, so that what is left of the noise is fine and the denoiser takes it away.
Import only after `variant.activate`.
"""

# mypy: ignore-errors
# Dr.Jit's types exist only once a variant is chosen.

import drjit as dr
import mitsuba as mi

GOLDEN = 0x9E3779B9  # 2^32 / the golden ratio: keys made by it lie far apart
TO_UNIT = 2.0**-24


def along_curve(x, y):
    """The place of a pixel (less than 2^16 each way) on a Z curve."""
    return _parted(x) | (_parted(y) << 1)


def _parted(value):
    """The sixteen low bits, with room between them."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        value = (value | (value << shift)) & mask
    return value


class Samples:
    """Number `index` of a sequence, for as many dimensions as are asked for. index, key: UInt32; the key is the picture's."""

    def __init__(self, index, key) -> None:
        self._index, self._key = index, key

    def pair(self, dimension):
        """A point in the unit square. dimension: UInt32 or int, a number for each purpose."""
        index, key = self._shuffled(dimension)
        return mi.Point2f(_first(index, key), _unit(dr.brev(_scrambled(_pascal(index), _mixed(key ^ 0x27D4EB2F)))))

    def one(self, dimension):
        """A number from 0 to 1, one not included."""
        return _first(*self._shuffled(dimension))

    def _shuffled(self, dimension):
        """(index, key) of a dimension, which is no other's."""
        key = _mixed(self._key + mi.UInt32(dimension) * GOLDEN)
        return dr.brev(_scrambled(dr.brev(self._index), key)), key


def _first(index, key):
    return _unit(dr.brev(_scrambled(index, _mixed(key ^ 0x5BD1E995))))


def _scrambled(value, key):
    """Laine and Karras' hash: each bit is changed by those below it alone. The constants are Vegdahl's."""
    value ^= value * 0x3D20ADEA
    value += key
    value *= (key >> 16) | 1
    value ^= value * 0x05526C56
    value ^= value * 0x53A22864
    return value


def _pascal(index):
    """The second Sobol dimension with its bits in reverse: Pascal's triangle modulo two, folded five times."""
    for shift, mask in ((1, 0xAAAAAAAA), (2, 0xCCCCCCCC), (4, 0xF0F0F0F0), (8, 0xFF00FF00), (16, 0xFFFF0000)):
        index ^= (index & mask) >> shift
    return index


def _mixed(value):
    """Any two keys, however near, become strangers. The multipliers are Wellons' lowbias32."""
    value ^= value >> 16
    value *= 0x7FEB352D
    value ^= value >> 15
    value *= 0x846CA68B
    return value ^ (value >> 16)


def _unit(bits):
    return mi.Float(bits >> 8) * TO_UNIT
