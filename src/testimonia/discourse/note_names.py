"""Names that the form of an entry's sentence tells, whatever was seen there.

Behind "mother:" somebody is named, behind "Author of" a book; "Baker." is a trade; "Society of Coal Heavers" is whole.
"""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.discourse.entry_kin import labels, named_at
from testimonia.discourse.note_stretches import Stretches
from testimonia.model import Kind
from testimonia.tagger.sight import Name

WORK: Kind = "work"
OPENING = {"“": "”", "«": "»", "„": "“", '"': '"'}
"""Marks before a title, and those behind it."""
TITLE_ENDS = frozenset({".", ";", "(", "["})
LONGEST_TITLE = 15
"""Words."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONG_NAMES = frozenset({"group", "work", "event"})


def told_by_form(behind: Stretches, names: Sequence[Name], begin: int) -> list[Name]:
    """Return the names of an entry's sentence; ``begin`` is the word behind the headword and its comma, else 0."""
    found = _whole(behind, _without_trade(behind, names) if begin == 0 else names)
    told = [*_relatives(behind, begin), *(_works(behind) if begin == 0 else ())]
    for name in told:
        if within(seen(found, name.first, name.last), name.first, name.last):
            found = [*apart(found, name), name]
            behind.rows.names(range(name.first, name.last))
    return found


def seen(names: Iterable[Name], first: int, last: int) -> list[Name]:
    """Return the names of which a word stands between two."""
    return [name for name in names if name.first < last and first < name.last]


def within(names: Iterable[Name], first: int, last: int) -> bool:
    """Tell whether all names stand between two words."""
    return all(first <= name.first and name.last <= last for name in names)


def apart(names: Iterable[Name], *others: Name) -> list[Name]:
    """Return the names that share no word with any of some others."""
    return [name for name in names if not seen(others, name.first, name.last)]


def _relatives(behind: Stretches, begin: int) -> Iterator[Name]:
    """Yield whom a noun of kin names: "mother: Ana Gil;"."""
    for noun in labels(behind.sentence, begin, behind.language.discourse()):
        first = named_at(behind.sentence, noun)
        last = behind.capitals(first)
        if behind.closes(last):
            yield Name(first, last, "person", 1.0)


def _without_trade(behind: Stretches, names: Sequence[Name]) -> list[Name]:
    """Return the names without a trade that opens a sentence without a verb: "Baker.", "Tailor by trade."."""
    opening = next((name for name in names if name.first == 0), None)
    if not _is_trade(behind) or (opening is not None and opening.last > 1):
        return list(names)
    behind.rows.upos[0], behind.rows.tags[0] = "NOUN", "NN"
    return [name for name in names if name is not opening]


def _is_trade(behind: Stretches) -> bool:
    """Tell whether a sentence without a verb opens with an occupation that no other capital follows."""
    following = "".join(behind.sentence.words[1:2])
    alone = following in TITLE_ENDS or following.islower()
    told = not FINITE.isdisjoint(behind.rows.tags[1:])
    return alone and not told and behind.language.nouns().is_occupation(behind.word(0))


def _whole(behind: Stretches, names: Sequence[Name]) -> list[Name]:
    """Return the names of groups, books and events with the capitalised words right behind them."""
    return [_with_rest(behind, name, names) if name.kind in LONG_NAMES else name for name in names]


def _with_rest(behind: Stretches, name: Name, names: Sequence[Name]) -> Name:
    last = behind.capitals(name.last)
    if last == name.last or seen([other for other in names if other is not name], name.last, last):
        return name
    if not (behind.closes(last) or behind.rows.upos[last] == "ADP"):
        return name
    behind.rows.names(range(name.last, last))
    inside = range(name.first, name.last)
    head = next(word for word in inside if behind.rows.heads[word] not in inside)
    for word in range(name.last, last):
        behind.rows.below(word, head, "flat")
    return Name(name.first, last, name.kind, name.margin)


def _works(behind: Stretches) -> Iterator[Name]:
    """Yield the titles behind "Author of" or "Works:"."""
    if _makes_works(behind) and behind.word(1) in behind.language.discourse().belonging:
        yield from _title(behind, 2)
    elif behind.word(0) in behind.language.notes().labels and behind.word(1) == ":":
        parts = [1, *(k for k in range(2, len(behind.sentence)) if behind.word(k) == ";")]
        for mark in parts:
            yield from _title(behind, mark + 1)


def _makes_works(behind: Stretches) -> bool:
    """Tell whether a sentence opens with a noun for who made a work: "Author", "Translator"."""
    frames = behind.language.frames().nouns.get(behind.word(0), ())
    return any(
        spec.slot in behind.language.discourse().belonging and WORK in spec.classes
        for frame in frames
        for spec in frame.object
    )


def _title(behind: Stretches, first: int) -> Iterator[Name]:
    """Yield the title that begins at a word, in marks or up to a bracket or the end."""
    words = behind.sentence.words
    closing = OPENING.get("".join(words[first : first + 1]))
    begin = first + (closing is not None)
    ends = {closing} if closing is not None else TITLE_ENDS
    stop = min(len(words), begin + LONGEST_TITLE)
    last = next((k for k in range(begin, stop) if words[k] in ends), 0)
    if last > begin and words[begin][0].isupper() and not behind.dated(begin):
        yield Name(begin, last, WORK, 1.0)
