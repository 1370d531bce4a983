"""Who is meant by a name that could be either of two: the one whom far more sources mean, or nobody.

A tie is a group of clusters linked by one name, of which some could belong to either of two others that exclude each
other. Its *core* are the clusters that exclude none of the group, its *rivals* those that do. Where one rival is named
in ``FAR`` times as many sources as any other, the core is that one. Where the core itself is named in so many more
(``CORE_FAR``), it is one person, and which of the rivals that is stays open.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

FAR, CORE_FAR = 2, 3
"""How many times as many sources must mean one by a name as mean the next: a rival, and the core by itself."""

Cluster = set[int]
Apart = Callable[[Cluster, Cluster], bool]
Weight = Callable[[Iterable[Cluster]], int]


def ties(
    edges: Sequence[tuple[int, int]], doubtful: set[int], cluster_of: Mapping[int, Cluster], apart: Apart
) -> Iterator[tuple[list[Cluster], list[Cluster]]]:
    """Yield core and rivals of each tie in which there is a core."""
    around: dict[int, set[int]] = defaultdict(set)
    for a, b in edges:
        first, second = min(cluster_of[a]), min(cluster_of[b])
        if first != second and (a in doubtful or b in doubtful):
            around[first].add(second)
            around[second].add(first)
    left = {min(cluster_of[node]) for node in doubtful} & around.keys()
    while left:
        found = sorted(_connected(min(left), around))
        left -= set(found)
        whole, _ = _parted([cluster_of[each] for each in found], apart)
        near = {key for one in whole for key in (min(one), *around[min(one)])}
        core, rivals = _parted([cluster_of[key] for key in sorted(near)], apart)
        if core:
            yield core, rivals


def _parted(group: list[Cluster], apart: Apart) -> tuple[list[Cluster], list[Cluster]]:
    """Divide a group into those that exclude none of it, and the others."""
    core = [one for one in group if not any(apart(one, other) for other in group if other is not one)]
    return core, [one for one in group if one not in core]


def _connected(start: int, around: Mapping[int, set[int]]) -> set[int]:
    found, left = {start}, [start]
    while left:
        new = around[left.pop()] - found
        found |= new
        left += new
    return found


def settled(core: list[Cluster], rivals: list[Cluster], weight: Weight, equal: bool) -> list[Cluster]:
    """Return the clusters of a tie that are one person, none where no side is named so much more often.

    A rival of a longer or another form of the name (not ``equal``) must also outweigh the core itself: whom most
    sources call by a short name is not one whom few call by a long one.
    """
    weights = sorted(((weight([rival]), -n) for n, rival in enumerate(rivals)), reverse=True)
    (most, best), (next_most, _) = [*weights, (0, 0), (0, 0)][:2]
    own = weight(core)
    if next_most and most >= FAR * next_most and (equal or most >= own):
        return [rivals[-best], *core]
    return core if own >= CORE_FAR * most else []
