"""The workflows that come with OpenMetadata's package, brought in by the product and written again."""
