"""Where code that should know no language spells one: English words in strings, imports of a pack, files of a pack.

Looked at are the string constants of the parts that read, docstrings left out. A constant that is one word counts
wherever it stands, words in a row only where code compares with them: split into words, in a set or comparison, or as
a pattern; elsewhere they are reasons that a reader is shown. Left out are keys of tables, what stands in a ``Literal``
or is a type or role of the vocabulary, f-strings, and the words of errors.

Words are the closed classes of English and its nouns of kin, months, weekdays, titles and verbs of saying, inflected.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bench.code import ROOT, SOURCE, tree
from testimonia.languages.en.lemmas import lemma

PARTS = (
    "analysis.py", "citations", "clauses", "dates", "discourse", "extractors", "furniture", "mentions.py", "names",
    "passages.py", "persons", "places", "quotations", "reading", "sentence.py", "sources.py",
)  # fmt: skip
"""What reads a text, whatever its language."""
PACK = SOURCE / "languages" / "en"
CLOSED = frozenset(
    "a an the this these those of in on at by for from to with without into onto during before after since until "
    "till against among between under over through towards toward upon as than and or but nor so yet because "
    "although though while whereas when where why how who whom whose which what that if unless whether not no never "
    "there here then each every some any none both either neither all another such only also too very".split()
)
"""Articles, prepositions, conjunctions, pronouns that are not personal, and adverbs of the closed classes."""
LISTS = frozenset(
    "be have possible hypothetical negative hedges relative conditional month months weekday weekdays pronouns speech "
    "male female titles titles_f titles_m title".split()
)
"""Keys of the tables of words that are compared with, in any file of the pack and in that of names."""
INFLECTED = frozenset(
    "say tell write claim recall remember state assert declare argue deny reply call marry".split()
)
"""Verbs whose other forms count too."""
ALLOWED = {
    ("furniture", "address"): "a kind of line, and what a clue is called: where a page stands",
    ("furniture", "count"): "a macro of the patterns",
    ("extractors", "any"): "the class of a frame that every noun is of",
    ("extractors/events.py", "when"): "a group of the pattern that a pack brings: the words of a time",
    ("extractors/fitting.py", "either"): "the voice of a frame that asks for none",
    ("extractors/peoples.py", "as"): "how a noun is said of somebody, as explanations have it",
    ("extractors/relations.py", "leader"): "the name of a relation that the encoder sees",
    ("extractors/said.py", "as"): "how a noun is said of somebody, as explanations have it",
    ("extractors/verbs.py", "what"): "a part of the explanation: that a value was found",
    ("extractors/verbs.py", "with"): "the role of those who took part",
    ("names/given.py", "both"): "a key of the table of given names: borne by women and by men",
    ("persons/portraits.py", "import testimonia.languages.installed"):
        "names of many sources are compared by the customs of all packs that are installed, whichever they are",
}  # fmt: skip
"""Part or module, and word → why it is none of English there."""
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DATA = re.compile(r"[\w./-]*\.(?:toml|tsv)")


@dataclass(frozen=True, slots=True, order=True)
class Spelt:
    """A word of a language, a file or an import of its pack, where it stands."""

    path: str
    line: int
    word: str

    def __str__(self) -> str:
        """Return "file:line  word"."""
        return f"{self.path}:{self.line}  {self.word}"


def modules() -> list[Path]:
    """Return the modules that should know no language."""
    found = [
        path
        for part in PARTS
        for path in ([SOURCE / part] if part.endswith(".py") else (SOURCE / part).rglob("*.py"))
    ]
    return sorted(path for path in found if path.exists())


def spelt(paths: Iterable[Path]) -> Iterator[Spelt]:
    """Yield every word of English, file of a pack and import of a pack in modules."""
    for path in paths:
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        part = path.relative_to(SOURCE).parts[0] if path.is_relative_to(SOURCE) else ""
        module = path.relative_to(SOURCE).as_posix() if part else ""
        allowed = {word for where, word in ALLOWED if where in {part, module}} | (
            classes() if part == "dates" else set()
        )
        for line, word in found(path):
            if word not in allowed:
                yield Spelt(name, line, word)


def found(path: Path) -> list[tuple[int, str]]:
    """Return all that looks like a language in a module, what is allowed too, with its line."""
    return sorted({*_imports(tree(path)), *_files(path), *_words(tree(path))})


def outdated() -> list[str]:
    """Return what is allowed although it stands nowhere: "part or module, word"."""
    standing = {
        (where, word)
        for path in modules()
        for _, word in found(path)
        for where in (path.relative_to(SOURCE).parts[0], path.relative_to(SOURCE).as_posix())
    }
    return [", ".join(place) for place in ALLOWED if place not in standing]


# ---------------------------------------------------------------- packs


def _imports(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom | ast.Import):
            many = (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
            )
            yield from ((node.lineno, f"import {name}") for name in many if _is_pack(name))


def _is_pack(name: str) -> bool:
    return re.match(r"testimonia\.languages\.(?!protocol|parts)\w", name) is not None


def _files(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the data files that a module names and that lie not beside it, or are called after a language."""
    for node in ast.walk(tree(path)):
        said = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if isinstance(node, ast.Constant) and (_is_packs(said) or _is_elsewhere(path, said)):
            yield node.lineno, f"file {said}"


def _is_packs(said: str) -> bool:
    return said.startswith("testimonia.languages.")


