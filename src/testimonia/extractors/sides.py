"""Kinship has two sides, and the noun tells which is whose: in "Anna Roth was Karl's mother" Anna is the parent.

Of two persons in one stretch of the text either can be the parent, not both: what two makers tell of them the other way
round is one thing, which one of them read wrongly.
"""

from collections.abc import Iterable, Iterator

from testimonia.analysis import Analysis
from testimonia.clauses.values import Phrase
from testimonia.extractors.language import nouns
from testimonia.extractors.said import pairs
from testimonia.languages.parts.frames import NounFrame
from testimonia.model import Statement

KINSHIP = "kinship"
DIRECTED = frozenset({"parent", "child"})
"""Roles of which a noun tells one of one side and the other of the other."""


def side(analysis: Analysis, word: int, person: Phrase, other: Phrase | None) -> str:
    """Return the role that a noun of kin gives to a person: "Anna was Karl's mother" child to Anna, parent to Karl.

    The noun is said of one of the two and belongs to the other. It is empty where neither is known of either, and where
    the noun does not tell of parent and child.
    """
    frame = _frame(analysis, word)
    if frame is None or frame.role not in DIRECTED:
        return ""
    owners, named = list(possessors(analysis, word)), list(bearers(analysis, word))
    if person.head == word or _is_among(analysis, person, named):
        return frame.role
    if _is_among(analysis, person, owners) or _is_among(analysis, other, named):
        return frame.inverse
    return frame.role if _is_among(analysis, other, owners) else ""


def _is_among(analysis: Analysis, one: Phrase | None, others: Iterable[Phrase]) -> bool:
    return one is not None and any(is_one(analysis, one, other) for other in others)


def bearers(analysis: Analysis, word: int) -> Iterator[Phrase]:
    """Yield those of whom a noun is said: "Karl's mother, Anna Roth"."""
    return (each.person for each in pairs(analysis) if each.noun.head == word)


def possessors(analysis: Analysis, word: int) -> Iterator[Phrase]:
    """Yield whose relative a noun means: "Karl's mother", "a daughter of Karl and Ida Roth"."""
    belonging = analysis.language.discourse().belonging
    for noun in (each for each in analysis.phrases if each.kind == "np" and each.first <= word < each.last):
        if noun.owner is not None:
            yield from analysis.several.get(noun.owner, (noun.owner,))
        yield from (behind for case, behind in analysis.structure.behind(noun) if case in belonging)


def _frame(analysis: Analysis, word: int) -> NounFrame | None:
    """Return how a noun of kin is read, None for another word."""
    table, lower = analysis.language.frames().nouns, analysis.sentence.lower[word]
    frames = table.get(lower) or table.get(nouns(analysis).singular(lower), ())
    return next((frame for frame in frames if frame.type == KINSHIP), None)


def is_one(analysis: Analysis, one: Phrase, other: Phrase) -> bool:
    """Tell whether two noun phrases stand for one person whom the text knows."""
    entity = analysis.entity(one)
    return entity is not None and entity is analysis.entity(other)


def crossed(one: Statement, other: Statement) -> bool:
    """Tell whether two statements in one stretch of the text make each of two persons the other's parent."""
    pairs_ = [_parent_first(each) for each in (one, other)]
    overlap = one.locus.start < other.locus.end and other.locus.start < one.locus.end
    return overlap and one.polarity == other.polarity and pairs_[0] != () and pairs_[0] == pairs_[1][::-1]


def _parent_first(statement: Statement) -> tuple[str, ...]:
    """Return parent and child as a statement tells them, nobody where it tells other things."""
    if statement.type != KINSHIP or statement.role not in DIRECTED or statement.object is None:
        return ()
    both = (statement.subject.referent, statement.object.referent)
    return both if statement.role == "child" else both[::-1]
