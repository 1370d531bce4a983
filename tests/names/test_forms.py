"""Forms of given names and spellings of surnames."""

import pytest

from testimonia.names.forms import given_likeness, masculine, skeleton, surname_likeness, transliteration


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("andres", "andres", "same"), ("andres", "andreu", "form"), ("alexandra", "aleksandra", "form"),
        ("henk", "hendricus", "form"), ("henk", "henricus", "form"), ("rosa", "rosalia", "form"),
        ("nikolay", "nicolas", "form"), ("wladislaw", "vladislav", "form"),
        ("grigoriy", "grigorii", "form"), ("bill", "william", "form"), ("peggy", "margaret", "form"),
        ("sasha", "aleksandr", "form"), ("wim", "willem", "form"), ("volodya", "vladimir", "form"),
        ("a", "alexandra", "initial"), ("yu.", "yuri", "initial"),
        ("e", "yevgeny", "initial"),
        ("a", "a", "initial"), ("a", "rosa", ""), ("a", "b", ""), ("rosa", "clara", ""),
        ("karl", "klara", ""),
        ("anna", "alexandra", ""), ("j", "yuri", ""),
    ],
)  # fmt: skip
def test_given_names(a: str, b: str, likeness: str) -> None:
    """Forms of one name, and initials, go together; other names do not. The order makes no difference."""
    assert given_likeness(a, b) == given_likeness(b, a) == likeness


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("nin", "nin", "same"), ("trotsky", "trotski", "spelling"), ("trotzki", "trotsky", "spelling"),
        ("trotskii", "trotskij", "spelling"),
        ("zinoviev", "zinovyev", "spelling"), ("zinoviev", "zinovieff", "spelling"),
        ("balabanoff", "balabanova", "spelling"), ("krupskaya", "krupskaia", "spelling"),
        ("kollontay", "kollontai", "spelling"), ("yezhov", "ezhov", "spelling"),
        ("mueller", "muller", "spelling"), ("tukhachevsky", "tuchatschewski", "similar"),
        ("meyer", "meier", "similar"), ("smith", "smyth", "similar"),
        ("souvarine", "suvarin", "similar"), ("goldman", "goldmann", "similar"),
        ("bauer", "baur", ""), ("rosmer", "rosner", ""), ("trotsky", "trotskaya", ""), ("nin", "lenin", ""),
    ],
)  # fmt: skip
def test_surnames(a: str, b: str, likeness: str) -> None:
    """Transliterations are spellings of one name; what merely sounds alike is similar, and no more."""
    assert surname_likeness(a, b) == surname_likeness(b, a) == likeness


@pytest.mark.parametrize("name", ["trotsky", "balabanova", "zinovieff", "mueller", "schmidt", "wrangel"])
def test_reductions_are_settled(name: str) -> None:
    """Reducing a reduced name changes nothing more, and what one reduction joins the coarser joins too."""
    assert transliteration(transliteration(name)) == transliteration(name)
    assert skeleton(transliteration(name)) == skeleton(masculine(name)) == skeleton(name)


def test_letters_without_skeleton() -> None:
    """A name of which nothing would stay is its own skeleton."""
    assert skeleton("x1") != ""
    assert skeleton("1234") == "1234"
