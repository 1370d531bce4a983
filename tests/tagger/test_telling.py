"""What sentences tell, worked out by blocks."""

import numpy as np

from testimonia.parsing.protocol import ROOT, Parse
from testimonia.tagger.telling import Block, Telling
from testimonia.tagger.trees import Tree
from tests.tagger.test_told import heads

PARSE = Parse(("X",) * 2, ("NN",) * 2, (), (ROOT, 0), ("root", "dep"), (1.0,) * 2)
NONE = Parse((), (), (), (), (), ())


def block(*sentences: int) -> Block:
    """Return a block of sentences of two words, the second of which tells of a death if so said; -1 is an empty one."""
    words = np.zeros((2 * sum(each >= 0 for each in sentences), 384), np.float32)
    words[0::2, 2] = 1
    words[1::2, 0] = [2 * each for each in sentences if each >= 0]
    return [0 if each < 0 else 2 for each in sentences], words


def test_each_sentence_tells_its_own() -> None:
    """Whatever block it is in, and in whatever order they are asked."""
    blocks = [block(0, 1, -1), block(1), block(0, 1)]
    parses = [PARSE, PARSE, NONE, PARSE, PARSE, PARSE]
    telling = Telling(heads(), blocks, parses, [[]] * 6)
    assert [len(telling(number)) for number in (5, 0, 1, 2, 4, 3)] == [1, 0, 1, 0, 0, 1]
    alone = list(heads()(blocks[1][1], Tree.of(PARSE, [])))
    assert telling(3) == alone
    assert telling(1) == alone


def test_a_text_without_sentences() -> None:
    """There is nothing to be asked, and nothing is worked out."""
    assert Telling(heads(), [], [], []).blocks == []
