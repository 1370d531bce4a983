"""Text to tokens of time: what each word, number or mark is, with its exact place."""

from dataclasses import dataclass, field

from testimonia.dates import shapes
from testimonia.dates.lexicon import Lexicon
from testimonia.dates.shapes import Read, roman_number
from testimonia.dates.spelled import spelled_years


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
    _join_spelled_years(tokens)
    return tokens


def _join_spelled_years(tokens: Tokens) -> None:
    """Make one token of the words of each year that is written in words."""
    lexicon = tokens.lexicon
    years = list(spelled_years(tokens.classes, tokens.values, lexicon.figures, lexicon.names))
    if not years:
        return
    rows: list[tuple[int, int, str, int | str | None]] = []
    place = 0
    for year in years:
        rows += _rows(tokens, place, year.first)
        rows.append((tokens.starts[year.first], tokens.ends[year.last - 1], lexicon.codes["year"], year.year))
        place = year.last
    rows += _rows(tokens, place, len(tokens.starts))
    tokens.starts, tokens.ends = [row[0] for row in rows], [row[1] for row in rows]
    tokens.classes = "".join(row[2] for row in rows)
    tokens.values = {place: row[3] for place, row in enumerate(rows) if row[3] is not None}


def _rows(tokens: Tokens, first: int, last: int) -> list[tuple[int, int, str, int | str | None]]:
    return [
        (tokens.starts[place], tokens.ends[place], tokens.classes[place], tokens.values.get(place))
        for place in range(first, last)
    ]


def _read(shape: str, text: str, lexicon: Lexicon) -> Read:
    if shape == "phrase":
        return lexicon.words[_plain(text)]
    if shape != "word":
        return shapes.read(shape, text, lexicon.tables.thousands)
    known = lexicon.words.get(text.lower())
    if known is None or (text[0].islower() and text in lexicon.capital):
        return _other_word(text)
    return known


def _plain(phrase: str) -> str:
    """Return a name of several words as the tables have it: in small letters, without marks."""
    return " ".join("".join(char for char in phrase if char.isalpha() or char.isspace()).lower().split())


def _other_word(word: str) -> Read:
    if word[0].isupper():
        roman = roman_number(word)
        return ("roman", roman) if roman else ("name", None)
    return "word", None
