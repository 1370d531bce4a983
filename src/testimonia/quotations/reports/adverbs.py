"""What is only said, by an adverb: "allegedly", "reportedly"; nobody in particular says so."""

from collections.abc import Iterator

from testimonia.analysis import Scope
from testimonia.model import Voice
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.stretch import NOWHERE, Stretch


def by_adverbs(ground: Ground) -> Iterator[Scope]:
    """Yield the clause around an adverb of hearsay, the adverb itself left out."""
    for word, lower in enumerate(ground.analysis.sentence.lower):
        if lower in ground.words.hearsay and word in ground.tree.spans:
            unit = ground.tree.heads[word]
            if ground.tree.relation(word) == "advmod" and unit in ground.clauses:
                yield _scope(ground, word, trimmed(ground, ground.reaches[unit]))


def _scope(ground: Ground, word: int, clause: Stretch) -> Scope:
    """Return a clause as hearsay by a word of it."""
    first, last = clause
    cue = ground.analysis.locus(word, word + 1)
    gap = (word, word + 1) if first < word < last - 1 else NOWHERE
    first, last = (word + 1 if word == first else first), (word if word == last - 1 else last)
    marks = ground.tree.hanging(ground.tree.heads[word], "mark")
    while first < last and (first in marks or _opens(ground, first)):
        first += 1
    return Scope(first, last, Voice("rumour", f"“{cue.quote}”", cue=cue), gap=gap, said=False)


def _opens(ground: Ground, word: int) -> bool:
    """Tell whether a word only stands before what is said: a comma, "and"; a "that" does too."""
    joins = word in ground.tree.spans and ground.tree.relation(word) == "cc"
    return joins or not ground.lower(word)[:1].isalnum()
