"""The design system, and the pages that every installation has."""
