"""The review dock: its parts, its commands and their keys, and what each command does."""
