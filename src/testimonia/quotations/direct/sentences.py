"""The sentences of passages that are read together, as what stands in quotation marks in them is given its speakers."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.analysis import Analysis, Scope
from testimonia.model import Mention, Quotation, Voice
from testimonia.quotations.direct.first_person import Speaker, Who, of_themselves
from testimonia.quotations.direct.in_reports import calls, mixed, report_around, without_given, words_inside
from testimonia.quotations.direct.marks import Direct
from testimonia.quotations.direct.reporters import reporting
from testimonia.quotations.direct.spoken import Spoken
from testimonia.quotations.reports.own import heard_anew


class Sentences:
    """Sentences in order, in which more and more is told whose words stand there."""

    def __init__(self, analyses: Sequence[Analysis], lead: Analysis | None) -> None:
        """Take the sentences, one at least, and the one before them."""
        self.analyses, self.lead = list(analyses), lead
        self.text, self.language = analyses[0].source.text, analyses[0].language
        self.selves: list[Mention] = []
        """Where speakers speak of themselves."""
        self._starts = [analysis.sentence.start for analysis in analyses]
        self._speakers: dict[int, list[Speaker]] = {}
        """Sentence → whose words stand in it."""

    def at(self, start: int) -> int:
        """Return the number of the sentence in which a place lies, or behind which it does."""
        return max(bisect_right(self._starts, start) - 1, 0)

    def of(self, direct: Direct) -> range:
        """Return the numbers of the sentences of a stretch."""
        return range(self.at(direct.start), bisect_left(self._starts, direct.end))

    def near(self, direct: Direct) -> list[Analysis]:
        """Return the sentences in which a speaker can be named: those beside a stretch, or the last paragraph's."""
        beside = self.beside(direct)
        return [self.lead, *beside] if self.at(direct.start) == 0 and self.lead is not None else beside

    def beside(self, direct: Direct) -> list[Analysis]:
        """Return the sentences with the ends of a stretch, and one more each, of what is read together."""
        own = self.of(direct)
        places = sorted({own[0] - 1, own[0], own[-1], own[-1] + 1})
        return [self.analyses[place] for place in places if 0 <= place < len(self.analyses)]

    def begun(self, direct: Direct) -> int:
        """Return where the sentence begins in which a stretch begins."""
        return self._starts[self.at(direct.start)]

    def before(self, direct: Direct) -> Analysis | None:
        """Return the sentence before that in which a stretch begins."""
        place = self.at(direct.start)
        return self.analyses[place - 1] if place else self.lead

    def opens(self, direct: Direct) -> bool:
        """Tell whether a sentence begins with a stretch."""
        return direct.start == self.begun(direct)

    def reporting(self, voice: Voice, direct: Direct) -> tuple[Voice, ...]:
        """Return on whose word it stands that a voice says what stands there: who reports the words that tell so."""
        told = voice.cue or voice.named
        lead = [self.lead] if told is not None and self.lead and told.start < self._starts[0] else []
        return reporting(voice, lead, direct.start) or reporting(voice, self.analyses, direct.start)

    def report_around(self, direct: Direct) -> Scope | None:
        """Return the report of which words in marks are a part, None where they are of none."""
        return report_around(self.analyses[self.at(direct.start)], direct) if direct.kind == "part" else None

    def name(self, direct: Direct, who: Who) -> bool:
        """Tell whether a quotation names somebody: it is no quotation of theirs, whomever "he" was taken for."""
        entity, _ = who
        return any(
            phrase.name is not None
            and direct.holds(analysis.sentence.starts[phrase.first])
            and found.number == entity.number
            for analysis in (self.analyses[place] for place in self.of(direct))
            for phrase, (found, _) in analysis.resolved.items()
        )

    def calls(self, direct: Direct) -> bool:
        """Tell whether a stretch is no more than how somebody calls somebody."""
        return direct.kind == "part" and calls(self.analyses[self.at(direct.start)], direct)

    def give(self, direct: Direct, said: Quotation, who: Who | None) -> None:
        """Give the words of a quotation to its speaker, in each of its sentences."""
        for place in self.of(direct):
            analysis = without_given(self.analyses[place], direct)
            first, last = words_inside(analysis, direct)
            if first < last:
                spoken = Scope(first, last, said.voice, kind="direct", over=said.around[1:])
                analysis = replace(analysis, scopes=(*analysis.scopes, spoken))
            self.analyses[place] = analysis
            self._speakers.setdefault(place, []).append(Speaker(direct, who))

    def mix(self, direct: Direct, report: Scope) -> None:
        """Let a report have words in marks, which are those of whom it reports."""
        place = self.at(direct.start)
        analysis = self.analyses[place]
        self.analyses[place] = mixed(analysis, report)
        who = analysis.resolved.get(report.speaker) if report.speaker is not None else None
        self._speakers.setdefault(place, []).append(Speaker(direct, who))

    def themselves(self, direct: Iterable[Direct], deeper: Spoken) -> None:
        """Let "I" mean who speaks, in the sentences of these stretches, but for deeper ones."""
        for place in sorted({place for each in direct for place in self.of(each)}):
            known, selves = of_themselves(self.analyses[place], self._speakers.get(place, ()), deeper)
            self.analyses[place] = heard_anew(known)
            self.selves += selves


def together(sentences: Sentences, start: int, end: int) -> bool:
    """Tell whether what stands between two places is of one sentence, blanks on either side left out."""
    words = sentences.text[start:end]
    first, last = end - len(words.lstrip()), start + len(words.rstrip()) - 1
    return first <= last and sentences.at(first) == sentences.at(last)
