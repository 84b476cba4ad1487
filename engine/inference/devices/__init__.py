"""What computes: which device, in which precision, and how a network is put there."""
