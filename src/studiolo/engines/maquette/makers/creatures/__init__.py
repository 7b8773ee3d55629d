"""What all made creatures share: clay that melts into skin, feathers and scales laid on it, membranes, eyes, and how a
creature is set on its feet. Start: `clay.Clay`, `finish.Creature`.
"""
