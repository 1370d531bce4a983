"""Whom headlines, standfirsts and captions name, before the prose is read: nothing is stated from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.discourse.headlines import headline_names
from testimonia.discourse.naming import Naming
from testimonia.discourse.uses import NamedSentence, Use, uses
from testimonia.languages.protocol import Language
from testimonia.model import Clue
from testimonia.tagger.sight import Tagger

OFF_PAGE = -1
"""Place of a name in a caption, or in a headline that stands in the markup only."""
ABOUT = frozenset(("title", "standfirst", "series"))
"""Kinds of clues that say whom the text is about."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What reads the names of a page's head: the text as read, the language, what finds names."""

    text: str
    language: Language
    look: Tagger

    def headline(self, clues: Iterable[Clue], authors: Sequence[str], told: Iterable[str] = ()) -> list[Use]:
        """Return whom the headline names: the text is about them; its authors are not.

        ``told`` are full names of persons in the prose, by which a headline may name somebody too.
        """
        names = sorted({tuple(name.split()) for name in told} - {()})
        found: list[Use] = []
        for clue in (clue for clue in clues if clue.kind in ABOUT):
            if clue.start is not None:
                found += _on_page(self._named_in(self.text, clue.start, clue.end or 0, names), authors)
            else:
                found += _off_page(self._named_in(clue.value, 0, len(clue.value), names))
        return found

    def captions(self, clues: Iterable[Clue], passage: int) -> list[Use]:
        """Return whom captions name: who is called so in full there may be called by a short form in the prose.

        ``passage`` is the number of the passage behind the last.
        """
        texts = [clue.value for clue in clues if clue.kind == "caption"]
        found = [use for text in texts for use in _off_page(self._named_in(text, 0, len(text)))]
        return [replace(use, passage=passage) for use in found]

    def _named_in(
        self, text: str, start: int, end: int, told: Sequence[tuple[str, ...]] = ()
    ) -> Iterator[Use]:
        sentences, customs = self.language.sentences(text, start, end), self.language.names()
        for sentence, names in zip(sentences, self.look(sentences).names, strict=True):
            persons = headline_names(sentence, names, self.text, told)
            yield from uses(
                NamedSentence(text, sentence, (), persons, -1, customs), self.language.discourse()
            )


def leave_out_tellers(naming: Naming, uses: Iterable[Use]) -> None:
    """Hold a text that somebody unknown tells to be about nobody whom its head alone names: that may be who tells it.

    ``uses`` are the names of the prose. Where these name nobody at all, whom the head names is the only one there is.
    """
    told = {naming.at(use.start, use.end) for use in uses if use.kind == "person"}
    if told - naming.protagonists - {None}:
        naming.protagonists.intersection_update(told)


def _on_page(named: Iterable[Use], authors: Sequence[str]) -> Iterator[Use]:
    return (use for use in named if not any(use.name in author for author in authors))


def _off_page(named: Iterable[Use]) -> Iterator[Use]:
    return (
        replace(use, start=OFF_PAGE, end=OFF_PAGE, sentence=OFF_PAGE, other_name_of=None) for use in named
    )
