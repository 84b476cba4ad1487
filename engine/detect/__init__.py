"""The main job: two images, a detector and the sliding window become a change map and its polygons."""
