"""What a match must pass to be a date, although its pattern is right.

"1500 men", "No. 1183", "the Sunday Times", "May Morris", "the fall of Paris" are none. Each rule of rules.toml
may name one of the checks here.
"""

from collections.abc import Callable

from testimonia.dates.matches import Match
from testimonia.dates.shapes import roman_number

MONTHS = 12
_LAST_DOUBLE, _MARCH = 1752, 3


class Context:
    """The tokens around a match, by class."""

    def __init__(self, text: str, match: Match) -> None:
        self.lexicon = match.tokens.lexicon
        self._members = self.lexicon.members
        self._text, self._match, self._classes = text, match, match.tokens.classes

    def before(self, *names: str, back: int = 1) -> bool:
        """Tell whether the token before the match is of one of the classes."""
        place = self._match.first - back
        return place >= 0 and any(self._classes[place] in self._members.get(name, "") for name in names)

    def after(self, *names: str, ahead: int = 0) -> bool:
        """Tell whether the token after the match is of one of the classes."""
        place = self._match.last + ahead
        return place < len(self._classes) and any(
            self._classes[place] in self._members.get(name, "") for name in names
        )

    def opens(self, name: str) -> bool:
        """Tell whether the match itself begins with a token of a class."""
        return self._classes[self._match.first] in self._members.get(name, "")

    def at_end(self) -> bool:
        """Tell whether nothing follows."""
        return self._match.last >= len(self._classes)

    def at_start(self) -> bool:
        """Tell whether nothing stands before, or only the end of a sentence."""
        return self._match.first == 0 or self.before("stop", "break", "open", "query")

    def word(self, steps: int) -> str:
        """Return the token so many places after the match (negative: before its first token), as written."""
        place = self._match.last + steps if steps >= 0 else self._match.first + steps
        tokens = self._match.tokens
        return (
            self._text[tokens.starts[place] : tokens.ends[place]] if 0 <= place < len(tokens.starts) else ""
        )

    def written(self, slot: str) -> str:
        """Return the word in a slot as written."""
        tokens, place = self._match.tokens, self._match.slots[slot]
        return self._text[tokens.starts[place] : tokens.ends[place]]

    def number(self, slot: str) -> int:
        """Return the number that the word in a slot stands for, 0 where it is none of the lexicon's."""
        value = self.lexicon.words.get(self.written(slot).lower(), ("", 0))[1]
        return value if isinstance(value, int) else 0

    def figure(self, slot: str) -> int:
        """Return the number in a slot, 0 where it is none."""
        return self._match.number(slot)

    def doubtful(self, slot: str) -> bool:
        """Tell whether the word in a slot has other everyday meanings."""
        return self.written(slot).lower() in self.lexicon.tables.doubtful

    def of_class(self, slot: str, name: str) -> bool:
        """Tell whether a slot is filled by a word of a class."""
        place = self._match.slots.get(slot)
        return place is not None and self._match.tokens.name(place) == name

    def has(self, *slots: str) -> bool:
        """Tell whether one of the slots is filled."""
        return any(slot in self._match.slots for slot in slots)


_WHEN = ("in", "since", "until", "by", "before", "after", "from", "to", "between", "on", "about")
_GOVERNING = (
    "in", "since", "until", "by", "before", "after", "from", "to", "between", "on", "about", "of", "and",
    "or", "perhaps", "the", "open", "tilde", "comma", "every", "rel_", "relnow", "died", "born",
)  # fmt: skip
_TIMELY = (
    "in",
    "since",
    "until",
    "by",
    "before",
    "after",
    "from",
    "to",
    "between",
    "of",
    "and",
    "or",
    "about",
    "rel_",
    "relnow",
)


def _plural(context: Context) -> bool:
    """May the word behind it be several of a thing?"""
    word = context.word(0)
    return word.islower() and context.lexicon.plural.fullmatch(word) is not None


def _numbered(context: Context) -> bool:
    """Is it the number of a thing ("No. 1183", "page 1905", "$1905", "more than 1900", "1905 Rose Street")?"""
    if context.before("stop"):
        return context.before("numbering", back=2)
    if context.before("dash") or context.word(-1) == ":":
        return context.before("n31", "n999", "number", "big", back=2)
    if _of_a_house(context):
        return True
    if context.before("over"):
        return not (context.after("dash") and context.after("year", ahead=1))
    if context.before("than"):
        return not context.before("later", "earlier", back=2)
    return context.before("numbering", "money", "vague", "apostrophe")


def _of_a_house(context: Context) -> bool:
    return context.after("name") and context.after("street", ahead=1)


