"""The small tagger: names by a linear model of under a megabyte, in pure Python; no relations.

For machines on which onnxruntime does not run, and where speed counts more than what is found.
"""

from testimonia.languages.sentence import Sentence
from testimonia.tagger import names
from testimonia.tagger.sight import Sight, Tagger


def look(sentences: list[Sentence]) -> Sight:
    """Return the names of the sentences of one text."""
    return Sight(names.find_all(sentences))


def load(_argument: str = "") -> Tagger:
    """Return the tagger.

    Raises:
        TestimoniaError: its model file is missing or damaged.
    """
    names.shipped()
    return look
