"""Who says it: quotations and reports, the chain of voices, references to other texts."""
