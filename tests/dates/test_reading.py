"""What prose says about time, read as a whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.dates import Known, read_date, read_dates
from testimonia.edtf import parse
from tests.dates.factories import TABLES, only, read, said


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("She spoke on 3 May 1931 in Ghent.", "3 May 1931", "1931-05-03"),
        ("She spoke on May 3rd, 1931 in Ghent.", "May 3rd, 1931", "1931-05-03"),
        ("She spoke on Sunday, the 3rd of May, 1931.", "Sunday, the 3rd of May, 1931", "1931-05-03"),
        ("Signed on the 17th day of March 1900.", "the 17th day of March 1900", "1900-03-17"),
        ("Filed 1931-05-03.", "1931-05-03", "1931-05-03"),
        ("Dated 3.5.1931.", "3.5.1931", "1931-05-03"),
        ("Dated 5/3/1931.", "5/3/1931", "1931-05-03"),
        ("Dated 25/3/1931.", "25/3/1931", "1931-03-25"),
        ("In September 1905 he left.", "September 1905", "1905-09"),
        ("In Sept. 1905 he left.", "Sept. 1905", "1905-09"),
        ("In the year 1905 he left.", "the year 1905", "1905"),
        ("In early 1905 he left.", "early 1905", "1905-01~/1905-04~"),
        ("In mid-June 1905 he left.", "mid-June 1905", "1905-06-11~/1905-06-20~"),
        ("At the end of May 1905 he left.", "the end of May 1905", "1905-05-21~/1905-05-31~"),
        ("In the summer of 1905 he left.", "the summer of 1905", "1905-22"),
        ("In the winter of 1905-06 he left.", "the winter of 1905-06", "1905-24"),
        ("In the second half of 1917 he left.", "the second half of 1917", "1917-41"),
        ("In the third quarter of 1917 he left.", "the third quarter of 1917", "1917-35"),
        ("In the 1920s he taught.", "the 1920s", "192X"),
        ("In the late 1920s he taught.", "the late 1920s", "1927~/1929~"),
        ("In the 19th century it stood.", "the 19th century", "18XX"),
        ("In the early nineteenth century it stood.", "the early nineteenth century", "1800~/1833~"),
        ("In the XVI century it stood.", "the XVI century", "15XX"),
        ("In the 2nd century BC it stood.", "the 2nd century BC", "-01XX"),
        ("It fell in the year 476.", "the year 476", "0476"),
        ("Between 300 and 200 BC it stood.", "Between 300 and 200 BC", "-0299/-0199"),
        ("Written no later than 3 May 1931.", "no later than 3 May 1931", "[..1931-05-03]"),
        ("Later than 1905 it cannot be.", "Later than 1905", "[1905..]"),
        ("Not earlier than 1905 it was built.", "Not earlier than 1905", "[1905..]"),
        ("Caesar fell in 44 BC.", "44 BC", "-0043"),
        ("The city burnt in AD 79.", "AD 79", "0079"),
        ("Born about 1510 in Bruges.", "about 1510", "1510~"),
        ("Born c. 1510 in Bruges.", "c. 1510", "1510~"),
        ("Active (fl. 1510) in Bruges.", "fl. 1510", "1510"),
        ("Probably in 1905 he left.", "Probably in 1905", "1905?"),
        ("Perhaps about 1905 he left.", "Perhaps about 1905", "1905%"),
        ("He left (1905?) for Ghent.", "1905?", "1905?"),
        ("Since 1905 he had lived there.", "Since 1905", "1905/.."),
        ("Until 1917 he lived there.", "Until 1917", "../1917"),
        ("It was built before 1890.", "before 1890", "[..1890]"),
        ("It was built after 1708.", "after 1708", "[1708..]"),
        ("From 1919 to 1921 he was in prison.", "From 1919 to 1921", "1919/1921"),
        ("Between 1919 and 1921 he was in prison.", "Between 1919 and 1921", "1919/1921"),
        ("He taught 1936-39 in Ghent.", "1936-39", "1936/1939"),
        ("He taught in 1936–1939 in Ghent.", "1936–1939", "1936/1939"),
        ("He taught from c. 1936 to 1939.", "from c. 1936 to 1939", "1936~/1939~"),
        ("From May to July 1917 he was ill.", "From May to July 1917", "1917-05/1917-07"),
        ("From 3 to 9 May 1917 he was ill.", "From 3 to 9 May 1917", "1917-05-03/1917-05-09"),
        ("They met on 5-6 September 1919.", "5-6 September 1919", "1919-09-05/1919-09-06"),
        ("They met on September 5-6, 1919.", "September 5-6, 1919", "1919-09-05/1919-09-06"),
        ("Born in 1815 or 1816.", "1815 or 1816", "[1815,1816]"),
        ("On the morning of 3 May 1931 he left.", "the morning of 3 May 1931", "1931-05-03"),
        ("At Easter 1916 they rose.", "Easter 1916", "1916-04-23"),
        ("On Christmas Eve 1914 they sang.", "Christmas Eve 1914", "1914-12-24"),
    ],
)
def test_forms(text: str, words: str, edtf: str) -> None:
    """Every written form is found with its exact words and becomes its EDTF."""
    assert (words, edtf) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "About 1500 men marched.", "See page 1905 of the file.", "It is No. 1183 in the list.",
        "It cost $1905.",
        "The hut stands at 1930 metres.", "A party of 1500 workers came.", "More than 1900 were held.",
        "Resolution 1483 was passed.", "He may march on.", "May Morris wrote to him.",
        "The Sunday Times wrote.",
        "The fall of Paris shook him.", "Prices fall and rise.", "He came second.", "A spring broke.",
        "He owned 1905-type engines of 1200-page size.", "The ratio is 10:1905.",
        "He read 31 February 1905x.",
        "Call 461-1776 now or later.", "Model T1905 was sold.", "They marched in 31 columns.",
    ],
)  # fmt: skip
def test_numbers_and_words_that_are_no_dates(text: str) -> None:
    """Counts, pages, prices, names and everyday words do not become dates."""
    assert said(text) == []


def test_a_day_that_does_not_exist_is_no_date() -> None:
    """Of "31 February 1905" no day is made up."""
    assert "1905-02-31" not in [edtf for _, edtf in said("On 31 February 1905 he left.")]
    assert all(not edtf.startswith("1905-03") for _, edtf in said("On 31 February 1905 he left."))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 1914 she came. In June she left.", "1914-06"),
        ("In June 1914 she came. In November she left.", "1914-11"),
        ("In November 1914 she came. In February she left.", "1915-02"),
        ("In June 1914 she came. On 3 July she left.", "1914-07-03"),
        ("In June 1914 she came. That year she left.", "1914"),
        ("In June 1914 she came. In May of the same year she had met him.", "1914-05"),
        ("In 1914 she came. The following year she left.", "1915"),
        ("In 1914 she came. In the following year she left.", "1915"),
        ("In 1914 she came. Two years later she left.", "1916"),
        ("In 1914 she came. Since then she has stayed.", "1914/.."),
        ("In 1914 she came. A decade earlier she had met him.", "1904~"),
        ("On 3 May 1914 she came. Two days later she left.", "1914-05-05"),
        ("On 30 December 1914 she came. The following week she left.", "1915-01-04/1915-01-10"),
        ("On 3 May 1914 she came. The next morning she left.", "1914-05-04"),
        ("In May 1914 she came. Three months later she left.", "1914-08"),
        ("In May 1914 she came. That autumn she left.", "1914-23"),
        ("In May 1914 she came. The same month she left.", "1914-05"),
        ("In May 1914 she came. By the end of the year she had left.", "[..1914-12~]"),
        ("On 3 May 1914 she came. On Friday she left.", "1914-05-08"),
        ("In 1921 she came. By then he was old.", "1921"),
        ("He came in 1931. In the early thirties all was well.", "1930~/1933~"),
    ],
)
def test_the_story_gives_the_year(text: str, edtf: str) -> None:
    """What carries no year takes it from the story, and what is relative counts from it."""
    assert only(text) == edtf


def test_dates_told_in_passing_do_not_move_the_story() -> None:
    """A year planned for, or in parentheses, leaves the months that follow where the story was."""
    text = (
        "In March 1975 it began; the great march was planned for 1976. On 11 April they entered. "
        "In May 1975 it ended."
    )
    assert ("11 April", "1975-04-11") in said(text)
    assert ("June", "1914-06") in said("In May 1914 she met Tom (born in 1890). In June she left.")


def test_looks_ahead_to_later_years() -> None:
    """A month before the first year takes it from what follows."""
    assert said("In March the talks began. By June 1917 they had ended.")[0] == ("March", "1917-03")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("At the age of 31 she left.", "1903-03-31/1904-03-30"),
        ("Aged seventy-nine she left.", "1951-03-31/1952-03-30"),
        ("When she was six, they moved.", "1878-03-31/1879-03-30"),
        ("In her 20s she wrote.", "1892-03-31/1902-03-30"),
        ("In her early thirties she wrote.", "1902-03-31/1906-03-30"),
        ("On her 50th birthday she spoke.", "1922-03-31"),
    ],
)
def test_ages_become_years_when_the_birth_is_known(text: str, edtf: str) -> None:
    """An age is an interval counted from the birth, told before or by the text itself."""
    assert only(text, birth="1872-03-31") == edtf
    assert only(f"Anna Berg was born on 31 March 1872. {text}") == edtf


def test_an_age_without_a_birth_has_no_date() -> None:
    """Nothing is guessed where no birth is known."""
    assert [(each.kind, each.date) for each in read("At the age of 31 she left.")] == [("age", None)]


def test_life_years() -> None:
    """Life years in parentheses are one interval, and give ages."""
    dates = said("Anna Berg (1872–1952) came young. At the age of 20 she left.")
    assert dates == [("1872–1952", "1872/1952"), ("At the age of 20", "1892/1893")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("For two years she taught.", "duration"),
        ("For two and a half years she taught.", "duration"),
        ("Every summer she came.", "set"),
        ("She came twice a week.", "set"),
    ],
)
def test_durations_and_sets_have_no_date(text: str, kind: str) -> None:
    """A length of time or a set of times says how long or how often, not when."""
    assert [(each.kind, each.date) for each in read(text)] == [(kind, None)]


def test_days_of_publication() -> None:
    """In a report of its own days, "last week" counts from publication, and a bare month lies near it."""
    dates = dict(
        said("It began in June. He was arrested on Monday. Last year he had fled.", published="2015-08-20")
    )
    assert dates == {"Monday": "2015-08-17", "Last year": "2014", "June": "2015-06"}


def test_a_year_of_publication_gives_no_days() -> None:
    """Where only the year of publication is known, "yesterday" has no date and "last year" has."""
    assert said("Yesterday he left. Last year he came.", published="2015") == [("Last year", "2014")]


def test_only_the_spans_are_read_and_offsets_are_of_the_text() -> None:
    """Nothing outside the spans is read, and the words are the text's own at their place."""
    text = "Posted 2020. In 1905 she came; in 1906 she left. Share 2021."
    found = read_dates(text, [(13, 48)], Known(), TABLES)
    assert [each.words for each in found] == ["1905", "1906"]
    assert all(text[each.start : each.end] == each.words for each in found)
    assert all(each.date and each.date.words == each.words for each in found)


