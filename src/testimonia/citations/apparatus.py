"""The references in notes and lists of works, each at its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.citations.draft import Book, book_of
from testimonia.citations.found import Found
from testimonia.citations.notes import Note
from testimonia.citations.recall import Works, completed, recalled
from testimonia.citations.reference import reference
from testimonia.citations.running import running
from testimonia.citations.taking import unmarked
from testimonia.languages.parts.citing import Citing

_SENTENCE = re.compile(r"(?<=[\w)”’\"][\w)”’\"])[.]\s+(?=[^\W\da-z_])")
_SEMICOLON = re.compile(r";\s+")


def of_notes(text: str, notes: Sequence[Note], words: Citing) -> list[Found]:
    """Return the references of all notes in order; what only repeats an earlier one has that one's work."""
    found: list[Found] = []
    works = Works()
    for note in notes:
        for each in _of_note(text, note, book_of(words), works):
            found.append(each)
            if each.item:
                works.add(each.item)
    return found


def _of_note(text: str, note: Note, book: Book, works: Works) -> Iterator[Found]:
    start = note.end - len(unmarked(text[note.start : note.end]))
    said = False
    for begin, end in _pieces(text, start, note.end, _SEMICOLON):
        for each in _in_piece(text, (begin, end), book, works):
            said = True
            yield each
    if note.listed and not said and start < note.end:
        yield Found(start, note.end, {"type": "document", "note": " ".join(text[start : note.end].split())})


def _in_piece(text: str, span: tuple[int, int], book: Book, works: Works) -> Iterator[Found]:
    """Yield the references between two semicolons: one as a whole, one for each sentence, or those in running text."""
    whole = _read(text, span, book, works)
    if whole:
        yield whole
        return
    sentences = list(_pieces(text, *span, _SENTENCE))
    for begin, end in sentences:
        one = _read(text, (begin, end), book, works) if len(sentences) > 1 else None
        if one:
            yield one
        else:
            for each in running(text, begin, end, book.words, works):
                yield replace(each, item=completed(each.item, works) if each.item else {})


def _read(text: str, span: tuple[int, int], book: Book, works: Works) -> Found | None:
    words = text[slice(*span)]
    again = recalled(words, reference(words, book.words), works, book)
    return Found(*span, again) if again is not None else None


def _pieces(text: str, start: int, end: int, gap: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield what stands between gaps that are in no brackets and no quotation marks."""
    at, depth = start, 0
    signs = re.compile(rf"(?P<open>[(\[“«])|(?P<close>[)\]”»])|(?P<gap>{gap.pattern})")
    for match in signs.finditer(text, start, end):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth = max(0, depth - 1)
        elif depth == 0:
            yield at, match.start()
            at = match.end()
    if text[at:end].strip():
        yield at, end
