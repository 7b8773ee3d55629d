"""Jobs: work that outlives a connection: batches, single pictures made later, runs of the command line.

Start with worker.py, which tells how a line is worked off; tables.py says what is kept, store.py and claims.py change it.
"""
