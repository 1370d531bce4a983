"""Keys of names of places."""

from testimonia.places.keys import is_latin, key, spellings


def test_a_key_is_the_folded_name() -> None:
    """Case, accents and marks do not matter."""
    assert key("LWÓW") == key("Lwow") == "lwow"


def test_names_of_other_scripts_stand_apart() -> None:
    """What a Hebrew name folds to is no Latin name; what cannot be compared has no key."""
    assert key("רומא").startswith("~")
    assert key("Київ").startswith("~")
    assert key("—") == key("") == ""


def test_accents_are_latin() -> None:
    """Letters of Vietnamese, Turkish and Polish are Latin, those of Greek are not."""
    assert is_latin("Đà Nẵng, İzmir, Łódź")
    assert not is_latin("Αθήνα")


def test_spellings() -> None:
    """Saint is written short or out, an article may stand or not, initials are run together."""
    assert "saint petersburg" in spellings("St. Petersburg")
    assert "st ives" in spellings("Saint Ives")
    assert "hague" in spellings("The Hague")
    assert "ussr" in spellings("U.S.S.R.")
    assert spellings("") == []
