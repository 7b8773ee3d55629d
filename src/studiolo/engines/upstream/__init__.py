"""Engines people already have: pictures from OpenAI, Azure, Google, Stability, Black Forest Labs and servers like them.

Start with family.py; each provider's wire format is one file behind adapter.py, and failures.py is what can go wrong.
"""
