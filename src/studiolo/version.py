"""The version of this package. Apart from `studiolo` itself, so that every part may name it and import nothing else."""

from importlib.metadata import version

VERSION = version("studiolo")
