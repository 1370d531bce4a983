"""Names as print writes them, where a tagger sees less: what titles, brackets and lists of relatives tell of them.

    Mrs. H. B. Tuttle                  a title makes the capitals behind it a person
    Countess Thekla of Salm            whose land is part of the name
    Freda Louise (Corrigan) Abbot      a woman's name at birth
    Theodora “Teddy” Lindqvist         one person with a nickname
    Neil (Sandra) Abbot                two persons: who bears the bracketed name is his partner
    Hamid s/o Yusof Karim              two persons: the second is the father
    Ida Falk (1867–1940)               a person, not a work: these are the years of a life
    Goshen, Ind.                       nobody

Everything a tagger has seen as a person stays one, unless its words are nobody's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.discourse import name_ends
from testimonia.discourse.kin_lists import kin_noun, parts
from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.parts.names import NameCustoms
from testimonia.model import Kind
from testimonia.names.fold import fold
from testimonia.names.given import is_given, of_two_genders
from testimonia.names.particles import INSIDE
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

Span = tuple[int, int]
LIFE, BOTH, OLDEST = 5, 2, 110
"""Words of the brackets with the years of a life; how many years these are; and how many nobody lives."""
QUOTES = frozenset("“”„«»‘’\"'")
SIGN = 3
"""Words into which "s/o" may be split."""
LONGEST = 4
"""Capitalised words that are taken for one name."""


def as_written(
    sentence: Sentence, names: Sequence[Name], customs: NameCustoms, words: Discourse
) -> list[Name]:
    """Return the names of a sentence, mended by what the words around them tell; in order."""
    found = [name for name in names if not _is_nobody(sentence, name, customs)]
    found = [name_ends.ended(sentence, name, customs) for name in found]
    found = [_of_rank(sentence, _with_life(sentence, name), customs) for name in found]
    found = [_without_home(sentence, name, customs) for name in found]
    found = [one for name in found for one in _of_couple(sentence, name, words)]
    found = _put(found, name_ends.bodies(sentence, found, customs), "group")
    found = _put(found, name_ends.peerages(sentence, found, customs))
    found = _whole(sentence, found, customs)
    found = _spelled_twice(sentence, found, customs)
    found = _put(found, _parents_apart(sentence, customs))
    found = _put(found, _titled(sentence, found, customs))
    found = _put(found, _bracketed(sentence, found))
    found = _put(found, _nicknamed(sentence, found))
    found = _put(found, _dead(sentence, found, words))
    found = _put(found, _named_with_spouse(sentence, found, words))
    found = _put(found, _relatives(sentence, found, words))
    return _homes(sentence, found, words)


def _of_couple(sentence: Sentence, name: Name, words: Discourse) -> list[Name]:
    """Return both names of "Otto and Lena", which were seen as one."""
    middle = name.first + 1
    if name.kind != "person" or name.last != middle + 2 or sentence.lower[middle] not in words.conjunctions:
        return [name]
    both = [replace(name, last=middle), replace(name, first=middle + 1)]
    return both if all(is_given(fold(sentence.words[one.first])) for one in both) else [name]


def _spelled_twice(sentence: Sentence, names: Sequence[Name], customs: NameCustoms) -> list[Name]:
    """Return names with those that go on behind another spelling in brackets, which names nobody else."""
    found = list(name_ends.spelled_twice(sentence, names, customs))
    inside = {word for _, (first, last) in found for word in range(first, last)}
    return _put([name for name in names if name.first not in inside], (whole for whole, _ in found))


def partner_behind(sentence: Sentence, last: int) -> int:
    """Return the word in brackets right behind a name, 0 where none stands there: "Neil (Sandra)"."""
    bracket = sentence.words[last : last + 3]
    alone = len(bracket) == 3 and bracket[0] == "(" and bracket[2] == ")"
    return last + 1 if alone and _capital(sentence, last + 1) else 0


def surname_behind_partner(sentence: Sentence, name: Name) -> str:
    """Return the surname of Neil in "Neil (Sandra) Abbot", "" where no other's given name stands between."""
    inner = partner_behind(sentence, name.last)
    behind = inner + 2
    if not inner or not _capital(sentence, behind) or not _are_two(sentence, name.first, inner):
        return ""
    return sentence.words[behind]


def _persons(names: Iterable[Name]) -> list[Name]:
    return [name for name in names if name.kind == "person"]


