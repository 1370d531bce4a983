"""A mail (EML): its header lines as they are read, then what it says.

From, To, Cc, Date and Subject stand at the top, no part of the prose, and tell author, day and title. What is quoted is
marked as somebody else's words, what stands below "-- " is furniture. A mail within the mail is read where it stands,
as quoted; parts that are no text are not read, and a note names them.
"""

from collections.abc import Iterator

from testimonia.errors import ReadingError
from testimonia.model import Clue
from testimonia.readers import mail, mail_body
from testimonia.readers.mail_body import HEAD, Sheet
from testimonia.readers.page import Page, Raw

_KNOWN = (*HEAD, "Message-ID", "Received", "Return-Path", "Sender", "MIME-Version", "Newsgroups")
_NAMED = 10
"""Parts that are not read and named each."""


def read(raw: Raw) -> Page:
    """Read a mail.

    Raises:
        ReadingError: "damaged" where it has no header line of a mail, or its parts cannot be told apart.
    """
    message = mail.parsed(raw.data)
    if not any(mail.header(message, name) for name in _KNOWN):
        raise ReadingError("damaged", "is no mail: it has no header line such as From, Date or Subject")
    sheet = Sheet()
    head = mail_body.lines(message)
    at = mail_body.put_head(sheet, head, "header lines of the mail") if head else 0
    try:
        mail_body.read(sheet, message)
    except RecursionError as error:
        raise ReadingError("damaged", "is damaged: its parts are nested too deep") from error
    notes = (*dict.fromkeys(sheet.notes), *_unread(sheet.unread))
    clues = tuple(_clues(head, at))
    return Page("".join(sheet.parts), sheet.encoding or "utf-8", notes, tuple(sheet.marked), clues)


def _clues(head: list[tuple[str, str]], at: int) -> Iterator[Clue]:
    """Yield what the header lines tell, which stand below each other from a place on."""
    for name, value in head:
        yield from _told(name, value, at + len(name) + 2)
        at += len(name) + len(value) + 3


def _told(name: str, value: str, at: int) -> Iterator[Clue]:
    """Yield what a header line tells, ``at`` being where its value stands."""
    if name == "Subject":
        yield Clue("title", value, value, at, at + len(value), name)
    elif name == "Date" and (day := mail.day(value)):
        yield Clue("published", day.isoformat(), value, at, at + len(value), name)
    elif name == "From":
        yield from _authors(value, at)


def _authors(value: str, at: int) -> Iterator[Clue]:
    """Yield who writes, by name or, without one, by address; "Last, First" as it is said."""
    for writer in mail.writers(value):
        words = writer.name or writer.address
        last, comma, first = words.partition(", ")
        said = f"{first} {last}" if comma and "," not in first else words
        place = value.find(words)
        start, end = (at + place, at + place + len(words)) if place >= 0 else (None, None)
        yield Clue("author", said, words, start, end, "From")


def _unread(names: list[str]) -> Iterator[str]:
    """Say which parts are not read."""
    if names:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield f"not read: {'; '.join(names[:_NAMED])}{more}"
