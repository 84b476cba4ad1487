"""Model files: writing and reading them, published weights, and other programs' formats."""

from engine.contract.model_file import read_card
from engine.models.file import load, save
from engine.models.published import load_published

__all__ = ["load", "load_published", "read_card", "save"]
