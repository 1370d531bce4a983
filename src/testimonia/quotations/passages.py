"""Quotations of passages read together: direct speech with its speaker, reported clauses with theirs.

Direct speech may run over several sentences, and over paragraphs, so it is found over the whole text
(``direct.marks``); its speaker stands in the sentence it begins or ends in, before, between or behind the marks.
Paragraphs through which one quotation goes are read together, since the speaker may be told with any of its parts.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter

from testimonia.analysis import Analysis, Scope
from testimonia.clauses.values import Phrase
from testimonia.model import Mention, Quotation, Voice
from testimonia.quotations.direct.attribution import Cues
from testimonia.quotations.direct.cue import Cue
from testimonia.quotations.direct.first_person import Who
from testimonia.quotations.direct.in_reports import tells
from testimonia.quotations.direct.likeness import SHORTEST
from testimonia.quotations.direct.marks import LONGEST_CUE, Direct
from testimonia.quotations.direct.narrator import answers, asked_author
from testimonia.quotations.direct.sentences import Sentences, together
from testimonia.quotations.direct.spoken import Spoken
from testimonia.quotations.direct.talk import LAST, answering, asked_last

GOING_ON = frozenset(".,;:—–-")
"""How the words that interrupt a quotation end."""
LONGEST_SENTENCE = 400
"""Characters of a sentence that tells more of who speaks between two parts of a quotation: "said X, who had …"."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the phrase that names its speaker, if one does, and who that is, if it is told."""

    quotation: Quotation
    speaker: Phrase | None
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class Attributed:
    """Quotations in order; the sentences with who says what in them; and where speakers speak of themselves."""

    speech: list[Quoted] = field(default_factory=list)
    sentences: list[Analysis] = field(default_factory=list)
    selves: list[Mention] = field(default_factory=list)
    open: Mapping[int, Quoted] = field(default_factory=dict)
    """Number of a quotation → what was found of it: it may go on."""
    talk: Sequence[Quotation] = ()
    """The last quotations that stand in no other: speakers take turns."""
    asking: Mapping[int, Voice] = field(default_factory=dict)
    """Where a quotation begins by which somebody asks the author something → the author."""


NOTHING = Attributed()


def quotations(
    analyses: Sequence[Analysis], direct: Sequence[Direct], before: Attributed = NOTHING
) -> Attributed:
    """Return the quotations of the sentences of passages that are read together.

    ``direct`` is what stands in marks in them, ``before`` what was told in the passages before.
    """
    if not analyses:
        return Attributed()
    sentences = Sentences(analyses, before.sentences[-1] if before.sentences else None)
    attribution = _Attribution(sentences, before)
    depth = attrgetter("depth")
    for number, level in groupby(sorted(direct, key=depth), key=depth):
        deeper = Spoken(each for each in direct if each.depth > number)
        attribution.level(list(level), deeper)
    sentences.themselves(direct, Spoken([]))
    known = sorted(each.start for each in attribution.spoken)
    reported = (each for analysis in sentences.analyses for each in _reported(analysis, known))
    every = sorted([*attribution.spoken.values(), *reported], key=_place)
    return Attributed(
        every,
        sentences.analyses,
        sentences.selves,
        attribution.known,
        attribution.talk[-LAST:],
        attribution.asking,
    )


def _place(speech: Quoted) -> tuple[int, int]:
    return speech.quotation.start, speech.quotation.end


