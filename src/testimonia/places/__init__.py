"""Whether two names of places can be one place, lie one within the other, or lie apart.

relation   what two names are to one another, over all that they may mean
travel     whether somebody can have been in both on one day
pairs      how single meanings lie: towns by distance, lands by what they hold
meanings   what a label may mean: towns, lands, places in or near them
labels     what a label says by itself: its name, and where that lies
lands      countries, states that are no more, regions, from ``areas.toml``
towns      the table of towns, ``towns.zip``: made by training/places.py from GeoNames (CC BY 4.0)
distance   kilometres
keys       how names are looked up; ``words.toml`` has the words of labels
"""
