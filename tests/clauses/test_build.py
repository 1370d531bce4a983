"""Clauses: who does what to whom, when, and whether it is asserted."""

import pytest

from testimonia.clauses.modality import asserted
from testimonia.languages.en.modality import modality
from tests.clauses.parsing import clause_of, subjects, words_of
from tests.clauses.trees import drawn


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Nin joined the party.", "join", ["Nin"]),
        ("Trotsky, who had read the article, expelled him from the party.", "expel", ["Trotsky"]),
        ("Trotsky, who had read the article, expelled him from the party.", "read", ["Trotsky"]),
        ("Expelled from the league in 1924, he moved to Paris.", "expel", ["he"]),
        ("She moved to Paris, joining the opposition.", "join", ["She"]),
        ("After leaving the union she was elected secretary.", "leave", ["she"]),
        ("Nin and Maurín founded a paper.", "found", ["Nin", "Maurín"]),
        ("She joined the party in 1903 and two years later left Russia.", "leave", ["She"]),
        ("The leader of the party in Paris was arrested.", "arrest", ["The leader"]),
        ("Monatte, arrested in May, refused to speak.", "arrest", ["Monatte"]),
        ("Andrés Nin (1892–1937), a translator, led the union.", "lead", ["Andrés Nin"]),
        ("They forced him to leave Norway.", "leave", ["him"]),
    ],
)
def test_subjects(text: str, lemma: str, expected: list[str]) -> None:
    """A verb is said of its subject, past relative clauses, appositions and brackets."""
    assert subjects(text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("In 1903 she joined the party and left Russia.", "join", ["1903"]),
        ("She joined the party in 1903 and two years later left Russia.", "leave", ["two years later"]),
        ("She joined the party in 1903 and left Russia in 1906.", "leave", ["1906"]),
        ("In 1914, when the strike failed, he resigned from the league.", "resign", ["1914"]),
        ("In 1914, when he resigned, the strike had already failed.", "resign", ["1914"]),
        ("In 1914, when he resigned, the strike had already failed.", "fail", []),
    ],
)
def test_times(text: str, lemma: str, expected: list[str]) -> None:
    """A time belongs to the verb it stands with."""
    _, clause = clause_of(text, lemma)
    assert [time.words for _, time in clause.times] == expected


def test_the_same_verb_at_another_time_is_a_clause_of_its_own() -> None:
    """What "joined X and, two years later, Y" says is said twice, each with its time."""
    sentence, first = clause_of("In 1917 he joined the union and, two years later, the party.", "join")
    assert [words_of(sentence, p) for p in first.objects[0]] == ["the union"]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("He joined the party.", "join", ("affirmed", "asserted")),
        ("He refused to join the party.", "join", ("denied", "asserted")),
        ("He wanted to join the party.", "join", ("affirmed", "intended")),
        ("He is said to have joined the party.", "join", ("affirmed", "reported")),
        ("If he had joined the party, all would be well.", "join", ("affirmed", "possible")),
        ("He would have been arrested.", "arrest", ("affirmed", "possible")),
        ("He may have joined the party.", "join", ("affirmed", "possible")),
        ("He never failed to join the party.", "join", ("affirmed", "asserted")),
        ("She voted against expelling him.", "expel", ("affirmed", "intended")),
        ("Neither Nin nor Maurín joined the party.", "join", ("denied", "asserted")),
        ("She belonged to no party.", "belong", ("denied", "asserted")),
        ("Nobody joined the party.", "join", ("denied", "asserted")),
    ],
)
def test_what_is_asserted(text: str, lemma: str, expected: tuple[str, str]) -> None:
    """Refusals are denied, wishes intended, conditions possible, hearsay reported."""
    _, clause = clause_of(text, lemma)
    assert asserted(clause, modality()) == expected


def test_a_demand_is_no_event() -> None:
    """What is demanded in the subjunctive has not happened."""
    _, clause = clause_of("They demanded that he be expelled.", "expel")
    assert asserted(clause, modality())[1] != "asserted"


def test_a_passive_goes_on_without_its_was() -> None:
    """Both of "tried, and acquitted" are done to him; of "tried and left Paris" one is not."""
    _, acquitted = clause_of("He was tried, and acquitted.", "acquit")
    _, left = clause_of("He was tried and left Paris.", "leave")
    assert (acquitted.verb.passive, left.verb.passive) == (True, False)


def test_a_time_of_a_member_alone_makes_no_clause_of_its_own() -> None:
    """Where the verb has no other time both objects are of one clause."""
    tree = drawn(
        "He/PRP/joined/nsubj joined/VBD the/DT/union/det union/NN/joined/obj and/CC/party/cc "
        "party/NN/union/conj in/IN/1907/case 1907/CD/party/nmod", times="1907"
    )  # fmt: skip
    assert tree.objects("join") == [["the union", "party"]]
