"""Names: one way to fold them, the parts they have, and what may stand for what, in a source and across sources."""
