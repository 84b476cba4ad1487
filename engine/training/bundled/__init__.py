"""The making of the bundled model, from open data to the model file: `python -m engine.training.bundled`."""
