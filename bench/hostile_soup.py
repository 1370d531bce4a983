"""Hostile text that is no repetition: thousands of words on which rules turn, in an order that means nothing."""

import random
from collections.abc import Callable, Iterator

from bench.hostile_file import PROSE, Hostile

_SIZE = 70_000
"""Characters."""
_TELLING = (
    "Ada Karl Meyer Volk Mrs. Dr. she he her his who whom that said told wrote which and or , of in at to the a was "
    "born died married joined mother sister widow son 1871 1899 May June Bremen Oslo League Union not never"
)
_SPOKEN = "“ ” ‘ ’ \" ' ( ) [ ] — – - : ; , . ? ! … said asked Ada he I you No Yes"
_DATED = (
    "1 2 3 12 30 1871 1899 1904 '04 18 19th January Feb. May the of in on by from to until between and or c. about "
    "early late spring the year years later after before same week Monday century 1/2 3.4.1905 - – , ."
)
_CITED = (
    "Ibid. op. cit. p. pp. 12 13-15 vol. ed. eds. London : Press , 1931 ; cf. see Volk Meyer “Exile” (1931) [3] ¹ ² * † "
    "http://a.de/x trans. and in: Archive, Box 3 f. 12 The Times 3 May 1904 . et al."
)
_LISTED = "Ada Karl Erna Meyer Volk Roth , and ; Jr. Sr. de von der O’Brien Mc née A. B. J. Prof. Sir the"
_MARKS = "* _ ** ` [ ] ( ) # > - + | < & ! ~ \\ a b http://a.de \n \n\n"
_TAGS = "<p> </p> <b> </i> <div> <td> <table> <a href=x> </a> <!-- --> <script> </script> & &amp; &#1; < > a Ada \n"

Words = Callable[[random.Random], str]


def files() -> Iterator[Hostile]:
    """Yield soups of words."""
    of = {
        "telling": _TELLING, "spoken": _SPOKEN, "dated": _DATED, "cited": _CITED, "listed": _LISTED,
        "all": " ".join((_TELLING, _SPOKEN, _DATED, _CITED, _LISTED)),
    }  # fmt: skip
    for name, words in of.items():
        yield from _soups(name, _of(words))
    yield from _soups("letters", lambda dice: "".join(dice.choices("aeionrstlm", k=dice.randrange(1, 12))))
    yield from _soups("names", lambda dice: "".join(dice.choices("aeionrst", k=dice.randrange(3, 9))).title())
    yield from _soups("capitals", lambda dice: "".join(dice.choices("AEIONRST", k=dice.randrange(1, 9))))
    yield from _soups("initials", lambda dice: dice.choice("ABCDEFGHIJKLMNOPRSTW") + ".")
    yield from _soups("numbers", lambda dice: str(dice.randrange(10 ** dice.randrange(1, 9))))
    yield from _soups("signs", lambda dice: chr(dice.randrange(33, 48)))
    yield from _soups("code-points", lambda dice: "".join(chr(dice.randrange(161, 0xD000)) for _ in range(5)))
    yield _soup("soup-marks.md", _of(_MARKS), "")
    yield _soup("soup-tags.html", _of(_TAGS), "")


def _of(words: str) -> Words:
    known = words.split(" ")
    return lambda dice: dice.choice(known)


def _soups(name: str, word: Words) -> Iterator[Hostile]:
    """Yield the same soup in one line without an end, in sentences, and in lines."""
    yield _soup(f"soup-{name}-line.txt", word, " ")
    yield _soup(f"soup-{name}-sentences.txt", word, ". ")
    yield _soup(f"soup-{name}-lines.txt", word, "\n")


def _soup(name: str, word: Words, end: str) -> Hostile:
    """Return a file; ``end`` stands behind every few words."""

    def make() -> bytes:
        dice, words, size = random.Random(name), [], 0
        while size < _SIZE:
            several = " ".join(word(dice) for _ in range(dice.randrange(1, 20))) + end
            words.append(several)
            size += len(several)
        return f"{PROSE}\n{''.join(words)}\n\n{PROSE}".encode("utf-8", "replace")

    return Hostile("word soups", name, make)
