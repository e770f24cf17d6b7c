"""A record in the order of its dates, with what stands out in the record itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from openatmp.procedures.replay.anomalies import Anomaly, AnomalyKind, anomaly
from openatmp.procedures.replay.events import Event


@dataclass(frozen=True, slots=True)
class Record:
    """What is on record, in order.

    Args:
        dated: the events with a day, earliest first.
        undated: those without an exact day.
        anomalies: what stands out.
    """

    dated: tuple[tuple[Event, date], ...]
    undated: tuple[Event, ...]
    anomalies: tuple[Anomaly, ...]

    @property
    def last(self) -> date | None:
        """The day of the last event."""
        return self.dated[-1][1] if self.dated else None


def in_order(events: Iterable[Event]) -> Record:
    """Put events in the order of their dates; those of one day stay as they are.

    Args:
        events: what is on record.
    """
    given = tuple(events)
    dated = tuple((event, event.on) for event in given if event.on is not None)
    undated = tuple(event for event in given if event.on is None)
    return Record(
        dated=tuple(sorted(dated, key=lambda pair: pair[1])),
        undated=undated,
        anomalies=(*_backward(dated), *(_inexact(event) for event in undated)),
    )


def _backward(dated: tuple[tuple[Event, date], ...]) -> tuple[Anomaly, ...]:
    found: list[Anomaly] = []
    latest = date.min
    for event, on in dated:
        if on < latest:
            found.append(anomaly(AnomalyKind.OUT_OF_ORDER, on, name=event.name))
        latest = max(latest, on)
    return tuple(found)


def _inexact(event: Event) -> Anomaly:
    return anomaly(AnomalyKind.NO_EXACT_DATE, name=event.name, said=event.said)
