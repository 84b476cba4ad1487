"""What is in the GeoPackage: polygons, decisions, and the steps that undo takes back. No widget."""
