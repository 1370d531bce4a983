"""The uses of names in a sentence, each with what the words around it tell of whom it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.discourse.as_written import surname_behind_partner
from testimonia.discourse.forms import is_full
from testimonia.discourse.kin_lists import kin_noun, parts
from testimonia.discourse.mourning import Telling, Told
from testimonia.discourse.name_ends import is_rank
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.parts.names import NameCustoms
from testimonia.model import Gender, Kind
from testimonia.names.fold import fold
from testimonia.names.forms import is_initial
from testimonia.names.given import gender_of, is_given, is_surname_too
from testimonia.names.order import in_reading_order
from testimonia.names.particles import INSIDE
from testimonia.names.parts import PersonName, parse
from testimonia.parsing.protocol import Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

ALIAS_REACH = 6
"""Words between a name and the other name behind "called" or "born"."""
HINTS = 3
"""Words before a name that may tell who it is."""
GOVERNING = frozenset({"IN", "TO"})
"""Tags of prepositions."""
YEAR = 4
"""Figures of a year."""
LONGEST_BRACKET = 20
"""Words of brackets with the days and places of a life."""
SINGULAR = "NN"
"""Tag of a noun for one."""
NOBODY = PersonName("")


@dataclass(frozen=True, slots=True)
class Outlived:
    """Whose relatives are listed: whom the name at a place names, else whom the text is about."""

    place: tuple[int, int] | None = None
    gender: Gender = ""
    """That of the pronoun which stands for them."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a name, at ``start:end`` of the source's text."""

    start: int
    end: int
    kind: Kind
    name: str
    """As written, with what tells two bearers apart: "Mrs. Gilbert Noakes", "Hugh Lascelles the elder"."""
    form: PersonName = NOBODY
    titled: str = ""
    """As written, with the title before it, where there is one."""
    passage: int = -1
    """Number of its paragraph; that of a headline is -1."""
    sentence: int = -1
    """Where its sentence begins."""
    before: tuple[str, ...] = ()
    """Words before it, in small letters."""
    other_name_of: tuple[int, int] | None = None
    """Place of the name beside which this is another one: "Boris Souvarine, born Lifschitz"."""
    born: bool = False
    """A birth is told of it."""
    wed: bool = False
    """Its sentence tells of a marriage."""
    child: bool = False
    """It is introduced as somebody's child: "their son Jan"."""
    beside_kin: bool = False
    """It is a titled surname set beside a noun for a relative by blood: "his grandfather, Sergeant Penny"."""
    listed: bool = False
    """It stands in a list of somebody's children: "two sons, Otto Brandt and Hugo T. Brandt"."""
    outlived: Outlived | None = None
    """Whose list of relatives who outlived them, or whom they outlived, it stands in as no husband or wife."""
    relative: bool = False
    """A noun for a relative by blood stands right before it: "his grandson Benjamin Thorpe"."""
    family: bool = False
    """It is the plural of a family's name: "the Lunds"."""
    life: tuple[str, ...] = ()
    """The years of birth and death in brackets behind it."""
    shared: str = ""
    """The surname that stands with the second of two given names: "Anna and Piet Verhoeven"."""

    @property
    def headline(self) -> bool:
        """Whether it stands in a headline."""
        return self.passage < 0


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence as far as names go: its words, their lemmas, its names in order, and the customs of names."""

    text: str
    sentence: Sentence
    lemmas: Sequence[str]
    names: Sequence[Name]
    passage: int
    customs: NameCustoms
    parse: Parse | None = None


def uses(named: NamedSentence, words: Discourse) -> list[Use]:
    """Return the uses of all names of a sentence, in order."""
    wed, listed = _tells_marriage(named, words), _children_listed(named.sentence, words)
    mourning = _mourning(named, words)
    every = ((name, _use(named, number, words)) for number, name in enumerate(named.names))
    return [
        replace(use, wed=wed, listed=name.first in listed, outlived=mourning.get(name.first))
        for name, use in every
    ]


def _children_listed(sentence: Sentence, words: Discourse) -> set[int]:
    """Return the words with which the parts of lists of children begin: "three sons: A, B, and C"."""
    several = {noun for noun, one in words.kin_plurals.items() if one in words.children}
    nouns = (word for word in range(len(sentence) - 1) if sentence.lower[word] in several)
    return {first for noun in nouns for first, _ in parts(sentence, noun, words)}


def _mourning(named: NamedSentence, words: Discourse) -> dict[int, Outlived]:
    """Map the words, titles left out, with which the parts of lists of relatives who mourn begin to whom they mourn.

    "He is survived by a son, Otto Brandt", "Survivors include two sons, Otto and Hugo T. Brandt".
    """
    sentence = named.sentence
    if named.parse is None or (words.outlived | words.survivors).isdisjoint(named.lemmas):
        return {}
    tellings = Told(sentence, named.lemmas, named.parse, words).tellings()
    return {
        _behind_titles(named, *part, words): _outlived(named, telling, words)
        for telling in tellings
        for part in _blood_listed(sentence, telling.word, words)
    }


def _outlived(named: NamedSentence, telling: Telling, words: Discourse) -> Outlived:
    """Return whose the relatives are: whom the subject names, which may be the title before a name."""
    word, sentence = telling.subject, named.sentence
    if word is None:
        return Outlived()
    persons = (name for name in named.names if name.kind == "person")
    name = next((each for each in persons if each.first <= word + 1 and word < each.last), None)
    if name is not None:
        return Outlived((sentence.starts[name.first], sentence.ends[name.last - 1]))
    group = words.pronouns.get(sentence.lower[word], "")
    return Outlived(gender="f" if group == "f" else "m" if group == "m" else "")


def _blood_listed(sentence: Sentence, first: int, words: Discourse) -> Iterator[tuple[int, int]]:
    """Yield the parts of all lists of relatives behind a word but husbands and wives."""
    for noun in (word for word in range(first, len(sentence) - 1) if _is_of_blood(sentence, word, words)):
        yield from parts(sentence, noun, words)


def _behind_titles(named: NamedSentence, first: int, last: int, words: Discourse) -> int:
    """Return the first of some words that is no title."""
    written = named.sentence.words
    return next((k for k in range(first, last) if not is_title(written[k], named.customs, words)), first)


def _is_of_blood(sentence: Sentence, word: int, words: Discourse) -> bool:
    noun = kin_noun(sentence, word, words)
    return bool(noun) and noun not in words.spouses


def is_family(sentence: Sentence, first: int, last: int, words: Discourse) -> bool:
    """Tell whether words are the plural of a family's name by their look: behind the article, tagged or ending so."""
    if first == 0 or sentence.lower[first - 1] not in words.article:
        return False
    tags = sentence.tags[last - 1 : last]
    ending = last - first == 1 and sentence.lower[first].endswith(words.plural_endings)
    return tags == ["NNPS"] or (ending and tags == ["NNP"])


