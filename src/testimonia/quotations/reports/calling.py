"""What somebody is called: "called him a traitor", "dismissed the report as a fairy tale"."""

from collections.abc import Iterator

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.told import Told

COMMA = ","
PREDICATES = frozenset({"NOUN", "ADJ", "NUM", "VERB"})
"""Universal tags of what somebody can be called; a proper noun is a name."""
JOINED = ("nsubj", "nsubj:pass", "reparandum", "dislocated")
"""Relations by which a parser hangs whom it is said of on the predicate: "thought them cowards"."""
BEHIND = ("obl", "advcl", "xcomp", "nmod", "acl", "ccomp")


def called(ground: Ground, clause: Clause) -> Told | None:
    """Return what somebody or something is called or taken for by whoever is the subject."""
    for unit, leads in (*_predicates(ground, clause), *_behind_as(ground, clause)):
        first, last = ground.reaches[unit]
        stretch = trimmed(ground, (_opened(ground, max(first, leads + 1)), last))
        return Told(stretch, "characterisation", said=clause.verb.lemma in ground.words.verbs)
    return _before(ground, clause)


def _before(ground: Ground, clause: Clause) -> Told | None:
    """Return what somebody is called in marks before it is told by whom: "“Saints in overalls”, they called them"."""
    words, lemma = ground.words, clause.verb.lemma
    if lemma not in words.calling or clause.verb.form != "finite" or not clause.objects:
        return None
    last = min([clause.verb.first, *(speaker.first for speaker in ground.subjects(clause)[:1])])
    while ground.lower(last - 1) == COMMA:
        last -= 1
    first = _opened_at(ground, last - 1)
    if first < 0 or _is_speech(ground, first, last):
        return None
    return Told((first, last), "characterisation", said=lemma in words.verbs)


def _opened_at(ground: Ground, last: int) -> int:
    """Return the mark that the mark at a word closes, -1 if it closes none."""
    first = next((word for word in range(last - 1, -1, -1) if ground.lower(word) in _opening(ground)), -1)
    return first if first >= 0 and _closes(ground, first, last) else -1


def _closes(ground: Ground, first: int, last: int) -> bool:
    """Tell whether one mark closes what another opens."""
    marks = (each.split() for each in (*ground.words.marks, *ground.words.apostrophes))
    return any(ground.lower(first) == each[0] and ground.lower(last) in each[1:] for each in marks)


def _is_speech(ground: Ground, first: int, last: int) -> bool:
    """Tell whether words in marks are what somebody says: a finite verb stands there, or their comma."""
    clauses = ground.clauses.values()
    verbs = any(first <= clause.verb.head < last and clause.verb.form == "finite" for clause in clauses)
    return verbs or ground.lower(last - 2) == COMMA


def _predicates(ground: Ground, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield what stands behind the object, and the word before it: "called the notice an insult"."""
    known = clause.verb.lemma in ground.words.calling
    for unit in _candidates(ground, clause) if known or clause.verb.lemma in ground.words.finding else ():
        before = _named_before(ground, clause, unit)
        if before is not None and (known or _in_marks(ground, unit)):
            yield unit, before


def _candidates(ground: Ground, clause: Clause) -> Iterator[int]:
    """Yield what can be said of an object: behind the verb, or in marks beside the object."""
    objects = ground.behind(clause.unit, "obj", "iobj")
    beside = (unit for each in objects for unit in ground.behind(each, "appos") if _in_marks(ground, unit))
    every = (*ground.behind(clause.unit, "xcomp", "obj", "ccomp"), *beside)
    yield from (unit for unit in every if _is_predicate(ground, unit))


def _named_before(ground: Ground, clause: Clause, unit: int) -> int | None:
    """Return the last word of who is called so, be it joined to the verb or to the predicate; None where nobody is."""
    objects = [each for each in ground.behind(clause.unit, "obj", "iobj") if each < unit]
    if objects or clause.verb.passive:
        return clause.verb.head
    joined = ground.tree.hanging(unit, *JOINED)
    inside = [each for each in joined if clause.verb.head < each < unit]
    return ground.reaches[inside[0]][1] - 1 if inside else None


def _in_marks(ground: Ground, unit: int) -> bool:
    """Tell whether a quotation begins with a predicate: 'called the speech "the bravest thing"'."""
    first, opening = ground.reaches[unit][0], _opening(ground)
    return not opening.isdisjoint({ground.lower(first - 1), ground.lower(first)})


def _is_predicate(ground: Ground, unit: int) -> bool:
    verbal = ground.infinitive(unit) or ground.tree.hanging(unit, "aux", "cop", "mark")
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
