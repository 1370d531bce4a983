"""Where the words of an anchor stand now."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from testimonia.archive.judging.stretches import Stretch, places, stretch
from tests.archive.judging.helpers import Room

PLAIN = "Rosa Kern was born in 1870. She went to Graz with her sister. Rosa Kern died in 1930. They wept.\n"
WORDS = "Rosa Kern died in 1930."

NOW: dict[str, tuple[Mapping[str, str], str, str]] = {
    "the same": ({"x.txt": PLAIN}, "kept", "x.txt"),
    "renamed": ({"y.txt": PLAIN}, "kept", "y.txt"),
    "a headline": ({"x.txt": f"A LIFE\n\n{PLAIN}"}, "moved", "x.txt"),
    "all around is new": ({"x.txt": f"We hear: {WORDS} It rained."}, "moved", "x.txt"),
    "the words are others": ({"x.txt": PLAIN.replace("1930", "1931")}, "lost", ""),
    "twice, one as before": ({"x.txt": f"{PLAIN} Others agree: {WORDS} So it was."}, "moved", "x.txt"),
    "lines broken otherwise": ({"x.txt": PLAIN.replace(" ", "\n")}, "moved", "x.txt"),
    "lines broken, twice, one as before": (
        {"x.txt": f"{PLAIN} They agree: {WORDS} So it was.".replace(" ", "\n  ")}, "moved", "x.txt",
    ),
    "lines broken, twice alike": ({"x.txt": f"{PLAIN}\n{PLAIN}".replace(" ", "\n")}, "several", "x.txt"),
    "renamed, and lines broken": ({"y.txt": f"A LIFE\n\n{PLAIN}".replace(" ", "\n")}, "moved", "y.txt"),
    "twice alike": ({"x.txt": f"{PLAIN}\n{PLAIN}"}, "several", "x.txt"),
    "twice, all around is new": ({"x.txt": f"{WORDS}\n\nNo. {WORDS} Yes."}, "several", "x.txt"),
    "renamed and edited": ({"y.txt": f"A LIFE\n\n{PLAIN}"}, "moved", "y.txt"),
    "edited, and in two": ({"y.txt": f"A LIFE\n\n{PLAIN}", "z.txt": f"LIVES\n\n{PLAIN}"}, "several", ""),
    "the sentence in another": ({"y.txt": f"We hear: {WORDS} It rained."}, "lost", ""),
    "nowhere": ({"y.txt": "Otto Lenz was born in 1880.\n"}, "lost", ""),
    "gone from its own, in another": (
        {"x.txt": "Otto Lenz was born in 1880.\n", "y.txt": f"A LIFE\n\n{PLAIN}"}, "moved", "y.txt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NOW)
def test_stretch(tmp_path: Path, case: str) -> None:
    """Kept where the same bytes are, moved to the one place known by its words or its surroundings, else nowhere."""
    texts, state, path = NOW[case]
    found, at = now(tmp_path, texts)
    assert (found.state, at) == (state, path)
    if state in {"kept", "moved"}:
        assert " ".join(texts[path][found.begin : found.end].split()) == WORDS


def test_as_set_now_and_as_set_before(tmp_path: Path) -> None:
    """Words are not found in another place because they are set there as they were, and in their own otherwise."""
    text = f"{WORDS} So it was.\n\n" + PLAIN.replace("sister. Rosa Kern", "sister. Rosa\nKern")
    found, _ = now(tmp_path, {"x.txt": text})
    assert (found.state, found.begin) == ("moved", text.index("Rosa\nKern"))


def now(tmp_path: Path, texts: Mapping[str, str]) -> tuple[Stretch, str]:
    """Return where the words of the plain text stand in these texts, and the path of the source."""
    room = Room(tmp_path, texts)
    room.build()
    start = PLAIN.index(WORDS)
    before = Room(tmp_path / "before", {"x.txt": PLAIN})
    before.build()
    with before.open() as archive:
        digest = archive.execute("SELECT digest FROM source").fetchone()[0]
    anchor = {
        "digest": digest, "path": "x.txt", "start": start, "end": start + len(WORDS), "exact": WORDS,
        "prefix": PLAIN[:start][-32:], "suffix": PLAIN[start + len(WORDS) :][:32],
    }  # fmt: skip
    with room.open() as archive:
        found = stretch(archive, anchor)
        sources = dict(tuple(row) for row in archive.execute("SELECT id, path FROM source"))
    return found, sources.get(found.source, "")


def test_other_text_of_the_same_bytes(room: Room) -> None:
    """Where the same bytes are read as another text, the words are looked for in it."""
    with room.open() as archive:
        digest, text = archive.execute("SELECT digest, text FROM source WHERE path = 'c.txt'").fetchone()
        anchor = {"digest": digest, "path": "c.txt", "start": 31, "end": 43, "exact": text[31:43]}
        assert stretch(archive, anchor).state == "kept"
        archive.execute("UPDATE source SET text = 'x ' || text WHERE path = 'c.txt'")
        assert stretch(archive, {**anchor, "exact": text[31:]}).begin == 33


@pytest.mark.parametrize("words", ['say "so"', "…", "- -", "a\x00b", " ", "x" * 9000])
def test_words_of_any_kind(room: Room, words: str) -> None:
    """Whatever the words are, where they stand nowhere they are lost."""
    with room.open() as archive:
        assert stretch(archive, {"digest": "d", "start": 0, "end": 1, "exact": words}) == Stretch("lost")


def test_places() -> None:
    """All places of words, those that overlap too."""
    assert places("aaa b aa", "aa") == [(0, 2), (1, 3), (6, 8)]
    assert places("b", "aa") == []
    assert places("a b", " ") == []
    assert places("to Graz, to\nGraz", "\nto Graz ") == [(0, 7), (9, 16)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("She went\n  to Graz.", "went to Graz", "went\n  to Graz"),
        ("“I shan’t – not now”, he said.", '"I shan\'t - not now"', "“I shan’t – not now”"),
        ("Rosa\xa0Kern", "Rosa Kern", "Rosa\xa0Kern"),
        ("She wentto Graz.", "went to Graz", None),
        ("She went to Graz (Styria)", "Graz .Styria.", None),
    ],
)
def test_set_otherwise(text: str, words: str, found: str | None) -> None:
    """Words are found with other spaces and other marks of the same kind; not where the words are others."""
    assert [text[start:end] for start, end in places(text, words)] == ([found] if found else [])
