"""Names that a tagger cuts before their surname: "Custódio" of "Custódio Queidães".

What stands right behind a single word that is a person, has a capital and is of no name, is a surname where it ends
fuller names of the text, is a person alone elsewhere, or stands so behind one again and again.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, Sight

_OFTEN = 2
"""Times that a word stands behind a single given name, from which on it is a surname."""


def with_shared_surnames(sentences: Sequence[Sentence], sight: Sight) -> Sight:
    """Return what a tagger saw in the sentences of a text, with the names made whole that it cut before a surname."""
    every = list(zip(sentences, sight.names, strict=True))
    known = {word for sentence, names in every for word in _last_words(sentence, names)}
    behind = Counter(word for sentence, names in every for word in _behind(sentence, names))
    surnames = {word for word, times in behind.items() if times >= _OFTEN or word in known}
    return replace(sight, names=[_whole(*each, surnames) for each in every]) if surnames else sight


def _is_person(name: Name) -> bool:
    return name.kind == "person"


def _last_words(sentence: Sentence, names: Sequence[Name]) -> Iterator[str]:
    return (sentence.words[name.last - 1] for name in names if _is_person(name))


def _behind(sentence: Sentence, names: Sequence[Name]) -> Iterator[str]:
    """Yield the words of no name right behind persons of one word."""
    taken = {word for name in names for word in range(name.first, name.last)}
    yield from filter(None, (_surname(sentence, name, taken) for name in names))


def _surname(sentence: Sentence, name: Name, taken: Set[int]) -> str:
    """Return the capitalised word of no name behind a person of one word, "" where there is none."""
    behind = "".join(sentence.words[name.last : name.last + 1])
    if not _is_person(name) or name.last - name.first > 1 or name.last in taken:
        return ""
    return behind if behind.istitle() and behind != sentence.words[name.first] else ""


def _whole(sentence: Sentence, names: Sequence[Name], surnames: Set[str]) -> list[Name]:
    """Return names with the surname behind those that are cut; none of these is a surname itself."""
    taken = {word for name in names for word in range(name.first, name.last)}
    return [
        replace(name, last=name.last + 1) if _surname(sentence, name, taken) in surnames else name
        for name in names
    ]
