"""A check is given a bundle and a release, returns its detail, and raises Failed with what is wrong."""
