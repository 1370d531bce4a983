"""The words of references in English texts."""

from dataclasses import fields

from testimonia.languages.en.citing import citing
from testimonia.languages.parts.citing import Citing


def test_every_list_is_filled() -> None:
    """The pack leaves out none."""
    assert [field.name for field in fields(Citing) if not getattr(citing(), field.name)] == []


def test_words_stand_in_small_letters() -> None:
    """As the part says; patterns and months have forms of their own."""
    own = {"months", "headings", "listing"}
    lists = [getattr(citing(), field.name) for field in fields(Citing) if field.name not in own]
    assert [word for words in lists for word in words if word != word.lower()] == []
