"""Synthetic scenes: pairs of images drawn from a seed, with exact masks of the buildings that changed."""

from engine.training.synthetic.files import read_textures, synthetic, write_set
from engine.training.synthetic.scene import scene
from engine.training.synthetic.scene_settings import SceneSettings

__all__ = ["SceneSettings", "read_textures", "scene", "synthetic", "write_set"]
