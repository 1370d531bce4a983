"""Other names of a person."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sofia Brandt, née Levin, sang.", "born_as | Sofia Brandt | = Levin"),
        ("Sofia Brandt, alias Maria Stern, sang.", "pseudonym | Sofia Brandt | = Maria Stern"),
        ("Sofia Brandt, whose real name was Levin, sang.", "born_as | Sofia Brandt | = Levin"),
        (
            "Sofia Brandt sang. Her married name was Sofia Levin.",
            "married_name | Sofia Brandt | = Sofia Levin",
        ),
        ("Sofia Brandt (real name Sofia Levin) sang.", "born_as | Sofia Brandt | = Sofia Levin"),
        ("Sofia Brandt wrote under the name Maria Stern.", "pseudonym | Sofia Brandt | = Maria Stern"),
        ("Sofia Brandt took the name Maria Stern.", "pseudonym | Sofia Brandt | = Maria Stern"),
        ("Sofia Brandt was given the name Maria Stern.", "pseudonym | Sofia Brandt | = Maria Stern"),
        ("Sofia Brandt used the party name Maria de Stern.", "pseudonym | Sofia Brandt | = Maria de Stern"),
        (
            "Sofia Brandt did not use the name Maria Stern.",
            "pseudonym | Sofia Brandt | = Maria Stern | denied",
        ),
    ],
)
def test_a_name_is_theirs_who_bear_it(text: str, name: str) -> None:
    """Possessor, subject of the verb, the one before the bracket; the words before "name" tell of which kind it is."""
    assert f"name.{name}" in statement_lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sofia Brandt gave the dog the name Maria Stern.",
        "Sofia Brandt was robbed of the name Maria Stern.",
        "Sofia Brandt wrote the name Maria Stern.",
        "Sofia Brandt used the name of honour.",
        "Sofia Brandt wrote a letter under the old tree where the name Maria Stern is read.",
    ],
)
def test_a_name_is_not_theirs(text: str) -> None:
    """Who gives it away, only writes it down or has no name behind the noun bears none."""
    assert not any(line.startswith("name") for line in statement_lines(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida (Corwin) Vik sang.", "name.born_as | Ida (Corwin) Vik | = Corwin"),
        ("Theodora “Teddy” Vik sang.", "name.nickname | Theodora “Teddy” Vik | = Teddy"),
        ("Ida Vik sang. Under the name Max Stern she wrote poems.", "name.pseudonym | Ida Vik | = Max Stern"),
    ],
)
def test_names_inside_names_and_before_the_verb(text: str, name: str) -> None:
    """A woman's bracket holds her name at birth, quotation marks a nickname; "under the name" may stand first."""
    assert name in statement_lines(text)
