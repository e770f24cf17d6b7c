"""The catalogue of procedures, in the order of the road, narrowed by group and by who asks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openatmp.procedures.kinds import Group
from openatmp.procedures.procedure import Procedure
from openatmp.procedures.shelf import procedures
from openatmp.web.procedures.audiences import audiences
from openatmp.web.procedures.lengths import committees_of, how_long
from openatmp.web.procedures.words import GROUPS, first_sentence, open_words


@dataclass(frozen=True, slots=True)
class Row:
    """A procedure in the catalogue.

    Args:
        it: the procedure.
        says: what it is, in a sentence.
        who: who may apply.
        length: how long it takes.
        committees: who decides or advises.
        state: since when it is open, where that needs saying; empty for what simply is.
    """

    it: Procedure
    says: str
    who: str
    length: str
    committees: str
    state: str


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is left of the catalogue.

    Args:
        group: key of a group; empty for all.
        who: key of an audience; empty for everybody.
    """

    group: str = ""
    who: str = ""

    def lets(self, one: Procedure) -> bool:
        """Whether a procedure is left."""
        audience = audiences().get(self.who)
        return self.group in {"", one.group.value} and (audience is None or one.key in audience.procedures)


def catalogue_page(asked: Narrowed, on: date) -> dict[str, object]:
    """Put together the catalogue.

    Args:
        asked: by what it is narrowed.
        on: the day.
    """
    groups = [group for group in _groups(asked, on) if group["rows"]]
    return {
        "groups": groups,
        "found": sum(len(rows) for group in groups if isinstance(rows := group["rows"], list)),
        "of": len(procedures()),
        "asked": asked,
        "group_choices": [
            (group.value, title, group.value == asked.group) for group, title in GROUPS.items()
        ],
        "who_choices": [(key, one.title, key == asked.who) for key, one in audiences().items()],
    }


def _groups(asked: Narrowed, on: date) -> Iterator[dict[str, object]]:
    for group in Group:
        rows = [_row(one, on) for one in procedures().values() if one.group is group and asked.lets(one)]
        yield {"key": group.value, "title": GROUPS[group], "rows": rows}


def _row(one: Procedure, on: date) -> Row:
    told = one.in_force_to is not None or one.in_force_from is None or one.in_force_from > on
    return Row(
        it=one,
        says=first_sentence(one.about),
        who=", ".join(one.who),
        length=how_long(one, on),
        committees=", ".join(committees_of(one)) or "none",
        state=open_words(one, on) if told else "",
    )
