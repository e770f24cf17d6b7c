"""Is it an advanced therapy medicinal product, and of which kind?"""