def test_rule_and_anchor_say_how_a_date_was_reached() -> None:
    """Every date names its rule, and what it was counted from where the words do not stand alone."""
    first, second = read("In May 1914 she came. Two years later she left.")
    assert first.date
    assert second.date
    assert (first.date.rule, first.date.anchor) == ("month-year", "")
    assert (second.date.rule, second.date.anchor) == ("counted-shift", "story at 1914-05")


_WORDS = (
    "May", "in", "the", "1905", "31", "of", "June", "two", "years", "later", "–", "-", "/", "to", "and",
    "(", ")", "?", "c.", "1936-39", "century", "19th", "that", "following", "before", "her", "birth",
    "age", "on", "Monday", "BC", "'88", "20s", "early", "until", "1,500", "10:30", ".", "\n", "winter",
    "every", "ago", "half", "a", "first", "last", "X",
)  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join), st.booleans())
def test_whatever_the_words_every_date_is_valid(text: str, published: bool) -> None:
    """No jumble of words of time makes an invalid date, a wrong place or a crash."""
    for each in read(text, **({"published": "2015-08-20"} if published else {})):
        assert text[each.start : each.end] == each.words
        if each.date:
            parse(each.date.edtf)
            low, high = each.date.earliest, each.date.latest
            assert low is None or high is None or low <= high


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes the reader fail."""
    for each in read_dates(text, [(0, len(text))], Known(), TABLES):
        assert text[each.start : each.end] == each.words


@pytest.mark.parametrize(
    "unit", ["May ", "1905 ", "1 ", "(", "two ", "the ", "1905-", "1905/", "of the ", "c. ", "1,", "a.", "' "]
)
def test_adversarial_text_stays_linear(unit: str) -> None:
    """A long line of one word of time is read in the end: work grows with the text, not faster.

    The count of steps is what is checked, as calls to the expressions; time is left to bench/.
    """
    text = unit * (60_000 // len(unit))
    found = read_dates(text, [(0, len(text))], Known(), TABLES)
    assert all(text[each.start : each.end] == each.words for each in found)


def test_a_text_that_opens_with_a_day_before_its_publication() -> None:
    """An obituary's "died on 22 June" is the June before it was printed, not the year of birth told next."""
    text = "She died at Moscow on 22 June. She was born on 5 July 1857."
    known = Known(published=read_date("1 July 1933", Known(), TABLES))
    first = read_dates(text, [(0, len(text))], known, TABLES)[0]
    assert first.date is not None
    assert (first.date.edtf, first.date.anchor) == ("1933-06-22", "day of publication")


