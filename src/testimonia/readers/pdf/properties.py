"""What a PDF declares of itself: title, author, language, and what its XMP adds.

The day on which the file was made is not that on which the text was published, and no clue. A title that the program
made up out of the name of a file is none.
"""

import re
from collections.abc import Iterable, Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as c

from testimonia.model import Clue
from testimonia.readers.pdf import xmp

_FILE_NAME = re.compile(
    r"(?:[\w .+()&',-]+ - )?\S.{0,200}\.(?:docx?|dotx?|rtf|odt|sxw|wpd?|pages|indd?|qx[dp]|pm[3-7]|p65|tex|dvi|ps|eps"
    r"|pdf|txt|xlsx?|pptx?|html?|tiff?|jpe?g|cdr|fm)",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"(?:microsoft word|untitled|unbenannt|document|dokument|sans titre|\(?(?:anonymous|unspecified|unknown)\)?)"
    r"[\W\d]*(?: - .*)?|(?:https?|file|about):\S*|[\W\d_]*",
    re.IGNORECASE,
)
"""What programs put where nobody gave a title or an author."""
_BLANK = re.compile(r"\s+")
_SEVERAL = re.compile(r"\s*;\s*")
_LONGEST = 1000
_KEYS = {"Title": "title", "Author": "author", "Keywords": "tags"}


def clues(document: pdfium.PdfDocument, data: bytes) -> list[Clue]:
    """Return what a PDF declares, each kind and value once; its XMP first, which tells more apart."""
    found = (
        (kind, _BLANK.sub(" ", words).strip()[:_LONGEST])
        for kind, words in (*xmp.declared(data), *_of_document(document))
    )
    kept = dict.fromkeys((kind, words) for kind, words in found if words and _is_told(kind, words))
    return [Clue(kind, words, words) for kind, words in kept]


def _of_document(document: pdfium.PdfDocument) -> Iterator[tuple[str, str]]:
    for key, kind in _KEYS.items():
        yield from ((kind, words) for words in _parted(kind, _value(document, key)))
    yield "language", _language(document)


def _value(document: pdfium.PdfDocument, key: str) -> str:
    try:
        return str(document.get_metadata_value(key))
    except UnicodeDecodeError:
        return ""


def _parted(kind: str, words: str) -> Iterable[str]:
    """Return several authors or tags apart."""
    if kind == "tags":
        return re.split(r"\s*[,;]\s*", words)
    return _SEVERAL.split(words) if kind == "author" else [words]


def _language(document: pdfium.PdfDocument) -> str:
    length = c.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length <= _LONGEST:
        return ""
    buffer = (c.FPDF_WCHAR * (length // 2))()
    c.FPDFCatalog_GetLanguage(document, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\x00")


def _is_told(kind: str, words: str) -> bool:
    """Tell whether a value says something: a title that is the name of a file, or a program's own, does not."""
    if any(not sign.isprintable() for sign in words):
        return False
    return kind not in ("title", "author") or not (_FILE_NAME.fullmatch(words) or _MADE_UP.fullmatch(words))
