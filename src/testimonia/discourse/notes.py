"""Notes: what stands behind "b." or "Arrested" is its place and its time, which a parser has not learnt.

"b. Rotterdam 13 May 1883, executed Amersfoort 13 Apr. 1942"; behind a verb whose frames ask for a group or a work it
is that: "Joined ISDV 1914".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.discourse.note_stretches import Stretches, Where
from testimonia.discourse.rows import Rows
from testimonia.discourse.short_forms import in_whole, is_short
from testimonia.languages.parts.frames import VerbFrame
from testimonia.languages.protocol import Language
from testimonia.model import Kind
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

REACH = 6
"""Words between a participle and the preposition that tells where."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs with a subject."""
OBJECT = "object"
THINGS: tuple[Kind, ...] = ("group", "work")
"""What may stand behind a verb that asks for it, the likeliest first; a tagger often takes it for a place."""


def in_note_style(
    sentence: Sentence, parse: Parse, names: list[Name], language: Language, *, entry: bool = False
) -> tuple[Parse, list[Name]]:
    """Return parse and names with what stands behind a verb of a note read as its place and its time.

    In an ``entry`` of a lexicon what opens a sentence is a verb though it may be something else: "M. Ida Roth".
    """
    rows = Rows(parse)
    in_whole(sentence, rows, language)
    note = _Note(sentence, rows, language, entry, Stretches(sentence, rows, language))
    names = note.located(_behind_short(sentence, names))
    if note.may_be():
        names = _noted(note, names)
    return rows.parse(), sorted(names, key=lambda name: name.first)


def _behind_short(sentence: Sentence, names: Iterable[Name]) -> list[Name]:
    """Return names of more than an abbreviation: "Dau. of" names nobody."""
    return [name for name in names if name.last > name.first + is_short(sentence, name.first)]


def _noted(note: "_Note", names: list[Name]) -> list[Name]:
    """Return the names of a note, with what stands behind its verbs hung on them."""
    verbs = frozenset(filter(note.is_verb, range(len(note.sentence) - 1)))
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
        asked = note.asked(verb)
        if asked:
            names = _thing(note, verb, asked, names)
        elif note.is_somebody(verb + 1):
            continue
        elif note.marries(verb) and (spouse := note.spouse(verb, names)) is not None:
            names = _married(note, verb, spouse, names)
        elif (behind := note.where(verb, names)) is not None:
            names = _read(note, verb, behind, names)
    return names


def _thing(note: "_Note", verb: int, asked: frozenset[str], names: list[Name]) -> list[Name]:
    """Hang what stands behind a verb on it as its object, of a kind that the verb's frames ask for."""
    first, last = verb + 1, note.behind.capitals(verb + 1)
    if last == first or not note.behind.closes(last) or note.is_somebody(last - 1):
        return names
    seen = [name for name in names if name.first < last and first < name.last]
    if not {name.kind for name in seen}.isdisjoint(asked | {"person"}):
        return names
    kind = next(kind for kind in THINGS if kind in asked)
    note.rows.name(range(first, last), verb, "obj")
    return [*(name for name in names if name not in seen), Name(first, last, kind, 1.0)]


def _married(note: "_Note", verb: int, spouse: Name, names: list[Name]) -> list[Name]:
    """Hang the spouse right behind a verb on it, and the time behind the spouse."""
    note.rows.verb(verb, note.tag(verb))
    noun = [spouse.first - 1] * (note.rows.tags[spouse.first - 1] == "NN")
    note.rows.names(range(spouse.first, spouse.last))
    note.rows.hang([*noun, *range(spouse.first, spouse.last)], verb, "obj")
    if note.behind.dated(spouse.last):
        note.rows.hang(range(spouse.last, note.behind.time_end(spouse.last)), verb, "obl")
    return [*(name for name in names if name.last <= spouse.first or spouse.last <= name.first), spouse]


def _read(note: "_Note", verb: int, behind: Where, names: list[Name]) -> list[Name]:
    """Hang place, time and person behind a verb on it; return the names with the place as one."""
    rows = note.rows
    rows.verb(verb, note.tag(verb))
    rows.hang(behind.place, verb, "obj")
    rows.hang(behind.region, verb + 1, "appos")
    rows.hang(behind.near[1:], verb + 1, "appos")
    rows.hang(behind.near[:1], behind.near.start + 1, "case")
    stop = behind.stop or note.behind.time_end(behind.time)
    person = next((n for n in names if n.kind == "person" and behind.time < n.first < stop), None)
    rows.hang(range(behind.time, person.first if person is not None else stop), verb, "obl")
    if person is not None:
        rows.hang(range(person.first, person.last), verb, "obj")
    where = list(behind.names())
    kept = [
        name for name in names if name.last <= verb or behind.time <= name.first or name.first in behind.near
    ]
    return [name for name in kept if not any(_meet(name, place) for place in where)] + where


def _meet(one: Name, other: Name) -> bool:
    return one.first < other.last and other.first < one.last


def _is_done_to(participle: str, language: Language) -> bool:
    """Tell whether all that a verb's frames tell is of its object."""
    frames = language.frames().verbs.get(language.clauses().participle(participle), ())
    return bool(frames) and all(frame.who == OBJECT for frame in frames)


