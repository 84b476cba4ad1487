"""From window batches to finished rows of change probability; knows tensors, not files."""
