"""Language packs: what is particular to a language, as data wherever it can be. One folder a language."""
