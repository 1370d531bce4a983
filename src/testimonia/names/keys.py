"""Under what a name is looked up, and in what order names are listed."""

from testimonia.languages.parts.names import NameCustoms
from testimonia.names.fold import fold
from testimonia.names.parts import parse


def name_key(kind: str, label: str, customs: NameCustoms) -> str:
    """Return what a referent is looked up by: a person's folded surname, any other's folded label."""
    if kind != "person":
        return fold(label)
    name = parse(label, customs)
    return name.surname or name.first or fold(label)


def sort_key(label: str, customs: NameCustoms) -> str:
    """Return the folded "surname, other names" by which persons are listed."""
    name = parse(label, customs)
    rest = " ".join((*name.given, *name.particles))
    return f"{name.surname}, {rest}" if name.surname and rest else name.surname or rest or fold(label)
