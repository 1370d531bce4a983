"""The language pack's words and patterns."""

import re
import tomllib
from importlib.resources import files

from testimonia.dates import compose, events, lengths, lives, meanings, recognise
from testimonia.dates.checks import CHECKS
from testimonia.dates.meanings import MEANINGS
from tests.dates.factories import LEXICON


def test_every_rule_has_its_reader_and_its_check() -> None:
    """A meaning or check that nothing answers to would only fail when met."""
    for rule in LEXICON.rules:
        assert rule.meaning in MEANINGS, rule.name
        assert not rule.check or rule.check in CHECKS, rule.name


def test_no_rule_repeats_without_bound_or_fits_nothing() -> None:
    """Patterns stay linear: no star, no plus; and none matches the empty string."""
    language = LEXICON
    for rule in language.rules:
        assert not re.search(r"[*+]", rule.pattern), rule.name
        assert rule.starts, rule.name
        assert not language.grammar.matcher([rule]).expression.match(""), rule.name


def test_every_pattern_compiles_for_every_class() -> None:
    """Each class's matcher compiles, so that none fails when first met."""
    language = LEXICON
    for code in {code for rule in language.rules for code in rule.starts}:
        assert language.matcher(code).rules


def test_no_word_has_two_classes() -> None:
    """The later class would silently win."""
    words = tomllib.loads((files("testimonia.languages.en") / "dates" / "words.toml").read_text("utf-8"))[
        "words"
    ]
    every = [word for entries in words.values() for word in entries]
    assert len(every) == len(set(every))


def test_class_names_in_the_code_exist() -> None:
    """A class asked for by a name that no list has would never be met."""
    language = LEXICON
    for module in (compose, events, lengths, lives, meanings, recognise):
        source = (files("testimonia.dates") / f"{module.__name__.rsplit('.', 1)[-1]}.py").read_text("utf-8")
        for call in re.findall(r"\b(?:before|after)\(((?:\"\w+\"(?:, )?)+)", source):
            for name in re.findall(r"\"(\w+)\"", call):
                assert name in language.members, name
