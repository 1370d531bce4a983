"""What the entries of English boxes of facts say, from ``facts.toml``."""

import re
from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.facts import Fact, Facts


@cache
def facts() -> Facts:
    """Return the labels and words; they are read once."""
    table = load_toml("facts.toml")
    labels = {
        label: Fact(entry["type"], entry["role"], entry["value"])
        for entry in table["fact"]
        for label in entry["labels"]
    }
    return Facts(labels, re.compile(table["apart"]), frozenset(table["where"]), frozenset(table["nothing"]))
