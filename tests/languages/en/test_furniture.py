"""The furniture of English pages, as its table has it."""

import re
import tomllib
from importlib.resources import files

from testimonia.furniture.clues import KINDS
from testimonia.furniture.rules import compiled
from testimonia.languages.en.furniture import furniture


def test_a_list_of_one_pattern_needs_no_brackets() -> None:
    """A phrase written as a string is a list of that one; strings are never taken for lists of letters."""
    table = tomllib.loads((files("testimonia.languages.en") / "furniture.toml").read_text("utf-8"))["phrases"]
    singles = {name: value for name, value in table.items() if isinstance(value, str)}
    assert singles
    assert {name: furniture().phrases[name] for name in singles} == {n: [v] for n, v in singles.items()}


def test_every_pattern_compiles() -> None:
    """All lines and phrases become patterns; every group of a line is a kind of clue, or a second of it."""
    words = furniture()
    assert compiled(words) is compiled(words)
    groups = {
        group for rule in words.rules for one in rule.patterns for group in re.findall(r"\?P<(\w+)>", one)
    }
    assert {group.rstrip("2") for group in groups} - {"last"} <= KINDS.keys()


def test_every_line_says_why() -> None:
    """A kind of line has a reason in words, and a length up to which it counts."""
    assert all(rule.reason and rule.most > 0 and rule.patterns for rule in furniture().rules)
