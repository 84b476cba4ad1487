"""Makes training sets of patches: from labelled scenes, from polygons of change, from reviewed changes."""

from engine.training.prepare.detection import SourceOptions
from engine.training.prepare.job import PrepareOptions, prepare

__all__ = ["PrepareOptions", "SourceOptions", "prepare"]
