"""Passages that are read in one go, one after the other, with what is found over all of them first."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.dates import Known, read_dates, read_links
from testimonia.languages.protocol import Language
from testimonia.model import Passage, Source, TemporalExpression, TimeLink
from testimonia.quotations.direct.first_person import FIRST
from testimonia.quotations.direct.marks import direct_speech
from testimonia.quotations.direct.set_off import set_off
from testimonia.quotations.direct.spoken import Spoken
from testimonia.repair import Repaired, own_links, own_times


@dataclass(frozen=True, slots=True)
class Run:
    """Passages with their times, and with what stands in quotation marks in them or is set off as quoted."""

    passages: tuple[Passage, ...]
    times: tuple[TemporalExpression, ...]
    spoken: Spoken
    links: tuple[TimeLink, ...] = ()
    """Words that put something before or after something else, whosever it is."""


def run_of(
    source: Source, copy: Repaired, passages: tuple[Passage, ...], known: Known, language: Language
) -> Run:
    """Return a run of passages as the copy of their source is read; ``known`` are the days its page tells."""
    spans = [(passage.start, passage.end) for passage in passages]
    times = own_times(read_dates(copy.text, spans, known, language.dates()), copy, source.text)
    links = own_links(read_links(copy.text, spans, language.dates(), language.deeds()), copy, source.text)
    return Run(passages, tuple(times), _in_quotation(copy.text, passages, language), tuple(links))


def _in_quotation(text: str, passages: Sequence[Passage], language: Language) -> Spoken:
    marked = direct_speech(text, passages, language.speech())
    own = {word for word, group in language.discourse().pronouns.items() if group in FIRST}
    return Spoken([*marked, *set_off(text, passages, marked, own)])
