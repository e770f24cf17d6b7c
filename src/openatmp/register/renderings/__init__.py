"""What the register shows: cards, lives as pictures, charts, open data, FHIR."""
