"""The engine's Python: finding one that works, or making an environment of our own, outside QGIS and the plugin."""
