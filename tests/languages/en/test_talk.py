"""The words of English interviews, minutes and letters."""

from dataclasses import fields

from testimonia.languages.en.talk import talk


def test_every_list_has_words() -> None:
    """No list is empty: each is asked for by a rule."""
    assert [field.name for field in fields(talk()) if not getattr(talk(), field.name)] == []


def test_nobody_is_an_office_and_no_speaker() -> None:
    """What labels no turn is neither an office nor a letter of who asks or answers."""
    words = talk()
    assert (words.asking | words.answering | words.offices).isdisjoint(words.never)
    assert words.asking.isdisjoint(words.answering)


def test_it_is_made_once() -> None:
    """Each source asks for the same words."""
    assert talk() is talk()
