"""A change map as a folder of tiles, each written by whoever computed it, so that no file grows with the map.

grid.py     which tiles there are, and the names of their files
tile.py     writes one: a cloud-optimized GeoTIFF, its polygons, its STAC item
folder.py   the whole: which tiles are there, the VRT and the STAC collection over them
cog.py, mosaic.py, stac.py, footprint.py   the formats
"""
