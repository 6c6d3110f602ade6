"""Every published OpenMetadata server version is run: a metadata workflow with the lock of the product's own bundle."""
