"""Tokens of other corpora put together as people write."""

from collections.abc import Iterable, Sequence

CLOSING = frozenset(", . ; : ! ? ) ] } % 's 'm 're 've 'll 'd n't".split())
OPENING = frozenset("( [ { $ £ €".split())


def as_written(sentences: Iterable[Sequence[str]]) -> tuple[str, list[int]]:
    """Return the text of tokenised sentences as people write it, on one line, and where each token begins."""
    text, starts = "", []
    for tokens in sentences:
        for i, token in enumerate(tokens):
            before = tokens[i - 1] if i else ""
            behind = tokens[i + 1] if i + 1 < len(tokens) else ""
            hyphen = token == "-" and before[-1:].isalnum() and behind[:1].isalnum()  # noqa: S105 no password
            hyphened = before == "-" and i > 1 and tokens[i - 2][-1:].isalnum() and token[:1].isalnum()
            close = i > 0 and (token in CLOSING or before in OPENING or hyphen or hyphened)
            text += "" if close or not text else " "
            starts.append(len(text))
            text += token
    return text, starts
