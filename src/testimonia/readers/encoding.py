"""From bytes to text: which encoding, how that was found out, and what is no text at all.

    1. a byte order mark (UTF-8, UTF-16, UTF-32) decides, and is not part of the text
    2. UTF-8, if every byte fits
    3. UTF-16 without a mark, if every other byte is NUL
    4. windows-1252, if each of its accented letters stands inside an otherwise Latin word
    5. what charset-normalizer takes it for
    6. windows-1252 all the same, bytes without a meaning kept as control characters

``data.decode(encoding)`` gives ``text`` again for every encoding returned here, except in the last case,
where the note says so. Nothing is normalised: line ends, soft hyphens, NUL characters stay as they are.
"""

import codecs
import re
from typing import NamedTuple

from testimonia.errors import ReadingError

SAMPLE = 1 << 16
"""Bytes looked at to tell text from binary and to guess an encoding: enough for both, and bounded."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = {
    b"%PDF-": "a PDF", b"PK\x03\x04": "a zip archive or office document", b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture", b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3\x00": "an SQLite database", b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b\x08": "a gzip archive", b"7z\xbc\xaf": "a 7z archive", b"Rar!": "a RAR archive",
    b"ID3": "a sound file", b"OggS": "a sound file", b"RIFF": "a sound or video file",
}  # fmt: skip
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b\x1a"))
_HIGH = bytes(range(0x80, 0x100))
_TYPOGRAPHIC = frozenset("‘’“”„‚–—…•«»€£§°©®™ªº¿¡´·½¼¾\xa0\xad†‡‹›²³¹×")
_FOREIGN = re.compile(r"[À-ÖØ-öø-ÿŒœŠšŽžŸ]{3}")
_CANDIDATES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "koi8_r", "koi8_u", "iso8859_2", "iso8859_5",
    "iso8859_7", "iso8859_15", "mac_roman", "mac_cyrillic", "cp437", "cp850", "cp852", "cp866", "shift_jis",
    "euc_jp",
    "gb18030", "big5", "euc_kr",
]  # fmt: skip


class Decoded(NamedTuple):
    """A text, the name Python gives its encoding, and what had to be assumed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a file's bytes. Raises ``ReadingError`` ("binary") where they are no text."""
    marked = _by_mark(data)
    if marked is not None:
        return marked
    _refuse_signature(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)
    return _utf16_without_mark(data) or _checked(data, Decoded(text, "utf-8"))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            return Decoded(text, encoding, (f"byte order mark: {encoding}", *_nul_note(text)))
    return None


def _refuse_signature(data: bytes) -> None:
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature) and (b"\x00" in data[:SAMPLE] or not _is_ascii(data[:SAMPLE])):
            raise ReadingError("binary", f"is {name}, not text")


def _is_ascii(data: bytes) -> bool:
    return not data.translate(None, bytes(range(128)))


def _checked(data: bytes, decoded: Decoded) -> Decoded:
    """Refuse what holds more control characters than a text can (5 %); note NUL characters."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 20 > len(sample):
        share = round(100 * controls / len(sample))
        raise ReadingError("binary", f"holds {share} % control characters: not text")
    return decoded._replace(notes=(*decoded.notes, *_nul_note(decoded.text)))


def _nul_note(text: str) -> tuple[str, ...]:
    count = text.count("\x00")
    return (f"{count} NUL characters, kept",) if count else ()


def _utf16_without_mark(data: bytes) -> Decoded | None:
    sample = data[:SAMPLE]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        here, there = sample[first::2], sample[1 - first :: 2]
        if here and here.count(0) * 10 > len(here) * 7 and there.count(0) * 20 < len(there):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                return None
            return Decoded(text, encoding, (f"encoding assumed: {encoding} (every other byte is NUL)",))
    return None


def _guessed(data: bytes) -> Decoded:
    wide = _utf16_without_mark(data)
    if wide is not None:
        return wide
    western = _western(data)
    if western is not None:
        return _checked(
            data, Decoded(western, "cp1252", ("encoding assumed: cp1252 (Latin words with accents)",))
        )
    detected = _detected(data)
    if detected is not None:
        return _checked(data, detected)
    note = "encoding unknown: read as cp1252, bytes without a meaning kept as control characters"
    text = "".join(_lenient(byte) if byte >= 0x80 else chr(byte) for byte in data)
    return _checked(data, Decoded(text, "cp1252", (note,)))


def _western(data: bytes) -> str | None:
    """Return the text as windows-1252 if what is not ASCII in it looks like Western European writing."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = set(text) - set(map(chr, range(128)))
    if any(not (character.isalpha() or character in _TYPOGRAPHIC) for character in high):
        return None
    share = 1 - len(data.translate(None, _HIGH)) / len(data)
    if share > 0.12 or _FOREIGN.search(text):
        return None
    return text


def _detected(data: bytes) -> Decoded | None:
    # charset-normalizer takes tens of milliseconds to load and most files never need it
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[: 4 * SAMPLE], cp_isolation=_CANDIDATES).best()
    if best is None:
        return None
    try:
        text = data.decode(best.encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, best.encoding, (f"encoding assumed: {best.encoding} (detected)",))


def _lenient(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
