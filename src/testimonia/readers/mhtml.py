"""A web page saved with its pictures as one file (MHTML, MHT): its main part is read as any web page is.

Where and when it was saved are clues. Frames and other pages in the file are not read, and a note counts them.
"""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers import html, mail
from testimonia.readers.mail import Part
from testimonia.readers.page import Page, Raw

_HTML = ("text/html", "application/xhtml+xml")


def read(raw: Raw) -> Page:
    """Read a saved web page.

    Raises:
        ReadingError: "damaged" where there is no page in it; else as for web pages.
    """
    message = mail.parsed(raw.data)
    pages = [part for part in mail.parts(message) if mail.kind(part) in _HTML]
    main = _main(message, pages)
    if main is None:
        raise ReadingError("damaged", "is no saved web page: there is no HTML in it")
    page = html.read(Raw(mail.payload(main), raw.name, mail.charset(main), raw.ocr))
    others = len(pages) - 1
    notes = (f"{others} frames or other pages in the file are not read",) if others else ()
    return replace(page, notes=(*page.notes, *notes), clues=(*_saved(message, main), *page.clues))


def _main(message: Part, pages: list[Part]) -> "Part | None":
    """Return the part that is the page: that which the file says it begins with, or the first."""
    start = mail.parameter(message, "start").strip("<> ")
    address = mail.header(message, "Snapshot-Content-Location")
    return next(
        (part for part in pages if start and mail.header(part, "Content-ID").strip("<> ").lower() == start),
        next(
            (part for part in pages if address and mail.header(part, "Content-Location") == address),
            next(iter(pages), None),
        ),
    )


def _saved(message: Part, main: Part) -> Iterator[Clue]:
    """Yield from where and when the page was saved."""
    addresses = (mail.header(message, "Snapshot-Content-Location"), mail.header(main, "Content-Location"))
    address = next(
        (address for address in addresses if address.lower().startswith(("http://", "https://"))), ""
    )
    if address:
        yield Clue("url", address, address, origin="Content-Location")
    day = mail.day(mail.header(message, "Date"))
    if day:
        yield Clue("retrieved", day.isoformat(), day.isoformat(), origin="Date")
