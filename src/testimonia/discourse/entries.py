"""Entries of a lexicon, and notes in that style: sentences without a subject say things of the headword.

"KOLLONTAI, Alexandra (b. 1872). Russian revolutionary. Joined the party 1899; exiled 1908." – the person named at the
head of the passage is the subject of every verb that has none, and of nouns that stand alone.
"""

from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.clauses.values import Clause, Phrase
from testimonia.discourse.records import given_names
from testimonia.languages.en.lemmas import participle
from testimonia.languages.en.lexicon import SHORT
from testimonia.languages.en.nouns import demonyms, is_occupation
from testimonia.mentions import PARTICLES, Entity, fold
from testimonia.model import Mention
from testimonia.parsing.protocol import ROOT, Parse
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name

Headword = tuple[Entity, Mention]
LONGEST_GIVEN = 3
MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
AT = frozenset("born died buried interred arrived settled interned imprisoned jailed held".split())
TO = frozenset("exiled deported banished emigrated".split())
LOCATING = {"at": AT, "in": AT, "near": AT, "to": TO}
"""Prepositions, and the verbs behind which they tell where."""
LEADING = frozenset({"time", "prep", "adv", "comma", "conj", "np", "dash", "quote"})


def with_headword(sentence: Sentence, names: list[Name]) -> list[Name]:
    """Return the names of a passage's first sentence, with an inverted headword ("SOUVARINE, Boris") as one name."""
    last = _inverted(sentence)
    if last == 0:
        return names
    return [Name(0, last, "person", 1.0), *(name for name in names if name.first >= last)]


def in_note_style(sentence: Sentence, parse: Parse, names: list[Name]) -> tuple[Parse, list[Name]]:
    """Return parse and names with what stands behind "b." or "Arrested" read as its place and its time.

    A parser has not learnt notes: "b. Rotterdam 13 May 1883, executed Amersfoort 13 Apr. 1942".
    """
    names = _located(sentence, names)
    notes = SHORT.keys().isdisjoint(sentence.lower) and ";" not in sentence.words
    if notes and not participle("".join(sentence.lower[:1])):
        return parse, names
    rows = _Rows(parse)
    for i in range(len(sentence) - 1):
        if not _noted(sentence, i):
            continue
        rows.object(i)
        last = _capitals(sentence, i + 1)
        if sentence.lower[i + 1] in demonyms() or not _dated(sentence, parse, last):
            continue
        rows.verb(i, "VBD" if sentence.lower[i] == "d." else "VBN")
        rows.hang(range(i + 1, last), i, "obj")
        stop = _time_end(sentence, parse, last)
        behind = next((n for n in names if n.kind == "person" and last < n.first < stop), None)
        rows.hang(range(last, behind.first if behind is not None else stop), i, "obl")
        if behind is not None:
            rows.hang(range(behind.first, behind.last), i, "obj")
        place = [Name(i + 1, last, "place", 1.0)] if last > i + 1 else []
        names = [n for n in names if n.last <= i or last <= n.first] + place
    return rows.parse(), sorted(names, key=lambda name: name.first)


class _Rows:
    """The columns of a parse, to be changed."""

    def __init__(self, parse: Parse) -> None:
        self.before = parse
        self.upos, self.tags = list(parse.upos), list(parse.tags)
        self.heads, self.relations = list(parse.heads), list(parse.relations)

    def verb(self, word: int, tag: str) -> None:
        """Let a word be a verb of its own."""
        self.upos[word], self.tags[word] = "VERB", tag
        self.heads[word], self.relations[word] = ROOT, "root"

    def object(self, verb: int) -> None:
        """Let what stands behind a verb without a subject be its object: "Appointed consul 1926"."""
        for word in range(verb + 1, len(self.heads)):
            if self.heads[word] == verb and self.relations[word].startswith("nsubj"):
                self.relations[word] = "obj"

    def hang(self, words: range, head: int, relation: str) -> None:
        """Let words hang together on a verb."""
        for word in words:
            self.heads[word] = head if word == words[0] else words[0]
            self.relations[word] = relation if word == words[0] else "flat"

    def parse(self) -> Parse:
        """Return the columns as a parse."""
        return replace(
            self.before, upos=tuple(self.upos), tags=tuple(self.tags), lemmas=(), heads=tuple(self.heads),
            relations=tuple(self.relations),
        )  # fmt: skip


