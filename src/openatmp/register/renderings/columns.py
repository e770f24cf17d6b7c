"""The columns of the open data: what each holds, and how it is read off a medicine."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from openatmp.register.fields import Field
from openatmp.register.life import Event
from openatmp.register.medicine import Medicine
from openatmp.register.search.facets import group_of

Shown = str | bool | list[str] | None
Value = Callable[[Medicine, date], Shown]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table, and one member of an object in the JSON lines.

    Args:
        name: its name.
        meaning: what it holds.
        type: ``text``, ``date``, ``yes or no`` or ``texts``.
        example: a value.
        value: how it is read off a medicine as of a day; None when it is not known.
    """

    name: str
    meaning: str
    type: str
    example: str
    value: Value


# --------------------------------------------------------------------------------- how a value is read


def _words(field: Field) -> Value:
    return lambda medicine, _on: medicine.words(field) or None


def _all_words(field: Field) -> Value:
    return lambda medicine, _on: list(medicine.all_words(field))


def _mark(field: Field) -> Value:
    def read(medicine: Medicine, on: date) -> Shown:
        mark = medicine.mark(field, on)
        return None if mark is None else mark.value is True

    return read


def _combined(medicine: Medicine, _on: date) -> Shown:
    return medicine.combined if medicine.said(Field.COMBINED) else None


def _last(medicine: Medicine, on: date, *fields: Field) -> Event | None:
    happened = (event for event in reversed(medicine.events) if event.known_by <= on)
    return next((event for event in happened if event.field in fields), None)


def _day(*fields: Field) -> Value:
    def read(medicine: Medicine, on: date) -> Shown:
        event = _last(medicine, on, *fields)
        return event.day.isoformat() if event and event.day else None

    return read


def _kind_of(*fields: Field) -> Value:
    def read(medicine: Medicine, on: date) -> Shown:
        event = _last(medicine, on, *fields)
        return event.value or None if event else None

    return read


_ENDS = (
    Field.REFUSAL, Field.APPLICATION_WITHDRAWAL, Field.WITHDRAWAL, Field.EXPIRY, Field.REVOCATION,
)  # fmt: skip


def _end(medicine: Medicine, on: date) -> Shown:
    event = _last(medicine, on, *_ENDS)
    return event.field.value if event else None


def _sources(medicine: Medicine, _on: date) -> Shown:
    return sorted({statement.source for statement in medicine.statements})


# Our own words are no reading of a source.
_OWN = frozenset({"openatmp", "general-knowledge"})


def _as_of(medicine: Medicine, _on: date) -> Shown:
    days = [statement.as_of for statement in medicine.statements if statement.source not in _OWN]
    return max(days).isoformat() if days else None


def _unverified(medicine: Medicine, _on: date) -> Shown:
    doubtful = dict.fromkeys(one.field for one in medicine.statements if not one.verified)
    followed = (medicine.followed(field) for field in doubtful)
    return [one.field.value for one in followed if one and not one.verified]


def _differing(medicine: Medicine, _on: date) -> Shown:
    return [difference.field.value for difference in medicine.differences]


# ----------------------------------------------------------------------------------------- the columns

_TEXT, _TEXTS, _DATE, _YES_NO = "text", "texts", "date", "yes or no"

