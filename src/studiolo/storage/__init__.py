"""Storage: bytes at rest, by their sha256, in folders and buckets; and the record of every picture.

Start with protocol.py; local.py and s3.py are places, replicated.py joins several, records.py keeps the records in SQL.
check.py, collect.py, retain.py and backup.py look after what is kept; build.py puts it together as configured.
"""
