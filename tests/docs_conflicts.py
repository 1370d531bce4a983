"""The rules in docs/conflicts.md, as code and cases have them; ``python -m tests.docs`` writes them."""

from collections.abc import Iterator, Mapping
from typing import Any

from bench.conflicts_cases import expected
from testimonia.conflicts.table import codes, message
from tests.bench.test_conflicts_cases import MISSED

BEGIN, END = "<!-- rules: written by python -m tests.docs -->", "<!-- end of rules -->"
PERHAPS = frozenset({
    "happened-twice", "happened-in-two-places", "by-two-hands", "two-outcomes", "for-and-against", "two-numbers",
    "founded-by-two", "said-by-two", "work-by-two", "before-founding", "unlikely-age",
})  # fmt: skip
"""Rules of which what breaks them may be two events, or is only unlikely."""
BOTH: Mapping[str, str] = {
    "born-in-two-places": "where the tables know the places to lie apart; else perhaps",
    "died-in-two-places": "where the tables know the places to lie apart; else perhaps",
    "out-of-order": "where no step is only likely, as that two sources tell of one deed; else perhaps",
}
"""Rules that are certain in some cases → in which."""


def with_rules(page: str) -> str:
    """Return a page with the rules written anew between the marks."""
    head, _, rest = page.partition(BEGIN)
    return "\n".join((f"{head}{BEGIN}\n", *_rules(), f"{END}{rest.partition(END)[2]}"))


def _rules() -> Iterator[str]:
    for code in codes():
        told = expected(code)
        yield f"### {code}\n"
        yield f"{message(code)} **{_certainty(code)}**\n"
        yield from (_side(side) for side in told["sides"])  # type: ignore[attr-defined]
        yield f"\n{told['docs']}"
        if code in MISSED:
            yield f"\nNot found from these texts yet: {MISSED[code]}."
        yield ""


def _certainty(code: str) -> str:
    if code in BOTH:
        return f"Certain {BOTH[code]}."
    return "Perhaps." if code in PERHAPS else "Certain."


def _side(side: Mapping[str, Any]) -> str:
    quotes = ", ".join(f"“{quote}” (`{name}`)" for name, quote in side["quotes"].items())
    return f"- **{side['answer']}**: {quotes}"
