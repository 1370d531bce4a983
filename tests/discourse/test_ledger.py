"""What has been found in a source so far."""

from testimonia.clauses.values import Phrase
from testimonia.discourse.ledger import ACROSS_PARAGRAPHS, CANDIDATES, Ledger, Why
from testimonia.discourse.salience import ROLE_WEIGHT
from testimonia.tagger.sight import Name, nobody
from tests.discourse.making import ledger

TEXT = "Clara Lund lived in Hull. She met Karl Roth."
CLARA, KARL = range(2)
CLARA_LUND = Phrase("np", 0, 2, "lund", head=1, entity="person", name=Name(0, 2, "person", 1.0))
SHE = Phrase("np", 0, 1, "she", head=0, entity="person", pronoun=True)
SUBJECT = ROLE_WEIGHT["subject"]


def kept() -> Ledger:
    """Return a ledger in which Clara Lund has been named as a subject of the first sentence."""
    found = ledger(TEXT, "Clara Lund", "Karl Roth")
    found.begin(0, nobody)
    found.record(CLARA_LUND, CLARA, (0, 10), Why("name", "named in full", SUBJECT))
    return found


def test_a_mention_quotes_the_text() -> None:
    """It has the words of its place, its form, its reason, and the key of whom it stands for."""
    found = kept()
    (mention,) = found.mentions
    assert (mention.text, mention.form, mention.reason) == ("Clara Lund", "name", "named in full")
    assert found.number_of[mention.referent] == CLARA
    assert found.number(CLARA_LUND) == CLARA
    assert found.member(CLARA, mention)[0].label == "Clara Lund"


def test_a_phrase_stands_for_nobody_until_it_is_told() -> None:
    """Nor does none; and a sentence knows nothing of the phrases of the one before."""
    found = kept()
    assert found.number(SHE) is found.number(None) is None
    found.begin(1, nobody)
    assert found.number(CLARA_LUND) is None


def test_the_last_naming_is_no_pronoun() -> None:
    """A statement on "she" can point to the name."""
    found = kept()
    found.begin(1, nobody)
    found.record(SHE, CLARA, (26, 29), Why("pronoun", "she", SUBJECT))
    named = found.last_named(CLARA)
    assert named is not None
    assert named.text == "Clara Lund"
    assert found.last_named(KARL) is None


def test_the_last_subject_is_remembered() -> None:
    """Only a subject, and only somebody who can be found again."""
    found = kept()
    found.record(SHE, KARL, (34, 43), Why("name", "object", ROLE_WEIGHT["object"]))
    general = found.register.add("person", 60, "a general")
    found.record(SHE, general, (26, 29), Why("nominal", "not named", SUBJECT))
    assert found.last_subject is not None
    assert found.last_subject[0] == CLARA


def test_candidates_are_persons_with_their_places() -> None:
    """A name is placed by its words, and a place is none of them."""
    found = kept()
    hull = found.register.add("place", 20, "Hull")
    found.record(Phrase("np", 4, 5, "hull", head=4, entity="place"), hull, (20, 24), Why("name", ""))
    found.begin(1, nobody)
    found.record(SHE, CLARA, (26, 29), Why("pronoun", "", sure=0.7))
    assert [(each.number, each.where, each.sure) for each in found.placed] == [
        (CLARA, (0, 0, 2), 1.0),
        (CLARA, (1, 0, 1), 0.7),
    ]


def test_candidates_are_so_many_and_of_one_stretch() -> None:
    """The oldest give way; a stretch that begins anew has none."""
    found = kept()
    for _ in range(CANDIDATES + 3):
        found.record(SHE, CLARA, (26, 29), Why("pronoun", ""))
    assert len(found.placed) == CANDIDATES
    found.begin(0, nobody)
    assert not found.placed


def test_a_new_paragraph_makes_links_less_sure() -> None:
    """But for whom the text is about."""
    found = kept()
    found.record(SHE, KARL, (34, 43), Why("name", "", ROLE_WEIGHT["object"]))
    found.next_passage()
    assert {each.number: each.sure for each in found.placed} == {CLARA: 1.0, KARL: ACROSS_PARAGRAPHS}


def test_what_the_headline_names_has_no_place_in_a_sentence() -> None:
    """Before the first sentence a mention is kept, but is no candidate of the model."""
    found = ledger(TEXT, "Clara Lund")
    found.record(CLARA_LUND, CLARA, (0, 10), Why("name", "named in the headline"))
    assert len(found.mentions) == 1
    assert not found.placed
