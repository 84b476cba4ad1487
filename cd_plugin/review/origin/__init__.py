"""What the polygons under review were made from: their change map and the two images."""
