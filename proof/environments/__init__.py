"""The real consumers, installed into the cache."""
