"""What somebody is called: "called him a traitor", "dismissed the report as a fairy tale"."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.told import Told

PREDICATES = frozenset({"NOUN", "ADJ", "NUM", "VERB"})
"""Universal tags of what somebody can be called; a proper noun is a name."""
BEHIND = ("obl", "advcl", "xcomp", "nmod", "acl", "ccomp")


def called(ground: Ground, clause: Clause) -> Told | None:
    """Return what somebody or something is called or taken for by whoever is the subject."""
    for unit, leads in (*_predicates(ground, clause), *_behind_as(ground, clause)):
        first, last = ground.reaches[unit]
        stretch = trimmed(ground, (_opened(ground, max(first, leads + 1)), last))
        return Told(stretch, "characterisation", said=clause.verb.lemma in ground.words.verbs)
    return None


def _predicates(ground: Ground, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield what stands behind the object: "called the notice an insult"."""
    if clause.verb.lemma not in ground.words.calling:
        return
    objects = ground.behind(clause.unit, "obj", "iobj")
    beside = (unit for each in objects for unit in ground.behind(each, "appos") if _in_marks(ground, unit))
    first = min(objects, default=clause.unit if clause.verb.passive else len(ground.tree.of))
    for unit in (*ground.behind(clause.unit, "xcomp", "obj"), *beside):
        if first < unit and _is_predicate(ground, unit):
            yield unit, -1


def _in_marks(ground: Ground, unit: int) -> bool:
    """Tell whether a quotation begins with a noun: 'called the speech "the bravest thing"'."""
    return ground.lower(ground.reaches[unit][0] - 1) in _opening(ground)


def _is_predicate(ground: Ground, unit: int) -> bool:
    verbal = ground.infinitive(unit) or ground.tree.hanging(unit, "nsubj", "aux")
    return ground.tree.parse.upos[unit] in PREDICATES and not verbal and unit not in ground.tree.names


def _behind_as(ground: Ground, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield what stands behind "as": "described her as a traitor"; not "as he left"."""
    if clause.verb.lemma not in ground.words.calling_as:
        return
    objects = ground.behind(clause.unit, "obj", "obl")
    first = clause.unit if clause.verb.passive else min(objects, default=len(ground.tree.of))
    for unit in (unit for each in (clause.unit, *objects) for unit in ground.behind(each, *BEHIND)):
        leads = ground.leads(unit)
        if (
            first < unit
            and ground.lower(leads) in ground.words.as_
            and not ground.tree.hanging(unit, "nsubj")
        ):
            yield unit, leads


def _opened(ground: Ground, first: int) -> int:
    """Return where words begin, with the mark that opens a quotation."""
    return first - 1 if ground.lower(first - 1) in _opening(ground) else first


def _opening(ground: Ground) -> set[str]:
    return {mark[0] for mark in (*ground.words.marks, *ground.words.apostrophes)}
