"""The archive of a small case, as its patterns see it."""

from pathlib import Path

from bench.cases_archive import read_case, unbroken, words
from tests.bench.cases import write_case


def test_words_are_bare() -> None:
    """Words of a name have no accents, capitals or order."""
    assert words("Žďár, Růžena") == words("ruzena zdar")


def test_a_word_broken_at_the_line_s_end_is_whole() -> None:
    """A hyphen at the end of a line goes, one within a line stays."""
    assert unbroken("Mar-\n tensen-Hall") == "Martensen-Hall"


def test_a_case_is_a_file_or_a_folder(tmp_path: Path) -> None:
    """One input file and a folder of them are both read; each page is known by its path."""
    one = write_case(tmp_path / "one", "Ida Holm was born in 1880.\n")
    several = write_case(tmp_path / "several", "")
    (several / "input").mkdir()
    for name, text in (("a.txt", "Ida Holm was born in 1880.\n"), ("b.txt", "Ida Holm died in 1950.\n")):
        (several / "input" / name).write_text(text, "utf-8")
    assert [line["type"] for line in read_case(one).lines] == ["birth"]
    held = read_case(several)
    assert [(line["source"]["path"], line["type"]) for line in held.lines] == [
        ("a.txt", "birth"),
        ("b.txt", "death"),
    ]
    assert list(held.told) == ["a.txt", "b.txt"]


def test_a_person_has_every_name_of_theirs(tmp_path: Path) -> None:
    """All mentions and labels of a person are their names, whichever statement they stand in."""
    held = read_case(write_case(tmp_path / "case", "Ida Holm was born in 1880. Holm died in 1950.\n"))
    birth, death = held.lines
    assert held.names_of(birth["subject"]) == held.names_of(death["subject"])
    assert {words("Ida Holm"), words("Holm")} <= held.names_of(birth["subject"])
    assert held.names_of(None) == set()
    assert words("author") in held.names_of_voices(birth["voices"])


def test_what_a_page_tells_is_kept(tmp_path: Path) -> None:
    """A page that tells its title and author is known by both, each once."""
    text = (
        "The lamp\n\nBy Ada Moe\n\nIda Holm was born in Bergen in 1880. She was a teacher there for years.\n"
    )
    held = read_case(write_case(tmp_path / "case", text))
    assert held.told["input.txt"]["title"] == ["The lamp"]
    assert held.told["input.txt"]["author"] == ["Ada Moe"]
