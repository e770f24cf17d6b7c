"""Check an offer: what it shows, what the register says of it, what to ask and whom."""
