"""The words and patterns of time of English, from the tables beside this module."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from testimonia.languages.parts.dates import CatalogueForms, DateTables


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))


@cache
def tables() -> DateTables:
    """Return the tables; they are read once."""
    words, rules, events, catalogue = map(_table, ("words", "rules", "events", "catalogue"))
    case, checks = words["case"], words["checks"]
    return DateTables(
        words=words["words"], unions=words["unions"], shapes=words["shapes"], thousands=words["thousands"],
        month_first=words["month_first"], named_days=words["named_days"],
        capital=frozenset(case["capital"]), free=frozenset(case["free"]),
        doubtful=frozenset(case["doubtful"] + case["doubtful_season"]),
        plural=checks["plural"], share=frozenset(checks["share"]), old_style=checks["old_style"],
        new_style=checks["new_style"], macros=rules["macros"], rules=rules["rule"],
        events=events["wars"] | events["events"], periods=frozenset(events["periods"]), unnamed=events["unnamed"],
        catalogue=_catalogue(catalogue),
    )  # fmt: skip


def _catalogue(table: Mapping[str, Any]) -> CatalogueForms:
    return CatalogueForms(
        rewrites=[(each["from"], each["to"]) for each in table["rewrite"]], qualifiers=table["qualifiers"],
        within=table["within"], fields=table["fields"], rest=table["rest"], hundreds=table["hundreds"],
    )  # fmt: skip
