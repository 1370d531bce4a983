"""The loop over the stages of reading for one source."""
