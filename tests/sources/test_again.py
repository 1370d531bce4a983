"""The bytes of a source once more."""

from hashlib import sha256
from pathlib import Path

import pytest

from testimonia.errors import ReadingError
from testimonia.sources import Limits
from testimonia.sources.again import bytes_again, folders

LIMITS = Limits(containers={"lines": "tests.fakes:lines"})
WORDS = b"She wept."
DIGEST = sha256(WORDS).hexdigest()


@pytest.fixture
def lives(tmp_path: Path) -> Path:
    folder = tmp_path / "lives"
    folder.mkdir()
    (folder / "a.txt").write_bytes(WORDS)
    (tmp_path / "outside.txt").write_bytes(WORDS)
    (folder / "b.lines").write_bytes(b"He left.\n" + WORDS + b"\n")
    return folder


@pytest.mark.parametrize("path", ["a.txt", "b.lines!/2"])
def test_a_file_and_a_member_are_found_again(lives: Path, path: str) -> None:
    """In the first folder that holds them."""
    assert bytes_again([lives / "nowhere", lives], path, DIGEST, LIMITS) == WORDS


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("b.lines!/1", "changed"), ("b.lines!/9", "changed"), ("b.lines!/2!/1", "changed"), ("c.txt", "vanished"),
        ("../outside.txt", "vanished"), ("/etc/passwd", "vanished"),
    ],
)  # fmt: skip
def test_other_bytes_are_not_given(lives: Path, path: str, reason: str) -> None:
    """What has changed or gone, and what lies outside the folder."""
    with pytest.raises(ReadingError) as caught:
        bytes_again([lives], path, "0" * 64 if reason == "changed" else DIGEST, LIMITS)
    assert caught.value.reason == reason


def test_a_collection_is_looked_for_beside_its_archive(tmp_path: Path) -> None:
    """As it was given, and where both were moved to together."""
    archive = tmp_path / "lives.testimonia"
    assert folders("lives", archive) == (Path("lives"), tmp_path / "lives")
    assert folders("/gone/lives", archive) == (Path("/gone/lives"), tmp_path / "lives")
