"""From a change map to a checked result: the review dock and what it works on."""
