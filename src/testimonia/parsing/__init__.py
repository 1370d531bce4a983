"""The grammar of sentences: what a parser returns, and the parsers that can be chosen."""
