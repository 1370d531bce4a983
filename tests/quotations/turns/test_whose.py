"""Whose turn it is where in a text, and what is nobody's."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from testimonia.languages.en.pack import ENGLISH
from testimonia.model import Clue, Passage
from testimonia.quotations.turns.whose import turns
from tests.quotations.turns.talking import NOWHERE, passages_of, prose, spoken, turns_of

TALK = "A conversation with Jan Kubin\n\nQ: Were you cold?\n\nA: I was.\n\nQ: And then?\n\nA: I left."


def test_a_turn_ends_at_the_next_label() -> None:
    """Labels are no prose, and what they name is told by the head."""
    assert spoken(TALK) == [
        "(interviewer): Were you cold?", "Jan Kubin: I was.", "(interviewer): And then?", "Jan Kubin: I left.",
    ]  # fmt: skip
    assert prose(TALK)[1:] == ["Were you cold?", "I was.", "And then?", "I left."]


def test_a_label_on_a_line_of_its_own_is_no_prose() -> None:
    """The words stand below it."""
    text = "THE CHAIRMAN.\n\nWere you there?\n\nMR. KUBIN.\n\nI was.\n\nTHE CHAIRMAN.\n\nWhy?"
    assert spoken(text) == ["(The chairman): Were you there?", "Kubin: I was.", "(The chairman): Why?"]
    assert prose(text) == ["Were you there?", "I was.", "Why?"]


def test_lines_within_a_paragraph_are_cut_at_their_labels() -> None:
    """Where no empty line parts the turns."""
    text = "Q: Were you cold?\nA: I was.\nQ: Why?"
    assert prose(text) == ["Were you cold?", "I was.", "Why?"]


def test_an_answer_has_several_paragraphs() -> None:
    """Until one that names who speaks and has no "I": nobody speaks so of himself."""
    told = f"{TALK}\n\nIt was winter.\n\nKubin died in 1940.\n\nI liked him."
    assert spoken(told)[-1] == "Jan Kubin: I left.\n\nIt was winter."


def test_directions_are_nobodys_words() -> None:
    """In brackets or in capitals, on a line of their own; where all is in capitals they are words."""
    text = "MOOR: Were you cold?\n\nKUBIN: I was.\n\n[Laughter]\n\nMOOR: Why?\n\nEND OF REEL\n\nKUBIN: I ran.\n\n(He goes.)"
    assert prose(text) == ["Were you cold?", "I was.", "Why?", "I ran."]
    shouted = "ANNA: WERE YOU COLD?\n\nI WAS.\n\nBERT: I WAS.\n\nVERY.\n\nANNA: YOU?\n\nI NOT."
    assert "VERY." in prose(shouted)


def test_a_note_ends_a_turn() -> None:
    """It is on the word of whoever wrote it down."""
    text = f"{TALK}\n\nNote: The tape breaks off."
    assert spoken(text)[-1] == "Jan Kubin: I left."
    assert prose(text)[-1] == "Note: The tape breaks off."


def test_initials_are_who_has_them_in_the_head() -> None:
    """Others name nobody; nor does a number."""
    text = "Jan Kubin talks to Eva Moor\n\nE.M.: Were you cold?\n\nJ.K.: I was.\n\nE.M.: Why?\n\nJ.K.: I ran."
    assert [turn.partition(":")[0] for turn in spoken(text)[:2]] == ["Eva Moor", "Jan Kubin"]
    unknown = text.partition("\n\n")[2].replace("E.M.", "Speaker 1").replace("J.K.", "X.Y.")
    assert [turn.partition(":")[0] for turn in spoken(unknown)[:2]] == ["(Speaker 1)", "(X.Y.)"]


def test_what_the_page_tells_in_a_turn_is_none_of_the_page() -> None:
    """A label is no author, a question no standfirst, a direction nobody."""
    text = f"{TALK}\n\nEND OF REEL"
    places = {"title": 0, "standfirst": text.index("Were"), "author": text.index("END"), "published": None}
    clues = [Clue(kind, kind, kind, at, None if at is None else at + 3) for kind, at in places.items()]
    assert [clue.kind for clue in turns_of(text).clues(clues)] == ["title", "published"]


def test_the_turn_before_is_known() -> None:
    """The first has none."""
    found = turns_of(TALK)
    assert found.before(found.turns[1]) == found.turns[0]
    assert found.before(found.turns[0]) is None


def test_labels_of_menus_are_none() -> None:
    """A word on a line of its own counts right above prose only."""
    menu = "ANNA MOOR\nBERT KUBIN\nANNA MOOR\nBERT KUBIN\n\nWere you cold? I was, you know."
    start = menu.index("Were")
    assert turns(menu, [Passage(start, len(menu))], (), ENGLISH).turns == ()


def test_a_heading_in_a_turn_is_read_with_it() -> None:
    """A short question looks like a heading to whoever sees its line alone; gaps stay with their piece."""
    passages = [Passage(p.start, p.end, "heading", ((p.start + 1, p.start + 2),)) for p in passages_of(TALK)]
    told = "The winter was cold.\n\nIt rained."
    headings = tuple(Passage(p.start, p.end, "heading") for p in passages_of(told))
    assert turns_of(told).passages(headings, told) == headings
    found = turns_of(TALK).passages(passages, TALK)
    assert {passage.kind for passage in found[1:]} == {"paragraph"}
    assert found[0].gaps
    assert not found[1].gaps


def test_a_testimony_is_of_whom_its_title_names() -> None:
    """Where it is told in the first person and no author is named."""
    title, moor = Clue("title", "Testimony of Jan Kubin", ""), Clue("author", "Eva Moor", "Eva Moor")
    text = "I was cold.\n\nI ran, and my shoes were lost."
    assert turns_of(text, title).signed == "Jan Kubin"
    assert turns_of(text, title, moor).signed == ""
    assert turns_of(text).signed == ""
    assert turns_of("I was cold.\n\nHe ran.", title).signed == ""


def test_nothing_is_found_where_there_is_no_prose_or_no_language() -> None:
    """No passages, no turns; a language without words has those that recur, and knows nobody by a letter."""
    assert turns_of("").turns == ()
    assert spoken(TALK, language=NOWHERE)[:2] == ["(Q): Were you cold?", "(A): I was."]


@given(st.lists(st.sampled_from(["Q: Why?", "A: I was.", "\n", "Note: x", "[laughs]", "END", "I am.", "  "])))
def test_no_word_is_lost_but_labels_and_directions(pieces: list[str]) -> None:
    """Prose and holes together hold every letter, in order, and none twice."""
    text = "\n\n".join(pieces)
    passages = passages_of(text)
    found = turns_of(text)
    spans = sorted([*found.holes, *((p.start, p.end) for p in found.passages(passages, text))])
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
