"""The texts of the corpus: our own stand beside it, those of others are put together from their own data.

An id names the collection and the text: ``knowledgenet/1550-13`` (document and where the passage begins),
``redocred/Willi Schneider``, ``gum/GUM_news_nasa``, ``own/memoir-01-quarry``. What is marked holds for the text
whose digest stands with it; how a text is put together must not change without that being noticed.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from corpus.tokens import as_written

OWN = Path(__file__).parent / "own"
FILES = {
    "knowledgenet": "life_facts/knowledgenet/folds_1_2_3.jsonl",
    "redocred": "life_facts/redocred/dev.json",
    "gum": "language/gum/gum-train.permissive.conllu",
}
"""Collection → its file in a folder of data; see docs/model-card.md for where they are from."""
LONGEST = 550
"""Words of a GUM document after which its excerpt ends with the paragraph."""


@dataclass(frozen=True)
class Text:
    """One text: its id, of what manner it is, which texts belong together with it, and its words."""

    id: str
    manner: str
    group: str
    """Passages of one document are of one group, which is wholly trained on or wholly kept out."""
    text: str

    @property
    def collection(self) -> str:
        """The collection that the text is from."""
        return self.id.partition("/")[0]

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()


def texts(data: Path | None = None) -> Iterator[Text]:
    """Yield our own texts, and of a folder of data those of others as far as their files are there."""
    yield from own()
    for collection, read in _READERS.items():
        if data and (data / FILES[collection]).exists():
            yield from read(data / FILES[collection])


def missing(data: Path | None) -> list[str]:
    """Return the collections whose file is not in a folder of data."""
    return [name for name, file in FILES.items() if not data or not (data / file).exists()]


def own(folder: Path = OWN) -> Iterator[Text]:
    """Yield the texts written for the corpus; the manner is the first word of a file's name."""
    for path in sorted(folder.glob("*.txt")):
        name = f"own/{path.stem}"
        yield Text(name, path.stem.partition("-")[0], name, path.read_text("utf-8"))


def knowledgenet(path: Path) -> Iterator[Text]:
    """Yield the passages of KnowledgeNet."""
    for line in path.read_text("utf-8").split("\n"):
        entry = json.loads(line) if line else {"passages": ()}
        for passage in entry["passages"]:
            start, end = passage["passageStart"], passage["passageEnd"]
            group = f"knowledgenet/{entry['documentId']}"
            yield Text(f"{group}-{start}", "passage", group, str(entry["documentText"])[start:end])


def redocred(path: Path) -> Iterator[Text]:
    """Yield the introductions of Re-DocRED."""
    for entry in json.loads(path.read_text("utf-8")):
        name = f"redocred/{entry['title']}"
        yield Text(name, "introduction", name, as_written(entry["sents"])[0])


def gum(path: Path) -> Iterator[Text]:
    """Yield the beginnings of GUM's documents; who speaks stands before a turn, as transcripts have it."""
    document: list[str] = []
    for block in path.read_text("utf-8").split("\n\n"):
        if "# newdoc id = " in block and document:
            yield _excerpt(document)
            document = []
        document.append(block)
    if "".join(document).strip():
        yield _excerpt(document)


_NEW = re.compile(r"^# newpar$", re.MULTILINE)
_WHO = re.compile(r"^# newpar_block = .*\bsp who:::\"#([^\"]+)\"", re.MULTILINE)
_TEXT = re.compile(r"^# text = (.*)$", re.MULTILINE)
_ID = re.compile(r"^# newdoc id = (.*)$", re.MULTILINE)


def _excerpt(blocks: list[str]) -> Text:
    paragraphs: list[str] = []
    for block in blocks:
        sentence = _TEXT.search(block)
        if not sentence:
            continue
        if _NEW.search(block) or not paragraphs:
            if sum(len(each.split()) for each in paragraphs) >= LONGEST:
                break
            who = _WHO.search(block)
            paragraphs.append(f"{who[1]}: {sentence[1]}" if who else sentence[1])
        else:
            paragraphs[-1] += f" {sentence[1]}"
    found = _ID.search(blocks[0])
    document = found[1] if found else ""
    return Text(f"gum/{document}", document.split("_")[1], f"gum/{document}", "\n\n".join(paragraphs) + "\n")


_READERS: dict[str, Callable[[Path], Iterator[Text]]] = {
    "knowledgenet": knowledgenet, "redocred": redocred, "gum": gum,
}  # fmt: skip
