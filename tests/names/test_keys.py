"""Under what names are looked up and listed."""

from testimonia.names.keys import name_key, sort_key
from tests.names.customs import CUSTOMS


def test_keys() -> None:
    """Persons are looked up by surname, other things by their label; both folded."""
    assert name_key("person", "Andrés Nin", CUSTOMS) == "nin"
    assert name_key("group", "Parti Communiste Français", CUSTOMS) == "parti communiste francais"
    assert sort_key("Marinus van der Lubbe", CUSTOMS) == "lubbe, marinus van der"
    assert sort_key("Lenin", CUSTOMS) == "lenin"
    assert sort_key("…", CUSTOMS) == ""
