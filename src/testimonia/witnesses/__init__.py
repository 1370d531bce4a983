"""Which sources are no witnesses of their own: they copy, print or cite another."""
