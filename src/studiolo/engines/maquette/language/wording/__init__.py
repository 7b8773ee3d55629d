"""What a picture must have written in it: exact texts, their role, what carries them, where, and how they are made.

Start at `find.py`: the prompt goes in, `Words` and the prompt without them come out, before anything else is read.
"""
