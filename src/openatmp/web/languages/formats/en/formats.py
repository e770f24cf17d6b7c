"""Days in English, with the month in full: ``14 March 2026``."""

DATE_FORMAT = "j F Y"
