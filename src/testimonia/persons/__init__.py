"""Which referents of different sources are one person: pure functions of names, days, gender and judgements.

names       a name as written, taken apart and folded
variants    forms of one given name, spellings of one surname
candidates  blocks: which referents are worth comparing
features    what speaks for and against a pair, each with its reason
matching    a table of features made into a verdict
clusters    pairs made into persons
"""
