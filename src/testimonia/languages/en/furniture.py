"""What the furniture of English pages says, from ``furniture.toml``."""

import tomllib
from functools import cache
from importlib.resources import files

from testimonia.languages.en.facts import facts
from testimonia.languages.en.lexicon import GRAMMAR
from testimonia.languages.en.talk import talk
from testimonia.languages.parts.furniture import Furniture, LineRule


@cache
def furniture() -> Furniture:
    """Return the words, phrases and lines; they are read once."""
    table = tomllib.loads((files(__package__) / "furniture.toml").read_text("utf-8"))
    words = table["words"]
    return Furniture(
        months=table["months"], seasons=table["seasons"], numbers=table["numbers"], positions=table["positions"],
        weekdays=words["weekdays"], papers=words["papers"], menu=frozenset(words["menu"]),
        units=table["units"], one=frozenset(words["one"]),
        facts=frozenset({*words["facts"], *facts().labels}), past=words["past"], macros=table["macros"],
        first=frozenset(pronoun for pronoun, kind in GRAMMAR.pronouns.items() if kind == "first"),
        salutations=talk().salutations, closings=talk().closings,
        phrases={name: [it] if isinstance(it, str) else it for name, it in table["phrases"].items()},
        rules=[LineRule(**rule) for rule in table["rule"]],
    )  # fmt: skip
