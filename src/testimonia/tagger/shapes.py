"""What the look of a word tells, without knowing the word."""

ENDERS = frozenset({".", "?", "!", ":", "“", '"', "«", "‘"})


def shape(word: str) -> str:
    """Return a word's look in a few letters: x small, X capitals, A one capital, Xx, xX mixed, 9 number."""
    if word.islower():
        look = "x"
    elif word.isupper():
        look = "X" if len(word) > 1 else "A"
    elif word[0].isupper():
        look = "Xx"
    elif word[0].isdigit():
        look = "9"
    else:
        look = "xX" if word.isalnum() else "."
    return look + ("-" if "-" in word[1:] else "") + ("." if "." in word[1:] else "")


def key(lower: str) -> str:
    """Return a word in the form in which features name it: numbers by their look only."""
    if not lower[0].isdigit():
        return lower[:40]
    if lower[-1].isdigit():
        return "#year" if len(lower) == 4 and lower.isdigit() and lower[0] in "12" else "#"
    return "#" + lower.lstrip("0123456789.,:/")[:10]


def opening(words: list[str]) -> list[bool]:
    """Say of each word whether it opens a sentence or a quotation, where a capital means nothing."""
    marks = []
    at_start = True
    for word in words:
        marks.append(at_start)
        at_start = word in ENDERS or (at_start and not word[0].isalnum())
    return marks