def _is_elsewhere(path: Path, said: str) -> bool:
    beside = _DATA.fullmatch(said) and (path.parent / said).exists() and not re.match(r"[a-z]{2}\.", said)
    return _DATA.fullmatch(said) is not None and not beside


# ---------------------------------------------------------------- words


def _words(module: ast.Module) -> Iterator[tuple[int, str]]:
    parents = {id(child): node for node in ast.walk(module) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not _is_apart(node, parents):
            single = _WORD.fullmatch(node.value) is not None
            if single or _is_compared(node, parents):
                yield from ((node.lineno, word) for word in _said(node.value))


def _said(constant: str) -> set[str]:
    """Return the words of English in a constant: not single letters, and not in capitals, as tags are."""
    found = {word.lower() for word in _WORD.findall(constant) if len(word) > 1 and not word.isupper()}
    return found & (english() - vocabulary())


def _above(node: ast.AST, parents: dict[int, ast.AST]) -> Iterator[ast.AST]:
    """Yield what a node is part of within its statement, the nearest first, the statement last."""
    while id(node) in parents and not isinstance(node, ast.stmt):
        node = parents[id(node)]
        yield node


def _is_apart(node: ast.Constant, parents: dict[int, ast.AST]) -> bool:
    """Tell whether a constant is no word to compare with: documentation, a key, a label, or said to a reader."""
    child: ast.AST = node
    for above in _above(node, parents):
        if isinstance(above, ast.Expr | ast.Raise | ast.JoinedStr | ast.AnnAssign) and _is_said(above, child):
            return True
        if isinstance(above, ast.Subscript) and above.slice is child:
            return True
        if isinstance(above, ast.arg) or (isinstance(above, FUNCTION) and above.returns is child):
            return True
        child = above
    return False


def _is_said(above: ast.AST, child: ast.AST) -> bool:
    """Tell whether what stands in a statement is documentation, an error or a type."""
    if isinstance(above, ast.Expr):
        return isinstance(child, ast.Constant)
    return not isinstance(above, ast.AnnAssign) or above.annotation is child


def _is_compared(node: ast.Constant, parents: dict[int, ast.AST]) -> bool:
    """Tell whether code compares with the words of a constant: a set, a comparison, a pattern, a split list."""
    child: ast.AST = node
    for above in _above(node, parents):
        if isinstance(above, ast.Set | ast.Compare | ast.MatchValue):
            return True
        if isinstance(above, ast.Attribute) and above.attr in {"split", "splitlines"}:
            return True
        if isinstance(above, ast.Call):
            return ast.unparse(above.func).split(".")[0] in {"re", "frozenset"} and child is not above.func
        child = above
    return False


@cache
def english() -> frozenset[str]:
    """Return the words that tell that a string is English."""
    files = [*PACK.rglob("*.toml"), *(SOURCE / "persons").glob("*.toml")]
    found = {
        word.lower()
        for file in files
        for word in _listed(tomllib.loads(file.read_text("utf-8")), taken=False)
    }
    return CLOSED | {word for word in found if _WORD.fullmatch(word)} | _forms()


def _listed(table: Any, *, taken: bool) -> Iterator[str]:
    """Yield the words of the tables that ``LISTS`` names."""
    if isinstance(table, dict):
        for key, value in table.items():
            if taken and not isinstance(value, dict | list):
                yield key
            yield from _listed(value, taken=taken or key in LISTS)
    elif isinstance(table, list):
        for value in table:
            yield from _listed(value, taken=taken)
    elif isinstance(table, str) and taken:
        yield table


def _forms() -> set[str]:
    """Return the forms of the verbs of ``INFLECTED``, irregular and regular."""
    found = {
        form
        for form in (verb + end for verb in INFLECTED for end in ("s", "ed", "d", "ing"))
        if _is_form(form)
    }
    for file in PACK.rglob("irregular_verbs.tsv"):
        for row in file.read_text("utf-8").splitlines():
            verb, _, forms = row.partition("\t")
            found.update(forms.split() if verb in INFLECTED else ())
    return found | INFLECTED


def _is_form(word: str) -> bool:
    return not INFLECTED.isdisjoint({lemma(word, "VBD"), lemma(word, "VBZ")})


@cache
def vocabulary() -> frozenset[str]:
    """Return the words by which the program names things: types and roles, fields, and whatever is a ``Literal``."""
    table = tomllib.loads((SOURCE / "vocabulary.toml").read_text("utf-8"))
    roles = {role for entry in table.values() if isinstance(entry, dict) for role in entry.get("roles", ())}
    fields = (node.target for node in ast.walk(tree(SOURCE / "model.py")) if isinstance(node, ast.AnnAssign))
    names = {each.id for each in fields if isinstance(each, ast.Name)}
    return (
        frozenset(table) | roles | names | {word for path in SOURCE.rglob("*.py") for word in _literals(path)}
    )


def _literals(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
            yield from (str(each.value) for each in ast.walk(node.slice) if isinstance(each, ast.Constant))


@cache
def classes() -> frozenset[str]:
    """Return the names of the classes and slots that patterns of dates are written over: they are no words."""
    words = tomllib.loads((PACK / "dates" / "words.toml").read_text("utf-8"))
    rules = (PACK / "dates" / "rules.toml").read_text("utf-8")
    return frozenset({*words["words"], *words["unions"], *re.findall(r"[{:](\w+)(?=[}:])", rules)})
