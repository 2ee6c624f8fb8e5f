"""What people do with the learning bank: read and search it, tend it, and see what a new point is like."""
