"""Notices of a death: "RUDD, Ellen (Marsh), of Hull, March 3, 1994. Beloved wife of …" says that she died that day.

Older ones name the dead last: "On the 4th of May, at Hull, Captain Amos Rudd, aged 71."
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.extractors.arguments import Arguments
from testimonia.extractors.columns import in_notice, opened_by_surname
from testimonia.extractors.common import Draft, is_named_person
from testimonia.extractors.fitting import form_fits
from testimonia.extractors.language import words
from testimonia.model import EdtfDate, TemporalExpression

DAY = re.compile(r"\d{4}-\d\d-\d\d[?~%]?$")
DIED = ("death", "died")
DYING = (*DIED, "subject")
DASHES = frozenset({"-", "--", "–", "—"})


def extract(analysis: Analysis) -> Iterator[Draft]:
    """Yield the death that a notice tells without a verb, or with the dead named last."""
    if not analysis.phrases:
        return
    if _heads(analysis) and not analysis.clauses and in_notice(analysis):
        yield from _bare(analysis)
    elif _starts_with_time(analysis.phrases) and not _told(analysis):
        yield from _announced(analysis)
    else:
        yield from _named_last(analysis)


# ---------------------------------------------------------------- a day without a verb


def _heads(analysis: Analysis) -> bool:
    """Tell whether the sentence opens a line with a person's surname in capitals."""
    text, start = analysis.source.text, analysis.sentence.start
    opens = (start == 0 or text[start - 1] == "\n") and analysis.sentence.words[-1] not in DASHES
    return opens and is_named_person(analysis.phrases[0]) and opened_by_surname(text, start)


def _bare(analysis: Analysis) -> Iterator[Draft]:
    """Yield a death on the first bare day behind the name, or one that only the manner tells: "Peacefully at …"."""
    told = (time.date for time in _times(analysis) if not _noted(analysis, time))
    day = next(filter(_is_day, told), None)
    before = bisect_right(analysis.sentence.ends, day.start) if day is not None else len(analysis.sentence)
    dies = day is not None or not words(analysis).manners.isdisjoint(analysis.sentence.lower)
    if dies and not _ceremony(analysis, before):
        yield _draft(analysis, analysis.phrases[0], day)


def _noted(analysis: Analysis, time: TemporalExpression) -> bool:
    """Tell whether a note says what a time is of: "one daughter, Karin (b. 13 Mar. 1847)"."""
    word = bisect_right(analysis.sentence.ends, time.start) - 1
    return word >= 0 and analysis.sentence.lower[word] in analysis.language.notes().verbs


def _is_day(date: EdtfDate | None) -> bool:
    return date is not None and DAY.match(date.edtf) is not None


def _ceremony(analysis: Analysis, before: int) -> bool:
    """Tell whether a word before another says that a day is that of a funeral, a birth or the like."""
    return not words(analysis).ceremonies.isdisjoint(analysis.sentence.lower[:before])


# ---------------------------------------------------------------- the dead named last


def _starts_with_time(phrases: list[Phrase]) -> bool:
    """Tell whether a sentence begins with a time: "May 4, 1881, at Hull", "On the 4th of May"."""
    first = phrases[1:2] if phrases[0].kind == "prep" else phrases[:1]
    return any(phrase.kind == "time" or phrase.time is not None for phrase in first)


def _told(analysis: Analysis) -> bool:
    """Tell whether the sentence has a verb of its own; "aged 71 years" is none."""
    return any(clause.verb.form in {"finite", "ing"} for clause in analysis.clauses)


def _announced(analysis: Analysis) -> Iterator[Draft]:
    """Yield the death of "On the 4th of May, at Hull, Mary, relict of John Rudd, aged 71": whose age is told."""
    times, person = _times(analysis), _first_person(analysis, 0)
    date = times[0].date if times else None
    if person is None or date is None or not _is_day(date):
        return
    if _aged(times, date.end) and not _other(analysis) and _last_told(analysis, person):
        yield _draft(analysis, person, date)


def _aged(times: list[TemporalExpression], place: int) -> bool:
    """Tell whether an age stands behind a place."""
    return any(time.kind == "age" and time.start > place for time in times)


def _other(analysis: Analysis) -> bool:
    """Tell whether something else is announced than a death."""
    return _given_to(analysis) or _ceremony(analysis, len(analysis.sentence))


def _named_last(analysis: Analysis) -> Iterator[Draft]:
    """Yield the death of "Died, at Hull, on the 4th of May 1881, Captain Amos Rudd": a first verb without a subject."""
    for first in analysis.clauses:
        person = _first_person(analysis, first.verb.last) if _leads(first) else None
        if person is not None and _last_told(analysis, person) and _dies(analysis, first, person):
            dates = (time.date for _, time in first.times if time.kind != "age")
            yield _draft(analysis, person, next(dates, None))


def _leads(clause: Clause) -> bool:
    """Tell whether a verb without a subject opens the sentence."""
    return clause.verb.head == 0 and not clause.subjects


def _dies(analysis: Analysis, first: Clause, person: Phrase) -> bool:
    """Tell whether a verb says that somebody died, of whom no other clause tells."""
    if any(_tells_of(clause, person) for clause in analysis.clauses if clause is not first):
        return False
    alone = replace(first, objects=tuple(group for group in first.objects if person not in group))
    told = Arguments(analysis, alone, passive=False)
    frames = analysis.language.frames().verbs.get(first.verb.lemma, ())
    return any(form_fits(told, frame) for frame in frames if (frame.type, frame.role, frame.who) == DYING)


def _tells_of(clause: Clause, person: Phrase) -> bool:
    return any(person in group for group in (clause.subjects, *clause.objects))


def _given_to(analysis: Analysis) -> bool:
    """Tell whether a person stands behind "to": who is so announced has married."""
    behind = (
        analysis.after(phrase) for phrase in analysis.phrases if phrase.word in words(analysis).given_to
    )
    return any(phrase is not None and phrase.entity == "person" for phrase in behind)


def _last_told(analysis: Analysis, person: Phrase) -> bool:
    """Tell whether no time stands behind a person but an age: "Died in 1911, his wife Anna in 1920" has one."""
    start = analysis.sentence.ends[person.last - 1]
    return all(time.kind in {"age", "duration"} or time.start < start for time in _times(analysis))


def _first_person(analysis: Analysis, word: int) -> Phrase | None:
    """Return the first person named from a word on, behind no preposition."""
    phrases = analysis.phrases
    for before, phrase in zip([None, *phrases], phrases, strict=False):
        if phrase.first >= word and is_named_person(phrase):
            return phrase if before is None or before.kind != "prep" else None
    return None


# ---------------------------------------------------------------- both


def _times(analysis: Analysis) -> list[TemporalExpression]:
    """Return the times of a sentence, in order."""
    told = [phrase.time for phrase in analysis.phrases if phrase.time is not None]
    return sorted({*told, *analysis.structure.tree.times.values()}, key=lambda time: time.start)


def _draft(analysis: Analysis, person: Phrase, date: EdtfDate | None) -> Draft:
    """Return the death of a person, with the places behind "at" and "in"."""
    inside = words(analysis).inside
    places = tuple(
        phrase
        for before, phrase in zip(analysis.phrases, analysis.phrases[1:], strict=False)
        if before.word in inside and phrase.entity == "place"
    )
    return Draft(
        *DIED, person, "a notice of a death", first=0, last=len(analysis.sentence), score=0.85, date=date,
        places=places[:1], anchor=person.head,
    )  # fmt: skip
