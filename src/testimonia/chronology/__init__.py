"""When things can have been, from all that is told of a life and of those it touches: derived, never a source's word.

account      a statement as it is compared: with persons and things as they are identified across sources
network      a simple temporal network: bounds, and what cannot all hold
"""
