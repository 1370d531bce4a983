"""The archive: one SQLite file that holds every source as read and every statement it makes."""
