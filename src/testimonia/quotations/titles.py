"""Who says what a headline tells: "Bridge to close, council confirms", "Auditor: fund ‘hid’ losses", "… – report".

A headline that stands in quotation marks is said by whom the text lets speak. Nothing is stated from headlines.
"""

from dataclasses import dataclass

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.model import Quotation, QuotationKind, Voice
from testimonia.quotations.sources import minds, speaks
from testimonia.quotations.stretch import Stretch

COMMA, COLON = ",", ":"
DASHES = frozenset({"–", "—", "-", "--"})
ASKING = frozenset({"WP", "WRB", "WDT"})
"""Tags of words with which a question begins."""
ARTICLE = "DT"
FINITE, RELATIVE = "finite", "relative"
LONGEST_SOURCE = 8
"""Words of a source with its verb."""
LONGEST_LABEL = 4
"""Words of one behind a dash or before a colon."""
SHORTEST = 2
"""Words of what is said."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a headline that are said, those that name who says so, and the verb, if there is one."""

    stretch: Stretch
    source: Stretch
    cue: Stretch | None = None


def titled(analysis: Analysis, interviewed: Voice | None) -> Quotation | None:
    """Return what a headline gives as somebody's words, None where it gives nothing so."""
    seen = _Title(analysis)
    whole = (0, len(seen.lower))
    if seen.all_marked(whole):
        unnamed = Voice("speaker", analysis.language.speech().unnamed)
        return seen.quotation(whole, interviewed or unnamed) if seen.tells(whole) else None
    said = seen.with_verb() or seen.behind_label() or seen.before_label()
    if said is None:
        return None
    cue = analysis.locus(*said.cue) if said.cue is not None else None
    named = analysis.locus(*said.source)
    return seen.quotation(said.stretch, Voice("speaker", named.quote, None, named, cue))


class _Title:
    """The words of a headline."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis, self.words = analysis, analysis.language.speech()
        self.lower, self.tags = analysis.sentence.lower, analysis.sentence.tags
        pairs = [each.split() for each in (*self.words.marks, *self.words.apostrophes)]
        self.opening = {pair[0] for pair in pairs}
        self.closing = {mark for pair in pairs for mark in pair[1:]}

    def with_verb(self) -> _Said | None:
        """Return what stands before a comma behind which somebody says so: ", say tenants", ", council confirms"."""
        comma = self._last({COMMA})
        first, last = comma + 1, len(self.lower)
        if comma < SHORTEST or not SHORTEST <= last - first <= LONGEST_SOURCE:
            return None
        for verb, source in ((first, (first + 1, last)), (last - 1, (first, last - 1))):
            if self._says(verb) and self._is_source(source):
                return _Said((0, comma), source, (verb, verb + 1))
        return None

    def behind_label(self) -> _Said | None:
        """Return what stands behind a source and a colon: "Auditor: fund ‘hid’ losses"."""
        colon = self.lower.index(COLON) if COLON in self.lower else 0
        source, said = (0, colon), (colon + 1, len(self.lower))
        if not 0 < colon <= LONGEST_LABEL or self.tags[said[0]] in ASKING:
            return None
        phrase = self._source(source)
        speaking = phrase is not None and minds(phrase, self.analysis)
        return _Said(said, source) if speaking and self._spoken_by(phrase, said) else None

    def _spoken_by(self, phrase: Phrase | None, said: Stretch) -> bool:
        """Tell whether it is said and not told of a person whom the label names: "Otto Brecht: a life"."""
        named = phrase is None or phrase.name is not None or phrase.proper
        return self._marked(said) or self._of_first(said) or (not named and self.tells(said))

    def before_label(self) -> _Said | None:
        """Return what stands before a dash or colon and a source: "Minister knew of leak – report"."""
        mark = self._last(DASHES | {COLON})
        source, said = (mark + 1, len(self.lower)), (0, mark)
        short = 0 < source[1] - source[0] <= LONGEST_LABEL and self.tags[mark + 1] != ARTICLE
        if mark < SHORTEST or not short or self.tags[0] in ASKING:
            return None
        phrase = self._source(source)
        speaking = phrase is not None and speaks(phrase, self.analysis)
        return _Said(said, source) if speaking and self._is_said(said) else None

    def _is_said(self, stretch: Stretch) -> bool:
        return self.tells(stretch) or self._marked(stretch)

    def quotation(self, stretch: Stretch, voice: Voice) -> Quotation:
        """Return words of the headline as somebody's, on the author's word."""
        place = self.analysis.locus(*stretch)
        kind: QuotationKind = "mixed" if self._marked(stretch) else "indirect"
        if self.all_marked(stretch):
            kind, voice = (
                "direct",
                Voice(voice.role, voice.label, voice.mention, voice.named, voice.cue, direct=True),
            )
        return Quotation(place.start, place.end, kind, voice, (self.analysis.author,))

    def tells(self, stretch: Stretch) -> bool:
        """Tell whether a finite verb, not of a relative clause, stands among words."""
        return any(
            stretch[0] <= clause.verb.head < stretch[1]
            and clause.verb.form == FINITE
            and clause.relation != RELATIVE
            for clause in self.analysis.clauses
        )

    def all_marked(self, stretch: Stretch) -> bool:
        """Tell whether words stand between one pair of quotation marks."""
        first, last = stretch[0], stretch[1] - 1
        inside = set(self.lower[first + 1 : last])
        ends = self.lower[first] in self.opening and self.lower[last] in self.closing
        return first < last and ends and inside.isdisjoint(self.closing - {"'", "’"})

    def _marked(self, stretch: Stretch) -> bool:
        """Tell whether words in quotation marks stand among words."""
        inside = self.lower[slice(*stretch)]
        opened = next((k for k, word in enumerate(inside) if word in self.opening), len(inside))
        return any(word in self.closing for word in inside[opened + 1 :])

    def _of_first(self, stretch: Stretch) -> bool:
        return any(word in self.words.own for word in self.lower[slice(*stretch)])

    def _last(self, marks: set[str] | frozenset[str]) -> int:
        return next((k for k in range(len(self.lower) - 1, -1, -1) if self.lower[k] in marks), -1)

    def _says(self, word: int) -> bool:
        lemma = self.analysis.language.clauses().lemma
        return any(lemma(self.lower[word], tag) in self.words.verbs for tag in {"VBZ", self.tags[word]})

    def _is_source(self, stretch: Stretch) -> bool:
        """Tell whether words name somebody or something: a noun is the last of them, and none is a verb."""
        tags = self.tags[slice(*stretch)]
        return tags[-1].startswith("NN") and not any(tag.startswith(("VB", "MD")) for tag in tags)

    def _source(self, stretch: Stretch) -> Phrase | None:
        """Return the noun phrase that some words are, up to their last."""
        if not self._is_source(stretch):
            return None
        inside = (each for each in self.analysis.phrases if each.kind == "np" and each.last == stretch[1])
        return next((each for each in inside if each.first >= stretch[0]), None)