def _is_other(name: Name, where: Where) -> bool:
    """Tell whether a name of a group, a work, or of somebody in full stands where a place would."""
    other = name.kind in THINGS or (name.kind == "person" and name.last - name.first > 1)
    return other and any(_meet(name, place) for place in where.names())


def _of_others(words: Sequence[str], names: Iterable[Name]) -> frozenset[int]:
    """Return the words in brackets behind other names than the first: "m. Karl Roth (d. 1889)" tells of his death."""
    found: set[int] = set()
    for name in names:
        if name.kind == "person" and name.first > 0 and words[name.last : name.last + 1] == ["("]:
            closing = next((i for i in range(name.last, len(words)) if words[i] == ")"), name.last)
            found.update(range(name.last, closing))
    return frozenset(found)


def _of_bare_object(frame: VerbFrame) -> bool:
    """Tell whether a frame asks for nothing but an object of who is meant: not "wrote against the league"."""
    conditions = {spec.slot for spec in (*frame.when, *frame.verb_when)}
    return frame.who != OBJECT and not frame.particle and (not conditions or OBJECT in conditions)


@dataclass(frozen=True, slots=True)
class _Note:
    """A sentence looked at as a note."""

    sentence: Sentence
    rows: Rows
    language: Language
    entry: bool
    behind: Stretches

    def may_be(self) -> bool:
        """Tell whether anything in the sentence is of a note."""
        abbreviated = not self.language.notes().verbs.keys().isdisjoint(self.sentence.lower)
        return abbreviated or ";" in self.sentence.words or self._is_participle(0)

    def is_verb(self, i: int) -> bool:
        """Tell whether a word is a verb in note style: "b.", "Arrested", "; exiled", "b. Kiev 1893, murdered"."""
        words, verbs = self.sentence.words, self.language.notes().verbs
        if self.sentence.lower[i] in verbs and (
            self._opens_entry(i) or words[i] not in self.language.notes().not_verbs
        ):
            return True
        begins = i == 0 or words[i - 1] == ";"
        goes_on = i > 0 and words[i - 1] == "," and not verbs.keys().isdisjoint(self.sentence.lower[:i])
        return (begins or goes_on) and self._is_participle(i)

    def _opens_entry(self, i: int) -> bool:
        """Tell whether a word opens a sentence without a verb in an entry."""
        return self.entry and i == 0 and FINITE.isdisjoint(self.rows.tags[1:])

    def tag(self, i: int) -> str:
        """Return the tag of a verb of the note."""
        return self.language.notes().verbs.get(self.sentence.lower[i], "VBN")

    def asked(self, i: int) -> frozenset[str]:
        """Return the kinds of objects that a verb's frames ask for, none where none of them is a group or a work."""
        verb = self.language.clauses().participle(self.sentence.lower[i])
        frames = filter(_of_bare_object, self.language.frames().verbs.get(verb, ()))
        specs = (spec for frame in frames for spec in frame.object if spec.slot == OBJECT)
        kinds = frozenset(kind for spec in specs for name in spec.classes for kind in self._kinds(name))
        return kinds if not kinds.isdisjoint(THINGS) else frozenset()

    def _kinds(self, name: str) -> frozenset[str]:
        """Return the kinds of names that are of a class, which may be a kind itself."""
        listed = self.language.nouns().classes.get(name)
        return frozenset({name}) if listed is None else listed.kinds | listed.named

    def is_somebody(self, i: int) -> bool:
        """Tell whether a word is a nation or an office, which are no places: "Arrested German communist"."""
        nouns = self.language.nouns()
        return self.sentence.lower[i] in nouns.demonyms or nouns.is_occupation(self.sentence.lower[i])

    def marries(self, verb: int) -> bool:
        """Tell whether a verb says that somebody married."""
        lower = self.sentence.lower[verb]
        return self.language.clauses().lemma(lower, self.tag(verb)) in self.language.discourse().marrying

    def where(self, verb: int, names: Sequence[Name]) -> Where | None:
        """Return what tells where and when behind a verb; a place may follow the time behind "b." and "d.".

        It may follow the comma of the time behind a verb of what is done to somebody, unless it is no single word and
        one of the names, of somebody or a group: "Arrested 1875, Zwolle".
        """
        found = self.behind.where(verb)
        if found is None or self.marries(verb):
            return found
        if self._is_abbreviated(verb):
            return self.behind.behind_time(found)
        last = (
            self.behind.behind_comma(found)
            if _is_done_to(self.sentence.lower[verb], self.language)
            else found
        )
        return found if any(_is_other(name, last) for name in names) else last

    def _is_abbreviated(self, i: int) -> bool:
        return self.sentence.lower[i] in self.language.notes().verbs or is_short(self.sentence, i)

    def spouse(self, verb: int, names: Iterable[Name]) -> Name | None:
        """Return the person right behind a verb; capitals before a time are one too, unless a person follows that."""
        first, last = verb + 1, self.behind.capitals(verb + 1)
        seen = next(
            (name for name in names if name.kind == "person" and self._are_of_noun(first, name.first)), None
        )
        if seen is not None or last == first or not self.behind.closes(last):
            return seen
        stop = self.behind.time_end(last)
        place = any(name.kind == "person" and last <= name.first <= stop for name in names)
        return None if place else Name(first, last, "person", 1.0)

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

    def _is_participle(self, i: int) -> bool:
        return bool(self.language.clauses().participle("".join(self.sentence.lower[i : i + 1])))
