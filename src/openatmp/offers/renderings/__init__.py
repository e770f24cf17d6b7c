"""One check of an offer shown as text or as data."""