def test_an_age_in_words_that_ends_its_clause() -> None:
    """What ends with "at fourteen" is an age once the birth is told; "at seven" may be an hour."""
    text = "Max was born in 1889. He left school at fourteen. They met at seven."
    found = {
        one.words: one.date.edtf
        for one in read_dates(text, [(0, len(text))], Known(), TABLES)
        if one.date and one.kind == "age"
    }
    assert found == {"at fourteen": "1903/1904"}


@pytest.mark.parametrize(
    "text",
    [
        "It fell in 12,000 AD. He was born in the following decade.",
        "It fell in 12,000 AD. He was born in the summer of that year.",
        "It fell in 12,000 AD. The strike of the following decade was lost. After the strike he left.",
        "It fell in 12,000 AD. In May of that year was the strike. Two days after the strike he left.",
    ],
)
def test_what_edtf_cannot_write_has_no_date(text: str) -> None:
    """Beyond year 9999 there is the bare year only: months and decades there are left out, and nothing is raised."""
    assert said(text) == [("12,000 AD", "Y12000")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In the first half of summer 1914 she left.", [("the first half of summer 1914", "1914-06~/1914-07~")]),
        ("In the second half of the winter of 1914 she left.",
         [("the second half of the winter of 1914", "1915-01~/1915-02~")]),
    ],
)  # fmt: skip
def test_half_of_a_season(text: str, dates: list[tuple[str, str]]) -> None:
    """Half of a season is about two of its months, never half of the year."""
    assert said(text) == dates


