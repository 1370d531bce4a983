"""Times in a part of a sentence that commas set off: they belong to the participle or the apposition there."""

from collections.abc import Iterable

from testimonia.clauses.arcs import Arcs
from testimonia.parsing.protocol import ROOT

PARTICIPLES = frozenset({"VBG", "VBN"})
PARTICIPIAL = frozenset({"acl", "advcl"})
MARKS = frozenset(", ; ( ) :".split())


def times_of_participles(arcs: Arcs, times: Iterable[int]) -> None:
    """Let a time be the participle's in its own part: "became a lawyer, practising in Bristol until 1910"."""
    for time in times:
        verb = arcs.heads[time]
        if verb == ROOT or (_in_one_part(arcs, verb, time) and not _taken_for_noun(arcs, time)):
            continue
        own, relation = _own_before(arcs, time)
        if own != ROOT and not arcs.over(time, own):
            arcs.move(time, own, relation)
        elif _participle_between(arcs, verb) and _alone(arcs, time):
            arcs.move(time, arcs.heads[verb], "obl")


def times_of_joined_verbs(arcs: Arcs, times: Iterable[int]) -> None:
    """Let a time be the last verb's behind which it stands: "founded a league and left the country in 1882"."""
    for time in times:
        last = _last_joined(arcs, arcs.heads[time], time)
        if last != ROOT and _in_one_part(arcs, last, time) and not arcs.over(time, last):
            arcs.move(time, last, arcs.relations[time])


def _last_joined(arcs: Arcs, verb: int, time: int) -> int:
    """Return the last verb between a verb that it is joined to and a time, ``ROOT`` where none is."""
    joined = (other for other in arcs.hanging(verb) if arcs.relations[other] == "conj" and verb != ROOT)
    return max(
        (other for other in joined if verb < other < time and arcs.parse.upos[other] == "VERB"), default=ROOT
    )


def _taken_for_noun(arcs: Arcs, time: int) -> bool:
    """Tell whether the participle that opens the part of a time is held for a part of its object: ", teaching law"."""
    first = _opening(arcs, time)
    opens = first > 0 and arcs.sentence.words[first - 1] == "," and arcs.parse.tags[first] == "VBG"
    return opens and arcs.relations[arcs.of[first]] == "compound"


def _opening(arcs: Arcs, time: int) -> int:
    """Return the first word of the part of the sentence in which a time stands."""
    return next((word + 1 for word in range(time - 1, -1, -1) if arcs.sentence.words[word] in MARKS), 0)


def _own_before(arcs: Arcs, time: int) -> tuple[int, str]:
    """Return what a time belongs to in its part of the sentence, and as what: a participle or the apposition."""
    first = _opening(arcs, time)
    inside = range(time - 1, first - 1, -1)
    tags = arcs.parse.tags
    own = next((word for word in inside if tags[word] in PARTICIPLES and _is_participial(arcs, word)), ROOT)
    if own != ROOT:
        return arcs.of[own], "obl"
    verbal = any(tags[word].startswith("VB") for word in inside)
    noun = ROOT if verbal else _apposition(arcs, first)
    return (noun, "nmod") if ROOT != noun < time else (ROOT, "")


def _apposition(arcs: Arcs, first: int) -> int:
    """Return the noun of an apposition that begins behind a comma, ROOT where there is none."""
    noun = arcs.noun_behind(first) if first and arcs.sentence.words[first - 1] == "," else None
    if noun is None or arcs.parse.upos[noun] != "NOUN" or arcs.relations[noun] == "conj":
        return ROOT
    return noun


def _is_participial(arcs: Arcs, word: int) -> bool:
    """Tell whether a participle has a part of its own, and is none of a finite verb's words."""
    opens = arcs.parse.tags[word] == "VBG" and arcs.sentence.words[word - 1] == ","
    return opens or arcs.relations[arcs.of[word]] in PARTICIPIAL


def _participle_between(arcs: Arcs, unit: int) -> bool:
    """Tell whether a unit is a participle behind its verb, and set off from it."""
    verb = arcs.heads[unit]
    behind = arcs.relations[unit] == "advcl" and arcs.parse.tags[unit] in PARTICIPLES and ROOT < verb < unit
    return behind and not _in_one_part(arcs, verb, unit)


def _alone(arcs: Arcs, time: int) -> bool:
    """Tell whether nothing but a preposition stands between a comma and a time: "left, selling his shop, in 1890"."""
    first = min(word for word in range(time + 1) if arcs.of[word] == time)
    return arcs.sentence.words[first - 1] == "," or (
        arcs.parse.tags[first - 1] == "IN" and arcs.sentence.words[first - 2] == ","
    )


def _in_one_part(arcs: Arcs, one: int, other: int) -> bool:
    """Tell whether no mark stands between two units."""
    between = range(min(one, other) + 1, max(one, other))
    return not any(arcs.sentence.words[word] in MARKS for word in between)
