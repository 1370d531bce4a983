"""Of which people somebody comes."""

import pytest

from tests.extractors.reading import statement_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Pavel Orlov was of Jewish descent.", ["ethnicity.of | Pavel Orlov | = Jewish"]),
        ("Pavel Orlov spoke of Jewish descent.", []),
        ("Pavel Orlov was born into a Kurdish family.", ["ethnicity.of | Pavel Orlov | = Kurdish"]),
        ("Pavel Orlov sang to a Kurdish family.", []),
        ("Pavel Orlov, of Armenian descent, sang.", ["ethnicity.of | Pavel Orlov | = Armenian"]),
        ("Pavel Orlov, of humble descent, sang.", []),
        ("Pavel Orlov was Jewish.", ["ethnicity.of | Pavel Orlov | = Jewish"]),
        ("Pavel Orlov was not Jewish.", ["ethnicity.of | Pavel Orlov | = Jewish | denied"]),
        ("Pavel Orlov was Polish.", ["nationality.citizen | Pavel Orlov | = Polish"]),
        ("Pavel Orlov was tired.", []),
        ("Pavel Orlov seemed Jewish.", []),
        ("The Jewish weaver Pavel Orlov sang.", ["ethnicity.of | Pavel Orlov | = Jewish"]),
    ],
)
def test_a_people_is_told_by_descent_family_and_adjective(text: str, lines: list[str]) -> None:
    """Behind "of … descent", "born into a … family", "was" and before a name; elsewhere it says nothing."""
    found = statement_lines(text)
    assert [line for line in found if line.startswith(("ethnicity", "nationality"))] == lines