def _use(named: NamedSentence, number: int, words: Discourse) -> Use:
    name, sentence = named.names[number], named.sentence
    start, end = sentence.starts[name.first], sentence.ends[name.last - 1]
    before = _hints(sentence, name.first)
    if name.kind != "person":
        return Use(start, end, name.kind, named.text[start:end], passage=named.passage, before=before)
    written, form = _name_and_form(named, name, words)
    titled = _title(named, name.first, words) + written if form.titles else ""
    behind = named.lemmas[name.last : name.last + 2]
    return Use(
        start, end, "person", written, form, titled, named.passage, sentence.start, before,
        other_name_of=_beside(named, number, words),
        born=not words.bearing.isdisjoint(behind), child=_is_child(named, name, words),
        beside_kin=not form.given and bool(form.titles) and _is_beside_kin(named, name, words),
        relative=_is_behind_kin(sentence, name.first, words),
        family=is_family(sentence, name.first, name.last, words), shared=_shared(named, number, words),
        life=_life(sentence, name),
    )  # fmt: skip


def _hints(sentence: Sentence, first: int) -> tuple[str, ...]:
    """Return the words before a name that tell who it is: in "the mother of Karl Roth" the mother is somebody else."""
    begin = max(0, first - HINTS)
    for word in range(begin, first):
        begin = word + 1 if sentence.tags[word] in GOVERNING else begin
    return tuple(sentence.lower[begin:first])


def _name_and_form(named: NamedSentence, name: Name, words: Discourse) -> tuple[str, PersonName]:
    """Return a name as it is kept, and its parts with what stands beside it: a title, "the elder"."""
    sentence = named.sentence
    first, last = _with_generation(sentence, name, words)
    surname = surname_behind_partner(sentence, name)
    written = in_reading_order(named.text[sentence.starts[first] : sentence.ends[last - 1]], named.customs)
    written = f"{written} {surname}" if surname else written
    titled = _title(named, first, words) + written
    form = parse(titled, named.customs)
    # "Mrs. Gilbert Noakes" is another person than Gilbert Noakes: the title is part of that name
    of_husband = form.title_gender == "f" and (gender_of(form.first) == "m" or _of_wife(form, named.customs))
    return titled if of_husband else written, form


def _of_wife(form: PersonName, customs: NameCustoms) -> bool:
    """Tell whether a name is a wife's title with initials, which are as often her husband's: "Mrs. H. B. Tuttle"."""
    return is_initial(form.first) and not customs.wives_titles.isdisjoint(form.titles)


def _title(named: NamedSentence, first: int, words: Discourse) -> str:
    """Return the title before a name, with a blank behind it, "" where there is none."""
    title = named.sentence.words[first - 1] if first else ""
    return f"{title} " if is_title(title, named.customs, words) else ""


def is_title(word: str, customs: NameCustoms, words: Discourse) -> bool:
    """Tell whether a word before a name is a title: "Sister Julia" is a nun, "his sister Julia" a relative."""
    return fold(word) in customs.every_title and word not in words.kin


def _with_generation(sentence: Sentence, name: Name, words: Discourse) -> tuple[int, int]:
    """Return the words of a name with what tells father from son beside it: "the elder", "younger"."""
    lower, behind = sentence.lower, name.last
    if behind < len(lower) and lower[behind] in {",", *words.article}:
        behind += 1
    if behind > name.last and behind < len(lower) and lower[behind] in words.generations:
        return name.first, behind + 1
    if name.first > 1 and lower[name.first - 1] in words.generations:
        return name.first - 1, name.last
    return name.first, name.last


