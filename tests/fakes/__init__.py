"""Servers that stand for what others run, on loopback.

Start with upstream_server.py, which speaks every image provider's wire format (wires.py) and misbehaves by script.
"""
