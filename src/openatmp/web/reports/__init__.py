"""Reports on offers: taken from whoever saw them, kept sealed, and followed by a code."""
