"""Storage: bytes at rest, by their sha256, and the record of every picture.

Start with protocol.py; local.py keeps bytes in a folder, records.py keeps the records in SQL.
"""
