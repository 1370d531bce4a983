"""A marked text, and what is read of it."""

from corpus.lines import Mark
from corpus.reading import Said
from corpus.texts import Text

WORDS = "Anna Lind was born in Oslo in 1905. She married Jan Holm.\n"
TEXT = Text("own/a", "a", "own/a", WORDS)


def place(words: str) -> tuple[int, int]:
    return WORDS.index(words), WORDS.index(words) + len(words)


BORN = Mark(
    "birth", "born",
    {"quote": (0, 34), "trigger": place("born"), "subject": place("Anna Lind"), "place": place("Oslo")}, "Anna Lind",
)  # fmt: skip
MARRIED = Mark(
    "kinship", "spouse",
    {"quote": (36, 56), "trigger": place("married"), "subject": place("She"), "object": place("Jan Holm")}, "Anna Lind",
)  # fmt: skip


def said(mark: Mark, **more: object) -> Said:
    """Return what is read where it is just what a mark says."""
    held = {
        "type": mark.type, "role": mark.role, "how": ("affirmed", "asserted"), "locus": mark.places["quote"],
        "quote": WORDS[slice(*mark.places["quote"])], "maker": "patterns",
        "mentions": (mark.places["subject"],), "label": mark.name, "object": mark.places.get("object"),
        "value": "",
    } | more  # fmt: skip
    return Said(**held)  # type: ignore[arg-type]
