"""What follows for a product: procedures, dates, fees, guidance, support, papers, training."""
