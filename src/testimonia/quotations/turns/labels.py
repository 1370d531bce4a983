"""Labels of turns: what, at the beginning of a line, may name who speaks.

    LORENZ: …    Comrade Berg (Kiel): …    Q. …    **Greta Lind** — …    [00:04] [Halina Bor] …
    THE CHAIRMAN.       on a line of its own, the words below

Whether it does is for ``evidence`` to say: here is only what looks so.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from testimonia.furniture.layout import Line
from testimonia.languages.parts.names import NameCustoms
from testimonia.languages.parts.talk import Talk
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.names.particles import INSIDE

_TIME = r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?[ \t]{1,4})?"
_OPENED = rf"[ \t>]{{0,12}}(?:(?:#{{1,6}}|[-*+•])[ ]{{1,3}})?{_TIME}"
_NAME = r"(?P<name>[^\W\d_][^\n:：\[\]()<>*_—–\t\d]{0,48}?(?:[ #]{0,2}\d{1,2})?)"
_ASIDE = r"(?:[ ]?[(\[][^()\[\]\n]{0,60}[)\]])?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OPENED}[\[<]{_NAME}[\]>](?P<mark>):?[ \t]*",
        rf"{_OPENED}[*_]{{0,3}}{_NAME}{_ASIDE}[*_]{{0,3}}[ ]?{_TIME}"
        r"(?P<mark>[:：]|[—–]|-{1,2}(?=[ ])|\t)[*_]{0,3}[ \t]*",
        rf"{_OPENED}(?P<mark>\*{{1,3}}|_{{1,3}}){_NAME}(?P=mark)[ \t]*",
        rf"{_OPENED}[*_]{{0,3}}(?P<name>[^\W\d_])(?P<mark>\.)[*_]{{0,3}}(?=\s|$)[ \t]*",
        rf"{_OPENED}(?P<name>(?:[^\W\d_][\w’'-]{{0,30}}\.?[ ]){{0,3}}[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ’'-]{{1,30}})"
        r"(?P<mark>\.)(?=\s|$)[ \t]*",
        rf"{_OPENED}{_NAME}(?P<mark>)[ \t]*$",
    )
)
_LONGEST = 60
"""Characters of a line that is a label and no more."""
_MOST_WORDS = 5
_DIGITS = "0123456789"
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?){1,3}[^\W\d_]\.?|[^\W\d_a-zß-öø-ÿ]{2}")


@dataclass(frozen=True, slots=True)
class Label:
    """What may be a label: its name at ``start:end``, on the line that begins at ``line``, the words from ``begins``.

    ``mark`` is what sets it off, "" for its own line: those of one conversation are all alike.
    """

    line: int
    start: int
    end: int
    begins: int
    text: str
    mark: str
    alone: bool
    """Nothing else stands on its line."""
    nobody: bool = False
    """It heads a piece of the text and names nobody who speaks: "Note:", "EXHIBIT A:"."""

    @property
    def key(self) -> str:
        """The name folded: by it two labels are the same."""
        return fold(self.text)

    @property
    def capitals(self) -> bool:
        """Whether it is set in capitals, as few names in prose are."""
        return self.text.isupper() and len(self.text) > 1


class Labels:
    """Finds what may be a label in one language."""

    def __init__(
        self, words: Talk, customs: NameCustoms, never: Collection[str], prepositions: Collection[str] = ()
    ) -> None:
        """Take the words of conversations, the customs of names, whole labels that are no turn's, and prepositions."""
        self.words, self.customs, self.never, self.prepositions = words, customs, never, prepositions
        self.generic = words.asking | words.answering | words.offices

    def of(self, text: str, lines: list[Line]) -> Iterator[Label]:
        """Yield what may be a label, one a line at most, in order."""
        for line in lines:
            found = None if line.blank else self._on(text, line)
            if found is not None:
                yield found

    def _on(self, text: str, line: Line) -> Label | None:
        patterns = _PATTERNS if line.length <= _LONGEST else _PATTERNS[:-1]
        for place, pattern in enumerate(patterns):
            match = pattern.match(text, line.start, line.end)
            if match is not None and self._may_label(match["name"].split(), match["mark"]):
                label = self._made(text, line, match, "[" if place == 0 else match["mark"])
                return label if label.alone or _may_begin(text[label.begins], label.mark) else None
        return None

    def _made(self, text: str, line: Line, match: re.Match[str], mark: str) -> Label:
        name, start = match["name"].rstrip(), match.start("name")
        mark = "*" if text[max(line.start, start - 1) : start] in {"*", "_"} else mark
        return Label(
            line.start, start, start + len(name), match.end(), name, mark,
            alone=not text[match.end() : line.end].strip(" \t*_"), nobody=not self._is_free(name),
        )  # fmt: skip

    def _may_label(self, words: list[str], mark: str) -> bool:
        """Tell whether words may be a label set off by a mark: an office, or a few with capitals."""
        if self.is_generic(" ".join(words)):
            return True
        return 0 < len(words) <= _MOST_WORDS and self._by_capitals(words) and _may_stand_before(mark, words)

    def _by_capitals(self, words: list[str]) -> bool:
        """Tell whether words are written as names are, and open with no preposition: "In Kiel"."""
        small = [word for word in words if word[0].islower()]
        return (
            small[-1:] != words[-1:]
            and INSIDE.issuperset(small)
            and words[0].lower() not in self.prepositions
        )

    def _is_free(self, name: str) -> bool:
        """Tell whether a name is none of what heads a piece of a text: a note, an exhibit, a day."""
        bare = fold(name).removeprefix("the ")
        heads = not self.words.never.isdisjoint((bare, bare.partition(" ")[0]))
        return self.is_generic(name) or not (heads or (bare in self.never and not is_given(bare)))

    def is_generic(self, name: str) -> bool:
        """Tell whether a label names nobody: "Q", "INTERVIEWER", "the chairman", "voice from the floor"."""
        bare = " ".join(name.lower().rstrip("." + _DIGITS).split())
        who, _, where = bare.removeprefix("the ").partition(" ")
        of_a_place = who in self.generic and where.partition(" ")[0] in self.prepositions
        return bare in self.generic or bare.removeprefix("the ") in self.generic or of_a_place

    def with_titles(self, name: str) -> str:
        """Return a name with the titles before it, and without an office that is none: "the accused Jan Kubin"."""
        words, bare = name.split(), self.without_titles(name).split()
        before = words[: len(words) - len(bare)]
        return " ".join([*(word for word in before if fold(word) in self.customs.every_title), *bare])

    def without_titles(self, name: str) -> str:
        """Return a name without the titles before it, "" where it is titles and offices only."""
        words = name.split()
        while words and (fold(words[0]) in self.customs.every_title or fold(words[0]) in self.words.offices):
            words.pop(0)
        return " ".join(words)


def is_numbered(name: str) -> bool:
    """Tell whether a label ends in a number, and so names nobody: "Speaker 2"."""
    return name[-1:].isdigit()


def _may_begin(character: str, mark: str) -> bool:
    """Tell whether a turn may begin so behind its label: with no number, and behind a colon only in small letters."""
    return not character.isdigit() and (mark == ":" or not character.islower())


def _may_stand_before(mark: str, words: Sequence[str]) -> bool:
    """Tell whether words may be a label by their mark: before a full stop in capitals only, alone as no sentence."""
    if mark == ".":
        return " ".join(words).rstrip(_DIGITS + " ").split()[-1].isupper()
    return bool(mark) or not _is_sentence(words)


def _is_sentence(words: Sequence[str]) -> bool:
    """Tell whether words on a line of their own have the marks of a sentence, and no initials: "Well, yes."."""
    stopped = words[-1].endswith((".", "!", "?")) and not _INITIALS.fullmatch(words[-1])
    return stopped or any("," in word or ";" in word for word in words)


def initials(name: str) -> str:
    """Return the letters of a label that is initials only, "" for another: "E.G." is "eg"."""
    return fold(name).replace(" ", "") if _INITIALS.fullmatch(name) else ""
