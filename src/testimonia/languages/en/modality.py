"""The English words by which a clause is told, denied, hoped or doubted, from ``modality.toml``."""

from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.modality import Modality


@cache
def modality() -> Modality:
    """Return the words; a verb that stands under two kinds is of the later."""
    table = load_toml("modality.toml")
    behind = {verb: kind for kind, verbs in table.pop("behind").items() for verb in verbs}
    return Modality(
        behind=behind,
        saying=frozenset(load_toml("speech.toml")["verbs"]),
        **{name: frozenset(words) for name, words in table.items()},
    )
