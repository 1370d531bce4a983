"""Which documents are kept from training, and for what."""

import zlib

HELD_OUT = 10
"""One document in so many is kept for measuring."""


def held_out(document: str) -> bool:
    """Say whether a document is kept for measuring."""
    return zlib.crc32(document.encode()) % HELD_OUT == 0


def calibrating(document: str) -> bool:
    """Say whether a held-out document serves to set thresholds; the others serve to report figures."""
    return zlib.crc32(document.encode()) // HELD_OUT % 2 == 0
