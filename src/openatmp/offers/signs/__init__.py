"""The warning signs, one module a sign; each finds the places where a page shows it."""
