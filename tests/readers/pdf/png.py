"""Pictures of the pages that tests make, read without a library: PNG of red, green and blue, rows unfiltered."""

import struct
import zlib

DARK = 200


def size(png: bytes) -> tuple[int, int]:
    """Return width and height."""
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def ink(png: bytes, width: int) -> list[tuple[float, float]]:
    """Return the places of dark pixels, in a page that is so many points wide."""
    wide, high = size(png)
    length = struct.unpack(">I", png[33:37])[0]
    data = zlib.decompress(png[41 : 41 + length])
    scale = width / wide
    row = 3 * wide + 1
    return [
        ((x + 0.5) * scale, (y + 0.5) * scale)
        for y in range(high)
        for x in range(wide)
        if data[y * row + 1 + 3 * x] < DARK
    ]
