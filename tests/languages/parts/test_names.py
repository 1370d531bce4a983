"""Customs of personal names."""

import pytest

from testimonia.languages.parts.names import NameCustoms, united

ONE = NameCustoms(titles=frozenset({"dr"}), titles_m=frozenset({"m.", "herr"}), younger=("jr",))
OTHER = NameCustoms(titles_f=frozenset({"frau"}), younger=("fils", "jr"))


def test_customs_of_two_languages_are_one() -> None:
    """Words are put together, rows in order and each word once."""
    both = united((ONE, OTHER))
    assert both.younger == ("jr", "fils")
    assert both.every_title == {"dr", "m.", "herr", "frau"}
    assert united(()) == NameCustoms()


@pytest.mark.parametrize(
    ("title", "gender"), [("herr", "m"), ("herr.", "m"), ("frau", "f"), ("m.", "m"), ("m", ""), ("dr", "")]
)
def test_gender_of_titles(title: str, gender: str) -> None:
    """Some titles tell their bearer's gender, some only with their dot."""
    assert united((ONE, OTHER)).gender_of_title(title) == gender
