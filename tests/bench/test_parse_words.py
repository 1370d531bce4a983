"""Our words and the treebank's."""

from bench.parse_gold import Document
from bench.parse_words import alignment, moved, own_sentences


def document(*sentences: str) -> Document:
    """Return a document; of each word is told "form UPOS head", parted by commas."""
    found = Document("some")
    for sentence in sentences:
        rows = []
        for number, word in enumerate(sentence.split(","), 1):
            form, upos, head = word.split()
            rows.append([str(number), form, form, upos, "_", "_", head, "dep"])
        text = " ".join(row[1] for row in rows).replace(" - ", "-").replace(" .", ".")
        found.add(text, rows, opens=False)
    return found


RALLY = document(
    "The DET 5,anti X 4,- PUNCT 4,war NOUN 5,rally NOUN 6,grew VERB 0,. PUNCT 6", "It PRON 2,lasted VERB 0"
)


def test_our_sentences_are_read_from_the_text() -> None:
    """They are those of the product, whatever the treebank's are."""
    assert [sentence.words for sentence in own_sentences(RALLY)] == [
        ["The", "anti-war", "rally", "grew", "."], ["It", "lasted"],
    ]  # fmt: skip


def test_a_word_of_ours_is_the_one_that_governs() -> None:
    """Of three treebank words in one of ours it is the governing one; counting goes on through the document."""
    assert alignment(RALLY) == {0: 0, 1: 3, 2: 4, 3: 5, 4: 6, 5: 7, 6: 8}


def test_a_word_that_we_cut_is_met_by_each_piece() -> None:
    """Each piece is the whole word."""
    found = document("rock NOUN 2,'n'roll NOUN 0")
    pieces = own_sentences(found)[0].words
    assert len(pieces) > 2
    assert set(alignment(found).values()) == {0, 1}


def test_arguments_are_moved() -> None:
    """Verbs and arguments that are no word of the treebank's are dropped, those of one word joined."""
    assert moved({1: {0, 9}, 2: {3}, 7: {0}}, {0: 4, 1: 5, 2: 5, 3: 6}) == {5: {4, 6}}
