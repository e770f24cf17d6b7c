"""The desk: the pages on which officers of an authority work."""
