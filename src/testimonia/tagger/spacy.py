"""A spaCy pipeline as tagger: ``--tagger spacy:en_core_web_trf``, or the folder of a pipeline.

Only its entities are used. They are brought to our words and kinds, and to our manner: without titles, articles
and the possessive. It finds no relations; those of the patterns are as with any tagger.
"""

from typing import Any

from testimonia.parsing.pipelines import pipeline
from testimonia.sentence import Sentence
from testimonia.tagger import gazetteer
from testimonia.tagger.sight import Name, NameKind, Sight, Tagger

KINDS: dict[str, NameKind] = {
    "PERSON": "person", "PER": "person", "ORG": "group", "GPE": "place", "LOC": "place", "FAC": "place",
    "WORK_OF_ART": "work", "EVENT": "event",
    **{kind: kind for kind in ("person", "group", "place", "work", "event")},
}  # fmt: skip
"""Labels of the common pipelines (OntoNotes, CoNLL), and our own kinds; other labels are left out."""
ARTICLES = frozenset({"the", "a", "an"})
MARGIN = 0.5
"""spaCy gives no probability with an entity."""


def load(argument: str) -> Tagger:
    """Return the tagger for an installed pipeline or the folder of one.

    Raises:
        PluginError: spaCy or the pipeline is not there; the message says how to install them.
    """
    found = pipeline(argument)

    def look(sentences: list[Sentence]) -> Sight:
        return Sight([_names(found, sentence) for sentence in sentences], [])

    return look


def _names(reader: Any, sentence: Sentence) -> list[Name]:
    from spacy.tokens import Doc  # noqa: PLC0415

    if not sentence.words:
        return []
    gaps = [
        start > end
        for end, start in zip(sentence.ends, [*sentence.starts[1:], sentence.end + 1], strict=True)
    ]
    found = reader(Doc(reader.vocab, words=sentence.words, spaces=gaps))
    names = (_name(sentence, entity.start, entity.end, entity.label_) for entity in found.ents)
    return [name for name in names if name is not None]


def _name(sentence: Sentence, first: int, last: int, label: str) -> Name | None:
    kind, lower = KINDS.get(label), sentence.lower
    if kind is None:
        return None
    first, last = gazetteer.bare(lower, first, last, kind, ARTICLES)
    if first >= last:
        return None
    never = gazetteer.is_never_name(lower[first:last])
    return None if never else Name(first, last, kind, MARGIN)
