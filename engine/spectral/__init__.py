"""Change detection without weights: from the pixel values alone."""
