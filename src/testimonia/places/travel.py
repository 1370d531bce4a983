"""stub."""


def together(one: str, other: str, year: int) -> bool:
    """Stub."""
    return False
