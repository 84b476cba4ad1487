"""Images named by STAC: items, collections and searches of a catalogue, from files and from servers.

address.py     what the user names: where, which assets, in which order
documents.py   reads JSON from servers and files
catalogue.py   finds the items that a document holds, links to, or goes on with on its next page
tiles.py       an item as a part of an image: its files, their place and date

Nothing here opens an image.
"""
