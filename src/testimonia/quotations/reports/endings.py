"""Where what is said ends: what its author adds is not part of it.

"… that she had buried two husbands, which was a slander": the relative clause is about all that was said. "…, as
everybody knew", "…; in fact he had stayed", "…, and so he left" are the author's as well.
"""

from collections.abc import Iterator

from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.stretch import Stretch

ABOUT_ALL = "advcl:relcl"
COMMA = ","
BREAKS = frozenset({";"})
CLOSING = frozenset({".", "?", "!", ";", ",", ":", "-", "–", "—", "(", "..."})
"""Marks that are not of what is said where they end it."""


def ended(ground: Ground, stretch: Stretch, unit: int) -> Stretch:
    """Return the words of a stretch up to where the author speaks again; ``unit`` is its predicate."""
    first, last = stretch
    cuts = [cut for cut in _cuts(ground, stretch, unit) if first < cut < last]
    return trimmed(ground, (first, min([last, *cuts])))


def to_be_done(ground: Ground, stretch: Stretch, unit: int) -> Stretch:
    """Return the words of what is to be done, without an event after which the author tells that it was said.

    "faced calls to resign after an interview in which she mocked him": the interview is the author's to tell.
    """
    first, last = stretch
    events = [ground.reaches[noun][0] for noun in ground.behind(unit, "obl") if _is_event(ground, noun)]
    return trimmed(ground, (first, min([last, *(event for event in events if event > unit)])))


def _is_event(ground: Ground, noun: int) -> bool:
    """Tell whether a noun is new, and a clause tells what was: "after an interview in which she mocked him"."""
    tree, wording = ground.tree, ground.analysis.language.clauses()
    articles = {ground.lower(word) for word in tree.hanging(noun, "det")}
    if not articles or articles & wording.the or tree.case(noun) not in wording.elsewhere:
        return False
    told = (ground.clauses[unit] for unit in tree.hanging(noun, "acl") if unit in ground.clauses)
    return any(clause.verb.form == "finite" and not clause.verb.modal for clause in told)


def trimmed(ground: Ground, stretch: Stretch) -> Stretch:
    """Return a stretch without the marks that end it, and without a comma before it."""
    first, last = stretch
    while first < last - 1 and ground.analysis.sentence.words[first] == COMMA:
        first += 1
    while last - 1 > first and ground.analysis.sentence.words[last - 1] in CLOSING:
        last -= 1
    return first, last + _unclosed(ground, first, last)


def _unclosed(ground: Ground, first: int, last: int) -> bool:
    """Tell whether a quotation that begins in a stretch is closed by the word behind it."""
    marks = {character for mark in ground.words.marks for character in mark}
    inside = sum(word in marks for word in ground.analysis.sentence.words[first:last])
    return inside % 2 == 1 and ground.lower(last) in marks


def _cuts(ground: Ground, stretch: Stretch, unit: int) -> Iterator[int]:
    """Yield the words from which the author may speak again."""
    words, tree = ground.analysis.sentence.words, ground.tree
    yield from (word for word in range(*stretch) if words[word] in BREAKS)
    for below in tree.below(unit):
        if below > unit and (below in ground.raised or _adds(ground, unit, below)):
            yield ground.reaches[below][0]


def _adds(ground: Ground, unit: int, below: int) -> bool:
    """Tell whether a clause that hangs on what is said only comments on it, set off by a comma."""
    tree = ground.tree
    first = ground.reaches[below][0]
    if first < 2 or not {",", "—", "–"} & set(ground.analysis.sentence.words[first - 1 : first + 1]):
        return False
    if tree.full_relation(below) == ABOUT_ALL or (
        tree.relation(below) == "parataxis" and below not in ground.clauses
    ):
        return True
    return _as_known(ground, below) or _therefore(ground, unit, below) or _judged(ground, below)


def _as_known(ground: Ground, below: int) -> bool:
    """Tell whether a clause says who else says or knows it: ", as everybody knew"."""
    words, tree = ground.words, ground.tree
    marks = {ground.analysis.sentence.lower[mark] for mark in tree.hanging(below, "mark", "case", "advmod")}
    lemma = tree.parse.lemmas[below]
    return (
        tree.relation(below) == "advcl"
        and bool(marks & words.parenthetic)
        and lemma in (words.verbs | words.thinking | words.showing)
    )


def _therefore(ground: Ground, unit: int, below: int) -> bool:
    """Tell whether a coordinated clause with a subject is a consequence that the author tells: ", and so he left"."""
    tree = ground.tree
    joined = tree.relation(below) == "conj" and tree.heads[below] == unit and tree.hanging(below, "nsubj")
    adverbs = {ground.analysis.sentence.lower[word] for word in tree.hanging(below, "advmod") if word < below}
    return bool(joined) and not adverbs.isdisjoint(ground.words.hence)


def _judged(ground: Ground, below: int) -> bool:
    """Tell whether a relative clause says that it is not so, or is: ", which was false", ", which is a lie"."""
    tree, known = ground.tree, ground.analysis.language.modality()
    judged = ground.analysis.sentence.lower[below] in known.untrue | known.true | ground.words.untruths
    return judged and tree.relation(below) in {"acl", "advcl"} and bool(tree.hanging(below, "cop"))