# ---------------------------------------------------------------- lives as encyclopaedias tell them

# each date in braces is followed by what it must be read as
LIVES = (
    """
    Eleanor Voss ({3 May 1872 – 9 March 1952|1872-05-03/1952-03-09}) was a botanist. {At age 14|1886-05-03/1887-05-02}
    she left school; {the following year|1887} she served a seed merchant. In {1891|1891} she moved to Utrecht, and
    {two years later|1893} she published her first paper. In {the fall of that year|1893-23} she met Anton Rees, whom
    she married in {May|1894-05}. {From 1896 until 1903|1896/1903} they lived in Java. Rees died in {March
    1903|1903-03}, and {that same month|1903-03} she went home. {Three years earlier|1900} she had lost a son. {Later
    that year|1903} she was made curator, a post she held {from 1903 until her death in 1952|1903/1952}.
    """,
    """
    Thomas Hale played for Wanderers in {2003–04|2003/2004}. He made his debut on {16 August 2003|2003-08-16} and scored
    on {13 September|2003-09-13}. In {January|2004-01} he was lent to Rovers, returning in {April|2004-04}. In {2003–04|
    2003/2004} he had played ten matches; in {May|2004-05} he was sold. In {mid-April 2006|2006-04-11~/2006-04-20~} he
    broke his leg, and in {November|2006-11} he came back. He became a coach in {2010|2010}.
    """,
    """
    Jan van Orley ({c. 1510 – 1 May 1570|1510~/1570-05-01}) was a painter. He was admitted to the guild in {the spring
    of 1533|1533-21}. In {the early 16th century|1500~/1533~} Antwerp was rich.
    {Around 1540|1540~} he travelled to Rome.
    On {14 September 1561|1561-09-14} his house burnt; {the next day|1561-09-15} he left the city. {The following
    spring|1562-21} he was in Cologne. In {the last quarter of the 15th century|1475/1499} the shop had been rich.
    """,
    """
    Josef Brod was born on {11 November 1869|1869-11-11}. His father died {when he was nine|1878-11-11/1879-11-10}.
    {From the age of twelve|1881-11-11/1882-11-10} he worked in a glass factory. He left for Vienna in {October
    1887|1887-10}.
    {In the following decade|189X} he wrote three operas. On {Christmas Day 1895|1895-12-25} the first was given. {Early
    the next year|1896-01~/1896-04~} it was banned. {Some ten years later|1906~} he left for New York. He died on
    {12 March 1912|1912-03-12}; on {the last day of the year|1912-12-31} his house was sold.
    """,
    """
    She spent {the winter of 1888/89|1888-24} in Arles. {By Easter|[..1889-04-21]} she had finished forty busts. In
    {the first half of 1892|1892-40} she exhibited in Paris; {in the third week of April 1894|1894-04-15~/1894-04-21~}
    in Ghent. {From about 1895|1895~/..} her eyes failed. {During World War I|1914-07-28/1918-11-11} she was in Bern. In
    {late 1918|1918-09~/1918-12~} she came home; in {January|1919-01} she fell ill. {Two decades later|1939~} the house
    stood empty.
    """,
)


def _marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    plain, marks, last = "", [], 0
    text = " ".join(text.split())
    for match in re.finditer(r"\{([^|}]*)\|\s*([^}]*)\}", text):
        plain += text[last : match.start()]
        marks.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain, last = plain + match[1], match.end()
    return plain + text[last:], marks


@pytest.mark.parametrize("life", LIVES)
def test_lives(life: str) -> None:
    """Every date of the life is read, with the year that the story gives it."""
    text, marks = _marked(life)
    found = [each for each in read_dates(text, [(0, len(text))], Known(), TABLES) if each.date]
    read = [
        (
            text[start:end],
            "+".join(each.date.edtf for each in found if each.date and each.start < end and each.end > start),
        )
        for start, end, _ in marks
    ]
    assert read == [(text[start:end], edtf) for start, end, edtf in marks]
