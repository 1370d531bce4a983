"""What stands around the words that tell whose it is: "He was, she said, a coward", "…, as X wrote", "…, X said"."""

from collections.abc import Iterable, Iterator

from testimonia.clauses.values import Clause, Phrase
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.saying import manner
from testimonia.quotations.reports.told import Told
from testimonia.quotations.sources import around as reached
from testimonia.quotations.sources import named
from testimonia.quotations.stretch import NOWHERE, Stretch

OWN = frozenset({"nsubj", "obj", "iobj", "obl", "advmod", "aux", "mark", "expl", "compound"})
"""Relations of what stands with the verb of saying, and is not said."""
PARTS = frozenset({"comma", "stop", "quote", "dash", "open", "close"})
SEMICOLON = ";"
PARTING = frozenset({";", ":"})
CLOSING = frozenset({".", "?", "!", ";", ",", "”", '"', "’", "»", ")", "—", "–"})
"""Marks behind ", X says"."""
BEFORE = frozenset({",", "—", "–", "("})
HUNG = frozenset({"parataxis", "advcl", "ccomp", "dep", "conj", "acl"})
QUOTE = "quote"
SUBORDINATE = frozenset({"advcl", "acl", "ccomp"})
"""Relations of clauses of which a remark set off within is told, and not of all the sentence."""


def said_around(ground: Ground, clause: Clause) -> Told | None:
    """Return the clause around ", X says," and before or behind "as X says"."""
    how, speaker = manner(ground, clause), _speaker(ground, clause)
    if how is None or how.shared or speaker is None:
        return None
    cue = _cue(ground, clause, speaker)
    segment = _within(ground, clause, cue, _segment(ground, cue))
    if not _set_off(ground, cue, segment) or not _tells(ground, clause, cue, segment):
        return None
    stretch, gap = _parted(ground, cue, segment)
    if stretch[1] <= stretch[0] or _quoted(ground, stretch, gap):
        return None
    return Told(stretch, said=how.said, denies=clause.verb.lemma in ground.words.denying, gap=gap)


def _speaker(ground: Ground, clause: Clause) -> Phrase | None:
    """Return who says it by a finite verb, None where nobody does."""
    subject = next(iter(ground.subjects(clause)), None)
    if subject is None or clause.verb.form != "finite" or _is_passive(ground, clause, subject):
        return None
    return subject


def _is_passive(ground: Ground, clause: Clause, subject: Phrase) -> bool:
    """Tell whether a clause tells nothing of what stands around it: "was expected"; ", it is said," does."""
    rumoured = subject.word in ground.words.it and clause.verb.lemma in ground.words.rumour
    return clause.verb.passive and not rumoured


def _cue(ground: Ground, clause: Clause, speaker: Phrase) -> Stretch:
    """Return the words that tell whose it is: verb, subject, whom they told, where."""
    units = {clause.unit}
    for child in ground.tree.children.get(clause.unit, ()):
        if ground.tree.relation(child) in OWN:
            units.update(ground.tree.below(child))
    subject = named(speaker, ground.analysis)
    known = min(clause.verb.first, subject[0]), max(clause.verb.last, subject[1])
    return reached(ground.analysis, known, units, frozenset())


def _segment(ground: Ground, cue: Stretch) -> Stretch:
    """Return the part of the sentence between semicolons in which the cue stands."""
    words = ground.analysis.sentence.words
    first = next((k + 1 for k in range(cue[0] - 1, -1, -1) if words[k] in PARTING), 0)
    return first, next((k for k in range(cue[1], len(words)) if words[k] == SEMICOLON), len(words))


def _within(ground: Ground, clause: Clause, cue: Stretch, segment: Stretch) -> Stretch:
    """Return the part of a segment that "as X complained" is on: the subordinate clause in which it stands, if one."""
    host = _host(ground, clause, cue)
    if host is None:
        return segment
    first, last = ground.reaches[host]
    first += ground.lower(first) in ground.words.content
    return max(first, segment[0]), min(last, segment[1])


def _host(ground: Ground, clause: Clause, cue: Stretch) -> int | None:
    """Return the innermost subordinate clause in which "as X complained" stands, None for none."""
    if ground.lower(cue[0]) not in ground.words.parenthetic:
        return None
    over = ground.analysis.structure.over(clause.unit)
    around = [unit for unit in ground.clauses if unit == over or _surrounds(ground, unit, cue)]
    subordinate = [
        unit for unit in around if ground.tree.relation(unit) in SUBORDINATE and unit != clause.unit
    ]
    holding = [unit for unit in subordinate if ground.reaches[unit][0] <= cue[0] < ground.reaches[unit][1]]
    return min(holding, key=lambda unit: ground.reaches[unit][1] - ground.reaches[unit][0], default=None)