class _Attribution:
    """What stands in quotation marks, each stretch with who says it as soon as that is found."""

    def __init__(self, sentences: Sentences, before: Attributed) -> None:
        self.sentences, self.known, self.talk = sentences, dict(before.open), [*before.talk]
        """Known is what was found of each quotation, by number; the talk those that stand in no other, in order."""
        self.asking = dict(before.asking)
        self.spoken: dict[Direct, Quoted] = {}

    def level(self, direct: Sequence[Direct], deeper: Spoken) -> None:
        """Give their speakers to stretches that stand side by side; those around them have theirs.

        Who says "I" in ``deeper`` ones is not known yet.
        """
        own = {each: said for each in direct if (said := self._own(each)) is not None}
        later: dict[int, Quoted] = {}
        for each, said in own.items():
            later.setdefault(each.quotation, said)
        previous: Direct | None = None
        for each in direct:
            speech = own.get(each) or self._carried(each, previous, later)
            if speech is not None:
                self._put(each, speech)
                previous = each
            elif (report := self.sentences.report_around(each)) is not None:
                self.sentences.mix(each, report)
        self.sentences.themselves(direct, deeper)

    def _own(self, direct: Direct) -> Quoted | None:
        """Find who is quoted by the words before the marks, behind them, or around them."""
        cue = self._cue(direct)
        author = asked_author(cue, direct, self.sentences.before(direct)) if cue is not None else None
        if author is not None:
            self.asking[direct.start] = author
        return self._by(cue, direct)

    def _by(self, cue: Cue | None, direct: Direct) -> Quoted | None:
        """Return it as said by whom a cue names."""
        voice = cue.voice() if cue is not None else None
        if cue is None or voice is None:
            return None
        who = cue.who()
        if cue.by_pronoun and who is not None and self.sentences.name(direct, who):
            unnamed = self.sentences.language.speech().unnamed
            return self._said(direct, replace(voice, label=unnamed, mention=None), cue.speaker)
        return self._said(direct, voice, cue.speaker, who)

    def _cue(self, direct: Direct) -> Cue | None:
        """Find the words that tell who is quoted.

        Words within a sentence are quoted where they are all that it says somebody says; else it mixes them in.
        """
        if direct.kind == "name" or self.sentences.calls(direct):
            return None
        place = replace(direct, start=self.sentences.begun(direct)) if direct.set_off else direct
        cue = Cues(self.sentences.near(direct), self.sentences.language).of(place)
        if cue is None or (direct.kind == "part" and not self._is_all(direct, cue)):
            return None
        return cue if not direct.set_off or _is_before(cue, direct) else None

    def _is_all(self, direct: Direct, cue: Cue) -> bool:
        """Tell whether words within a sentence are all that is said by a cue: no part of a report, and not too few."""
        if len(self.sentences.text[direct.start : direct.end].split(None, SHORTEST)) < SHORTEST:
            return False
        report = self.sentences.report_around(direct)
        if report is not None:
            return cue.words is not None and tells(cue.analysis, report, cue.words)
        return _is_before(cue, direct) or self.sentences.opens(direct)

    def _carried(self, direct: Direct, previous: Direct | None, later: Mapping[int, Quoted]) -> Quoted | None:
        """Return it as said by who says another part of it: before, or behind the words that interrupt it, or later."""
        known = self.known.get(direct.quotation)
        if known is None and previous is not None and self._goes_on(previous, direct):
            known = self.spoken[previous]
        known = known or later.get(direct.quotation)
        if known is not None:
            return self._said(direct, known.quotation.voice, known.speaker, known.who)
        return self._unattributed(direct) if direct.kind == "whole" else None

    def _unattributed(self, direct: Direct) -> Quoted:
        """Return it as said by who acts beside it, or whose turn it is in a talk; else by somebody unnamed."""
        beside = Cues(self.sentences.beside(direct), self.sentences.language)
        acting = self._by(beside.acting(direct), direct)
        if acting is not None:
            return acting
        turn = self._in_turn(direct) if direct.depth == 0 else None
        return self._said(direct, turn or Voice("speaker", self.sentences.language.speech().unnamed))

    def _in_turn(self, direct: Direct) -> Voice | None:
        """Return whose turn it is in a talk: who spoke before the last, or the author whom the last asked something."""
        text = self.sentences.text
        turn = answering(text, direct, self.talk)
        if turn is not None or not answers(text, direct):
            return turn
        last = asked_last(text, direct, self.talk)
        return self.asking.get(last.start) if last is not None else None

    def _goes_on(self, previous: Direct, direct: Direct) -> bool:
        """Tell whether it goes on behind the words that attribute its first part: "“…?” asked X. “…”"."""
        before, text = self.spoken[previous], self.sentences.text
        if before.speaker is None or direct.kind == "name" or direct.start - previous.end > LONGEST_SENTENCE:
            return False
        between = text[previous.end : direct.start].strip()
        near = direct.start - previous.end <= LONGEST_CUE or together(
            self.sentences, previous.end, direct.start
        )
        return near and between[-1:] in GOING_ON and before.quotation.cue in between

    def _said(
        self, direct: Direct, voice: Voice, speaker: Phrase | None = None, who: Who | None = None
    ) -> Quoted:
        """Return a quotation in the speaker's own words, on the word of all who report it."""
        around = self.sentences.reporting(voice, direct)
        said = Quotation(direct.start, direct.end, "direct", replace(voice, direct=True), around)
        return Quoted(said, speaker, who)

    def _put(self, direct: Direct, speech: Quoted) -> None:
        self.known[direct.quotation] = self.spoken[direct] = speech
        if direct.depth == 0:
            self.talk.append(speech.quotation)
        self.sentences.give(direct, speech.quotation, speech.who)


def _is_before(cue: Cue, direct: Direct) -> bool:
    """Tell whether it is told before the quotation that somebody says it."""
    return cue.words is not None and cue.words.end <= direct.start


def _reported(analysis: Analysis, known: Sequence[int]) -> list[Quoted]:
    """Return what a sentence reports; what stands in marks as well only where no quotation begins in it (``known``)."""
    starts, ends = analysis.sentence.starts, analysis.sentence.ends
    return [
        Quoted(
            Quotation(starts[first], ends[last - 1], scope.kind, scope.voice, analysis.around(scope)),
            scope.speaker,
        )
        for scope in analysis.scopes
        if scope.voice.label and (scope.kind != "direct" or _unknown(analysis, scope, known))
        for first, last in scope.pieces
    ]


def _unknown(analysis: Analysis, scope: Scope, known: Sequence[int]) -> bool:
    """Tell whether a clause in quotation marks is somebody's by its verb alone."""
    first, last = analysis.sentence.starts[scope.first], analysis.sentence.ends[scope.last - 1]
    place = bisect_left(known, first)
    return scope.speaker is not None and (place >= len(known) or known[place] >= last)
