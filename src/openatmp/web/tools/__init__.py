"""Tools that answer without keeping anything: today, the classification of a product."""
