"""The same timetable as JSON, as text, as a calendar file and as a picture with lanes."""
