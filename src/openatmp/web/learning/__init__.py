"""Learning by doing, as pages."""
