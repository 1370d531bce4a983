"""Whether a verb is denied by the words around it."""

from testimonia.clauses.units import Units
from testimonia.clauses.values import Phrase
from testimonia.clauses.wording import Wording

LOOK_BACK = 4
"""Words before a verb among which a negative phrase is looked for."""


def is_negated(tree: Units, group: Phrase, unit: int, wording: Wording) -> bool:
    """Tell whether a predicate, whose verb group is given, is denied: "never", "no longer", "neither X nor Y"."""
    lower, until = tree.sentence.lower, max(group.head, unit)
    hanging = tree.hanging(unit, "advmod", "cc", "det", "discourse")
    near = [word for word in [*hanging, *range(group.first, group.last)] if word <= until]
    if any(lower[word] in wording.negative for word in [*near, *_joining_subjects(tree, unit)]):
        return True
    before = " ".join(lower[max(0, group.first - LOOK_BACK) : group.last])
    return any(words in before for words in wording.negative_phrases)


def _joining_subjects(tree: Units, unit: int) -> list[int]:
    """Return the conjunctions among the subjects: "neither Nin nor Maurín"."""
    subjects = tree.hanging(unit, "nsubj")
    joined = [other for subject in subjects for other in tree.hanging(subject, "conj")]
    return [word for each in [*subjects, *joined] for word in tree.hanging(each, "cc")]


def is_alternative(tree: Units, unit: int, wording: Wording) -> bool:
    """Tell whether a coordinated predicate stands behind "or": the negation of the first reaches over it."""
    return any(tree.sentence.lower[word] in wording.alternative for word in tree.hanging(unit, "cc"))
