"""Deep change detection between two images of the same place: the engine, without QGIS.

Run it as ``python -m engine``.
"""

__version__ = "0.1.0"
