"""Notes: what stands behind "b." or "Arrested" is its place and its time, which a parser has not learnt.

"b. Rotterdam 13 May 1883, executed Amersfoort 13 Apr. 1942"; behind a verb whose frames ask for a group or a work it
is that: "Joined ISDV 1914".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.discourse.note_names import apart, seen, told_by_form, within
from testimonia.discourse.note_stretches import ENDING, Stretches, Where, dates
from testimonia.discourse.note_verbs import PLAIN, Setting, Verbs
from testimonia.discourse.rows import Rows
from testimonia.discourse.short_forms import in_whole, is_short
from testimonia.languages.protocol import Language
from testimonia.model import Kind
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

REACH = 6
"""Words between a participle and the preposition that tells where."""
PLACE: Kind = "place"
NOMINAL = frozenset({"ADJ", "NOUN"})
NUMBER = 3
"""Words of a number in brackets."""
THINGS: tuple[Kind, ...] = ("group", "work")
"""What may stand behind a verb that asks for it, the likeliest first; a tagger often takes it for a place."""


def in_note_style(
    sentence: Sentence, parse: Parse, names: list[Name], language: Language, setting: Setting = PLAIN
) -> tuple[Parse, list[Name]]:
    """Return parse and names with what stands behind a verb of a note read as its place and its time."""
    rows = Rows(parse)
    in_whole(sentence, rows, language)
    begin = _behind_headword(sentence, names) if setting.headword else 0
    stretches = Stretches(sentence, rows, language, dates(sentence, setting.times))
    note = _Note(sentence, rows, language, Verbs(sentence, rows, language, setting, begin), stretches)
    names = note.located(_behind_short(sentence, names))
    if setting.entry or setting.headword:
        names = told_by_form(note.behind, names, begin)
    if note.verbs.may_be():
        names = _noted(note, names)
    return rows.parse(), sorted(names, key=lambda name: name.first)


def _behind_headword(sentence: Sentence, names: Sequence[Name]) -> int:
    """Return the word behind a headword and its comma, 0 where none stands there."""
    last = next((name.last for name in names if name.first == 0), 0)
    return last + 1 if last and sentence.words[last : last + 1] == [","] else 0


def _behind_short(sentence: Sentence, names: Iterable[Name]) -> list[Name]:
    """Return names of more than an abbreviation: "Dau. of" names nobody."""
    return [name for name in names if name.last > name.first + is_short(sentence, name.first)]


def _noted(note: "_Note", names: list[Name]) -> list[Name]:
    """Return the names of a note, with what stands behind its verbs hung on them."""
    verbs = frozenset(filter(note.verbs.is_verb, range(len(note.sentence) - 1)))
    names = [
        replace(name, first=name.first + (name.first in verbs))
        for name in names
        if name.last - name.first > (name.first in verbs)
    ]
    of_others = _of_others(note.sentence.words, names)
    for verb in sorted(verbs):
        if verb in of_others:
            note.rows.upos[verb] = "X"
            continue
        note.rows.object(verb)
        names = _behind_verb(note, verb, names)
        _noun(note, verb)
        _last_place(note, verb, names)
    return names


def _noun(note: "_Note", verb: int) -> None:
    """Hang the noun behind an abbreviated verb on it, which a parser took for part of that: "Stud. law"."""
    last = verb + 1
    while last < len(note.sentence) and note.rows.upos[last] in NOMINAL and not note.behind.dated(last):
        last += 1
    if last > verb + 1 and note.rows.upos[last - 1] == "NOUN" and is_short(note.sentence, verb):
        note.rows.below(last - 1, verb, "obj")


def _last_place(note: "_Note", verb: int, names: Sequence[Name]) -> None:
    """Hang the place behind a comma on the verb that opens a sentence of an entry: "Studied law, Graz, 1891"."""
    if verb != 0 or not note.verbs.setting.entry:
        return
    comma = next((k for k in range(2, len(note.sentence)) if note.behind.word(k) in ENDING), 0)
    places = {name.first: name for name in names if name.kind == PLACE}
    region = any(name.last == comma for name in places.values())
    place = places.get(comma + 1) if note.behind.word(comma) == "," and not region else None
    if place is not None and note.behind.word(place.last) in ENDING:
        note.rows.hang(range(place.first, place.last), verb, "obj")


def _behind_verb(note: "_Note", verb: int, names: list[Name]) -> list[Name]:
    """Hang what stands behind a verb on it: what its frames ask for, somebody, or a place and a time."""
    asked = note.verbs.asked(verb)
    if not asked.isdisjoint(THINGS):
        return _thing(note, verb, asked, names)
    if note.verbs.is_somebody(verb + 1):
        return names
    if note.verbs.meets(verb) and (other := note.somebody(verb, names)) is not None:
        return _met(note, verb, other, names)
    behind = note.where(verb, names)
    if behind is not None:
        return _read(note, verb, behind, names)
    if note.sentence.lower[verb] in note.language.notes().verbs:
        _of_cause(note, verb)
    return names


def _of_cause(note: "_Note", verb: int) -> None:
    """Hang the date of its part on a verb behind which something else stands: "d. of typhus 11 Apr. 1903"."""
    if note.behind.word(verb + 1) not in note.language.discourse().belonging:
        return
    note.rows.verb(verb, note.verbs.tag(verb))
    ends = (k for k in range(verb + 1, len(note.sentence)) if note.behind.word(k) in ENDING)
    first = next((k for k in range(verb + 2, next(ends, verb)) if note.behind.dated(k)), 0)
    if first:
        note.dated(verb, first)


def _thing(note: "_Note", verb: int, asked: frozenset[str], names: list[Name]) -> list[Name]:
    """Hang what stands behind a verb on it as its object, of a kind that the verb's frames ask for."""
    first = verb + 1 + (note.behind.word(verb + 1) in note.language.discourse().article)
    last = note.behind.title(first)
    if last == first or not note.behind.closes(last) or note.verbs.is_somebody(last - 1):
        return names
    inside = seen(names, first, last)
    kinds = {name.kind for name in inside}
    if "person" in kinds or not within(inside, first, last):
        return names
    if note.verbs.is_country(range(first, last)):
        kinds = {PLACE}
    wanted = [kind for kind in (*THINGS, PLACE) if kind in asked & kinds]
    kind = [*wanted, *(kind for kind in THINGS if kind in asked)][0]
    note.rows.verb(verb, note.verbs.tag(verb))
    note.rows.name(range(first, last), verb, "obj")
    note.dated(verb, last)
    thing = Name(first, last, kind, 1.0)
    return [*(name for name in names if name not in inside), thing]


