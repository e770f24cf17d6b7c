"""The acts as dated data, and the reader that says what is in force on a day."""
