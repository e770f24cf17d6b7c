"""The one door to the outside: fetching what others publish, politely."""
