"""Prompts: reading and writing prompts: lint, templates, enhancement.

Its turn has not come; nothing is here yet.
"""
