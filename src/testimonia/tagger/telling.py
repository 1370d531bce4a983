"""What the sentences of one text tell, asked for one by one and worked out for many at once."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from testimonia.parsing.protocol import Parse
from testimonia.tagger.heads import Floats
from testimonia.tagger.sight import Name, Told
from testimonia.tagger.told import ToldHeads
from testimonia.tagger.trees import Tree

Block = tuple[Sequence[int], Floats]
"""How many words each of some sentences has, and the vectors of all, one behind the other."""


class Telling:
    """The vectors of one text for statements, by blocks, and what the heads read out of them."""

    def __init__(
        self, heads: ToldHeads, blocks: Sequence[Block], parses: Sequence[Parse], names: Sequence[list[Name]]
    ) -> None:
        """Take the blocks, and the parse and the names of each sentence in them."""
        self.heads, self.blocks, self.parses, self.names = heads, blocks, parses, names
        self._places = [
            (number, start, end)
            for number, (sizes, _) in enumerate(blocks)
            for start, end in pairwise(accumulate(sizes, initial=0))
        ]
        self._seen: tuple[int, Floats] | None = None
        """The block asked about last, and the views of its words."""

    def __call__(self, number: int, /) -> list[Told]:
        """Return what is likely told in the sentence of this number."""
        block, start, end = self._places[number]
        words, views = self.blocks[block][1], self._views(block)
        tree = Tree.of(self.parses[number], self.names[number])
        return list(self.heads.told(words[start:end], views[start:end], tree))

    def _views(self, block: int) -> Floats:
        if self._seen is None or self._seen[0] != block:
            self._seen = block, self.heads.views(self.blocks[block][1])
        return self._seen[1]
