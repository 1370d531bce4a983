"""Verb groups: auxiliaries, adverbs and main verb, with voice, negation and modality."""

from testimonia.languages.en.lexicon import GRAMMAR, lemma
from testimonia.languages.en.mending import VERBS
from testimonia.languages.en.words import ADVERBS, Phrase, Words


class VerbGroups(Words):
    """Makes verb groups; see the module's first line."""

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
        if i < self.size and (tags[i] == "RP" or self._stranded(i)) and i not in self.times:
            phrase.particle, phrase.last = self.lower[i], i + 1
        return phrase

    def _stranded(self, i: int) -> bool:
        """Tell whether a preposition has no noun behind it: the "on" of "taken on as a proof-reader"."""
        return self.tags[i] == "IN" and i + 1 < self.size and self.lower[i + 1] in {"as", "by", "at"}

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
        if words[0] == "be" and not infinitive and len(chain) > 1:
            phrase.modal = "be"
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
            before and before[-1] in {"never", "nor", "neither", "without"}
        )
