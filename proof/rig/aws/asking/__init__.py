"""What IAM is asked about a request: one file a service, and which service's is taken."""
