"""IAM's own reasoning about identity-based policies, as its user guide documents it."""