def _met(note: "_Note", verb: int, other: Name, names: list[Name]) -> list[Name]:
    """Hang somebody right behind a verb on it, and the time behind the name or before it."""
    note.rows.verb(verb, note.verbs.tag(verb) if note.verbs.marries(verb) else "VBD")
    before = next((k for k in range(verb + 1, other.first) if note.behind.dates.get(k) == other.first), 0)
    if before:
        note.dated(verb, before)
    noun = [other.first - 1] * (note.rows.tags[other.first - 1] == "NN")
    note.rows.names(range(other.first, other.last))
    note.rows.hang([*noun, *range(other.first, other.last)], verb, "obj")
    note.dated(verb, other.last)
    return [*apart(names, other), other]


def _read(note: "_Note", verb: int, behind: Where, names: list[Name]) -> list[Name]:
    """Hang place, time and person behind a verb on it; return the names with the place as one."""
    rows = note.rows
    rows.verb(verb, note.verbs.tag(verb))
    rows.hang(behind.place, verb, "obj")
    rows.hang(behind.region, verb + 1, "appos")
    rows.hang(behind.near[1:], verb + 1, "appos")
    rows.hang(behind.near[:1], behind.near.start + 1, "case")
    stop = behind.stop or note.behind.time_end(behind.time)
    person = next((n for n in names if n.kind == "person" and behind.time < n.first < stop), None)
    rows.hang(range(behind.time, person.first if person is not None else stop), verb, "obl")
    _governed(note, verb, stop, names)
    if person is not None:
        rows.hang(range(person.first, person.last), verb, "obj")
    where = list(behind.names())
    kept = [
        name for name in names if name.last <= verb or behind.time <= name.first or name.first in behind.near
    ]
    return apart(kept, *where) + where


def _governed(note: "_Note", verb: int, preposition: int, names: Iterable[Name]) -> None:
    """Hang the place behind a preposition, if one stands at a word, on a verb: "b. May 1870 in Hull"."""
    place = next((name for name in names if name.first == preposition + 1 and name.kind == PLACE), None)
    if place is not None and note.rows.upos[preposition] == "ADP":
        note.rows.hang(range(place.first, place.last), verb, "obl")
        note.rows.heads[preposition], note.rows.relations[preposition] = place.first, "case"