COLUMNS: tuple[Column, ...] = (
    Column("key", "Short name of the entry, used in addresses; it stays the same.", _TEXT, "kymriah",
           lambda medicine, _on: medicine.key),
    Column("name", "Name under which it is, or was, to be sold.", _TEXT, "Kymriah", _words(Field.NAME)),
    Column("common_name", "Nonproprietary name, or the words that stand in its place.", _TEXT,
           "tisagenlecleucel", _words(Field.COMMON_NAME)),
    Column("active_substances", "Active substances as the source lists them.", _TEXTS, "tisagenlecleucel",
           _all_words(Field.SUBSTANCE)),
    Column("former_names", "Names that it had before.", _TEXTS, "Durveqtix", _all_words(Field.FORMER_NAME)),
    Column("names_elsewhere", "Names that it has outside the European Union.", _TEXTS, "Kebilidi",
           _all_words(Field.OTHER_NAME)),
    Column("class", "Class of advanced therapy: GTMP, sCTMP or TEP.", _TEXT, "GTMP", _words(Field.CATEGORY)),
    Column("combined", "Whether a medical device is an integral part of it.", _YES_NO, "no",
           _combined),
    Column("kind", "Kind of product, one of a short list of ours.", _TEXT, "CAR-T cells",
           _words(Field.KIND)),
    Column("description", "What it is, in our words.", _TEXT,
           "The patient's own T cells, given a gene that lets them find cancer cells.",
           _words(Field.DESCRIPTION)),
    Column("indication", "What it is, or was, meant for, in our words; not the approved text.", _TEXT,
           "Children and young adults with a blood cancer that came back.", _words(Field.INDICATION)),
    Column("holder", "Who holds the authorisation, held it last, or applied for it.", _TEXT,
           "Novartis Europharm Limited", _words(Field.HOLDER)),
    Column("former_holders", "Who held it, or applied for it, before.", _TEXTS, "TiGenix",
           _all_words(Field.FORMER_HOLDER)),
    Column("ema_number", "Number of the product at the European Medicines Agency.", _TEXT,
           "EMEA/H/C/004090", _words(Field.EMA_NUMBER)),
    Column("eu_number", "Number of the authorisation in the Union Register.", _TEXT, "EU/1/18/1297",
           _words(Field.EU_NUMBER)),
    Column("page", "Page of the Agency on the medicine.", _TEXT,
           "https://www.ema.europa.eu/en/medicines/human/EPAR/kymriah", _words(Field.PAGE)),
    Column("status", "Where it stands on the day of the file.", _TEXT, "authorised",
           lambda medicine, on: medicine.status(on).value),
    Column("status_group", "The status in one of five groups: authorised, no longer authorised, not "
           "authorised, in procedure, unknown.", _TEXT, "authorised",
           lambda medicine, on: group_of(medicine.status(on)).value),
    Column("submission", "Day on which the application reached the Agency.", _DATE, "2017-11-02",
           _day(Field.SUBMISSION)),
    Column("validation", "Day from which it was evaluated.", _DATE, "2017-11-23", _day(Field.VALIDATION)),
    Column("opinion", "Day of the Agency's opinion.", _DATE, "2018-06-28", _day(Field.OPINION)),
    Column("opinion_kind", "Whether the opinion was positive or negative.", _TEXT, "positive",
           _kind_of(Field.OPINION)),
    Column("authorisation", "Day on which the Commission authorised it.", _DATE, "2018-08-23",
           _day(Field.AUTHORISATION)),
    Column("authorisation_kind", "On what terms it was authorised at first: standard, conditional or "
           "exceptional.", _TEXT, "standard", _kind_of(Field.AUTHORISATION)),
    Column("end", "How it ended, when it did: refusal, application withdrawn, withdrawal, expiry or "
           "revocation of the authorisation.", _TEXT, "withdrawal of the authorisation", _end),
    Column("end_day", "Day on which it ended.", _DATE, "2024-12-13", _day(*_ENDS)),
    Column("orphan", "Whether it is an orphan medicine.", _YES_NO, "yes", _mark(Field.ORPHAN)),
    Column("prime", "Whether it was in the PRIME scheme.", _YES_NO, "yes", _mark(Field.PRIME)),
    Column("conditional", "Whether the authorisation is conditional.", _YES_NO, "no",
           _mark(Field.CONDITIONAL)),
    Column("exceptional_circumstances", "Whether it is authorised under exceptional circumstances.", _YES_NO,
           "no", _mark(Field.EXCEPTIONAL)),
    Column("accelerated", "Whether it was evaluated on the accelerated timetable to the end.", _YES_NO, "no",
           _mark(Field.ACCELERATED)),
    Column("additional_monitoring", "Whether it is under additional monitoring.", _YES_NO, "yes",
           _mark(Field.ADDITIONAL_MONITORING)),
    Column("sources", "Keys of the sources that say something of it.", _TEXTS, "ema-table", _sources),
    Column("as_of", "Newest day on which any of them was read.", _DATE, "2026-03-14", _as_of),
    Column("not_verified", "Fields whose followed statement was not compared with its source.", _TEXTS,
           "class", _unverified),
    Column("sources_differ", "Fields on which sources do not say the same.", _TEXTS, "opinion", _differing),
)  # fmt: skip
