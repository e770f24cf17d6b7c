"""Renderings of an answer: text, steps, picture, PDF and DOCX, all from the same findings."""
