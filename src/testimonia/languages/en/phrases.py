"""Cut a tagged sentence into phrases: noun phrases, verb groups, prepositions, times and the words between.

A phrase is flat; what belongs to what is decided in ``clauses``. Verb groups carry voice, negation and modality,
because the passive or a "never" turns a statement into its opposite.
"""

from dataclasses import dataclass, field

from testimonia.languages.en.lexicon import GRAMMAR, lemma
from testimonia.languages.sentence import Sentence
from testimonia.model import Kind, TemporalExpression
from testimonia.tagger.names import Name

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
INSIDE = frozenset({"JJ", "JJR", "JJS", "CD", "AFX", "HYPH"})
DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WP$"})
ADVERBS = frozenset({"RB", "RBR", "RBS"})
QUOTES = frozenset('"“”„«»‘')
DASHES = frozenset({"–", "—", "--", "-"})


@dataclass(slots=True, eq=False)
class Phrase:
    """A stretch of a sentence: words ``first`` up to ``last`` (exclusive).

    ``kind``: np, vg (verb group), prep, time, rel, sub, conj, comma, open, close, dash, stop, quote, adv, other.
    For a noun phrase: ``head`` is the index of its last noun, ``entity`` what it stands for ("" unknown), ``name`` a
    named mention at its end, ``owner`` its possessor. For a verb group: ``lemma`` of its main verb and how it is said.
    """

    kind: str
    first: int
    last: int
    word: str
    head: int = -1
    entity: Kind | str = ""
    name: Name | None = None
    owner: "Phrase | None" = None
    pronoun: bool = False
    implied: bool = False
    """It stands for a subject that the sentence leaves out; its words are the verb's."""
    time: TemporalExpression | None = None
    lemma: str = ""
    form: str = ""
    """Of a verb group: finite, en (bare past participle), ing, inf."""
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    modal: str = ""
    particle: str = ""
    adverbs: list[str] = field(default_factory=list)


