"""What is joined so far in one clustering."""

from testimonia.persons.nodes import Edge, Nodes


class Held:
    """The state of one clustering: clusters are sets of nodes, shared by all their nodes."""

    def __init__(self, nodes: Nodes) -> None:
        self.nodes = nodes
        self.cluster_of: dict[int, set[int]] = {n: {n} for n in range(len(nodes))}
        self.loose: set[int] = set()
        """Nodes whose members are not even joined with each other."""
        self.open: list[Edge] = []
        """Pairs of nodes that become candidates unless they end in one cluster."""

    def alone(self, node: int) -> bool:
        """Tell whether each member of the node is a person of its own."""
        return node in self.loose and len(self.cluster_of[node]) == 1

    def join(self, a: int, b: int) -> None:
        """Join the clusters of two nodes; where something forbids it the pair stays open."""
        first, second = self.cluster_of[a], self.cluster_of[b]
        if first is second:
            return
        if self.nodes.excluded(first, second):
            self.open.append((a, b))
            return
        first |= second
        for node in second:
            self.cluster_of[node] = first
