"""What is only said, by an adverb: "allegedly", "reportedly"; nobody in particular says so."""

from collections.abc import Iterator

from testimonia.analysis import Scope
from testimonia.model import Voice
from testimonia.quotations.endings import trimmed
from testimonia.quotations.ground import Ground


def by_adverbs(ground: Ground) -> Iterator[Scope]:
    """Yield the clause around an adverb of hearsay, the adverb itself left out."""
    for word, lower in enumerate(ground.analysis.sentence.lower):
        unit = ground.tree.heads[word] if word in ground.tree.spans else -1
        hanging = lower in ground.words.hearsay and ground.tree.relation(word) == "advmod"
        if hanging and unit in ground.clauses:
            first, last = trimmed(ground, ground.reaches[unit])
            cue = ground.analysis.locus(word, word + 1)
            gap = (word, word + 1) if first < word < last - 1 else (0, 0)
            start, end = (word + 1 if word == first else first), (word if word == last - 1 else last)
            while start < end and _opens(ground, start):
                start += 1
            yield Scope(start, end, Voice("rumour", f"“{cue.quote}”", cue=cue), gap=gap, said=False)


def _opens(ground: Ground, word: int) -> bool:
    """Tell whether a word only stands before what is said: a comma, "and"."""
    joins = word in ground.tree.spans and ground.tree.relation(word) == "cc"
    return joins or not ground.lower(word)[:1].isalnum()
