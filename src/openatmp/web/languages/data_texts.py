"""Texts that the rooms keep as data and that the patient pages show: each with the file that holds it."""

from collections.abc import Iterator

from openatmp.classification import Category
from openatmp.offers.advice import demands, questions
from openatmp.offers.reading.kinds import Kind
from openatmp.offers.renderings.wording import every_sentence
from openatmp.offers.signs import meanings
from openatmp.register import Status
from openatmp.register.authorities import authorities
from openatmp.register.data_files import data_file
from openatmp.register.sources import sources


def data_texts() -> Iterator[tuple[str, str]]:
    """Yield file and text, in the order of the files; empty texts are left out."""
    for place, texts in _by_file():
        yield from ((place, " ".join(text.split())) for text in texts if text)


def _by_file() -> Iterator[tuple[str, Iterator[str]]]:
    yield "register/data/answers.yaml", _answers()
    yield "register/life.py", (_capitalised(status.value) for status in Status)
    yield "register/data/sources.yaml", _sources()
    yield "register/data/trial-statuses.yaml", _trial_statuses()
    yield "register/data/authorities.yaml", _authorities()
    yield "offers/data/outcomes.yaml", every_sentence()
    yield "offers/data/signs.yaml", _signs()
    yield "offers/reading/kinds.py", (kind.value for kind in Kind)
    yield "offers/data/questions.yaml", (one.why for one in questions())
    yield "offers/data/demands.yaml", _demands()
    yield "web/offers/described.py", (category.plainly for category in Category)


def _capitalised(words: str) -> str:
    """Return words as they stand on a tag of their own."""
    return words[:1].upper() + words[1:]


def _answers() -> Iterator[str]:
    return (sentence for listed in data_file("answers.yaml").values() for sentence in listed)


def _sources() -> Iterator[str]:
    for one in sources().values():
        yield from (one.title, one.publisher)


def _trial_statuses() -> Iterator[str]:
    return (one["words"] for codes in data_file("trial-statuses.yaml").values() for one in codes.values())


def _authorities() -> Iterator[str]:
    for one in authorities():
        yield from (one.country_name, one.does, one.channel_note)


def _signs() -> Iterator[str]:
    for one in meanings().values():
        yield from (one.name, one.shows, one.why, one.ask, *one.kinds.values())
        yield from (source.holds for source in one.sources)


def _demands() -> Iterator[str]:
    yield from demands().first
    for one in demands().listed:
        yield from (one.ask, one.why)
