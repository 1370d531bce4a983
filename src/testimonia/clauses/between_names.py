"""Nouns between two names that say who the second is, where a parser takes them for an apposition to the first."""

from collections.abc import Sequence

from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

BESIDE = frozenset({"appos", "conj"})


def offices(arcs: Arcs, names: Sequence[Name], wording: Wording) -> None:
    """Let an office go with the name right behind it: "met Roth, Speaker of the House Paul Orlov, and others"."""
    persons = {arcs.of[name.first] for name in names if name.kind == "person"}
    for name in names:
        unit = arcs.of[name.first]
        noun = _office_before(arcs, name, wording) if unit in persons and name.first else ROOT
        if noun == ROOT or arcs.relations[noun] not in BESIDE or arcs.heads[noun] not in persons - {unit}:
            continue
        if not arcs.over(unit, arcs.heads[noun]):
            arcs.move(unit, arcs.heads[noun], "conj")
            arcs.move(noun, unit, "appos")


def _office_before(arcs: Arcs, name: Name, wording: Wording) -> int:
    """Return the noun whose "of the House" ends right before a name; in "son of the painter X" no office does."""
    inner = arcs.of[name.first - 1]
    noun, lower = arcs.heads[inner], arcs.sentence.lower
    if arcs.parse.upos[inner] not in NOUNS or arcs.relations[inner] != "nmod" or not ROOT < noun < inner:
        return ROOT
    personal = lower[inner] in wording.person_nouns or lower[noun] in wording.kin
    return ROOT if personal or arcs.parse.upos[noun] not in NOUNS else noun


def kin(arcs: Arcs, names: Sequence[Name], wording: Wording) -> None:
    """Let "his sister" be the name's behind it in a list: "left Roth, his sister, Ada, and his brother, Max"."""
    persons = {arcs.of[name.first] for name in names if name.kind == "person"}
    for noun in arcs.units:
        before = arcs.heads[noun]
        if arcs.relations[noun] != "appos" or arcs.sentence.lower[noun] not in wording.kin or before > noun:
            continue
        named = (unit for unit in arcs.hanging(noun) if unit in persons and arcs.relations[unit] == "appos")
        if before in persons and noun < next(named, ROOT):
            arcs.relations[noun] = "conj"
