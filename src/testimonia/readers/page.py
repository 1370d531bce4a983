"""What a reader is given, a file's bytes, and what it makes of them: the text as read, and what the markup says."""

from dataclasses import dataclass

from testimonia.facsimile import Surface, Zone
from testimonia.model import Clue, Region


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one source, and what is known of them from elsewhere.

    ``name`` is the last part of the source's path. ``charset`` is what the mail or web archive that carried the
    bytes declares, empty where nothing does. ``ocr`` names the languages of print, as Tesseract has them ("eng+deu").
    """

    data: bytes
    name: str = ""
    charset: str = ""
    ocr: str = "eng"


@dataclass(frozen=True, slots=True)
class Page:
    """A file as text, with everything its markup told and before any rule of ours has looked at the words.

    ``marked`` are stretches of ``text`` (code points, half-open) that the markup sets off: furniture, and the
    article's own (``furniture=False``): ``heading``, ``item``, ``quote``, ``link``, ``paragraph`` for lines of print
    that are set as one, and ``main`` for what an extractor takes for the article. ``clues`` are what the markup
    declares: title, author, date. ``surfaces`` and ``zones``, each in the order of the text, say on which page and
    where on it a text from print stands.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    marked: tuple[Region, ...] = ()
    clues: tuple[Clue, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    zones: tuple[Zone, ...] = ()
