"""What a mail says, put on one sheet part by part: its plain text, or its HTML laid out, and the mails within it.

Of two forms of the same text the plain one is read, unless there is next to nothing in it. Parts that are no text are
not read; they are named.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from testimonia.errors import ReadingError
from testimonia.model import Region
from testimonia.readers import mail, mail_lines, markup
from testimonia.readers.mail import Part
from testimonia.readers.markup import Laid, Mark

HEAD = ("From", "To", "Cc", "Date", "Subject")
"""Header lines that are read, in the order in which they stand at the top."""
_QUOTED = Mark("quote", "quoted in the mail", furniture=False)
_SIGNED = Mark("signature", "stands below the mark of a signature")
_KINDS = {
    "quote": _QUOTED, "introduction": Mark("quote", "introduces what is quoted", furniture=False),
    "signature": _SIGNED, "header": Mark("front matter", "the header of another mail, copied in"),
}  # fmt: skip
_CLASSES = {
    "gmail_quote": _QUOTED, "gmail_attr": _QUOTED, "moz-cite-prefix": _QUOTED, "yahoo_quoted": _QUOTED,
    "gmail_signature": _SIGNED, "moz-signature": _SIGNED,
}  # fmt: skip
"""What mailers call their elements, in whatever language."""
_PLAIN, _HTML, _NESTED = "text/plain", ("text/html", "application/xhtml+xml"), "message/rfc822"
_ENOUGH = 200
"""Letters of a form in HTML that the plain one must not fall short of four times."""
_DEEPEST = 5
"""Mails within mails that are read."""


@dataclass(slots=True)
class Sheet:
    """The text under construction; ``quoting`` tells how many mails what is put on it lies within."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marked: list[Region] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    encoding: str = ""
    quoting: int = 0

    def put(self, words: str, mark: Mark | None = None) -> int:
        """Append words below an empty line, with what they are; return where they begin."""
        start = self._append(words)
        said = mark or (_QUOTED if self.quoting else None)
        if said:
            self.marked.append(Region(said.kind, start, self.length, said.furniture, said.reason))
        if not (said and said.furniture):
            self.marked.append(Region("main", start, self.length, False, "in the mail's own text"))
        return start

    def lay(self, laid: Laid) -> None:
        """Append a laid-out text with what it says of its blocks."""
        self.notes.extend(laid.notes)
        if not laid.text:
            return
        start = self._append(laid.text)
        for one in laid.marked:
            self.marked.append(
                Region(one.kind, start + one.start, start + one.end, one.furniture, one.reason)
            )
            if self.quoting and one.kind == "main":
                self.marked.append(Region("quote", start + one.start, start + one.end, False, _QUOTED.reason))

    def _append(self, words: str) -> int:
        gap = "\n\n" if self.length else ""
        start = self.length + len(gap)
        self.parts.extend((gap, words))
        self.length = start + len(words)
        return start


def lines(message: Part) -> list[tuple[str, str]]:
    """Return the header lines of a mail that are read: name and value."""
    told = [(name, mail.header(message, name)) for name in HEAD]
    return [(name, value) for name, value in told if value]


def put_head(sheet: Sheet, head: Iterable[tuple[str, str]], reason: str) -> int:
    """Put header lines on a sheet; return where they begin."""
    return sheet.put("\n".join(f"{name}: {value}" for name, value in head), Mark("front matter", reason))


def read(sheet: Sheet, part: Part) -> None:
    """Read a part of a mail and all within it onto a sheet, in order."""
    kind = mail.kind(part)
    if kind == _NESTED:
        _nested(sheet, part)
    elif mail.guarded(part.get_content_disposition, None) == "attachment":
        sheet.unread.append(_named(part))
    elif kind == "multipart/alternative":
        _alternative(sheet, mail.children(part))
    elif mail.children(part):
        for child in mail.children(part):
            read(sheet, child)
    else:
        _leaf(sheet, part, kind)


def _leaf(sheet: Sheet, part: Part, kind: str) -> None:
    """Read a part that holds no others."""
    if kind == _PLAIN:
        _plain(sheet, part)
    elif kind in _HTML:
        sheet.lay(_html(sheet, part))
    elif not part.is_multipart():
        sheet.unread.append(_named(part))


def _nested(sheet: Sheet, part: Part) -> None:
    """Read mails within a mail: what they say is quoted."""
    for message in mail.children(part):
        if sheet.quoting >= _DEEPEST:
            sheet.unread.append(_named(message))
            continue
        head = lines(message)
        if head:
            put_head(sheet, head, "header lines of a mail within the mail")
        sheet.quoting += 1
        read(sheet, message)
        sheet.quoting -= 1


def _alternative(sheet: Sheet, forms: list[Part]) -> None:
    """Read one of several forms of the same: the plain one, unless there is next to nothing in it."""
    plain = next((form for form in forms if mail.kind(form) == _PLAIN), None)
    others = [part for form in forms for part in mail.parts(form) if mail.kind(part) != _PLAIN]
    rich = next((part for part in reversed(others) if mail.kind(part) in _HTML), None)
    laid = Laid("", ()) if rich is None else _html(sheet, rich)
    if plain is not None and not _falls_short(sheet, plain, laid):
        _plain(sheet, plain)
    elif laid.text:
        sheet.lay(laid)
    else:
        for form in forms[-1:]:
            read(sheet, form)
        return
    sheet.unread.extend(
        _named(part) for part in others if not (part.is_multipart() or mail.kind(part) in _HTML)
    )


def _falls_short(sheet: Sheet, plain: Part, laid: Laid) -> bool:
    """Tell whether the plain form of a text is but a word on the other one, or empty."""
    letters, others = _letters(_decoded(sheet, plain)), _letters(laid.text)
    return not letters or (others >= _ENOUGH and letters * 4 < others)


def _decoded(sheet: Sheet, part: Part) -> str:
    """Return the text of a part, empty where its bytes are none; a note says what was assumed."""
    try:
        text, encoding, notes = mail.text(part)
    except ReadingError as error:
        sheet.notes.append(f"a part of the mail {error}")
        return ""
    sheet.encoding = sheet.encoding or encoding
    sheet.notes.extend(notes)
    return text


def _plain(sheet: Sheet, part: Part) -> None:
    flowed = mail.parameter(part, "format") == "flowed"
    delete_space = mail.parameter(part, "delsp") == "yes"
    for one in mail_lines.stretches(_decoded(sheet, part), flowed, delete_space):
        sheet.put(one.words, _KINDS.get(one.kind))


def _html(sheet: Sheet, part: Part) -> Laid:
    root = markup.parse(_decoded(sheet, part))
    if root is None:
        return Laid("", ())
    marks = {
        element: mark for element in root.iter("div", "blockquote", "pre") if (mark := _by_class(element))
    }
    return markup.lay(root, marks)


def _by_class(element: Any) -> Mark | None:
    classes = (element.get("class") or "")[:300].split()
    return next((_CLASSES[name] for name in classes if name in _CLASSES), None)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _named(part: Part) -> str:
    """Name a part with its kind and size."""
    name = str(mail.guarded(part.get_filename, None) or "a part without a name")[:100]
    shown = "".join(character for character in name if character.isprintable())
    size = len(mail.payload(part))
    return f"{shown} ({mail.kind(part) or 'of an unknown kind'}, {size:,} bytes)"
