"""Which polygons come, in which order, and how fast."""
