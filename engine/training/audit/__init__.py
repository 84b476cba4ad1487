"""Looks for what is wrong with a training set, above all what its splits share; changes nothing."""

from engine.training.audit.job import Audit, audit

__all__ = ["Audit", "audit"]
