"""A sketch of a text: a few numbers that two nearly equal texts are all but sure to share.

Comparing every text with every other takes too long when there are thousands; only those that share a number
of their sketches are compared word by word.
"""

from hashlib import blake2b

from openatmp.offers.data_files import data_file


def sketch_of(text: str) -> frozenset[int]:
    """Return the sketch of a text.

    Args:
        text: the text.

    Returns:
        The smallest hashes of its runs of words; empty for a text shorter than one run.
    """
    data = data_file("likeness.yaml")["sketch"]
    words, run = text.lower().split(), data["run"]
    runs = {" ".join(words[start : start + run]) for start in range(len(words) - run + 1)}
    return frozenset(sorted(map(_hash, runs))[: data["kept"]])


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")
