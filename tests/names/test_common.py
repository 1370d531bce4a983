"""Surnames that tell little."""

import pytest

from testimonia.names.common import is_common


@pytest.mark.parametrize("surname", ["smith", "muller", "mueller", "ivanov", "ivanova", "garcia", "obrien"])
def test_common_in_any_spelling(surname: str) -> None:
    """The most frequent surnames are known, in the spellings and forms that names are compared by."""
    assert is_common(surname)


@pytest.mark.parametrize("surname", ["goldman", "kollontai", "van-der-lubbe", ""])
def test_others_are_not(surname: str) -> None:
    """Any other surname tells something."""
    assert not is_common(surname)
