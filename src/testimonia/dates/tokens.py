"""Text to tokens of time: what each word, number or mark is, with its exact place."""

from dataclasses import dataclass, field

from testimonia.dates import shapes
from testimonia.dates.lexicon import Lexicon
from testimonia.dates.shapes import Read, roman_number


@dataclass(slots=True)
class Tokens:
    """The tokens of one passage: offsets into the whole text, a class character each, values by place."""

    lexicon: Lexicon
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    classes: str = ""
    values: dict[int, int | str] = field(default_factory=dict)
    names: dict[str, str] = field(init=False)
    """Class character -> name of the class."""

    def __post_init__(self) -> None:
        """Take the names of the classes from the language's words; they are asked for at every step."""
        self.names = self.lexicon.names

    def name(self, place: int) -> str:
        """Return the class of the token at a place, empty outside the passage."""
        return self.names[self.classes[place]] if 0 <= place < len(self.starts) else ""


def tokenise(text: str, start: int, end: int, lexicon: Lexicon) -> Tokens:
    """Return the tokens of ``text[start:end]``."""
    tokens = Tokens(lexicon)
    starts, ends, values, codes = tokens.starts, tokens.ends, tokens.values, lexicon.codes
    known: dict[str, Read] = {}
    classes = []
    for match in lexicon.shapes.finditer(text, start, end):
        word = match[0]
        read = known.get(word)
        if read is None:
            read = known[word] = _read(match.lastgroup or "other", word, lexicon)
        name, value = read
        if value is not None:
            values[len(starts)] = value
        starts.append(match.start())
        ends.append(match.end())
        classes.append(codes[name])
    tokens.classes = "".join(classes)
    return tokens


def _read(shape: str, text: str, lexicon: Lexicon) -> Read:
    if shape != "word":
        return shapes.read(shape, text, lexicon.tables.thousands)
    known = lexicon.words.get(text.lower())
    if known is None or (text[0].islower() and text in lexicon.capital):
        return _other_word(text)
    return known


def _other_word(word: str) -> Read:
    if word[0].isupper():
        roman = roman_number(word)
        return ("roman", roman) if roman else ("name", None)
    return "word", None
