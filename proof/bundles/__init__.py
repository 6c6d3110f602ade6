"""The bundles under proof, written by the project's own command line."""
