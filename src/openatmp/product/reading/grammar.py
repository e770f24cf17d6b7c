"""What a mention is to the product: part of it, its target, where it comes from, denied, or its purpose.

Cues govern what follows them to the end of the phrase: "targeting", "produced in", "without", "for". A few
govern the one thing before or after: "virus-specific", "cell-derived", "anti-", "non-".
"""

from dataclasses import dataclass, field

from openatmp.product.reading.mentions import Mention, Role
from openatmp.product.reading.words import Words

_FOLLOWING = {
    "target": Role.TARGET, "origin": Role.ORIGIN, "absent": Role.ABSENT, "purpose": Role.PURPOSE,
    "cargo": Role.CARGO, "include": Role.JOINED,
}  # fmt: skip
_NEXT = {"not": Role.ABSENT, "toward": Role.TARGET}
_BEHIND = {
    "target-behind": Role.TARGET,
    "origin-behind": Role.ORIGIN,
    "absent-behind": Role.ABSENT,
    "cargo-behind": Role.CARGO,
}
# A negation ends where the sentence turns.
_TURNS = frozenset({"but", "however", "except", "instead", "only", "then", "although", "thus", ":"})
# "From the recipient, blood is drawn"; "From this template we run".
_FRONT_ENDS = frozenset({",", "we", "i", "they"})
_CLAUSE_OPENERS = frozenset({"a", "an", "after", "during", "we", "on"})
_NEXT_REACH = 1
# "Genetic modification: none", as in a form that was filled in.
_NONE = frozenset({"none", "no", "0", "nil"})
_SENTENCE_BEFORE = frozenset({".", ";", "!", "?", ":"})
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year", "passage", "overnight"})
_DENYING = frozenset({"without", "no", "not", "non"})
_WHEN = frozenset({"during", "after", "before", "following"})
_SENTENCES_OF_A_TEXT = 3
_FINITE = frozenset({"is", "are", "was", "were"})
_DENYING_THINGS = frozenset({"without", "any"})
_LINKS = frozenset({"is", "are", "was", "were", "and", "debri", "debris"})
_CARRIERS = frozenset({
    "cells", "tissue", "anucleate cells", "vector", "plasmid", "editor", "editor of protein", "transcript",
    "gene", "virus", "natural virus", "bacteria",
    "modification", "engineered receptor", "phage", "oligonucleotide", "vesicles", "matrix", "device",
})  # fmt: skip


@dataclass(slots=True)
class _Reading:
    """The state while one sentence is read from left to right."""

    words: Words
    role: Role = Role.PART
    outer: list[Role] = field(default_factory=list)
    next_role: Role | None = None
    next_until: int = 0
    has_substance: bool = False
    has_carrier: bool = False
    fronted: bool = False
    since: int = 0
    done: list[Mention] = field(default_factory=list)


def roles(words: Words, mentions: list[Mention]) -> list[Mention]:
    """Give each mention its role.

    Args:
        words: the words of the text.
        mentions: what was found in it, in order.

    Returns:
        The mentions with their roles; plain cues are left out.
    """
    settled: list[Mention] = []
    position, end_of_mentions = 0, len(mentions)
    start = 0
    for end in words.sentence_ends:
        upto = position
        while upto < end_of_mentions and mentions[upto].first < end:
            upto += 1
        if upto > position:
            settled += _sentence(words, mentions[position:upto], start, end)
        position, start = upto, end
    return settled