def _put(names: Sequence[Name], spans: Iterable[Span], kind: Kind = "person") -> list[Name]:
    """Return names with others of a kind at further places, in the stead of what was seen there.

    Of places that meet the first is one: names that reach into each other are none.
    """
    new: list[Span] = []
    taken: set[int] = set()
    for first, last in spans:
        if taken.isdisjoint(range(first, last)):
            new.append((first, last))
            taken.update(range(first, last))
    kept = [name for name in names if taken.isdisjoint(range(name.first, name.last))]
    found = [*kept, *(Name(first, last, kind, 1.0) for first, last in new)]
    return sorted(found, key=lambda name: name.first)


def _capital(sentence: Sentence, word: int) -> bool:
    """Tell whether a word is written as names are: a capital letter, no number."""
    if word >= len(sentence) or not sentence.words[word][:1].isupper():
        return False
    return sentence.words[word].replace(".", "").replace("-", "").replace("'", "").replace("’", "").isalpha()


def _is_nobody(sentence: Sentence, name: Name, customs: NameCustoms) -> bool:
    """Tell whether a person's name is only titles, what stands behind a name, an exclamation or a state."""
    if name.kind != "person":
        return False
    folded = {fold(word).replace(" ", "") for word in sentence.words[name.first : name.last]} - {""}
    nobody = customs.every_title | customs.post_nominals | customs.exclamations
    return (
        folded <= nobody
        or name_ends.is_day(sentence, name)
        or _is_state(sentence, name, customs)
        or _are_letters(sentence, name)
    )


