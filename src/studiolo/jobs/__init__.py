"""Jobs: work that outlives a connection: queues, batches, libraries.

Its turn has not come; nothing is here yet.
"""
