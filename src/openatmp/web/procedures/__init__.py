"""Procedures as pages: the catalogue, each procedure, timetables with dates, and what is covered."""
