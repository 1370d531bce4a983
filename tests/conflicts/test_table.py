"""All rules, by code."""

from pathlib import Path

from testimonia.conflicts.table import codes, message

CASES = Path(__file__).parents[1] / "data" / "conflicts"


def test_each_rule_has_its_case() -> None:
    """A folder is named by its code, and no folder by anything else."""
    folders = {path.name for path in CASES.iterdir() if path.is_dir()} - {"none"}
    assert folders == set(codes())


def test_each_rule_says_what_it_holds_to() -> None:
    """A sentence for readers, which begins with a capital letter and ends."""
    for code in codes():
        words = message(code)
        assert words[0].isupper(), code
        assert words.endswith("."), code
    assert message("of-older-code") == "of-older-code"
