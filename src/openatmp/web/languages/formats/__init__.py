"""How days are written where Django's own way does not suit these pages."""
