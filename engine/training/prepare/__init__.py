"""Makes training sets of patches: from labelled scenes, from polygons of change, from reviewed changes."""

from engine.training.prepare.job import prepare, prepare_or_check

__all__ = ["prepare", "prepare_or_check"]
