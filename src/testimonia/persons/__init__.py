"""Which referents of different sources are one person: by names (``names/``), days, gender and judgements.

candidates  blocks: which referents are worth comparing
features    what speaks for and against a pair, each with its reason
matching    a table of features made into a verdict
clusters    pairs made into persons
"""
