"""Which referents of different sources are one person: by names (``names/``), days, gender and judgements.

own         which names of a source are somebody's own
candidates  the keys under which those are found who are worth comparing
features    what speaks for and against a pair, each with its reason
matching    a table of features made into a verdict
nodes       portraits of the same evidence compared once
company     whom else two sources name: whether a short name means the same in both
ties        who is meant by a name that could be either of two
equals      those of one name joined
fitting     whom somebody fits who is known by less than a full name
clusters    pairs made into persons
"""
