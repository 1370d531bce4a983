"""Words for what is not read."""

import errno

import pytest

from testimonia.sources.refusals import empty, refused, too_large


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file"), "vanished"),
        (PermissionError(errno.EACCES, "Permission denied"), "permission"),
        (OSError(errno.EIO, "Input/output error"), "unreadable"),
        (OSError(), "unreadable"),
    ],
)
def test_each_refusal_of_the_system_has_its_code(error: OSError, reason: str) -> None:
    """The message names what is refused, the collection itself where it has no path."""
    skipped = refused("a.txt", error, "file")
    assert (skipped.path, skipped.reason) == ("a.txt", reason)
    assert "a.txt" in skipped.message
    assert "the collection" in refused("", error, "folder").message


def test_sizes_are_named() -> None:
    """With the file, its value and the limit."""
    assert too_large("a.txt", 1001, 1000) == (
        "a.txt has 1,001 bytes, the limit is 1,000; split the file or raise the limit"
    )
    assert empty("a.txt").startswith("a.txt is empty")
