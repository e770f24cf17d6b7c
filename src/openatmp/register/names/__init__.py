"""Names as people write them, found among those that the register knows."""
