"""Whether a verb is denied by the words around it."""

from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.clauses import Wording


def is_negated(tree: Units, group: Phrase, unit: int, wording: Wording) -> bool:
    """Tell whether a predicate, whose verb group is given, is denied: "never", "no longer", "neither X nor Y"."""
    lower, until = tree.sentence.lower, max(group.head, unit)
    hanging = tree.hanging(unit, "advmod", "cc", "det", "discourse")
    near = [word for word in [*hanging, *range(group.first, group.last)] if word <= until]
    near = [word for word in near if wording.only.isdisjoint(lower[word + 1 : word + 2])]
    words = [lower[word] for word in [*near, *_joining_subjects(tree, unit)]]
    if not wording.negative.isdisjoint(words) or _set_first(tree, unit, wording):
        return True
    return _by_phrase(lower, group, wording)


def _by_phrase(lower: list[str], group: Phrase, wording: Wording) -> bool:
    """Tell whether several words that deny together stand before a verb or in it: "no longer"."""
    ends = range(group.first, group.last + 1)
    return any(
        _stands_before(lower, end, words.split()) for end in ends for words in wording.negative_phrases
    )


def _stands_before(lower: list[str], end: int, words: list[str]) -> bool:
    """Tell whether words stand right before a place."""
    return end >= len(words) and lower[end - len(words) : end] == words


def _set_first(tree: Units, unit: int, wording: Wording) -> bool:
    """Tell whether nothing, set first, turned subject and auxiliary round: "At no time did she join"."""
    helpers, subjects = tree.hanging(unit, "aux"), tree.hanging(unit, "nsubj")
    if not helpers or not subjects or subjects[0] < helpers[0]:
        return False
    fronted = [noun for noun in tree.hanging(unit, "obl") if noun < helpers[0]]
    return any(
        tree.sentence.lower[det] in wording.nobody for noun in fronted for det in tree.hanging(noun, "det")
    )


def _joining_subjects(tree: Units, unit: int) -> list[int]:
    """Return the conjunctions among the subjects: "neither Nin nor Maurín"."""
    subjects = tree.hanging(unit, "nsubj")
    joined = [other for subject in subjects for other in tree.hanging(subject, "conj")]
    return [word for each in [*subjects, *joined] for word in tree.hanging(each, "cc")]


def is_alternative(tree: Units, unit: int, wording: Wording) -> bool:
    """Tell whether a coordinated predicate stands behind "or": the negation of the first reaches over it."""
    return any(tree.sentence.lower[word] in wording.alternative for word in tree.hanging(unit, "cc"))
