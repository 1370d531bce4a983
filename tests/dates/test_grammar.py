"""Patterns over classes."""

import re

from testimonia.dates.grammar import Grammar, Rule

GRAMMAR = Grammar({"the": "a", "day": "b", "month": "c", "year": "d", "when": "cd"}, {"maybe": "{the}?"})


def test_starts_are_the_classes_a_pattern_can_begin_with() -> None:
    """What is optional lets the next begin; a look ahead begins nothing; unions count for each member."""
    assert GRAMMAR.starts("<maybe> {day} {month}") == frozenset("ab")
    assert GRAMMAR.starts("(?: {the} | {day}? ) {when}") == frozenset("abcd")
    assert GRAMMAR.starts("{day} (?= {month} )") == frozenset("b")


def test_first_pattern_that_fits_wins_and_slots_are_found() -> None:
    """Rules are tried in order, and a slot gives the place of its token."""
    rules = [
        Rule(0, "long", "", "", "<maybe> {day:d} {month:m}", frozenset("ab")),
        Rule(1, "short", "", "", "<maybe> {day:d}", frozenset("ab")),
    ]
    matcher = GRAMMAR.matcher(rules)
    for text, name, places in (("abc", "long", {"d": 1, "m": 2}), ("abd", "short", {"d": 1})):
        match = matcher.expression.match(text)
        assert isinstance(match, re.Match)
        rule, slots = matcher.rules[match.lastgroup or ""]
        assert rule.name == name
        assert {slot: match.start(group) for slot, group in slots} == places
