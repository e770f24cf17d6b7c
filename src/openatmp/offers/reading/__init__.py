"""Turning what somebody hands in, of whatever kind, into a page."""
