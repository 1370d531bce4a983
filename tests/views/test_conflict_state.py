"""How readers left a conflict, as pages show it."""

from pathlib import Path

from testimonia.archive.judging import deciding
from testimonia.archive.store import create_or_open
from testimonia.views.conflict_state import ConflictState, conflict_states
from testimonia.views.judgements import judgements_page
from tests.archive.helpers import build, told
from tests.archive.judging.conflicted import ADA, BO, CONFLICT, write

SOURCES = [told("a", "[Clara Lund] was born 1872."), told("b", "[Clara Lund] was born 1873.")]


def test_from_open_to_disputed(tmp_path: Path) -> None:
    """Who set the state is told, with what is preferred; where readers differ both are there."""
    with create_or_open(build(tmp_path / "a.testimonia", SOURCES)) as archive:
        one, other = (row["id"] for row in archive.execute("SELECT id FROM statement ORDER BY quote"))
        write(archive, {1: [one], 2: [other]})
        assert conflict_states(archive, [CONFLICT, "x"]) == {CONFLICT: ConflictState(), "x": ConflictState()}
        assert ConflictState().words == "open"
        deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
        found = conflict_states(archive, [CONFLICT])[CONFLICT]
        assert (found.state, found.preferred, found.since) == ("RESOLVED", (other,), 0)
        assert found.words == "resolved by judgement by Ada"
        assert found.judgements[0].instead == (("preferred", "“Clara Lund was born 1873.”"),)
        deciding.on_conflict(archive, BO, "EXPLAINED", CONFLICT)
        found = conflict_states(archive, [CONFLICT])[CONFLICT]
        assert (found.state, found.preferred, found.words) == ("DISPUTED", (), "readers differ")
        assert [(each.maker, each.words) for each in found.judgements] == [
            ("Ada", "resolved"), ("Bo", "explained"),
        ]  # fmt: skip


def test_in_the_log(tmp_path: Path) -> None:
    """The statements of the conflict are named, each once."""
    with create_or_open(build(tmp_path / "a.testimonia", SOURCES)) as archive:
        one, other = (row["id"] for row in archive.execute("SELECT id FROM statement ORDER BY quote"))
        write(archive, {1: [one], 2: [other]})
        deciding.on_conflict(archive, ADA, "RESOLVED", CONFLICT, 2)
        (entry,) = judgements_page(archive).entries
        assert [(target.kind, target.thing) for target in entry.targets] == [
            ("statement", one), ("statement", other),
        ]  # fmt: skip
        assert (entry.state, entry.judged.words) == ("stands", "resolved")
