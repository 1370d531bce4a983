"""Deaths told by a notice without a verb, or with the dead named last."""

import pytest

from tests.extractors.reading import statement_lines


def deaths(text: str) -> list[str]:
    return [line for line in statement_lines(text) if line.startswith("death")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ROSSI, Carla (Bianchi), 81, of Medford, Jan. 4, 2003. Wife of the late Aldo.",
         ["death.died | Carla Rossi | @2003-01-04"]),
        ("ASHDOWN, Peter - Peacefully at Hull, on 6 March 1994. Beloved husband of Ivy.",
         ["death.died | Peter Ashdown | @1994-03-06 | in Hull"]),
        ("ASHDOWN, Peter - Peacefully, at Hull. Beloved husband of Ivy.", ["death.died | Peter Ashdown | in Hull"]),
        ("ASHDOWN, Peter, of Hull. Beloved husband of Ivy.", []),
        ("ASHDOWN, Peter - Memorial service March 6, 1994. Beloved husband of Ivy.", []),
        ("ASHDOWN, Peter, of Hull, 1994. Beloved husband of Ivy.", []),
        ("ASHDOWN, Peter, Hull, March 6, 1994. The weaving of cloth.", []),
        ("LAWRENCE, Peter, March 6, 1994--\nHe was a beloved husband of Ivy.", []),
    ],
)  # fmt: skip
def test_a_bare_day_is_that_of_the_death(text: str, lines: list[str]) -> None:
    """The first day behind a surname in capitals says when, or the manner that it was; that of a service does not."""
    assert deaths(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Died, at Hull, on the 4th of May 1881, in his 71st year, Captain Amos Rudd.",
         ["death.died | Amos Rudd | @1881-05-04 | in Hull"]),
        ("Departed this life on 4 May 1871, Mrs. Permelia Stokes, aged 61 years and 4 days.",
         ["death.died | Permelia Stokes | @1871-05-04"]),
        ("Died in Hull, mourned by Karl Roth.", []),
        ("Died in 1911, leaving Karl Roth his library.", []),
        ("Died in 1911, his wife Anna Pope in 1920.", []),
        ("Worked in Hull, in 1881, Captain Amos Rudd.", []),
    ],
)  # fmt: skip
def test_the_dead_may_be_named_last(text: str, lines: list[str]) -> None:
    """Behind a first verb without a subject stands who died: not with a preposition, a verb or a time of its own."""
    assert deaths(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("On the 4th of May, 1881, at Hull, Mary Dent, relict of the late John Dent, aged 71 years.",
         ["death.died | Mary Dent | @1881-05-04 | in Hull"]),
        ("May 4, 1881, at Hull, Captain Amos Rudd, aged 71 years.", ["death.died | Amos Rudd | @1881-05-04 | in Hull"]),
        ("On May 4, 1881, at Hull, Captain Amos Rudd.", []),
        ("On May 4, 1881, at Hull, Amos Rudd, aged 31, to Mary Dent, aged 22.", []),
        ("On May 4, 1881, at Hull, the wife of Amos Rudd, of a son.", []),
        ("On May 4, 1881, Amos Rudd, aged 31, was appointed harbour master.", []),
        ("In 1881, at the age of 30, Captain Amos Rudd.", []),
    ],
)  # fmt: skip
def test_a_day_a_name_and_an_age_announce_a_death(text: str, lines: list[str]) -> None:
    """Weddings have two names, births have no age, and a sentence with a verb is no announcement."""
    assert deaths(text) == lines
