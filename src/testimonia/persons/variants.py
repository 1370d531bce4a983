"""Spellings of one name."""


def skeleton(surname: str) -> str:
    """Return the surname reduced to what its spellings have in common."""
    return surname
