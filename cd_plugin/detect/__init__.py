"""The Detect change dialog: its fields, the checks shown before a run, the run itself and its results."""
