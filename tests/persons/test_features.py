"""What speaks for and against two portraits showing one person."""

from dataclasses import replace

import pytest

from testimonia.persons import features
from tests.persons.people import portrait


@pytest.mark.parametrize(
    ("a", "b", "kind", "reason"),
    [
        ("Andrés Nin", "Andres Nin", "equal", "same full name"),
        ("Andrés Nin", "Andreu Nin", "full", "forms of one name (Andres Nin, Andreu Nin)"),
        ("Leon Trotsky", "Leon Trotzki", "full", "forms of one name (Leon Trotsky, Leon Trotzki)"),
        ("Clara Zetkin", "Clara J. Zetkin", "full", "same name, once longer (Clara J Zetkin)"),
        ("Henk Sneevliet", "Hendricus Josephus Sneevliet", "full",
         "forms of one name (Henk Sneevliet, Hendricus Josephus Sneevliet)"),
        ("Hans Meyer", "Hans Meier", "weak", "similar names (Hans Meyer, Hans Meier)"),
        ("Louise Strong", "Anna Louise Strong", "weak", "similar names (Louise Strong, Anna Louise Strong)"),
        ("Jean Sartre", "Jean-Paul Sartre", "weak", "similar names (Jean Sartre, Jean-Paul Sartre)"),
        ("Valentina Berg", "Valentnia Berg", "weak", "similar names (Valentina Berg, Valentnia Berg)"),
        ("E. Berg", "Emma Berg", "partial", "surname and initials go together (E Berg, Emma Berg)"),
        ("Goldman", "Emma Goldman", "partial", "same surname (Goldman)"),
        ("Goldmann", "Emma Goldman", "weak", "similar surnames (Goldmann, Emma Goldman)"),
        ("Anna Mia Berg", "Anna Lu Berg", "middle", "middle names differ (Anna Mia Berg, Anna Lu Berg)"),
        ("Karl Kautsky", "Luise Kautsky", "forbids",
         "same surname, but other given names (Karl Kautsky, Luise Kautsky)"),
        ("K. Berg", "Luise Berg", "forbids", "same surname, but other given names (K Berg, Luise Berg)"),
        ("John Hill", "John Hill Jr", "weak", "only one name with a suffix (John Hill, John Hill Jr)"),
        ("John Hill", "Hill Sr", "weak", "only one name with a suffix (John Hill, Hill Sr)"),
        ("J. Hill", "John Hill Jr", "partial", "surname and initials go together (J Hill, John Hill Jr)"),
        ("John Hill Jr", "John Hill Sr", "forbids",
         "same surname, but other given names (John Hill Jr, John Hill Sr)"),
    ],
)  # fmt: skip
def test_names(a: str, b: str, kind: str, reason: str) -> None:
    """Names are compared by given names and surname, and the finding says in words what was found."""
    found = features.name(portrait(a), portrait(b))
    assert found
    assert (found.kind, found.reason) == (kind, reason)
    other = features.name(portrait(b), portrait(a))
    assert other
    assert (other.kind, other.weight) == (found.kind, found.weight)


@pytest.mark.parametrize(
    ("a", "b"), [("Emma Goldman", "Ante Ciliga"), ("Hans Meyer", "Otto Meier"), ("Rosa", "Rosa")]
)
def test_names_that_tell_nothing(a: str, b: str) -> None:
    """Other surnames, similar ones with other given names, and bare given names are no evidence at all."""
    assert features.name(portrait(a), portrait(b)) is None


def test_best_of_several_names() -> None:
    """Of several names of each, the pair that says most for one person counts."""
    found = features.name(portrait("Lev Bronstein", "Leon Trotsky"), portrait("Leon Trotsky"))
    assert found
    assert found.reason == "same full name"


def test_gender() -> None:
    """A woman and a man are two persons; where one gender is unknown nothing follows."""
    woman, man, unknown = portrait("Berg", gender="f"), portrait("Berg", gender="m"), portrait("Berg")
    found = features.gender(woman, man)
    assert found
    assert found.kind == "forbids"
    assert features.gender(woman, unknown) is features.gender(man, man) is None


@pytest.mark.parametrize(
    ("a", "b", "kind", "reason"),
    [
        ("1872-03-31", "1872", "agree", "births agree (1872-03-31, 1872)"),
        ("1872", "1872", "agree", "births agree (1872)"),
        ("1871|1872", "1872", "agree", "births agree (1872)"),
        ("1872", "1873", "little", "births differ a little (1872, 1873)"),
        ("1869", "1878", "differ", "births differ (1869, 1878)"),
        ("1869", "1901", "forbids", "births far apart (1869, 1901)"),
    ],
)
def test_births(a: str, b: str, kind: str, reason: str) -> None:
    """Births agree, differ a little, differ, or are too far apart for one person."""
    found = features.births(portrait("A Berg", born=a), portrait("B Berg", born=b))
    assert found
    assert (found.kind, found.reason) == (kind, reason)


def test_days_that_say_nothing() -> None:
    """An unknown birth, or one in a wide or open stretch of time, neither agrees nor differs."""
    for wide in ("", "18XX", "1872/..", "../1880"):
        assert features.births(portrait("A Berg", born="1872"), portrait("B Berg", born=wide)) is None


def test_births_of_which_one_has_no_beginning() -> None:
    """Where two pairs lie as near, one with an open bound, the first by its date is taken."""
    found = features.births(portrait("A Berg", born="1872|../1875"), portrait("B Berg", born="1872"))
    assert found is None or found.kind == "agree"


def test_deaths_may_differ_more() -> None:
    """Years of death are taken more lightly: the disappeared are declared dead late."""
    found = features.deaths(portrait("A Berg", died="1937"), portrait("B Berg", died="1956"))
    assert found
    assert found.kind == "differ"


def test_lives() -> None:
    """Who was born after the other died is somebody else."""
    early, late = portrait("A Berg", died="1850"), portrait("A Berg", born="1860")
    assert features.lives(early, late) == features.lives(late, early) is not None
    assert features.lives(portrait("A Berg", died="1900"), late) is None


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (("spouse", "Jacob Kern"), ("spouse", "Jakob Kern"), "the same spouse (Jacob Kern)"),
        (("parent", "Taube Weil"), ("parent", "Taube Weil"), "the same parent (Taube Weil)"),
        (("parent", "Taube Weil"), ("spouse", "Taube Weil"), None),
        (("child", "Taube Weil"), ("child", "Taube Weil"), None),
        (("parent", "Emma Goldman"), ("parent", "Emma Goldman"), None),
        (("spouse", "Kern"), ("spouse", "Kern"), None),
    ],
)
def test_kin(a: tuple[str, str], b: tuple[str, str], reason: str | None) -> None:
    """A spouse or parent of one name speaks for one person, from either side; one of their own name says nothing."""
    one, other = portrait("Emma Goldman", kin=[a]), portrait("Emma Goldman", kin=[b])
    found = features.kin(one, other)
    assert found == features.kin(other, one)
    assert (found.reason if found else None) == reason


def test_what_is_slight() -> None:
    """Traits in common are told, and others say nothing."""
    one = replace(portrait("Emma Goldman"), traits=frozenset({("work", "mother earth")}))
    traits = features.traits(one, one)
    assert traits
    assert traits.reason == "both: work (mother earth)"
    assert features.traits(one, portrait("Emma Goldman")) is None
