"""What is marked in passages and what was found for it, for whoever mends the rules."""

from collections.abc import Mapping, Sequence

from bench.voices_gold import Attribution, Text, words
from bench.voices_score import best_of, same_chain

LONGEST = 90
"""Characters of a content that are shown."""


def show(gold: Sequence[Text], found: Mapping[str, Sequence[Attribution]]) -> None:
    """Print every attribution of the passages: "!" where something is wrong, "+" what nobody marked."""
    for text in gold:
        print(f"\n== {text.id}")
        ours = found.get(text.id, ())
        put_out = [words(text.text, one.content) for one in ours]
        for one in text.attributions:
            own = words(text.text, one.content)
            alike = {n for n, other in enumerate(ours) if same_chain(one.chain, other.chain)}
            best, shared = best_of(own, put_out, alike)
            match = ours[best] if shared else None
            good = match is not None and same_chain(one.chain, match.chain)
            print(f"{' ' if good else '!'} {_line(text, one)}")
            if match is None or not good or put_out[best] != own:
                print(f"       found {_line(text, match) if match is not None else 'nothing'}")
        marked = [words(text.text, one.content) for one in text.attributions]
        for one, own in zip(ours, put_out, strict=True):
            if not best_of(own, marked)[1]:
                print(f"+ {_line(text, one)}")


def _line(text: Text, one: Attribution) -> str:
    says = " | ".join(text.text[slice(*span)] for span in one.content)
    return f"{one.kind[:4]} {' < '.join(each or '?' for each in one.chain)}: {says[:LONGEST]!r}"
