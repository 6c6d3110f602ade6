"""What workflows are run against, so that what they do can be seen: a real PostgreSQL, and stand-ins for the rest."""
