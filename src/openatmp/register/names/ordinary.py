"""Everyday words and names of places near to a medicine's name, which are never read as a typo of it."""

from functools import cache

from openatmp.register.data_files import data_file
from openatmp.register.names.folding import words_of


@cache
def ordinary_words() -> frozenset[str]:
    """Return the words in plain letters."""
    listed = data_file("ordinary-words.yaml")
    return frozenset(word.plain for words in listed.values() for word in words_of(" ".join(words)))
