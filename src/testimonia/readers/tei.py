"""TEI-XML (P4 and P5): the text of an edition, its pages, and what its header tells of the source.

``tei_text`` says how the text is laid out, ``tei_header`` what is taken from the header. An edition without ``text``
is read from its ``sourceDoc``. A corpus is one source: its texts one behind the other, its own header alone.
"""

from collections.abc import Iterator
from typing import Any

from testimonia.errors import ReadingError
from testimonia.readers import tei_header
from testimonia.readers.page import Page, Raw
from testimonia.readers.tei_elements import outermost
from testimonia.readers.tei_text import lay_out
from testimonia.readers.trees import Tree, below, child, parsed

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(raw: Raw) -> Page:
    """Read TEI-XML. Raises ``ReadingError`` ("damaged", "no-text")."""
    return of_tree(parsed(raw))


def of_tree(tree: Tree) -> Page:
    """Read TEI-XML that is parsed. Raises ``ReadingError`` ("no-text")."""
    texts = list(outermost(tree.root, "text")) or list(outermost(tree.root, "sourceDoc"))
    laid = lay_out(texts)
    if not laid.text:
        raise ReadingError("no-text", "is TEI-XML without a text")
    header = child(tree.root, "teiHeader")
    clues = () if header is None else tuple(tei_header.clues(header))
    notes = (*tree.notes, *_corpus(tree.root), *(() if header is None else tei_header.assumed(header)))
    return Page(laid.text, tree.encoding, (*notes, *laid.notes), laid.marked, clues, laid.surfaces)


def _corpus(root: Any) -> Iterator[str]:
    headers = sum(1 for _ in below(root, "teiHeader"))
    if headers > 1:
        yield f"a corpus of {headers - 1:,} texts: read as one source, with the header of the corpus"