def _surrounds(ground: Ground, unit: int, cue: Stretch) -> bool:
    """Tell whether words of a clause stand on either side of a cue."""
    first, last = ground.reaches[unit]
    return first < cue[0] and cue[1] < last


def _set_off(ground: Ground, cue: Stretch, segment: Stretch) -> bool:
    """Tell whether a mark stands on either side of the cue, or the part ends there; "as" may begin it."""
    first, last = cue
    words = ground.analysis.sentence.words
    led = ground.lower(first) in ground.words.parenthetic
    opened = words[first - 1] in BEFORE if first > segment[0] else led
    if ground.lower(first) in ground.words.content or (_put(ground, cue) and not led):
        return False
    return opened and (last >= segment[1] or words[last] in CLOSING)


def _put(ground: Ground, cue: Stretch) -> bool:
    """Tell whether it says something only behind "as": "as she puts it", not ", he had it,"."""
    inside = (clause for clause in ground.clauses.values() if cue[0] <= clause.verb.head < cue[1])
    return any(clause.verb.lemma in ground.words.put for clause in inside)


def _tells(ground: Ground, clause: Clause, cue: Stretch, segment: Stretch) -> bool:
    """Tell whether a main clause stands around the cue, and nothing but whom it was told is said with the verb."""
    told = clause.verb.lemma in ground.words.telling
    objects = [group[0] for group in clause.objects if group[0] not in ground.subjects(clause)]
    bare = told or all(phrase.word in ground.words.it for phrase in objects)
    mains = [other for other in _others(ground, cue, segment) if _is_main(ground, clause, other, cue)]
    return bare and bool(mains) and not _against(ground, cue, mains)


def _against(ground: Ground, cue: Stretch, mains: Iterable[Clause]) -> bool:
    """Tell whether the author says the contrary: who says "he did not die, as X believes" tells that X believes it."""
    led = ground.lower(cue[0]) in ground.words.parenthetic
    return led and any(main.verb.negated for main in mains)


def _others(ground: Ground, cue: Stretch, segment: Stretch) -> Iterator[Clause]:
    for other in ground.clauses.values():
        inside = segment[0] <= other.verb.head < segment[1]
        if inside and not cue[0] <= other.verb.head < cue[1]:
            yield other


def _is_main(ground: Ground, clause: Clause, other: Clause, cue: Stretch) -> bool:
    """Tell whether a clause can be what is said: it hangs on the verb of saying, or that on it, and not as a part."""
    tree = ground.tree
    first, last = ground.reaches[other.unit]
    if tree.heads[other.unit] == clause.unit:
        return tree.relation(other.unit) in {"ccomp", "parataxis", "csubj"} and other.verb.form == "finite"
    over = {ground.analysis.structure.over(clause.unit), _host(ground, clause, cue)}
    hung = tree.relation(clause.unit) in HUNG and other.unit in over
    return hung and other.verb.form == "finite" and first <= cue[0] <= last


def _parted(ground: Ground, cue: Stretch, segment: Stretch) -> tuple[Stretch, Stretch]:
    """Return the part without the cue at either end, or with a gap for it."""
    words = ground.analysis.sentence.words
    (first, last), (start, end) = cue, segment
    if first > start and words[first - 1] in BEFORE:
        first -= 1
    if last < end and words[last] in BEFORE | {")"}:
        last += 1
    before, behind = trimmed(ground, (start, first)), trimmed(ground, (last, end))
    if not _has_words(ground, behind):
        return before, NOWHERE
    return (behind, NOWHERE) if not _has_words(ground, before) else ((before[0], behind[1]), (first, last))


def _has_words(ground: Ground, stretch: Stretch) -> bool:
    return any(word[0].isalnum() for word in ground.analysis.sentence.words[slice(*stretch)])


def _quoted(ground: Ground, stretch: Stretch, gap: Stretch) -> bool:
    """Tell whether all of it stands in quotation marks, or one of them is missing: those are read as direct speech."""
    marks = [phrase.first for phrase in ground.analysis.phrases if phrase.kind == QUOTE]
    if len(marks) % 2:
        return True
    left_out = [gap, *zip(marks[::2], marks[1::2], strict=True)]
    inside = {word for first, last in left_out for word in range(first, last)}
    return not any(_has_words(ground, (k, k + 1)) for k in range(*stretch) if k not in inside)
