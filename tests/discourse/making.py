"""The parts that discourse is made of, ready to be asked: uses of names, persons of a register, a sentence."""

from typing import Any

from testimonia.discourse.ledger import Ledger
from testimonia.discourse.naming import Naming
from testimonia.discourse.register import Register
from testimonia.discourse.salience import Salience
from testimonia.discourse.uses import NamedSentence, Use
from testimonia.discourse.uses import uses as uses_of
from testimonia.languages.en.discourse import discourse
from testimonia.languages.en.lemmas import lemma
from testimonia.languages.en.tokens import sentences
from testimonia.parsing.lemmas import lemmatised
from testimonia.tagger.encoder import shipped
from tests.names.customs import CUSTOMS, parse

WORDS = discourse()


def register() -> Register:
    """Return a register of nobody."""
    return Register("a source", WORDS.relative_of)


def ledger(text: str = "", *named: str) -> Ledger:
    """Return what was found in a text so far: nothing, but persons of these names are known, from 0 on."""
    every = register()
    for number, name in enumerate(named):
        every.learn(every.add("person", number, name), name)
    return Ledger("a source", text, every, Salience(every, set()))


def use(name: str, start: int, **more: Any) -> Use:
    """Return a use of a person's name at a place; each stands in a sentence of its own."""
    fields = {"passage": 0, "sentence": start, **more}
    return Use(start, start + len(name), "person", name, parse(name), **fields)


def whose(*names: str | Use) -> list[str]:
    """Return whose each use is, by label; names alone follow each other at some distance."""
    every = register()
    naming = Naming(every, WORDS)
    taken = [name if isinstance(name, Use) else use(name, 1000 * i) for i, name in enumerate(names)]
    naming.take(taken)
    numbers = [naming.at(each.start, each.end) for each in taken]
    return [every.label(number) if number is not None else "" for number in numbers]


def are_one(*names: str | Use) -> bool:
    """Tell whether all uses are one person's."""
    every = register()
    naming = Naming(every, WORDS)
    taken = [name if isinstance(name, Use) else use(name, 1000 * i) for i, name in enumerate(names)]
    naming.take(taken)
    return len({naming.at(each.start, each.end) for each in taken}) == 1


def uses(text: str) -> list[Use]:
    """Return the uses of names that are seen in a sentence."""
    sentence = sentences(text, 0, len(text))[0]
    sight = shipped()([sentence])
    sentence.tags = list(sight.parses[0].tags)
    lemmas = lemmatised(sentence, sight.parses[0], lemma).lemmas
    return uses_of(NamedSentence(text, sentence, lemmas, sight.names[0], 0, CUSTOMS, sight.parses[0]), WORDS)
