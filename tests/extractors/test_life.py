"""Life dates in brackets behind a name."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("bracket", "lines"),
    [
        ("1872–1952", ["birth.born | Pavel Orlov | @1872", "death.died | Pavel Orlov | @1952"]),
        ("1876–1877", []),
        ("b. Odessa 1878, d. Paris 1937",
         ["birth.born | Pavel Orlov | @1878 | in Odessa", "death.died | Pavel Orlov | @1937 | in Paris"]),
        ("born 1871 in Riga; brought to Kiev", ["birth.born | Pavel Orlov | @1871 | in Riga"]),
        ("† 1938", ["death.died | Pavel Orlov | @1938"]),
        ("see page 1878", []),
        ("stage name Lensky) (1872–1952", ["birth.born | Pavel Orlov | @1872", "death.died | Pavel Orlov | @1952"]),
        ("2 November 1869 in Riga – 24 December 1941 in Paris",
         ["birth.born | Pavel Orlov | @1869-11-02 | in Riga", "death.died | Pavel Orlov | @1941-12-24 | in Paris"]),
        ("3 May 1869, Riga – 1941, Paris",
         ["birth.born | Pavel Orlov | @1869-05-03 | in Riga", "death.died | Pavel Orlov | @1941 | in Paris"]),
        ("editor; 1904 to 1909", []),
    ],
)  # fmt: skip
def test_a_bracket_tells_birth_and_death(bracket: str, lines: list[str]) -> None:
    """Two years are a life unless they are too near; marks tell which one it is, each with its own places."""
    found = statement_lines(f"Pavel Orlov ({bracket}) sang.")
    assert sorted(line for line in found if line.startswith(("birth", "death"))) == lines


def test_another_name_may_open_the_bracket() -> None:
    """Life dates stand behind a semicolon too, and are not taken for one long day of birth."""
    found = statement_lines("Pavel Orlov (born Pavel Berg; 4 July 1872 – 5 January 1933) sang.")
    dated = [line for line in found if "@" in line]
    assert dated == ["birth.born | Pavel Orlov | @1872-07-04", "death.died | Pavel Orlov | @1933-01-05"]


def test_only_a_bracket_right_behind_the_name_counts() -> None:
    """Years behind something else are not somebody's life."""
    assert statement_lines("Pavel Orlov sang (1872–1952).") == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov (1966–) sang.", ["birth.born | Pavel Orlov | @1966"]),
        ("The tenor Pavel Orlov (1966–) sang.", []),
        ("Chairmen: Karl Roth (2001–2005), Pavel Orlov (2005–).", []),
    ],
)
def test_an_open_bracket_is_a_birth_behind_a_bare_name_that_does_something(
    text: str, lines: list[str]
) -> None:
    """Behind what somebody was, and in a list, it is the beginning of an office."""
    assert [line for line in statement_lines(text) if line.startswith("birth")] == lines


@pytest.mark.parametrize(
    ("bracket", "edtf"),
    [
        ("born 1950s", "195X"), ("b. late 1940s", "1947~/1949~"), ("b. between 1898 and 1900", "1898/1900"),
        ("b. 1898 or 1899", "[1898,1899]"),
    ],
)  # fmt: skip
def test_a_bracket_leaves_open_what_it_does(bracket: str, edtf: str) -> None:
    """A decade is no year, and of two years none is chosen."""
    assert f"birth.born | Pavel Orlov | @{edtf}" in statement_lines(f"Pavel Orlov ({bracket}) sang.")