def _stop(sentence: Sentence, k: int) -> int:
    """Return the word that ends what is noted: a comma, a semicolon, a full stop, a bracket."""
    while k < len(sentence) and sentence.words[k] not in {",", ";", ".", ")", "("}:
        k += 1
    return k


def _time_end(sentence: Sentence, parse: Parse, k: int) -> int:
    """Return the word behind the time that begins at a word: what ends the note, or the preposition of a place."""
    stop = _stop(sentence, k)
    return next((word for word in range(k + 1, stop) if parse.upos[word] == "ADP"), stop)


def _located(sentence: Sentence, names: list[Name]) -> list[Name]:
    """Return the names, with a single word as a place that stands behind "born at", "buried in", "exiled to"."""
    return [
        Name(name.first, name.last, "place", name.margin) if _somewhere(sentence, name) else name
        for name in names
    ]


def _somewhere(sentence: Sentence, name: Name) -> bool:
    if name.kind not in {"person", "group"} or name.last - name.first > 1 or name.first == 0:
        return False
    verbs = LOCATING.get(sentence.lower[name.first - 1], frozenset[str]())
    word = sentence.words[name.first]
    return not word.isupper() and not verbs.isdisjoint(
        sentence.lower[max(0, name.first - 7) : name.first - 1]
    )


def _noted(sentence: Sentence, i: int) -> bool:
    """Tell whether a word is a verb in note style: "b.", "Arrested", "; exiled", "b. Kiev 1893, murdered"."""
    if sentence.lower[i] in SHORT and sentence.words[i] != "M.":  # that is Monsieur
        return True
    begins = i == 0 or sentence.words[i - 1] == ";"
    goes_on = i > 0 and sentence.words[i - 1] == "," and not SHORT.keys().isdisjoint(sentence.lower[:i])
    return (begins or goes_on) and bool(participle(sentence.lower[i]))


def _dated(sentence: Sentence, parse: Parse, k: int) -> bool:
    if k >= len(sentence):
        return False
    return parse.upos[k] == "NUM" or sentence.words[k] == "(" or sentence.words[k][:3].lower() in MONTHS


def _capitals(sentence: Sentence, k: int) -> int:
    """Return the word after the capitalised words that begin at ``k``; months are none of them."""
    words = sentence.words
    while (
        k < len(words)
        and (words[k][0].isupper() or words[k] in PARTICLES)
        and words[k][:3].lower() not in MONTHS
    ):
        k += 1
    return k


def _inverted(sentence: Sentence) -> int:
    """Return the word after "SURNAME, Given Names" at the start of a sentence, 0 where there is none."""
    words = sentence.words
    comma = words.index(",") if "," in words[1:4] else 0
    if comma == 0 or not all(word[:1].isupper() for word in words[:comma] if word.lower() not in PARTICLES):
        return 0
    last = comma + 1
    while (
        last < len(words)
        and words[last][:1].isupper()
        and words[last].isalpha()
        and last - comma <= LONGEST_GIVEN
    ):
        last += 1
    capitals = all(word.isupper() and len(word) > 1 for word in words[:comma])
    given = comma + 1 < len(words) and fold(words[comma + 1]) in given_names()
    closed = last < len(words) and words[last] in {",", "(", ";"}
    return last if given and last > comma + 1 and (capitals or (closed and words[last] == "(")) else 0


def headword(analysis: Analysis) -> Headword | None:
    """Return the person named at the very start of a passage, None if it starts otherwise."""
    if not analysis.phrases or analysis.phrases[0].kind != "np":
        return None
    found = analysis.resolved.get(analysis.phrases[0])
    if found is None or found[0].kind != "person" or found[1].form != "name":
        return None
    following = analysis.after(analysis.phrases[0])
    marked = following is None or following.kind in {"open", "comma", "stop", "dash"}
    return found if marked and (_as_heading(found[1].text) or not _told_of(analysis)) else None


