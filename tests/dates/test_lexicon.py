"""The language pack's words and patterns."""

import re
import tomllib
from importlib.resources import files

from testimonia.dates.checks import CHECKS
from testimonia.dates.lexicon import compiled
from testimonia.dates.meanings import MEANINGS
from testimonia.languages.parts.dates import DateTables
from tests.dates.factories import LEXICON, TABLES


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
    asked = (
        r"(?:\.name\([^()]*\)|\bname) (?:==|(?:not )?in) (\"\w+\"|\([^()]*\))"
        r"|\b(?:before|after|_near)\(([^()]*\"[^()]*)\)"
    )
    found = set()
    for module in files("testimonia.dates").iterdir():
        if module.name.endswith(".py"):
            for told in re.findall(asked, module.read_text("utf-8")):
                found |= set(re.findall(r"\"(\w+)\"", "".join(told)))
    assert {"open", "until", "eventnoun"} <= found
    assert found <= set(LEXICON.members)


def test_tables_are_made_ready_once() -> None:
    """The same tables give the same lexicon; two languages never share one."""
    assert compiled(TABLES) is LEXICON
    assert compiled(DateTables()) is not compiled(DateTables())


def test_words_that_need_their_capital() -> None:
    """Months do, those that are spelt like nothing else excepted."""
    assert {"may", "march", "jan"} <= LEXICON.capital
    assert not {"january", "london"} & LEXICON.capital


def test_rules_behind_one_that_failed() -> None:
    """They are tried one by one, in their order, those that begin with the same class."""
    first = LEXICON.rules[0]
    code = min(first.starts)
    behind = [next(iter(one.rules.values()))[0].number for one in LEXICON.matchers_after(first, code)]
    assert behind == sorted(behind)
    assert all(code in LEXICON.rules[number].starts for number in behind)
