"""What else sources tell of the persons that are worked on (temp.reached): their kin and work."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from testimonia.archive import stored
from testimonia.archive.store import Archive
from testimonia.names.fold import fold
from testimonia.persons.portraits import Kin, Trait, kin_name

CLOSE = {"spouse": "spouse", "widow": "spouse", "parent": "parent", "child": "child"}
"""Roles of kinship by which somebody can be recognised, and what they say of the object."""
TURNED = {"spouse": "spouse", "parent": "child", "child": "parent"}
"""What the subject is to the object."""

_KIN = """
SELECT m.referent_id AS one, o.referent_id AS other, s.role, r.names,
       s.polarity = 'affirmed' AND s.modality = 'asserted' AS stated FROM temp.reached
CROSS JOIN mention m ON m.referent_id = reached.id
CROSS JOIN said s ON s.subject_id = m.id CROSS JOIN mention o ON o.id = s.object_id
CROSS JOIN referent r ON r.id = o.referent_id
WHERE s.type = 'kinship'
UNION
SELECT o.referent_id, m.referent_id, 'of ' || s.role, r.names,
       s.polarity = 'affirmed' AND s.modality = 'asserted' FROM temp.reached
CROSS JOIN mention o ON o.referent_id = reached.id
CROSS JOIN statement t INDEXED BY statement_object ON t.object_id = o.id CROSS JOIN said s ON s.id = t.id
CROSS JOIN mention m ON m.id = s.subject_id CROSS JOIN referent r ON r.id = m.referent_id
WHERE s.type = 'kinship'
"""
_TRAITS = """
SELECT DISTINCT m.referent_id, s.type, r.kind, coalesce(r.label, s.value) AS what FROM temp.reached
CROSS JOIN mention m ON m.referent_id = reached.id CROSS JOIN said s ON s.subject_id = m.id
LEFT JOIN mention o ON o.id = s.object_id LEFT JOIN referent r ON r.id = o.referent_id
WHERE s.type IN ('occupation', 'position', 'authorship', 'acquaintance', 'kinship', 'membership')
  AND s.polarity = 'affirmed' AND s.modality = 'asserted' AND coalesce(r.label, s.value) <> ''
"""


@dataclass(slots=True)
class Further:
    """What sources tell of one person beside names and days."""

    related: set[str] = field(default_factory=set)
    """Referents of its source that any statement ties to it by kinship, a denied one too."""
    kin: set[Kin] = field(default_factory=set)
    traits: set[Trait] = field(default_factory=set)


def further(archive: Archive) -> defaultdict[str, Further]:
    """Return what is told of each referent that is worked on."""
    found: defaultdict[str, Further] = defaultdict(Further)
    for row in archive.execute(_KIN):
        found[row["one"]].related.add(row["other"])
        found[row["one"]].kin.update(_kin(row["role"], row["names"]) if row["stated"] else ())
    for row in archive.execute(_TRAITS):
        kind = row["kind"] if row["kind"] in {"person", "work"} else row["type"]
        found[row["referent_id"]].traits.add((kind, fold(row["what"])))
    return found


def _kin(role: str, names: str) -> Iterator[Kin]:
    """Yield what somebody is to the person: nothing where the role or the name tells too little."""
    turned = role.startswith("of ")
    close = CLOSE.get(role.removeprefix("of "))
    name = kin_name(stored.strings(names))
    if close and name:
        yield Kin(TURNED[close] if turned else close, name)
