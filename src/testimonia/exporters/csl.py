"""CSL-JSON (schema 1.0.2): every work that the archive's sources cite, as one array that Zotero and Pandoc read.

Unlike the other formats it writes works, not statements. Each has a unique id, the same wherever it is cited; its
``note`` says which sources cite it and where, in code points of their text.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from testimonia.harmless import escaped


def write(works: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write the array; return how many works there are. A work is a line of ``archive.works.work_lines``."""
    number = 0
    for number, work in enumerate(works, 1):
        out.write("[\n" if number == 1 else ",\n")
        out.write(escaped(json.dumps(_item(work), ensure_ascii=False)))
    out.write("\n]\n" if number else "[]\n")
    return number


def _item(work: Mapping[str, Any]) -> dict[str, Any]:
    own = str(work["item"].get("note", "")).rstrip(" .")
    told = "; ".join(map(_place, work["cited"]))
    return {
        **work["item"],
        "note": ". ".join(filter(None, (own, f"Cited in {told}"))),
        "source": "Testimonia",
    }


def _place(place: Mapping[str, Any]) -> str:
    locator = f" (locator {place['locator']})" if place["locator"] else ""
    quoted = place["quoted"]
    tied = f", for the quotation at {quoted['start']}–{quoted['end']}" if quoted else ""
    return f"{place['source']['path']}, characters {place['start']}–{place['end']}{locator}{tied}"