def _are_letters(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name is only letters with full stops behind a comma, as degrees are: "M.A."."""
    word = sentence.words[name.first]
    alone = name.last == name.first + 1 and name.first > 0 and sentence.words[name.first - 1] == ","
    return alone and word.endswith(".") and word.count(".") > 1 and word.replace(".", "").isupper()


def _is_state(sentence: Sentence, name: Name, customs: NameCustoms) -> bool:
    """Tell whether a name is the abbreviation of a state behind a comma, with the full stop it may have lost."""
    written = fold("".join(sentence.words[name.first : name.last])).replace(" ", "")
    last = min(name.last, len(sentence) - 1)
    dotted = "." in (*sentence.words[name.first : name.last], sentence.words[last])
    return name.first > 0 and sentence.words[name.first - 1] == "," and dotted and written in customs.states


def _of_rank(sentence: Sentence, name: Name, customs: NameCustoms) -> Name:
    """Return a given name as a person where a noble title stands behind its comma: "Friedrich, Prince of Waldau"."""
    behind = sentence.words[name.last : name.last + 2]
    ranked = (
        len(behind) == 2 and behind[0] == "," and fold(behind[1]) in customs.noble and behind[1][0].isupper()
    )
    given = is_given(fold(sentence.words[name.first]))
    return replace(name, kind="person") if ranked and given and name.kind != "person" else name


def _with_life(sentence: Sentence, name: Name) -> Name:
    """Return a given name and surname as a person where the years of a life stand behind: "Ida Falk (1867–1940)"."""
    full = name.last - name.first > 1 and is_given(fold(sentence.words[name.first]))
    if name.kind != "work" or not full or not _is_life(sentence.words[name.last : name.last + LIFE]):
        return name
    capitals = all(_capital(sentence, word) for word in range(name.first, name.last))
    return replace(name, kind="person") if capitals else name


def _is_life(bracket: Sequence[str]) -> bool:
    """Tell whether words are brackets with two years that somebody may live between."""
    years = [int(word) for word in bracket if word.isdecimal()]
    if len(years) != BOTH or (bracket[0], bracket[-1]) != ("(", ")"):
        return False
    return 0 < years[1] - years[0] < OLDEST


def _without_home(sentence: Sentence, name: Name, customs: NameCustoms) -> Name:
    """Return a full name without the "of Lima" behind it, which tells where a commoner lives."""
    inside = range(name.first + 2, name.last if name.kind == "person" else 0)
    joins = next((word for word in inside if sentence.lower[word] in customs.particles), 0)
    title = fold(sentence.words[name.first - 1]) if name.first else ""
    if not joins or title in customs.noble or is_given(fold(sentence.words[joins - 1])):
        return name
    return replace(name, last=joins)


def _whole(sentence: Sentence, names: Sequence[Name], customs: NameCustoms) -> list[Name]:
    """Return names with what tells the elder and the younger of one name apart: "Adam Reeve, Sr."."""
    wholes = [replace(name, last=_behind_generation(sentence, name, customs)) for name in names]
    added = {word for name, whole in zip(names, wholes, strict=True) for word in range(name.last, whole.last)}
    return [whole for whole in wholes if whole.first not in added]


def _behind_generation(sentence: Sentence, name: Name, customs: NameCustoms) -> int:
    """Return the word behind the "Sr." of a person's name, or behind the name where none follows."""
    at = name.last + (sentence.words[name.last : name.last + 1] == [","])
    word = sentence.words[at] if at < len(sentence) and name.kind == "person" else ""
    younger_or_elder = fold(word).replace(" ", "") in (*customs.younger, *customs.elder)
    return at + 1 if younger_or_elder and word[:1].isupper() else name.last


def _run(sentence: Sentence, first: int, free: Sequence[bool]) -> int:
    """Return the word behind the capitalised words that begin at a place and are of no other name."""
    last = first
    while last - first < LONGEST and _capital(sentence, last) and free[last]:
        last = _over_particles(sentence, last + 1, free)
    return last


def _over_particles(sentence: Sentence, first: int, free: Sequence[bool]) -> int:
    """Return the capitalised word behind small words of names, the place itself where none follows: "van der Lie"."""
    last = first
    while last < min(len(sentence), first + LONGEST) and sentence.lower[last] in INSIDE and free[last]:
        last += 1
    return last if _capital(sentence, last) and free[last] else first


def _free(sentence: Sentence, names: Iterable[Name]) -> list[bool]:
    """Return for each word whether it is of no name."""
    free = [True] * len(sentence)
    for name in names:
        free[name.first : name.last] = [False] * (name.last - name.first)
    return free


def _titled(sentence: Sentence, names: Sequence[Name], customs: NameCustoms) -> Iterator[Span]:
    free = _free(sentence, names)
    ending = {name.first: name.last for name in _persons(names)}
    titles = customs.titles_f | customs.titles_m
    for first in (k for k in range(1, len(sentence)) if fold(sentence.words[k - 1]) in titles):
        if not _capital(sentence, first - 1):
            continue
        last = ending.get(first) or _run(sentence, first, free)
        noble = fold(sentence.words[first - 1]) in customs.noble and last == first + 1
        land = _land(sentence, last, customs) if noble else last
        if land != ending.get(first) and _names_somebody(sentence, (first, last), customs):
            yield first, land


def _names_somebody(sentence: Sentence, span: Span, customs: NameCustoms) -> bool:
    """Tell whether words behind a title are more than a second title: "Lord Mayor"."""
    first, last = span
    return last > first + 1 or (last > first and fold(sentence.words[first]) not in customs.every_title)


def _land(sentence: Sentence, last: int, customs: NameCustoms) -> int:
    """Return the word behind "of Salm", which belongs to the name of who bears a noble title."""
    joins = last < len(sentence) and sentence.lower[last] in INSIDE | customs.particles
    return last + 2 if joins and _capital(sentence, last + 1) else last


def _bracketed(sentence: Sentence, names: Sequence[Name]) -> Iterator[Span]:
    """Yield names around and in brackets: "Mary (Doyle) Corrigan" is one, "Neil (Sandra)" are two."""
    for opening in (k for k, word in enumerate(sentence.words) if word == "("):
        inner, first = partner_behind(sentence, opening), _name_before(sentence, names, opening)
        if inner and first >= 0:
            yield from _around_bracket(sentence, names, first, inner)


def _around_bracket(sentence: Sentence, names: Sequence[Name], first: int, inner: int) -> Iterator[Span]:
    """Yield the one name, or the two, of a name that begins at a word and a word in brackets behind it."""
    behind = inner + 2
    if _are_two(sentence, first, inner):
        yield first, inner - 1
        yield inner, inner + 1
    elif (
        _capital(sentence, behind)
        and _may_be_surname(names, behind)
        and is_given(fold(sentence.words[first]))
    ):
        yield first, _end_of(names, behind)


def _may_be_surname(names: Sequence[Name], word: int) -> bool:
    return not any(name.first <= word < name.last for name in names if name.kind == "place")


def _nicknamed(sentence: Sentence, names: Sequence[Name]) -> Iterator[Span]:
    """Yield names with a nickname in quotation marks inside: "Theodora “Teddy” Lindqvist", "Ada “the Red Hen” Pell"."""
    for opening in (k for k in range(1, len(sentence) - 3) if sentence.words[k] in QUOTES):
        behind = _behind_nickname(sentence, opening)
        if behind and _capital(sentence, behind):
            first = _name_before(sentence, names, opening)
            if first >= 0:
                yield first, _end_of(names, behind)


def _behind_nickname(sentence: Sentence, opening: int) -> int:
    """Return the word behind the mark that closes a nickname, 0 where a mark opens none."""
    for closing in range(opening + 2, min(opening + 2 + LONGEST, len(sentence) - 1)):
        if sentence.words[closing] in QUOTES:
            return closing + 1 if _capital(sentence, closing - 1) else 0
        if not sentence.words[closing - 1].isalpha():
            return 0
    return 0


def _name_before(sentence: Sentence, names: Sequence[Name], opening: int) -> int:
    """Return where the name begins that ends at a mark, -1 where there is none or the mark is part of one."""
    persons = _persons(names)
    if any(name.first <= opening < name.last for name in persons):
        return -1
    ending = {name.last: name.first for name in persons}
    return ending.get(opening, _given_before(sentence, opening))


def _end_of(names: Sequence[Name], word: int) -> int:
    """Return the word behind the person's name that begins at a word, or behind that word."""
    return next((name.last for name in names if name.kind == "person" and name.first == word), word + 1)


def _are_two(sentence: Sentence, first: int, inner: int) -> bool:
    """Tell whether a bracketed given name is another's: borne by the other gender."""
    return of_two_genders(fold(sentence.words[first]), fold(sentence.words[inner]))


def _given_before(sentence: Sentence, opening: int) -> int:
    """Return where the capitalised words before a bracket begin, -1 unless the first is a given name."""
    first = opening
    while first > 0 and opening - first < LONGEST and _capital(sentence, first - 1):
        first -= 1
    return first if first < opening and is_given(fold(sentence.words[first])) else -1


def _parents_apart(sentence: Sentence, customs: NameCustoms) -> Iterator[Span]:
    """Yield both names of "Hamid s/o Yusof Karim"."""
    everywhere = [True] * len(sentence)
    for sign, behind in child_signs(sentence, customs):
        first = sign
        while first > 0 and sign - first < LONGEST and _capital(sentence, first - 1):
            first -= 1
        last = _run(sentence, behind, everywhere)
        if first < sign and last > behind:
            yield first, sign
            yield behind, last


def child_signs(sentence: Sentence, customs: NameCustoms) -> Iterator[Span]:
    """Yield where "s/o" stands between two names, however it is split into words."""
    for first in range(1, len(sentence) - 1):
        for last in (first + 1, first + SIGN):
            if "".join(sentence.lower[first:last]) in customs.child_of:
                yield first, last


def _dead(sentence: Sentence, names: Sequence[Name], words: Discourse) -> Iterator[Span]:
    """Yield the capitalised words behind "the late" that name somebody; not "the late Roman coins"."""
    free = _free(sentence, names)
    late = (k for k in range(1, len(sentence) - 1) if sentence.lower[k] in words.dead)
    for first in (k + 1 for k in late if sentence.lower[k - 1] in words.article):
        last = _run(sentence, first, free)
        goes_on = "".join(sentence.tags[last : last + 1]).startswith("NN")
        if last > first and not goes_on and sentence.tags[first] == "NNP":
            yield first, last


def _named_with_spouse(sentence: Sentence, names: Sequence[Name], words: Discourse) -> Iterator[Span]:
    """Yield a given name that shares the surname behind "and": "the late Angus and Mary Corrigan"."""
    free = _free(sentence, names)
    full = (name.first for name in _persons(names) if name.last - name.first > 1 < name.first)
    for first in (behind - 2 for behind in full):
        if sentence.lower[first + 1] in words.conjunctions and _is_lone_given(sentence, first, free):
            yield first, first + 1


def _is_lone_given(sentence: Sentence, word: int, free: Sequence[bool]) -> bool:
    """Tell whether a word is a given name that nothing before it goes with."""
    alone = word == 0 or not (_capital(sentence, word - 1) and free[word - 1])
    return alone and free[word] and _capital(sentence, word) and is_given(fold(sentence.words[word]))


def _relatives(sentence: Sentence, names: Sequence[Name], words: Discourse) -> Iterator[Span]:
    """Yield the given names, with what follows, that open a part of a list of relatives and were not seen."""
    free = _free(sentence, names)
    for first, _ in _parts_of_lists(sentence, free, words):
        if free[first] and is_given(fold(sentence.words[first])) and _capital(sentence, first):
            yield first, _run(sentence, first, free)


def _parts_of_lists(sentence: Sentence, free: Sequence[bool], words: Discourse) -> Iterator[Span]:
    nouns = (k for k in range(len(sentence) - 1) if free[k] and kin_noun(sentence, k, words))
    return (part for noun in nouns for part in parts(sentence, noun, words))


def _homes(sentence: Sentence, names: Sequence[Name], words: Discourse) -> list[Name]:
    """Return names with those behind "of" in a list of relatives as places: "and Mrs. Noakes, both of Findlay"."""
    inside = {
        word
        for first, last in _parts_of_lists(sentence, _free(sentence, names), words)
        for word in range(first, last)
        if word > 0 and sentence.lower[word - 1] in words.belonging
    }
    return [
        replace(name, kind="place") if name.kind == "person" and name.first in inside else name
        for name in names
    ]
