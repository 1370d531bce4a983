import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.views.years import first_year, years_in_words


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (["1872-03-31", "1872-03"], ["1872"]),
        (["1873", "1872"], ["1873", "1872"]),
        (["1960-01-15/1961-01-14", "1960"], ["1960", "1961"]),
        (["[1893,1895]"], ["1893", "1895"]),
        (["1893-05/1899"], ["1893–1899"]),
        (["1872~"], ["about 1872"]),
        (["1872%"], ["about 1872?"]),
        (["1937", "1937-06-22?"], ["1937"]),
        (["1937-06-22?"], ["1937?"]),
        (["187X"], ["1870s"]),
        (["../1920"], ["by 1920"]),
        (["1920-03/.."], ["1920 or later"]),
        (["XXXX-03-31"], ["XXXX-03-31"]),
        (["no date"], ["no date"]),
        ([], []),
    ],
)
def test_dates_become_years_as_vague_as_they_are(dates: list[str], words: list[str]) -> None:
    """Each year once, in words a reader knows; nothing grows more certain, nothing is lost."""
    assert years_in_words(dates) == tuple(words)


@given(st.lists(st.integers(1000, 2100), min_size=1, max_size=5))
def test_plain_years_stand_as_they_are(years: list[int]) -> None:
    """Years are given in the order of the sources, each once."""
    texts = [str(year) for year in years]
    assert years_in_words(texts) == tuple(dict.fromkeys(texts))


def test_the_first_year_a_date_allows() -> None:
    """The order by birth takes a vague date at its earliest."""
    assert [first_year(one) for one in ("187X", "1872-03", "../1900", "never")] == [1870, 1872, None, None]
