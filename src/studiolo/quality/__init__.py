"""Quality: what a machine can see wrong with a picture, before a person looks.

Its turn has not come; nothing is here yet.
"""
