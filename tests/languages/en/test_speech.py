"""The words of English that put others into somebody's mouth."""

from dataclasses import fields

from testimonia.languages.en.speech import speech


def test_every_list_has_words() -> None:
    """No list is empty: each is asked for by a rule."""
    assert [field.name for field in fields(speech()) if not getattr(speech(), field.name)] == []


def test_special_verbs_of_saying_are_verbs_of_saying() -> None:
    """Who hears, denies, writes or tells says something; whoever puts "it" does so by that alone."""
    words = speech()
    assert words.hearers | words.denying | words.gerund | words.writing | words.telling <= words.verbs
    assert words.put.isdisjoint(words.verbs)


def test_marks_have_two_sides() -> None:
    """A mark that opens has one at least that closes."""
    assert all(len(mark) >= 2 for mark in (*speech().marks, *speech().apostrophes))


def test_it_is_made_once() -> None:
    """Each sentence asks for the same words."""
    assert speech() is speech()
    assert {"say", "rumour"} <= speech().rumour
    assert "join" not in speech().rumour
