"""stub."""

from testimonia.chronology.account import When


def widened(when: When) -> tuple[int | None, int | None]:
    """Stub."""
    return when.earliest, when.latest
