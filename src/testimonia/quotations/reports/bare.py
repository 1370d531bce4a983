"""An answer of a word or two behind a verb of saying: "said eighteen", "answered no", "said much worse"."""

from testimonia.clauses.values import Clause
from testimonia.quotations.reports.endings import trimmed
from testimonia.quotations.reports.ground import Ground
from testimonia.quotations.reports.told import Told

HUNG = ("obj", "xcomp", "ccomp", "advmod", "obl", "discourse")
ANSWERS = frozenset({"NUM", "INTJ"})
"""Universal tags of what is an answer by itself."""
MORE = frozenset({"JJR", "RBR", "JJS", "RBS"})
"""Tags of comparatives and superlatives."""


def bare(ground: Ground, clause: Clause) -> Told | None:
    """Return the word or two that somebody says, and no sentence."""
    if clause.verb.passive or clause.verb.lemma not in ground.words.answering:
        return None
    for unit in ground.behind(clause.unit, *HUNG):
        if ground.leads(unit) < 0 and _answers(ground, unit):
            return Told(trimmed(ground, (ground.reaches[unit][0], unit + 1)))
    return None


def _answers(ground: Ground, unit: int) -> bool:
    parse, marks = ground.tree.parse, {mark for each in ground.words.marks for mark in each.split()}
    if not marks.isdisjoint(
        {ground.lower(ground.reaches[unit][0] - 1), ground.lower(ground.reaches[unit][0])}
    ):
        return False
    return parse.upos[unit] in ANSWERS or parse.tags[unit] in MORE
