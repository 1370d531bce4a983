"""Tables of a pack as typed values, and what is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from testimonia.errors import TableError
from testimonia.languages.parts.frames import Spec
from testimonia.languages.tables import filled, specs


@dataclass(frozen=True)
class Sample:
    """One field of each form."""

    word: str
    sure: bool = False
    words: frozenset[str] = frozenset()
    places: tuple[Spec, ...] = ()
    pattern: re.Pattern[str] = re.compile("")
    roles: Mapping[str, str] = None  # type: ignore[assignment]  # given where it is asked for
    lists: Mapping[str, frozenset[str]] = None  # type: ignore[assignment]  # as above


def test_each_form_is_read() -> None:
    """Lists become sets or places, strings patterns; a table of words is turned round."""
    entry = {
        "word": "son", "sure": True, "words": ["a", "b"], "places": ["to:person|place"], "pattern": "[ab]",
        "roles": {"child": ["son", "daughter"]}, "lists": {"of": ["place"]},
    }  # fmt: skip
    sample = filled(Sample, entry, "here")
    assert (sample.word, sample.sure, sample.words) == ("son", True, frozenset({"a", "b"}))
    assert sample.places == (Spec("to", ("person", "place")),)
    assert sample.pattern.match("b")
    assert sample.roles == {"son": "child", "daughter": "child"}
    assert sample.lists == {"of": frozenset({"place"})}


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"word": "son", "wrods": []}, "here: unknown key 'wrods'"),
        ({}, "here: 'word' is missing"),
        ({"word": ["son"]}, "here, word: ['son'] is no str"),
        ({"word": "son", "sure": "yes"}, "here, sure: 'yes' is no bool"),
        ({"word": "son", "words": "abc"}, "here, words: 'abc' is no list"),
        ({"word": "son", "pattern": "("}, "here, pattern: '('"),
        ({"word": "son", "roles": {"child": 1}}, "here, roles: {'child': 1}"),
    ],
)
def test_what_nothing_understands_is_an_error(entry: dict[str, object], message: str) -> None:
    """An unknown key, a missing field or a value of another form is refused, and the message says where."""
    with pytest.raises(TableError, match=re.escape(message)):
        filled(Sample, entry, "here")


def test_places_are_parted_where_a_slot_begins() -> None:
    """Bars stand between classes and between places."""
    assert specs("from:post|office|as:office") == (Spec("from", ("post", "office")), Spec("as", ("office",)))
