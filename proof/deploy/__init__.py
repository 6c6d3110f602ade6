"""The scripts of a bundle, run by bash as a person runs them: deployed, deployed again and undone, and stopped."""
