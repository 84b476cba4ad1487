"""Looks for what is wrong with a training set, above all what its splits share; changes nothing."""

from engine.training.audit.job import Audit, audit
from engine.training.audit.words import described

__all__ = ["Audit", "audit", "described"]
