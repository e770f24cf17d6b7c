"""What all rooms share: days and periods, citations, findings, receipts, errors."""
