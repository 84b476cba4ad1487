"""The Processing provider and its algorithms, which run in QGIS, in models and under qgis_process."""
