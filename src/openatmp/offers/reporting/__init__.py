"""A report on an offer: what it says, how an authority sorts it, and the package it travels in."""