def _as_heading(name: str) -> bool:
    """Tell whether a name is written as headwords are: "KOLLONTAI", "Kollontai, Alexandra"."""
    return "," in name or name.split(maxsplit=1)[0].isupper()


def _told_of(analysis: Analysis) -> bool:
    """Tell whether a full sentence follows: "Kollontai (1872–1952) was …" opens no entry in note style."""
    head = analysis.phrases[0]
    return any(head in clause.subjects and clause.verb.form == "finite" for clause in analysis.clauses)


def imply(analysis: Analysis, head: Headword) -> None:
    """Give the headword as subject to the verbs and bare nouns of a sentence that have none."""
    for clause in analysis.clauses:
        if (clause.verb.word in SHORT and not any(s.name is not None for s in clause.subjects)) or (
            not clause.subjects and clause.verb.form in {"finite", "en"} and _leads(analysis, clause)
        ):
            clause.subjects[:] = [_stand_in(analysis, head, clause.verb.first)]
    for index, phrase in enumerate(analysis.phrases):
        if phrase.kind == "np" and phrase.name is None and not phrase.pronoun and _starts(analysis, index):
            stand_in = _stand_in(analysis, head, phrase.first)
            analysis.bare.extend((stand_in, noun) for noun in listed(analysis, phrase))


def continue_(analysis: Analysis, person: Headword) -> None:
    """Read "Schoolmaster at Lleida from 1914 on." of whom the sentence before was about: nouns without a verb."""
    first = analysis.phrases[0] if analysis.phrases else None
    if (
        first is None
        or first.kind != "np"
        or first.name is not None
        or first.pronoun
        or first.owner is not None
    ):
        return
    fragment = not any(clause.verb.form == "finite" for clause in analysis.clauses)
    bare = analysis.sentence.lower[first.first] not in {"the", "this", "that", "these", "those", "no", "some"}
    if fragment and bare and is_occupation(first.word, "obp"):
        stand_in = _stand_in(analysis, person, first.first)
        analysis.bare.extend((stand_in, noun) for noun in listed(analysis, first))


def listed(analysis: Analysis, first: Phrase) -> list[Phrase]:
    """Return a noun phrase and those joined to it by "and" or commas: "communist, journalist and historian"."""
    found, k = [first], analysis.index(first) + 1
    phrases = analysis.phrases
    while k + 1 < len(phrases) and phrases[k].kind in {"comma", "conj"}:
        k += 1 if phrases[k + 1].kind not in {"conj", "adv"} else 2
        if k >= len(phrases) or phrases[k].kind != "np" or phrases[k].name is not None or phrases[k].pronoun:
            break
        found.append(phrases[k])
        k += 1
    return found


def _stand_in(analysis: Analysis, head: Headword, word: int) -> Phrase:
    phrase = Phrase("np", word, word + 1, "", head=word, entity="person", implied=True)
    analysis.resolved[phrase] = head
    return phrase


def _leads(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether only times, places and verbs of the same stand before the verb in its part of the sentence."""
    k, phrases = clause.index - 1, analysis.phrases
    apart = through = False
    while k >= 0 and phrases[k].kind not in {"stop", "close"}:
        governed = k > 0 and phrases[k - 1].kind == "prep"
        if phrases[k].kind == "vg":
            return apart and _implied(analysis, k)
        if phrases[k].kind not in LEADING:
            return False
        apart = apart or phrases[k].kind in {"comma", "conj", "dash"}
        through = through or (phrases[k].kind == "np" and not governed)
        k -= 1
    return not through


def _implied(analysis: Analysis, index: int) -> bool:
    """Tell whether the verb at a place was given the headword as its subject."""
    return any(c.index == index and any(s.implied for s in c.subjects) for c in analysis.clauses)


def _starts(analysis: Analysis, index: int) -> bool:
    """Tell whether a noun phrase opens its part of the sentence and no verb follows it there as its own."""
    phrases = analysis.phrases
    if index > 0 and phrases[index - 1].kind != "stop":
        return False
    return not any(phrases[index] in clause.subjects for clause in analysis.clauses)
