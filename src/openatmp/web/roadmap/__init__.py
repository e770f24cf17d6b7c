"""The roadmap as pages: one plan, what would move it, fees, guidance; nothing of it is kept."""
