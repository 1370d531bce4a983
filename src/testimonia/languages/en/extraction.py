"""What the extractors ask of English: frames, words and meanings, out of the tables of the pack."""

from dataclasses import replace
from functools import cache

from testimonia.languages.en.lexicon import GRAMMAR, frame_files, load_toml, short_verbs
from testimonia.languages.en.nouns import nouns
from testimonia.languages.frame_tables import frames_of
from testimonia.languages.parts.frames import Frames, Meaning
from testimonia.languages.parts.words import OtherNames, Words
from testimonia.languages.tables import filled


@cache
def frames() -> Frames:
    """Return the frames of ``frames/*.toml`` with the words of ``words.toml`` and its like."""
    words = filled(Words, load_toml("words.toml"), "words.toml")
    return replace(
        frames_of(frame_files(), words.prepositions, nouns().classes),
        words=replace(
            words,
            short=frozenset(short_verbs()),
            saying=GRAMMAR.speech,
            hearing=GRAMMAR.hearers,
            reported_as=words.reported_as | GRAMMAR.speech,
        ),
        meanings={
            name: filled(Meaning, entry, f"relations.toml, {name}")
            for name, entry in load_toml("relations.toml").items()
        },
        other_names=filled(OtherNames, load_toml("other_names.toml"), "other_names.toml"),
    )
