"""Kinds of coat, from velvet to wool."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.makers.quadrupeds.coat import Coat


def lengths(base: float, **by_region: float) -> Mapping[str, float]:
    """Hair lengths: the usual proportions of a coat of this length, with exceptions."""
    usual = {
        "": base, "back": base, "rump": base * 1.05, "neck": base * 1.25, "breast": base * 1.6, "chest": base * 1.35,
        "shoulder": base * 0.95, "leg": base * 0.45, "cannon": base * 0.3, "paw": base * 0.24, "thigh": base,
        "breeches": base * 1.4, "shank": base * 0.5, "tail": base * 1.5, "skull": base * 0.42, "cheek": base * 0.55,
        "muzzle": base * 0.24, "jaw": base * 0.28, "ear": base * 0.55, "hoof": 0.0, "nostril": 0.0,
    }  # fmt: skip
    return MappingProxyType(usual | by_region)


VELVET = Coat(count=30000, lengths=lengths(0.018, muzzle=0.007, skull=0.012, cheek=0.014, paw=0.009, leg=0.013,
    tail=0.02,
              cannon=0.011, ear=0.012, breast=0.022), radius=0.0016, lift=0.16, clump=0.15, lock=0.02)  # fmt: skip
SHORT = Coat(count=36000, lengths=lengths(0.032, muzzle=0.01, paw=0.012, leg=0.02, tail=0.05), radius=0.0017,
    lift=0.24,
             clump=0.3, feather=0.012)  # fmt: skip
PLUSH = Coat(count=39000, lengths=lengths(0.052, muzzle=0.013, paw=0.014, leg=0.024, cannon=0.016, tail=0.11,
    neck=0.075,
             cheek=0.036), radius=0.0018, lift=0.34, clump=0.35, feather=0.03)  # fmt: skip
LONG = Coat(count=41000, lengths=lengths(0.066, muzzle=0.014, paw=0.014, leg=0.03, cannon=0.018, tail=0.15, neck=0.1,
            breast=0.14, skull=0.024, cheek=0.034, ear=0.05, breeches=0.13), radius=0.0018, lift=0.36, droop=0.8, clump=0.42,
            feather=0.16)  # fmt: skip
FLUFF = Coat(count=41000, lengths=lengths(0.1, muzzle=0.016, paw=0.03, leg=0.045, cannon=0.034, skull=0.045,
    cheek=0.08,
             neck=0.13, breast=0.15, tail=0.2, ear=0.022), radius=0.0019, lift=0.5, clump=0.3, feather=0.06,
             droop=0.2)  # fmt: skip
CURLS = Coat(count=41000, lengths=lengths(0.06, muzzle=0.016, paw=0.03, leg=0.05, cannon=0.045, skull=0.07,
    cheek=0.045,
             neck=0.06, breast=0.06, tail=0.07, ear=0.06, shank=0.05, breeches=0.06), radius=0.0024, lift=0.8,
             clump=0.5, lock=0.028, curl=0.3, droop=0.0)  # fmt: skip
