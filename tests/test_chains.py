"""How what several say in one sentence nests."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.chains import NOWHERE, Chains, Scope
from testimonia.model import Locus, Voice
from testimonia.sentence import Sentence

LENGTH = 12
WORDS = [f"w{number:02}" for number in range(LENGTH)]
STARTS = [4 * number for number in range(LENGTH)]
SENTENCE = Sentence(0, 4 * LENGTH, WORDS, WORDS, STARTS, [start + 3 for start in STARTS])
PLACES = st.integers(0, LENGTH - 1)


def cue(word: int) -> Locus:
    return Locus("s", 4 * word, 4 * word + 3, WORDS[word] if word < LENGTH else "beyond")


def scope(name: str, first: int, last: int, told: int | None = None) -> Scope:
    return Scope(first, last, Voice("speaker", name, cue=None if told is None else cue(told)))


def names(*scopes: Scope, at: int) -> list[str]:
    return [each.voice.label for each in Chains(scopes, SENTENCE).at(at)]


@st.composite
def some_scopes(draw: st.DrawFn) -> list[Scope]:
    """Any scopes, crossing ones and cues in other sentences among them."""
    found = []
    for name in draw(st.lists(st.sampled_from("ABCDEFGH"), max_size=7)):
        first, last = sorted((draw(PLACES), draw(PLACES)))
        told = draw(st.one_of(st.none(), st.integers(0, LENGTH + 3)))
        found.append(scope(name, first, last + 1, told))
    return found


def place(told: Scope) -> int:
    return told.voice.cue.start // 4 if told.voice.cue is not None else NOWHERE


@given(some_scopes(), PLACES)
def test_nobody_is_a_voice_of_what_they_neither_say_nor_tell_of(scopes: list[Scope], word: int) -> None:
    """Each in a chain holds the word, or the cue of another in the chain; whoever holds the word is in it once."""
    chain = Chains(scopes, SENTENCE).at(word)
    for each in chain:
        others = [other for other in chain if other is not each]
        assert each.holds(word) or any(each.holds(place(other)) for other in others)
    assert all(any(each is other for other in chain) for each in scopes if each.holds(word))
    assert len({id(each) for each in chain}) == len(chain)


@given(some_scopes())
def test_what_goes_before_a_scope_is_over_it(scopes: list[Scope]) -> None:
    """Around a scope stand those that hold all of it, or in which it is told; never itself."""
    chains = Chains(scopes, SENTENCE)
    for each in scopes:
        around = chains.around(each)
        assert all(other is not each for other in around)
        for other in around:
            whole = other.first <= each.first and each.last <= other.last
            assert whole or any(other.holds(place(told)) for told in (*around, each))


@given(st.lists(st.integers(1, 4), max_size=5), st.randoms())
def test_reports_in_reports_are_in_order(steps: list[int], shuffle: st.DrawFn) -> None:
    """However many there are and in whatever order they were found, the outermost comes first."""
    made, first = [], 1
    for number, step in enumerate(steps):
        made.append(scope(str(number), first, LENGTH, first - 1))
        first += min(step, max(0, LENGTH - 1 - first))
    mixed = list(made)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]  # a Random
    lengths = [each.voice.label for each in Chains(mixed, SENTENCE).at(LENGTH - 1)]
    if len({(each.first, each.last) for each in made}) == len(made):
        assert lengths == [each.voice.label for each in made]


def test_of_what_is_quoted_behind_a_report_the_report_tells() -> None:
    """In "Moor wrote that Brecht told him: “…”" the quotation stands outside of what Moor wrote, its cue within."""
    moor, brecht = scope("Moor", 2, 5, 1), scope("Brecht", 6, 12, 3)
    assert names(moor, brecht, at=8) == ["Moor", "Brecht"]
    assert names(moor, brecht, at=3) == ["Moor"]
    assert [each.voice.label for each in Chains([brecht, moor], SENTENCE).around(brecht)] == ["Moor"]


def test_of_two_that_say_it_all_the_one_told_further_out_is_over_the_other() -> None:
    """Of "Karl, Nin wrote, had left, Serge said" it is Serge who says that Nin wrote it."""
    nin, serge = scope("Nin", 0, 12, 3), scope("Serge", 0, 12, 10)
    assert names(nin, serge, at=0) == names(serge, nin, at=0) == ["Serge", "Nin"]


def test_a_quotation_begun_before_holds_what_is_told_within_it() -> None:
    """Who is quoted over several sentences says that somebody else, told of in one of them, said so."""
    quoted, nin = scope("Serge", 1, 12, LENGTH + 2), scope("Nin", 0, 12, 3)
    assert names(nin, quoted, at=5) == ["Serge", "Nin"]


def test_of_two_alike_the_one_found_first_is_over_the_other() -> None:
    """Of "Serge heard from Nin that …" one verb tells of both, the one who heard it first."""
    assert names(scope("Serge", 4, 9, 1), scope("Nin", 4, 9, 1), at=5) == ["Serge", "Nin"]


def test_crossing_scopes_are_both_voices_where_they_cross() -> None:
    """Neither tells of the other; each is alone where the other is not."""
    one, other = scope("A", 2, 6, 1), scope("B", 4, 9, 10)
    assert names(one, other, at=5) == ["B", "A"]
    assert (names(one, other, at=3), names(one, other, at=7)) == (["A"], ["B"])


def test_cues_that_lie_in_each_others_scopes_end_the_chain() -> None:
    """A ring of three is walked once."""
    ring = [scope("A", 0, 4, 9), scope("B", 4, 8, 1), scope("C", 8, 12, 5)]
    assert sorted(names(*ring, at=1)) == ["A", "B", "C"]


def test_words_in_a_gap_are_not_said() -> None:
    """In "The strike, she said, was lost" what tells who speaks is the author's; shared words are nobody's."""
    told = Scope(0, 10, Voice("speaker", "she", cue=cue(4)), gap=(3, 6))
    assert told.pieces == ((0, 3), (6, 10))
    assert [names(told, at=word) for word in (2, 3, 5, 6)] == [["she"], [], [], ["she"]]
    assert scope("A", 2, 4).pieces == ((2, 4),)
    assert names(Scope(0, 10, Voice("speaker", "she"), shared=True), at=2) == []
