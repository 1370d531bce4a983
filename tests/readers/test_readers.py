"""The tables of readers."""

from pkgutil import resolve_name

import pytest

from testimonia.readers import CONTAINERS, READERS


@pytest.mark.parametrize("extension", [*READERS, *CONTAINERS])
def test_every_extension_of_the_tables_has_its_function(extension: str) -> None:
    """Extensions are written in small letters without a dot before them."""
    assert callable(resolve_name({**READERS, **CONTAINERS}[extension]))
    assert extension == extension.lower().lstrip(".")
