"""Tables of a pack as typed values: what is unknown, missing or of another form is an error that names the place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, TypeVar, get_type_hints

from testimonia.errors import TableError
from testimonia.languages.parts.frames import Spec

T = TypeVar("T")


def filled(kind: type[T], entry: Mapping[str, Any], place: str) -> T:
    """Return a value of a dataclass with the fields that a table's entry gives; ``place`` says where it stands.

    A table from words to a word is written the other way round in TOML: ``child = ["son", "daughter"]``.

    Raises:
        TableError: a key that the dataclass lacks, a value of another form, or a field that must be given and is not.
    """
    forms = _forms(kind)  # type: ignore[arg-type]  # a class can be hashed
    for key in entry:
        if key not in forms:
            raise TableError(f"{place}: unknown key {key!r}. It can have: {', '.join(forms)}.")
    for field in fields(kind):  # type: ignore[arg-type]  # a dataclass, as all parts of a language are
        if field.default is MISSING and field.default_factory is MISSING and field.name not in entry:
            raise TableError(f"{place}: {field.name!r} is missing.")
    return kind(**{key: _as(forms[key], value, f"{place}, {key}") for key, value in entry.items()})


@cache
def _forms(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _as(form: Any, value: Any, place: str) -> Any:
    """Return what TOML has for a field in the form that the field has."""
    written, read = FORMS.get(form, (form, lambda same: same))
    if not isinstance(value, written):
        raise TableError(f"{place}: {value!r} is no {written.__name__}.")
    try:
        return read(value)
    except (TypeError, AttributeError, re.error) as error:
        raise TableError(f"{place}: {value!r}: {error}.") from error


def spec(words: str) -> Spec:
    """Read "slot:class|class"."""
    slot, _, classes = words.partition(":")
    return Spec(slot, tuple(classes.split("|")))


def specs(words: str) -> tuple[Spec, ...]:
    """Read "from:post|office|as:office": each part with a colon begins another place to look."""
    return tuple(map(spec, re.split(r"\|(?=[^|]*:)", words)))


FORMS: dict[Any, tuple[type, Callable[[Any], Any]]] = {
    frozenset[str]: (list, frozenset),
    tuple[Spec, ...]: (list, lambda places: tuple(map(spec, places))),
    re.Pattern[str]: (str, re.compile),
    Mapping[str, str]: (dict, lambda table: {word: told for told, words in table.items() for word in words}),
    Mapping[str, frozenset[str]]: (
        dict,
        lambda table: {key: frozenset(words) for key, words in table.items()},
    ),
}
"""Form of a field → what it is in TOML, and how it is read."""
