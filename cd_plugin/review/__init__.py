"""From a change map to a checked result: the review dock and what it works on.

Each room imports only those before it: records, queue, view, drawing, accuracy, origin, threshold, improve,
merging, dock.
"""
