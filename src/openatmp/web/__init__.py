"""The pages and the API, in Django."""
