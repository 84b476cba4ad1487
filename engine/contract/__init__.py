"""What both programs must agree on. Standard library only: QGIS loads it too, as a part of the plugin."""
