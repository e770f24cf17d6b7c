"""The European Union's system for advanced therapy medicinal products, as software."""

__version__ = "0.1.0"
