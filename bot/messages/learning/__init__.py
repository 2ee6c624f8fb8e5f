"""What the learning bank looks like: the points, a person's own, and the forms in which a leader tends them."""
