"""What the map shows of a polygon and of the two images: zoom, flicker, swipe, a second map."""
