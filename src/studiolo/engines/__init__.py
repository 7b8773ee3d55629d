"""Engines: a request becomes a picture.

Start with protocol.py, the seam; registry.py finds an engine by name; maquette/ is built in, fake.py is for tests.
"""
