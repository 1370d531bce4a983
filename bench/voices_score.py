"""How well attributions are found: what is said, by which words, who says it, and the chain of those on whose word.

Stretches are compared by their words. For each marked attribution the one found that shares most of its content is
taken. *Content* P is the share of the words put out as somebody's that are marked as theirs, averaged over what was
put out; R the share of the marked words that were found, averaged over what is marked; *source* and *cue* the same of
theirs, in the attributions so paired. A *speaker* is right who bears the name; a *chain* where everybody in it is.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.voices_gold import Attribution, Text, words

PARTS = ("content", "source", "cue")
FOUND = 0.5
"""Share of the words of a content that must agree for it to count as found."""
WORD = re.compile(r"\w+")
SMALL = frozenset("the a an his her their its my our this that mr mrs miss of".split())
EDGES = "\"'“”‘’„‚«»‹›`.,;:!?… \n"


@dataclass(slots=True)
class Ratio:
    """Sums whose quotient is a figure."""

    part: float = 0.0
    whole: float = 0.0

    def add(self, part: float, whole: float = 1.0) -> None:
        """Count one more."""
        self.part += part
        self.whole += whole

    @property
    def value(self) -> float:
        """Return the quotient, 0 of nothing."""
        return self.part / self.whole if self.whole else 0.0


@dataclass(slots=True)
class Score:
    """The figures of several texts together."""

    precision: dict[str, Ratio] = field(default_factory=lambda: {part: Ratio() for part in PARTS})
    recall: dict[str, Ratio] = field(default_factory=lambda: {part: Ratio() for part in PARTS})
    by_kind: dict[str, Ratio] = field(default_factory=dict)
    speaker: Ratio = field(default_factory=Ratio)
    chain: Ratio = field(default_factory=Ratio)
    by_depth: dict[int, Ratio] = field(default_factory=dict)
    spans: tuple[Ratio, Ratio] = field(default_factory=lambda: (Ratio(), Ratio()))
    """Direct speech, precision and recall of its very ends."""

    def f1(self, part: str) -> float:
        """Return the harmonic mean of precision and recall."""
        return harmonic(self.precision[part].value, self.recall[part].value)


def harmonic(one: float, other: float) -> float:
    """Return the harmonic mean."""
    return 2 * one * other / (one + other) if one + other else 0.0


def score(gold: Iterable[Text], found: Mapping[str, Sequence[Attribution]]) -> Score:
    """Hold what was found, by the id of its text, against what is marked."""
    total = Score()
    for text in gold:
        _of_text(text, found.get(text.id, ()), total)
    return total


def _of_text(text: Text, found: Sequence[Attribution], total: Score) -> None:
    marked = [words(text.text, one.content) for one in text.attributions]
    put_out = [words(text.text, one.content) for one in found]
    for one, own in zip(found, put_out, strict=True):
        best, shared = best_of(own, marked)
        total.precision["content"].add(shared / max(len(own), 1))
        _beside(text, one, text.attributions[best] if shared else None, total.precision)
    for one, own in zip(text.attributions, marked, strict=True):
        alike = {n for n, other in enumerate(found) if same_chain(one.chain, other.chain)}
        best, shared = best_of(own, put_out, alike)
        covered = shared / max(len(own), 1)
        total.recall["content"].add(covered)
        match = found[best] if shared else None
        _beside(text, one, match, total.recall)
        total.by_kind.setdefault(one.kind, Ratio()).add(covered >= FOUND)
        agrees = match is not None and shared >= FOUND * len(own | put_out[best])
        if match is not None and covered >= FOUND:
            total.speaker.add(same(one.speaker, match.speaker))
        right = match is not None and agrees and same_chain(one.chain, match.chain)
        total.chain.add(right)
        total.by_depth.setdefault(one.depth, Ratio()).add(right)
    _direct(text, found, total)


def best_of(
    own: frozenset[int], others: Sequence[frozenset[int]], liked: Collection[int] = ()
) -> tuple[int, int]:
    """Return which of several sets of words shares most words, and how many.

    Of equals that with the fewest others, then one of those ``liked``: X quotes Y as saying the very same.
    """
    ranked = [(len(own & other), -len(other - own), n in liked, -n) for n, other in enumerate(others)]
    shared, _, _, place = max(ranked, default=(0, 0, False, 0))
    return -place, shared


def _beside(text: Text, one: Attribution, other: Attribution | None, ratios: Mapping[str, Ratio]) -> None:
    for part in ("source", "cue"):
        own = words(text.text, getattr(one, part))
        if own:
            theirs = words(text.text, getattr(other, part)) if other is not None else frozenset()
            ratios[part].add(len(own & theirs) / len(own))


def _direct(text: Text, found: Sequence[Attribution], total: Score) -> None:
    ours, theirs = (
        {_bare(text.text, span) for one in many if one.kind == "direct" for span in one.content}
        for many in (found, text.attributions)
    )
    precision, recall = total.spans
    precision.add(len(ours & theirs), len(ours))
    recall.add(len(ours & theirs), len(theirs))


def _bare(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def same_chain(marked: Sequence[str], found: Sequence[str]) -> bool:
    """Tell whether two chains name the same, one after the other."""
    return len(marked) == len(found) and all(map(same, marked, found))


def same(marked: str, found: str) -> bool:
    """Tell whether two labels are of one speaker: the words of one are all among the other's; nobody is nobody."""
    one, other = _folded(marked), _folded(found)
    if not one or not other:
        return not one and not other
    return one <= other or other <= one


def _folded(label: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", label.casefold())
    found = frozenset(WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))) - {"s"}
    return found - SMALL or found
