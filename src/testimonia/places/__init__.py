"""Whether two names of places can be one place, lie one within the other, or lie apart."""
