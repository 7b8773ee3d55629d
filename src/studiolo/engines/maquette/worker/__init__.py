"""The process that draws, and may die: a crash, a time-out or too much memory ends one picture and not the server.

Start with process.py (this side); child.py is the other side; messages.py is what goes between.
"""
