"""From a start to dates: the clock, its stops, meetings, periods of law, slots, and planning back."""

from openatmp.procedures.timetable.asked import Asked, StopAsked, stop_of
from openatmp.procedures.timetable.backwards import latest
from openatmp.procedures.timetable.dated import DatedStep, Stood, Timetable
from openatmp.procedures.timetable.planning import timetable
from openatmp.procedures.timetable.slots import Slot, exact_slot, next_slot, slots_of

__all__ = [
    "Asked",
    "DatedStep",
    "Slot",
    "Stood",
    "StopAsked",
    "Timetable",
    "exact_slot",
    "latest",
    "next_slot",
    "slots_of",
    "stop_of",
    "timetable",
]
