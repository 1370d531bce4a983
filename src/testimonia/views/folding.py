"""Names of places that may be one place's."""

from testimonia.names.fold import fold

_SAINT = {"st": "saint", "ste": "saint", "sankt": "saint", "san": "saint"}


def same_name(one: str, other: str) -> bool:
    """Tell whether one name may be a shorter form of the other: "Odessa" of "Odessa, Ukraine"."""
    words, others = _set(one), _set(other)
    return words <= others or others <= words


def _set(name: str) -> frozenset[str]:
    return frozenset(_SAINT.get(word, word) for word in fold(name).split()) - {"the", "of"}
