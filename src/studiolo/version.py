"""The version, in one place: the build reads it here too. Apart from `studiolo` itself, so that every part may name it."""

VERSION = "0.1.0"
