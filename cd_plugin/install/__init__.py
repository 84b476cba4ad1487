"""Setting up the engine from QGIS: the window, the panel in other windows, and diagnostics for a report."""
