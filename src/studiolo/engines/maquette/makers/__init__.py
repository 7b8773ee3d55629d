"""Makers: one file per family; `make(spec) -> Model` turns a noun with colour, size and seed into parts in metres.

Start with protocol.py; own.py lists every maker of our own, workshop.py chooses between them, models and figures.
"""
