"""Nouns that a parser joined to a predicate, where they go on the noun that stands there likewise."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.clauses.attachments import GOVERNED
from testimonia.tagger.sight import Name

OBLIQUE = frozenset({"obl", "nmod"})


def joined_to_verbs(arcs: Arcs, names: Iterable[Name], times: frozenset[int]) -> None:
    """Let a noun that was joined to a predicate or a time go on the noun that stands there likewise.

    So "to Paris" goes on "to Riga" in "went to Riga in 1902 and to Paris in 1909", Naples on Rome in "lived in Rome and
    Naples".
    """
    kinds = {arcs.of[name.first]: name.kind for name in names}
    for unit in arcs.units:
        if arcs.relations[unit] == "conj" and arcs.parse.upos[unit] in NOUNS and unit not in times:
            found = _joined_likewise(arcs, unit, kinds, times)
            if found is not None and not arcs.over(unit, found):
                arcs.move(unit, found, "conj")


def _joined_likewise(arcs: Arcs, unit: int, kinds: Mapping[int, str], times: frozenset[int]) -> int | None:
    """Return the last noun behind a predicate that has the preposition of a unit, or is a name of its kind."""
    over = arcs.heads[unit]
    predicate = arcs.heads[over] if over in times else over
    case, kind = _preposition(arcs, unit), kinds.get(unit)
    if case and _preposition(arcs, predicate) == case:  # "for her support and for her opposition"
        return None
    for other in reversed(arcs.units[: bisect_left(arcs.units, unit)]):
        if other <= predicate or arcs.parse.upos[other] == "VERB":
            return None
        alike = _preposition(arcs, other) == case if case else kind is not None and kinds.get(other) == kind
        if alike and _hangs_behind(arcs, other, predicate) and other not in times:
            return other
    return None


def _hangs_behind(arcs: Arcs, unit: int, predicate: int) -> bool:
    """Tell whether a noun stands behind a preposition of a predicate, or of what that takes: "became professor at"."""
    over = arcs.heads[unit]
    by_noun = over != predicate and arcs.relations[over] in GOVERNED and arcs.heads[over] == predicate
    return arcs.relations[unit].partition(":")[0] in OBLIQUE and (over == predicate or by_noun)


def _preposition(arcs: Arcs, noun: int) -> str:
    """Return the preposition that belongs to a noun, "" for none."""
    own = (unit for unit in arcs.hanging(noun) if unit < noun and arcs.relations[unit] == "case")
    return next((arcs.sentence.lower[unit] for unit in own), "")
