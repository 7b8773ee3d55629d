"""The command line: one file per command. Parses, calls, shows; no rules of its own.

Start with main.py. Each command imports what it works with only when it runs, so that `--help` comes at once.
"""
