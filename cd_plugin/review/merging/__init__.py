"""Two reviews in one, and how far they agree."""
