"""Threshold and minimum area, and pending polygons made anew by them."""
