"""Makes training sets of patches: from labelled scenes, from polygons of change, from reviewed changes."""

from engine.training.prepare.job import PreparedSet, prepare

__all__ = ["PreparedSet", "prepare"]
