"""What a reader can do: what to ask, whom to ask, what to demand; letters ready to copy."""
