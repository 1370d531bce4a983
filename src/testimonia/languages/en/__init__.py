"""English: word lists and patterns as data, and the little code that only English needs."""
