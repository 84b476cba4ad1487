"""A better model from a review."""
