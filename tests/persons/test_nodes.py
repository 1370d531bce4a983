"""Portraits of the same evidence as one node."""

from testimonia.persons.nodes import APART, Nodes
from testimonia.persons.portraits import Portrait
from tests.persons.people import portrait


def nodes(*portraits: Portrait, same: tuple[int, ...] = (), different: tuple[int, ...] = ()) -> Nodes:
    pairs = []
    for numbers in (same, different):
        names = sorted(portraits[n].referent for n in numbers)
        pairs.append(frozenset({(names[0], names[1])} if names else ()))
    return Nodes(portraits, pairs[0], pairs[1])


def test_same_evidence_is_one_node() -> None:
    """However many sources say the same, they are compared once."""
    found = nodes(*(portrait("Emma Goldman", source=str(n)) for n in range(50)), portrait("Goldman"))
    assert len(found) == 2
    assert sorted(map(len, found.members)) == [1, 50]


def test_nameless_and_judged_stand_alone() -> None:
    """Who has no name is a node alone, and so is who was judged."""
    assert len(nodes(portrait("Rosa", source="a"), portrait("Rosa", source="b"))) == 2
    goldmans = [portrait("Emma Goldman", source=str(n)) for n in range(4)]
    assert len(nodes(*goldmans, different=(0, 1))) == 3


def test_judgements_override() -> None:
    """A reader's judgement is the verdict, whatever the features say."""
    one, other, third = (
        portrait("Emma Goldman"),
        portrait("Ante Ciliga"),
        portrait("Emma Goldman", source="b"),
    )
    found = nodes(one, other, same=(0, 1))
    assert found.match(0, 1) == found.match(1, 0)
    assert found.match(0, 1).verdict == "strong"
    assert nodes(one, third, different=(0, 1)).match(0, 1).verdict == "never"


def test_relatives_of_one_name_are_two() -> None:
    """Father and son whom a source relates stand alone and are never joined, unless a reader judged them the same."""
    father, son, other = (portrait("John Weil", source=source) for source in "abc")
    pair = frozenset({(father.referent, son.referent)})
    found = Nodes([father, son, other], frozenset(), frozenset(), pair)
    assert len(found) == 3
    assert found.match(0, 1).verdict == "never"
    assert found.match(0, 2).verdict == "equal"
    assert Nodes([father, son], pair, frozenset(), pair).match(0, 1).verdict == "strong"


def test_relatives_of_other_names_need_no_node_of_their_own() -> None:
    """Whom names tell apart already, and who is not there, cost nothing."""
    mother = portrait("Eva Weil", source="a")
    sons = [portrait("John Weil", source=source) for source in "ab"]
    pairs = frozenset({(mother.referent, sons[0].referent), ("elsewhere", sons[0].referent)})
    found = Nodes([mother, *sons], frozenset(), frozenset(), pairs)
    assert len(found) == 2
    assert found.related == frozenset()


def test_edges() -> None:
    """Edges are the pairs among the nodes asked for, by verdict, the best first."""
    found = nodes(
        portrait("Emma Goldman", source="a", born="1869"), portrait("Emma Goldman", source="b"),
        portrait("Ema Goldman", source="c", born="1869"), portrait("Goldman", source="d"),
    )  # fmt: skip
    names = [group[0].referent for group in found.members]
    edges = found.edges(range(4), range(4), "equal", "plain", "strong", "partial")
    assert [{names[a], names[b]} for a, b in edges["equal"]] == [{"Emma Goldman @a", "Emma Goldman @b"}]
    assert [{names[a], names[b]} for a, b in edges["plain"]] == [{"Ema Goldman @c", "Emma Goldman @b"}]
    assert len(edges["strong"]) == 1
    assert len(edges["partial"]) == 3
    assert found.edges([0], [0], "plain") == {"plain": []}


def test_only_like_names_are_near() -> None:
    """Full names are near those of like given names, a bare surname near all of the surname."""
    names = ("Emma Goldman", "Goldman", "Karl Goldman", "Carl Goldman", "Ante Ciliga")
    found = nodes(*(portrait(name) for name in names))
    place = {group[0].label: n for n, group in enumerate(found.members)}
    assert found.near(place["Karl Goldman"]) == {place["Carl Goldman"]}
    assert found.near(place["Goldman"]) == set(range(5)) - {place["Goldman"], place["Ante Ciliga"]}


def test_split() -> None:
    """Members taken out of a node form a new one that compares like it."""
    found = nodes(*(portrait("Goldman", source=str(n)) for n in range(3)), portrait("Emma Goldman"))
    bare = next(n for n in range(2) if len(found.members[n]) == 3)
    new = found.split(bare, found.members[bare][:1])
    assert [len(found.members[n]) for n in (bare, new)] == [2, 1]
    assert found.match(new, 1 - bare) == found.match(bare, 1 - bare)
    assert found.match(new, bare).verdict == "partial"


def test_who_is_told_apart_in_a_source_is_left_to_a_reader() -> None:
    """Full names that go together are candidates only where one source has both; elsewhere they are one."""
    both = portrait("Richard Alsen", source="a"), portrait("Richard Nicholas Alsen", source="a")
    found = Nodes(both, frozenset(), frozenset())
    assert found.match(0, 1).verdict == "maybe"
    assert found.match(0, 1).reason.endswith(APART)
    apart = portrait("Richard Alsen", source="a"), portrait("Richard Nicholas Alsen", source="b")
    assert Nodes(apart, frozenset(), frozenset()).match(0, 1).verdict == "plain"


def test_of_source() -> None:
    """The nodes of a source are found by it, also when a member was taken out of one."""
    found = nodes(
        *(portrait("Emma Goldman", source=source) for source in "ab"), portrait("Jan Kolb", source="b")
    )
    both = next(n for n in range(2) if len(found.members[n]) == 2)
    assert (found.of_source["a"], found.of_source["b"]) == ({both}, {0, 1})
    apart = found.split(both, [one for one in found.members[both] if one.source == "b"])
    assert found.of_source["b"] >= {1 - both, apart}