def _of_others(words: Sequence[str], names: Iterable[Name]) -> frozenset[int]:
    """Return the words in brackets behind other names than the first: "m. Karl Roth (d. 1889)" tells of his death."""
    found: set[int] = set()
    for name in names:
        if name.kind == "person" and name.first > 0 and words[name.last : name.last + 1] == ["("]:
            closing = next((i for i in range(name.last, len(words)) if words[i] == ")"), name.last)
            found.update(range(name.last, closing))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Note:
    """A sentence looked at as a note."""

    sentence: Sentence
    rows: Rows
    language: Language
    verbs: Verbs
    behind: Stretches

    def dated(self, verb: int, word: int) -> None:
        """Hang the time that begins at a word, if one does, on a verb."""
        if self.behind.dated(word) and self.sentence.words[word] != "(":
            self.rows.hang(range(word, self.behind.time_end(word)), verb, "obl")

    def where(self, verb: int, names: Iterable[Name]) -> Where | None:
        """Return what tells where and when behind a verb; a place may follow the time behind "b." and "d."."""
        found = self.behind.where(verb)
        if found is None or self.verbs.meets(verb):
            return found
        found = self.behind.behind_time(found) if self.verbs.is_abbreviated(verb) else found
        return self.behind.behind_comma(found, names, bare=self.verbs.is_of_life(verb))

    def somebody(self, verb: int, names: Sequence[Name]) -> Name | None:
        """Return the person right behind a verb; capitals before a time are one too, unless a person follows that."""
        first = verb + 1 + NUMBER * self._is_number(verb + 1)
        seen_there = self._seen_from(first, names)
        return seen_there if seen_there is not None else self._unseen_from(first, names)

    def _seen_from(self, first: int, names: Iterable[Name]) -> Name | None:
        """Return the person who was seen at a word, behind a time there or a noun, without a month."""
        begins, last = {first, self.behind.dates.get(first, first)}, self.behind.capitals(first)
        persons = (name for name in names if name.kind == "person")
        found = next((n for n in persons if n.first in begins or self._are_of_noun(first, n.first)), None)
        if found is None or found.first != first or not first < last < found.last:
            return found
        return replace(found, last=last) if self.behind.dated(last) else found

    def _unseen_from(self, first: int, names: Sequence[Name]) -> Name | None:
        """Return the capitals at a word as a person's name, none where they are a place of one word."""
        last = self.behind.capitals(first)
        place = any((name.first, name.last, name.kind) == (first, first + 1, PLACE) for name in names)
        if place or last == first or not self.behind.closes(last):
            return None
        stop = self.behind.time_end(last)
        follows = any(name.kind == "person" and last <= name.first <= stop for name in names)
        return None if follows else Name(first, last, "person", 1.0)

    def _is_number(self, word: int) -> bool:
        """Tell whether a number in brackets stands at a word: "M. (2) Rosa Weil 1920"."""
        opening, number, closing = (self.behind.word(word + k) for k in range(NUMBER))
        return opening == "(" and number.isdigit() and len(number) == 1 and closing == ")"

    def _are_of_noun(self, first: int, last: int) -> bool:
        """Tell whether there are no words from one to another but a noun and its article: "the painter"."""
        between = range(first, last)
        described = bool(between) and self.rows.tags[between[-1]] == "NN"
        nominal = all(self.rows.upos[word] in {"DET", "ADJ", "NOUN"} for word in between)
        return first == last or (described and nominal)

    def located(self, names: list[Name]) -> list[Name]:
        """Return the names, with a single word as a place that stands behind "born at", "buried in", "exiled to"."""
        return [Name(n.first, n.last, "place", n.margin) if self._is_where(n) else n for n in names]

    def _is_where(self, name: Name) -> bool:
        if name.kind not in {"person", "group"} or name.last - name.first > 1 or name.first == 0:
            return False
        lower, before = self.sentence.lower, name.first - 1
        verbs = self.language.notes().located.get(lower[before], frozenset())
        shouted = self.sentence.words[name.first].isupper()
        return not shouted and not verbs.isdisjoint(lower[max(0, before - REACH) : before])
