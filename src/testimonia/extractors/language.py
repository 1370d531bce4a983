"""What extractors ask the language of a sentence for: its nouns, its frames and the words beside them."""

from testimonia.analysis import Analysis
from testimonia.languages.parts.nouns import Nouns
from testimonia.languages.parts.words import Words


def nouns(analysis: Analysis) -> Nouns:
    """Return the nouns that the language lists."""
    return analysis.language.nouns()


def words(analysis: Analysis) -> Words:
    """Return the words that the language gives to extractors."""
    return analysis.language.frames().words
