"""The characters of a PDF as plain letters: ligatures, hyphens, raised figures; and whether they are letters at all."""

import re
import unicodedata

HYPHEN = "\x02"
"""What PDFium gives for the hyphen of a word that is broken over two lines."""
GONE = "\x00"
"""Stands for a character that was put together with another; it is left out of the text."""
_PLAIN = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st", "Ĳ": "IJ", "ĳ": "ij",
     HYPHEN: "-", "\ufffe": "-", "\u00ad": "-", "\u2010": "-", "\u2011": "-", GONE: "",
     "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ", "\u2028": " ", "\u2029": " ",
     **{chr(space): " " for space in range(0x2000, 0x200B)},
     "\u200b": "", "\ufeff": "", "\u2060": "",
     "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf020": " "}
)  # fmt: skip
"""Signs of the fonts Symbol and Wingdings are known by the places that their makers gave them."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISES = re.compile(r"[\d*†‡§,–-]{1,8}")
_UNKNOWN = re.compile("[\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
"""Control characters, and those that each font may use as it likes."""
_MOST_UNKNOWN = 0.3
"""Share of the signs of a page that may be such."""


def plain(words: str) -> str:
    """Return words of a PDF with plain letters, accents composed; what stands for no sign is U+FFFD."""
    if _SURROGATE.search(words):
        words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", _CONTROL.sub("\ufffd", words.translate(_PLAIN)))


def raised(words: str) -> str:
    """Return figures that stand above the line as such ("¹²"); other words as they are."""
    return words.translate(_RAISED) if _RAISES.fullmatch(words) else words


def readable(words: str) -> bool:
    """Tell whether the words of a page are made of signs that Unicode knows, for the most part."""
    blanks = sum(map(words.count, " \r\n"))
    return len(_UNKNOWN.findall(words)) <= _MOST_UNKNOWN * (len(words) - blanks)
