"""The pipe to the engine: the Python that runs it, the process, its protocol and the models it knows."""
