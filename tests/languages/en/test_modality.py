"""The words of English that tell whether something happened."""

from dataclasses import fields

from testimonia.languages.en.modality import modality


def test_every_list_has_words() -> None:
    """No list is empty: each is asked for by a rule."""
    assert [field.name for field in fields(modality()) if not getattr(modality(), field.name)] == []


def test_a_verb_makes_one_thing_of_what_is_behind_it() -> None:
    """Each verb has one of four kinds; where the file gives two, the later counts."""
    assert set(modality().behind.values()) == {"asserted", "denied", "intended", "hearsay"}
    kinds = [modality().behind[verb] for verb in ("begin", "refuse", "want", "rumour", "consider")]
    assert kinds == ["asserted", "denied", "intended", "hearsay", "hearsay"]


def test_no_adjective_is_willing_and_unwilling() -> None:
    """What tells that something was not done cannot tell that it was meant."""
    assert modality().willing.isdisjoint(modality().unwilling)


def test_it_is_made_once() -> None:
    """Each clause asks for the same words."""
    assert modality() is modality()