_COUNTED = ("counted", "unit", "units", "dayword", "yearword", "monthword", "numbering")


def _counts(context: Context, year: int) -> bool:
    """Does it count what follows ("1500 men", "1200-page", "1905 %")?"""
    if context.after(*_COUNTED) or context.word(0) in ("%", "°", "€", "$", "£", "+"):
        return True
    if _counts_behind_dash(context):
        return True
    if not _plural(context) or context.before(*_WHEN):
        return False
    if context.before("of"):  # "a survey of 1709 villages", but "53 % of 1913 levels"
        return context.word(-2) not in {"%", *context.lexicon.tables.share}
    return year % 100 == 0 or context.at_start()


def _counts_behind_dash(context: Context) -> bool:
    """Does it count what follows a dash: after a hyphen any word ("1200-page"), else a thing that is counted?"""
    things = (*_COUNTED, "word") if context.word(0) == "-" else _COUNTED
    return context.after("dash") and context.after(*things, ahead=1)


def is_year(context: Context) -> bool:
    """A four-digit number stands for a year unless it numbers or counts things."""
    year = context.figure("y")
    if context.has("yu", "p", "h"):
        return True
    if _numbered(context) or _counts(context, year):
        return False
    if year >= 1400 or context.before(*_GOVERNING):
        return True
    if context.before("stop"):  # "c. 1040"
        return context.before("about", back=2)
    return context.before("dash") and context.before("year", back=2)  # "1040 – 1094"


def old_style(context: Context) -> bool:
    """The day in brackets is the old one: "7 November [O.S. 26 October] 1879"."""
    return context.written("os")[0] in context.lexicon.tables.old_style


def new_style(context: Context) -> bool:
    """The day in brackets is the new one: "26 October [N.S. 7 November] 1879"."""
    return context.written("os")[0] in context.lexicon.tables.new_style


def double_year(context: Context) -> bool:
    """A year has a second number for the months in which the count of two calendars differs: "3 February 1711-12".

    The year then began on 25 March, in England until 1752.
    """
    year, second = context.figure("y") + 1, context.figure("y3")
    follows = year % 10 ** len(context.written("y3")) == second
    return follows and year <= _LAST_DOUBLE and context.figure("m") <= _MARCH and not context.after("month")


def years_apart(context: Context) -> bool:
    """The second number of "1936-39" is a year, not the day of the date that ends a range ("c. 1510 – 1 May 1570")."""
    return is_year(context) and not context.after("month")


def early_year(context: Context) -> bool:
    """A number of three digits can be a year behind a word of time where nothing follows that it counts."""
    if context.before("dash") and context.before("n999", "year", back=2):
        return context.after("close")
    leading = (
        "in",
        "since",
        "until",
        "by",
        "from",
        "to",
        "before",
        "after",
        "about",
        "died",
        "born",
        "open",
        "dash",
    )
    follows = (
        "comma",
        "stop",
        "close",
        "dash",
        "pron",
        "poss",
        "name",
        "the",
        "and",
        "to",
        "in",
        "at",
        "break",
        "by",
        "was",
    )
    if context.before("stop") and context.before("about", back=2):
        return True
    return context.before(*leading) and (context.at_end() or context.after(*follows))


def no_inches(context: Context) -> bool:
    """A short year does not touch a number: 6'11 is a height."""
    return not context.before("n31", "n99", "n999")


def no_last(context: Context) -> bool:
    """The last year that somebody lived somewhere, or of a reign, is not last year."""
    if not (context.opens("the") or context.before("the", "poss")) or not context.of_class("r", "last"):
        return True
    return context.before("for", "over") or not context.after("name", "pron", "of", "in", "before")


def bare_month(context: Context) -> bool:
    """A month alone; "May", "March" and first names only where a word of time leads in."""
    if _is_month_for_sure(context):
        return True
    doubtful = context.doubtful("m")
    if doubtful and context.after("apostrophe"):  # "after Jan's death"
        return False
    if _before_a_name(context):
        return not doubtful and not context.before("the", "name")
    if context.before("the"):  # "the November election", but not "the March"
        return context.after("word", "eventnoun", "seasonal", "counted", "topic")
    return not doubtful or context.before(*_TIMELY)


def _is_month_for_sure(context: Context) -> bool:
    """Is it one whatever the word: in part ("early May"), all that is written, before a noun, or beside a month?"""
    if context.has("p", "h") or (context.at_start() and context.at_end()):
        return True
    if context.before("a") and context.after("word"):  # "a March offensive"
        return True
    return context.after("dash", "and", "or", "to", "slash") and context.after("month", ahead=1)


