"""A page to look at: texts with what is marked in them, for readers of the corpus; plain HTML, nothing is fetched."""

from collections.abc import Iterable, Iterator
from html import escape

from corpus.lines import PLACED, Mark, Marked

_STYLE = """
:root { color-scheme: light dark }
body { font: 16px/1.55 Georgia, serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; padding: 1rem 0 }
article { border-top: 1px solid #8886 }
pre { font: inherit; white-space: pre-wrap; margin: 0 }
h2 { font-size: 1rem; grid-column: 1 / -1; margin: 0 }
mark { background: #fd06; color: inherit }
sup { font: 11px sans-serif; color: #36c }
ol { font: 13px/1.4 sans-serif; margin: 0; padding-left: 2rem }
li span { color: #777 }
@media (max-width: 50rem) { article { grid-template-columns: 1fr } }
"""


def html(marked: Iterable[Marked]) -> str:
    """Return the page of some texts: each text with its triggers numbered, and beside it what they say."""
    body = "\n".join(_article(each) for each in marked)
    return (
        "<!doctype html>\n<html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        f"<title>Corpus of lives</title><style>{_STYLE}</style>\n<h1>Corpus of lives</h1>\n{body}\n</html>\n"
    )


def _article(marked: Marked) -> str:
    marks = sorted(marked.marks, key=lambda mark: (mark.places["trigger"], mark.type, mark.role))
    listed = "\n".join(f"<li>{_told(mark, marked.text.text)}</li>" for mark in marks)
    return (
        f"<article><h2>{escape(marked.text.id)} <small>marked by {escape(marked.by)}</small></h2>"
        f"<pre>{_text(marked.text.text, marks)}</pre><ol>{listed}</ol></article>"
    )


def _text(text: str, marks: list[Mark]) -> str:
    """Return the text with its triggers marked, each with the numbers of what it says."""
    numbers: dict[tuple[int, int], list[int]] = {}
    for number, mark in enumerate(marks, 1):
        numbers.setdefault(mark.places["trigger"], []).append(number)
    return "".join(_pieces(text, numbers))


def _pieces(text: str, numbers: dict[tuple[int, int], list[int]]) -> Iterator[str]:
    done = 0
    for (begin, end), several in sorted(numbers.items()):
        first = max(begin, done)
        yield escape(text[done:first])
        yield f"<mark>{escape(text[first:end])}</mark><sup>{','.join(map(str, several))}</sup>"
        done = max(end, done)
    yield escape(text[done:])


def _told(mark: Mark, text: str) -> str:
    how = [each for each in (mark.polarity, mark.modality) if each not in {"affirmed", "asserted"}]
    parts = [
        f"<span>{part}</span> {escape(text[slice(*mark.places[part])])}"
        for part in PLACED
        if part in mark.places and part not in {"quote", "trigger"}
    ]
    name = f" ({escape(mark.name)})" if mark.name else ""
    return f"<b>{mark.type} {mark.role}</b> {' '.join(how)} · {' · '.join(parts)}{name}"
