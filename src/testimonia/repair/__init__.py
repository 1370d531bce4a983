"""Repair: what a page, a typewriter or a scan broke is whole in the copy that is read; the text never changes.

    copy        the copy, and where in the text each of its words stands
    hyphens     words broken at the end of a line
    letters     letter-spaced words
    figures     years whose figures were read as letters
    endings     endings of words that scans misread

A text in which nothing is broken is read as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.languages.parts.printing import Printing
from testimonia.languages.protocol import Language
from testimonia.model import EdtfDate, Passage, TemporalExpression, TimeLink
from testimonia.repair.copy import Edit, Repaired, applied
from testimonia.repair.endings import restored
from testimonia.repair.figures import years
from testimonia.repair.hyphens import rejoined
from testimonia.repair.letters import closed_up
from testimonia.sentence import Sentence

__all__ = ["Repaired", "misread_years", "own_links", "own_times", "reading", "repaired"]


def repaired(text: str, passages: Sequence[Passage], words: Printing) -> Repaired:
    """Return the copy of a text in which its passages are whole; what they go on over (gaps) is blank there."""
    spans = [(passage.start, passage.end) for passage in passages]
    gaps = [_blank(text, start, end) for passage in passages for start, end in passage.gaps]
    whole = applied(text, gaps).text
    edits = [
        *rejoined(whole, spans, words),
        *closed_up(whole, spans),
        *years(whole, spans),
        *restored(whole, spans, words),
    ]
    return applied(whole, edits)


def _blank(text: str, start: int, end: int) -> Edit:
    """Return the edit that leaves one line end of a gap and the white space around it."""
    while text[start - 1 : start].isspace():
        start -= 1
    while text[end : end + 1].isspace():
        end += 1
    return Edit(start, end, "\n", (start,))


def misread_years(text: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return a note for the source on each year that is read out of letters, in words, each once."""
    found = years(text, [(passage.start, passage.end) for passage in passages])
    return tuple(
        dict.fromkeys(f"“{text[edit.start : edit.end]}” is read as the year {edit.words}" for edit in found)
    )


def reading(language: Language, copy: Repaired) -> Language:
    """Return a language whose sentences of the copy have their places in the text."""
    misread = language.printing().misread
    if not (copy.places or misread):
        return language
    return replace(language, sentences=_Sentences(language, copy))


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The sentences of a language, put right: words that scans misread, and the places of the copy's words."""

    language: Language
    copy: Repaired

    def __call__(self, text: str, start: int, end: int) -> list[Sentence]:
        """Return the sentences of ``text[start:end]``; those of another text than the copy stay where they are."""
        found = self.language.sentences(text, start, end)
        for sentence in found:
            self._put_right(sentence)
        return [self.copy.placed(sentence) for sentence in found] if text is self.copy.text else found

    def _put_right(self, sentence: Sentence) -> None:
        misread = self.language.printing().misread
        if misread.keys().isdisjoint(sentence.words):
            return
        for i, word in enumerate(sentence.words):
            if word in misread:
                sentence.words[i] = sentence.lower[i] = misread[word]


def own_times(times: Sequence[TemporalExpression], copy: Repaired, text: str) -> list[TemporalExpression]:
    """Return expressions of time that were found in the copy with their places and words in the text."""
    if copy.text is text:
        return list(times)
    return [_own_time(time, copy, text) for time in times]


def own_links(links: Sequence[TimeLink], copy: Repaired, text: str) -> list[TimeLink]:
    """Return links in time that were found in the copy with their places and words in the text."""
    if copy.text is text:
        return list(links)
    return [_own_link(link, copy, text) for link in links]


def _own_link(link: TimeLink, copy: Repaired, text: str) -> TimeLink:
    start, end = copy.start(link.start), copy.end(link.end)
    event = copy.start(link.event_start), copy.end(link.event_end)
    return replace(
        link, start=start, end=end, words=text[start:end], event_start=event[0], event_end=event[1]
    )


def _own_time(time: TemporalExpression, copy: Repaired, text: str) -> TemporalExpression:
    start, end = copy.start(time.start), copy.end(time.end)
    date = _own_date(time.date, copy, text) if time.date else None
    return replace(time, start=start, end=end, words=text[start:end], date=date)


def _own_date(date: EdtfDate, copy: Repaired, text: str) -> EdtfDate:
    start, end = copy.start(date.start), copy.end(date.end)
    return replace(date, start=start, end=end, words=text[start:end])