def _sentence(words: Words, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    # "It binds to the messenger RNA": in a later sentence the thing meant may be a mere pronoun.
    reading = _Reading(words, has_substance=start > 0)
    position = start
    for mention in mentions:
        _between(reading, position, mention.first)
        _take(reading, mention)
        position = mention.last
    _between(reading, position, end)
    return reading.done


def _between(reading: _Reading, first: int, last: int) -> None:
    """Let brackets and turns of phrase between two mentions change what governs."""
    for index in range(first, last):
        text = reading.words.texts[index]
        if text in "([{":
            reading.outer.append(reading.role)
        elif text in ")]}":
            reading.role = reading.outer.pop() if reading.outer else reading.role
        elif _ends(reading, index):
            reading.role = Role.PART


def _ends(reading: _Reading, index: int) -> bool:
    """Whether what governs ends at this word."""
    text = reading.words.texts[index]
    match reading.role:
        case Role.ABSENT:
            is_over = text == "and" and _goes_on_with_a_step(reading, index)
            is_over = is_over or (text in _FINITE and _is_relative(reading))
            return is_over or text in _TURNS or (text == "," and not _list_goes_on(reading.words, index))
        case Role.PURPOSE:
            return text in _TURNS or (text == "," and reading.fronted) or _is_time_over(reading, index)
        case Role.ORIGIN:
            fronted = reading.fronted and text in _FRONT_ENDS
            return fronted or (text == "and" and _verb_follows(reading.words, index))
        case _:
            return False


def _is_time_over(reading: _Reading, index: int) -> bool:
    """Whether "after surgery," or "during culture a vector" has said when, in a text of sentences."""
    words = reading.words
    if len(words.sentence_ends) < _SENTENCES_OF_A_TEXT or index <= reading.since:
        return False
    when = words.texts[reading.since - 1]
    return (words.texts[index] == "," and when in _WHEN) or (
        when == "during" and words.texts[index] in ("a", "an")
    )


def _is_relative(reading: _Reading) -> bool:
    """Whether a denial only describes: "livers that cannot be transplanted are ..."."""
    before = reading.words.texts[max(reading.since - 2, 0)]
    cue = reading.words.texts[reading.since - 1]
    return before in ("that", "which", "who") or (cue == "not" and before not in _FINITE)


def _goes_on_with_a_step(reading: _Reading, conjunction: int) -> bool:
    """Whether "without a carrier and transplanted" goes on with what is done after all."""
    words = reading.words
    is_thing = words.texts[reading.since - 1] in _DENYING_THINGS
    return is_thing and any(text.endswith("ed") for text in words.raw[conjunction + 1 : conjunction + 2])


def _list_goes_on(words: Words, comma: int) -> bool:
    """Whether an 'or' or 'nor' soon follows a comma: then the denial covers the whole list."""
    return any(text in ("or", "nor") for text in words.texts[comma + 1 : comma + 9])


def _verb_follows(words: Words, conjunction: int) -> bool:
    """Whether an "and" goes on with the next thing done: "activated with beads and exposed to"."""
    following = words.texts[conjunction + 1 : conjunction + 2]
    if not following:
        return False
    is_clause = words.texts[conjunction - 1] == "," and following[0] in _CLAUSE_OPENERS
    return is_clause or following[0].endswith("ed") or following[0] in ("then", "the", "is", "are")


def _take(reading: _Reading, mention: Mention) -> None:
    cue = "" if _is_duration(reading.words, mention) else mention.concept.cue
    if cue and not mention.concept.kind.substance and _is_premodifier(reading, cue, mention.first):
        if cue == "cargo" and _is_behind(reading, mention):
            reading.done[-1] = reading.done[-1].as_(Role.CARGO)
        cue = ""
        if mention.concept.kind.name == "cue":
            return
    behind = _behind(reading, mention, cue)
    if behind is not None:
        _settle_behind(reading, mention, behind)
    if mention.concept.kind.name != "cue":
        _settle(reading, mention)
    _open(reading, mention, "absent" if _denies_a_list(reading.words, mention) else cue)


def _open(reading: _Reading, mention: Mention, cue: str) -> None:
    """Let a cue begin to govern what comes."""
    if cue in _NEXT:
        reading.next_role, reading.next_until = _NEXT[cue], mention.last + _NEXT_REACH
    elif cue in _FOLLOWING:
        _govern(reading, mention, _FOLLOWING[cue])


def _denies_a_list(words: Words, mention: Mention) -> bool:
    """Whether a denial that is a phrase of its own goes on: "no culture or enzymatic treatment"."""
    goes_on = words.texts[mention.last : mention.last + 1] in (["or"], ["nor"])
    return goes_on and words.texts[mention.first] in _DENYING and mention.concept.kind.name != "cue"


def _is_duration(words: Words, mention: Mention) -> bool:
    """Whether a "for" only says how long."""
    following = words.texts[mention.last : mention.last + 4]
    return words.texts[mention.last - 1] == "for" and not _TIMES.isdisjoint(following)


def _is_premodifier(reading: _Reading, cue: str, first: int) -> bool:
    """Whether the cue stands before what it belongs to: "CD19 targeting T cells"."""
    if cue == "target":
        return not reading.has_substance
    if cue == "cargo":
        return not reading.has_carrier or _names_what_is_made(reading, first)
    return cue == "include" and not reading.has_substance and not reading.done


def _names_what_is_made(reading: _Reading, first: int) -> bool:
    """Whether a protein stands just before: "interferon gamma producing T cells"."""
    last = reading.done[-1] if reading.done else None
    is_near = last is not None and first - last.last <= 1 and reading.words.texts[first].endswith("ing")
    return is_near and last is not None and last.concept.kind.name == "protein"


def _is_behind(reading: _Reading, mention: Mention) -> bool:
    """Whether a hyphen joins the cue to the thing just before: "interleukin-secreting"."""
    is_next = bool(reading.done) and reading.done[-1].last == mention.first
    return is_next and reading.words.is_glued(mention.first)


def _behind(reading: _Reading, mention: Mention, cue: str) -> Role | None:
    """Return the role that this cue gives to the thing just before it, if it does."""
    if not reading.done or not _is_next(reading.words, reading.done[-1].last, mention.first, cue):
        return None
    if cue in _BEHIND:
        return _BEHIND[cue]
    if cue == "target" and reading.words.is_glued(mention.first):
        return Role.TARGET
    return None


def _is_next(words: Words, last: int, first: int, cue: str) -> bool:
    """Whether a cue stands just behind; "cells are removed" counts as well."""
    if cue == "absent-behind":
        return all(text in _LINKS for text in words.texts[last:first])
    return last == first


def _settle_behind(reading: _Reading, mention: Mention, role: Role) -> None:
    last = reading.done[-1]
    if last.role is Role.ABSENT or last.concept.kind.name in ("source", "stated"):
        return
    reading.done[-1] = last.as_(role)
    before = [done for done in reading.done[:-1] if done.concept.kind.substance and done.role is Role.PART]
    reading.has_substance = bool(before) or mention.concept.kind.substance
    reading.has_carrier = any(done.concept.kind.name in _CARRIERS for done in before)


def _settle(reading: _Reading, mention: Mention) -> None:
    role = reading.role
    if reading.next_role is not None:
        if mention.first < reading.next_until:
            role = reading.next_role
        reading.next_role = None
    if _is_answered_none(reading.words, mention):
        role = Role.ABSENT
    if role is Role.ABSENT and reading.words.texts[mention.first] in _DENYING:
        role = Role.PART  # the phrase is a denial itself: "without culture and without enzymes"
    reading.done.append(mention.as_(role))
    if role in (Role.PART, Role.JOINED):
        kind = mention.concept.kind
        reading.has_substance = reading.has_substance or kind.substance
        reading.has_carrier = reading.has_carrier or kind.name in _CARRIERS


def _is_answered_none(words: Words, mention: Mention) -> bool:
    """Whether a colon and a word for nothing follow, and that is all the answer."""
    colon, *answer = words.texts[mention.last : mention.last + 3] or [""]
    ends = len(answer) < 2 or answer[1] in ".,;)"
    return colon == ":" and bool(answer) and answer[0] in _NONE and ends


def _govern(reading: _Reading, mention: Mention, role: Role) -> None:
    """Let a cue govern what follows; a denial goes on to its end, or to a purpose further on."""
    if reading.role is Role.ABSENT and (role is not Role.PURPOSE or mention.first <= reading.since + 1):
        return
    if reading.role is Role.PURPOSE and role in (Role.TARGET, Role.ORIGIN):
        return
    reading.role = role
    reading.since = mention.last
    reading.fronted = mention.first == 0 or reading.words.texts[mention.first - 1] in _SENTENCE_BEFORE
