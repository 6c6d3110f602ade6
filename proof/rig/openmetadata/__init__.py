"""A stand-in for the OpenMetadata API that keeps what it is sent, and what should have arrived there."""