class Chunker:
    """One pass over one sentence."""

    def __init__(self, sentence: Sentence, names: list[Name], times: list[TemporalExpression]) -> None:
        """Take a tagged sentence with its named mentions and the temporal expressions inside it."""
        self.sentence = sentence
        self.tags, self.lower, self.words = sentence.tags, sentence.lower, sentence.words
        self.size = len(sentence)
        self.names = {name.first: name for name in names}
        self.times = self._place_times(times)
        self.phrases: list[Phrase] = []

    def _place_times(self, times: list[TemporalExpression]) -> dict[int, tuple[int, TemporalExpression]]:
        """Map the first word of each temporal expression to (word after it, expression)."""
        placed: dict[int, tuple[int, TemporalExpression]] = {}
        for time in times:
            inside = [
                i
                for i in range(self.size)
                if self.sentence.starts[i] < time.end and time.start < self.sentence.ends[i]
            ]
            if inside:
                placed[inside[0]] = (inside[-1] + 1, time)
        return placed

    def run(self) -> list[Phrase]:
        """Return the phrases in order; they cover every word."""
        i = 0
        while i < self.size:
            phrase = self._next(i)
            self.phrases.append(phrase)
            i = phrase.last
        return self.phrases

    def _next(self, i: int) -> Phrase:
        if i in self.times:
            end, time = self.times[i]
            return Phrase("time", i, end, self.lower[i], time=time)
        mark = self._mark(i) or self._function_word(i)
        if mark:
            return mark
        return self._verb_group(i) or self._noun_phrase(i) or self._leftover(i)

    # ------------------------------------------------------------ marks and function words

    def _mark(self, i: int) -> Phrase | None:
        word = self.words[i]
        if word[0].isalnum():
            return None
        kind = {",": "comma", ";": "stop", ":": "stop", ".": "stop", "?": "stop", "!": "stop", "(": "open", ")": "close",
                "[": "open", "]": "close", "…": "stop"}.get(word)  # fmt: skip
        if kind is None:
            kind = "dash" if word in DASHES else "quote" if word in QUOTES else None
        return Phrase(kind, i, i + 1, word) if kind else None

    def _function_word(self, i: int) -> Phrase | None:
        if i in self.names:
            return None
        compound = self._compound_preposition(i)
        if compound:
            return compound
        word, tag = self.lower[i], self.tags[i]
        if word in GRAMMAR.relative and tag != "NNP":
            return Phrase("rel", i, i + 1, word)
        if tag == "CC" or word == "&":
            return Phrase("conj", i, i + 1, word)
        if tag == "TO" and not self._verb_follows(i + 1):
            return Phrase("prep", i, i + 1, word)
        if tag in {"IN", "WRB", "WP", "WDT"}:
            return self._preposition_or_subordinator(i)
        return None

    def _compound_preposition(self, i: int) -> Phrase | None:
        for length in (4, 3, 2):
            if (
                i + length <= self.size
                and " ".join(self.lower[i : i + length]) in GRAMMAR.compound_prepositions
            ):
                return Phrase("prep", i, i + length, " ".join(self.lower[i : i + length]))
        return None

    def _preposition_or_subordinator(self, i: int) -> Phrase:
        word = self.lower[i]
        if self.tags[i] != "IN" or word in GRAMMAR.always_subordinate:
            return Phrase("sub", i, i + 1, word)
        if word in GRAMMAR.subordinators and self._clause_follows(i + 1):
            return Phrase("sub", i, i + 1, word)
        return Phrase("prep", i, i + 1, word)

    def _clause_follows(self, i: int) -> bool:
        """Tell whether a noun phrase and a finite verb come next ("after the party split")."""
        seen_noun = False
        for k in range(i, min(i + 12, self.size)):
            tag = self.tags[k]
            if k in self.times and seen_noun is False and tag not in {"PRP", "EX"}:
                return False
            if tag in {"VBD", "VBZ", "VBP", "MD", "VB"} and (seen_noun or tag != "VB"):
                return seen_noun
            if tag in {"TO", ",", ".", ":", "VBG"} and seen_noun:
                return False
            seen_noun = seen_noun or tag in NOUNS or tag in {"PRP", "EX", "DT", "CD"}
        return False

    def _verb_follows(self, i: int) -> bool:
        while i < self.size and self.tags[i] in ADVERBS:
            i += 1
        return i < self.size and self.tags[i] == "VB"

    def _leftover(self, i: int) -> Phrase:
        if self.tags[i] == "PRP$":  # no noun follows, so it is the object "her"
            return Phrase("np", i, i + 1, self.lower[i], head=i, entity="person", pronoun=True)
        kind = (
            "adv"
            if self.tags[i] in ADVERBS or self.tags[i] in {"RP", "JJ", "JJR", "JJS", "UH", "EX"}
            else "other"
        )
        return Phrase(kind, i, i + 1, self.lower[i])

    # ------------------------------------------------------------ verb groups

    def _verb_group(self, i: int) -> Phrase | None:
        start = i
        tags = self.tags
        infinitive = tags[i] == "TO" and self._verb_follows(i + 1)
        if infinitive:
            i += 1
        while i < self.size and (tags[i] in ADVERBS) and self._adverb_before_verb(start, i):
            i += 1
        if i >= self.size or tags[i] not in VERBS or i in self.names or self._nominal_verb(i):
            return None
        chain, adverbs, i = self._verb_chain(i)
        phrase = Phrase("vg", start, i, self.lower[chain[-1]], head=chain[-1])
        adverbs += [self.lower[k] for k in range(start, chain[0]) if tags[k] in ADVERBS]
        self._describe(phrase, chain, adverbs, infinitive)
        if i < self.size and tags[i] == "RP" and i not in self.times:
            phrase.particle, phrase.last = self.lower[i], i + 1
        return phrase

    def _adverb_before_verb(self, start: int, i: int) -> bool:
        """Let "never joined" and "not to join" begin with their adverb."""
        k = i
        while k < self.size and self.tags[k] in ADVERBS:
            k += 1
        return (
            k < self.size
            and k - start <= 3
            and self.tags[k] in VERBS
            and k not in self.names
            and k not in self.times
        )

    def _nominal_verb(self, i: int) -> bool:
        """Leave participles that stand before a noun ("exiled leaders") to the noun phrase."""
        if self.tags[i] not in {"VBN", "VBG"} or i + 1 >= self.size:
            return False
        before = self.phrases[-1] if self.phrases else None
        follows = self.tags[i + 1] in {"NN", "NNS"} and (i + 1) not in self.times
        return follows and before is not None and before.kind == "prep" and self.tags[i] == "VBN"

    def _verb_chain(self, i: int) -> tuple[list[int], list[str], int]:
        """Collect auxiliaries, adverbs between them and the main verb, from the first verb on."""
        chain, adverbs = [i], []
        i += 1
        while i < self.size and self._auxiliary(chain[-1]) and i not in self.times and i not in self.names:
            k = i
            while (
                k < self.size
                and (self.tags[k] in ADVERBS or self.lower[k] in GRAMMAR.negative)
                and k not in self.times
            ):
                k += 1
            if k < self.size and self._joins_chain(chain[-1], k):
                if self.tags[k] == "TO":
                    k += 1
                adverbs += [self.lower[a] for a in range(i, k) if self.tags[a] != "TO"]
                chain.append(k)
                i = k + 1
            else:
                adverbs += [self.lower[a] for a in range(i, k)]
                i = k
                break
        return chain, adverbs, i

    def _joins_chain(self, last: int, k: int) -> bool:
        if k in self.times or k in self.names:
            return False
        tag, before = self.tags[k], self.lower[last]
        if tag in {"VB", "VBN", "VBG", "VBD"}:
            if tag == "VBG" and before not in GRAMMAR.be:
                return False
            return not (tag in {"VBN", "VBG"} and self.tags[last] not in VERBS)
        return tag == "TO" and before in GRAMMAR.takes_to and self._verb_follows(k + 1)

    def _auxiliary(self, i: int) -> bool:
        word = self.lower[i]
        return (
            self.tags[i] == "MD"
            or word in GRAMMAR.be
            or word in GRAMMAR.have
            or word in GRAMMAR.do
            or word in {"used", "ought"}
        )

    def _describe(self, phrase: Phrase, chain: list[int], adverbs: list[str], infinitive: bool) -> None:
        words = [self.lower[k] for k in chain]
        main, first_tag = chain[-1], self.tags[chain[0]]
        phrase.lemma = lemma(words[-1], self.tags[main])
        phrase.modal = next((word for word in words[:-1] if word in GRAMMAR.modal), "")
        phrase.perfect = any(word in GRAMMAR.have for word in words[:-1])
        phrase.adverbs = adverbs
        between = self.lower[phrase.first : phrase.last]
        phrase.negated = any(word in GRAMMAR.negative for word in between) or self._negated_outside(phrase)
        helpers = [word for word in words[:-1] if word in GRAMMAR.be]
        participle = self.tags[main] in {"VBN", "VBD"}
        phrase.passive = participle and bool(helpers)
        if infinitive:
            phrase.form = "inf"
        elif len(chain) == 1 and first_tag == "VBN":
            phrase.form, phrase.passive = "en", True
        elif first_tag == "VBG":
            phrase.form = "ing"
        else:
            phrase.form = "finite"

    def _negated_outside(self, phrase: Phrase) -> bool:
        """Catch "no longer", "by no means" and "neither … nor" before the group."""
        before = self.lower[max(0, phrase.first - 4) : phrase.first]
        joined = " ".join([*before, *self.lower[phrase.first : phrase.last]])
        return any(words in joined for words in GRAMMAR.negative_phrases) or bool(
            before and before[-1] in {"never", "nor", "without"}
        )

    # ------------------------------------------------------------ noun phrases

    def _noun_phrase(self, i: int) -> Phrase | None:
        if self.tags[i] == "PRP" and i not in self.names:
            return Phrase(
                "np",
                i,
                i + 1,
                self.lower[i],
                head=i,
                entity=GRAMMAR.pronoun_entity(self.lower[i]),
                pronoun=True,
            )
        first, owner = i, None
        while True:
            k, head, possessive = self._nouns(i)
            if head < 0:
                return None
            phrase = self._made(first, k, head, owner)
            if not possessive:
                return phrase
            phrase.last = k - 1
            owner, i = phrase, k
            if i >= self.size or self._nouns(i)[1] < 0:
                phrase.last = k
                return phrase

    def _nouns(self, i: int) -> tuple[int, int, bool]:
        """Walk one stretch of nouns: (word after it, head, whether a possessive 's ended it)."""
        head, start = -1, i
        while i < self.size and (i == start or i not in self.times):
            name, tag = self.names.get(i), self.tags[i]
            if name is not None:
                if head >= 0 and self._separate(name, head):
                    break
                head, i = name.last - 1, name.last
            elif tag in NOUNS:
                if head in {n.last - 1 for n in self.names.values()} and self.lower[i - 1] == ".":
                    break
                head, i = i, i + 1
            elif tag == "POS" and head >= 0:
                return i + 1, head, True
            elif self._inside(i, head):
                i += 1
            else:
                break
        return self._without_tail(i, head), head, False

    def _separate(self, name: Name, head: int) -> bool:
        """Keep two names apart that merely follow each other."""
        return (
            any(other.last - 1 == head for other in self.names.values())
            and name.kind == "person"
            and self.names_kind(head) == "person"
        )

    def names_kind(self, head: int) -> str:
        """Return the kind of the named mention that ends at a word, "" if none does."""
        return next((name.kind for name in self.names.values() if name.last - 1 == head), "")

    def _inside(self, i: int, head: int) -> bool:
        tag = self.tags[i]
        if tag in DETERMINERS:
            return head < 0
        if tag in INSIDE or (tag == "RB" and i + 1 < self.size and self.tags[i + 1] in INSIDE and head < 0):
            return head < 0 or tag == "CD" or self._noun_next(i + 1)
        if tag in {"VBN", "VBG"}:
            return head < 0 and self._noun_next(i + 1)
        if self.words[i] in QUOTES:
            return False
        return tag == "VBG" and head < 0

    def _noun_next(self, i: int) -> bool:
        while i < self.size and self.tags[i] in INSIDE:
            i += 1
        return i < self.size and (self.tags[i] in NOUNS or i in self.names) and i not in self.times

    def _without_tail(self, i: int, head: int) -> int:
        return i if head < 0 else max(head + 1, i if self.tags[i - 1] == "CD" else head + 1)

    def _made(self, first: int, last: int, head: int, owner: Phrase | None) -> Phrase:
        name = next(
            (name for name in self.names.values() if first <= name.first and name.last - 1 == head), None
        )
        phrase = Phrase("np", first, last, self.lower[head], head=head, owner=owner, name=name)
        if owner is None and self.tags[first] in {"PRP$"}:
            pronoun = self.lower[first]
            phrase.owner = Phrase(
                "np",
                first,
                first + 1,
                pronoun,
                head=first,
                entity=GRAMMAR.pronoun_entity(pronoun),
                pronoun=True,
            )
        elif owner is None and self.tags[first] == "WP$":
            phrase.owner = Phrase("np", first, first + 1, "whose", head=first, entity="person", pronoun=True)
        phrase.entity = name.kind if name else GRAMMAR.nominal_kind(self.lower[head])
        return phrase


def phrases(sentence: Sentence, names: list[Name], times: list[TemporalExpression]) -> list[Phrase]:
    """Return the phrases of a tagged sentence, in order; they cover every word."""
    return Chunker(sentence, names, times).run()
