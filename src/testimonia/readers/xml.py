"""XML: which of the kinds that are read a file is, told by its root element, whatever the file is called.

TEI (``TEI``, ``TEI.2``, ``teiCorpus``), ALTO (``alto``), PAGE (``PcGts``), and XHTML, hOCR among it (``html``). METS, a
library's list of the files of a book, is none: the files it lists are read by themselves.
"""

from collections.abc import Callable

from testimonia.errors import ReadingError
from testimonia.readers import alto, html, page_xml, tei
from testimonia.readers.page import Page, Raw
from testimonia.readers.trees import Tree, name, namespace, parsed

_KINDS: dict[str, Callable[[Tree], Page]] = {
    "TEI": tei.of_tree, "TEI.2": tei.of_tree, "teiCorpus": tei.of_tree, "teiCorpus.2": tei.of_tree,
    "alto": alto.of_tree, "ALTO": alto.of_tree, "PcGts": page_xml.of_tree,
}  # fmt: skip
_LONGEST = 80


def read(raw: Raw) -> Page:
    """Read XML of a kind that is known.

    Raises:
        ReadingError: "damaged" or "no-text" as its reader has it; "extension" where it is of no kind that is read.
    """
    tree = parsed(raw)
    root = name(tree.root)
    if root == "html":
        return html.read(raw)
    if root not in _KINDS:
        raise ReadingError("extension", _unknown(tree))
    return _KINDS[root](tree)


def _unknown(tree: Tree) -> str:
    space = namespace(tree.root)
    called = name(tree.root) + (f" of {space}" if space else "")
    return f"is XML of no kind that is read (root element {called[:_LONGEST]}; read are TEI, ALTO, PAGE and hOCR)"