def _beside(named: NamedSentence, number: int, words: Discourse) -> tuple[int, int] | None:
    """Return the place of the name before, where words between say that this is another name of the same person.

    "Weber called Anna Berg a fanatic" names two.
    """
    name, sentence = named.names[number], named.sentence
    if number == 0 or name.first < 2:
        return None
    before = named.names[number - 1]
    if is_rank(sentence.lower[name.first : name.first + 2], named.customs) and before.last == name.first - 1:
        return sentence.starts[before.first], sentence.ends[before.last - 1]
    return _behind_alias(named, number, words)


def _behind_alias(named: NamedSentence, number: int, words: Discourse) -> tuple[int, int] | None:
    """Return the place of the name before one that a word for other names stands before."""
    name, sentence = named.names[number], named.sentence
    cue = sentence.lower[name.first - 1]
    if cue not in words.aliases and f"{sentence.lower[name.first - 2]} {cue}" not in words.aliases:
        return None
    if sentence.tags[name.first - 1] == "VBD" and sentence.words[name.first - 2][0].isalnum():
        return None
    before = named.names[max(0, number - ALIAS_REACH) : number]
    near = [n for n in before if n.kind == "person" and _apart(sentence, n, name) < ALIAS_REACH]
    return (sentence.starts[near[-1].first], sentence.ends[near[-1].last - 1]) if near else None


def _apart(sentence: Sentence, before: Name, name: Name) -> int:
    """Return how many words stand between two names, a bracket right behind the first left out."""
    first = before.last
    if sentence.words[first : first + 1] == ["("]:
        first = next((k + 1 for k in range(first, name.first) if sentence.words[k] == ")"), first)
    return name.first - first


def _tells_marriage(named: NamedSentence, words: Discourse) -> bool:
    return not words.marrying.isdisjoint(named.lemmas) or not words.spouses.isdisjoint(named.sentence.lower)


def _is_child(named: NamedSentence, name: Name, words: Discourse) -> bool:
    """Tell whether a given name alone stands behind a noun for a child, or behind it and a comma: "a son, Jan,"."""
    lower, first = named.sentence.lower, name.first
    before = first - 2 if first > 1 and lower[first - 1] == "," else first - 1
    return name.last - first == 1 and before >= 0 and lower[before] in words.children


def _is_beside_kin(named: NamedSentence, name: Name, words: Discourse) -> bool:
    """Tell whether a comma and a noun for a relative by blood stand before a name and its title."""
    first = name.first - bool(_title(named, name.first, words))
    before = named.sentence.lower[max(0, first - 2) : first]
    return before[1:] == [","] and before[0] in words.kin and before[0] not in words.spouses


def _is_behind_kin(sentence: Sentence, first: int, words: Discourse) -> bool:
    """Tell whether a noun for a relative by blood stands right before a name: "his great-great-grandson Max"."""
    noun = sentence.lower[first - 1] if first else ""
    return noun not in words.spouses and not words.kin.isdisjoint({noun, noun.rpartition("-")[2]})


def _shared(named: NamedSentence, number: int, words: Discourse) -> str:
    """Return the surname behind the second of two given names joined by "and", "" where there is none."""
    name, following = named.names[number], named.names[number + 1 : number + 2]
    joined = name.last < len(named.sentence) and named.sentence.lower[name.last] in words.conjunctions
    if not joined or not following or following[0].first != name.last + 1 or following[0].kind != "person":
        return ""
    if not _may_share(named.sentence, name):
        return ""
    return _surname(named.sentence.words[following[0].first : following[0].last], named.customs)


def _may_share(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name is a given name alone; not of "her sister Anna and Piet Verhoeven", who are told apart."""
    word = fold(sentence.words[name.first])
    alone = name.last - name.first == 1 and sentence.tags[: name.first][-1:] != [SINGULAR]
    return alone and is_given(word) and not is_surname_too(word)


def _surname(words: Sequence[str], customs: NameCustoms) -> str:
    """Return the surname at the end of a full name as it is written, with its "de la"; "" where it has none."""
    form = parse(" ".join(words), customs)
    begins = (k for k in range(1, len(words)) if is_full(form) and fold(" ".join(words[k:])) == form.surname)
    first = next(begins, len(words))
    while first > 1 and words[first - 1] in INSIDE:
        first -= 1
    return " ".join(words[first:])


def _life(sentence: Sentence, name: Name) -> tuple[str, ...]:
    """Return the years of a life in the brackets right behind a name: both, or that behind "born"; none for others."""
    behind = sentence.words[name.last : name.last + LONGEST_BRACKET]
    if behind[:1] != ["("] or ")" not in behind:
        return ()
    inside = behind[1 : behind.index(")")]
    years = tuple(word for word in inside if word.isdigit() and len(word) == YEAR)
    alone = len(years) == 1 and inside[0] != years[0]
    return years if alone or len(years) == 2 else ()
