"""Pages: the web studio: create, converse, gallery, review, usage.

Its turn has not come; nothing is here yet.
"""
