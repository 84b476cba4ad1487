"""The engine's Python: finding one that works, or making one outside QGIS and the plugin."""
