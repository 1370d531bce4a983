"""Which encoding a web page is in, as browsers find it: the WHATWG's "Determining the character encoding".

    1. a byte order mark
    2. what the mail or web archive that carried the page declares
    3. ``<meta charset>``, ``<meta http-equiv>``, or the encoding of an XML declaration
    4. as for plain text (encoding.py)

Only the labels of the WHATWG Encoding Standard are known (webencodings): "rot13" and "zlib", which Python decodes, are
no encodings of text. A declaration is wrong where every byte fits UTF-8 and some are beyond ASCII, or where more than a
few bytes are none of what is declared; these few become U+FFFD, as in browsers.
"""

import codecs
import re
from collections.abc import Iterator

from testimonia.readers.encoding import Decoded, decode
from testimonia.readers.page import Raw

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_META = re.compile(
    rb"<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_PROLOGUE = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_:.-]{2,40})")
_HEAD = 4096
"""Bytes in which a declaration is sought; the standard has 1,024, browsers some more."""
_IN_MARKUP = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}
"""What a label within a page means that could not be read if the page were in it."""
_NO_TEXT = "replacement"
"""What the standard calls encodings that are not to be read."""
_ODD = 50
"""One byte in so many of those beyond ASCII that may be none of the declared encoding."""


def decode_page(raw: Raw) -> Decoded:
    """Decode a web page. Raises ``ReadingError`` ("binary") where it is no text."""
    if raw.data.startswith(_MARKS):
        return decode(raw.data)
    wrong: list[str] = []
    is_utf8 = _is_utf8(raw.data)
    for name, declared in _declarations(raw):
        found = None if is_utf8 and name != "utf-8" else _by(name, declared, raw.data)
        if found is not None:
            return found._replace(notes=(*wrong, *found.notes))
        wrong.append(f"{declared} declares {name}, which its bytes are not")
    text, encoding, notes = decode(raw.data)
    return Decoded(text, encoding, (*notes, *wrong))


def _declarations(raw: Raw) -> Iterator[tuple[str, str]]:
    """Yield the encodings declared, as Python names them, and by what; the most binding first."""
    outside = _python_name(raw.charset)
    if outside:
        yield outside, "what carried the page"
    match = _META.search(raw.data[:_HEAD]) or _PROLOGUE.match(raw.data)
    inside = _python_name(match[1].decode("ascii"), inside=True) if match else None
    if inside and inside != outside:
        yield inside, "the page"


def _python_name(label: str, inside: bool = False) -> str | None:
    """Return Python's name of the encoding of a label, None where the standard knows no such text encoding."""
    # loaded with the first web page, like the parser
    from webencodings import lookup  # noqa: PLC0415

    encoding = lookup(label) if label else None
    if encoding is not None and inside:
        encoding = lookup(_IN_MARKUP.get(encoding.name, encoding.name))
    if encoding is None or encoding.name in (_NO_TEXT, "x-user-defined"):
        return None
    return str(encoding.codec_info.name)


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 and not ASCII alone."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _by(name: str, declared: str, data: bytes) -> Decoded | None:
    """Decode by a declared encoding; None where more than a few bytes are none of it."""
    note = f"encoding declared by {declared}: {name}"
    try:
        return Decoded(data.decode(name), name, (note,))
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
    odd = text.count("\ufffd")
    if odd * _ODD > len(data) - len(data.translate(None, bytes(range(0x80, 0x100)))):
        return None
    return Decoded(text, name, (note, f"what is no {name} is read as U+FFFD: {odd} places"))
