"""Names are found however a title, a path or a note writes them, and nowhere else."""

import pytest

from testimonia.exporters.naming import names_of

NAMES = names_of(["Lena Voss", "J. Müller", "his brother", "O'Neil", "Will"])


@pytest.mark.parametrize("text", [
    "An hour with Lena Voss", "LENA VOSS SPEAKS", "lena-voss.html", "a/lenavoss/1.txt", "2001_voss_lena.txt",
    "Voss, Lena: memoirs", "lena%20voss", "j-muller.txt", "J.Müller", "O’Neil", "O'NEIL", "ask Will", "WILL SPEAKS",
])  # fmt: skip
def test_found(text: str) -> None:
    """Case, marks and order do not hide a name."""
    assert NAMES.found(text)
    assert not NAMES.found(NAMES.replaced(text, "…"))


@pytest.mark.parametrize(
    "text", ["Lena Vossberg", "Helena Voss's", "Müller", "his brother", "Voss", "", "he will come", "Willing"]
)
def test_not_found(text: str) -> None:
    """A part of a name, a longer name, and nouns are none."""
    assert not NAMES.found(text)
    assert NAMES.replaced(text, "…") == text


def test_in_paths() -> None:
    """A path has no capitals to tell a name by."""
    for path in ("letters/will.txt", "oneil.txt", "lena_voss.md", "1-voss-lena-2.txt", "Will/x.txt"):
        assert "…" in NAMES.replaced_in_path(path, "…")
    assert NAMES.replaced_in_path("willing/helena.txt", "…") == "willing/helena.txt"


def test_no_names() -> None:
    """Nobody to look for is found nowhere."""
    assert not names_of([]).found("Lena Voss")
