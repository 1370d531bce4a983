"""A mail's header, parts and bytes, whatever is wrong with them: nothing here raises but ``ReadingError``.

The standard library takes a mail apart. What it stumbles over (a header that is no header, an encoding that nobody
knows, base64 that is none) is read as far as it can be.
"""

import codecs
import re
from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any, NamedTuple, TypeAlias, TypeVar

from testimonia.errors import ReadingError
from testimonia.readers import encoding
from testimonia.readers.encoding import Decoded

LONGEST_HEADER = 2_000
"""Characters of a header that are read: more is a list of thousands of addresses, or an attack."""
_ESCAPED = 8
"""How many times as long a header may be in its encoded form."""
_WESTERN = frozenset(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252"))
_NO_LABEL = frozenset(
    ("", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "binary", "8bit", "default", "none")
)
_NAME = re.compile(r"[a-z0-9_.:+/-]{1,80}")
_LONE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_WORD = r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]{0,500}\?="
_ENCODED = re.compile(rf"{_WORD}(?:\s{{0,20}}{_WORD})*")
_T = TypeVar("_T")
Part: TypeAlias = "Message[Any, Any]"
"""A mail, or a part of one."""


class Writer(NamedTuple):
    """Who stands in a header: name and address, either of which may be empty."""

    name: str
    address: str


def parsed(data: bytes) -> Part:
    """Return a mail with its parts. Raises ``ReadingError`` ("damaged") where it is nested too deep."""
    try:
        return message_from_bytes(data)
    except (RecursionError, ValueError, LookupError, AssertionError) as error:
        raise ReadingError("damaged", "is damaged: its parts cannot be told apart") from error


def header(message: Part, name: str) -> str:
    """Return a header's value on one line and decoded, empty where there is none."""
    written = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    raw = written[: LONGEST_HEADER * _ESCAPED].encode("utf-8", "surrogateescape")
    words = guarded(lambda: _decoded_words(_text(raw)), _text(raw))
    return _BLANK.sub(" ", _LONE.sub("\ufffd", words)).strip()[:LONGEST_HEADER]


def writers(value: str) -> list[Writer]:
    """Return who stands in a header such as From."""
    found: list[tuple[str, str]] = guarded(lambda: getaddresses([value]), [])
    return [
        Writer(name.strip(), address.strip()) for name, address in found if name.strip() or address.strip()
    ]


def day(value: str) -> date | None:
    """Return the day that a header such as Date gives, where it was for who wrote it."""
    return guarded(lambda: parsedate_to_datetime(value).date(), None)


def kind(message: Part) -> str:
    """Return the media type of a part, in small letters."""
    return _label(guarded(message.get_content_type, "text/plain"))


def parameter(message: Part, name: str) -> str:
    """Return a parameter of a part's Content-Type in small letters, empty where there is none."""
    return guarded(lambda: str(message.get_param(name) or ""), "").lower()


def charset(message: Part) -> str:
    """Return the encoding that a part declares, empty where it declares none."""
    return _label(guarded(message.get_content_charset, None) or "")


def children(message: Part) -> list[Part]:
    """Return the parts of a part that has parts."""
    held = message.get_payload() if message.is_multipart() else []
    return [part for part in held if isinstance(part, Message)] if isinstance(held, list) else []


def parts(message: Part) -> list[Part]:
    """Return a message and all parts within it, in order."""
    try:
        return list(message.walk())
    except RecursionError as error:
        raise ReadingError("damaged", "is damaged: its parts are nested too deep") from error


def payload(message: Part) -> bytes:
    """Return the bytes of a part, its base64 or quoted-printable undone as far as it can be."""
    data = guarded(lambda: message.get_payload(decode=True), None)
    if isinstance(data, bytes):
        return data
    held = message.get_payload()
    return held.encode("utf-8", "surrogateescape") if isinstance(held, str) else b""


def text(message: Part) -> Decoded:
    """Return the text of a part, by the encoding that it declares where its bytes are of it.

    Raises:
        ReadingError: "binary" where it is no text.
    """
    data, declared = payload(message), charset(message)
    words = None if declared in _NO_LABEL else guarded(lambda: _by_label(data, declared), None)
    if words is not None:
        return Decoded(_LONE.sub("\ufffd", words), declared)
    found = encoding.decode(data)
    note = () if declared in _NO_LABEL else (f"the mail declares {declared}, which its bytes are not",)
    return Decoded(_LONE.sub("\ufffd", found.text), found.encoding, (*found.notes, *note))


def _label(words: str) -> str:
    """Return a name of the registries that mails speak of; empty where it is none."""
    return words if _NAME.fullmatch(words) else ""


def guarded(ask: Callable[[], _T], otherwise: _T) -> _T:
    """Return what a call to the standard library gives, or something else where it stumbles over the mail."""
    try:
        return ask()
    except MemoryError:
        raise
    except Exception:  # headers that are none have broken it in many ways
        return otherwise


def _text(raw: bytes) -> str:
    """Return the text of a header that was not encoded as one must be."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _by_label(data: bytes, label: str) -> str:
    """Decode bytes by the name of an encoding; Latin 1 is read as its superset, as everywhere."""
    codec = codecs.lookup("cp1252" if label in _WESTERN else label)
    return data.decode(codec.name)


def _decoded_words(value: str) -> str:
    """Decode the encoded words of a header, and leave what stands between them."""
    return _ENCODED.sub(lambda run: "".join(map(_piece, decode_header(run[0]))), value)


def _piece(piece: tuple[Any, str | None]) -> str:
    """Return the text of encoded words of one encoding."""
    words, label = piece
    if isinstance(words, str):
        return words
    return guarded(lambda: _by_label(words, (label or "ascii").lower()), _text(words))
