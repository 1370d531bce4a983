"""Lives as encyclopaedias tell them: each date in braces is followed by what it must be read as."""

import re

import pytest

from testimonia.dates import Known, read_dates
from tests.dates.factories import TABLES

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
    the next year|1896-01~/1896-04~} it was banned. {Some ten years later|1906} he left for New York. He died on
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
