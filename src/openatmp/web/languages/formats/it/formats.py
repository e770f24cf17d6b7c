"""Days in Italian, without a nought before them: ``6 maggio 2015``."""

DATE_FORMAT = "j F Y"
