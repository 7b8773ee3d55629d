"""Cache: the same request twice, one after the other or at the same time, here or in another process.

Start with protocol.py, then sql.py, which tells the story; key.py says which requests are the same.
"""
