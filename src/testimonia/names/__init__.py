"""Personal names: pure functions on frozen values, for use within a source and across sources.

fold        the one way in which names are compared
particles   small words in names
given       given names of many peoples, and which gender bears them
forms       forms of one given name, spellings of one surname
customs     the words that a language brings, as patterns
order       names written with the surname first
parts       a name taken apart
keys        under what a name is looked up and listed
faces       the names by which one name lets its bearer be called
standing    what may stand for what within a source
"""
