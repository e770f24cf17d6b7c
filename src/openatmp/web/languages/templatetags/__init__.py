"""Tags and filters of the languages."""
