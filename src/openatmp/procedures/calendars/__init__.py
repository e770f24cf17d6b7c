"""Meetings of committees and tables of submission dates, shipped and imported."""

from openatmp.procedures.calendars.meetings import Meeting, Meetings
from openatmp.procedures.calendars.shelf import Calendars, calendars
from openatmp.procedures.calendars.tables import Row, Table

__all__ = ["Calendars", "Meeting", "Meetings", "Row", "Table", "calendars"]
