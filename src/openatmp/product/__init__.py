"""What is known of a product: facts in the law's terms, each with its source."""
