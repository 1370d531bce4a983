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
    ],
)  # fmt: skip
def test_a_bracket_tells_birth_and_death(bracket: str, lines: list[str]) -> None:
    """Two years are a life unless they are too near; marks tell which one it is, each with its own places."""
    found = statement_lines(f"Pavel Orlov ({bracket}) sang.")
    assert sorted(line for line in found if line.startswith(("birth", "death"))) == lines


def test_only_a_bracket_right_behind_the_name_counts() -> None:
    """Years behind something else are not somebody's life."""
    assert statement_lines("Pavel Orlov sang (1872–1952).") == []
