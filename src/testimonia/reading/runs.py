"""Passages that are read in one go, one after the other, with what is found over all of them first."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.dates import Known, read_dates
from testimonia.languages.protocol import Language
from testimonia.model import Passage, Source, TemporalExpression
from testimonia.quotations.direct.first_person import FIRST
from testimonia.quotations.direct.marks import direct_speech
from testimonia.quotations.direct.set_off import set_off
from testimonia.quotations.direct.spoken import Spoken
from testimonia.repair import Repaired, own_times


@dataclass(frozen=True, slots=True)
class Run:
    """Passages with their times, and with what stands in quotation marks in them or is set off as quoted."""

    passages: tuple[Passage, ...]
    times: tuple[TemporalExpression, ...]
    spoken: Spoken


def run_of(
    source: Source, copy: Repaired, passages: tuple[Passage, ...], known: Known, language: Language
) -> Run:
    """Return a run of passages as the copy of their source is read; ``known`` are the days its page tells."""
    spans = [(passage.start, passage.end) for passage in passages]
    times = own_times(read_dates(copy.text, spans, known, language.dates()), copy, source.text)
    return Run(passages, tuple(times), _in_quotation(copy.text, passages, language))


def _in_quotation(text: str, passages: Sequence[Passage], language: Language) -> Spoken:
    marked = direct_speech(text, passages, language.speech())
    own = {word for word, group in language.discourse().pronouns.items() if group in FIRST}
    return Spoken([*marked, *set_off(text, passages, marked, own)])
