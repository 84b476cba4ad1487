"""The options of each command: one dataclass with defaults, limits, choices and help."""