def _before_a_name(context: Context) -> bool:
    """Does a name follow ("May Morris"), and no word of time lead in ("in May Morris came")?"""
    return context.after("name") and not context.before("in", "since", "until", "after", "before", "by")


def bare_season(context: Context) -> bool:
    """A season alone; not in names ("Winter Palace"), nor "to fall", "a spring", "the fall of Paris"."""
    if context.after("seasonal"):
        return True
    if _names_season(context) or _is_figure(context):
        return False
    if context.has("p", "h") or not context.doubtful("s"):
        return True
    leading = context.before("in", "since", "until", "before", "after", "from", "the", "of", "rel_", "relnow")
    return leading and not context.after("of")


def _names_season(context: Context) -> bool:
    """Is it the first word of a name ("Winter Palace")?"""
    return context.written("s")[0].isupper() and context.after("name") and not context.before("in")


def _is_figure(context: Context) -> bool:
    """Is it a figure of speech ("the autumn of her life")?"""
    return context.after("of") and (context.has("p", "h") or context.after("poss", "the", ahead=1))


def bare_weekday(context: Context) -> bool:
    """A weekday alone; not in names ("Sunday Times", "Bloody Sunday")."""
    if context.word(0)[:1].isupper() and not context.before("on", "by", "until", "since"):
        return False
    return not (context.before("name") and not context.at_start())


def named_decade(context: Context) -> bool:
    """The thirties of a century are one; "between his twenties and thirties" are not."""
    return not context.after("and") or not context.before("poss")


def clause_end(context: Context) -> bool:
    """A relation ends its clause ("the year before"); "the year before he died" counts from an event."""
    return context.at_end() or context.after("comma", "stop", "close", "break", "and")


def age_when(context: Context) -> bool:
    """An age ends its clause ("when she was six"); "when he was two metres away" is none."""
    return context.at_end() or context.after(
        "comma", "stop", "close", "break", "and", "pron", "poss", "the", "name"
    )


def age_word(context: Context) -> bool:
    """A number in words behind "at" that ends its clause is an age ("left school at fourteen"); to twelve, an hour."""
    return context.number("n") > 12 and (
        context.at_end() or context.after("comma", "stop", "close", "break", "and")
    )


def some_units(context: Context) -> bool:
    """Weeks or years without a number are a duration after a word that needs one, or with "following"."""
    return context.has("r") or context.before("in", "for", "after", "over", "of", "and")


def clock(context: Context) -> bool:
    """A number before "hrs" or with a colon is a time of day, unless it numbers something ("John 3:16")."""
    return context.has("am") or not context.before("name", "numbering")


def part_of_day(context: Context) -> bool:
    """A part of the day stands by itself ("at night", "in the morning"), not in "morning papers"."""
    return context.before("at", "the", "by", "in") and not context.after("name", "word")


def no_count(context: Context) -> bool:
    """The second of two days is one ("May 3 and 4"), not a number of things ("May 3 and 4 men")."""
    return context.has("y") or not context.after("counted", "word")


def named_day(context: Context) -> bool:
    """A feast named by a month and "day" is written as the tables have it: "May Day"."""
    return f"{context.written('md')} {context.written('md2')}" in context.lexicon.tables.named_days


def roman_month(context: Context) -> bool:
    """A month written in Roman numerals is one of twelve."""
    return (roman_number(context.written("m")) or 0) <= MONTHS


def day_alone(context: Context) -> bool:
    """A day of the month alone ("on the 5th") is followed by no thing that it numbers ("the 5th Army")."""
    return context.before("on") and (
        context.at_end() or context.after("comma", "stop", "pron", "the", "poss", "close")
    )


def no_occasion(context: Context) -> bool:
    """A number of units is a length; "one day in May" and "one day, …" are occasions."""
    once = context.of_class("n", "card") and context.number("n") == 1
    return not (once and (context.after("in", "comma") or context.at_start()))


CHECKS: dict[str, Callable[[Context], bool]] = {
    "year": is_year,
    "old_style": old_style,
    "new_style": new_style,
    "double_year": double_year,
    "years": years_apart,
    "early_year": early_year,
    "no_last": no_last,
    "no_inches": no_inches,
    "bare_month": bare_month,
    "bare_season": bare_season,
    "bare_weekday": bare_weekday,
    "named_decade": named_decade,
    "clause_end": clause_end,
    "age_when": age_when,
    "age_word": age_word,
    "no_count": no_count,
    "named_day": named_day,
    "roman_month": roman_month,
    "day_alone": day_alone,
    "no_occasion": no_occasion,
    "some_units": some_units,
    "clock": clock,
    "part_of_day": part_of_day,
}
