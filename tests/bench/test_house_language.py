"""Words of English, found in code that should know none."""

from pathlib import Path
from textwrap import dedent

import pytest

from bench import house_language
from bench.code import SOURCE
from bench.house_language import classes, english, modules, outdated, spelt, vocabulary


def words(folder: Path, code: str) -> list[str]:
    path = folder / "some.py"
    path.write_text(dedent(code), "utf-8")
    return [each.word for each in spelt([path])]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('WORDS = frozenset({"her", "purple"})', ["her"]),
        ('WORDS = "she they purple".split()', ["she", "they"]),
        ('PATTERN = re.compile(r"\\b(?:since|purple) \\w+")', ["since"]),
        ('said = lemma == "write"', ["write"]),
        ('said = clause.complement("from")', ["from"]),
        ('said = word in ("no longer", "purple")', ["no"]),
        ('TABLE = {"january": 1}', ["january"]),
        ('match word:\n    case "whose":\n        pass', ["whose"]),
        ('kin = "daughter" if one else "mrs"', ["daughter", "mrs"]),
        ("from testimonia.languages.en.nouns import singular", ["import testimonia.languages.en.nouns"]),
        ('table = load_toml("relations.toml")', ["file relations.toml"]),
        ('folder = files(f"testimonia.languages.{code}")', ["file testimonia.languages."]),
    ],
)
def test_words_that_code_compares_with_are_found(tmp_path: Path, code: str, found: list[str]) -> None:
    """In sets, comparisons, patterns, tables and calls; and whatever opens or imports a pack."""
    assert words(tmp_path, code) == found


@pytest.mark.parametrize(
    "code",
    [
        '"""Who she is."""',
        'def one():\n    """Tell her."""\n',
        'raise ValueError("her")',
        'why = f"said before {word}"',
        'link = ("name", "named in full before her")',
        'table = WORDS["before"]',
        'tags = frozenset({"IN", "TO"})',
        'def one(state: "State") -> "State": ...',
        'role = "parent"',
        "from testimonia.languages.protocol import Language",
        "from testimonia.languages.parts.nouns import Nouns",
    ],
)
def test_what_a_reader_is_told_is_no_word_of_the_code(tmp_path: Path, code: str) -> None:
    """Documentation, errors, reasons, keys of tables, tags, types, and what the vocabulary itself calls a thing."""
    assert words(tmp_path, code) == []


def test_a_file_of_its_own_is_no_pack(tmp_path: Path) -> None:
    """Data that lie beside a module are its own, unless they are called after a language."""
    (tmp_path / "names.toml").touch()
    (tmp_path / "en.toml").touch()
    assert words(tmp_path, 'one = ("names.toml", "en.toml", "other.tsv")') == [
        "file en.toml",
        "file other.tsv",
    ]


def test_a_word_says_where_it_stands(tmp_path: Path) -> None:
    """File, line and word."""
    path = tmp_path / "some.py"
    path.write_text('\nword = "her"\n', "utf-8")
    assert [str(each) for each in spelt([path])] == ["some.py:2  her"]


def test_the_lists_hold_what_they_should() -> None:
    """Words of the pack and of the closed classes, forms of verbs; and what only looks like English."""
    assert {"she", "the", "before", "january", "said", "wrote", "claims", "daughter", "mrs"} <= english()
    assert "party" not in english()
    assert {"parent", "birth", "subject", "place"} <= vocabulary()
    assert {"since", "the", "month", "z"} <= classes()
    assert all(SOURCE in path.parents for path in modules())
    assert not any("languages" in path.parts for path in modules())


def test_a_word_may_be_allowed_in_one_module_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is a role or a key in one place is a word of English everywhere else."""
    for name in ("one.py", "two.py"):
        (tmp_path / "part").mkdir(exist_ok=True)
        (tmp_path / "part" / name).write_text('role = "with"\n', "utf-8")
    monkeypatch.setattr(house_language, "SOURCE", tmp_path)
    monkeypatch.setattr(house_language, "ALLOWED", {("part/one.py", "with"): "a role"})
    monkeypatch.setattr(house_language, "english", lambda: frozenset({"with"}))
    monkeypatch.setattr(house_language, "vocabulary", frozenset)
    assert [each.path for each in spelt(sorted(tmp_path.rglob("*.py")))] == ["two.py"]
    monkeypatch.setattr(house_language, "PARTS", ("part",))
    assert outdated() == []
    (tmp_path / "part" / "one.py").unlink()
    assert outdated() == ["part/one.py, with"]
