"""A plan for programs and for people: plain data, text, calendar, picture, documents."""
