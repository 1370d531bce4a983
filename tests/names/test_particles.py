"""Small words in names."""

from testimonia.names.fold import fold
from testimonia.names.particles import CONNECTORS, ELIDED, INSIDE, PARTICLES


def test_particles_are_folded_words() -> None:
    """Particles, connectors and elided ones are kept apart, and all are folded."""
    assert {"van", "de", "al"} <= PARTICLES <= INSIDE
    assert PARTICLES.isdisjoint(CONNECTORS)
    assert all(fold(word) == word for word in INSIDE | ELIDED)
