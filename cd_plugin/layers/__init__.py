"""What the plugin asks of the project's layers, and what it adds to them."""
