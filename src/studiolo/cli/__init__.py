"""The command line: one file per command. Parses, calls, shows; no rules of its own.

Start with main.py; each command is imported only when it is asked for.
"""
