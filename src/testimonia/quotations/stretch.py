"""A stretch of a sentence, by its words."""

Stretch = tuple[int, int]
"""Words of a sentence: the first, and the one behind the last."""
NOWHERE = (0, 0)
