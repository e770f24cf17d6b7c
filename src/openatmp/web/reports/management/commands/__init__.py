"""Programs that an operator starts."""
