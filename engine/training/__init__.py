"""Data sets, recipes, the trainer, and how good a model or a map is. Knows no map coordinates."""
