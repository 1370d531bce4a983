"""The cases of the conflict rules: a folder is a case, named by its rule; those under none/ are no conflict."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from bench.conflicts_examples import MET
from bench.conflicts_match import Met, sided
from testimonia.archive.store import open_archive
from testimonia.pipeline import build

CASES = Path(__file__).parent.parent / "tests" / "data" / "conflicts"


def table(show: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table, with what was missed and what is false if asked."""
    met = met_by_case()
    rules = sorted(path.name for path in CASES.iterdir() if path.is_dir() and path.name != "none")
    found = [rule for rule in rules if any(one.rule == rule for one in met[rule])]
    others = [(case, one) for case in sorted(met) for one in met[case] if one.rule != case]
    tempting = [path for path in (CASES / "none").iterdir() if path.is_dir()]
    yield "cases", "planted", "found", "others", "tempting", "false"
    in_none = [case for case, _ in others if case.startswith("none/")]
    yield (
        "from text", str(len(rules)), str(len(found)), str(len(others) - len(in_none)), str(len(tempting)),
        str(len(in_none)),
    )  # fmt: skip
    if show:
        yield from (("  missed", rule) for rule in rules if rule not in found)
        yield from (
            ("  other" if not case.startswith("none/") else "  false", case, one.rule) for case, one in others
        )


def met_by_case() -> dict[str, list[Met]]:
    """Return the conflicts found in each case; all are read as one collection, no name of which occurs twice."""
    with TemporaryDirectory() as folder:
        texts, path = Path(folder) / "texts", Path(folder) / "cases.testimonia"
        copytree(CASES, texts, ignore=lambda _, names: [name for name in names if name.endswith(".json")])
        build(texts, path)
        with open_archive(path) as archive:
            met = sided(map(dict, archive.execute(MET)))
    found: dict[str, list[Met]] = defaultdict(list)
    for one in met:
        for case in sorted({str(Path(place[0]).parent) for side in one.sides for place in side}):
            found[case].append(one)
    return found


def expected(rule: str) -> dict[str, object]:
    """Return what is expected of the case of a rule."""
    told: dict[str, object] = json.loads((CASES / rule / "expected.json").read_text("utf-8"))
    return told
