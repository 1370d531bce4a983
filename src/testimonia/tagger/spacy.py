"""A spaCy pipeline as tagger: ``--tagger spacy:en_core_web_trf``, or the folder of a pipeline.

Only its entities are used. They are brought to our words and kinds, and to our manner: without titles, articles
and the possessive. It finds no relations; those of the patterns are as with any tagger.
"""

import hashlib
from importlib import metadata
from pathlib import Path
from typing import Any

from testimonia.errors import PluginError
from testimonia.languages.sentence import Sentence
from testimonia.tagger import gazetteer
from testimonia.tagger.names import Name, NameKind
from testimonia.tagger.sight import Sight, Tagger

KINDS: dict[str, NameKind] = {
    "PERSON": "person", "PER": "person", "ORG": "group", "GPE": "place", "LOC": "place", "FAC": "place",
    "WORK_OF_ART": "work", "EVENT": "event",
    **{kind: kind for kind in ("person", "group", "place", "work", "event")},
}  # fmt: skip
"""Labels of the common pipelines (OntoNotes, CoNLL), and our own kinds; other labels are left out."""
ARTICLES = frozenset({"the", "a", "an"})
MARGIN = 0.5
"""spaCy gives no probability with an entity."""


def identity(argument: str) -> str:
    """Return what tells one pipeline from another: its package's version, or a hash of its folder's meta.json."""
    try:
        return metadata.version(argument)
    except (metadata.PackageNotFoundError, ValueError):
        meta = Path(argument) / "meta.json"
        return hashlib.sha256(meta.read_bytes()).hexdigest() if meta.is_file() else ""


def load(argument: str) -> Tagger:
    """Return the tagger for an installed pipeline or the folder of one.

    Raises:
        PluginError: spaCy or the pipeline is not there; the message says how to install them.
    """
    if not argument:
        raise PluginError("Which spaCy pipeline? Name it, or its folder: spacy:en_core_web_sm.")
    try:
        import spacy  # noqa: PLC0415 an extra, heavy to load
    except ImportError as error:
        raise PluginError("A spaCy pipeline as tagger needs spaCy: pip install spacy.") from error
    try:
        pipeline = spacy.load(argument)
    except OSError as error:
        raise PluginError(
            f"There is no spaCy pipeline {argument!r}; install it (python -m spacy download {argument}) or give its "
            "folder."
        ) from error

    def look(sentences: list[Sentence]) -> Sight:
        return Sight([_names(pipeline, sentence) for sentence in sentences])

    return look


def _names(pipeline: Any, sentence: Sentence) -> list[Name]:
    from spacy.tokens import Doc  # noqa: PLC0415

    if not sentence.words:
        return []
    gaps = [
        start > end
        for end, start in zip(sentence.ends, [*sentence.starts[1:], sentence.end + 1], strict=True)
    ]
    found = pipeline(Doc(pipeline.vocab, words=sentence.words, spaces=gaps))
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
