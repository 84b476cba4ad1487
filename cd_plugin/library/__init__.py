"""The model library: what models there are and what is known of each; adding and removing the user's own."""
