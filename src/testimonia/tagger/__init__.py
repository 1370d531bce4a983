"""The small language model that ships: part-of-speech tags and named mentions, in pure Python."""
