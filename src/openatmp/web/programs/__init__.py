"""The API as a whole: one object, one description, one page for people who write programs."""
